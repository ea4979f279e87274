// Mouse and keys of the page map.
#include <algorithm>
#include <utility>

#include <QKeyEvent>

#include "gui/views/page_map.h"
#include "gui/wheel.h"

namespace heapglass::gui
{

namespace
{

bool isHeld(const replay::PageCell& cell)
{
    return cell.held + cell.pinned + cell.metaHeld > 0;
}

bool isReleasable(const replay::PageCell& cell)
{
    return cell.releasable + cell.empty > 0 && !isHeld(cell);
}

bool isPinned(const replay::PageCell& cell)
{
    return cell.pinned > 0;
}

} // namespace

void PageMap::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) return MapView::mousePressEvent(event);
    const auto page = m_grid.pageAt(event->position().toPoint());
    if (!page || *page >= session().snapshot().shownPages()) return;
    moveTo(*page, event->modifiers() & Qt::ShiftModifier);
}

void PageMap::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons() & Qt::LeftButton) return moveTo(m_grid.pageNear(event->position().toPoint()), true);
    MapView::mouseMoveEvent(event);
}

void PageMap::wheelEvent(QWheelEvent* event)
{
    if (event->angleDelta().y() == 0) return;
    event->accept();
    if (isZoom(*event)) {
        if (const int steps = wheelTurn(*event)) zoomAbout(event->position().toPoint(), steps);
    } else if (const int rows = wheelTurn(*event, std::max(1, 48 / rowPitch()))) {
        scrollRows(-rows);
    }
}

/// Selects `page`, or with `extend` all from where the selection began.
void PageMap::moveTo(PageIndex page, bool extend)
{
    const PageIndex pages = session().snapshot().shownPages();
    if (pages == 0) return;
    page = std::min(page, pages - 1) / m_grid.pagesPerCell * m_grid.pagesPerCell;
    if (!extend) m_anchor = page;
    const PageIndex first = std::min(page, m_anchor), last = std::max(page, m_anchor);
    scrollTo(m_grid.showing(page).firstRow);
    m_caret = page;
    m_chosen = Spot{first, std::min(last - first + m_grid.pagesPerCell, pages - first), {}};
    session().select(m_chosen);
}

/// Another view has selected something: shows it, and goes on from there.
void PageMap::followSelection()
{
    const auto& selection = session().selection();
    if (!selection || selection == m_chosen) return;
    m_anchor = m_caret = selection->page;
    m_chosen = selection;
    scrollTo(m_grid.showing(m_caret).firstRow);
}

/// Where the block map is moved, the page that it begins in comes into view here, too.
void PageMap::followBlocks()
{
    const replay::Snapshot& now = session().snapshot();
    const Bytes from = now.blocks.window.begin;
    if (std::exchange(m_blocksFrom, from) == from) return;
    const bool isWhole = from == 0 && now.blocks.window.end >= now.shownEnd();
    if (!isWhole && from < now.shownEnd())
        scrollTo(m_grid.showing(from / std::max<Bytes>(1, now.geometry.page)).firstRow);
}

/// The nearest cell in view, from the caret on, that is wanted; if none is, the last one in that direction.
/// With `leaveRun`, cells of the run that the caret stands in do not count.
std::optional<PageIndex> PageMap::find(bool (*wanted)(const replay::PageCell&), int direction,
                                       bool leaveRun) const
{
    const replay::PageCells& known = session().snapshot().pages;
    const auto count = std::ptrdiff_t(known.cells.size());
    if (count == 0 || known.window.pagesPerCell == 0) return {};
    const auto pageOf = [&](std::ptrdiff_t cell) {
        return known.window.first + PageIndex(cell) * known.window.pagesPerCell;
    };
    std::ptrdiff_t cell =
        (std::ptrdiff_t(m_caret) - std::ptrdiff_t(known.window.first)) / known.window.pagesPerCell;
    cell = std::clamp<std::ptrdiff_t>(cell, 0, count - 1);
    bool inRun = leaveRun && wanted(known.cells[cell]);
    for (cell += direction; cell >= 0 && cell < count; cell += direction) {
        if (!wanted(known.cells[cell]))
            inRun = false;
        else if (!inRun)
            return pageOf(cell);
    }
    return pageOf(direction > 0 ? count - 1 : 0);
}

/// Of the cell that is seen below the caret's, or above it; the caret's where there is none.
PageIndex PageMap::pageBelow(int rows) const
{
    const HilbertPlace place = m_grid.placeOf(m_caret / m_grid.pagesPerCell);
    if (place.row + rows < 0) return m_caret;
    const PageIndex page = m_grid.cellAt({place.column, place.row + rows}) * m_grid.pagesPerCell;
    return page < session().snapshot().shownPages() ? page : m_caret;
}

std::optional<PageIndex> PageMap::pageOfKey(const QKeyEvent& event) const
{
    const bool control = event.modifiers() & Qt::ControlModifier;
    const PageIndex cell = m_grid.pagesPerCell;
    const auto back = [&](PageIndex by) { return m_caret >= by ? m_caret - by : m_caret; };
    switch (event.key()) {
    case Qt::Key_Left:
        return back(cell);
    case Qt::Key_Right:
        return m_caret + cell;
    case Qt::Key_Up:
        return control ? find(isHeld, -1, true) : pageBelow(-1);
    case Qt::Key_Down:
        return control ? find(isReleasable, 1, true) : pageBelow(1);
    case Qt::Key_P:
        return find(isPinned, event.modifiers() & Qt::ShiftModifier ? -1 : 1, false);
    default:
        return {};
    }
}

void PageMap::showAll()
{
    setZoom(std::nullopt);
    scrollTo(0);
}

/// The largest cells with which the selected pages are all in view.
void PageMap::showSelection()
{
    const auto& selection = session().selection();
    if (!selection) return;
    for (int step = 0; step < int(cellSizes().size()); ++step) {
        setZoom(step);
        if (!m_grid.isWorthIt()) continue;
        if (m_grid.rowsOf(selection->page, selection->pages) <= m_grid.rowsInView()) break;
    }
    scrollTo(m_grid.showing(selection->page).firstRow);
    emit captionChanged();
}

void PageMap::keyPressEvent(QKeyEvent* event)
{
    const bool withControl = event->modifiers() & Qt::ControlModifier;
    const bool ours = !withControl || event->key() == Qt::Key_Up || event->key() == Qt::Key_Down;
    if (const auto page = ours ? pageOfKey(*event) : std::nullopt) {
        moveTo(*page, event->modifiers() & Qt::ShiftModifier && event->key() != Qt::Key_P);
        return;
    }
    if (event->key() == Qt::Key_Plus || event->key() == Qt::Key_Minus)
        zoomAbout(m_grid.pageRect(m_caret).center(), event->key() == Qt::Key_Plus ? 1 : -1);
    else if (event->key() == Qt::Key_0 || event->key() == Qt::Key_Home)
        showAll();
    else if (event->key() == Qt::Key_End)
        scrollTo(m_grid.lastFirstRow());
    else if (event->key() == Qt::Key_Z)
        showSelection();
    else
        MapView::keyPressEvent(event);
}

} // namespace heapglass::gui
