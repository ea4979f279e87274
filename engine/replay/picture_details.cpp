#include <fmt/format.h>

#include "engine/replay/picture_parts.h"

namespace heapglass::replay
{

using heap::Layout;
using heap::PageState;

namespace
{

constexpr std::size_t kMostHolders = 64;
constexpr std::size_t kFramesInDetails = Names::kFrames;

Holder holderOf(const BlockView& block, Bytes begin, Bytes end)
{
    Holder holder;
    holder.block = block;
    holder.bytesInPage = std::min(end, block.offset + block.length) - std::max(begin, block.offset);
    return holder;
}

void tellLife(const Script& script, Holder& holder, std::size_t frames, Names* names)
{
    const BlockId block = holder.block.block;
    if (block == kNone) return;
    const trace::Trace& trace = script.trace();
    holder.birthEvent = trace.birth(block);
    holder.deathEvent = script.death(block);
    holder.name = trace.blockName(block);
    holder.site = callSiteOf(trace, block, frames, names);
    holder.thread = trace.threadName(trace.threadOf(holder.block.maker));
}

} // namespace

std::optional<PageDetails> pageDetails(const Subject& subject, PageIndex page)
{
    const Bytes size = subject.geometry().page, begin = page * size, end = begin + size;
    std::optional<PageDetails> found;
    forZonesIn(subject, begin, end, [&](const Zone& zone, Bytes from, Bytes to) {
        const Layout& layout = zone.layout;
        const PageIndex own = layout.pages.pageOf(from);
        const heap::PageContent content = layout.pages.content(own);
        PageDetails& details = found.emplace();
        details.page = page;
        details.state = layout.state(own, zone.tail);
        if (!layout.geometry.knowsCommitment && !content.liveBytes) details.state = PageState::empty;
        details.pinned = details.state == PageState::held && isPinned(layout, content.liveBytes);
        details.pageBytes = size;
        details.liveBytes = content.liveBytes;
        details.freeBytes = size - content.liveBytes;
        details.liveBlocks = content.liveBlocks;
        forBlocksIn(layout, from, to, [&](Bytes offset, Bytes length, bool live) {
            if (live) details.holders.push_back(holderOf(viewOf(zone, offset, length, true), begin, end));
        });
        std::stable_sort(details.holders.begin(), details.holders.end(),
                         [](const Holder& a, const Holder& b) { return a.bytesInPage > b.bytesInPage; });
        if (details.holders.size() > kMostHolders) details.holders.resize(kMostHolders);
    });
    return found;
}

std::optional<BlockDetails> blockDetails(const Subject& subject, Bytes offset)
{
    std::optional<BlockDetails> details;
    forZonesIn(subject, offset, offset + 1, [&](const Zone& zone, Bytes from, Bytes to) {
        forBlocksIn(zone.layout, from, to, [&](Bytes start, Bytes length, bool live) {
            const BlockView view = viewOf(zone, start, length, live);
            const PageIndex first = zone.layout.pages.pageOf(start);
            const PageIndex last = zone.layout.pages.pageOf(start + length - 1);
            details = BlockDetails{holderOf(view, view.offset, view.offset + length),
                                   {zone.basePage() + first, last - first + 1}};
        });
    });
    return details;
}

void tellLives(const Script& script, PageDetails& details, Names* names)
{
    for (Holder& holder : details.holders)
        tellLife(script, holder, details.liveBlocks > kMostHolders ? 1 : 4, names);
}

void tellLife(const Script& script, BlockDetails& details, Names* names)
{
    tellLife(script, details.holder, kFramesInDetails, names);
}

CallSite callSiteOf(const trace::Trace& trace, BlockId block, std::size_t depth, Names* names)
{
    CallSite site;
    std::uint32_t node = trace.stack(block);
    const EventIndex birth = trace.birth(block);
    if (const Names::Entry* known = names && node ? names->find(node, birth) : nullptr) {
        const auto frames = std::ptrdiff_t(std::min(depth, known->frames.size()));
        return {known->text, {known->frames.begin(), known->frames.begin() + frames}};
    }
    while (node && site.frames.size() < depth) {
        const trace::StackNode frame = trace.stackNode(node);
        if (const auto module = trace.moduleAt(frame.instruction, birth)) {
            const std::string_view path = module->path;
            const std::string_view file = path.substr(path.rfind('/') + 1);
            site.frames.push_back(fmt::format("{}+0x{:x}", file, frame.instruction - module->base));
        } else {
            site.frames.push_back(fmt::format("0x{:x}", frame.instruction));
        }
        node = frame.parent;
    }
    if (!site.frames.empty()) site.text = site.frames.front();
    return site;
}

} // namespace heapglass::replay
