#include "gui/actions.h"

#include <cstring>

#include <QApplication>
#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>

#include "engine/replay/find.h"
#include "engine/replay/heap_call.h"
#include "gui/chrome/fonts.h"
#include "gui/chrome/icons.h"
#include "gui/chrome/mnemonic.h"
#include "gui/colouring.h"
#include "gui/edit_order.h"
#include "gui/export/exporter.h"
#include "gui/history.h"
#include "gui/lesson/player.h"
#include "gui/lesson/worksheet.h"
#include "gui/main_window.h"
#include "gui/marks/mark_book.h"
#include "gui/marks/mark_trail.h"
#include "gui/open/file_watch.h"
#include "gui/open/open_file.h"
#include "gui/page_order.h"
#include "gui/place.h"
#include "gui/session.h"
#include "gui/torn_tabs.h"
#include "gui/wheel.h"

namespace heapglass::gui
{

namespace
{

bool isOpen(const Session& s)
{
    return s.isOpen();
}
bool isTable(const Session& s)
{
    return s.snapshot().load && s.snapshot().load->table;
}
bool hasSteps(const Session& s)
{
    return s.snapshot().steps > 0;
}
bool isPastStart(const Session& s)
{
    return s.wantedStep() > 0;
}
bool isBeforeEnd(const Session& s)
{
    return s.wantedStep() < s.snapshot().steps;
}
bool canUndo(const MainWindow& w)
{
    return w.editOrder().undoKind() != EditOrder::Kind::none;
}
bool canRedo(const MainWindow& w)
{
    return w.editOrder().redoKind() != EditOrder::Kind::none;
}
bool hasSelection(const Session& s)
{
    return s.selection().has_value();
}
bool hasMatches(const Session& s)
{
    return s.matches() && s.matches()->blocks() > 0;
}
bool isPinned(const Session& s)
{
    return s.pinned().has_value();
}
bool hasMarkers(const Session& s)
{
    return s.snapshot().markers && !s.snapshot().markers->empty();
}

using Function = replay::HeapCall::Function;

bool isInLesson(const MainWindow& w)
{
    return w.player().isOpen();
}

/// A lesson's question comes before its answer.
bool mayPress(const Session& s)
{
    return s.isOpen() && !s.isPredicting();
}

template <Function function>
void callHeap(MainWindow& window)
{
    window.showView(QStringLiteral("console"));
    window.session().callHeap({.function = function});
}

bool isSimulated(const Session& s)
{
    return s.isOpen() && s.snapshot().geometry.knowsCommitment;
}

bool isSimulatedWithSteps(const Session& s)
{
    return hasSteps(s) && s.snapshot().geometry.knowsCommitment;
}

template <heap::ReleaseMode mode>
bool isMode(const MainWindow& w)
{
    return w.session().snapshot().settings.heapmin == mode;
}

template <heap::ReleaseMode mode>
void chooseMode(MainWindow& w)
{
    w.session().setReleaseMode(mode);
}

template <ThemeChoice choice>
bool isTheme(const MainWindow& w)
{
    return w.themeChoice() == choice;
}

bool isByShare(const MainWindow&)
{
    return colouringOf(ColouredMap::pages).scale == Colouring::Scale::share;
}

bool knowsTimes(const Session& session)
{
    return session.snapshot().times != nullptr;
}

bool isHilbert(const MainWindow&)
{
    return pageOrder() == PageOrder::hilbert;
}

bool isByOffset(const MainWindow&)
{
    return placeStyle() == PlaceStyle::offset;
}

bool isOfFile(const MainWindow& w)
{
    return w.session().isOpen() && !w.file().watch().path().isEmpty();
}

/// Panes that could have the keyboard are seen.
bool hasPanes(const MainWindow& w)
{
    return w.session().isOpen() && !w.isPresenting();
}

bool isNotComparing(const MainWindow& w)
{
    return hasPanes(w) && !w.isComparing();
}

const char* const kFile = QT_TRANSLATE_NOOP("Actions", "&File");
const char* const kEdit = QT_TRANSLATE_NOOP("Actions", "&Edit");
const char* const kView = QT_TRANSLATE_NOOP("Actions", "&View");
const char* const kRun = QT_TRANSLATE_NOOP("Actions", "&Run");
const char* const kMarks = QT_TRANSLATE_NOOP("Actions", "&Marks");
const char* const kHeap = QT_TRANSLATE_NOOP("Actions", "Hea&p");
const char* const kLesson = QT_TRANSLATE_NOOP("Actions", "&Lesson");
const char* const kHelp = QT_TRANSLATE_NOOP("Actions", "&Help");

// clang-format off
const ActionRow kRows[] = {
    {"file.open", kFile, QT_TRANSLATE_NOOP("Actions", "&Open…"), "open", "Ctrl+O", QT_TRANSLATE_NOOP("Actions", "Open a trace or an operation list"), [](MainWindow& w) { w.chooseFile(); }},
    {"file.openAs", kFile, QT_TRANSLATE_NOOP("Actions", "Open &as"), "", "", QT_TRANSLATE_NOOP("Actions", "Choose how a file is to be read, instead of leaving it to its content"), nullptr},
    {"file.playground", kFile, QT_TRANSLATE_NOOP("Actions", "&New playground"), "", "Ctrl+N", QT_TRANSLATE_NOOP("Actions", "An empty heap, and a console to type malloc, free and _heapmin in"), [](MainWindow& w) { w.startPlayground(); }},
    {"file.save", kFile, QT_TRANSLATE_NOOP("Actions", "Save the &list as…"), "", "Ctrl+S", QT_TRANSLATE_NOOP("Actions", "Write what was typed to a file: an operation list, or the beginning of a lesson"), [](MainWindow& w) { w.saveList(); }, [](const Session& s) { return s.isPlayground(); }},
    {"file.recent", kFile, QT_TRANSLATE_NOOP("Actions", "Open &recent"), "", "", QT_TRANSLATE_NOOP("Actions", "Files opened before"), nullptr},
    {"file.sample", kFile, QT_TRANSLATE_NOOP("Actions", "Open the &sample"), "", "", QT_TRANSLATE_NOOP("Actions", "A recording of sqlite3 that comes with Heapglass"), [](MainWindow& w) { w.openSample(); }},
    {"file.columns", kFile, QT_TRANSLATE_NOOP("Actions", "Colu&mns of the table…"), "", "", QT_TRANSLATE_NOOP("Actions", "Say what stands in which column of the table that is open"), [](MainWindow& w) { w.askColumns(); }, isTable},
    {"file.close", kFile, QT_TRANSLATE_NOOP("Actions", "&Close"), "", "Ctrl+W", QT_TRANSLATE_NOOP("Actions", "Close the trace"), [](MainWindow& w) { w.closeFile(); }, isOpen},
    {"file.reload", kFile, QT_TRANSLATE_NOOP("Actions", "Reloa&d"), "", "Ctrl+R", QT_TRANSLATE_NOOP("Actions", "Read the file again, at the same event and with the same policy and knobs"), [](MainWindow& w) { w.file().reload(); }, nullptr, nullptr, isOfFile},
    {"file.follow", kFile, QT_TRANSLATE_NOOP("Actions", "&Follow"), "", "", QT_TRANSLATE_NOOP("Actions", "Read the file again whenever it has grown"), [](MainWindow& w) { w.file().setFollowing(!w.file().isFollowing()); }, nullptr, [](const MainWindow& w) { return w.file().isFollowing(); }, isOfFile},
    {"file.memory", kFile, QT_TRANSLATE_NOOP("Actions", "Memor&y"), "", "", QT_TRANSLATE_NOOP("Actions", "How much of this machine's memory traces and heaps may take; beyond it key frames and caches are given up before anything is refused"), nullptr},
    {"file.export", kFile, QT_TRANSLATE_NOOP("Actions", "&Export…"), "", "Ctrl+E", QT_TRANSLATE_NOOP("Actions", "A view as SVG, PNG or PDF, or the numbers behind it as CSV: to a file, or to be pasted"), [](MainWindow& w) { w.exporter().choose(); }, isOpen, nullptr, hasPanes},
    {"file.film", kFile, QT_TRANSLATE_NOOP("Actions", "Export an an&imation…"), "", "Ctrl+Shift+E", QT_TRANSLATE_NOOP("Actions", "A view from one event to another as a moving picture (GIF), for slides and pages"), [](MainWindow& w) { w.exporter().chooseFilm(); }, isOpen},
    {"", kFile, "", "", "", "", nullptr},
    {"file.window", kFile, QT_TRANSLATE_NOOP("Actions", "New &window"), "", "Ctrl+Shift+N", QT_TRANSLATE_NOOP("Actions", "Another window, for another trace"), [](MainWindow& w) { emit w.windowAsked({}); }},
    {"file.quit", kFile, QT_TRANSLATE_NOOP("Actions", "&Quit"), "", "Ctrl+Q", QT_TRANSLATE_NOOP("Actions", "End Heapglass"), [](MainWindow&) { QApplication::closeAllWindows(); }},

    {"edit.undo", kEdit, QT_TRANSLATE_NOOP("Actions", "&Undo _heapmin"), "undo", "Ctrl+Z", QT_TRANSLATE_NOOP("Actions", "Take back the last edit: a _heapmin, a mark, or in a playground a line"), [](MainWindow& w) { w.undo(); }, nullptr, nullptr, canUndo},
    {"edit.redo", kEdit, QT_TRANSLATE_NOOP("Actions", "&Redo _heapmin"), "redo", "Ctrl+Shift+Z", QT_TRANSLATE_NOOP("Actions", "Do again what was taken back"), [](MainWindow& w) { w.redo(); }, nullptr, nullptr, canRedo},
    {"", kEdit, "", "", "", "", nullptr},
    {"edit.find", kEdit, QT_TRANSLATE_NOOP("Actions", "&Find…"), "search", "Ctrl+F", QT_TRANSLATE_NOOP("Actions", "Live blocks by size, age, call site and more; or an event, a page or an address to go to"), [](MainWindow& w) { w.find(); }, nullptr, nullptr, hasPanes},
    {"edit.findNext", kEdit, QT_TRANSLATE_NOOP("Actions", "Find &next"), "down", "F3", QT_TRANSLATE_NOOP("Actions", "Select the next block that was found"), [](MainWindow& w) { w.session().goToMatch(1); }, hasMatches},
    {"edit.findPrevious", kEdit, QT_TRANSLATE_NOOP("Actions", "Find pre&vious"), "up", "Shift+F3", QT_TRANSLATE_NOOP("Actions", "Select the previous block that was found"), [](MainWindow& w) { w.session().goToMatch(-1); }, hasMatches},
    {"", kEdit, "", "", "", "", nullptr},
    {"edit.copy", kEdit, QT_TRANSLATE_NOOP("Actions", "&Copy the sentence"), "copy", "Ctrl+C", QT_TRANSLATE_NOOP("Actions", "Copy what the inspector says of the selection"), [](MainWindow& w) { w.copySentence(); }, hasSelection},
    {"edit.copyPicture", kEdit, QT_TRANSLATE_NOOP("Actions", "Copy the &picture"), "", "Ctrl+Shift+C", QT_TRANSLATE_NOOP("Actions", "Copy the map that is shown"), [](MainWindow& w) { w.exporter().copyPicture(); }, isOpen, nullptr, hasPanes},

    {"view.compare", kView, QT_TRANSLATE_NOOP("Actions", "&Compare"), "", "F8", QT_TRANSLATE_NOOP("Actions", "The same trace in several heaps, side by side on one clock"), [](MainWindow& w) { w.setComparing(!w.isComparing()); }, nullptr, [](const MainWindow& w) { return w.isComparing(); }, hasPanes},
    {"", kView, "", "", "", "", nullptr},
    {"view.next", kView, QT_TRANSLATE_NOOP("Actions", "&Next pane"), "", "F6", QT_TRANSLATE_NOOP("Actions", "Move the keyboard to the next pane"), [](MainWindow& w) { w.focusNextPane(1); }, nullptr, nullptr, hasPanes},
    {"view.previous", kView, QT_TRANSLATE_NOOP("Actions", "&Previous pane"), "", "Shift+F6", QT_TRANSLATE_NOOP("Actions", "Move the keyboard to the previous pane"), [](MainWindow& w) { w.focusNextPane(-1); }, nullptr, nullptr, hasPanes},
    {"view.map", kView, QT_TRANSLATE_NOOP("Actions", "&Map"), "", "Ctrl+1", QT_TRANSLATE_NOOP("Actions", "Move the keyboard to the map"), [](MainWindow& w) { w.focusPane(0); }, nullptr, nullptr, hasPanes},
    {"view.blocks", kView, QT_TRANSLATE_NOOP("Actions", "&Blocks"), "", "Ctrl+2", QT_TRANSLATE_NOOP("Actions", "Move the keyboard to the blocks"), [](MainWindow& w) { w.showView(QStringLiteral("blocks")), w.focusPane(1); }, nullptr, nullptr, hasPanes},
    {"view.timeline", kView, QT_TRANSLATE_NOOP("Actions", "&Timeline"), "", "Ctrl+3", QT_TRANSLATE_NOOP("Actions", "Move the keyboard to the timeline"), [](MainWindow& w) { w.focusPane(2); }, nullptr, nullptr, hasPanes},
    {"view.inspector", kView, QT_TRANSLATE_NOOP("Actions", "&Inspector"), "", "Ctrl+4", QT_TRANSLATE_NOOP("Actions", "Move the keyboard to the inspector"), [](MainWindow& w) { w.focusPane(3); }, nullptr, nullptr, hasPanes},
    {"", kView, "", "", "", "", nullptr},
    {"view.system", kView, QT_TRANSLATE_NOOP("Actions", "&System colours"), "", "", QT_TRANSLATE_NOOP("Actions", "Light, dark or high contrast as the system is"), [](MainWindow& w) { w.setThemeChoice(ThemeChoice::system); }, nullptr, isTheme<ThemeChoice::system>},
    {"view.light", kView, QT_TRANSLATE_NOOP("Actions", "&Light colours"), "", "", QT_TRANSLATE_NOOP("Actions", "Light colours"), [](MainWindow& w) { w.setThemeChoice(ThemeChoice::light); }, nullptr, isTheme<ThemeChoice::light>},
    {"view.dark", kView, QT_TRANSLATE_NOOP("Actions", "&Dark colours"), "", "", QT_TRANSLATE_NOOP("Actions", "Dark colours"), [](MainWindow& w) { w.setThemeChoice(ThemeChoice::dark); }, nullptr, isTheme<ThemeChoice::dark>},
    {"view.contrastLight", kView, QT_TRANSLATE_NOOP("Actions", "High contrast on white"), "", "", QT_TRANSLATE_NOOP("Actions", "Black on white, with frames around what is chosen"), [](MainWindow& w) { w.setThemeChoice(ThemeChoice::contrastLight); }, nullptr, isTheme<ThemeChoice::contrastLight>},
    {"view.contrastDark", kView, QT_TRANSLATE_NOOP("Actions", "High contrast on black"), "", "", QT_TRANSLATE_NOOP("Actions", "White on black, with frames around what is chosen"), [](MainWindow& w) { w.setThemeChoice(ThemeChoice::contrastDark); }, nullptr, isTheme<ThemeChoice::contrastDark>},
    {"", kView, "", "", "", "", nullptr},
    {"view.larger", kView, QT_TRANSLATE_NOOP("Actions", "Lar&ger pages"), "plus", "Ctrl++; Ctrl+=", QT_TRANSLATE_NOOP("Actions", "Larger cells in the page map"), [](MainWindow& w) { w.zoomMap(1); }, isOpen, nullptr, hasPanes},
    {"view.smaller", kView, QT_TRANSLATE_NOOP("Actions", "Smalle&r pages"), "minus", "Ctrl+-", QT_TRANSLATE_NOOP("Actions", "Smaller cells in the page map"), [](MainWindow& w) { w.zoomMap(-1); }, isOpen, nullptr, hasPanes},
    {"view.fit", kView, QT_TRANSLATE_NOOP("Actions", "Pages &as large as fit"), "fit", "Ctrl+0", QT_TRANSLATE_NOOP("Actions", "The largest cells with which the whole heap is seen"), [](MainWindow& w) { w.zoomMap(0); }, isOpen, nullptr, hasPanes},
    {"view.share", kView, QT_TRANSLATE_NOOP("Actions", "Colour by li&ve share"), "", "Ctrl+L", QT_TRANSLATE_NOOP("Actions", "In the page map, how much of each held page is live instead of its state"), [](MainWindow& w) { w.setColouring(ColouredMap::pages, isByShare(w) ? QStringLiteral("state") : QStringLiteral("share")); }, nullptr, isByShare},
    {"view.overTime", kView, QT_TRANSLATE_NOOP("Actions", "Timeline by the cloc&k"), "", "Ctrl+T", QT_TRANSLATE_NOOP("Actions", "An axis of recorded time instead of events, in the timeline and in time × address; only where the trace says when its events were"), [](MainWindow& w) { w.session().setOverTime(!w.session().wantsTime()); }, knowsTimes, [](const MainWindow& w) { return w.session().isOverTime(); }},
    {"view.hilbert", kView, QT_TRANSLATE_NOOP("Actions", "Pages along &Hilbert's curve"), "", "Ctrl+H", QT_TRANSLATE_NOOP("Actions", "The page map in squares instead of rows: pages that follow each other lie side by side, and a run of them is a patch"), [](MainWindow& w) { w.setPageOrder(isHilbert(w) ? PageOrder::rows : PageOrder::hilbert); }, isOpen, isHilbert},
    {"view.pageColour", kView, QT_TRANSLATE_NOOP("Actions", "Colour pages b&y…"), "", "Alt+C", QT_TRANSLATE_NOOP("Actions", "Choose what the page map is coloured by: state, live share, age, last change, call site or thread"), [](MainWindow& w) { w.chooseColouring(ColouredMap::pages); }, nullptr, nullptr, isNotComparing},
    {"view.blockColour", kView, QT_TRANSLATE_NOOP("Actions", "C&olour blocks by…"), "", "Alt+B", QT_TRANSLATE_NOOP("Actions", "Choose what the block map is coloured by: parts, size class, age, lifetime, slack, call site or thread"), [](MainWindow& w) { w.chooseColouring(ColouredMap::blocks); }, nullptr, nullptr, isNotComparing},
    {"view.offsets", kView, QT_TRANSLATE_NOOP("Actions", "Places by offset"), "", "Alt+O", QT_TRANSLATE_NOOP("Actions", "Where a byte is, in decimal from the beginning of the heap (+4,096) instead of as an address (0x11000)"), [](MainWindow& w) { w.setPlaceStyle(isByOffset(w) ? PlaceStyle::address : PlaceStyle::offset); }, nullptr, isByOffset},
    {"view.language", kView, QT_TRANSLATE_NOOP("Actions", "Lang&uage"), "", "", QT_TRANSLATE_NOOP("Actions", "Language of the window; it changes at once"), nullptr},
    {"view.textSize", kView, QT_TRANSLATE_NOOP("Actions", "Te&xt size"), "", "", QT_TRANSLATE_NOOP("Actions", "All text larger, for tired eyes or a projector"), nullptr},
    {"view.wheel", kView, QT_TRANSLATE_NOOP("Actions", "&Wheel zooms"), "", "", QT_TRANSLATE_NOOP("Actions", "Over a map the wheel zooms and Ctrl+wheel scrolls; or else the other way round"), [](MainWindow& w) { w.setWheelZooms(!wheelZooms()); }, nullptr, [](const MainWindow&) { return wheelZooms(); }},
    {"view.present", kView, QT_TRANSLATE_NOOP("Actions", "Pres&ent"), "", "F5", QT_TRANSLATE_NOOP("Actions", "The whole screen for a class, in large type: PageDown and PageUp go through the stops, B blanks, Esc ends"), [](MainWindow& w) { w.setPresenting(!w.isPresenting()); }, isOpen, [](const MainWindow& w) { return w.isPresenting(); }},
    {"view.blank", kView, QT_TRANSLATE_NOOP("Actions", "Blank the presentation"), "", "Ctrl+B", QT_TRANSLATE_NOOP("Actions", "Nothing is on the screen, so that a class looks at who speaks; once more: it is back"), [](MainWindow& w) { w.toggleBlank(); }, nullptr, nullptr, [](const MainWindow& w) { return w.isPresenting(); }},
    {"view.tearOff", kView, QT_TRANSLATE_NOOP("Actions", "Tab in a window of its own"), "", "", QT_TRANSLATE_NOOP("Actions", "The tab in front of the pane that has the keyboard; closing the window brings it back"), [](MainWindow& w) { w.tornTabs().tearOffChosen(); }, isOpen},
    {"view.reset", kView, QT_TRANSLATE_NOOP("Actions", "Reset the layout"), "", "", QT_TRANSLATE_NOOP("Actions", "The panes and tabs as they are at the first start"), [](MainWindow& w) { w.resetLayout(); }},
    {"view.full", kView, QT_TRANSLATE_NOOP("Actions", "&Full screen"), "", "F11", QT_TRANSLATE_NOOP("Actions", "Fill the screen"), [](MainWindow& w) { w.toggleFullScreen(); }, nullptr, [](const MainWindow& w) { return w.isFullScreen(); }},

    {"run.play", kRun, QT_TRANSLATE_NOOP("Actions", "&Play"), "play", "Space", QT_TRANSLATE_NOOP("Actions", "Replay the trace from the cursor on"), [](MainWindow& w) { w.session().setPlaying(!w.session().isPlaying()); }, hasSteps},
    {"run.first", kRun, QT_TRANSLATE_NOOP("Actions", "&First"), "first", "Ctrl+Home", QT_TRANSLATE_NOOP("Actions", "Before the first event"), [](MainWindow& w) { w.session().setStep(0); }, isPastStart},
    {"run.back", kRun, QT_TRANSLATE_NOOP("Actions", "Step &back"), "back", "Ctrl+Left", QT_TRANSLATE_NOOP("Actions", "Take one event back"), [](MainWindow& w) { w.session().stepBy(-1); }, isPastStart},
    {"run.step", kRun, QT_TRANSLATE_NOOP("Actions", "&Step"), "step", "Ctrl+Right", QT_TRANSLATE_NOOP("Actions", "Replay one event"), [](MainWindow& w) { w.session().stepBy(1); }, isBeforeEnd},
    {"run.last", kRun, QT_TRANSLATE_NOOP("Actions", "&Last"), "last", "Ctrl+End", QT_TRANSLATE_NOOP("Actions", "After the last event"), [](MainWindow& w) { w.session().setStep(w.session().snapshot().steps); }, isBeforeEnd},
    {"run.previousMarker", kRun, QT_TRANSLATE_NOOP("Actions", "P&revious marker"), "", "Ctrl+Shift+Left", QT_TRANSLATE_NOOP("Actions", "Back to a _heapmin, a growth or an error of the file"), [](MainWindow& w) { w.session().goToMarker(-1); }, hasMarkers},
    {"run.nextMarker", kRun, QT_TRANSLATE_NOOP("Actions", "&Next marker"), "", "Ctrl+Shift+Right", QT_TRANSLATE_NOOP("Actions", "On to a _heapmin, a growth or an error of the file"), [](MainWindow& w) { w.session().goToMarker(1); }, hasMarkers},
    {"run.peak", kRun, QT_TRANSLATE_NOOP("Actions", "Pea&k of the heap"), "peak", "Ctrl+Shift+Up", QT_TRANSLATE_NOOP("Actions", "To the event after which the heap was largest"), [](MainWindow& w) { w.session().setStep(w.session().snapshot().peakHeapStep); }, hasSteps},
    {"run.worst", kRun, QT_TRANSLATE_NOOP("Actions", "&Worst moment"), "worst", "Ctrl+Shift+Down", QT_TRANSLATE_NOOP("Actions", "To the event after which most bytes were committed in pages without a live byte"), [](MainWindow& w) { w.session().setStep(w.session().snapshot().run.worstIdleStep); }, isSimulatedWithSteps},
    {"", kRun, "", "", "", "", nullptr},
    {"run.pin", kRun, QT_TRANSLATE_NOOP("Actions", "Pin this &moment"), "", "Ctrl+M", QT_TRANSLATE_NOOP("Actions", "Compare with the moment at the cursor: wherever the cursor goes, what is different is shown"), [](MainWindow& w) { w.pinMoment(); }, hasSteps},
    {"run.unpin", kRun, QT_TRANSLATE_NOOP("Actions", "&Unpin the moment"), "", "Ctrl+Shift+M", QT_TRANSLATE_NOOP("Actions", "Compare with the pinned moment no longer"), [](MainWindow& w) { w.session().unpin(); }, isPinned},
    {"", kRun, "", "", "", "", nullptr},
    {"run.backPlace", kRun, QT_TRANSLATE_NOOP("Actions", "B&ack"), "", "Alt+Left", QT_TRANSLATE_NOOP("Actions", "To the event and the place that were looked at before"), [](MainWindow& w) { w.history().goBack(); }, nullptr, nullptr, [](const MainWindow& w) { return w.history().canGoBack(); }},
    {"run.forwardPlace", kRun, QT_TRANSLATE_NOOP("Actions", "F&orward"), "", "Alt+Right", QT_TRANSLATE_NOOP("Actions", "Forward again to where one came back from"), [](MainWindow& w) { w.history().goForward(); }, nullptr, nullptr, [](const MainWindow& w) { return w.history().canGoForward(); }},
    {"run.goto", kRun, QT_TRANSLATE_NOOP("Actions", "&Go to…"), "goto", "Ctrl+G", QT_TRANSLATE_NOOP("Actions", "To an event, a page or an address"), [](MainWindow& w) { w.askWhereToGo(); }, hasSteps, nullptr, hasPanes},

    {"mark.event", kMarks, QT_TRANSLATE_NOOP("Actions", "&Mark this event"), "", "Ctrl+D", QT_TRANSLATE_NOOP("Actions", "Mark the moment at the cursor; where it is marked, change its name, tag and note"), [](MainWindow& w) { w.markEvent(); }, hasSteps},
    {"mark.name", kMarks, QT_TRANSLATE_NOOP("Actions", "&Name the selection…"), "", "F2", QT_TRANSLATE_NOOP("Actions", "A name, a tag and a note for the block or the pages that are selected"), [](MainWindow& w) { w.nameSelection(); }, hasSelection},
    {"", kMarks, "", "", "", "", nullptr},
    {"mark.previous", kMarks, QT_TRANSLATE_NOOP("Actions", "&Previous mark"), "", "Ctrl+PgUp", QT_TRANSLATE_NOOP("Actions", "Back to the nearest moment before the cursor that is marked"), [](MainWindow& w) { w.marks().goOn(-1); }, nullptr, nullptr, [](const MainWindow& w) { return w.marks().canGoOn(-1); }},
    {"mark.next", kMarks, QT_TRANSLATE_NOOP("Actions", "Ne&xt mark"), "", "Ctrl+PgDown", QT_TRANSLATE_NOOP("Actions", "On to the nearest moment behind the cursor that is marked"), [](MainWindow& w) { w.marks().goOn(1); }, nullptr, nullptr, [](const MainWindow& w) { return w.marks().canGoOn(1); }},
    {"mark.list", kMarks, QT_TRANSLATE_NOOP("Actions", "&List of marks"), "", "Ctrl+Shift+D", QT_TRANSLATE_NOOP("Actions", "All that is marked, with the keyboard in the list"), [](MainWindow& w) { w.showMarks(); }, nullptr, nullptr, hasPanes},

    {"heap.heapmin", kHeap, QT_TRANSLATE_NOOP("Actions", "_&heapmin"), "", "F9", QT_TRANSLATE_NOOP("Actions", "Call _heapmin on the heap at the cursor"), [](MainWindow& w) { w.heapmin(); }, mayPress},
    {"heap.check", kHeap, QT_TRANSLATE_NOOP("Actions", "&Check (_heapchk)"), "", "Shift+F9", QT_TRANSLATE_NOOP("Actions", "Call _heapchk on the heap at the cursor: are all blocks sound?"), callHeap<Function::check>, isSimulated},
    {"heap.walk", kHeap, QT_TRANSLATE_NOOP("Actions", "&Walk (_heapwalk)"), "", "Ctrl+F9", QT_TRANSLATE_NOOP("Actions", "Call _heapwalk until its end: every block as a table"), callHeap<Function::walk>, isSimulated},
    {"heap.set", kHeap, QT_TRANSLATE_NOOP("Actions", "F&ill free (_heapset)"), "", "", QT_TRANSLATE_NOOP("Actions", "Call _heapset with 0xFE: check the heap and fill its free memory, so that who uses it after a free reads nonsense"), callHeap<Function::set>, isSimulated},
    {"heap.add", kHeap, QT_TRANSLATE_NOOP("Actions", "&Add memory (_heapadd)"), "", "", QT_TRANSLATE_NOOP("Actions", "Call _heapadd with 4,096 bytes: it has always failed since Visual C++ 4.0"), callHeap<Function::add>, isSimulated},
    {"", kHeap, "", "", "", "", nullptr},
    {"heap.full", kHeap, QT_TRANSLATE_NOOP("Actions", "Returns every &free page (full)"), "", "", QT_TRANSLATE_NOOP("Actions", "Release mode full: _heapmin gives back every page that nothing holds, wherever it lies"), chooseMode<heap::ReleaseMode::full>, isSimulated, isMode<heap::ReleaseMode::full>},
    {"heap.top", kHeap, QT_TRANSLATE_NOOP("Actions", "Returns only the &end (top)"), "", "", QT_TRANSLATE_NOOP("Actions", "Release mode top: _heapmin cuts off what is free at the end of the heap; free pages below a held one stay"), chooseMode<heap::ReleaseMode::top>, isSimulated, isMode<heap::ReleaseMode::top>},
    {"heap.enosys", kHeap, QT_TRANSLATE_NOOP("Actions", "Is &not supported (enosys)"), "", "", QT_TRANSLATE_NOOP("Actions", "Release mode enosys: this heap has no _heapmin; the call returns -1, errno ENOSYS, and no page goes back"), chooseMode<heap::ReleaseMode::enosys>, isSimulated, isMode<heap::ReleaseMode::enosys>},
    {"", kHeap, "", "", "", "", nullptr},
    {"heap.knobs", kHeap, QT_TRANSLATE_NOOP("Actions", "&Knobs…"), "", "Ctrl+K", QT_TRANSLATE_NOOP("Actions", "What can be changed of the policy: each knob with its range and what it teaches"), [](MainWindow& w) { w.showKnobs(); }, isOpen},

    {"lesson.try", kLesson, QT_TRANSLATE_NOOP("Actions", "&Start lesson 7"), "", "", QT_TRANSLATE_NOOP("Actions", "The pinned page: two minutes, and the question that Heapglass is about"), [](MainWindow& w) { w.openLesson(7); }},
    {"lesson.all", kLesson, QT_TRANSLATE_NOOP("Actions", "&All lessons"), "lessons", "Ctrl+Shift+L", QT_TRANSLATE_NOOP("Actions", "The lessons, to choose one from"), [](MainWindow& w) { w.showCourse(); }},
    {"lesson.next", kLesson, QT_TRANSLATE_NOOP("Actions", "&Go on"), "forward", "PgDown", QT_TRANSLATE_NOOP("Actions", "Check the prediction, press _heapmin, go to the next step: whatever the lesson waits for"), [](MainWindow& w) { w.nextInLesson(); }, nullptr, nullptr, isInLesson},
    {"lesson.back", kLesson, QT_TRANSLATE_NOOP("Actions", "Go &back"), "backward", "PgUp", QT_TRANSLATE_NOOP("Actions", "To the start of this step, or of the one before"), [](MainWindow& w) { w.player().back(); }, nullptr, nullptr, [](const MainWindow& w) { return w.player().canGoBack(); }},
    {"", kLesson, "", "", "", "", nullptr},
    {"lesson.new", kLesson, QT_TRANSLATE_NOOP("Actions", "&New lesson…"), "", "", QT_TRANSLATE_NOOP("Actions", "A lesson of your own: a text file, run beside while you write"), [](MainWindow& w) { w.editLesson(true); }},
    {"lesson.edit", kLesson, QT_TRANSLATE_NOOP("Actions", "&Edit the lesson…"), "", "", QT_TRANSLATE_NOOP("Actions", "The text of this lesson, beside it; what does not hold is listed with its line"), [](MainWindow& w) { w.editLesson(false); }, nullptr, nullptr, isInLesson},
    {"lesson.patterns", kLesson, QT_TRANSLATE_NOOP("Actions", "&Patterns to type in…"), "", "", QT_TRANSLATE_NOOP("Actions", "Churn, lifetimes, a saw-tooth, a checkerboard, pins, Robson's adversary, with sliders, in a playground"), [](MainWindow& w) { w.showPatterns(); }},
    {"lesson.worksheet", kLesson, QT_TRANSLATE_NOOP("Actions", "Save a &worksheet…"), "", "", QT_TRANSLATE_NOOP("Actions", "The questions of this lesson with room for answers, as PDF or HTML"), [](MainWindow& w) { w.saveWorksheet(Sheet::questions); }, nullptr, nullptr, isInLesson},
    {"lesson.answers", kLesson, QT_TRANSLATE_NOOP("Actions", "Save the answer s&heet…"), "", "", QT_TRANSLATE_NOOP("Actions", "The questions of this lesson with their answers, as PDF or HTML"), [](MainWindow& w) { w.saveWorksheet(Sheet::answers); }, nullptr, nullptr, isInLesson},
    {"lesson.log", kLesson, QT_TRANSLATE_NOOP("Actions", "Save &my answers…"), "", "", QT_TRANSLATE_NOOP("Actions", "What was answered so far, as a JSON file to hand in"), [](MainWindow& w) { w.saveAnswers(); }, nullptr, nullptr, isInLesson},
    {"lesson.close", kLesson, QT_TRANSLATE_NOOP("Actions", "&Leave the lesson"), "close", "", QT_TRANSLATE_NOOP("Actions", "Close the lesson beside the maps; what is open stays open, with all its events"), [](MainWindow& w) { w.leaveLesson(); }, nullptr, nullptr, [](const MainWindow& w) { return w.isTeaching(); }},

    {"help.manual", kHelp, QT_TRANSLATE_NOOP("Actions", "&Manual"), "info", "F1", QT_TRANSLATE_NOOP("Actions", "What each view shows, each figure with its formula, each policy, _heapmin and what it returns"), [](MainWindow& w) { w.showManual(); }},
    {"help.keys", kHelp, QT_TRANSLATE_NOOP("Actions", "&Keys"), "", "Ctrl+?", QT_TRANSLATE_NOOP("Actions", "Every key of the window"), [](MainWindow& w) { w.showKeys(); }},
    {"help.record", kHelp, QT_TRANSLATE_NOOP("Actions", "&Record your program…"), "", "", QT_TRANSLATE_NOOP("Actions", "Commands that record a program of your own, to be copied"), [](MainWindow& w) { w.showRecorders(); }},
    {"help.about", kHelp, QT_TRANSLATE_NOOP("Actions", "&About Heapglass"), "", "", QT_TRANSLATE_NOOP("Actions", "Version, licence and parts"), [](MainWindow& w) { w.showAbout(); }},
};
// clang-format on

QString translated(const char* text)
{
    return QCoreApplication::translate("Actions", text);
}

} // namespace

std::span<const ActionRow> actionRows()
{
    return kRows;
}

QString plainText(const ActionRow& row)
{
    return withoutMnemonic(translated(row.text));
}

QString menuTitle(const ActionRow& row)
{
    return withoutMnemonic(translated(row.menu));
}

Actions::Actions(MainWindow& window) : QObject(&window), m_window(window)
{
    for (const ActionRow& row : kRows)
        add(row);
}

void Actions::add(const ActionRow& row)
{
    if (!*row.text) return m_actions.push_back(nullptr);
    auto* action = new QAction(icon(QString::fromLatin1(row.icon)), translated(row.text), this);
    action->setObjectName(QString::fromLatin1(row.id));
    if (*row.keys) action->setShortcuts(QKeySequence::listFromString(QString::fromLatin1(row.keys)));
    action->setCheckable(row.isChecked != nullptr);
    const QString keys = action->shortcut().toString(QKeySequence::NativeText);
    action->setToolTip(
        wrapped(translated(row.tip) + (keys.isEmpty() ? QString() : QStringLiteral("  (%1)").arg(keys))));
    action->setStatusTip(translated(row.tip));
    if (row.run) connect(action, &QAction::triggered, &m_window, [this, run = row.run] { run(m_window); });
    m_window.addAction(action);
    m_actions.push_back(action);
}

QAction* Actions::at(const char* id) const
{
    for (std::size_t i = 0; i < m_actions.size(); ++i) {
        if (m_actions[i] && std::strcmp(kRows[i].id, id) == 0) return m_actions[i];
    }
    Q_UNREACHABLE();
}

void Actions::fillMenus()
{
    QMenu* menu = nullptr;
    const char* name = nullptr;
    for (std::size_t i = 0; i < m_actions.size(); ++i) {
        if (name != kRows[i].menu) {
            menu = m_window.menuBar()->addMenu(translated(name = kRows[i].menu));
            menu->setToolTipsVisible(true);
        }
        m_actions[i] ? menu->addAction(m_actions[i]) : (void)menu->addSeparator();
    }
}

/// The style sheet's menus have no tick of their own.
void Actions::setChecked(QAction& action, bool checked)
{
    action.setChecked(checked);
    if (checked != !action.icon().isNull()) action.setIcon(checked ? icon(QStringLiteral("check")) : QIcon());
}

void Actions::nameEdits()
{
    const Session& session = m_window.session();
    const QUndoStack& marks = session.book().edits();
    const bool lines = session.isPlayground();
    const bool undoMark = m_window.editOrder().undoKind() == EditOrder::Kind::mark;
    const bool redoMark = m_window.editOrder().redoKind() == EditOrder::Kind::mark;
    at("edit.undo")
        ->setText(undoMark                               ? tr("&Undo: %1").arg(marks.undoText())
                  : lines && !session.snapshot().canUndo ? tr("&Undo the last line")
                                                         : tr("&Undo _heapmin"));
    at("edit.redo")
        ->setText(redoMark                               ? tr("&Redo: %1").arg(marks.redoText())
                  : lines && !session.snapshot().canRedo ? tr("&Redo the line")
                                                         : tr("&Redo _heapmin"));
}

void Actions::update()
{
    const Session& session = m_window.session();
    for (std::size_t i = 0; i < m_actions.size(); ++i) {
        if (!m_actions[i]) continue;
        const ActionRow& row = kRows[i];
        if (row.isEnabled || row.isPossible)
            m_actions[i]->setEnabled((!row.isEnabled || row.isEnabled(session)) &&
                                     (!row.isPossible || row.isPossible(m_window)));
        if (kRows[i].isChecked) setChecked(*m_actions[i], kRows[i].isChecked(m_window));
    }
    nameEdits();
    QAction* play = at("run.play");
    play->setText(session.isPlaying() ? tr("&Pause") : tr("&Play"));
    play->setIcon(icon(session.isPlaying() ? QStringLiteral("pause") : QStringLiteral("play")));
}

} // namespace heapglass::gui
