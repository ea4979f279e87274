#include "gui/marks/mark_place.h"

#include <algorithm>

#include "engine/replay/snapshot.h"
#include "gui/format.h"
#include "gui/marks/mark_book.h"
#include "gui/texts.h"

namespace heapglass::gui
{

using replay::Snapshot;

namespace
{

Bytes pageOf(const Snapshot& snapshot)
{
    return std::max<Bytes>(1, snapshot.geometry.page);
}

std::optional<MarkedSpot> pagesOf(const Mark& mark, const Snapshot& snapshot)
{
    if (toText(snapshot.policy) != mark.policy) return {};
    const auto offset = replay::offsetOf(snapshot.regionList(), snapshot.geometry.base, mark.address);
    if (!offset || *offset >= snapshot.shownEnd()) return {};
    const Bytes page = pageOf(snapshot), end = std::min(*offset + mark.bytes, snapshot.shownEnd());
    const PageIndex first = *offset / page;
    return MarkedSpot{&mark, Spot{first, std::max<PageIndex>(1, (end + page - 1) / page - first), {}}, 0};
}

std::optional<MarkedSpot> blockOf(const Mark& mark, const Snapshot& snapshot)
{
    if (!snapshot.named) return {};
    for (const replay::NamedPlace& place : *snapshot.named) {
        if (place.block != mark.block || !place.live) continue;
        const Bytes page = pageOf(snapshot);
        const PageIndex first = place.offset / page;
        const PageIndex last = (place.offset + std::max<Bytes>(1, place.length) - 1) / page;
        return MarkedSpot{&mark, Spot{first, last - first + 1, place.offset}, place.length};
    }
    return {};
}

/// The live block that is selected, as the Snapshot tells of it.
const replay::BlockView* selectedBlock(const Spot& spot, const Snapshot& snapshot)
{
    if (!spot.block) return nullptr;
    const auto isIt = [&](const replay::BlockView& block) {
        return block.live && block.block != kNone && *spot.block >= block.offset &&
               *spot.block < block.offset + block.length;
    };
    if (snapshot.selectedBlock && isIt(snapshot.selectedBlock->holder.block))
        return &snapshot.selectedBlock->holder.block;
    const auto found = std::ranges::find_if(snapshot.blocks.blocks, isIt);
    return found == snapshot.blocks.blocks.end() ? nullptr : &*found;
}

} // namespace

std::optional<MarkedSpot> placeOf(const Mark& mark, const Snapshot& snapshot)
{
    if (mark.kind == Mark::Kind::page) return pagesOf(mark, snapshot);
    return mark.kind == Mark::Kind::block ? blockOf(mark, snapshot) : std::nullopt;
}

std::vector<MarkedSpot> placesOf(const MarkBook& book, const Snapshot& snapshot)
{
    std::vector<MarkedSpot> places;
    for (const Mark& mark : book.marks())
        if (const auto place = placeOf(mark, snapshot)) places.push_back(*place);
    std::ranges::sort(places, {}, [](const MarkedSpot& place) { return place.spot.page; });
    return places;
}

const Mark* markOfBlock(const MarkBook& book, BlockId block)
{
    for (const Mark& mark : book.marks())
        if (mark.kind == Mark::Kind::block && mark.block == block) return &mark;
    return nullptr;
}

const Mark* markAt(const MarkBook& book, const Snapshot& snapshot, const Spot& spot)
{
    if (book.marks().isEmpty()) return nullptr;
    if (const replay::BlockView* block = selectedBlock(spot, snapshot))
        if (const Mark* mark = markOfBlock(book, block->block)) return mark;
    for (const Mark& mark : book.marks()) {
        const auto place =
            mark.kind == Mark::Kind::page && !spot.block ? pagesOf(mark, snapshot) : std::nullopt;
        if (place && spot.page >= place->spot.page && spot.page < place->spot.page + place->spot.pages)
            return &mark;
    }
    return nullptr;
}

QString marksOnPages(const MarkBook& book, const Snapshot& snapshot, PageRun pages)
{
    QStringList lines;
    for (const MarkedSpot& place : placesOf(book, snapshot)) {
        const bool touches =
            place.spot.page < pages.first + pages.count && pages.first < place.spot.page + place.spot.pages;
        if (touches) lines << markSentence(place.mark) + QLatin1Char('.');
    }
    return lines.join(QLatin1Char('\n'));
}

std::optional<Mark> markFor(const Spot& spot, const Snapshot& snapshot)
{
    Mark mark;
    mark.id = newMarkId();
    if (const replay::BlockView* block = selectedBlock(spot, snapshot)) {
        mark.kind = Mark::Kind::block;
        mark.block = block->block;
        return mark;
    }
    if (spot.page >= snapshot.shownPages()) return {};
    mark.kind = Mark::Kind::page;
    mark.address = snapshot.addressOf(spot.page * pageOf(snapshot));
    mark.bytes = std::min(spot.pages, snapshot.shownPages() - spot.page) * pageOf(snapshot);
    mark.policy = toText(snapshot.policy);
    return mark;
}

QString markSentence(const Mark* mark)
{
    if (!mark) return {};
    const Tag* tag = tagOf(*mark);
    QString text = tag ? MarkTexts::tr("%1 (tag %2)").arg(titleOf(*mark), QString(QLatin1Char(tag->letter)))
                       : titleOf(*mark);
    if (!mark->note.isEmpty()) text += QStringLiteral(": ") + mark->note.simplified();
    return MarkTexts::tr("Marked: %1").arg(text);
}

} // namespace heapglass::gui
