#include "cli/index_batch.hpp"

#include <fmt/format.h>

#include <exception>
#include <filesystem>
#include <optional>
#include <utility>

#include <referat/referat.hpp>

#include "cli/document_lines.hpp"
#include "cli/exit_code.hpp"
#include "cli/in_order.hpp"
#include "cli/progress.hpp"
#include "cli/render.hpp"
#include "support/digest.hpp"
#include "support/files.hpp"
#include "support/interrupt.hpp"

namespace referat::cli {

namespace {

/// A document on its way into the index.
struct Product {
  std::string path;  ///< its name there
  std::string seal;
  bool unchanged = false;
  bool converted = false;  ///< an input that holds documents which convert wrote
  std::optional<Document> document;
  std::optional<Error> error;

  void start(std::string name) {
    *this = Product();
    path = std::move(name);
  }
};

/// Files that are named so hold what convert wrote, whatever stands in them.
bool is_ndjson(const std::string& path) {
  const std::string ending = std::filesystem::path(path).extension().string();
  return ending == ".ndjson" || ending == ".jsonl";
}

class IndexBatch {
 public:
  IndexBatch(const InputList& inputs, const IndexOptions& options)
      : inputs_(inputs),
        options_(options),
        progress_(options.progress && !options.quiet, inputs.size()),
        recipe_(fmt::format("referat {} {}", version(), options.read.encoding.value_or(""))),
        recipe_of_json_(fmt::format("{} {}", version(), options.municipality ? options.municipality->code : "")) {
    if (options.parse.layout) recipe_ += fmt::format(" layout {}", options.parse.layout->digest());
    if (options.municipality) recipe_ += fmt::format(" of {}", options.municipality->code);
    if (options.read.format) recipe_ += fmt::format(" from {}", static_cast<int>(*options.read.format));
  }

  int run() {
    auto writer = IndexWriter::open(options_.index, options_.rebuild);
    if (!writer) return give_up(writer.error());
    writer_.emplace(*std::move(writer));
    const std::size_t taken = in_order<Product>(
        inputs_.size(), options_.jobs, [] { return interrupt::signal() == 0; },
        [this](Product& product, unsigned, std::size_t i) { make(product, i); },
        [this](Product& product, std::size_t i) { return take(product, i); });
    progress_.clear();
    if (machine_) return give_up(*machine_);
    const bool cut_short = interrupt::signal() != 0;
    if (cut_short || taken < inputs_.size() || (options_.fail_fast && failures_ > 0)) {
      writer_.reset();
      remark(cut_short ? "interrupted; the index is as it was" : "the index is as it was");
      return cut_short ? interrupted : failed;
    }
    if (auto removed = remove_gone(); !removed) return give_up(removed.error());
    const auto changes = writer_->commit();
    if (!changes) return give_up(changes.error());
    sum_up(*changes);
    return failures_ > 0 ? failed : fine;
  }

 private:
  // --- on any worker ------------------------------------------------------------------------------------------------

  void make(Product& product, std::size_t i) {
    product.start(inputs_.path(i));
    guard(product, [&] { read_input(product, i); });
  }

  template <class Work>
  static void guard(Product& product, Work work) {
    try {
      work();
    } catch (const std::exception& error) {  // memory, or a bug: this document's end, not the index's
      product.error = Error{ErrorKind::internal, fmt::format("'{}': internal error: {}", product.path, error.what())};
    }
  }

  void read_input(Product& product, std::size_t i) {
    if (const Error* error = inputs_.unreadable(i)) {
      product.error = *error;
      return;
    }
    if (product.path == "-" || is_ndjson(product.path)) {
      product.converted = true;
      return;
    }
    auto bytes = files::read(product.path, options_.read.max_bytes);
    if (!bytes) {
      product.error = bytes.error();
    } else if (begins_document(*bytes)) {
      product.converted = true;
    } else {
      product.seal = digest_of({recipe_, digest(*bytes)}).hex();
      product.unchanged = !options_.rebuild && writer_->holds(product.path, product.seal);
      if (!product.unchanged) parse_file(product);
    }
  }

  void parse_file(Product& product) {
    const auto source = read(product.path, options_.read);
    if (!source) {
      product.error = source.error();
      return;
    }
    auto document = parse(*source, options_.parse);
    if (document) {
      product.document = *std::move(document);
    } else {
      product.error = Error{document.error().kind, fmt::format("'{}': {}", product.path, document.error().message)};
    }
  }

  // --- in order, one after the other --------------------------------------------------------------------------------

  bool take(Product& product, std::size_t) {
    const bool on = product.converted ? load(product.path) : put(product, std::nullopt);
    progress_.step();
    return on;
  }

