#include "engine/lesson/overridden.h"

#include <algorithm>

#include <fmt/format.h>

namespace heapglass::lesson
{

namespace
{

/// Takes the first word off a line.
std::string_view takeWord(std::string_view& line)
{
    constexpr std::string_view kBlanks = " \t\r";
    line.remove_prefix(std::min(line.find_first_not_of(kBlanks), line.size()));
    const std::string_view word = line.substr(0, line.find_first_of(kBlanks));
    line.remove_prefix(word.size());
    return word;
}

} // namespace

std::string overridden(std::string_view text, std::string_view key, std::string_view value)
{
    std::string out;
    std::size_t behindHead = 0; // where a line of its own would stand
    bool found = false;
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(line.size() + 1, text.size()));
        std::string_view rest = line;
        const std::string_view word = takeWord(rest);
        const bool is = (word == "config" || word == "let") && takeWord(rest) == key;
        found = found || is;
        out += is ? fmt::format("{} {} {}", word, key, value) : std::string(line);
        out += '\n';
        if (word == "lesson" && behindHead == 0) behindHead = out.size();
    }
    if (!found) out.insert(behindHead, fmt::format("config {} {}\n", key, value));
    return out;
}

} // namespace heapglass::lesson
