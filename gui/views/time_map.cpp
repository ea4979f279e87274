#include "gui/views/time_map.h"

#include <algorithm>

#include <QPainter>

#include "gui/marks/mark_ink.h"
#include "gui/paint/density_raster.h"
#include "gui/sentences.h"
#include "gui/views/address_breaks.h"
#include "gui/views/page_scene.h"

namespace heapglass::gui
{

namespace
{

constexpr int kCellRows = 8;

} // namespace

TimeMap::TimeMap(Session& session, QWidget* parent) : MapView(session, tr("Time × address"), parent) {}

void TimeMap::layOut()
{
    const replay::Snapshot& now = session().snapshot();
    m_allPages = std::max<PageIndex>(1, mappedPages(now));
    if (m_pages && m_pages->first + m_pages->count > m_allPages) m_pages.reset(); // another heap
    m_grid.area = timeArea(size(), m_allPages);
    const TimeWindow seen = session().timeWindow();
    m_grid.begin = std::min(seen.begin, now.steps);
    m_grid.end = std::max(m_grid.begin + 1, seen.endOf(now.steps));
    m_grid.axis = {session().isOverTime() ? now.times : nullptr};
    m_grid.pages = m_pages.value_or(PageRun{0, m_allPages});
    if (isVisible()) session().wantProfile(profileWindow(m_grid));
    update();
    emit captionChanged();
}

void TimeMap::setPages(std::optional<PageRun> pages)
{
    m_pages = pages;
    layOut();
}

void TimeMap::showAll()
{
    m_marked.reset();
    session().setTimeWindow({});
    setPages({});
}

void TimeMap::refresh(Changes changes)
{
    if (changes & (Change::snapshot | Change::timeWindow)) layOut();
    if (changes & Change::snapshot) describe();
    if (changes & Change::selection) announceSelection();
    update();
}

void TimeMap::resizeEvent(QResizeEvent*)
{
    m_marked.reset();
    layOut();
}

void TimeMap::showEvent(QShowEvent* event)
{
    MapView::showEvent(event);
    session().wantDensity(true);
}

void TimeMap::hideEvent(QHideEvent* event)
{
    MapView::hideEvent(event);
    session().wantDensity(false);
    session().wantProfile({});
}

TimeScene TimeMap::scene() const
{
    return {&session().snapshot(), m_grid, nullptr, session().selection(), session().hover(), m_marked};
}

/// Drawn anew only where it would look different: the cursor moves over it.
const QImage* TimeMap::texture()
{
    const replay::Snapshot& now = session().snapshot();
    if (!now.density) return nullptr;
    const bool same = m_drawn == now.density && m_drawnGrid == m_grid && m_drawnTheme == &theme() &&
                      m_drawnOn == theme().base && m_texture.devicePixelRatio() == devicePixelRatioF();
    if (!same) {
        m_texture = rasterDensity(*now.density, m_grid, now.geometry.page, theme(), devicePixelRatioF());
        m_drawn = now.density;
        m_drawnGrid = m_grid;
        m_drawnTheme = &theme();
        m_drawnOn = theme().base;
    }
    return &m_texture;
}

void TimeMap::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    TimeScene scene = this->scene();
    scene.texture = texture();
    paintTimeMap(painter, rect(), scene, theme());
    drawMarksOverTime(painter, m_grid, session().book(), session().snapshot(), theme());
    drawFocus(painter);
}

std::optional<Spot> TimeMap::spotAt(QPoint point) const
{
    if (!m_grid.area.contains(point) || !session().snapshot().density) return {};
    const PageRun run = m_grid.pagesAt(point.y());
    return Spot{run.first, run.count, {}};
}

QString TimeMap::tipAt(QPoint point) const
{
    const replay::Snapshot& now = session().snapshot();
    if (!spotAt(point)) return {};
    const PageRun run = m_grid.pagesAt(point.y());
    QString text = timeSentence(now, m_grid.stepAt(point.x()), run);
    const Bytes page = now.geometry.page;
    for (const AddressBreak& found : breaksIn(now, run.first * page, (run.first + run.count) * page))
        text += QLatin1Char(' ') + breakSentence(found, page);
    return text;
}

QString TimeMap::description() const
{
    const replay::Snapshot& now = session().snapshot();
    return tr("%1. At the cursor: %2").arg(caption(), timeSentence(now, now.step, m_grid.pages));
}

// ---------------------------------------------------------------- the cells, for screen readers

int TimeMap::cellCount() const
{
    return session().snapshot().density ? cellColumns() * kCellRows : 0;
}

QRect TimeMap::cellRect(int cell) const
{
    const int column = cell % cellColumns(), row = cell / cellColumns();
    const auto x = [&](int i) { return m_grid.area.left() + m_grid.area.width() * i / cellColumns(); };
    const auto y = [&](int i) { return m_grid.area.top() + m_grid.area.height() * i / kCellRows; };
    return {QPoint(x(column), y(row)), QPoint(x(column + 1) - 1, y(row + 1) - 1)};
}

QString TimeMap::cellText(int cell) const
{
    const QRect rect = cellRect(cell);
    const PageIndex first = m_grid.pagesAt(rect.top()).first;
    const PageRun last = m_grid.pagesAt(rect.bottom());
    return timeSentence(session().snapshot(), m_grid.stepAt(rect.left()),
                        {first, last.first + last.count - first});
}

CellTable::Range TimeMap::selectedCells() const
{
    if (!session().selection()) return {};
    for (int cell = 0; cell < cellCount(); ++cell)
        if (cellRect(cell).contains(here())) return {cell, 1};
    return {};
}

void TimeMap::selectCell(int cell)
{
    goTo(cellRect(cell).topLeft());
}

} // namespace heapglass::gui
