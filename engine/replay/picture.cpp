#include "engine/replay/picture.h"

#include "engine/replay/colours.h"
#include "engine/replay/picture_parts.h"
#include "engine/replay/recorded.h"

namespace heapglass::replay
{

using heap::Layout;

namespace
{

std::optional<NextEvent> nextEvent(const Script& script, Step step, Names* names)
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
        next.site = callSiteOf(trace, block, 1, names);
    }
    return next;
}

void add(heap::PageTotals& sum, const heap::PageTotals& more)
{
    sum.pages += more.pages;
    sum.held += more.held;
    sum.pinned += more.pinned;
    sum.metaHeld += more.metaHeld;
    sum.releasable += more.releasable;
    sum.released += more.released;
}

void drawTotals(const Subject& subject, Snapshot& snapshot)
{
    snapshot.geometry = subject.geometry();
    for (const Zone& zone : subject.zones) {
        const Layout& layout = zone.layout;
        add(snapshot.totals, layout.totals());
        snapshot.liveBytes += layout.liveBytes;
        snapshot.liveBlocks += layout.blocks.usedCount();
        snapshot.heapBytes += layout.end();
        snapshot.freeBlocks += layout.blocks.freeCount();
        if (!layout.geometry.knowsCommitment) continue;
        PageRun longest = longestReleasable(layout, zone.tail);
        longest.first += zone.basePage();
        if (longest.count > snapshot.longestReleasable.count) snapshot.longestReleasable = longest;
    }
    snapshot.gaps = subject.end() - snapshot.heapBytes;
    snapshot.requestedBytes = subject.timeline.liveRequested();
    snapshot.freeBytes = snapshot.heapBytes - snapshot.liveBytes;
    if (!subject.geometry().knowsCommitment) snapshot.totals.releasable = snapshot.totals.released = 0;
}

/// What _heapmin would return here, by the release mode.
PageIndex wouldReturn(const Subject& subject, const Snapshot& snapshot)
{
    if (!subject.geometry().knowsCommitment || snapshot.settings.heapmin == heap::ReleaseMode::enosys)
        return 0;
    if (snapshot.settings.heapmin == heap::ReleaseMode::full) return snapshot.totals.releasable;
    PageIndex sum = 0;
    for (const Zone& zone : subject.zones)
        sum += returnedFromTop(zone.layout, zone.tail);
    return sum;
}

/// Null without zones.
std::shared_ptr<const std::vector<Region>> regionsOf(const Subject& subject, std::span<const Bytes> rooms,
                                                     const std::vector<std::string>& names)
{
    if (subject.zones.size() < 2) return nullptr;
    return std::make_shared<const std::vector<Region>>(
        zoneRegions(subject.geometry().base, rooms.first(subject.zones.size()), names));
}

/// All views of live blocks in the picture.
std::vector<BlockView*> liveBlocksOf(Snapshot& snapshot)
{
    std::vector<BlockView*> result;
    const auto add = [&result](BlockView& block) {
        if (block.live) result.push_back(&block);
    };
    for (BlockView& block : snapshot.blocks.blocks)
        add(block);
    for (auto* page : {&snapshot.selectedPage, &snapshot.hoveredPage})
        if (*page)
            for (Holder& holder : (*page)->holders)
                add(holder.block);
    if (snapshot.selectedBlock) add(snapshot.selectedBlock->holder.block);
    return result;
}

/// Names are read where blocks are large; of very many none is.
void tellNames(const trace::Trace& trace, BlocksInView& view)
{
    constexpr std::size_t kMost = 2000;
    if (view.blocks.size() > kMost) return;
    bool any = false;
    for (const BlockView& block : view.blocks) {
        view.names.push_back(block.block == kNone ? std::string() : trace.blockName(block.block));
        any = any || !view.names.back().empty();
    }
    if (!any) view.names.clear();
}

void tellLifetimes(const Script& script, std::vector<BlockView>& blocks)
{
    for (BlockView& block : blocks) {
        if (block.block == kNone) continue;
        block.birth = script.trace().birth(block.block);
        block.death = script.death(block.block);
    }
}

