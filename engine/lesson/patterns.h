// THE TABLE of patterns of requests that textbooks talk about: lines of an operation list each, with numbers
// to play with.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace heapglass::lesson
{

struct PatternKnob {
    std::string_view key; ///< in the template: {key}
    std::string_view title;
    bool bytes; ///< else a number
    std::uint64_t lowest, highest, usual;
};

struct Pattern {
    std::string_view name;
    std::string_view title;   ///< for people
    std::string_view teaches; ///< one line
    std::span<const PatternKnob> knobs;
    std::string_view lines; ///< with {key} for each knob, and {p} for a name that the list does not have yet
};

std::span<const Pattern> patterns();

/// The lines with a value for each knob in their order, and names that begin with `prefix`.
std::vector<std::string> linesOf(const Pattern& pattern, std::span<const std::uint64_t> values,
                                 std::string_view prefix);

} // namespace heapglass::lesson
