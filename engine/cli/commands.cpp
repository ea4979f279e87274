// THE TABLE of commands.
#include "engine/cli/commands.h"

namespace heapglass::cli
{

Run declareInfo(CLI::App& options);
Run declareReplay(CLI::App& options);
Run declareConvert(CLI::App& options);

std::span<const Command> commands()
{
    static constexpr Command kCommands[] = {
        {"info", "say what is in a trace: its format, how much of it could be read, and its totals",
         declareInfo},
        {"replay", "place a trace by a policy, or as it was recorded, and say what the heap comes to",
         declareReplay},
        {"convert", "write a trace of any format in Heapglass's own (.hgt), which is small and opens fast",
         declareConvert},
    };
    return kCommands;
}

} // namespace heapglass::cli
