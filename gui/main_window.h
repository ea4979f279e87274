// The window: puts the rows of THE TABLE of views in their places, opens files, keeps the settings. It
// holds no state of the heap; that is Session's.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <QMainWindow>
#include <QPointer>

#include "gui/paint/page_grid.h"
#include "gui/place.h"
#include "gui/session.h"
#include "gui/theme_choice.h"

class QMenu;
class QTimer;
class QSplitter;
class QStackedWidget;
class QVBoxLayout;

namespace heapglass::gui
{

class Actions;
class ColourChoice;
class CompareBoard;
class Comparison;
class EditOrder;
class Exporter;
class History;
class KnobsDialog;
class LessonDock;
class LessonEditor;
class LessonPlayer;
class ManualWindow;
class MarkTrail;
class OpenFile;
class PageMap;
class PatternsDialog;
class PresentPage;
class SearchBar;
class StartPage;
class SteerWindow;
class TabPane;
class TornTabs;
struct Mark;
struct ViewRow;

enum class ColouredMap;
enum class Sheet;

class MainWindow : public QMainWindow
{
    Q_OBJECT
  public:
    explicit MainWindow(Session& session, QWidget* parent = nullptr);
    ~MainWindow() override;

    Session& session() const { return m_session; }
    Actions& actions() const { return *m_actions; }

    void openFile(const QString& path, const QString& policy = {}, const trace::HowToRead& how = {});
    void openSample();
    /// A lesson, beside the maps; with the first `event` events of it done.
    void openLesson(const QString& path, std::optional<quint64> event = {});
    /// The one of this number among the program's own; false: there is none.
    bool openLesson(int number, std::optional<quint64> event = {});
    /// An empty heap with a console to type in.
    void startPlayground();
    /// Closes what is open; what was typed is asked about first.
    void closeFile();
    /// The same without a word.
    void dropFile();
    /// Asks, once, what is to become of what was typed and is in no file: a playground's list, a lesson's
    /// text. False: the user stays with it.
    bool mayLose();
    /// Patterns of requests to type in, in a window of their own beside this one; in a playground.
    void showPatterns();
    /// What was typed, to a file: with the suffix .lesson as the beginning of one. Says whether it did.
    bool saveList();
    /// What one sees who never saw Heapglass: lesson 7 half run. Once; false: it was seen already.
    bool welcome();
    void showCourse();
    void nextInLesson();
    void leaveLesson();
    /// The text of the lesson beside it, or a new one.
    void editLesson(bool anew);
    /// The window of that text; null: it was never asked for.
    LessonEditor* editor() const { return m_editor; }
    LessonEditor& makeEditor();
    /// The lesson on paper, to a file.
    void saveWorksheet(Sheet sheet);
    /// What was answered so far, to a file.
    void saveAnswers();
    /// The lessons are beside the maps.
    bool isTeaching() const { return m_teaching; }
    LessonPlayer& player() const { return *m_player; }
    void chooseFile();
    void chooseFileAs(const trace::HowToRead& how);
    /// The search, with the keyboard in its field.
    void find();
    /// The same, for an event, a page or an address.
    void askWhereToGo();
    /// What is different from the moment at the cursor, wherever the cursor goes.
    void pinMoment();
    void showKeys();
    /// The manual, at the page about the view that has the keyboard.
    void showManual();
    /// The knobs of the policy, in a window of their own beside this one.
    void showKnobs();
    /// Commands that record a program.
    void showRecorders();
    /// What stands in which column of the table that is open, or was refused.
    void askColumns();
    void showAbout();
    /// The moment at the cursor; where it is marked already, its name, tag and note are asked for.
    void markEvent();
    /// Asks for name, tag and note of a part of the trace, to be kept as a mark.
    void markRange(replay::StepRange range);
    /// The same of the block or the pages that are selected.
    void nameSelection();
    /// The list of marks, with the keyboard in it.
    void showMarks();
    void goToMark(const QString& id);
    void copySentence();
    /// The widget that shows a row of viewRows(), or a part of the exporter's.
    QWidget* part(const QString& id) const;
    /// The part that is looked at, most likely: the map in front, or the comparison.
    QString frontPart() const;
    /// What is open is not all of its file.
    bool isPartlyRead() const;
    /// A line is typed into the playground; why it cannot be carried out is said in the status line.
    void typeLine(const QString& line);
    /// The same of a malloc of so many bytes.
    void typeMalloc(quint64 bytes);

