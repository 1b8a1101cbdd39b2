// Ctrl-C and its like: a signal is noted, work ends at the next document, and what is half written is removed on the
// way out.
#pragma once

namespace referat::interrupt {

/// From here on SIGINT, SIGTERM, SIGHUP and SIGPIPE are noted instead of ending the process; a second SIGINT ends it at
/// once. A library's user who does not call this keeps the signals.
void watch();

/// The first signal that came; zero while none has. System calls that wait end with EINTR when one comes.
int signal();

}  // namespace referat::interrupt
