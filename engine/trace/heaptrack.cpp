#include "engine/trace/heaptrack.h"

#include "engine/trace/scan.h"

namespace heapglass::trace
{

namespace
{

/// What a line says about the kind; none when both kinds have it.
HeaptrackKind vote(std::string_view line)
{
    if (line.starts_with("x ") || line.starts_with("m ")) return HeaptrackKind::raw;
    if (line.starts_with("s ") || line.starts_with("i ") || line.starts_with("a "))
        return HeaptrackKind::interpreted;
    if (line.starts_with("+ "))
        return line.find(' ', 2) == line.npos ? HeaptrackKind::interpreted : HeaptrackKind::raw;
    return HeaptrackKind::none;
}

/// The first vote outside of the command line, which `endsCommand` ends.
template <class EndsCommand>
HeaptrackKind firstVote(std::string_view head, EndsCommand&& endsCommand)
{
    bool inCommand = false;
    while (!head.empty()) {
        const std::string_view line = withoutCr(takeLine(head));
        if (line.starts_with("X ")) inCommand = true;
        if (endsCommand(line)) inCommand = false;
        if (inCommand) continue;
        const HeaptrackKind kind = vote(line);
        if (kind != HeaptrackKind::none) return kind;
    }
    return HeaptrackKind::none;
}

} // namespace

bool isInterpretedTableRow(std::string_view line, std::uint64_t fileVersion)
{
    std::uint64_t a = 0, b = 0;
    Fields fields(line.substr(line.empty() ? 0 : 1));
    if (line.starts_with('s')) {
        std::string_view text;
        if (fileVersion < kHeaptrackSizedStrings) return fields.space() && fields.take('/');
        return fields.space() && heaptrackText(fields, fileVersion, text, 0) && fields.atEnd();
    }
    if (!line.starts_with('a') && !line.starts_with('i')) return false;
    if (!fields.spaceHex(a) || !fields.spaceHex(b)) return false;
    while (line.starts_with('i') && !fields.atEnd())
        if (!fields.spaceHex(a)) return false;
    return fields.atEnd();
}

HeaptrackKind heaptrackKind(std::string_view head)
{
    std::uint64_t version = 0;
    if (!heaptrackVersion(takeLine(head), version)) return HeaptrackKind::none;
    HeaptrackKind kind = firstVote(head, isHeaptrackSystemLine);
    // No system line ends the command line, or not here.
    if (kind == HeaptrackKind::none)
        kind = firstVote(head, [&](std::string_view line) { return isInterpretedTableRow(line, version); });
    return kind == HeaptrackKind::none ? HeaptrackKind::raw : kind;
}

Sentence heaptrackProblem(std::string_view firstLine, std::uint64_t& fileVersion)
{
    constexpr std::uint64_t kNewest = 3;
    if (!heaptrackVersion(firstLine, fileVersion))
        return say("the first line is not that of a heaptrack file");
    if (fileVersion == 0)
        return say(
            "heaptrack file version 0 (before 2017) is not read here, versions 1 to 3 are: record it anew");
    if (fileVersion > kNewest)
        return say(
            "heaptrack file version {} is newer than what is read here (versions 1 to {}): a newer Heapglass "
            "may read it",
            fileVersion, kNewest);
    return {};
}

bool heaptrackText(Fields& fields, std::uint64_t fileVersion, std::string_view& value, std::uint64_t size)
{
    constexpr std::size_t kMaxString = 64 * 1024;
    if (fileVersion >= kHeaptrackSizedStrings && !(fields.hex(size) && fields.space())) return false;
    return size <= kMaxString && fields.bytes(size, value) && value.find('\0') == value.npos;
}

} // namespace heapglass::trace
