#include "tests/bench/child.h"

#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace heapglass::bench
{

namespace
{

constexpr std::size_t kMostOutput = 64 * 1024;

double seconds(const timeval& time)
{
    return double(time.tv_sec) + double(time.tv_usec) * 1e-6;
}

[[noreturn]] void become(const Command& command, int output)
{
    ::dup2(::open(command.input.c_str(), O_RDONLY | O_CLOEXEC), STDIN_FILENO);
    ::dup2(output, STDOUT_FILENO);
    ::dup2(::open("/dev/null", O_WRONLY | O_CLOEXEC), STDERR_FILENO);
    if (command.addressSpace) {
        const rlimit limit{command.addressSpace, command.addressSpace};
        ::setrlimit(RLIMIT_AS, &limit);
    }
    if (!command.preload.empty()) ::setenv("LD_PRELOAD", command.preload.c_str(), 1);
    std::vector<char*> words;
    for (const std::string& word : command.words)
        words.push_back(const_cast<char*>(word.c_str()));
    words.push_back(nullptr);
    ::execvp(words[0], words.data());
    ::_exit(127);
}

} // namespace

Cost run(const Command& command)
{
    Cost cost;
    std::array<int, 2> pipe{};
    if (::pipe2(pipe.data(), O_CLOEXEC) != 0) return cost;
    const auto begin = std::chrono::steady_clock::now();
    const pid_t child = ::fork();
    if (child == 0) become(command, pipe[1]);
    ::close(pipe[1]);
    std::array<char, 65536> buffer;
    for (ssize_t got = 0; (got = ::read(pipe[0], buffer.data(), buffer.size())) > 0;)
        if (cost.output.size() < kMostOutput) cost.output.append(buffer.data(), std::size_t(got));
    ::close(pipe[0]);
    int status = 0;
    rusage usage{};
    if (child < 0 || ::wait4(child, &status, 0, &usage) != child) return cost;
    cost.wallSeconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    cost.good = WIFEXITED(status) && WEXITSTATUS(status) == 0;
    cost.userSeconds = seconds(usage.ru_utime);
    cost.systemSeconds = seconds(usage.ru_stime);
    cost.resident = std::uint64_t(usage.ru_maxrss) * 1024;
    return cost;
}

double threadSeconds()
{
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) + double(time.tv_nsec) * 1e-9;
}

std::uint64_t residentNow()
{
    std::FILE* const file = std::fopen("/proc/self/statm", "r");
    if (!file) return 0;
    unsigned long size = 0, resident = 0;
    const int read = std::fscanf(file, "%lu %lu", &size, &resident);
    std::fclose(file);
    return read == 2 ? resident * std::uint64_t(::sysconf(_SC_PAGESIZE)) : 0;
}

} // namespace heapglass::bench