void drawMakers(const Recorder& recorder, Timeline& timeline, const ZoneMap& map, Snapshot& snapshot,
                Names* names)
{
    const Bytes granule = timeline.layout().geometry.granule;
    const trace::Trace& trace = recorder.script().trace();
    const std::vector<BlockView*> blocks = liveBlocksOf(snapshot);
    std::vector<heap::Granule> offsets;
    offsets.reserve(blocks.size());
    for (const BlockView* block : blocks)
        offsets.push_back(map.common(block->offset) / granule);
    const std::vector<EventIndex> makers =
        timeline.makersOf(offsets, recorder.script(), recorder.placement(), recorder.frames());
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        blocks[i]->maker = makers[i];
        if (makers[i] == kNone) continue;
        blocks[i]->block = trace.block(makers[i]);
        blocks[i]->requested = trace.size(makers[i]);
    }
    for (auto* page : {&snapshot.selectedPage, &snapshot.hoveredPage})
        if (*page) tellLives(recorder.script(), **page, names);
    if (snapshot.selectedBlock) tellLife(recorder.script(), *snapshot.selectedBlock, names);
}

/// The position after the first request that failed; 0: none did. A recorded realloc that is left out ends
/// its block, which the recorder does not take for a failure.
Step firstFailedOf(const Recorder& recorder)
{
    if (recorder.source().counters().failed == 0) return 0;
    const Step failed = recorder.firstFailed();
    const auto* recorded = dynamic_cast<const Recorded*>(&recorder.source());
    if (!recorded || recorded->overlaps() == 0) return failed;
    const Step overlap = recorder.script().stepOf(recorded->firstOverlap()) + 1;
    return failed ? std::min(failed, overlap) : overlap;
}

} // namespace

void drawPicture(const Recorder& recorder, Timeline& timeline, const ViewRequest& request, Snapshot& snapshot,
                 Names* names)
{
    timeline.refresh();
    const Script& script = recorder.script();
    const ZoneMap map(recorder.zonePeaks());
    Subject subject{script.trace(), timeline, map, {}};
    for (heap::ZoneIndex zone = 0; zone < map.zones() && zone < timeline.zones().size(); ++zone) {
        const CursorState& state = timeline.zones()[zone];
        subject.zones.push_back({state, state.layout(), state.layout().tail(), map.baseOf(zone)});
    }
    snapshot.request = request.number;
    snapshot.step = timeline.step();
    snapshot.steps = recorder.placement().steps();
    snapshot.event = script.eventsBefore(timeline.step());
    snapshot.events = script.events();
    snapshot.hasThreads = script.trace().hasThreads();
    snapshot.inserted = script.insertions();
    snapshot.peakHeapBytes = recorder.peaks().heap;
    snapshot.peakHeapStep = recorder.peaks().heapStep;
    snapshot.peakLiveBytes = recorder.peaks().live;
    snapshot.peakLiveStep = recorder.peaks().liveStep;
    snapshot.run.peakRequested = recorder.peaks().requested;
    snapshot.run.peakHeld = recorder.peaks().held;
    snapshot.run.peakCommitted = recorder.peaks().committed;
    snapshot.run.worstIdle = recorder.peaks().idle;
    snapshot.run.worstIdleStep = recorder.peaks().idleStep;
    snapshot.run.refaults = recorder.source().counters().refaults;
    snapshot.run.failed = recorder.source().counters().failed;
    snapshot.run.firstFailed = firstFailedOf(recorder);
    drawTotals(subject, snapshot);
    snapshot.wouldReturn = wouldReturn(subject, snapshot);
    snapshot.freeList = freeBlocksOf(subject, request.freeBlocks);
    snapshot.largestFree = snapshot.freeList.largest.length;
    snapshot.pages = cellsOf(subject, request.pages);
    snapshot.profile = cellsOf(subject, request.profile);
    snapshot.blocks = blocksOf(subject, request.blocks);
    if (request.selectedPage) snapshot.selectedPage = pageDetails(subject, *request.selectedPage);
    if (request.hoveredPage) snapshot.hoveredPage = pageDetails(subject, *request.hoveredPage);
    if (request.selectedBlock) snapshot.selectedBlock = blockDetails(subject, *request.selectedBlock);
    snapshot.regions = regionsOf(subject, recorder.zonePeaks(), script.zoneNames());
    drawMakers(recorder, timeline, map, snapshot, names);
    tellNames(script.trace(), snapshot.blocks);
    if (request.blockColour == ColourBy::lifetime) tellLifetimes(script, snapshot.blocks.blocks);
    snapshot.next = nextEvent(script, timeline.step(), names);
}

} // namespace heapglass::replay
