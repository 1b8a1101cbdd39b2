// What the program's exit code says.
#pragma once

namespace referat::cli {

enum ExitCode : int {
  fine = 0,
  failed = 2,         ///< wrong usage, a failure of the machine, or at least one document that could not be read
  interrupted = 130,  ///< Ctrl-C, or another signal that asks to end
};

}  // namespace referat::cli
