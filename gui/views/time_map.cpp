#include "gui/views/time_map.h"

#include <algorithm>

#include <QPainter>

#include "gui/marks/mark_ink.h"
#include "gui/paint/density_raster.h"
#include "gui/paint/fine_raster.h"
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
    if (isVisible()) {
        session().wantProfile(profileWindow(m_grid));
        askForFine();
    }
    update();
    emit captionChanged();
}

/// Where the window has few enough events each of them is counted; until that is done, and where there are
/// more, the samples of the whole trace are seen.
void TimeMap::askForFine()
{
    const replay::Snapshot& now = session().snapshot();
    if (now.placing || now.steps == 0 || m_grid.end - m_grid.begin > replay::FineWindow::kMostPositions)
        m_fineWindow.reset();
    else if (!m_fineWindow || m_fineRatio != devicePixelRatioF() || m_finePage != now.geometry.page ||
             m_fineGrid != m_grid)
        m_fineWindow = std::make_shared<const replay::FineWindow>(
            fineWindow(m_grid, m_finePage = now.geometry.page, m_fineRatio = devicePixelRatioF()));
    m_fineGrid = m_grid;
    session().wantFineDensity(m_fineWindow);
}

/// What was counted of what is seen; null: nothing yet, or nothing is.
std::shared_ptr<const replay::FineDensity> TimeMap::fine() const
{
    const auto& counted = session().snapshot().fine;
    const bool isSeen =
        counted && m_fineWindow && (counted->window == m_fineWindow || *counted->window == *m_fineWindow);
    return isSeen ? counted : nullptr;
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
    if (isHoverOnly(changes)) return;
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
    layOut();
}

void TimeMap::hideEvent(QHideEvent* event)
{
    MapView::hideEvent(event);
    session().wantDensity(false);
    session().wantFineDensity(nullptr);
    m_fineWindow.reset();
    m_drawnFine.reset();
    session().wantProfile({});
}

TimeScene TimeMap::scene() const
{
    return {&session().snapshot(), m_grid, fine(), nullptr, session().selection(), m_marked};
}

bool TimeMap::isDrawn() const
{
    return m_drawn == session().snapshot().density && m_drawnFine == fine() && m_drawnGrid == m_grid &&
           m_drawnTheme == &theme() && m_drawnOn == theme().base &&
           m_texture.devicePixelRatio() == devicePixelRatioF();
}

/// Drawn anew only where it would look different: the cursor moves over it.
const QImage* TimeMap::texture()
{
    const replay::Snapshot& now = session().snapshot();
    if (!now.density) return nullptr;
    if (!isDrawn()) {
        m_drawn = now.density;
        m_drawnFine = fine();
        const Bytes page = now.geometry.page;
        m_texture = m_drawnFine ? rasterFine(*m_drawnFine, m_grid, page, theme(), devicePixelRatioF())
                                : rasterDensity(*m_drawn, m_grid, page, theme(), devicePixelRatioF());
        m_drawnGrid = m_grid;
        m_drawnTheme = &theme();
        m_drawnOn = theme().base;
    }
    return &m_texture;
}

void TimeMap::paintStill(QPainter& painter)
{
    TimeScene scene = this->scene();
    scene.texture = texture();
    paintTimeMap(painter, rect(), scene, theme());
    drawMarksOverTime(painter, m_grid, session().book(), session().snapshot(), theme());
}

void TimeMap::paintHover(QPainter& painter)
{
    if (session().hover()) paintTimeHover(painter, scene(), *session().hover(), theme());
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
    const Bytes page = now.geometry.page;
    QString text = sentenceOf({point, QSize(1, 1)});
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
    return sentenceOf(cellRect(cell));
}

/// Of a part of the plot. What was counted is told of all of it, what was sampled of its left edge.
QString TimeMap::sentenceOf(QRect part) const
{
    const replay::Snapshot& now = session().snapshot();
    if (const auto counted = fine()) {
        const Bytes page = now.geometry.page;
        const auto [from, to] = fineSpotsIn(m_grid, page, *counted->window, part, m_fineRatio);
        return fineSentence(now, *counted, from, to);
    }
    const PageIndex first = m_grid.pagesAt(part.top()).first;
    const PageRun last = m_grid.pagesAt(part.bottom());
    return timeSentence(now, m_grid.stepAt(part.left()), {first, last.first + last.count - first});
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
