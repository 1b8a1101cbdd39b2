#include "cli/check_batch.hpp"

#include <fmt/format.h>
#include <fnmatch.h>

#include <algorithm>
#include <array>
#include <exception>
#include <filesystem>
#include <iterator>
#include <map>
#include <memory>
#include <system_error>

#include <referat/referat.hpp>

#include "cli/exit_code.hpp"
#include "cli/in_order.hpp"
#include "cli/progress.hpp"
#include "cli/render.hpp"
#include "support/files.hpp"
#include "support/interrupt.hpp"
#include "support/text.hpp"

namespace referat::cli {

namespace {

struct Product {
  CheckedDocument document;
  bool cut_short = false;
};

class CheckBatch {
 public:
  CheckBatch(const InputList& inputs, const CheckOptions& options)
      : inputs_(inputs),
        options_(options),
        progress_(options.progress && !options.quiet, inputs.size()),
        writer_(options.format->make()) {}

  int run() {
    if (options_.output) {
      auto file = files::PendingFile::create(*options_.output);
      if (!file) return give_up(file.error());
      file_.emplace(*std::move(file));
    }
    std::string begin;
    writer_->begin(begin);
    if (!options_.statistics) send(begin);
    const std::size_t taken = in_order<Product>(
        inputs_.size(), options_.jobs, [] { return interrupt::signal() == 0; },
        [this](Product& product, unsigned, std::size_t i) { make(product, i); },
        [this](Product& product, std::size_t) { return take(product); });
    progress_.clear();
    return finish(taken == inputs_.size());
  }

 private:
  // --- one input, on any worker -------------------------------------------------------------------------------------

  void make(Product& product, std::size_t i) {
    product = Product();
    const std::string path = inputs_.path(i);
    product.document.path = path == "-" ? options_.standard_input : path;
    try {
      check_one(product, path, i);
    } catch (const std::exception& error) {  // memory, or a bug: this document's end, not the batch's
      fail(product, {ErrorKind::internal, fmt::format("'{}': internal error: {}", path, error.what())});
    }
  }

  static void fail(Product& product, Error error) {
    product.document.findings.clear();
    product.document.failure = std::move(error);
  }

  void check_one(Product& product, const std::string& path, std::size_t i) const {
    if (const Error* error = inputs_.unreadable(i)) return fail(product, *error);
    const auto source = path == "-" ? read_standard_input(options_.read) : read(path, options_.read);
    if (!source) {
      product.cut_short = path == "-" && interrupt::signal() != 0;
      return fail(product, source.error());
    }
    const auto document = parse(*source, options_.parse);
    if (!document)
      return fail(product,
                  {document.error().kind, fmt::format("'{}': {}", product.document.path, document.error().message)});
    std::vector<Finding> findings = check(*document, *source, options_.rules);
    for (const FileIgnore& ignore : options_.file_ignores) {
      if (!is_for(ignore.pattern, product.document.path)) continue;
      std::erase_if(findings, [&](const Finding& finding) { return ignore.rules.counts(*finding.rule); });
    }
    product.document.encoding = source->encoding;
    product.document.bytes = source->bytes.size();
    product.document.lines = static_cast<std::uint32_t>(source->line_starts.size());
    product.document.findings = place(findings, *source);
    if (options_.baseline) options_.baseline->mark(product.document);
  }

  /// "2019/*" fits "2019/a.txt", "/srv/minutes/2019/a.txt", and "a.txt" where that is the folder: the path as it is
  /// shown, or the whole path from any of its folders on.
  static bool is_for(const std::string& pattern, const std::string& path) {
    const auto fits = [&](const std::string& s) { return ::fnmatch(pattern.c_str(), s.c_str(), 0) == 0; };
    if (fits(shown_path(path))) return true;
    std::error_code unknown;
    const std::string whole = shown_path(std::filesystem::absolute(path, unknown).lexically_normal().string());
    for (std::size_t folder = whole.find('/'); folder != std::string::npos; folder = whole.find('/', folder + 1)) {
      if (fits(whole.substr(folder + 1))) return true;
    }
    return false;
  }

  // --- one input after the other, in order --------------------------------------------------------------------------

