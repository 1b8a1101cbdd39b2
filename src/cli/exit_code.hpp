// What the program's exit code says.
#pragma once

namespace referat::cli {

enum ExitCode : int {
  fine = 0,
  findings = 1,       ///< something is missing or to be mended
  failed = 2,         ///< wrong usage, a failure of the machine, or at least one document that could not be read
  interrupted = 130,  ///< Ctrl-C, or another signal that asks to end
};

}  // namespace referat::cli
