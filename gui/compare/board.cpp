#include "gui/compare/board.h"

#include <utility>

#include <QApplication>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>
#include <QSplitter>

#include "gui/chrome/choice.h"
#include "gui/chrome/fonts.h"
#include "gui/chrome/layout.h"
#include "gui/chrome/style.h"
#include "gui/compare/figures.h"
#include "gui/compare/lane.h"
#include "gui/compare/plot.h"
#include "gui/compare/shared_scale.h"
#include "gui/paint/type.h"
#include "gui/views/page_map.h"

namespace heapglass::gui
{

namespace
{

constexpr int kLanesInARow = 4;
constexpr int kLeastStacked = 130; // pixels that a map needs where it stands above others; then they scroll
const auto kStacked = QStringLiteral("compareStacked");

} // namespace

CompareBoard::CompareBoard(Comparison& comparison, QWidget* parent)
    : QWidget(parent), m_comparison(comparison), m_stacked(QSettings().value(kStacked).toBool())
{
    setSurface(this, "base");
    auto* splitter = new QSplitter(Qt::Vertical, this);
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(makeLanes());
    splitter->addWidget(makeFigures());
    splitter->addWidget(makeCurves());
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);
    splitter->setStretchFactor(2, 1);
    splitter->setSizes({300, 150, 190});
    auto* column = new QVBoxLayout(this);
    space(column, {0, 0, 0, 0}, 0);
    column->addWidget(splitter);
    connect(&comparison, &Comparison::heapsChanged, this, &CompareBoard::rebuild);
    connect(&comparison, &Comparison::refreshed, this, &CompareBoard::refresh);
    rebuild();
}

QWidget* CompareBoard::makeLanes()
{
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setMinimumHeight(scaledByType(90));
    auto* lanes = new QWidget(scroll);
    setSurface(lanes, "base");
    m_grid = new QGridLayout(lanes);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(1);
    scroll->setWidget(lanes);
    return scroll;
}

QWidget* CompareBoard::makeFigures()
{
    using When = replay::Figure::When;
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setMinimumHeight(scaledByType(48));
    auto* pane = new QWidget(scroll);
    setSurface(pane, "base");
    scroll->setWidget(pane);
    m_tables = new QBoxLayout(QBoxLayout::LeftToRight, pane);
    space(m_tables, {26, 0, 8, 0}, 16);
    for (const When when : {When::cursor, When::run}) {
        m_figures.push_back(new CompareFigures(m_comparison, when, pane));
        m_tables->addWidget(m_figures.back(), 0, Qt::AlignTop);
        followCell(*scroll, *m_figures.back());
    }
    return scroll;
}

/// The keyboard's cell is scrolled into sight.
void CompareBoard::followCell(QScrollArea& scroll, CompareFigures& figures)
{
    connect(&figures, &QTableWidget::currentItemChanged, &scroll,
            [&scroll, &figures](const QTableWidgetItem* item) {
                if (!item) return;
                const QRect cell = figures.visualItemRect(item);
                const QPoint corner = figures.viewport()->mapTo(scroll.widget(), cell.topLeft());
                scroll.ensureVisible(corner.x(), corner.y(), 0, 0);
                scroll.ensureVisible(corner.x() + cell.width(), corner.y() + cell.height(), 0, 0);
            });
}

QWidget* CompareBoard::makeCurves()
{
    auto* pane = new QWidget(this);
    setSurface(pane, "base");
    pane->setMinimumHeight(scaledByType(100));
    auto* column = new QVBoxLayout(pane);
    space(column, {0, 2, 0, 0}, 0);
    auto* head = new QHBoxLayout;
    space(head, {12, 0, 8, 0}, 8);
    auto* choice = m_curve = new Choice(tr("Curve"), pane);
    choice->setObjectName(QStringLiteral("curve"));
    choice->addItem(tr("held"), int(ComparePlot::Curve::held));
    choice->addItem(tr("committed"), int(ComparePlot::Curve::committed));
    choice->addItem(tr("heap"), int(ComparePlot::Curve::heap));
    choice->addItem(tr("live"), int(ComparePlot::Curve::live));
    choice->setToolTip(tr("held: pages with a live byte · committed: pages not given back · heap: up to its "
                          "end · live: bytes of blocks, headers and slack included"));
    auto* words = makeLabel(smallFont(), "secondary", pane);
    words->setText(tr("Curve"));
    words->setBuddy(choice);
    head->addWidget(words);
    head->addWidget(choice);
    addOrder(head, pane);
    head->addStretch(1);
    auto* add = new QPushButton(tr("Add a heap"), pane);
    add->setObjectName(QStringLiteral("addHeap"));
    add->setToolTip(tr("Place the same trace by one more policy"));
    setLook(add, "flat");
    connect(add, &QPushButton::clicked, this, [this] { m_comparison.add(m_comparison.nextPolicy()); });
    m_add = add;
    head->addWidget(add);
    column->addLayout(head);
    m_plot = new ComparePlot(m_comparison, pane);
    connect(choice, &Choice::activated, this,
            [this, choice] { showCurve(ComparePlot::Curve(choice->currentData().toInt())); });
    column->addWidget(m_plot, 1);
    return pane;
}

void CompareBoard::showCurve(ComparePlot::Curve curve)
{
    m_curve->setCurrentIndex(m_curve->findData(int(curve)));
    m_plot->setCurve(curve);
}

