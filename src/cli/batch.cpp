#include "cli/batch.hpp"

#include <fmt/format.h>

#include <array>
#include <chrono>
#include <exception>
#include <iterator>
#include <limits>
#include <memory>
#include <utility>
#include <vector>

#include <referat/referat.hpp>

#include "cli/exit_code.hpp"
#include "cli/in_order.hpp"
#include "cli/progress.hpp"
#include "cli/render.hpp"
#include "cli/report.hpp"
#include "support/digest.hpp"
#include "support/interrupt.hpp"
#include "support/ledger.hpp"
#include "support/output_tree.hpp"

namespace referat::cli {

namespace {

using Clock = std::chrono::steady_clock;

std::string_view ending_of(OutputFormat format) {
  switch (format) {
    case OutputFormat::json:
      return ".json";
    case OutputFormat::ndjson:
      return ".ndjson";
    case OutputFormat::csv:
    case OutputFormat::excel:
      return ".csv";
  }
  return {};
}

bool is_csv(OutputFormat format) { return format == OutputFormat::csv || format == OutputFormat::excel; }

CsvStyle style_of(OutputFormat format) { return format == OutputFormat::excel ? CsvStyle::excel : CsvStyle::plain; }

/// One input on its way: what became of it, and its output.
struct Product {
  ReportRow row;
  std::string bytes;       ///< its buffer is used again
  std::string digest;      ///< of the input
  bool cut_short = false;  ///< a signal came while it was read

  void start(std::string path) {
    constexpr std::size_t worth_keeping = 1U << 20;
    if (bytes.capacity() > worth_keeping) bytes = std::string();
    bytes.clear();
    row = ReportRow();
    row.path = std::move(path);
    cut_short = false;
  }
  void fail(Error error) {
    bytes.clear();
    row.status = Status::failed;
    row.error = std::move(error);
  }
};

/// A file for each input, in a tree. What was made from what is noted, so that a later run can go on.
class TreeOutput {
 public:
  static Result<std::unique_ptr<TreeOutput>> open(const BatchOptions& options) {
    auto tree = files::OutputTree::open(*options.folder);
    if (!tree) return tree.error();
    auto output = std::unique_ptr<TreeOutput>(new TreeOutput(options, *std::move(tree)));
    auto ledger = files::Ledger::open(output->tree_, options.resume);
    if (!ledger) return ledger.error();
    output->ledger_ = *std::move(ledger);
    for (unsigned i = 0; i < options.jobs; ++i) output->writers_.emplace_back(output->tree_, i);
    return output;
  }

  /// Whether the output in place was made from just this input, in just this way.
  Result<bool> is_done(unsigned worker, const std::string& name, const Source& source) {
    const auto there = writers_[worker].existing(name, std::numeric_limits<std::uint64_t>::max());
    if (!there) return there.error();
    return *there && ledger_->holds(name, seal(source.path.value_or("-"), source.digest, **there));
  }

  Result<files::Written> write(unsigned worker, const std::string& name, std::string_view path, std::string_view digest,
                               std::string_view bytes) {
    auto written = writers_[worker].write(name, bytes, options_.force);
    if (!written) return written;
    if (auto noted = ledger_->record(name, seal(path, digest, bytes)); !noted) return noted.error();
    return written;
  }

  Result<void> finish() const { return ledger_->tidy(); }

 private:
  TreeOutput(const BatchOptions& options, files::OutputTree tree)
      : options_(options),
        tree_(std::move(tree)),
        recipe_(fmt::format("referat {} {} {}", version(), ending_of(options.format), options.positions)) {
    recipe_ += options.format == OutputFormat::excel ? " excel " : " ";
    recipe_ += options.read.encoding.value_or("");
    if (options.parse.layout) recipe_ += fmt::format(" layout {}", options.parse.layout->digest());
    if (options.read.format) recipe_ += fmt::format(" from {}", static_cast<int>(*options.read.format));
  }

  Digest seal(std::string_view path, std::string_view digest, std::string_view bytes) const {
    return digest_of({recipe_, path, digest, digest_of(bytes).hex()});
  }

  const BatchOptions& options_;
  files::OutputTree tree_;
  std::string recipe_;  ///< program and options: what decides the output beside the input
  std::optional<files::Ledger> ledger_;
  std::vector<files::TreeWriter> writers_;  ///< one for each worker
};

class Batch {
 public:
  Batch(const InputList& inputs, const BatchOptions& options)
      : inputs_(inputs), options_(options), progress_(options.progress && !options.quiet, inputs.size()) {}

