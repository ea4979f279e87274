#include "gui/main_window.h"

#include <utility>

#include <QApplication>
#include <QCloseEvent>
#include <QMenuBar>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "gui/actions.h"
#include "gui/chrome/colour_choice.h"
#include "gui/chrome/layout.h"
#include "gui/chrome/map_corner.h"
#include "gui/chrome/style.h"
#include "gui/chrome/tab_pane.h"
#include "gui/chrome/torn_off.h"
#include "gui/compare/board.h"
#include "gui/compare/lane.h"
#include "gui/comparison.h"
#include "gui/edit_order.h"
#include "gui/export/exporter.h"
#include "gui/history.h"
#include "gui/lesson/dock.h"
#include "gui/lesson/editor.h"
#include "gui/lesson/player.h"
#include "gui/manual/window.h"
#include "gui/marks/mark_trail.h"
#include "gui/open/open_file.h"
#include "gui/page_order.h"
#include "gui/paint/theme.h"
#include "gui/paint/type.h"
#include "gui/partly_read.h"
#include "gui/place.h"
#include "gui/present/steer_window.h"
#include "gui/space_key.h"
#include "gui/torn_tabs.h"
#include "gui/views.h"
#include "gui/views/block_map.h"
#include "gui/views/free_map.h"
#include "gui/views/message_bar.h"
#include "gui/views/page_map.h"
#include "gui/views/search_bar.h"
#include "gui/views/start_page.h"
#include "gui/views/who_holds.h"
#include "gui/wheel.h"

namespace heapglass::gui
{

namespace
{

const auto kTheme = QStringLiteral("theme");
const auto kWheel = QStringLiteral("wheelZooms");
const QString kColours[] = {QStringLiteral("colour/pages"),
                            QStringLiteral("colour/blocks")}; // by ColouredMap
const auto kHilbert = QStringLiteral("hilbert");
const auto kOffsets = QStringLiteral("offsets");
const auto kGeometry = QStringLiteral("geometry");
const auto kSplitter = QStringLiteral("splitter");
const auto kTabs = QStringLiteral("tabs");
constexpr int kLow = 680; // pixels of the window's height

} // namespace

MainWindow::MainWindow(Session& session, QWidget* parent) : QMainWindow(parent), m_session(session)
{
    systemLook();
    setAcceptDrops(true);
    setMinimumSize(1024, 600);
    setWindowIcon(QIcon(QStringLiteral(":/icons/heapglass.svg")));
    m_history = new History(session, this);
    m_comparison = new Comparison(session, this);
    m_player = new LessonPlayer(session, this);
    m_file = new OpenFile(session, this);
    m_marks = new MarkTrail(session, this);
    m_editOrder = new EditOrder(session, *m_comparison, this);
    m_exporter = std::make_unique<Exporter>(*this);
    setUpActions();
    setUpPanes();
    setUpTabOrder();
    restore();
    connect(&session, &Session::refreshed, this, &MainWindow::refresh);
    connect(m_history, &History::changed, m_actions, &Actions::update);
    connect(m_comparison, &Comparison::refreshed, m_actions, &Actions::update);
    new SpaceKey(*this, *m_actions->at("run.play"));
    refresh(Change::snapshot);
}

MainWindow::~MainWindow() = default;

void MainWindow::setUpActions()
{
    m_actions = new Actions(*this);
    m_actions->fillMenus();
    fillRecent();
    fillOpenAs();
    fillLanguages();
    fillTextSizes();
    fillMemory();
}

void MainWindow::setUpPanes()
{
    auto* body = m_body = new QWidget(this);
    setCentralWidget(body);
    auto* column = new QVBoxLayout(body);
    space(column, {0, 0, 0, 0}, 0);
    m_top = new QVBoxLayout;
    m_foot = new QVBoxLayout;
    for (QVBoxLayout* rows : {m_top, m_foot})
        space(rows, {0, 0, 0, 0}, 0);
    column->addLayout(m_top);
    setUpMaps(column);
    column->addLayout(m_foot);
    for (const ViewRow& row : viewRows())
        place(row);
    m_search = findChild<SearchBar*>();
    connect(m_search, &SearchBar::left, this, [this] { focusPane(0); });
    m_pageMap = findChild<PageMap*>();
    auto* corner = new MapCorner(*m_actions, this);
    corner->addFirst(makeColourChoice(ColouredMap::pages));
    m_map->setCorner(QStringLiteral("pages"), corner);
    m_below->setCorner(QStringLiteral("blocks"), makeColourChoice(ColouredMap::blocks));
    connect(m_pageMap, &PageMap::activated, this, [this] { focusPane(3); });
    connect(m_pageMap, &PageMap::drilled, this, [this] {
        focusPane(1);
        findChild<BlockMap*>()->showSelection();
    });
    m_history->keepSight([map = findChild<BlockMap*>()] { return map->sight(); });
    connect(findChild<BlockMap*>(), &BlockMap::activated, this, [this] { focusPane(3); });
    connect(findChild<BlockMap*>(), &BlockMap::mallocAsked, this, &MainWindow::typeMalloc);
    connect(findChild<WhoHolds*>(), &WhoHolds::apartAsked, this,
            [this](const std::shared_ptr<const replay::ApartRule>& rule) {
                m_comparison->addApart(rule);
                setComparing(true);
            });
    connect(findChild<FreeMap*>(), &FreeMap::activated, this, [this] { focusPane(3); });
    m_torn = new TornTabs(*this, *m_map, *m_below);
    setUpMarks();
    setUpOpening();
    m_panes = {m_map, m_below, m_timeline, m_side, m_dock};
}

void MainWindow::setUpMaps(QVBoxLayout* column)
{
    m_start = new StartPage(*m_actions, this);
    connect(m_start, &StartPage::openFile, this, [this](const QString& path) { openFile(path); });
    m_map = new TabPane(tr("Maps"), this);
    m_below = new TabPane(tr("Blocks and result"), this);
    m_splitter = new QSplitter(Qt::Vertical, this);
    m_splitter->setObjectName(QStringLiteral("mapSplitter"));
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_map);
    m_splitter->addWidget(m_below);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    auto* work = new QWidget(this);
    auto* sides = new QHBoxLayout(work);
    space(sides, {0, 0, 0, 0}, 0);
    sides->addWidget(m_splitter, 1);
    sides->addWidget(makeLine(Qt::Vertical, work));
    m_pages = new QStackedWidget(this);
    m_pages->addWidget(m_start);
    m_pages->addWidget(work);
    m_dock = new LessonDock(*m_player, m_session, *m_actions, this);
    m_dockLine = makeLine(Qt::Vertical, this);
    auto* beside = new QHBoxLayout;
    space(beside, {0, 0, 0, 0}, 0);
    beside->addWidget(m_dock);
    beside->addWidget(m_dockLine);
    beside->addWidget(m_pages, 1);
    column->addLayout(beside, 1);
    setUpLesson();
}