  /// Returns whether to go on.
  bool put(Product& product, std::optional<std::string_view> origin) {
    if (product.error) {
      complain_of(*product.error);
      return check(writer_->spare(product.path)) && !options_.fail_fast;
    }
    if (product.unchanged) return check(writer_->keep(product.path));
    std::optional<Municipality>& municipality = product.document->meeting.municipality;
    if (!municipality) municipality = options_.municipality;
    auto added = writer_->add(*product.document, product.path, origin, product.seal);
    product.document.reset();
    if (added || added.error().kind != ErrorKind::policy) return check(added);
    complain_of(added.error());
    return !options_.fail_fast;
  }

  /// The machine failed: nothing that comes now can be written.
  bool check(const Result<void>& done) {
    if (!done && !machine_) machine_ = done.error();
    return done.has_value();
  }

  void complain_of(const Error& error) {
    progress_.clear();
    complain(error.message);
    ++failures_;
  }

  // --- what convert wrote -------------------------------------------------------------------------------------------

  bool load(const std::string& path) {
    const std::string name = path == "-" ? options_.standard_input : path;
    std::string seal;
    if (path != "-") {
      const auto digest = digest_of_file(path);
      if (!digest) return fail_load(digest.error());
      seal = digest_of({recipe_of_json_, *digest}).hex();
      const auto held = writer_->holds_load(path, seal);
      if (!held) return check(held.error());
      if (*held && !options_.rebuild) return true;
    }
    auto lines = DocumentLines::open(path);
    if (!lines) return fail_load(lines.error());
    const std::uint64_t before = failures_;
    for (;;) {
      auto batch = lines->next();
      if (!batch) return fail_load(batch.error());
      if (batch->empty()) break;
      // One word instead of one for every line.
      if (batch->front().number == 1 && !begins_document(batch->front().text))
        return fail_load({ErrorKind::not_minutes, fmt::format("'{}': it holds nothing that convert wrote", name)});
      const std::size_t taken = in_order<Product>(
          batch->size(), options_.line_jobs, [] { return interrupt::signal() == 0; },
          [&](Product& product, unsigned, std::size_t i) { make_line(product, name, (*batch)[i]); },
          [&](Product& product, std::size_t) { return put(product, name); });
      if (taken < batch->size()) return false;
    }
    // Of standard input more may come another time; and what failed may be what seems gone.
    if (path == "-" || failures_ > before) return true;
    return check(writer_->remove_rest_of(name)) && check(writer_->note_load(path, seal));
  }

  /// Its documents stay as they were.
  bool fail_load(const Error& error) {
    complain_of(error);
    return !options_.fail_fast;
  }

  void make_line(Product& product, const std::string& name, const DocumentLines::Line& line) {
    product.start(fmt::format("{}:{}", name, line.number));
    guard(product, [&] {
      auto document = read_json(line.text);
      if (!document) {
        product.error = Error{document.error().kind, fmt::format("'{}': {}", product.path, document.error().message)};
        return;
      }
      if (document->source.path) product.path = *document->source.path;
      product.seal = digest_of({recipe_of_json_, name, line.text}).hex();
      product.unchanged = !options_.rebuild && writer_->holds(product.path, product.seal);
      if (!product.unchanged) product.document = *std::move(document);
    });
  }

  // --- the end ------------------------------------------------------------------------------------------------------

  /// What is no longer below a folder that was named.
  Result<void> remove_gone() {
    for (const std::string& root : options_.roots) {
      std::error_code error;
      if (!std::filesystem::is_directory(root, error)) continue;
      if (auto removed = writer_->remove_rest_below(root); !removed) return removed;
    }
    return {};
  }

  int give_up(const Error& error) {
    progress_.clear();
    if (interrupt::signal() != 0) return interrupted;
    complain(error.message);
    return failed;
  }

  void sum_up(const IndexChanges& changes) const {
    if (options_.quiet) return;
    std::string text = fmt::format("'{}': {} new, {} changed, {} unchanged, {} gone", options_.index, changes.added,
                                   changes.changed, changes.unchanged, changes.removed);
    if (failures_ > 0) text += fmt::format(", {} failed", failures_);
    if (inputs_.passed_over() > 0) text += fmt::format("; passed over: {}", inputs_.passed_over_in_words());
    remark(text);
  }

  const InputList& inputs_;
  const IndexOptions& options_;
  Progress progress_;
  std::string recipe_;          ///< program and options: what decides the rows beside the input
  std::string recipe_of_json_;  ///< the same of what convert wrote, which is read in one way only
  std::optional<IndexWriter> writer_;
  std::uint64_t failures_ = 0;
  std::optional<Error> machine_;  ///< why the index cannot be written
};

}  // namespace

int run_index(const InputList& inputs, const IndexOptions& options) { return IndexBatch(inputs, options).run(); }

}  // namespace referat::cli