  int run() {
    if (auto opened = open(); !opened) {
      stop(opened.error());
      return finish(false);
    }
    const std::size_t taken = in_order<Product>(
        inputs_.size(), options_.jobs, [] { return interrupt::signal() == 0; },
        [this](Product& product, unsigned worker, std::size_t i) { make(product, worker, i); },
        [this](Product& product, std::size_t i) { return take(product, i); });
    progress_.clear();
    const bool failed_fast = options_.fail_fast && tally_.failed() > 0;
    return finish(taken == inputs_.size() && !failed_fast);
  }

 private:
  Result<void> open() {
    if (options_.dry_run) return {};
    auto opened = open_outputs();
    // The report may lie in the output folder, which is there only now; and it is to tell also when nothing can be
    // written.
    if (options_.report) {
      auto report = Report::create(*options_.report);
      if (report) report_.emplace(*std::move(report));
      if (!report && opened) return report.error();
    }
    return opened;
  }

  Result<void> open_outputs() {
    if (options_.folder) {
      auto tree = TreeOutput::open(options_);
      if (!tree) return tree.error();
      tree_ = *std::move(tree);
    }
    if (options_.output) {
      auto file = files::PendingFile::create(*options_.output);
      if (!file) return file.error();
      file_.emplace(*std::move(file));
    }
    return {};
  }

  // --- one input, on any worker -------------------------------------------------------------------------------------

  void make(Product& product, unsigned worker, std::size_t i) {
    const auto begin = Clock::now();
    product.start(inputs_.path(i));
    try {
      if (!options_.dry_run) convert(product, worker, i);
    } catch (const std::exception& error) {  // memory, or a bug: this document's end, not the batch's
      product.fail({ErrorKind::internal, fmt::format("'{}': internal error: {}", product.row.path, error.what())});
    }
    product.row.duration = std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - begin);
  }

  void convert(Product& product, unsigned worker, std::size_t i) {
    if (const Error* error = inputs_.unreadable(i)) return product.fail(*error);
    const bool standard_input = product.row.path == "-";
    const auto source = standard_input ? read_standard_input(options_.read) : read(product.row.path, options_.read);
    if (!source) {
      product.cut_short = standard_input && interrupt::signal() != 0;
      return product.fail(source.error());
    }
    const std::string name = tree_ ? output_name(inputs_, i, options_) : std::string();
    if (tree_ && options_.resume) {
      const auto done = tree_->is_done(worker, name, *source);
      if (!done) return product.fail(done.error());
      if (*done) {
        product.row.status = Status::skipped;
        product.row.output = fmt::format("{}/{}", *options_.folder, name);
        return;
      }
    }
    const auto document = parse(*source, options_.parse);
    if (!document) {
      const std::string& shown = standard_input ? options_.standard_input : product.row.path;
      return product.fail({document.error().kind, fmt::format("'{}': {}", shown, document.error().message)});
    }
    product.row.items = document->items.size();
    product.row.diagnostics = document->diagnostics.size();
    product.row.layout = document->source.layout;
    product.row.coverage = document->coverage;
    write(*document, *source, product.bytes);
    product.digest = source->digest;
    // Where the first failure ends the batch, nothing that comes after it may be written.
    if (tree_ && !options_.fail_fast) put(product, worker, i);
  }

  void write(const Document& document, const Source& source, std::string& out) const {
    if (is_csv(options_.format)) {
      if (tree_) write_csv_header(out, style_of(options_.format));
      write_csv(document, out, style_of(options_.format));
      return;
    }
    const JsonStyle style = options_.format == OutputFormat::json ? JsonStyle::pretty : JsonStyle::line;
    write_json(document, out, {style, options_.positions ? &source : nullptr});
  }

  void put(Product& product, unsigned worker, std::size_t i) {
    const std::string name = output_name(inputs_, i, options_);
    const auto written = tree_->write(worker, name, product.row.path, product.digest, product.bytes);
    if (!written) return product.fail(written.error());
    product.row.output = fmt::format("{}/{}", *options_.folder, name);
    if (*written == files::Written::unchanged) product.row.status = Status::unchanged;
  }

  // --- one input after the other, in order --------------------------------------------------------------------------

