// Programs of the system, well and badly behaved, behind the walls of support/process.
#include "support/process.hpp"

#include <fcntl.h>
#include <fmt/core.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <functional>
#include <thread>

#include "support/interrupt.hpp"
#include "tests/support/catch.hpp"

namespace referat::tests {

namespace {

using process::Command;
using process::Finished;
using namespace std::chrono_literals;

Command shell(const std::string& script) {
  Command command;
  command.program = "/bin/sh";
  command.arguments = {"-c", script};
  command.timeout = 20s;
  return command;
}

Finished finished(const Command& command) {
  auto result = process::run(command);
  INFO((result ? "" : result.error().message));
  REQUIRE(result);
  return *result;
}

/// Not killed for its time, at least.
bool went_well(const Finished& program) {
  CHECK_FALSE(program.timed_out);
  return program.exit_code == 0 && program.signal == 0;
}

std::chrono::milliseconds time_of(const std::function<void()>& work) {
  const auto start = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - start);
}

std::ptrdiff_t open_descriptors() {
  return std::distance(std::filesystem::directory_iterator("/proc/self/fd"), std::filesystem::directory_iterator());
}

/// Whether it runs. One that nobody reaped does not.
bool runs(const std::string& number) {
  std::ifstream status("/proc/" + number + "/stat");
  std::string pid, name, state;
  return static_cast<bool>(status >> pid >> name >> state) && state != "Z" && state != "X";
}

bool stops_running(const std::string& number) {
  for (int i = 0; i < 100 && runs(number); ++i) std::this_thread::sleep_for(10ms);
  return !runs(number);
}

std::string without_line_end(std::string text) {
  while (!text.empty() && text.back() == '\n') text.pop_back();
  return text;
}

}  // namespace

TEST_CASE("a program finds the input as a file and its output comes back whole", "[process]") {
  std::string input(5'000'000, '\0');
  for (std::size_t i = 0; i < input.size(); ++i) input[i] = static_cast<char>(i * i / 251);
  Command cat;
  cat.program = "/bin/cat";
  cat.arguments = {std::string(process::input_file)};
  cat.input = input;
  const Finished all = finished(cat);
  CHECK((all.output == input));
  CHECK(all.exit_code == 0);
  CHECK(all.signal == 0);
  CHECK(all.errors.empty());

  Command tail = cat;  // it can seek
  tail.program = "/usr/bin/tail";
  tail.arguments = {"-c", "1000", std::string(process::input_file)};
  CHECK((finished(tail).output == input.substr(input.size() - 1000)));

  cat.input = "";
  CHECK(finished(cat).output.empty());
  cat.arguments = {};  // its standard input is empty
  CHECK(finished(cat).output.empty());
}

TEST_CASE("how a program ended is told", "[process]") {
  CHECK(finished(shell("exit 7")).exit_code == 7);
  CHECK(finished(shell("kill -SEGV $$")).signal == SIGSEGV);
  CHECK(finished(shell("exec >&- 2>&-; sleep 0.2; exit 7")).exit_code == 7);  // long after its pipes are closed
  const Finished both = finished(shell("echo out; echo err >&2"));
  CHECK(both.output == "out\n");
  CHECK(both.errors == "err\n");
  CHECK(finished(shell("head -c 1000000 /dev/zero >&2; echo end")).errors.size() == 4096);
}

TEST_CASE("a program that is not there is an error", "[process]") {
  for (const char* path : {"/no/such/program", "/etc/passwd", "/tmp"}) {
    INFO(path);
    Command command;
    command.program = path;
    const auto result = process::run(command);
    REQUIRE_FALSE(result);
    CHECK(result.error().kind == ErrorKind::unreadable);
    CHECK(result.error().message.starts_with(fmt::format("cannot run '{}': ", path)));
  }
}

TEST_CASE("a program that takes too long is killed", "[process]") {
  const char* scripts[] = {
      "exec sleep 100",           "sleep 100; echo no", "trap '' TERM INT HUP; while :; do sleep 100; done",
      "exec >&- 2>&-; sleep 100", "kill -STOP $$",
  };
  for (const char* script : scripts) {
    INFO(script);
    Command command = shell(script);
    command.timeout = 100ms;
    Finished killed;
    const auto time = time_of([&] { killed = finished(command); });
    CHECK(time < 5s);
    CHECK(killed.timed_out);
    CHECK(killed.signal == SIGKILL);
  }
}

