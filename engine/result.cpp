#include "engine/result.h"

namespace heapglass
{

Sentence located(const Error& error)
{
    if (error.file.empty()) return error.text;
    const Position& at = error.position;
    if (at.line && at.column) return say("{}:{}:{}: {}", error.file, at.line, at.column, error.text);
    if (at.line) return say("{}:{}: {}", error.file, at.line, error.text);
    if (at.byteOffset) return say("{}: byte {}: {}", error.file, at.byteOffset, error.text);
    return say("{}: {}", error.file, error.text);
}

std::string describe(const Error& error)
{
    return located(error).english();
}

} // namespace heapglass
