#include "index/stemmer.hpp"

#include <libstemmer.h>

#include <new>
#include <optional>

#include "index/database.hpp"
#include "support/shared_library.hpp"

namespace referat::index {

namespace {

struct Library {
  decltype(&sb_stemmer_new) make = nullptr;
  decltype(&sb_stemmer_delete) remove = nullptr;
  decltype(&sb_stemmer_stem) stem = nullptr;
  decltype(&sb_stemmer_length) length = nullptr;
};

std::optional<Library> load() {
  SharedLibrary shared{"libstemmer.so.0d"};
  Library library;
  shared.find("sb_stemmer_new", library.make);
  shared.find("sb_stemmer_delete", library.remove);
  shared.find("sb_stemmer_stem", library.stem);
  shared.find("sb_stemmer_length", library.length);
  if (!shared.is_whole()) return std::nullopt;
  return library;
}

const Library& library() {
  static const std::optional<Library> loaded = load();
  if (!loaded) throw Failure({ErrorKind::internal, "libstemmer is missing: install libstemmer0d"});
  return *loaded;
}

}  // namespace

void Stemmer::Delete::operator()(sb_stemmer* stemmer) const { library().remove(stemmer); }

Stemmer::Stemmer() : stemmer_(library().make("danish", "UTF_8")) {
  if (stemmer_ == nullptr) throw std::bad_alloc();
}

std::string Stemmer::stem(std::string_view word) const {
  const auto* bytes = reinterpret_cast<const sb_symbol*>(word.data());
  const sb_symbol* stem = library().stem(stemmer_.get(), bytes, static_cast<int>(word.size()));
  if (stem == nullptr) throw std::bad_alloc();
  return {reinterpret_cast<const char*>(stem), static_cast<std::size_t>(library().length(stemmer_.get()))};
}

}  // namespace referat::index