    /// The file that is open.
    OpenFile& file() const { return *m_file; }
    /// Of the playground's list: the lines that are in a file, or may be lost.
    const std::vector<std::string>& keptLines() const { return m_keptLines; }
    void takeUpList(std::vector<std::string> keptLines) { m_keptLines = std::move(keptLines); }
    /// The tabs in front, and where the maps part.
    QStringList tabs() const;
    QByteArray splitterState() const;
    void arrangeAs(const QStringList& tabs, const QByteArray& splitter);
    /// The first arrangement of the window.
    void resetLayout();

    ThemeChoice themeChoice() const { return m_themeChoice; }
    /// Persisted, unless the command line chose.
    void setThemeChoice(ThemeChoice choice, bool persist = true);
    void toggleFullScreen();
    /// The whole screen for a class, in type for a projector; light, unless a theme was chosen.
    void setPresenting(bool presenting);
    bool isPresenting() const { return m_present != nullptr; }
    /// What is presented is hidden, so that one looks at who speaks; once more: it is back.
    void toggleBlank();
    /// The heaps of a comparison instead of the one heap's panes. At first with one more policy.
    void setComparing(bool comparing);
    /// As soon as what is being opened is open: with heaps of these policies.
    void compareWith(const QStringList& policies);
    bool isComparing() const { return m_comparing; }
    Comparison& comparison() const { return *m_comparison; }
    History& history() const { return *m_history; }
    MarkTrail& marks() const { return *m_marks; }
    EditOrder& editOrder() const { return *m_editOrder; }
    Exporter& exporter() const { return *m_exporter; }
    TornTabs& tornTabs() const { return *m_torn; }
    /// Persisted: whether the wheel alone zooms.
    void setWheelZooms(bool zooms);
    /// Persisted: an id of languages(), or empty for the system's.
    void setLanguage(const QString& id);
    /// Persisted: percent, one of kTextSizes.
    void setTextSize(int percent);
    /// Persisted: percent of the machine's memory, one of kMemoryShares.
    void setMemoryShare(int percent);
    /// Takes what is chosen.
    void capMemory();
    /// Persisted: what the page map, or the block map, is coloured by (colouring.h).
    void setColouring(ColouredMap map, const QString& id);
    /// Persisted: whether places are told by their address or their offset (place.h).
    void setPlaceStyle(PlaceStyle style);
    /// Persisted: the order of pages in the page map (page_order.h).
    void setPageOrder(PageOrder order);
    /// The keyboard to the choice of what a map is coloured by, which opens.
    void chooseColouring(ColouredMap map);
    /// On the heap, or while heaps are compared on all of them.
    void heapmin();
    void undo();
    void redo();
    /// 1 larger cells, -1 smaller, 0 as large as fits.
    void zoomMap(int direction);
    /// The tab of this id (views.cpp) comes to the front.
    void showView(const QString& id);
    /// 0 map, 1 blocks, 2 timeline, 3 inspector, 4 the lesson beside them.
    void focusPane(int pane);
    void focusNextPane(int direction);

  signals:
    /// Another language or size of text was chosen: whoever made this window makes it anew.
    void outdated();
    void memoryChosen(); ///< for all windows
    /// Another window is wanted, on this file or on none.
    void windowAsked(const QString& path);
    void closed();

  protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    void setUpActions();
    void setUpPanes();
    void setUpLesson();
    void setUpMarks();
    void askForMark(const Mark& mark, bool isNew);
    bool isSelectionTold() const;
    void offerMenu(QWidget* view, QPoint at);
    void popUpMenu(QWidget* view, QPoint at);
    void offerCalls(QMenu& menu);
    void steerFromOtherScreen();
    void openTwin(const QString& path);
    void makeBoard();
    QString chooseLessonFile(const QString& title, const QString& suffix, const QString& filter);
    void setTeaching(bool teaching);
    void makeRoomForLesson();
    void setUpMaps(QVBoxLayout* column);
    ColourChoice* makeColourChoice(ColouredMap map);
    void recolour();
    static void forAll(const std::function<void(MainWindow&)>& act);
    static void bringToFront(QWidget& window);
    void place(const ViewRow& row);
    void arrange();
    void setUpTabOrder();
    void restore();
    void applyTheme();
    void fillRecent();
    void fillOpenAs();
    void fillLanguages();
    void fillTextSizes();
    void fillMemory();
    void refresh(Changes changes);
    void followSelection();
    void showOutcome(bool is);
    void showTitle();
    void showWorkOrStart();
    int focusedPane() const;
    bool isPaneSeen(int pane) const;
    void setUpOpening();
    void readAgain();
    bool hasUnsavedList() const;
    bool mayLoseList();

    Session& m_session;
    ManualWindow* m_manual = nullptr;
    PatternsDialog* m_patterns = nullptr;
    KnobsDialog* m_knobs = nullptr; ///< once it was asked for
    Actions* m_actions = nullptr;
    QVBoxLayout* m_top = nullptr;
    QVBoxLayout* m_foot = nullptr;
    QStackedWidget* m_pages = nullptr; ///< the start page, or the maps
    StartPage* m_start = nullptr;
    QSplitter* m_splitter = nullptr; ///< m_map above m_below
    TabPane* m_map = nullptr;
    PageMap* m_pageMap = nullptr;
    TornTabs* m_torn = nullptr; ///< tabs in windows of their own
    SearchBar* m_search = nullptr;
    TabPane* m_below = nullptr;
    QWidget* m_side = nullptr;
    QWidget* m_timeline = nullptr;
    QWidget* m_timelineLine = nullptr; ///< above it
    QList<QWidget*> m_panes;           ///< as focusPane() numbers them
    History* m_history = nullptr;
    MarkTrail* m_marks = nullptr;
    EditOrder* m_editOrder = nullptr;
    std::unique_ptr<Exporter> m_exporter;
    LessonPlayer* m_player = nullptr;
    LessonDock* m_dock = nullptr;
    LessonEditor* m_editor = nullptr; ///< once it was asked for
    QWidget* m_dockLine = nullptr;    ///< right of it
    bool m_teaching = false;
    PresentPage* m_present = nullptr;
    QWidget* m_body = nullptr; ///< everything but the menu; while presenting, put aside
    bool m_wasFullScreen = false;
    std::unique_ptr<SteerWindow> m_steer; ///< while presenting, on the other screen
    QByteArray m_geometryBefore;          ///< presenting on the other screen
    Comparison* m_comparison = nullptr;
    CompareBoard* m_board = nullptr; ///< once heaps were compared
    bool m_boardChanged = false;     ///< while presenting: other heaps came to it
    bool m_comparing = false;
    QPointer<QTimer> m_menuWait; ///< a menu waits for what it is about
    bool m_hasThreads = false;   ///< what the choices of colours were told
    bool m_startConsole = false; ///< the keyboard goes there once the playground is seen
    QStringList m_compareWith;   ///< once the file is open
    ThemeChoice m_themeChoice = ThemeChoice::system;
    OpenFile* m_file = nullptr;
    std::vector<std::string> m_keptLines; ///< of the playground: they are in a file, or may be lost
};

} // namespace heapglass::gui
