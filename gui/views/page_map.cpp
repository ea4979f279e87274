#include "gui/views/page_map.h"

#include <algorithm>

#include <QPainter>
#include <QResizeEvent>
#include <QScrollBar>
#include <QTimer>
#include <QToolTip>

#include "gui/sentences.h"
#include "gui/views/address_breaks.h"

namespace heapglass::gui
{

namespace
{

constexpr int kTipDelay = 300;

} // namespace

PageMap::PageMap(Session& session, QWidget* parent)
    : View(session, parent), m_scrollBar(new QScrollBar(Qt::Vertical, this)), m_tipTimer(new QTimer(this)),
      m_animationTimer(new QTimer(this))
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Page map"));
    m_scrollBar->hide();
    m_scrollBar->setFocusPolicy(Qt::NoFocus);
    m_tipTimer->setSingleShot(true);
    m_tipTimer->setInterval(kTipDelay);
    m_animationTimer->setInterval(16);
    connect(m_scrollBar, &QScrollBar::valueChanged, this, &PageMap::scrollTo);
    connect(m_tipTimer, &QTimer::timeout, this, &PageMap::showTip);
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
    if (changes & Change::snapshot) {
        layOut();
        describe();
        emit captionChanged();
    }
    if (changes & Change::selection) followSelection();
    if (changes & Change::heapmin) startAnimation();
    if (changes & Change::hover && !underMouse()) m_tipTimer->stop();
    update();
}

void PageMap::layOut()
{
    const PageIndex pages = mappedPages(session().snapshot());
    const auto gridIn = [&](QRect area) {
        return m_zoom ? PageGrid::atStep(area, pages, *m_zoom) : PageGrid::fitting(area, pages);
    };
    const int firstRow = m_grid.firstRow;
    m_grid = gridIn(PageMapPainter::cellArea(size(), pages, false));
    const bool scrolls = !m_grid.fits();
    if (scrolls) m_grid = gridIn(PageMapPainter::cellArea(size(), pages, true));
    m_grid.firstRow = std::min(firstRow, m_grid.lastFirstRow());
    m_scrollBar->setVisible(scrolls);
    m_scrollBar->setGeometry(width() - 8, m_grid.area.top(), 8, m_grid.area.height());
    {
        const QSignalBlocker blocker(m_scrollBar);
        m_scrollBar->setRange(0, m_grid.lastFirstRow());
        m_scrollBar->setPageStep(m_grid.rowsInView());
        m_scrollBar->setValue(m_grid.firstRow);
    }
    session().wantPages(
        {m_grid.firstPageInView(), std::uint32_t(m_grid.pagesPerCell), std::uint32_t(m_grid.cellsInView())});
    update();
}

void PageMap::scrollTo(int row)
{
    row = std::clamp(row, 0, m_grid.lastFirstRow());
    if (row == m_grid.firstRow) return;
    m_grid.firstRow = row;
    layOut();
}

void PageMap::zoomAbout(QPoint point, int steps)
{
    const PageIndex page = m_grid.pageNear(point);
    const int rowInView =
        std::clamp(point.y() - m_grid.area.top(), 0, m_grid.area.height()) / m_grid.size.pitch;
    const int y = rowInView * m_grid.size.pitch;
    setZoom(std::max(0, m_grid.step - steps));
    scrollTo(int(page / m_grid.pagesPerRow()) - y / m_grid.size.pitch);
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
    scene.hover = session().hover();
    scene.focused = m_showsFocus;
    return scene;
}

void PageMap::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    m_painter.paint(painter, rect(), m_grid, scene(), theme());
    if (!m_showsFocus) return;
    painter.setPen(QPen(theme().focus, 2));
    painter.drawRect(rect().adjusted(1, 1, -1, -1));
}

void PageMap::describe()
{
    if (!session().isPlaying()) setAccessibleDescription(heapSentence(session().snapshot()));
}

void PageMap::showTip()
{
    const auto page = m_grid.pageAt(m_tipPoint);
    const replay::Snapshot& now = session().snapshot();
    if (!page || *page >= now.totals.pages || isAnimating()) return;
    const replay::PageCell* cell = cellOf(now.pages, *page);
    QString text;
    if (m_grid.pagesPerCell == 1 && now.hoveredPage && now.hoveredPage->page == *page)
        text = pageSentence(*now.hoveredPage, now);
    else if (cell)
        text = pagesSentence({*page, cell->pages()}, *cell);
    const Bytes bytes = now.geometry.page;
    for (const AddressBreak& found :
         breaksIn(now, *page * bytes, (*page + std::max<PageIndex>(1, m_grid.pagesPerCell)) * bytes))
        text += QLatin1Char(' ') + breakSentence(found, bytes);
    QToolTip::showText(mapToGlobal(m_tipPoint + QPoint(8, 12)), text, this, m_grid.pageRect(*page));
}

void PageMap::focusInEvent(QFocusEvent* event)
{
    m_showsFocus = event->reason() != Qt::MouseFocusReason;
    setAccessibleDescription(heapSentence(session().snapshot()));
    update();
}

void PageMap::focusOutEvent(QFocusEvent*)
{
    m_showsFocus = false;
    update();
}

} // namespace heapglass::gui
