// heapglass_bench_big: what the budgets say of large traces, measured in one run. Prints Markdown tables.
#include <sys/utsname.h>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "tests/bench/big_bench.h"

int main(int argc, char** argv)
{
    using namespace heapglass::bench;
    BigOptions options;
    CLI::App app(
        "Measures Heapglass on large traces that it makes up. Needs 2 GB of disk and of memory for the "
        "50 M events of the default.");
    app.add_option("--events", options.events, "of the large trace")->capture_default_str();
    app.add_option("--live", options.live, "its live blocks")->capture_default_str();
    app.add_option("--policy", options.policy, "that it is replayed by")->capture_default_str();
    app.add_option("--directory", options.directory, "where traces are written to")->capture_default_str();
    app.add_option("--only", options.only, "import, open, replay, shapes or malloc");
    CLI11_PARSE(app, argc, argv);

    for (const auto& [name, part] : kParts)
        if (options.only.empty() || std::ranges::find(options.only, name) != options.only.end())
            part(options);
}
