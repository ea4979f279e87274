#include "engine/lesson/patterns.h"

#include <algorithm>

#include <fmt/format.h>

namespace heapglass::lesson
{

namespace
{

constexpr PatternKnob kChurn[] = {
    {"live", "blocks alive at any time", false, 1, 2000, 200},
    {"n", "blocks replaced by others", false, 0, 20'000, 1000},
    {"low", "smallest block", true, 1, 4096, 16},
    {"more", "largest block, above the smallest", true, 0, 65'536, 1008},
    {"seed", "seed of the random numbers", false, 1, 99, 1},
};
constexpr PatternKnob kLives[] = {
    {"n", "blocks", false, 1, 20'000, 1000},
    {"short", "most live for so many allocations", false, 1, 1000, 8},
    {"long", "the others for so many", false, 1, 20'000, 2000},
    {"every", "one of so many lives long", false, 1, 1000, 20},
    {"size", "size of a block", true, 1, 65'536, 200},
};
constexpr PatternKnob kRobson[] = {
    {"live", "units alive at most", false, 1, 4096, 1024},
    {"n", "sizes from 1 to 2^n units", false, 1, 10, 5},
    {"unit", "unit", true, 16, 1024, 32},
};
constexpr PatternKnob kSawtooth[] = {
    {"teeth", "teeth", false, 1, 100, 5},
    {"height", "blocks in a tooth", false, 1, 1000, 200},
    {"size", "size of a block", true, 1, 65'536, 500},
};
constexpr PatternKnob kCheckerboard[] = {
    {"n", "blocks", false, 2, 4000, 256},
    {"size", "size of a block", true, 1, 65'536, 1000},
    {"every", "of so many, all but one are freed", false, 2, 64, 2},
};
constexpr PatternKnob kPins[] = {
    {"n", "pairs of a large and a small block", false, 1, 2000, 128},
    {"large", "large blocks, freed at the end", true, 1, 65'536, 4048},
    {"small", "small blocks that stay", true, 1, 4096, 16},
};

constexpr Pattern kPatterns[] = {
    {"churn", "Churn",
     "What a server does: blocks of random sizes are replaced, one at a time, while as many stay alive.",
     kChurn, "gen churn name={p} n={n} live={live} size={low}..{low}+{more} seed={seed}"},
    {"lives", "Lifetimes",
     "Most blocks live shortly and a few for long, side by side: the few keep the pages.", kLives,
     "gen lives name={p} n={n} seed=1 short={short} long={long} every={every} size={size}..{size}"},
    {"robson", "Robson's adversary",
     "The worst that can happen to a fit: it keeps one block in every hole that the next size would need.",
     kRobson, "gen robson name={p} live={live} n={n} unit={unit}"},
    {"sawtooth", "Saw-tooth",
     "Phases: much is allocated, all of it is freed, and once more. The heap is as large as its largest "
     "tooth.",
     kSawtooth, "each t 1..{teeth} : a {p}[0..{height}-1] {size} ; f {p}[0..{height}-1]"},
    {"checkerboard", "Checkerboard",
     "Blocks in a row, of which all but every second one are freed: half of it is free and no hole is larger "
     "than a "
     "block.",
     kCheckerboard,
     "a {p}[0..{n}-1] {size} ; each i 0..({n}/{every})-1 : f {p}[i*{every}..i*{every}+{every}-2]"},
    {"pins", "Pins",
     "A small block that stays after each large one that goes: every page is held by a few bytes.", kPins,
     "each i 0..{n}-1 : a {p}L[i] {large} ; a {p}S[i] {small}\nf {p}L[0..{n}-1]"},
};

void replaceAll(std::string& text, const std::string& what, std::string_view with)
{
    for (std::size_t at = 0; (at = text.find(what, at)) != text.npos; at += with.size())
        text.replace(at, what.size(), with);
}

} // namespace

std::span<const Pattern> patterns()
{
    return kPatterns;
}

std::vector<std::string> linesOf(const Pattern& pattern, std::span<const std::uint64_t> values,
                                 std::string_view prefix)
{
    std::string text(pattern.lines);
    replaceAll(text, "{p}", prefix);
    for (std::size_t i = 0; i < pattern.knobs.size() && i < values.size(); ++i)
        replaceAll(text, fmt::format("{{{}}}", pattern.knobs[i].key), std::to_string(values[i]));
    std::vector<std::string> lines;
    for (std::size_t from = 0; from <= text.size();) {
        const std::size_t end = std::min(text.find('\n', from), text.size());
        lines.push_back(text.substr(from, end - from));
        from = end + 1;
    }
    return lines;
}

} // namespace heapglass::lesson