  bool take(Product& product) {
    if (product.cut_short) return false;
    const CheckedDocument& document = product.document;
    ++checked_;
    if (document.failure) {
      ++failed_;
      progress_.clear();
      complain(document.failure->message);
    }
    bool found = false;
    for (const PlacedFinding& finding : document.findings) {
      if (finding.known) {
        ++known_;
        continue;
      }
      found = true;
      ++counts_[static_cast<std::size_t>(finding.severity)];
      ++by_rule_[finding.rule];
    }
    with_findings_ += found ? 1 : 0;
    if (options_.write_baseline) written_.add(document);
    if (!options_.statistics) {
      std::string out;
      writer_->add(document, out);
      if (options_.format->name == "text") out = for_terminal(out, true);
      if (!send(out)) return false;
    }
    progress_.step();
    return !(options_.fail_fast && (document.failure || is_failure()));
  }

  bool send(std::string_view bytes) {
    if (error_) return false;
    const auto sent = file_ ? file_->append(bytes) : print(bytes);
    if (!sent) error_ = sent.error();
    return !error_;
  }

  // --- the end ------------------------------------------------------------------------------------------------------

  std::uint64_t count(Severity severity) const { return counts_[static_cast<std::size_t>(severity)]; }

  bool is_failure() const {
    if (options_.fail_on == FailOn::never) return false;
    if (count(Severity::error) > 0) return true;
    if (options_.fail_on == FailOn::error) return false;
    if (count(Severity::warning) > options_.max_warnings) return true;
    return options_.fail_on == FailOn::note && count(Severity::note) > 0;
  }

  int give_up(const Error& error) {
    if (interrupt::signal() == 0) complain(error.message);
    return interrupt::signal() == 0 ? failed : interrupted;
  }

  int finish(bool complete) {
    const bool cut_short = interrupt::signal() != 0;
    std::string out;
    if (options_.statistics) {
      write_statistics(out);
    } else {
      writer_->end(out);
    }
    if (!cut_short) send(out);
    const auto note = [&](const Result<void>& result) {
      if (!result && !error_) error_ = result.error();
    };
    if (file_ && !cut_short && !error_) note(file_->commit());
    if (options_.write_baseline && complete && !cut_short && !error_) note(written_.write(*options_.write_baseline));
    note(close_standard_output());
    if (error_) return give_up(*error_);
    if (cut_short) return interrupted;
    if (!options_.quiet) remark(summary());
    if (failed_ > 0) return failed;
    return is_failure() && !options_.exit_zero ? findings : fine;
  }

  void write_statistics(std::string& out) const {
    std::vector<std::pair<const Rule*, std::uint64_t>> rows(by_rule_.begin(), by_rule_.end());
    std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) {
      return a.second != b.second ? a.second > b.second : a.first->code < b.first->code;
    });
    for (const auto& [rule, times] : rows)
      fmt::format_to(std::back_inserter(out), "{:>6}  {}  {}\n", times, rule->code, rule->name);
  }

  std::string summary() const {
    const std::uint64_t all = count(Severity::error) + count(Severity::warning) + count(Severity::note);
    std::string said = text::counted(checked_, "document") + " checked: ";
    if (all == 0) said += "no findings";
    if (all > 0) {
      said += text::counted(all, "finding");
      if (with_findings_ != checked_) said += fmt::format(" in {}", with_findings_);
      fmt::format_to(std::back_inserter(said), " ({}, {}, {})", text::counted(count(Severity::error), "error"),
                     text::counted(count(Severity::warning), "warning"), text::counted(count(Severity::note), "note"));
    }
    if (known_ > 0) fmt::format_to(std::back_inserter(said), "; {} more in the baseline", known_);
    if (failed_ > 0) fmt::format_to(std::back_inserter(said), "; {} could not be read", failed_);
    if (inputs_.passed_over() > 0)
      fmt::format_to(std::back_inserter(said), "; passed over: {}", inputs_.passed_over_in_words());
    return said;
  }

  const InputList& inputs_;
  const CheckOptions& options_;
  Progress progress_;
  std::unique_ptr<FindingsWriter> writer_;
  std::optional<files::PendingFile> file_;
  Baseline written_;
  std::array<std::uint64_t, 3> counts_{};  ///< in the order of Severity
  struct ByCode {
    bool operator()(const Rule* a, const Rule* b) const { return a->code < b->code; }
  };
  std::map<const Rule*, std::uint64_t, ByCode> by_rule_;
  std::uint64_t checked_ = 0;
  std::uint64_t with_findings_ = 0;
  std::uint64_t known_ = 0;
  std::uint64_t failed_ = 0;
  std::optional<Error> error_;  ///< why the report could not be written
};

}  // namespace

int run_check(const InputList& inputs, const CheckOptions& options) { return CheckBatch(inputs, options).run(); }

}  // namespace referat::cli
