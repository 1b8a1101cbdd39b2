#include "support/process.hpp"

#include <fcntl.h>
#include <fmt/core.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <utility>

#include "support/files.hpp"
#include "support/interrupt.hpp"

namespace referat::process {

namespace {

using Clock = std::chrono::steady_clock;
using files::Descriptor;
using std::chrono::milliseconds;

constexpr std::size_t kept_errors = 4096;
/// A program that has ended may have left another that holds its pipes. So long we wait for what is still in them.
constexpr milliseconds grace{200};
/// A signal may wake another thread than the one that waits here.
constexpr milliseconds signals_are_looked_for_every{100};
/// Where the kernel cannot tell that the program ended (pidfd_open, Linux 5.3).
constexpr milliseconds end_is_looked_for_every{5};

Error machine_failed(std::string_view what, std::string_view name) {
  return files::failure(ErrorKind::internal, what, name, errno);
}

// --- what the program gets -----------------------------------------------------------------------

/// In the child the numbers 0 to 3 are taken. Ours are as low only where our own standard streams are closed.
Result<Descriptor> out_of_the_way(Descriptor ours) {
  if (ours.value() > 3) return ours;
  Descriptor higher(::fcntl(ours.value(), F_DUPFD_CLOEXEC, 4));
  if (!higher.is_open()) return machine_failed("open", "a file descriptor");
  return higher;
}

/// Without a name: nobody else finds it, and nothing is left of it however we end.
Descriptor unnamed_file_on_disk() {
  const char* told = std::getenv("TMPDIR");
  const std::string folder = told && *told == '/' ? told : "/tmp";
  Descriptor file(::open(folder.c_str(), O_TMPFILE | O_EXCL | O_RDWR | O_CLOEXEC, 0600));
  if (file.is_open()) return file;
  std::string name = folder + "/referat-XXXXXX";  // a file system without O_TMPFILE
  file = Descriptor(::mkostemp(name.data(), O_CLOEXEC));
  if (file.is_open()) ::unlink(name.c_str());
  return file;
}

Result<Descriptor> file_of(std::string_view bytes) {
  Descriptor file(::memfd_create("referat-input", MFD_CLOEXEC | MFD_ALLOW_SEALING));
  const bool in_memory = file.is_open();
  if (!in_memory && (errno == ENOSYS || errno == EPERM)) file = unnamed_file_on_disk();
  if (!file.is_open()) return machine_failed("create", "a temporary file");
  if (auto written = files::write_all(file.value(), bytes, "a temporary file"); !written) {
    return Error{ErrorKind::internal, written.error().message};
  }
  ::lseek(file.value(), 0, SEEK_SET);
  if (in_memory) ::fcntl(file.value(), F_ADD_SEALS, F_SEAL_WRITE | F_SEAL_GROW | F_SEAL_SHRINK | F_SEAL_SEAL);
  return out_of_the_way(std::move(file));
}

struct Pipe {
  Descriptor ours;    ///< to read from
  Descriptor theirs;  ///< to write to
};

/// Closed at exec from the start, as another thread may fork at any moment; else its program would hold our pipe open.
Result<Pipe> open_pipe() {
  int ends[2] = {-1, -1};
  if (::pipe2(ends, O_CLOEXEC) != 0) return machine_failed("open", "a pipe");
  Descriptor ours(ends[0]);
  auto theirs = out_of_the_way(Descriptor(ends[1]));
  if (!theirs) return theirs.error();
  return Pipe{std::move(ours), std::move(*theirs)};
}

/// Pointers to the strings, as execve(2) wants them.
std::vector<char*> pointers(std::vector<std::string>& strings) {
  std::vector<char*> all;
  for (std::string& string : strings) all.push_back(string.data());
  all.push_back(nullptr);
  return all;
}

/// What a program needs to be found and to speak one language; the rest of ours is none of its business.
std::vector<std::string> small_environment() {
  std::vector<std::string> all = {"LC_ALL=C.UTF-8", "HOME=/"};
  for (const char* name : {"PATH", "TMPDIR"}) {
    if (const char* value = std::getenv(name)) all.push_back(fmt::format("{}={}", name, value));
  }
  return all;
}

struct Wall {
  decltype(RLIMIT_AS) resource;
  rlimit limit;
};

/// Never wider than our own walls, which the child could not even ask for.
Wall wall(decltype(RLIMIT_AS) resource, rlim_t soft, rlim_t hard) {
  rlimit ours{RLIM_INFINITY, RLIM_INFINITY};
  ::getrlimit(resource, &ours);
  return {resource, {std::min(soft, ours.rlim_cur), std::min(hard, ours.rlim_max)}};
}

using Walls = std::array<Wall, 5>;

Walls walls_of(const Command& command) {
  const rlim_t memory = command.max_memory > 0 ? command.max_memory : RLIM_INFINITY;
  const bool any_time = command.max_cpu.count() <= 0;
  const rlim_t seconds = any_time ? RLIM_INFINITY : static_cast<rlim_t>(command.max_cpu.count());
  return {
      wall(RLIMIT_AS, memory, memory),
      wall(RLIMIT_CPU, seconds, any_time ? RLIM_INFINITY : seconds + 1),  // SIGXCPU, then SIGKILL
      wall(RLIMIT_CORE, 0, 0),
      wall(RLIMIT_NOFILE, 64, RLIM_INFINITY),  // under valgrind the hard one cannot be set
      wall(RLIMIT_FSIZE, 0, 0),                // it has nothing to write to but our pipes
  };
}

// --- the child, between fork and exec ------------------------------------------------------------
// Another thread may have held any lock when we forked. So no memory is asked for here, and nothing called but the
// system.

/// All that it needs, made before.
struct Plan {
  const char* program;
  char* const* arguments;
  char* const* environment;
  std::array<int, 4> descriptors;  ///< which become 0 to 3; none of them is so low
  int report;                      ///< where a ChildFailure is written to, if any
  Walls walls;
  pid_t parent;
  rlim_t most_descriptors;
};

struct ChildFailure {
  bool at_exec;
  int code;
};

/// A session of its own: a group that can be killed whole, and no terminal to type into.
bool stand_alone(const Plan& plan) {
  if (::setsid() < 0 || ::chdir("/") != 0) return false;
  // The parent is the thread that forked, and it stays in `run` as long as we live.
  if (::prctl(PR_SET_PDEATHSIG, SIGKILL) != 0 || ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return false;
  return ::getppid() == plan.parent;  // else it ended before we asked to be told
}

/// Our handlers end with exec, but what we ignore stays ignored, and what we block stays blocked.
bool forget_signals() {
  struct sigaction standard {};
  standard.sa_handler = SIG_DFL;
  for (int number = 1; number < NSIG; ++number) ::sigaction(number, &standard, nullptr);  // some cannot be set
  sigset_t none;
  ::sigemptyset(&none);
  return ::sigprocmask(SIG_SETMASK, &none, nullptr) == 0;
}

bool take_descriptors(const Plan& plan) {
  for (int number = 0; number < 4; ++number) {
    if (::dup2(plan.descriptors[static_cast<std::size_t>(number)], number) < 0) return false;
  }
  // What our parent left open to us. Closed by exec only, as the report is among them.
  constexpr unsigned cloexec = 4;  // CLOSE_RANGE_CLOEXEC
  if (::syscall(SYS_close_range, 4U, ~0U, cloexec) == 0) return true;
  for (int number = 4; static_cast<rlim_t>(number) < plan.most_descriptors; ++number) {
    ::fcntl(number, F_SETFD, FD_CLOEXEC);
  }
  return true;
}

bool raise_walls(const Plan& plan) {
  for (const Wall& each : plan.walls) {
    if (::setrlimit(each.resource, &each.limit) != 0) return false;
  }
  return true;
}

[[noreturn]] void become(const Plan& plan) {
  ChildFailure failure{};
  if (stand_alone(plan) && forget_signals() && take_descriptors(plan) && raise_walls(plan)) {
    failure.at_exec = true;
    ::execve(plan.program, plan.arguments, plan.environment);
  }
  failure.code = errno;
  while (::write(plan.report, &failure, sizeof failure) < 0 && errno == EINTR) {
  }
  ::_exit(127);
}

// --- the parent ----------------------------------------------------------------------------------

/// While it lives no signal comes to this thread, nor to a child it forks: a handler of ours would run there, too.
class SignalsHeld {
 public:
  SignalsHeld() {
    sigset_t all;
    ::sigfillset(&all);
    ::pthread_sigmask(SIG_SETMASK, &all, &before_);
  }
  SignalsHeld(const SignalsHeld&) = delete;
  SignalsHeld& operator=(const SignalsHeld&) = delete;
  ~SignalsHeld() { ::pthread_sigmask(SIG_SETMASK, &before_, nullptr); }

 private:
  sigset_t before_{};
};

/// A process that we started. Killed and reaped on every way out, and with it what it left in its group.
class Child {
 public:
  explicit Child(pid_t pid) : pid_(pid), end_(static_cast<int>(::syscall(SYS_pidfd_open, pid, 0))) {}
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;
  ~Child() { reap(); }

  bool has_ended();
  /// What waitpid(2) says of it; none where somebody else was told.
  std::optional<int> reap();
  /// Readable when it has ended; negative where the kernel does not have that.
  int end() const { return end_.value(); }

 private:
  pid_t pid_;  ///< negative: reaped
  Descriptor end_;
};

bool Child::has_ended() {
  if (pid_ < 0) return true;
  siginfo_t info{};
  // It is not reaped yet: so long its number is not given to another process, and its group is its own.
  while (::waitid(P_PID, static_cast<id_t>(pid_), &info, WEXITED | WNOHANG | WNOWAIT) != 0) {
    if (errno == EINTR) continue;
    pid_ = -1;  // SIGCHLD is ignored, or the program around us waits for all children
    return true;
  }
  return info.si_pid == pid_;
}

std::optional<int> Child::reap() {
  const pid_t pid = std::exchange(pid_, -1);
  if (pid < 0) return std::nullopt;
  ::kill(-pid, SIGKILL);
  ::kill(pid, SIGKILL);  // it may not have come to its own group yet
  int status = 0;
  while (::waitpid(pid, &status, 0) < 0) {
    if (errno != EINTR) return std::nullopt;
  }
  return status;
}

/// One of its pipes, and what came out of it.
struct Stream {
  Descriptor end;  ///< until the pipe is at its end
  std::uint64_t most;
  std::string bytes{};
  bool overflowed = false;
};

struct Streams {
  Stream output;
  Stream errors;
  Stream report;

  bool at_end() const { return !output.end.is_open() && !errors.end.is_open() && !report.end.is_open(); }
};

/// Takes what is there; what is over the limit is dropped.
void take(Stream& stream) {
  std::array<char, 65536> buffer;
  const ssize_t got = ::read(stream.end.value(), buffer.data(), buffer.size());
  if (got < 0 && errno == EINTR) return;
  if (got <= 0) {
    stream.end.close();
    return;
  }
  const std::uint64_t room = stream.most - stream.bytes.size();
  const auto length = static_cast<std::uint64_t>(got);
  stream.bytes.append(buffer.data(), static_cast<std::size_t>(std::min(length, room)));
  stream.overflowed = stream.overflowed || length > room;
}

/// Waits until something comes out of a pipe, or the child ends, and takes it. Whether anything came.
bool take_what_comes(Streams& streams, int end_of_child, milliseconds longest) {
  const std::array<Stream*, 3> each = {&streams.output, &streams.errors, &streams.report};
  std::array<pollfd, 4> waiting{};  // negative ones are passed over
  for (std::size_t i = 0; i < each.size(); ++i) waiting[i] = {each[i]->end.value(), POLLIN, 0};
  waiting[3] = {end_of_child, POLLIN, 0};
  if (::poll(waiting.data(), waiting.size(), static_cast<int>(longest.count())) <= 0) return false;
  for (std::size_t i = 0; i < each.size(); ++i) {
    if (waiting[i].revents != 0) take(*each[i]);
  }
  return true;
}

enum class Outcome { ended, timed_out, too_much_output, interrupted };

milliseconds left_until(Clock::time_point time, milliseconds at_most) {
  const auto left = std::chrono::ceil<milliseconds>(time - Clock::now());
  return std::clamp(left, milliseconds(0), at_most);
}

Outcome attend(Child& child, Streams& streams, milliseconds timeout) {
  const milliseconds longest = child.end() < 0 ? end_is_looked_for_every : signals_are_looked_for_every;
  std::optional<Clock::time_point> deadline;
  if (timeout.count() > 0) deadline = Clock::now() + timeout;
  std::optional<Clock::time_point> grace_ends;
  for (bool quiet = false;;) {
    if (interrupt::signal()) return Outcome::interrupted;
    if (streams.output.overflowed) return Outcome::too_much_output;
    if (!grace_ends && child.has_ended()) grace_ends = Clock::now() + grace;
    // Only when nothing came, so that what it wrote is taken whole, however long we were asleep.
    if (grace_ends && (streams.at_end() || (quiet && Clock::now() >= *grace_ends))) return Outcome::ended;
    if (deadline && Clock::now() >= *deadline) return grace_ends ? Outcome::ended : Outcome::timed_out;
    milliseconds wait = deadline ? left_until(*deadline, longest) : longest;
    if (grace_ends) wait = left_until(*grace_ends, wait);
    quiet = !take_what_comes(streams, grace_ends ? -1 : child.end(), wait);
  }
}

std::optional<Error> failure_of_child(const Command& command, const std::string& report) {
  ChildFailure failure{};
  if (report.size() < sizeof failure) return std::nullopt;
  std::memcpy(&failure, report.data(), sizeof failure);
  return files::failure(failure.at_exec ? ErrorKind::unreadable : ErrorKind::internal, "run", command.program,
                        failure.code);
}

Result<Finished> result_of(const Command& command, Child& child, Streams streams, Outcome outcome) {
  const std::optional<int> status = child.reap();
  if (auto failure = failure_of_child(command, streams.report.bytes)) return *failure;
  if (outcome == Outcome::interrupted) return files::failure(ErrorKind::unreadable, "run", command.program, EINTR);
  if (!status) return files::failure(ErrorKind::internal, "wait for", command.program, ECHILD);
  Finished finished;
  finished.output = std::move(streams.output.bytes);
  finished.errors = std::move(streams.errors.bytes);
  if (WIFSIGNALED(*status)) finished.signal = WTERMSIG(*status);
  if (WIFEXITED(*status)) finished.exit_code = WEXITSTATUS(*status);
  finished.timed_out = outcome == Outcome::timed_out;
  finished.too_much_output = outcome == Outcome::too_much_output;
  return finished;
}

/// What a program is started with, and our ends of its pipes. Their ends are closed when it has started.
struct Opened {
  Descriptor nothing;
  Descriptor input;
  Pipe output;
  Pipe errors;
  Pipe report;
};

Result<Opened> open_all(std::string_view input) {
  Descriptor null(::open("/dev/null", O_RDONLY | O_CLOEXEC));
  if (!null.is_open()) return machine_failed("open", "/dev/null");
  auto nothing = out_of_the_way(std::move(null));
  if (!nothing) return nothing.error();
  auto file = file_of(input);
  if (!file) return file.error();
  auto output = open_pipe();
  if (!output) return output.error();
  auto errors = open_pipe();
  if (!errors) return errors.error();
  auto report = open_pipe();
  if (!report) return report.error();
  return Opened{std::move(*nothing), std::move(*file), std::move(*output), std::move(*errors), std::move(*report)};
}

/// The number of the new process; negative, and an errno, where there is none.
pid_t start(const Command& command, const Opened& opened) {
  std::vector<std::string> arguments = {command.program};
  arguments.insert(arguments.end(), command.arguments.begin(), command.arguments.end());
  std::vector<std::string> environment = small_environment();
  const std::vector<char*> argument_pointers = pointers(arguments);
  const std::vector<char*> environment_pointers = pointers(environment);
  rlimit descriptors{65536, 65536};
  ::getrlimit(RLIMIT_NOFILE, &descriptors);
  const Plan plan = {
      command.program.c_str(),
      argument_pointers.data(),
      environment_pointers.data(),
      {opened.nothing.value(), opened.output.theirs.value(), opened.errors.theirs.value(), opened.input.value()},
      opened.report.theirs.value(),
      walls_of(command),
      ::getpid(),
      std::min<rlim_t>(descriptors.rlim_cur, 65536),
  };
  const SignalsHeld held;
  const pid_t pid = ::fork();
  if (pid == 0) become(plan);
  return pid;
}

}  // namespace

Result<Finished> run(const Command& command) {
  assert(command.program.starts_with('/'));
  auto opened = open_all(command.input);
  if (!opened) return opened.error();
  const pid_t pid = start(command, *opened);
  if (pid < 0) return machine_failed("start", command.program);
  Child child(pid);
  Streams streams{{std::move(opened->output.ours), command.max_output},
                  {std::move(opened->errors.ours), kept_errors},
                  {std::move(opened->report.ours), sizeof(ChildFailure)}};
  opened = Opened{};  // else their pipes would never end
  const Outcome outcome = attend(child, streams, command.timeout);
  return result_of(command, child, std::move(streams), outcome);
}

std::optional<std::string> find_program(std::string_view name) {
  const char* told = std::getenv("PATH");
  if (!told || name.empty() || name.find('/') != std::string_view::npos) return std::nullopt;
  for (std::string_view folders = told; !folders.empty();) {
    const std::string_view folder = folders.substr(0, folders.find(':'));
    folders.remove_prefix(std::min(folder.size() + 1, folders.size()));
    if (!folder.starts_with('/')) continue;
    const std::string path = fmt::format("{}/{}", folder, name);
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) continue;
    if (::access(path.c_str(), X_OK) == 0) return path;
  }
  return std::nullopt;
}

}  // namespace referat::process