  bool take(Product& product, std::size_t i) {
    if (product.cut_short) return false;
    if (options_.dry_run) return announce(product.row.path, i);
    const bool made = product.row.status == Status::converted;
    if (tree_ && options_.fail_fast && made) put(product, 0, i);
    if (!tree_ && made) {
      if (auto sent = send(product.bytes); !sent) return stop(sent.error());
      if (options_.output) product.row.output = options_.output;
    }
    tally_.add(product.row);
    if (report_) {
      if (auto added = report_->add(product.row); !added) return stop(added.error());
    }
    tell(product.row);
    progress_.step();
    return !(options_.fail_fast && product.row.status == Status::failed);
  }

  Result<void> send(std::string_view bytes) {
    if (is_csv(options_.format) && !std::exchange(headed_, true)) {
      std::string header;
      write_csv_header(header, style_of(options_.format));
      if (auto sent = send(header); !sent) return sent;
    }
    return file_ ? file_->append(bytes) : print(bytes);
  }

  bool announce(const std::string& path, std::size_t i) {
    const std::string where = options_.folder   ? *options_.folder + "/" + output_name(inputs_, i, options_)
                              : options_.output ? *options_.output
                                                : std::string("standard output");
    const auto printed = print(for_terminal(path) + " -> " + for_terminal(where) + "\n");
    return printed ? true : stop(printed.error());
  }

  void tell(const ReportRow& row) {
    if (row.error) {
      progress_.clear();
      complain(row.error->message);
    } else if (options_.verbose) {
      progress_.clear();
      constexpr std::array<std::string_view, 4> what = {"converted", "unchanged", "skipped", "failed"};
      remark(fmt::format("{} '{}'", what[static_cast<std::size_t>(row.status)], row.path));
    }
  }

  /// The machine failed: no document that comes now can be written.
  bool stop(Error error) {
    machine_ = std::move(error);
    return false;
  }

  // --- the end ------------------------------------------------------------------------------------------------------

  int give_up(const Error& error) {
    if (interrupt::signal() == 0) complain(error.message);
    return interrupt::signal() == 0 ? failed : interrupted;
  }

  int finish(bool complete) {
    const bool cut_short = interrupt::signal() != 0;
    std::optional<Error> error = std::move(machine_);
    const auto note = [&](const Result<void>& result) {
      if (!result && !error) error = result.error();
    };
    // A file for all takes its place only when it holds all: a batch that was cut short leaves the old one.
    if (file_ && complete && !error && tally_.of(Status::converted) > 0) note(file_->commit());
    if (tree_) note(tree_->finish());
    note(close_standard_output());
    if (report_) note(report_->finish(tally_, inputs_.passed_over(), complete && !error));
    if (error) return give_up(*error);
    if (!complete && cut_short) {
      sum_up("interrupted");
      return interrupted;
    }
    sum_up("");
    if (!complete || tally_.failed() > 0) return failed;
    return fine;
  }

  /// A last line where there is something to say that the data do not.
  void sum_up(std::string_view how) const {
    const bool worth_it =
        options_.verbose || !how.empty() || inputs_.passed_over() > 0 || (inputs_.several() && tally_.failed() > 0);
    if (options_.quiet || options_.dry_run || !worth_it) return;
    remark(summary(how));
  }

  std::string summary(std::string_view how) const {
    std::string text = how.empty() ? std::string() : fmt::format("{}; ", how);
    fmt::format_to(std::back_inserter(text), "{} of {} converted", tally_.of(Status::converted), inputs_.size());
    const auto add = [&](std::uint64_t count, std::string_view what) {
      if (count > 0) fmt::format_to(std::back_inserter(text), ", {} {}", count, what);
    };
    add(tally_.of(Status::unchanged), "unchanged");
    add(tally_.of(Status::skipped), "done before");
    add(tally_.failed(), "failed");
    if (inputs_.passed_over() == 0) return text;
    fmt::format_to(std::back_inserter(text), "; passed over: {}", inputs_.passed_over_in_words());
    return text;
  }

  const InputList& inputs_;
  const BatchOptions& options_;
  Progress progress_;
  std::optional<Report> report_;
  std::unique_ptr<TreeOutput> tree_;
  std::optional<files::PendingFile> file_;
  bool headed_ = false;  ///< the line of CSV columns is out
  Tally tally_;
  std::optional<Error> machine_;  ///< why the batch could not go on
};

}  // namespace

std::string output_name(const InputList& inputs, std::size_t i, const BatchOptions& options) {
  const std::string place = inputs.path(i) == "-" ? options.standard_input : inputs.place(i);
  return place + std::string(ending_of(options.format));
}

int run_batch(const InputList& inputs, const BatchOptions& options) { return Batch(inputs, options).run(); }

}  // namespace referat::cli