void MainWindow::place(const ViewRow& row)
{
    const QString id = QString::fromLatin1(row.id);
    QWidget* view = row.make(m_session, *m_actions, this);
    view->setObjectName(id);
    if (view->accessibleName().isEmpty()) view->setAccessibleName(titleOf(row));
    switch (row.place) {
    case Place::top:
        m_top->addWidget(view);
        if (m_top->count() == 1) m_top->addWidget(makeLine(Qt::Horizontal, this));
        break;
    case Place::map:
        m_map->add(id, titleOf(row), view);
        break;
    case Place::below:
        m_below->add(id, titleOf(row), view);
        break;
    case Place::side:
        m_pages->widget(1)->layout()->addWidget(m_side = view);
        break;
    case Place::foot:
        m_foot->addWidget(makeLine(Qt::Horizontal, this));
        m_foot->addWidget(view);
        break;
    }
    if (id == kTimeline) {
        m_timeline = view;
        m_timelineLine = m_foot->itemAt(m_foot->count() - 2)->widget();
    }
}

/// In a low window the timeline is a tab below the maps, so that these and the inspector keep their height.
void MainWindow::arrange()
{
    if (isPresenting()) return; // in another type, and elsewhere
    const bool low = height() < scaledByType(kLow);
    if (low == (m_below->view(kTimeline) != nullptr)) return;
    m_timelineLine->setVisible(!low && m_session.isOpen());
    if (low) {
        m_foot->removeWidget(m_timeline);
        m_below->add(kTimeline, tr("Timeline"), m_timeline);
        return;
    }
    m_below->take(kTimeline);
    m_foot->insertWidget(1, m_timeline);
    m_timeline->setVisible(m_session.isOpen());
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    arrange();
    makeRoomForLesson();
}

void MainWindow::setUpTabOrder()
{
    m_below->setShown(QStringLiteral("result"), false);
    QWidget* previous = findChild<QWidget*>(QStringLiteral("tools"));
    for (QWidget* pane : std::as_const(m_panes)) {
        setTabOrder(previous, pane);
        previous = pane;
    }
}

