// Patterns of requests: each can be typed in at its usual numbers and at its bounds, and shows what it
// teaches.
#include <gtest/gtest.h>

#include "engine/lesson/check.h"
#include "engine/lesson/patterns.h"
#include "engine/lesson/playground.h"
#include "tests/engine/trace_support.h"

namespace heapglass::lesson
{
namespace
{

std::vector<std::uint64_t> usual(const Pattern& pattern)
{
    std::vector<std::uint64_t> values;
    for (const PatternKnob& knob : pattern.knobs)
        values.push_back(knob.usual);
    return values;
}

/// What is wrong; empty: nothing.
std::string typeIn(Playground& playground, const Pattern& pattern, const std::vector<std::uint64_t>& values,
                   std::string_view prefix = "x")
{
    for (const std::string& line : linesOf(pattern, values, prefix)) {
        const auto answer = playground.enter(line);
        if (!answer) return line + ": " + answer.error().text.english();
    }
    return {};
}

TEST(Patterns, CanBeTypedInWithEachKnobAtEitherEnd)
{
    for (const Pattern& pattern : patterns()) {
        Playground both;
        EXPECT_EQ(typeIn(both, pattern, usual(pattern), "x"), "");
        EXPECT_EQ(typeIn(both, pattern, usual(pattern), "y"), "") << "again, with other names";
        for (std::size_t i = 0; i < pattern.knobs.size(); ++i) {
            const PatternKnob& knob = pattern.knobs[i];
            EXPECT_LE(knob.lowest, knob.usual);
            EXPECT_LE(knob.usual, knob.highest);
            for (const std::uint64_t value : {knob.lowest, knob.highest}) {
                std::vector<std::uint64_t> values = usual(pattern);
                values[i] = value;
                Playground playground;
                EXPECT_EQ(typeIn(playground, pattern, values), "")
                    << pattern.name << ' ' << knob.key << value;
            }
        }
    }
}

TEST(Patterns, LeaveNoPlaceholder)
{
    for (const Pattern& pattern : patterns())
        for (const std::string& line : linesOf(pattern, usual(pattern), "x"))
            EXPECT_EQ(line.find_first_of("{}"), line.npos) << line;
}

/// What does not hold of a pattern at its usual numbers; empty: all does.
std::string wrongOf(std::string_view name, const std::string& expectations)
{
    for (const Pattern& pattern : patterns()) {
        if (pattern.name != name) continue;
        std::string text;
        for (const std::string& line : linesOf(pattern, usual(pattern), "x"))
            text += line + "\n";
        std::string wrong;
        for (const Error& error : check("pattern.ops", {}, text + expectations).errors)
            wrong += describe(error) + "\n";
        return wrong;
    }
    return "no such pattern";
}

TEST(Patterns, DoWhatTheyTeach)
{
    EXPECT_EQ(wrongOf("churn", "expect live_blocks == 200\n"), "");
    EXPECT_EQ(wrongOf("sawtooth", "expect live_blocks == 0\nexpect ops == 2000\nexpect held_pages == 0\n"),
              "");
    EXPECT_EQ(
        wrongOf("checkerboard",
                "expect live_blocks == 128\nexpect free_blocks >= 128\nexpect largest_free_bytes <= 4096\n"),
        "");
    EXPECT_EQ(
        wrongOf("pins",
                "expect live_blocks == 128\nexpect held_pages == 128\nm\nexpect heapmin_total_pages == 0\n"),
        "");
    EXPECT_EQ(wrongOf("lives", "expect live_blocks > 50\n"), "");
    EXPECT_EQ(wrongOf("robson", "expect live_bytes <= 32768\nexpect heap_bytes > 65536\n"), "");
    EXPECT_NE(wrongOf("pins", "expect live_blocks == 1\n"), "") << "an expectation can fail here";
}

} // namespace
} // namespace heapglass::lesson
