// Mouse and keys of the block map.
#include <algorithm>

#include <QKeyEvent>

#include "gui/format.h"
#include "gui/views/block_map.h"
#include "gui/wheel.h"

namespace heapglass::gui
{

Spot BlockMap::spotOf(Bytes byte) const
{
    const replay::Snapshot& now = session().snapshot();
    const Bytes page = std::max<Bytes>(1, now.geometry.page);
    const replay::BlockView* block = blockAt(now.blocks, byte);
    if (!block) return {byte / page, 1, {}};
    // A block may begin in a page before the one that was clicked: the click's page is meant.
    return {byte / page, 1, block->offset};
}

std::optional<Spot> BlockMap::spotAt(QPoint point) const
{
    const auto byte = m_rows.byteAt(point);
    if (!byte || *byte >= session().snapshot().shownEnd()) return {};
    return spotOf(*byte);
}

void BlockMap::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) return MapView::mousePressEvent(event);
    m_rulerFrom.reset();
    if (event->modifiers() & Qt::ShiftModifier) m_rulerFrom = m_rows.byteAt(event->position().toPoint());
    setRuler({});
    if (m_rulerFrom) return;
    const auto spot = spotAt(event->position().toPoint());
    if (!spot) return;
    m_isFree = true; // what was clicked stays under the pointer
    m_pressed = spot;
    session().select(spot);
}

/// From where it was pressed: in its page what was clicked, beyond it all pages up to the pointer's.
void BlockMap::selectUpTo(QPoint point)
{
    const auto to = spotAt(nearestInHeap(point));
    if (!to) return;
    const PageIndex first = std::min(m_pressed->page, to->page), last = std::max(m_pressed->page, to->page);
    session().select(first == last ? *m_pressed : Spot{first, last - first + 1, {}});
}

void BlockMap::mouseMoveEvent(QMouseEvent* event)
{
    if (m_pressed && event->buttons() & Qt::LeftButton) return selectUpTo(event->position().toPoint());
    if (!m_rulerFrom) return MapView::mouseMoveEvent(event);
    if (const auto byte = m_rows.byteAt(event->position().toPoint()))
        setRuler(BlockRuler{std::min(*m_rulerFrom, *byte),
                            std::max(*m_rulerFrom, *byte) + std::max<Bytes>(1, m_rows.bytesOf(1))});
}

void BlockMap::mouseReleaseEvent(QMouseEvent* event)
{
    m_rulerFrom.reset();
    m_pressed.reset();
    MapView::mouseReleaseEvent(event);
}

// ---------------------------------------------------------------- the ruler

void BlockMap::setRuler(std::optional<BlockRuler> ruler)
{
    if (ruler == m_ruler) return;
    m_ruler = ruler;
    describe();
    update();
}

QString BlockMap::rulerLabel() const
{
    const QString bytes = bytesText(m_ruler->length());
    return session().isPlayground() ? tr("%1 · Enter: malloc this much").arg(bytes) : bytes;
}

/// Along the selected block, or where none is along a page.
void BlockMap::layRuler()
{
    const replay::Snapshot& now = session().snapshot();
    const auto& selection = session().selection();
    const Bytes page = std::max<Bytes>(1, now.geometry.page);
    const Bytes from = selection ? selection->block.value_or(selection->page * page) : m_rows.begin;
    const replay::BlockView* block = selection && selection->block ? blockAt(now.blocks, from) : nullptr;
    setRuler(BlockRuler{from, from + (block ? block->length : page)});
}

/// Its end, by what the allocators round to or by a pixel where that is more; whether the key was its own.
bool BlockMap::moveRuler(const QKeyEvent& event)
{
    constexpr Bytes kUnit = 16;
    if (!m_ruler) return false;
    const Bytes step = std::max(kUnit, m_rows.bytesOf(1));
    const bool withShift = event.modifiers() == Qt::ShiftModifier;
    BlockRuler ruler = *m_ruler;
    switch (event.key()) {
    case Qt::Key_Left:
        ruler.end = std::max(ruler.begin + 1, ruler.end - std::min(step, ruler.end));
        return withShift && (setRuler(ruler), true);
    case Qt::Key_Right:
        ruler.end += step;
        return withShift && (setRuler(ruler), true);
    case Qt::Key_Escape:
        return setRuler({}), true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!session().isPlayground()) return false;
        emit mallocAsked(ruler.length());
        return true;
    default:
        return false;
    }
}

