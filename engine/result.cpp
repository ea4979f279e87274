#include "engine/result.h"

#include <fmt/format.h>

namespace heapglass
{

std::string describe(const Error& error)
{
    if (error.file.empty()) return error.text;
    const Position& at = error.position;
    if (at.line && at.column) return fmt::format("{}:{}:{}: {}", error.file, at.line, at.column, error.text);
    if (at.line) return fmt::format("{}:{}: {}", error.file, at.line, error.text);
    if (at.byteOffset) return fmt::format("{}: byte {}: {}", error.file, at.byteOffset, error.text);
    return fmt::format("{}: {}", error.file, error.text);
}

} // namespace heapglass