TEST_CASE("a program that writes without end is stopped", "[process]") {
  Command yes;
  yes.program = "/usr/bin/yes";
  yes.max_output = 1'000'001;
  const Finished stopped = finished(yes);
  CHECK(stopped.too_much_output);
  CHECK_FALSE(stopped.timed_out);
  CHECK(stopped.output.size() == 1'000'001);

  Command exact = shell("head -c 1000 /dev/zero");
  exact.max_output = 1000;
  CHECK_FALSE(finished(exact).too_much_output);
}

TEST_CASE("a program cannot go over its walls", "[process]") {
  Command greedy = shell("x=0123456789; while :; do x=$x$x; done");
  greedy.max_memory = 64'000'000;
  CHECK_FALSE(went_well(finished(greedy)));

  Command busy = shell("while :; do :; done");
  busy.max_cpu = 1s;
  CHECK(finished(busy).signal == SIGXCPU);

  CHECK(finished(shell("ulimit -c; ulimit -n; ulimit -f; pwd")).output == "0\n64\n0\n/\n");
  const std::string place =
      fmt::format("{}/referat-{}.test", std::filesystem::temp_directory_path().string(), ::getpid());
  CHECK_FALSE(went_well(finished(shell("exec echo x >" + place))));
  CHECK(std::filesystem::file_size(place) == 0);
  std::filesystem::remove(place);
  CHECK_FALSE(went_well(finished(shell("echo x >/dev/tty"))));
  Command forger = shell("");
  forger.input = "input";
  for (const char* mode : {">", ">>", "1<>"}) {
    forger.arguments[1] = fmt::format("/bin/echo forged {}{}; cat {}", mode, process::input_file, process::input_file);
    CHECK(finished(forger).output == "input");
  }
}

TEST_CASE("what a program leaves running is killed", "[process]") {
  const char* scripts[] = {"sleep 100 & echo $!", "sleep 100 >&- 2>&- & echo $!"};
  for (const char* script : scripts) {
    INFO(script);
    Finished left;
    const auto time = time_of([&] { left = finished(shell(script)); });
    CHECK(time < 5s);
    CHECK(left.exit_code == 0);
    CHECK_FALSE(left.timed_out);
    const std::string number = without_line_end(left.output);
    REQUIRE_FALSE(number.empty());
    CHECK(stops_running(number));
  }
  Command late = shell("sleep 100 & echo $!; sleep 100");
  late.timeout = 200ms;
  CHECK(stops_running(without_line_end(finished(late).output)));
}

TEST_CASE("a program inherits nothing of ours", "[process]") {
  ::setenv("REFERAT_SECRET", "1", 1);
  const std::string environment = finished(shell("env | sed 's/=.*//' | grep -vx PWD | sort")).output;
  ::unsetenv("REFERAT_SECRET");
  CHECK((environment == "HOME\nLC_ALL\nPATH\n" || environment == "HOME\nLC_ALL\nPATH\nTMPDIR\n"));

  const int ours = ::open("/dev/null", O_RDONLY);  // not closed by exec
  Command list;
  list.program = "/bin/ls";
  list.arguments = {"/proc/self/fd"};
  CHECK(finished(list).output == "0\n1\n2\n3\n4\n");  // the last is the folder that it reads
  ::close(ours);

  sigset_t blocked, before;
  ::sigemptyset(&blocked);
  ::sigaddset(&blocked, SIGTERM);
  ::pthread_sigmask(SIG_BLOCK, &blocked, &before);
  auto* handler = std::signal(SIGPIPE, SIG_IGN);
  Command status;
  status.program = "/bin/grep";
  status.arguments = {"-hE", "^(SigBlk|SigIgn|NoNewPrivs):", "/proc/self/status"};
  CHECK(finished(status).output == "SigBlk:\t0000000000000000\nSigIgn:\t0000000000000000\nNoNewPrivs:\t1\n");
  sigset_t after;
  ::pthread_sigmask(SIG_SETMASK, &before, &after);
  std::signal(SIGPIPE, handler);
  CHECK(::sigismember(&after, SIGTERM) == 1);
  CHECK(::sigismember(&after, SIGINT) == 0);
}

