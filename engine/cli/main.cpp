// heapglass-cli: hands the command line to one of the commands.
#include <algorithm>
#include <cstdio>
#include <exception>
#include <iostream>
#include <string_view>

#include <fmt/format.h>

#include "engine/cli/commands.h"
#include "engine/cli/exit_codes.h"
#include "engine/version.h"

namespace heapglass::cli
{
namespace
{

int runCommand(int argc, char** argv)
{
    CLI::App app("Heapglass: what a heap does, without the window", "heapglass-cli");
    app.set_help_all_flag("--help-all", "Print this help with that of every command, and exit");
    app.set_version_flag("--version", std::string("heapglass-cli ") + kVersion);
    app.footer("Exit status: 0 all right, 1 a check did not hold or the output could not be written, 2 wrong "
               "usage, 3 unreadable, 4 read only in part.");
    app.require_subcommand(1);
    int status = kOk;
    for (const Command& command : commands()) {
        CLI::App* options = app.add_subcommand(command.name, command.line);
        options->callback([run = command.declare(*options), &status] { status = run(); });
    }
    // Named before it is missed.
    const auto isCalled = [argv](const Command& command) {
        return std::string_view(command.name) == argv[1];
    };
    if (argc > 1 && argv[1][0] != '-' && std::ranges::none_of(commands(), isCalled)) {
        fmt::print(stderr, "heapglass-cli: there is no command {}; --help lists them\n", argv[1]);
        return kUsage;
    }
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        // CLI11 knows help and version as errors that succeed.
        return app.exit(error) == 0 ? kOk : kUsage;
    }
    return status;
}

/// What is not written is lost, whatever the command found.
int flushed(int status)
{
    if (std::cout.flush() && std::fflush(stdout) == 0 && !std::ferror(stdout)) return status;
    fprintf(stderr, "heapglass-cli: cannot write the output\n");
    return kFailed;
}

} // namespace
} // namespace heapglass::cli

int main(int argc, char** argv)
{
    using namespace heapglass::cli;
    try {
        return flushed(runCommand(argc, argv));
    } catch (const std::exception& error) {
        fprintf(stderr, "heapglass-cli: %s\n", error.what());
        return kFailed;
    }
}
