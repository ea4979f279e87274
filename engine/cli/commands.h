// The commands of heapglass-cli. A new one is a file here and a row in commands.cpp.
#pragma once

#include <functional>
#include <span>

#include <CLI/CLI.hpp>

namespace heapglass::cli
{

/// Carries a command out, after its options were parsed, and returns an exit code.
using Run = std::function<int()>;

struct Command {
    const char* name;
    const char* line; ///< what it does, in one line of the help
    /// Adds the options; what it returns owns what they are stored in.
    Run (*declare)(CLI::App& options);
};

std::span<const Command> commands();

} // namespace heapglass::cli