void MainWindow::restore()
{
    QSettings settings;
    restoreGeometry(settings.value(kGeometry).toByteArray());
    if (!settings.contains(kGeometry)) resize(1366, 768);
    m_splitter->restoreState(settings.value(kSplitter).toByteArray());
    m_torn->restore();
    const QStringList tabs = settings.value(kTabs).toStringList();
    for (const QString& id : tabs)
        if (id != QLatin1String("result")) showView(id);
    gui::setWheelZooms(settings.value(kWheel, true).toBool());
    for (const ColouredMap map : {ColouredMap::pages, ColouredMap::blocks})
        gui::setColouring(map, settings.value(kColours[int(map)]).toString());
    recolour();
    gui::setPageOrder(settings.value(kHilbert, false).toBool() ? PageOrder::hilbert : PageOrder::rows);
    gui::setPlaceStyle(settings.value(kOffsets, false).toBool() ? PlaceStyle::offset : PlaceStyle::address);
    setThemeChoice(themeChoiceNamed(settings.value(kTheme).toString()).value_or(ThemeChoice::system), false);
}

ColourChoice* MainWindow::makeColourChoice(ColouredMap map)
{
    auto* choice = new ColourChoice(map, this);
    connect(choice, &ColourChoice::chosen, this, [this, map](const QString& id) { setColouring(map, id); });
    return choice;
}

void MainWindow::setColouring(ColouredMap map, const QString& id)
{
    if (!gui::setColouring(map, id)) return;
    QSettings().setValue(kColours[int(map)], QString::fromLatin1(colouringOf(map).id));
    forAll([](MainWindow& window) { window.recolour(); });
}

void MainWindow::recolour()
{
    for (PageMap* map : findChildren<PageMap*>())
        map->recolour();
    findChild<BlockMap*>()->recolour();
    for (ColourChoice* choice : findChildren<ColourChoice*>())
        choice->follow();
    m_actions->update();
}

void MainWindow::setPageOrder(PageOrder order)
{
    gui::setPageOrder(order);
    QSettings().setValue(kHilbert, order == PageOrder::hilbert);
    forAll([](MainWindow& window) {
        for (PageMap* map : window.findChildren<PageMap*>())
            map->reorder();
        window.m_actions->update();
    });
}

/// The words are made when they are asked for: who shows some has to ask again, as for another theme.
void MainWindow::setPlaceStyle(PlaceStyle style)
{
    gui::setPlaceStyle(style);
    QSettings().setValue(kOffsets, style == PlaceStyle::offset);
    forAll([](MainWindow& window) {
        window.m_session.announceTheme();
        window.m_actions->update();
    });
}

void MainWindow::chooseColouring(ColouredMap map)
{
    showView(map == ColouredMap::pages ? QStringLiteral("pages") : QStringLiteral("blocks"));
    for (ColourChoice* choice : findChildren<ColourChoice*>()) {
        if (choice->map() != map || !choice->isVisible()) continue;
        choice->setFocus(Qt::ShortcutFocusReason);
        choice->showPopup();
    }
}

void MainWindow::setWheelZooms(bool zooms)
{
    gui::setWheelZooms(zooms);
    QSettings().setValue(kWheel, zooms);
    m_actions->update();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!mayLose()) return event->ignore();
    setPresenting(false); // the next start is no presentation
    QSettings settings;
    settings.setValue(kGeometry, saveGeometry());
    settings.setValue(kSplitter, splitterState());
    settings.setValue(kTabs, tabs());
    m_torn->keep();
    QMainWindow::closeEvent(event);
    if (!event->isAccepted()) return;
    if (m_editor) m_editor->close();
    emit closed();
}

QStringList MainWindow::tabs() const
{
    return {m_map->chosen(), m_below->chosen()};
}

QByteArray MainWindow::splitterState() const
{
    return m_splitter->saveState();
}

void MainWindow::arrangeAs(const QStringList& tabs, const QByteArray& splitter)
{
    m_splitter->restoreState(splitter);
    for (const QString& id : tabs)
        showView(id);
}

void MainWindow::resetLayout()
{
    QSettings settings;
    for (const QString& key : {kGeometry, kSplitter, kTabs})
        settings.remove(key);
    if (!isMaximized() && !isFullScreen()) resize(1366, 768);
    m_torn->takeAllBack();
    showView(QStringLiteral("pages"));
    showView(QStringLiteral("blocks"));
    // As it is laid out at first: below as much as is asked for there, the maps have the rest.
    const int below = m_below->sizeHint().height();
    m_splitter->setSizes({std::max(1, m_splitter->height() - m_splitter->handleWidth() - below), below});
}

/// All windows look alike.
void MainWindow::forAll(const std::function<void(MainWindow&)>& act)
{
    for (QWidget* widget : QApplication::topLevelWidgets())
        if (auto* window = qobject_cast<MainWindow*>(widget)) act(*window);
}

// ---------------------------------------------------------------- parts of it

QWidget* MainWindow::part(const QString& id) const
{
    if (id == kComparePart) return m_board;
    if (id == kWindowPart) return m_body;
    if (const TornOff* torn = m_torn->at(id)) return torn->view();
    for (const TabPane* pane : {m_map, m_below})
        if (QWidget* view = pane->view(id)) return view;
    return id == kTimeline ? m_timeline : m_side;
}

