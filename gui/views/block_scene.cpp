#include "gui/views/block_scene.h"

#include <algorithm>

#include "engine/replay/heap_call.h"
#include "gui/format.h"
#include "gui/place.h"
#include "gui/sentences.h"
#include "gui/texts.h"
#include "gui/views/address_breaks.h"

namespace heapglass::gui
{

namespace
{

constexpr std::uint32_t kLeastWidth = 3, kBinWidth = 4; // pixels
constexpr int kLeastLabel = 16, kLeastName = 60;        // pixels

const QString& dot()
{
    static const QString text = QStringLiteral(" · ");
    return text;
}

/// From all that can be said to the least.
QStringList freeLabels(const replay::Snapshot& snapshot, const replay::BlockView& block)
{
    const Bytes page = std::max<Bytes>(1, snapshot.geometry.page);
    const PageIndex first = block.offset / page, last = (block.offset + block.length - 1) / page;
    const bool simulated = snapshot.geometry.knowsCommitment;
    QString text = (simulated ? BlockMapTexts::tr("free: %1") : BlockMapTexts::tr("not live: %1"))
                       .arg(bytesText(block.length));
    QStringList labels{text, bytesText(block.length)};
    if (first != last)
        labels.prepend(text +
                       BlockMapTexts::tr(", from page %1 to page %2").arg(countText(first), countText(last)));
    return labels;
}

QString sizeLabel(const BlockRows& rows, const replay::BlockView& block)
{
    QString size = bytesText(block.length);
    if (block.offset >= rows.begin) return size;
    return BlockMapTexts::tr("last %1 of %2").arg(countText(block.offset + block.length - rows.begin), size);
}

QString nameLabel(const replay::Snapshot& snapshot, const replay::BlockView& block)
{
    const replay::Holder* holder = holderOf(snapshot, block);
    if (holder && !(holder->name.empty() && holder->site.text.empty())) return holderName(*holder);
    const replay::BlocksInView& view = snapshot.blocks;
    if (view.names.empty()) return {};
    const auto at = std::ranges::lower_bound(view.blocks, block.offset, {}, &replay::BlockView::offset);
    if (at == view.blocks.end() || at->offset != block.offset) return {};
    return QString::fromStdString(view.names[std::size_t(at - view.blocks.begin())]);
}

/// As the events call it.
QString idLabel(const replay::BlockView& block)
{
    return block.block == kNone ? QString() : QLatin1Char('#') + QString::number(block.block);
}

QString scaleText(int zoom)
{
    if (zoom < 0) return BlockMapTexts::tr("%1 px = 1 byte").arg(1 << -zoom);
    if (zoom == 0) return BlockMapTexts::tr("1 px = 1 byte");
    return BlockMapTexts::tr("1 px = %1").arg(bytesText(Bytes{1} << zoom));
}

} // namespace

const replay::BlockView* blockAt(const replay::BlocksInView& view, Bytes byte)
{
    const auto after = std::ranges::upper_bound(view.blocks, byte, {}, &replay::BlockView::offset);
    if (after == view.blocks.begin()) return nullptr;
    const replay::BlockView& block = *std::prev(after);
    return byte - block.offset < block.length ? &block : nullptr;
}

const replay::Holder* holderOf(const replay::Snapshot& snapshot, const replay::BlockView& block)
{
    if (snapshot.selectedBlock && snapshot.selectedBlock->holder.block.offset == block.offset)
        return &snapshot.selectedBlock->holder;
    for (const auto* page : {&snapshot.selectedPage, &snapshot.hoveredPage}) {
        if (!*page) continue;
        const auto& holders = (*page)->holders;
        const auto found =
            std::ranges::find(holders, block.offset, [](const auto& h) { return h.block.offset; });
        if (found != holders.end()) return &*found;
    }
    return nullptr;
}

std::optional<std::uint8_t> fillOf(const replay::Snapshot& snapshot)
{
    const auto& answer = snapshot.answer;
    if (!answer || answer->call.function != replay::HeapCall::Function::set || answer->fill.blocks == 0 ||
        answer->step != snapshot.step)
        return {};
    return answer->fill.byte;
}

QString blockLabel(const replay::Snapshot& snapshot, const BlockRows& rows, const replay::BlockView& block)
{
    if (!block.live) return freeLabels(snapshot, block).front();
    QStringList parts{nameLabel(snapshot, block), sizeLabel(rows, block), idLabel(block)};
    parts.removeAll(QString());
    return parts.join(dot());
}

QString blockLabel(const replay::Snapshot& snapshot, const BlockRows& rows, const replay::BlockView& block,
                   const QFontMetrics& metrics, int room)
{
    const auto fits = [&](const QString& text) { return metrics.horizontalAdvance(text) <= room; };
    if (room < kLeastLabel) return {};
    if (!block.live) {
        for (const QString& label : freeLabels(snapshot, block))
            if (fits(label)) return label;
        return {};
    }
    const QString size = sizeLabel(rows, block), name = nameLabel(snapshot, block), id = idLabel(block);
    if (!fits(size))
        return block.offset < rows.begin && fits(bytesText(block.length)) ? bytesText(block.length)
                                                                          : QString();
    const QString sizeAndId = id.isEmpty() ? size : size + dot() + id;
    if (name.isEmpty()) return fits(sizeAndId) ? sizeAndId : size;
    if (QString all = name + dot() + sizeAndId; fits(all)) return all;
    // A name may be cut short, a number never.
    const int left = room - metrics.horizontalAdvance(dot() + size);
    if (left >= kLeastName) return metrics.elidedText(name, Qt::ElideMiddle, left) + dot() + size;
    return fits(sizeAndId) ? sizeAndId : size;
}

QString blockCaption(const replay::Snapshot& snapshot, const BlockRows& rows)
{
    if (snapshot.totals.pages == 0) return {};
    const Bytes page = std::max<Bytes>(1, snapshot.geometry.page);
    const Bytes end = std::max(rows.begin + 1, std::min(rows.end(), snapshot.shownEnd()));
    const PageIndex first = rows.begin / page, last = (end - 1) / page;
    const QString pages = first == last
                              ? BlockMapTexts::tr("page %1").arg(countText(first))
                              : BlockMapTexts::tr("pages %1 to %2").arg(countText(first), countText(last));
    const QString where = namedPlaceText(snapshot, rows.begin);
    const replay::Region* const here = zoneAt(snapshot, rows.begin);
    const QString zone = here ? zoneText(here->zone) : QString();
    QString text = (zone.isEmpty() ? QString() : zone + dot()) + pages + dot() + where;
    // What a row is says the scale, too, and comes first: in the usual window there is no room for both.
    text = rows.isByLine() ? BlockMapTexts::tr("a row = a cache line") + dot() + text
                           : text + dot() + scaleText(rows.zoom);
    if (!snapshot.blocks.bins.empty() && snapshot.blocks.blocks.empty())
        text += dot() + BlockMapTexts::tr("summed up, 1 bar = %1").arg(bytesText(rows.bytesOf(kBinWidth)));
    return text;
}

replay::BlockWindow blockWindowOf(const BlockRows& rows)
{
    const std::uint32_t pixels = std::uint32_t(rows.rowPixels()) * std::uint32_t(rows.rowCount());
    return {rows.begin, rows.end(), pixels / kLeastWidth, pixels / kBinWidth};
}

} // namespace heapglass::gui
