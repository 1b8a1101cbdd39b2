#include "index/stemmer.hpp"

#include <dlfcn.h>
#include <libstemmer.h>

#include <new>

#include "index/database.hpp"

namespace referat::index {

namespace {

struct Library {
  decltype(&sb_stemmer_new) make = nullptr;
  decltype(&sb_stemmer_delete) remove = nullptr;
  decltype(&sb_stemmer_stem) stem = nullptr;
  decltype(&sb_stemmer_length) length = nullptr;

  Library() {
    void* library = ::dlopen("libstemmer.so.0d", RTLD_NOW | RTLD_LOCAL);
    if (library == nullptr) return;
    make = reinterpret_cast<decltype(make)>(::dlsym(library, "sb_stemmer_new"));
    remove = reinterpret_cast<decltype(remove)>(::dlsym(library, "sb_stemmer_delete"));
    stem = reinterpret_cast<decltype(stem)>(::dlsym(library, "sb_stemmer_stem"));
    length = reinterpret_cast<decltype(length)>(::dlsym(library, "sb_stemmer_length"));
  }
  bool whole() const { return make != nullptr && remove != nullptr && stem != nullptr && length != nullptr; }
};

const Library& library() {
  static const Library loaded;
  if (!loaded.whole()) throw Failure({ErrorKind::internal, "libstemmer is missing: install libstemmer0d"});
  return loaded;
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