TEST_CASE("many threads run programs at once, and nothing stays open", "[process]") {
  finished(shell("exit 0"));
  const auto before = open_descriptors();
  std::atomic<int> wrong{0};
  std::vector<std::thread> threads;
  for (int number = 0; number < 8; ++number) {
    threads.emplace_back([number, &wrong] {
      for (int i = 0; i < 50; ++i) {
        const std::string input(static_cast<std::size_t>(1 + number * 20'000 + i), static_cast<char>('a' + number));
        Command cat;
        cat.program = "/bin/cat";
        cat.arguments = {std::string(process::input_file)};
        cat.input = input;
        const auto result = process::run(cat);
        if (!result || result->output != input || result->exit_code != 0) ++wrong;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(wrong == 0);

  Command missing;
  missing.program = "/no/such/program";
  CHECK_FALSE(process::run(missing));
  Command slow = shell("sleep 100");
  slow.timeout = 50ms;
  finished(slow);
  CHECK(open_descriptors() == before);
  CHECK(::waitpid(-1, nullptr, WNOHANG) == -1);  // no child is left, not even a zombie
}

TEST_CASE("a signal for us ends the program, too", "[process]") {
  // In a process of its own, as a signal that was noted stays noted.
  int ends[2];
  REQUIRE(::pipe(ends) == 0);
  const pid_t pid = ::fork();
  REQUIRE(pid >= 0);
  if (pid == 0) {
    interrupt::watch();
    if (::write(ends[1], "x", 1) != 1) ::_exit(3);
    Command command;
    command.program = "/bin/sleep";
    command.arguments = {"100"};
    const auto result = process::run(command);
    ::_exit(!result && result.error().kind == ErrorKind::unreadable ? 0 : 1);
  }
  char ready = 0;
  CHECK(::read(ends[0], &ready, 1) == 1);
  std::this_thread::sleep_for(50ms);
  ::kill(pid, SIGTERM);
  int status = -1;
  const auto time = time_of([&] { ::waitpid(pid, &status, 0); });
  CHECK(time < 5s);
  CHECK(status == 0);
  ::close(ends[0]);
  ::close(ends[1]);
}

TEST_CASE("standard streams of ours that are closed do no harm", "[process]") {
  const pid_t pid = ::fork();
  REQUIRE(pid >= 0);
  if (pid == 0) {
    for (int number = 0; number < 4; ++number) ::close(number);
    Command command = shell("cat /proc/self/fd/3; echo err >&2");
    command.input = "input";
    const auto result = process::run(command);
    ::_exit(result && result->output == "input" && result->errors == "err\n" ? 0 : 1);
  }
  int status = -1;
  ::waitpid(pid, &status, 0);
  CHECK(status == 0);
}

TEST_CASE("where nobody is told of a child's end, that is an error", "[process]") {
  const pid_t pid = ::fork();
  REQUIRE(pid >= 0);
  if (pid == 0) {
    std::signal(SIGCHLD, SIG_IGN);
    const auto result = process::run(shell("exit 0"));
    ::_exit(!result && result.error().kind == ErrorKind::internal ? 0 : 1);
  }
  int status = -1;
  ::waitpid(pid, &status, 0);
  CHECK(status == 0);
}

TEST_CASE("programs are found in the absolute folders of PATH", "[process]") {
  const char* told = std::getenv("PATH");
  const std::string before = told ? told : "";
  const auto found = [](const char* path, const char* name) {
    ::setenv("PATH", path, 1);
    return process::find_program(name).value_or("none");
  };
  CHECK(found("/no/such:/bin:/usr/bin", "sh") == "/bin/sh");
  CHECK(found("/usr/bin", "no-such-program") == "none");
  CHECK(found("/etc", "passwd") == "none");  // cannot be run
  CHECK(found("/usr", "bin") == "none");     // a folder
  CHECK(found("/usr/bin", "") == "none");
  CHECK(found("/usr", "bin/env") == "none");
  CHECK(found("", "sh") == "none");
  const std::filesystem::path here = std::filesystem::current_path();
  std::filesystem::current_path("/bin");
  CHECK(found(".:", "sh") == "none");
  CHECK(found("::.:/bin", "sh") == "/bin/sh");
  std::filesystem::current_path(here);
  ::setenv("PATH", before.c_str(), 1);
}

}  // namespace referat::tests
