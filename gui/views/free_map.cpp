#include "gui/views/free_map.h"

#include <algorithm>

#include <QKeyEvent>
#include <QPainter>

#include "gui/paint/theme.h"
#include "gui/sentences.h"
#include "gui/views/servable_curve.h"

namespace heapglass::gui
{

FreeMap::FreeMap(Session& session, QWidget* parent) : MapView(session, tr("Free blocks"), parent) {}

QString FreeMap::caption() const
{
    return freeCaption(session().snapshot(), m_rows);
}

void FreeMap::layOut()
{
    m_rows = freeRows(size(), session().snapshot());
    update();
}

void FreeMap::refresh(Changes changes)
{
    if (isHoverOnly(changes)) return;
    if (changes & Change::snapshot) {
        m_servable = replay::Servable(session().snapshot().freeList, session().snapshot().geometry);
        layOut();
    }
    if (changes & (Change::snapshot | Change::theme)) {
        describe();
        emit captionChanged();
    }
    if (changes & Change::selection) announceSelection();
    update();
}

void FreeMap::resizeEvent(QResizeEvent*)
{
    layOut();
    emit captionChanged();
}

void FreeMap::showEvent(QShowEvent* event)
{
    MapView::showEvent(event);
    session().wantFreeBlocks(true);
}

void FreeMap::hideEvent(QHideEvent* event)
{
    MapView::hideEvent(event);
    session().wantFreeBlocks(false);
}

FreeScene FreeMap::scene() const
{
    return {&session().snapshot(), m_rows,    session().selection(),
            &m_servable,           m_request, session().marks().get()};
}

void FreeMap::paintStill(QPainter& painter)
{
    paintFreeMap(painter, rect(), scene(), theme());
}

void FreeMap::paintHover(QPainter& painter)
{
    if (session().hover()) paintFreeHover(painter, scene(), *session().hover(), theme());
}

Spot FreeMap::spotOf(const replay::FreeBlock& block) const
{
    return {block.offset / std::max<Bytes>(1, session().snapshot().geometry.page), 1, block.offset};
}

/// The page at a point, and the free block in it, if there is one.
std::optional<Spot> FreeMap::spotAt(QPoint point) const
{
    const replay::Snapshot& now = session().snapshot();
    const auto byte = m_rows.byteAt(point);
    if (!byte || *byte >= now.shownEnd()) return {};
    Spot spot{*byte / std::max<Bytes>(1, now.geometry.page), 1, {}};
    // Of several blocks below one pixel the first is meant.
    const Bytes end = *byte + std::max<Bytes>(1, m_rows.bytesOf(1));
    const auto& blocks = now.freeList.blocks;
    const auto next = std::ranges::lower_bound(blocks, *byte, {}, &replay::FreeBlock::offset);
    if (const replay::FreeBlock* block = freeBlockAt(now.freeList, *byte))
        spot.block = block->offset;
    else if (next != blocks.end() && next->offset < end)
        spot = spotOf(*next);
    return spot;
}

/// The size below a point of the curve.
std::optional<Bytes> FreeMap::sizeAt(QPoint point) const
{
    const replay::FreeBlocks& list = session().snapshot().freeList;
    const QRect panel = freePanelsIn(rect(), m_rows)[2];
    return panel.isEmpty() ? std::nullopt : ServableAxes::of(panel, list).sizeAt(point);
}

void FreeMap::setRequest(Bytes size)
{
    m_request = std::clamp<Bytes>(size, 1, kMaxRequest);
    update();
    describe();
}

QString FreeMap::description() const
{
    return caption() + QLatin1Char(' ') +
           servableSentence(session().snapshot().freeList, m_servable, m_request);
}

void FreeMap::mouseMoveEvent(QMouseEvent* event)
{
    const auto size = event->buttons() & Qt::LeftButton ? sizeAt(event->position().toPoint()) : std::nullopt;
    if (size) return setRequest(*size);
    MapView::mouseMoveEvent(event);
}

void FreeMap::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) return MapView::mousePressEvent(event);
    if (const auto size = sizeAt(event->position().toPoint())) return setRequest(*size);
    if (const auto spot = spotAt(event->position().toPoint())) session().select(spot);
}

/// The free block `steps` behind the selected one.
void FreeMap::selectBlock(std::ptrdiff_t steps)
{
    const auto& blocks = session().snapshot().freeList.blocks;
    if (blocks.empty()) return;
    const auto& selection = session().selection();
    const Bytes page = session().snapshot().geometry.page;
    const Bytes from = selection ? selection->block.value_or(selection->page * page) : 0;
    const auto at = std::ranges::lower_bound(blocks, from, {}, &replay::FreeBlock::offset) - blocks.begin();
    const bool onBlock = std::size_t(at) < blocks.size() && blocks[std::size_t(at)].offset == from;
    const std::ptrdiff_t wanted = at + steps - (steps > 0 && !onBlock ? 1 : 0);
    session().select(
        spotOf(blocks[std::size_t(std::clamp<std::ptrdiff_t>(wanted, 0, std::ssize(blocks) - 1))]));
}

void FreeMap::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        return selectBlock(-1);
    case Qt::Key_Right:
        return selectBlock(1);
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return setRequest(m_request * 2);
    case Qt::Key_Minus:
        return setRequest(m_request / 2);
    case Qt::Key_L: // the largest
        if (session().snapshot().freeList.count)
            session().select(spotOf(session().snapshot().freeList.largest));
        return;
    default:
        MapView::keyPressEvent(event);
    }
}

QString FreeMap::tipAt(QPoint point) const
{
    if (const auto size = sizeAt(point))
        return servableSentence(session().snapshot().freeList, m_servable, *size);
    const auto byte = m_rows.byteAt(point);
    const replay::FreeBlock* block = byte ? freeBlockAt(session().snapshot().freeList, *byte) : nullptr;
    return block ? blockSentence(replay::BlockView{.offset = block->offset, .length = block->length},
                                 session().snapshot())
                 : QString();
}

// ---------------------------------------------------------------- the cells, for screen readers

int FreeMap::cellCount() const
{
    return int(session().snapshot().freeList.blocks.size());
}

QString FreeMap::cellText(int cell) const
{
    const replay::FreeBlock& block = session().snapshot().freeList.blocks[std::size_t(cell)];
    return blockSentence(replay::BlockView{.offset = block.offset, .length = block.length},
                         session().snapshot());
}

QRect FreeMap::cellRect(int cell) const
{
    const replay::FreeBlock& block = session().snapshot().freeList.blocks[std::size_t(cell)];
    const auto spans = m_rows.spansOf(block.offset, block.offset + block.length);
    return spans.empty() ? QRect() : m_rows.rectOf(spans.front());
}

CellTable::Range FreeMap::selectedCells() const
{
    const auto& selection = session().selection();
    const auto& blocks = session().snapshot().freeList.blocks;
    if (!selection || !selection->block) return {};
    const auto found = std::ranges::lower_bound(blocks, *selection->block, {}, &replay::FreeBlock::offset);
    if (found == blocks.end() || found->offset != *selection->block) return {};
    return {int(found - blocks.begin()), 1};
}

void FreeMap::selectCell(int cell)
{
    session().select(spotOf(session().snapshot().freeList.blocks[std::size_t(cell)]));
}

} // namespace heapglass::gui
