// Options that take a whole number: decimal, or hexadecimal with 0x; 010 is ten. (CLI11 takes that as octal,
// nothing as 0, and -1 as the largest number.)
#pragma once

#include <charconv>
#include <concepts>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "engine/types.h"

namespace heapglass::cli
{

/// Nothing where the text is none, or beyond 2^64 - 1.
inline std::optional<std::uint64_t> wholeNumber(std::string_view text)
{
    const bool hexadecimal = text.starts_with("0x") || text.starts_with("0X");
    if (hexadecimal) text.remove_prefix(2);
    std::uint64_t number = 0;
    const char* const textEnd = text.data() + text.size();
    const auto [end, error] = std::from_chars(text.data(), textEnd, number, hexadecimal ? 16 : 10);
    if (text.empty() || error != std::errc() || end != textEnd) return std::nullopt;
    return number;
}

/// A number of events that a trace can have; nothing where the text is none.
inline std::optional<EventIndex> eventsIn(const std::string& text)
{
    const std::optional<std::uint64_t> number = wholeNumber(text);
    return number && *number < kNone ? std::optional(EventIndex(*number)) : std::nullopt;
}

/// An option whose number goes to `value`, which holds what counts unless it is given.
template <std::unsigned_integral Number>
CLI::Option* addNumber(CLI::App& app, const std::string& name, Number& value, const std::string& help,
                       const std::string& unit, std::uint64_t least = 0,
                       std::uint64_t most = std::numeric_limits<Number>::max())
{
    const auto check = [least, most](const std::string& text) {
        const std::optional<std::uint64_t> number = wholeNumber(text);
        if (number && *number >= least && *number <= most) return std::string();
        return most == std::numeric_limits<std::uint64_t>::max()
                   ? fmt::format("needs a whole number, {} or more", least)
                   : fmt::format("needs a whole number, {} to {}", least, most);
    };
    return app
        .add_option_function<std::string>(
            name, [&value](const std::string& text) { value = Number(*wholeNumber(text)); }, help)
        ->type_name(unit)
        ->check(check);
}

/// The same of a moment: after so many events.
inline CLI::Option* addMoment(CLI::App& app, const std::string& name, EventIndex& value,
                              const std::string& help)
{
    return addNumber(app, name, value, help, "N", 0, kNone - 1);
}

} // namespace heapglass::cli
