#include "gui/views/free_map.h"

#include <algorithm>

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include "gui/paint/theme.h"
#include "gui/sentences.h"

namespace heapglass::gui
{

FreeMap::FreeMap(Session& session, QWidget* parent) : View(session, parent)
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Free blocks"));
}

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
    if (changes & Change::snapshot) {
        layOut();
        if (!session().isPlaying()) setAccessibleDescription(caption());
        emit captionChanged();
    }
    update();
}

void FreeMap::resizeEvent(QResizeEvent*)
{
    layOut();
    emit captionChanged();
}

void FreeMap::showEvent(QShowEvent* event)
{
    View::showEvent(event);
    session().wantFreeBlocks(true);
}

void FreeMap::hideEvent(QHideEvent* event)
{
    View::hideEvent(event);
    session().wantFreeBlocks(false);
}

void FreeMap::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintFreeMap(painter, rect(), {&session().snapshot(), m_rows, session().selection(), session().hover()},
                 theme());
    if (!m_showsFocus) return;
    painter.setPen(QPen(theme().focus, 2));
    painter.drawRect(rect().adjusted(1, 1, -1, -1));
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
    if (!byte || *byte >= now.heapBytes) return {};
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

void FreeMap::mousePressEvent(QMouseEvent* event)
{
    const auto spot = spotAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && spot) session().select(spot);
}

void FreeMap::mouseMoveEvent(QMouseEvent* event)
{
    session().setHover(spotAt(event->position().toPoint()));
}

void FreeMap::leaveEvent(QEvent*)
{
    session().setHover(std::nullopt);
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
    case Qt::Key_L: // the largest
        if (session().snapshot().freeList.count)
            session().select(spotOf(session().snapshot().freeList.largest));
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (session().selection()) emit activated(*session().selection());
        return;
    default:
        View::keyPressEvent(event);
    }
}

bool FreeMap::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip) return View::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const auto byte = m_rows.byteAt(help->pos());
    const replay::FreeBlock* block = byte ? freeBlockAt(session().snapshot().freeList, *byte) : nullptr;
    if (block)
        QToolTip::showText(help->globalPos(),
                           blockSentence(replay::BlockView{.offset = block->offset, .length = block->length}),
                           this);
    else
        QToolTip::hideText();
    return true;
}

void FreeMap::focusInEvent(QFocusEvent* event)
{
    m_showsFocus = event->reason() != Qt::MouseFocusReason;
    update();
}

void FreeMap::focusOutEvent(QFocusEvent*)
{
    m_showsFocus = false;
    update();
}

} // namespace heapglass::gui
