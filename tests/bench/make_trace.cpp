// heapglass_make_trace OUT: a made-up heaptrack recording of any size, for measuring.
#include <cstdio>
#include <map>

#include <CLI/CLI.hpp>

#include "tests/bench/big_trace.h"

int main(int argc, char** argv)
{
    using heapglass::bench::Shape;
    heapglass::bench::BigTrace trace;
    std::string path;
    CLI::App options("Writes a made-up heaptrack recording (raw, uncompressed).");
    options.add_option("out", path, "the file; - is the standard output")->required();
    options.add_option("--events", trace.events, "allocations and frees")->capture_default_str();
    options.add_option("--live", trace.live, "blocks that are live at a time")->capture_default_str();
    options.add_option("--stacks", trace.stacks, "nodes of the tree of call stacks")->capture_default_str();
    options.add_option("--seed", trace.seed, "another one gives another trace")->capture_default_str();
    options.add_option("--shape", trace.shape, "what the blocks are like")
        ->transform(CLI::CheckedTransformer(std::map<std::string, Shape>{
            {"churn", Shape::churn}, {"huge", Shape::huge}, {"dense", Shape::dense}}));
    CLI11_PARSE(options, argc, argv);

    std::FILE* const file = path == "-" ? stdout : std::fopen(path.c_str(), "wb");
    if (!file) {
        std::perror(path.c_str());
        return 1;
    }
    bool good = true;
    heapglass::bench::write(trace, [&](std::string_view text) {
        good = good && std::fwrite(text.data(), 1, text.size(), file) == text.size();
    });
    good = std::fclose(file) == 0 && good;
    if (!good) std::fprintf(stderr, "%s: cannot be written to its end\n", path.c_str());
    return good ? 0 : 1;
}
