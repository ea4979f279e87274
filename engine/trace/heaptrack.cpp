#include "engine/trace/heaptrack.h"

namespace heapglass::trace
{

namespace
{

std::string_view nextLine(std::string_view& text)
{
    const std::size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end == text.npos ? text.size() : end + 1);
    return withoutCr(line);
}

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

} // namespace

HeaptrackKind heaptrackKind(std::string_view head)
{
    std::uint64_t version = 0;
    if (!heaptrackVersion(nextLine(head), version)) return HeaptrackKind::none;
    bool inCommand = false;
    while (!head.empty()) {
        const std::string_view line = nextLine(head);
        if (line.starts_with("X ")) inCommand = true;
        if (isHeaptrackSystemLine(line)) inCommand = false;
        if (inCommand) continue;
        const HeaptrackKind kind = vote(line);
        if (kind != HeaptrackKind::none) return kind;
    }
    return HeaptrackKind::raw;
}

} // namespace heapglass::trace
