// THE TABLE of commands.
#include "engine/cli/commands.h"

namespace heapglass::cli
{

Run declareInfo(CLI::App& options);
Run declareFormats(CLI::App& options);
Run declarePolicies(CLI::App& options);
Run declareReplay(CLI::App& options);
Run declareCompare(CLI::App& options);
Run declareHolders(CLI::App& options);
Run declareFind(CLI::App& options);
Run declareDiff(CLI::App& options);
Run declareConvert(CLI::App& options);
Run declareStudy(CLI::App& options);
Run declareLesson(CLI::App& options);

std::span<const Command> commands()
{
    static constexpr Command kCommands[] = {
        {"info", "say what is in a trace: its format, how much of it could be read, and its totals",
         declareInfo},
        {"formats", "list the formats that are read, what each carries, and how to record a program",
         declareFormats},
        {"policies", "list the policies that a trace can be placed by, and their knobs", declarePolicies},
        {"replay", "place a trace by a policy, or as it was recorded, and say what the heap comes to",
         declareReplay},
        {"compare", "place a trace in several heaps, and put what becomes of each side by side",
         declareCompare},
        {"holders", "say who holds the pages that cannot go back: call sites, sizes or ages of live blocks",
         declareHolders},
        {"find", "list the live blocks that a query asks for, such as \"size>4K and alive at 1200000\"",
         declareFind},
        {"diff", "say what is different between two events: blocks born and died, pages gained and released",
         declareDiff},
        {"convert", "write a trace of any format in Heapglass's own (.hgt), which is small and opens fast",
         declareConvert},
        {"study", "measure what the literature says of policies, and say whether it holds", declareStudy},
        {"lesson", "list the lessons, or check that what they say holds", declareLesson},
    };
    return kCommands;
}

} // namespace heapglass::cli
