#include "documents.hpp"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace referat::bench {

namespace fs = std::filesystem;

namespace {

std::string bytes_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error("cannot open '" + path.string() + "'");
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string with_crlf(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\n') out.push_back('\r');
    out.push_back(c);
  }
  return out;
}

std::string converted(const icu::UnicodeString& text, const char* encoding) {
  const auto length = text.extract(0, text.length(), nullptr, 0, encoding);
  std::string out(static_cast<std::size_t>(length), '\0');
  text.extract(0, text.length(), out.data(), static_cast<std::uint32_t>(out.size()), encoding);
  return out;
}

std::string decomposed(const icu::UnicodeString& text) {
  UErrorCode error = U_ZERO_ERROR;
  std::string out;
  icu::Normalizer2::getNFDInstance(error)->normalize(text, error).toUTF8String(out);
  if (U_FAILURE(error) != 0) throw std::runtime_error("ICU has no NFD");
  return out;
}

}  // namespace

Documents load(const std::string& path) {
  if (!fs::is_directory(path)) return {fs::path(path).parent_path().filename().string(), {bytes_of(path)}};
  std::vector<fs::path> files;
  for (const fs::directory_entry& entry : fs::directory_iterator(path)) {
    if (entry.path().extension() == ".txt") files.push_back(entry.path());
  }
  if (files.empty()) throw std::runtime_error("no .txt in '" + path + "'");
  std::sort(files.begin(), files.end());
  Documents documents{fs::path(path).filename().string(), {}};
  for (const fs::path& file : files) documents.texts.push_back(bytes_of(file));
  return documents;
}

std::vector<Documents> standard_documents() {
  const fs::path root = REFERAT_ROOT;
  std::vector<Documents> all;
  const char* given = std::getenv("REFERAT_SHARED");
  const fs::path shared = given != nullptr ? fs::path(given) : root.parent_path() / "shared";
  const fs::path corpus = shared / "corpus/ballerup-2025-05-13/minutes.txt";
  if (fs::exists(corpus)) all.push_back({"corpus", {bytes_of(corpus)}});
  std::vector<std::string> samples;
  for (const fs::directory_entry& entry : fs::directory_iterator(root / "samples")) {
    if (const fs::path minutes = entry.path() / "minutes.txt"; fs::exists(minutes)) samples.push_back(minutes.string());
  }
  std::sort(samples.begin(), samples.end());
  for (const std::string& sample : samples) all.push_back(load(sample));
  return all;
}

std::vector<Documents> encoded(std::string_view utf8) {
  const auto text = icu::UnicodeString::fromUTF8({utf8.data(), static_cast<std::int32_t>(utf8.size())});
  return {{"crlf", {with_crlf(utf8)}},
          {"windows-1252", {converted(text, "windows-1252")}},
          {"nfd", {decomposed(text)}},
          {"utf-16", {converted(text, "UTF-16")}}};
}

Documents prose() {
  std::string text = "REFERAT Kommunalbestyrelsen d. 13-05-2025\n\nPunkt 1: Vejret\n\n";
  for (int paragraph = 0; paragraph < 60; ++paragraph) {
    for (int sentence = 0; sentence < 6; ++sentence) {
      text += "Solen skinnede på bakken, og vinden gik stille hen over søen, mens børn løb langs stranden. ";
    }
    text += "\n\n";
  }
  return {"prose", {text}};
}

}  // namespace referat::bench
