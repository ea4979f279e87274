#include "engine/replay/picture.h"

#include <algorithm>
#include <bit>

#include <fmt/format.h>

namespace heapglass::replay
{

using heap::Granule;
using heap::kNoGranule;
using heap::Layout;
using heap::PageState;

namespace
{

constexpr std::size_t kMostHolders = 64;
constexpr std::size_t kFramesInDetails = 32;

/// What a picture is drawn from.
struct Subject {
    const trace::Trace& trace;
    const Timeline& timeline;
    const Layout& layout;
    heap::Tail tail;
};

/// Calls visit(offset, length, live) for the blocks that touch [begin, end), in address order.
template <class Visit>
void forBlocksIn(const Layout& layout, Bytes begin, Bytes end, Visit&& visit)
{
    const Bytes granule = layout.geometry.granule;
    end = std::min(end, layout.end());
    if (begin >= end) return;
    Granule start = layout.blocks.containing(begin / granule);
    while (start != kNoGranule && start * granule < end) {
        const Granule next = layout.blocks.next(start);
        if (next == kNoGranule) return;
        visit(start * granule, (next - start) * granule, layout.blocks.used(start));
        start = next;
    }
}

BlockView viewOf(const Subject& subject, Bytes offset, Bytes length, bool live)
{
    BlockView view;
    view.offset = offset;
    view.length = length;
    view.live = live;
    if (!live) {
        view.bookkeeping = subject.layout.bookkeepingOf(length);
        return view;
    }
    view.header = subject.layout.geometry.header;
    view.maker = subject.timeline.makerAt(offset);
    view.block = subject.trace.block(view.maker);
    view.requested = subject.trace.size(view.maker);
    return view;
}

bool isPinned(const Layout& layout, Bytes liveBytes)
{
    return liveBytes * 4 < layout.pages.pageSize();
}

void addPage(const Subject& subject, PageIndex page, PageCell& cell)
{
    const Layout& layout = subject.layout;
    const Bytes live = layout.pages.content(page).liveBytes;
    cell.liveBytes += live;
    if (!layout.geometry.knowsCommitment && !live) {
        ++cell.empty;
        return;
    }
    switch (layout.state(page, subject.tail)) {
    case PageState::held:
        ++(isPinned(layout, live) ? cell.pinned : cell.held);
        break;
    case PageState::metaHeld:
        ++cell.metaHeld;
        break;
    case PageState::released:
        ++cell.released;
        break;
    case PageState::releasable:
        ++cell.releasable;
        break;
    case PageState::empty:
        ++cell.empty;
        break;
    }
}

PageCells cellsOf(const Subject& subject, PageWindow window)
{
    PageCells result{window, {}};
    const PageIndex pages = subject.layout.pages.count();
    PageIndex page = window.first;
    for (std::uint32_t i = 0; i < window.cells && page < pages; ++i) {
        PageCell cell;
        const PageIndex end = std::min(pages, page + window.pagesPerCell);
        for (; page < end; ++page)
            addPage(subject, page, cell);
        result.cells.push_back(cell);
    }
    result.window.cells = std::uint32_t(result.cells.size());
    return result;
}

/// Exact blocks while they are few enough; false if there are more than `window.most`.
bool listBlocks(const Subject& subject, const BlockWindow& window, std::vector<BlockView>& blocks)
{
    bool fits = true;
    Bytes at = window.begin;
    // In strips, so that a window with far too many blocks is given up early.
    constexpr Bytes strip = Bytes{1} << 20;
    while (fits && at < std::min(window.end, subject.layout.end())) {
        const Bytes end = std::min(window.end, at + strip);
        forBlocksIn(subject.layout, at, end, [&](Bytes offset, Bytes length, bool live) {
            if (!blocks.empty() && blocks.back().offset >= offset) return;
            if (blocks.size() >= window.most)
                fits = false;
            else
                blocks.push_back(viewOf(subject, offset, length, live));
        });
        const Bytes last = blocks.empty() ? end : blocks.back().offset + blocks.back().length;
        at = std::max(end, last);
    }
    return fits;
}

void binBlocks(const Subject& subject, const BlockWindow& window, std::vector<BlockBin>& bins)
{
    const Bytes width = std::max<Bytes>(1, (window.end - window.begin + window.bins - 1) / window.bins);
    bins.assign(window.bins, {});
    forBlocksIn(subject.layout, window.begin, window.end, [&](Bytes offset, Bytes length, bool live) {
        const Bytes from = std::max(offset, window.begin), to = std::min(offset + length, window.end);
        if (offset >= window.begin) ++bins[(offset - window.begin) / width].blocks;
        for (Bytes at = from; at < to;) {
            BlockBin& bin = bins[(at - window.begin) / width];
            const Bytes next = std::min(to, window.begin + ((at - window.begin) / width + 1) * width);
            if (live)
                bin.liveBytes += next - at;
            else
                bin.largestFree = std::max(bin.largestFree, next - at);
            at = next;
        }
    });
}

BlocksInView blocksOf(const Subject& subject, const BlockWindow& window)
{
    BlocksInView result{window, {}, {}};
    if (!window.most || window.begin >= window.end) return result;
    if (listBlocks(subject, window, result.blocks)) return result;
    result.blocks.clear();
    if (window.bins) binBlocks(subject, window, result.bins);
    return result;
}

/// Free blocks: counts of all, a list of all or of the largest.
FreeBlocks freeBlocksOf(const Layout& layout, bool listed)
{
    FreeBlocks result;
    forBlocksIn(layout, 0, layout.end(), [&](Bytes offset, Bytes length, bool live) {
        if (live) return;
        ++result.count;
        result.bytes += length;
        auto& sizeClass = result.bySize[std::size_t(std::bit_width(length) - 1)];
        ++sizeClass.count;
        sizeClass.bytes += length;
        if (length > result.largest.length) result.largest = {offset, length};
        if (listed) result.blocks.push_back({offset, length});
    });
    if (result.blocks.size() <= FreeBlocks::kMost) return result;
    result.complete = false;
    const auto byLength = [](const FreeBlock& a, const FreeBlock& b) { return a.length > b.length; };
    std::nth_element(result.blocks.begin(), result.blocks.begin() + FreeBlocks::kMost, result.blocks.end(),
                     byLength);
    result.blocks.resize(FreeBlocks::kMost);
    std::sort(result.blocks.begin(), result.blocks.end(),
              [](const FreeBlock& a, const FreeBlock& b) { return a.offset < b.offset; });
    return result;
}

Holder holderOf(const Subject& subject, const BlockView& block, Bytes begin, Bytes end, std::size_t frames)
{
    Holder holder;
    holder.block = block;
    holder.bytesInPage = std::min(end, block.offset + block.length) - std::max(begin, block.offset);
    if (!block.live) return holder;
    holder.birthEvent = subject.trace.birth(block.block);
    holder.deathEvent = subject.trace.death(block.block);
    holder.name = subject.trace.blockName(block.block);
    holder.site = callSiteOf(subject.trace, block.block, frames);
    return holder;
}

std::optional<PageDetails> pageDetails(const Subject& subject, PageIndex page)
{
    const Layout& layout = subject.layout;
    if (page >= layout.pages.count()) return std::nullopt;
    PageDetails details;
    const Bytes size = layout.pages.pageSize(), begin = page * size, end = begin + size;
    const heap::PageContent content = layout.pages.content(page);
    details.page = page;
    details.state = layout.state(page, subject.tail);
    if (!layout.geometry.knowsCommitment && !content.liveBytes) details.state = PageState::empty;
    details.pinned = details.state == PageState::held && isPinned(layout, content.liveBytes);
    details.pageBytes = size;
    details.liveBytes = content.liveBytes;
    details.freeBytes = size - content.liveBytes;
    details.liveBlocks = content.liveBlocks;
    std::vector<BlockView> blocks;
    forBlocksIn(layout, begin, end, [&](Bytes offset, Bytes length, bool live) {
        if (live) blocks.push_back(viewOf(subject, offset, length, true));
    });
    for (const BlockView& block : blocks)
        details.holders.push_back(holderOf(subject, block, begin, end, blocks.size() > kMostHolders ? 1 : 4));
    std::stable_sort(details.holders.begin(), details.holders.end(),
                     [](const Holder& a, const Holder& b) { return a.bytesInPage > b.bytesInPage; });
    if (details.holders.size() > kMostHolders) details.holders.resize(kMostHolders);
    return details;
}

std::optional<BlockDetails> blockDetails(const Subject& subject, Bytes offset)
{
    std::optional<BlockDetails> details;
    forBlocksIn(subject.layout, offset, offset + 1, [&](Bytes start, Bytes length, bool live) {
        const BlockView view = viewOf(subject, start, length, live);
        const PageIndex first = subject.layout.pages.pageOf(start);
        const PageIndex last = subject.layout.pages.pageOf(start + length - 1);
        details = BlockDetails{holderOf(subject, view, start, start + length, kFramesInDetails),
                               {first, last - first + 1}};
    });
    return details;
}

/// The longest run of pages that _heapmin would return in mode full. Pages of the tail that go with their
/// bookkeeping count, though something lies in them.
PageRun longestReleasable(const Layout& layout, const heap::Tail& tail)
{
    const PageIndex pages = layout.pages.count();
    const PageIndex tailPage =
        std::min(pages, layout.pages.pageOf(tail.firstGone + layout.pages.pageSize() - 1));
    std::vector<PageRun> runs, released;
    layout.pages.releasableRuns(tailPage, runs);
    if (tailPage < pages) layout.pages.releasedRuns({tailPage, pages - tailPage}, released);
    PageIndex at = tailPage;
    released.push_back({pages, 0});
    for (const PageRun& run : released) {
        if (run.first > at) runs.push_back({at, run.first - at});
        at = run.first + run.count;
    }
    PageRun longest, joined;
    for (const PageRun& run : runs) {
        if (joined.first + joined.count == run.first)
            joined.count += run.count;
        else
            joined = run;
        if (joined.count > longest.count) longest = joined;
    }
    return longest;
}

std::optional<NextEvent> nextEvent(const Script& script, Step step)
{
    if (step >= script.steps()) return std::nullopt;
    const Script::Entry entry = script.at(step);
    NextEvent next;
    if (entry.inserted) {
        next.op = Op::heapmin;
        return next;
    }
    const trace::Trace& trace = script.trace();
    next.op = trace.op(entry.event);
    next.size = trace.size(entry.event);
    if (const BlockId block = trace.block(entry.event); block != kNone) {
        next.name = trace.blockName(block);
        next.site = callSiteOf(trace, block, 1);
    }
    return next;
}

void drawTotals(const Subject& subject, Snapshot& snapshot)
{
    const Layout& layout = subject.layout;
    snapshot.geometry = layout.geometry;
    snapshot.totals = layout.totals();
    snapshot.liveBytes = layout.liveBytes;
    snapshot.requestedBytes = subject.timeline.liveRequested();
    snapshot.liveBlocks = layout.blocks.usedCount();
    snapshot.heapBytes = layout.end();
    snapshot.freeBlocks = layout.blocks.freeCount();
    snapshot.freeBytes = snapshot.heapBytes - snapshot.liveBytes;
    if (!layout.geometry.knowsCommitment)
        snapshot.totals.releasable = snapshot.totals.released = 0;
    else
        snapshot.longestReleasable = longestReleasable(layout, subject.tail);
}

/// What _heapmin would return here, by the release mode.
PageIndex wouldReturn(const Subject& subject, const Snapshot& snapshot)
{
    if (!subject.layout.geometry.knowsCommitment) return 0;
    switch (snapshot.settings.heapmin) {
    case heap::ReleaseMode::enosys:
        return 0;
    case heap::ReleaseMode::full:
        return snapshot.totals.releasable;
    case heap::ReleaseMode::top:
        break;
    }
    const PageIndex pages = subject.layout.pages.count();
    const PageIndex first = subject.layout.pages.pageOf(subject.tail.cutTo);
    std::vector<PageRun> gone;
    if (first < pages) subject.layout.pages.releasedRuns({first, pages - first}, gone);
    PageIndex sum = pages - std::min(first, pages);
    for (const PageRun& run : gone)
        sum -= run.count;
    return sum;
}

} // namespace

CallSite callSiteOf(const trace::Trace& trace, BlockId block, std::size_t depth)
{
    CallSite site;
    std::uint32_t node = trace.stack(block);
    const EventIndex birth = trace.birth(block);
    while (node && site.frames.size() < depth) {
        const trace::StackNode frame = trace.stackNode(node);
        if (const auto module = trace.moduleAt(frame.instruction, birth)) {
            const std::size_t slash = module->path.rfind('/');
            const std::string file =
                slash == std::string::npos ? module->path : module->path.substr(slash + 1);
            site.frames.push_back(fmt::format("{}+0x{:x}", file, frame.instruction - module->base));
        } else {
            site.frames.push_back(fmt::format("0x{:x}", frame.instruction));
        }
        node = frame.parent;
    }
    if (!site.frames.empty()) site.text = site.frames.front();
    return site;
}

void drawPicture(const Recorder& recorder, const Timeline& timeline, const ViewRequest& request,
                 Snapshot& snapshot)
{
    const Script& script = recorder.script();
    const Subject subject{script.trace(), timeline, timeline.layout(), timeline.layout().tail()};
    snapshot.request = request.number;
    snapshot.step = timeline.step();
    snapshot.steps = recorder.placement().steps();
    snapshot.event = script.eventsBefore(timeline.step());
    snapshot.events = script.trace().published();
    snapshot.peakHeapBytes = recorder.peaks().heap;
    snapshot.peakHeapStep = recorder.peaks().heapStep;
    snapshot.peakLiveBytes = recorder.peaks().live;
    snapshot.peakLiveStep = recorder.peaks().liveStep;
    drawTotals(subject, snapshot);
    snapshot.wouldReturn = wouldReturn(subject, snapshot);
    snapshot.freeList = freeBlocksOf(subject.layout, request.freeBlocks);
    snapshot.largestFree = snapshot.freeList.largest.length;
    snapshot.pages = cellsOf(subject, request.pages);
    snapshot.blocks = blocksOf(subject, request.blocks);
    if (request.selectedPage) snapshot.selectedPage = pageDetails(subject, *request.selectedPage);
    if (request.hoveredPage) snapshot.hoveredPage = pageDetails(subject, *request.hoveredPage);
    if (request.selectedBlock) snapshot.selectedBlock = blockDetails(subject, *request.selectedBlock);
    snapshot.next = nextEvent(script, timeline.step());
}

} // namespace heapglass::replay
