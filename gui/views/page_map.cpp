#include "gui/views/page_map.h"

#include <algorithm>
#include <utility>

#include <QPainter>
#include <QResizeEvent>
#include <QScrollBar>
#include <QTimer>

#include "gui/clock.h"
#include "gui/colouring.h"
#include "gui/format.h"
#include "gui/marks/mark_book.h"
#include "gui/marks/mark_ink.h"
#include "gui/marks/mark_place.h"
#include "gui/page_order.h"
#include "gui/sentences.h"
#include "gui/views/address_breaks.h"

namespace heapglass::gui
{

PageMap::PageMap(Session& session, QWidget* parent)
    : MapView(session, tr("Page map"), parent), m_scrollBar(new QScrollBar(Qt::Vertical, this)),
      m_animationTimer(new QTimer(this))
{
    m_scrollBar->hide();
    m_scrollBar->setFocusPolicy(Qt::NoFocus);
    m_animationTimer->setInterval(kFrameTime);
    connect(m_scrollBar, &QScrollBar::valueChanged, this, &PageMap::scrollTo);
    connect(m_animationTimer, &QTimer::timeout, this, &PageMap::animate);
}

PageMap::~PageMap() = default;

QString PageMap::caption() const
{
    return sizeText(session().snapshot()) + QStringLiteral(" · ") + scaleText(m_grid);
}

void PageMap::setZoom(std::optional<int> step)
{
    if (step) {
        // Smaller than the smallest cell only as far as it takes to show everything.
        const int fits = PageGrid::fitting(m_grid.area, m_grid.pages).step;
        step = std::clamp(*step, 0, std::max(fits, int(cellSizes().size()) - 1));
    }
    if (m_zoom == step) return;
    m_zoom = step;
    layOut();
    emit zoomChanged();
}

void PageMap::refresh(Changes changes)
{
    if (isHoverOnly(changes)) return;
    if (changes & Change::snapshot) {
        layOut();
        followBlocks();
        describe();
        emit captionChanged();
    }
    if (changes & Change::selection) {
        followSelection();
        announceSelection();
    }
    if (changes & Change::heapmin) startAnimation();
    recolour();
}

/// What stands at the caret stays in view.
void PageMap::reorder()
{
    layOut();
    scrollTo(m_grid.showing(m_caret).firstRow);
    emit captionChanged();
}

void PageMap::recolour()
{
    if (isVisible()) session().wantPageColour(colouringOf(ColouredMap::pages).asks);
    update();
}

/// What nobody sees is not looked up.
void PageMap::hideEvent(QHideEvent* event)
{
    MapView::hideEvent(event);
    session().wantPageColour(std::nullopt);
}

void PageMap::layOut()
{
    const PageIndex pages = mappedPages(session().snapshot());
    const auto gridIn = [&](QRect area) {
        if (m_zoom) return PageGrid::atStep(area, pages, *m_zoom, pageOrder());
        const PageGrid fitting = PageGrid::fitting(area, pages, pageOrder());
        return fitting.step < m_leastStep ? PageGrid::atStep(area, pages, m_leastStep, pageOrder()) : fitting;
    };
    const int firstRow = m_grid.firstRow;
    const QRect wholeArea = PageMapPainter::cellArea(size(), pages, false);
    m_grid = gridIn(wholeArea);
    const bool scrolls = !m_grid.fits();
    if (scrolls) m_grid = gridIn(PageMapPainter::cellArea(size(), pages, true));
    m_grid.firstRow = m_grid.firstRowNear(firstRow);
    m_scrollBar->setVisible(scrolls);
    m_scrollBar->setGeometry(width() - 8, m_grid.area.top(), 8, m_grid.area.height());
    {
        const QSignalBlocker blocker(m_scrollBar);
        m_scrollBar->setRange(0, m_grid.lastFirstRow());
        m_scrollBar->setPageStep(rowsInView() * m_grid.side);
        m_scrollBar->setSingleStep(m_grid.side);
        m_scrollBar->setValue(m_grid.firstRow);
    }
    session().wantPages(
        {m_grid.firstPageInView(), std::uint32_t(m_grid.pagesPerCell), std::uint32_t(m_grid.cellsInView())});
    update();
    const int fitting = PageGrid::fitting(wholeArea, pages, pageOrder()).step;
    if (std::exchange(m_fittingStep, fitting) != fitting) emit fitChanged();
}

void PageMap::setLeastStep(int step)
{
    if (step == m_leastStep) return;
    m_leastStep = step;
    layOut();
    emit captionChanged();
}

void PageMap::scrollTo(int row)
{
    row = m_grid.firstRowNear(row);
    if (row == m_grid.firstRow) return;
    m_grid.firstRow = row;
    layOut();
    emit scrolled();
}

void PageMap::showFromPage(PageIndex page)
{
    scrollTo(m_grid.rowOf(page));
}

void PageMap::zoomAbout(QPoint point, int steps)
{
    const PageIndex page = m_grid.pageNear(point);
    const int rowInView =
        std::clamp(point.y() - m_grid.area.top(), 0, m_grid.area.height()) / m_grid.size.pitch;
    const int y = rowInView * m_grid.size.pitch;
    setZoom(m_grid.nextStep(steps));
    scrollTo(m_grid.rowOf(page) - y / m_grid.size.pitch);
    emit captionChanged();
}

void PageMap::resizeEvent(QResizeEvent*)
{
    layOut();
    emit captionChanged();
}

PageScene PageMap::scene() const
{
    PageScene scene;
    scene.now = &session().snapshot();
    scene.before = m_before.get();
    scene.animation = m_animation ? &*m_animation : nullptr;
    scene.milliseconds = animationTime();
    scene.selection = session().selection();
    scene.marks = session().marks().get();
    scene.matches = session().matches();
    scene.hidesOthers = session().hidesOthers();
    scene.focused = showsFocus();
    scene.undecided = session().isPredicting();
    scene.colouring =
        scene.undecided ? findColouring(ColouredMap::pages, u"share") : &colouringOf(ColouredMap::pages);
    return scene;
}

void PageMap::paintStill(QPainter& painter)
{
    m_painter.paint(painter, rect(), m_grid, scene(), theme());
    if (!isAnimating())
        drawMarksOnPages(painter, m_grid, placesOf(session().book(), session().snapshot()), theme());
}

void PageMap::paintHover(QPainter& painter)
{
    const auto& hover = session().hover();
    if (hover && hover != session().selection()) PageMapPainter::paintHover(painter, m_grid, *hover, theme());
}

QString PageMap::description() const
{
    if (session().isPredicting()) return tr("What the pages hold is told after your answer.");
    return heapSentence(session().snapshot());
}

std::optional<Spot> PageMap::spotAt(QPoint point) const
{
    const auto page = m_grid.pageAt(point);
    if (!page || *page >= session().snapshot().shownPages()) return {};
    return Spot{*page, m_grid.pagesPerCell, {}};
}

QString PageMap::tipAt(QPoint point) const
{
    const auto page = m_grid.pageAt(point);
    const replay::Snapshot& now = session().snapshot();
    if (!page || *page >= now.shownPages() || isAnimating()) return {};
    if (session().isPredicting()) return tr("What the page holds is told after your answer.");
    const replay::PageCell* cell = cellOf(now.pages, *page);
    QString text;
    if (m_grid.pagesPerCell == 1 && now.hoveredPage && now.hoveredPage->page == *page)
        text = pageSentence(*now.hoveredPage, now);
    else if (cell && cell->pages())
        text = pagesSentence({*page, cell->pages()}, *cell);
    const Bytes bytes = now.geometry.page;
    if (const QString more = pageColourSentence(colouringOf(ColouredMap::pages), now, *page);
        !more.isEmpty() && cell && cell->held + cell->pinned)
        text += QLatin1Char(' ') + more;
    for (const AddressBreak& found :
         breaksIn(now, *page * bytes, (*page + std::max<PageIndex>(1, m_grid.pagesPerCell)) * bytes))
        text += QLatin1Char(' ') + breakSentence(found, bytes);
    const QString marks = marksOnPages(session().book(), now, {*page, m_grid.pagesPerCell});
    return marks.isEmpty() ? text : text + QLatin1Char('\n') + marks;
}

// ---------------------------------------------------------------- the cells, for screen readers

int PageMap::cellCount() const
{
    const PageIndex pages = session().snapshot().shownPages(), first = m_grid.firstPageInView();
    if (pages <= first) return 0;
    const PageIndex cells = (pages - first + m_grid.pagesPerCell - 1) / m_grid.pagesPerCell;
    const PageIndex shown = std::min(cells, m_grid.cellsInView());
    if (m_grid.side == 1) return int(shown);
    // Squares that are filled in part have holes.
    return int((shown + m_grid.cellsPerBand() - 1) / m_grid.cellsPerBand()) * m_grid.side * m_grid.columns;
}

/// Of the cells as they are read, row by row.
PageIndex PageMap::cellSeen(int cell) const
{
    return m_grid.cellAt({cell % m_grid.columns, cell / m_grid.columns + m_grid.firstRow});
}

QString PageMap::cellText(int cell) const
{
    const PageIndex page = cellSeen(cell) * m_grid.pagesPerCell;
    const replay::Snapshot& now = session().snapshot();
    if (session().isPredicting())
        return tr("Page %1: what it holds is told after your answer.").arg(countText(page));
    if (now.selectedPage && now.selectedPage->page == page && m_grid.pagesPerCell == 1)
        return pageSentence(*now.selectedPage, now);
    const replay::PageCell* found = cellOf(now.pages, page);
    if (!found || !found->pages()) return {};
    QString text = cellSentence({page, found->pages()}, *found);
    const QString more = pageColourSentence(colouringOf(ColouredMap::pages), now, page);
    if (found->held + found->pinned && !more.isEmpty()) text += QLatin1Char(' ') + more;
    const QString marks = marksOnPages(session().book(), now, {page, found->pages()});
    return marks.isEmpty() ? text : text + QLatin1Char(' ') + marks;
}

QRect PageMap::cellRect(int cell) const
{
    return m_grid.cellRect(cellSeen(cell));
}

CellTable::Range PageMap::selectedCells() const
{
    const auto& selection = session().selection();
    if (!selection) return {};
    if (m_grid.side > 1) { // the cells of a range do not follow each other as they are read
        const HilbertPlace place = m_grid.placeOf(m_caret / m_grid.pagesPerCell);
        const int seen = (place.row - m_grid.firstRow) * m_grid.columns + place.column;
        return seen >= 0 && seen < cellCount() ? Range{seen, 1} : Range{};
    }
    const PageIndex begin = selection->page / m_grid.pagesPerCell;
    const PageIndex end = (selection->page + selection->pages - 1) / m_grid.pagesPerCell + 1;
    const PageIndex first = std::max(begin, m_grid.firstCellInView());
    const PageIndex last = std::min(end, m_grid.firstCellInView() + PageIndex(cellCount()));
    if (first >= last) return {};
    return {int(first - m_grid.firstCellInView()), int(last - first)};
}

void PageMap::selectCell(int cell)
{
    moveTo(cellSeen(cell) * m_grid.pagesPerCell, false);
}

} // namespace heapglass::gui