/// How the maps stand: a setting.
void CompareBoard::addOrder(QBoxLayout* head, QWidget* pane)
{
    auto* choice = new Choice(tr("Maps"), pane);
    choice->setObjectName(QStringLiteral("order"));
    choice->addItem(tr("side by side"), false);
    choice->addItem(tr("one above the other"), true);
    choice->setCurrentIndex(m_stacked);
    auto* words = makeLabel(smallFont(), "secondary", pane);
    words->setText(tr("Maps"));
    words->setBuddy(choice);
    head->addWidget(words);
    head->addWidget(choice);
    connect(choice, &Choice::activated, this, [this, choice] {
        m_stacked = choice->currentData().toBool();
        QSettings().setValue(kStacked, m_stacked);
        arrangeLanes();
    });
}

void CompareBoard::arrangeLanes()
{
    const int count = int(m_lanes.size());
    const int columns = m_stacked ? 1 : count <= kLanesInARow ? count : (count + 1) / 2;
    for (int i = 0; i < count; ++i) {
        CompareLane* lane = m_lanes[std::size_t(i)];
        lane->setMinimumHeight(m_stacked ? scaledByType(kLeastStacked) : 0);
        m_grid->addWidget(lane, i / columns, i % columns);
    }
    for (int column = 0; column < m_grid->columnCount(); ++column)
        m_grid->setColumnStretch(column, column < columns);
}

void CompareBoard::rebuild()
{
    for (CompareLane* lane : m_lanes)
        delete lane;
    m_lanes.clear();
    for (int i = 0; i < m_comparison.count(); ++i) {
        m_lanes.push_back(new CompareLane(m_comparison, i, m_grid->parentWidget()));
        follow(*m_lanes.back());
    }
    arrangeLanes();
    for (CompareFigures* figures : m_figures)
        figures->rebuild();
    arrangeTables();
    shareScale();
    m_plot->rebuild();
    m_add->setEnabled(m_comparison.canAdd());
}

/// The maps show the same part of each heap at the same scale, as far as they are equally large.
void CompareBoard::follow(CompareLane& lane)
{
    PageMap& map = lane.map();
    const auto withOthers = [this, &map](auto move) {
        if (std::exchange(m_following, true)) return;
        for (CompareLane* other : m_lanes)
            if (&other->map() != &map) move(other->map());
        m_following = false;
    };
    connect(&map, &PageMap::zoomChanged, this,
            [&map, withOthers] { withOthers([&map](PageMap& other) { other.setZoom(map.zoom()); }); });
    connect(&map, &PageMap::scrolled, this, [&map, withOthers] {
        withOthers([&map](PageMap& other) { other.showFromPage(map.grid().firstPageInView()); });
    });
    connect(&map, &PageMap::fitChanged, this, &CompareBoard::shareScale);
    connect(&map.session(), &Session::refreshed, &lane, [this, &lane](Changes changes) {
        if (changes & Change::selection) shareSelection(lane);
    });
}

void CompareBoard::shareScale()
{
    std::vector<PageMap*> maps;
    for (const CompareLane* lane : m_lanes)
        maps.push_back(&lane->map());
    gui::shareScale(maps);
}

/// The same pages from the base of each heap, as far as it has them.
void CompareBoard::shareSelection(CompareLane& lane)
{
    const std::optional<Spot>& spot = lane.map().session().selection();
    if (lane.linked() == spot) return;
    lane.setLinked(spot);
    for (CompareLane* other : m_lanes) {
        if (other == &lane) continue;
        Session& session = other->map().session();
        const PageIndex pages = session.snapshot().shownPages();
        std::optional<Spot> same;
        if (spot && spot->page < pages)
            same = Spot{spot->page, std::min(spot->pages, pages - spot->page), {}};
        other->setLinked(same);
        session.select(same);
    }
}

void CompareBoard::focusPart(int part)
{
    QWidget* const parts[] = {&m_lanes.front()->map(), m_figures[0], m_plot, m_figures[1]};
    parts[part]->setFocus(Qt::ShortcutFocusReason);
}

int CompareBoard::focusedPart() const
{
    const QWidget* focus = QApplication::focusWidget();
    const QWidget* const parts[] = {m_grid->parentWidget(), m_figures[0], m_plot, m_figures[1]};
    for (int i = 0; i < int(std::size(parts)); ++i)
        if (focus && (parts[i] == focus || parts[i]->isAncestorOf(focus))) return i;
    return -1;
}

void CompareBoard::zoom(int direction)
{
    PageMap& map = m_lanes.front()->map();
    map.setZoom(direction ? std::optional(map.grid().nextStep(direction)) : std::nullopt);
}

/// Beside each other where both are read so.
void CompareBoard::arrangeTables()
{
    const QMargins margins = m_tables->contentsMargins();
    int wanted = margins.left() + margins.right() + m_tables->spacing();
    for (const CompareFigures* figures : m_figures)
        wanted += figures->comfortableWidth();
    m_tables->setDirection(wanted <= width() ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void CompareBoard::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrangeTables();
}

void CompareBoard::refresh(Changes changes)
{
    if (m_lanes.size() != std::size_t(m_comparison.count())) return;
    for (CompareLane* lane : m_lanes)
        lane->refresh(changes);
    if (m_comparison.isPredicting() && !ComparePlot::isShownBeforeAnswer(m_plot->curve())) {
        m_afterAnswer = m_plot->curve();
        showCurve(ComparePlot::Curve::heap);
    } else if (!m_comparison.isPredicting() && m_afterAnswer) {
        showCurve(*std::exchange(m_afterAnswer, std::nullopt));
    }
    if (changes & (Change::snapshot | Change::theme | Change::turn)) {
        for (CompareFigures* figures : m_figures)
            figures->refresh();
        arrangeTables();
    }
    m_plot->refresh(changes);
}

} // namespace heapglass::gui
