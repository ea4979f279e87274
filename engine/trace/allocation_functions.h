// The functions of the malloc family by name, for formats that name the calls that a program made.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "engine/trace/call_linker.h"

namespace heapglass::trace
{

/// What the arguments of a function are.
enum class FunctionKind : std::uint8_t {
    allocate,     ///< bytes
    array,        ///< count, bytes
    realloc,      ///< old, bytes
    reallocArray, ///< old, count, bytes
    aligned,      ///< alignment, bytes
    posixAligned, ///< where the result goes, alignment, bytes; returns an error number
    free,         ///< old
    other,        ///< allocates and frees nothing
};

/// Nothing for a function that is not of the family. Knows mangled operators new and delete, too.
std::optional<FunctionKind> allocationFunction(std::string_view name);

/// A call with these arguments and this result; without stack and line.
Call callOf(FunctionKind kind, const std::array<std::uint64_t, 3>& arguments, Bytes result);

} // namespace heapglass::trace
