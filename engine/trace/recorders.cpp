// THE TABLE of recorders.
#include "engine/trace/recorders.h"

namespace heapglass::trace
{

namespace
{

constexpr Recorder kRecorders[] = {
    {.title = "heaptrack, raw",
     .format = "heaptrack-raw",
     .when = "The best recording: the addresses that the program had, full call stacks, times. Open the file "
             "that it names, just as it is. Call sites have lines where the program was built with -g.",
     .needs = "heaptrack",
     .commands = "heaptrack --raw PROGRAM\n"},
    {.title = "heaptrack",
     .format = "heaptrack-interpreted",
     .when = "What heaptrack writes by default: call stacks with names in it, so it can be read on another "
             "computer; "
             "but no addresses.",
     .needs = "heaptrack",
     .commands = "heaptrack PROGRAM\n"},
    {.title = "valgrind",
     .format = "valgrind",
     .when =
         "Where valgrind is at hand; slow, and without call stacks. The addresses are those of valgrind's "
         "allocator.",
     .needs = "valgrind",
     .commands = "valgrind --trace-malloc=yes --run-libc-freeres=no --log-file=NAME.%p.valgrind PROGRAM\n"},
    {.title = "mtrace",
     .format = "mtrace",
     .when = "Needs nothing but the C library and a compiler; for programs of one thread that do not fork.",
     .needs = "gcc, glibc 2.34 or later",
     .commands = "echo '#include <mcheck.h>\n"
                 "__attribute__((constructor)) static void start(void) { mtrace(); }' |\n"
                 "    gcc -shared -fPIC -x c - -o start_mtrace.so\n"
                 "LD_PRELOAD=libc_malloc_debug.so.0:$PWD/start_mtrace.so MALLOC_TRACE=NAME.mtrace PROGRAM\n"},
    {.title = "ltrace",
     .format = "ltrace",
     .when = "For small programs: it stops the program at each call, and misses some.",
     .needs = "ltrace",
     .commands = "ltrace -f -i -ttt -L -o NAME.ltrace -x \"$(printf '%s@libc.so*+' malloc calloc realloc "
                 "free memalign "
                 "aligned_alloc)valloc@libc.so*\" PROGRAM\n"},
};

} // namespace

std::span<const Recorder> recorders()
{
    return kRecorders;
}

std::string commandsOf(const Recorder& recorder, std::string_view program)
{
    if (program.find_first_not_of(' ') == program.npos) program = "your-program";
    program.remove_prefix(program.find_first_not_of(' '));
    program = program.substr(0, program.find_last_not_of(' ') + 1);
    const std::string_view path = program.substr(0, program.find(' '));
    constexpr std::string_view kProgram = "PROGRAM", kName = "NAME";
    std::string out;
    for (std::string_view rest = recorder.commands; !rest.empty();) {
        const bool isProgram = rest.starts_with(kProgram), isName = rest.starts_with(kName);
        out += isProgram ? program : isName ? path.substr(path.rfind('/') + 1) : rest.substr(0, 1);
        rest.remove_prefix(isProgram ? kProgram.size() : isName ? kName.size() : 1);
    }
    return out;
}

} // namespace heapglass::trace