/// Beyond the end of the heap, its last byte where that is in view.
QPoint BlockMap::nearestInHeap(QPoint point) const
{
    const Bytes heap = session().snapshot().shownEnd();
    const auto byte = m_rows.byteAt(point);
    if (heap == 0 || (byte && *byte < heap)) return point;
    const auto spans = m_rows.spansOf(heap - 1, heap);
    return spans.empty() ? point : m_rows.rectOf(spans.back()).center();
}

void BlockMap::zoomAbout(QPoint point, int steps)
{
    m_isFree = true;
    m_showsAll = false;
    const Bytes heap = session().snapshot().shownEnd();
    BlockRows rows = m_rows.zoomedAbout(nearestInHeap(point), steps);
    if (rows.begin >= heap) rows = rows.scrolled(0, heap); // the point was beyond its end
    const BlockRows whole = rows.showing(0, std::max<Bytes>(1, heap));
    if (rows.zoom >= whole.zoom) return showHeap();
    setRows(rows);
}

void BlockMap::wheelEvent(QWheelEvent* event)
{
    if (event->angleDelta().y() == 0) return;
    event->accept();
    const int turn = wheelTurn(*event);
    if (turn == 0) return;
    isZoom(*event) ? zoomAbout(event->position().toPoint(), turn) : scrollRows(-turn);
}

void BlockMap::scrollRows(int rows)
{
    if (m_showsAll) return;
    m_isFree = true;
    setRows(m_rows.scrolled(rows, session().snapshot().shownEnd()));
}

/// The block before or behind the selected one; scrolls on where it is not in view.
void BlockMap::selectNeighbour(int direction)
{
    const auto& selection = session().selection();
    const replay::Snapshot& now = session().snapshot();
    const Bytes page = std::max<Bytes>(1, now.geometry.page);
    const Bytes from = selection ? selection->block.value_or(selection->page * page) : m_rows.begin;
    const replay::BlockView* block = blockAt(now.blocks, from);
    if (!block) return;
    if (direction < 0 && block->offset == 0) return;
    const Bytes byte = direction < 0 ? block->offset - 1 : block->offset + block->length;
    if (byte >= now.shownEnd()) return;
    m_isFree = true;
    reveal(byte);
    Spot spot = spotOf(byte);
    if (direction < 0 && spot.block) spot.page = *spot.block / page;
    session().select(spot);
}

/// Where keys zoom: the block or else the page that is selected; the middle where it is out of view.
QPoint BlockMap::placeOfSelection() const
{
    const auto& selection = session().selection();
    const Bytes page = session().snapshot().geometry.page;
    const Bytes byte = selection ? selection->block.value_or(selection->page * page) : 0;
    if (!selection || byte < m_rows.begin || byte >= m_rows.end()) return m_rows.area.center();
    return m_rows.rectOf(m_rows.spansOf(byte, byte + 1).front()).topLeft();
}

void BlockMap::keyPressEvent(QKeyEvent* event)
{
    if (moveRuler(*event)) return;
    const QPoint centre = placeOfSelection();
    switch (event->key()) {
    case Qt::Key_Left:
        return selectNeighbour(-1);
    case Qt::Key_Right:
        return selectNeighbour(1);
    case Qt::Key_Up:
    case Qt::Key_Down:
        return scrollRows(event->key() == Qt::Key_Up ? -1 : 1);
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomAbout(centre, 1);
    case Qt::Key_Minus:
        return zoomAbout(centre, -1);
    case Qt::Key_Home:
        return showHeap();
    case Qt::Key_R:
        return layRuler();
    case Qt::Key_0:
    case Qt::Key_Z:
        return showSelection();
    default:
        MapView::keyPressEvent(event);
    }
}

} // namespace heapglass::gui
