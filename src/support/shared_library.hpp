// Libraries that are loaded when they are first needed: each that is linked takes its part of every start, and scripts
// start this program for every file (docs/decisions/0006).
#pragma once

#include <dlfcn.h>

#include <initializer_list>
#include <stdexcept>

namespace referat {

/// A library is not installed that this work needs. Its text says which, and where it is.
struct MissingLibrary : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// Stays loaded until the process ends: other threads may be using it.
class SharedLibrary {
 public:
  /// \param names  of the file with its version, such as "libzip.so.4": the first that is there is taken
  SharedLibrary(std::initializer_list<const char*> names) {
    for (const char* name : names) {
      if (handle_ == nullptr) handle_ = ::dlopen(name, RTLD_NOW | RTLD_LOCAL);
    }
  }

  template <class Function>
  void find(const char* name, Function& function) {
    function = handle_ != nullptr ? reinterpret_cast<Function>(::dlsym(handle_, name)) : nullptr;
    whole_ = whole_ && function != nullptr;
  }

  /// Whether it is there, and all that was looked for is in it.
  bool is_whole() const { return handle_ != nullptr && whole_; }

 private:
  void* handle_ = nullptr;
  bool whole_ = true;
};

}  // namespace referat