QString MainWindow::frontPart() const
{
    return m_comparing ? kComparePart : m_map->chosen();
}

bool MainWindow::isPartlyRead() const
{
    return gui::isPartlyRead(m_session.snapshot().load.get());
}

// ---------------------------------------------------------------- light and dark

void MainWindow::setThemeChoice(ThemeChoice choice, bool persist)
{
    m_themeChoice = choice;
    if (persist) QSettings().setValue(kTheme, nameOf(choice));
    if (persist)
        forAll([choice](MainWindow& window) {
            window.m_themeChoice = choice;
            window.applyTheme();
        });
    else
        applyTheme();
}

void MainWindow::applyTheme()
{
    useTheme(themeOf(m_themeChoice));
    setStyleSheet(chromeStyle(theme()));
    m_actions->update();
    m_session.announceTheme();
    if (m_manual) m_manual->recolour();
    update();
}

// ---------------------------------------------------------------- what has changed

void MainWindow::refresh(Changes changes)
{
    m_actions->update();
    if (changes & Change::snapshot) {
        m_file->followSession();
        if (m_session.isOpen() && !m_compareWith.isEmpty()) compareWith(std::exchange(m_compareWith, {}));
        showTitle();
        showWorkOrStart();
        const bool hasThreads = m_session.snapshot().hasThreads;
        if (std::exchange(m_hasThreads, hasThreads) != hasThreads)
            for (ColourChoice* choice : findChildren<ColourChoice*>())
                choice->setHasThreads(hasThreads);
        if (m_session.isOpen() && std::exchange(m_startConsole, false)) focusPane(1);
        showOutcome(m_session.snapshot().heapmin != nullptr);
    }
    if (changes & Change::selection) followSelection();
    if (changes & Change::heapmin && m_below->chosen() != QLatin1String("console"))
        m_below->choose(QStringLiteral("result"));
}

/// The result has a tab while there is one. An undo leads back to the blocks, a redo to the result again.
void MainWindow::showOutcome(bool is)
{
    const QString blocks = QStringLiteral("blocks"), result = QStringLiteral("result");
    if (!is && m_below->chosen() == result) m_below->choose(blocks);
    const bool was = m_below->isShown(result);
    m_below->setShown(result, is);
    if (is && !was && m_below->chosen() == blocks) m_below->choose(result);
}

/// What was chosen is shown instead of the result, and the reverse. Who goes through another tab stays there.
void MainWindow::followSelection()
{
    const QString blocks = QStringLiteral("blocks"), result = QStringLiteral("result");
    if (m_below->chosen() != blocks && m_below->chosen() != result) return;
    m_below->choose(!m_session.selection() && m_session.snapshot().heapmin ? result : blocks);
}

void MainWindow::makeBoard()
{
    delete m_board;
    m_board = new CompareBoard(*m_comparison, this);
    m_pages->insertWidget(2, m_board);
}

void MainWindow::setComparing(bool comparing)
{
    comparing = comparing && m_session.isOpen();
    if (comparing == m_comparing) return;
    m_comparing = comparing;
    if (comparing && m_comparison->count() == 1 && !m_comparison->bringBack())
        m_comparison->add(m_comparison->nextPolicy());
    if (comparing && !m_board) makeBoard();
    showWorkOrStart();
    m_actions->update();
    if (!comparing)
        m_comparison->putAway(); // what is not looked at takes no memory
    else if (!isPresenting())
        m_board->lane(0).setFocus(Qt::MouseFocusReason);
}

void MainWindow::compareWith(const QStringList& policies)
{
    if (!m_session.isOpen()) {
        m_compareWith = policies;
        return;
    }
    for (const QString& policy : policies)
        m_comparison->add(policy);
    setComparing(!policies.isEmpty());
}

void MainWindow::showWorkOrStart()
{
    const auto load = m_session.snapshot().load;
    const bool open = m_session.isOpen();
    if (!open && m_pages->currentIndex() != 0) m_start->reload();
    if (!open && std::exchange(m_comparing, false)) m_comparison->clear();
    m_pages->setCurrentIndex(!open ? 0 : m_comparing ? 2 : 1);
    const bool low = m_below->view(kTimeline) != nullptr;
    for (int i = 0; i < m_foot->count(); ++i) {
        QWidget* widget = m_foot->itemAt(i)->widget();
        const bool always = i >= m_foot->count() - 2; // the status line and the line above it
        const bool hidden =
            (widget == m_timelineLine && (low || m_comparing)) || (widget == m_timeline && m_comparing);
        widget->setVisible((open || always) && !hidden);
    }
    m_torn->follow();
    if (load && load->status == replay::LoadView::Status::refused) m_start->reload();
}

} // namespace heapglass::gui
