// What the two kinds of heaptrack file have in common: the line of versions, and how to tell them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "engine/sentence.h"
#include "engine/trace/fields.h"
#include "engine/types.h"

namespace heapglass::trace
{

/// The first file version in which strings have their length in front.
inline constexpr std::uint64_t kHeaptrackSizedStrings = 3;

enum class HeaptrackKind : std::uint8_t { none, raw, interpreted };

inline std::string_view withoutCr(std::string_view line)
{
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

/// "v VERSION [FILE VERSION]"; without a file version it is 0, but 1 in the one release that
/// forgot to write it.
inline bool heaptrackVersion(std::string_view line, std::uint64_t& fileVersion)
{
    if (constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF"; line.starts_with(kByteOrderMark))
        line.remove_prefix(kByteOrderMark.size());
    Fields fields(line);
    std::uint64_t version = 0;
    if (!fields.take('v') || !fields.spaceHex(version)) return false;
    fileVersion = version == 0x10200 ? 1 : 0;
    return fields.atEnd() || (fields.spaceHex(fileVersion) && fields.atEnd());
}

/// "I PAGESIZE PAGES": ends the command line, which may itself hold newlines.
inline bool isHeaptrackSystemLine(std::string_view line)
{
    Fields fields(line);
    std::uint64_t pageSize = 0, pages = 0;
    return fields.take('I') && fields.spaceHex(pageSize) && fields.spaceHex(pages) && fields.atEnd();
}

/// A row of the tables that an interpreted file begins with, and nothing but one: where no system line ends
/// the command line, this does. (Before file version 3 any text could be a string; the first of a file is the
/// path of a module.)
bool isInterpretedTableRow(std::string_view line, std::uint64_t fileVersion);

HeaptrackKind heaptrackKind(std::string_view head);

/// Why a file with this first line is not read; empty where it is, and `fileVersion` says what it is.
Sentence heaptrackProblem(std::string_view firstLine, std::uint64_t& fileVersion);

/// A string: since file version 3 with its length before it, else `size` bytes.
bool heaptrackText(Fields& fields, std::uint64_t fileVersion, std::string_view& value, std::uint64_t size);

} // namespace heapglass::trace
