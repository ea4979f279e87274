#include "engine/result.h"

#include <fmt/format.h>

namespace heapglass
{

std::string describe(const Error& error)
{
    if (error.file.empty()) return error.text;
    if (error.position.line) return fmt::format("{}:{}: {}", error.file, error.position.line, error.text);
    if (error.position.byteOffset)
        return fmt::format("{}: byte {}: {}", error.file, error.position.byteOffset, error.text);
    return fmt::format("{}: {}", error.file, error.text);
}

} // namespace heapglass
