// How long each phase takes in memory, and all of them together. Bytes a second are those of the input.
//
//   referat_bench                                  the samples, and the corpus where it lies beside the project
//   referat_bench --benchmark_filter=whole FOLDER  only the .txt of this folder, or only this file
#include <benchmark/benchmark.h>

#include <cstddef>
#include <exception>
#include <iostream>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <referat/referat.hpp>

#include "documents.hpp"
#include "extract/extract.hpp"
#include "tokenize/tokenize.hpp"

namespace referat::bench {

namespace {

/// What each phase is given: made beforehand, so that only the phase is measured.
struct Prepared {
  explicit Prepared(Documents given) : documents(std::move(given)) {
    for (const std::string& text : documents.texts) {
      auto source = read_bytes(text);
      if (!source) throw std::runtime_error(documents.name + ": " + source.error().message);
      sources.push_back(*std::move(source));
    }
    for (const Source& source : sources) {  // only now do they stay where they are, and tokens view them
      tokens.push_back(tokenize::tokenize(source));
      results.push_back(extract::extract(source, tokens.back()));
    }
  }

  Documents documents;
  std::vector<Source> sources;
  std::vector<Tokens> tokens;
  std::vector<Document> results;
};

using Shared = std::shared_ptr<const Prepared>;

/// One round of the loop is one document.
template <class Work>
void measure(benchmark::State& state, const Prepared& prepared, Work work) {
  const auto& texts = prepared.documents.texts;
  std::size_t i = 0;
  std::size_t bytes = 0;
  for (auto _ : state) {
    work(i);
    bytes += texts[i].size();
    i = i + 1 < texts.size() ? i + 1 : 0;
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(bytes));
}

void read_phase(benchmark::State& state, const Shared& prepared) {
  std::string buffer;
  measure(state, *prepared, [&](std::size_t i) {
    buffer = prepared->documents.texts[i];
    auto source = read_bytes(std::move(buffer));
    benchmark::DoNotOptimize(source);
    buffer = std::move(source->bytes);  // the next one takes the room
  });
}

void tokenize_phase(benchmark::State& state, const Shared& prepared) {
  measure(state, *prepared, [&](std::size_t i) {
    auto tokens = tokenize::tokenize(prepared->sources[i]);
    benchmark::DoNotOptimize(tokens);
  });
}

void extract_phase(benchmark::State& state, const Shared& prepared) {
  measure(state, *prepared, [&](std::size_t i) {
    auto document = extract::extract(prepared->sources[i], prepared->tokens[i]);
    benchmark::DoNotOptimize(document);
  });
}

void emit_phase(benchmark::State& state, const Shared& prepared, JsonStyle style, bool positions) {
  std::string out;
  measure(state, *prepared, [&](std::size_t i) {
    out.clear();
    write_json(prepared->results[i], out, {style, positions ? &prepared->sources[i] : nullptr});
    benchmark::DoNotOptimize(out.data());
  });
}

void whole(benchmark::State& state, const Shared& prepared) {
  std::string buffer;
  std::string out;
  measure(state, *prepared, [&](std::size_t i) {
    buffer = prepared->documents.texts[i];
    auto source = read_bytes(std::move(buffer));
    const auto document = parse(*source);
    out.clear();
    if (document) write_json(*document, out, {JsonStyle::line, nullptr});
    benchmark::DoNotOptimize(out.data());
    buffer = std::move(source->bytes);
  });
}

void add_read_and_whole(const Shared& prepared) {
  const std::string& name = prepared->documents.name;
  benchmark::RegisterBenchmark(("read/" + name).c_str(), read_phase, prepared);
  benchmark::RegisterBenchmark(("whole/" + name).c_str(), whole, prepared);
}

void add_phases(const Shared& prepared) {
  const std::string& name = prepared->documents.name;
  benchmark::RegisterBenchmark(("read/" + name).c_str(), read_phase, prepared);
  benchmark::RegisterBenchmark(("tokenize/" + name).c_str(), tokenize_phase, prepared);
  benchmark::RegisterBenchmark(("extract/" + name).c_str(), extract_phase, prepared);
  benchmark::RegisterBenchmark(("json-line/" + name).c_str(), emit_phase, prepared, JsonStyle::line, false);
  benchmark::RegisterBenchmark(("json-pretty/" + name).c_str(), emit_phase, prepared, JsonStyle::pretty, false);
  benchmark::RegisterBenchmark(("json-positions/" + name).c_str(), emit_phase, prepared, JsonStyle::line, true);
  benchmark::RegisterBenchmark(("whole/" + name).c_str(), whole, prepared);
}

void add_all(const std::vector<std::string>& paths) {
  const auto prepare = [](Documents documents) { return std::make_shared<const Prepared>(std::move(documents)); };
  if (!paths.empty()) {
    for (const std::string& path : paths) add_phases(prepare(load(path)));
    return;
  }
  const auto standard = standard_documents();
  for (const Documents& documents : standard) add_phases(prepare(documents));
  for (Documents& documents : encoded(standard.front().texts.front()))
    add_read_and_whole(prepare(std::move(documents)));
  add_phases(prepare(prose()));
}

}  // namespace

}  // namespace referat::bench

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);  // takes out its own arguments
  try {
    referat::bench::add_all({argv + 1, argv + argc});
  } catch (const std::exception& error) {
    std::cerr << "referat_bench: " << error.what() << '\n';
    return 2;
  }
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
