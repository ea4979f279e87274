#include "gui/actions.h"

#include <cstring>

#include <QApplication>
#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>

#include "gui/chrome/fonts.h"
#include "gui/chrome/icons.h"
#include "gui/main_window.h"
#include "gui/session.h"

namespace heapglass::gui
{

namespace
{

bool isOpen(const Session& s)
{
    return s.isOpen();
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
bool canUndo(const Session& s)
{
    return s.snapshot().canUndo;
}
bool canRedo(const Session& s)
{
    return s.snapshot().canRedo;
}
bool hasSelection(const Session& s)
{
    return s.selection().has_value();
}
bool hasMarkers(const Session& s)
{
    return s.snapshot().markers && !s.snapshot().markers->empty();
}

bool isSimulated(const Session& s)
{
    return s.isOpen() && s.snapshot().geometry.knowsCommitment;
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

#define T(text) QT_TRANSLATE_NOOP("Actions", text)
const char* const kFile = T("&File");
const char* const kEdit = T("&Edit");
const char* const kView = T("&View");
const char* const kRun = T("&Run");
const char* const kHeap = T("Hea&p");
const char* const kHelp = T("&Help");

// clang-format off
const ActionRow kRows[] = {
    {"file.open", kFile, T("&Open…"), "open", "Ctrl+O", T("Open a trace or an operation list"), [](MainWindow& w) { w.chooseFile(); }},
    {"file.recent", kFile, T("Open &recent"), "", "", T("Files opened before"), nullptr},
    {"file.sample", kFile, T("Open the &sample"), "", "", T("A recording of sqlite3 that comes with Heapglass"), [](MainWindow& w) { w.openSample(); }},
    {"file.close", kFile, T("&Close"), "", "Ctrl+W", T("Close the trace"), [](MainWindow& w) { w.session().close(); }, isOpen},
    {"", kFile, "", "", "", "", nullptr},
    {"file.quit", kFile, T("&Quit"), "", "Ctrl+Q", T("End Heapglass"), [](MainWindow& w) { w.close(); }},

    {"edit.undo", kEdit, T("&Undo _heapmin"), "undo", "Ctrl+Z", T("Take the last _heapmin back"), [](MainWindow& w) { w.session().undo(); }, canUndo},
    {"edit.redo", kEdit, T("&Redo _heapmin"), "redo", "Ctrl+Shift+Z", T("Call _heapmin again where it was taken back"), [](MainWindow& w) { w.session().redo(); }, canRedo},
    {"", kEdit, "", "", "", "", nullptr},
    {"edit.copy", kEdit, T("&Copy the sentence"), "copy", "Ctrl+C", T("Copy what the inspector says of the selection"), [](MainWindow& w) { w.copySentence(); }, hasSelection},
    {"edit.copyPicture", kEdit, T("Copy the &picture"), "", "Ctrl+Shift+C", T("Copy the map that is shown"), [](MainWindow& w) { w.copyPicture(); }, isOpen},
    {"edit.export", kEdit, T("&Export the picture…"), "", "Ctrl+E", T("Write the map that is shown to a PNG file"), [](MainWindow& w) { w.exportPicture(); }, isOpen},

    {"view.next", kView, T("&Next pane"), "", "F6", T("Move the keyboard to the next pane"), [](MainWindow& w) { w.focusNextPane(1); }, isOpen},
    {"view.previous", kView, T("&Previous pane"), "", "Shift+F6", T("Move the keyboard to the previous pane"), [](MainWindow& w) { w.focusNextPane(-1); }, isOpen},
    {"view.map", kView, T("&Map"), "", "Ctrl+1", T("Move the keyboard to the map"), [](MainWindow& w) { w.focusPane(0); }, isOpen},
    {"view.blocks", kView, T("&Blocks"), "", "Ctrl+2", T("Move the keyboard to the blocks"), [](MainWindow& w) { w.focusPane(1); }, isOpen},
    {"view.timeline", kView, T("&Timeline"), "", "Ctrl+3", T("Move the keyboard to the timeline"), [](MainWindow& w) { w.focusPane(2); }, isOpen},
    {"view.inspector", kView, T("&Inspector"), "", "Ctrl+4", T("Move the keyboard to the inspector"), [](MainWindow& w) { w.focusPane(3); }, isOpen},
    {"", kView, "", "", "", "", nullptr},
    {"view.system", kView, T("&System colours"), "", "", T("Light or dark as the system is"), [](MainWindow& w) { w.setThemeChoice(ThemeChoice::system); }, nullptr, isTheme<ThemeChoice::system>},
    {"view.light", kView, T("&Light colours"), "", "", T("Light colours"), [](MainWindow& w) { w.setThemeChoice(ThemeChoice::light); }, nullptr, isTheme<ThemeChoice::light>},
    {"view.dark", kView, T("&Dark colours"), "", "", T("Dark colours"), [](MainWindow& w) { w.setThemeChoice(ThemeChoice::dark); }, nullptr, isTheme<ThemeChoice::dark>},
    {"", kView, "", "", "", "", nullptr},
    {"view.larger", kView, T("Lar&ger pages"), "plus", "Ctrl++, Ctrl+=", T("Larger cells in the page map"), [](MainWindow& w) { w.zoomMap(1); }, isOpen},
    {"view.smaller", kView, T("Smalle&r pages"), "minus", "Ctrl+-", T("Smaller cells in the page map"), [](MainWindow& w) { w.zoomMap(-1); }, isOpen},
    {"view.fit", kView, T("Pages &as large as fit"), "fit", "Ctrl+0", T("The largest cells with which the whole heap is seen"), [](MainWindow& w) { w.zoomMap(0); }, isOpen},
    {"view.full", kView, T("&Full screen"), "", "F11", T("Fill the screen"), [](MainWindow& w) { w.toggleFullScreen(); }, nullptr, [](const MainWindow& w) { return w.isFullScreen(); }},

    {"run.play", kRun, T("&Play"), "play", "Space", T("Replay the trace from the cursor on"), [](MainWindow& w) { w.session().setPlaying(!w.session().isPlaying()); }, hasSteps},
    {"run.first", kRun, T("&First"), "first", "Ctrl+Home", T("Before the first event"), [](MainWindow& w) { w.session().setStep(0); }, isPastStart},
    {"run.back", kRun, T("Step &back"), "back", "Ctrl+Left", T("Take one event back"), [](MainWindow& w) { w.session().stepBy(-1); }, isPastStart},
    {"run.step", kRun, T("&Step"), "step", "Ctrl+Right", T("Replay one event"), [](MainWindow& w) { w.session().stepBy(1); }, isBeforeEnd},
    {"run.last", kRun, T("&Last"), "last", "Ctrl+End", T("After the last event"), [](MainWindow& w) { w.session().setStep(w.session().snapshot().steps); }, isBeforeEnd},
    {"run.previousMarker", kRun, T("P&revious marker"), "", "Ctrl+Shift+Left", T("Back to a _heapmin, a growth or an error of the file"), [](MainWindow& w) { w.session().goToMarker(-1); }, hasMarkers},
    {"run.nextMarker", kRun, T("&Next marker"), "", "Ctrl+Shift+Right", T("On to a _heapmin, a growth or an error of the file"), [](MainWindow& w) { w.session().goToMarker(1); }, hasMarkers},
    {"run.goto", kRun, T("&Go to…"), "goto", "Ctrl+G", T("To an event, a page or an address"), [](MainWindow& w) { w.askWhereToGo(); }, hasSteps},

    {"heap.heapmin", kHeap, T("_&heapmin"), "", "F9", T("Call _heapmin on the heap at the cursor"), [](MainWindow& w) { w.session().heapmin(); }, isOpen},
    {"", kHeap, "", "", "", "", nullptr},
    {"heap.full", kHeap, T("Returns every &free page (full)"), "", "", T("Release mode full: _heapmin gives back every page that nothing holds, wherever it lies"), chooseMode<heap::ReleaseMode::full>, isSimulated, isMode<heap::ReleaseMode::full>},
    {"heap.top", kHeap, T("Returns only the &end (top)"), "", "", T("Release mode top: _heapmin cuts off what is free at the end of the heap; free pages below a held one stay"), chooseMode<heap::ReleaseMode::top>, isSimulated, isMode<heap::ReleaseMode::top>},
    {"heap.enosys", kHeap, T("Is &not supported (enosys)"), "", "", T("Release mode enosys: this heap has no _heapmin; the call returns -1, errno ENOSYS, and no page goes back"), chooseMode<heap::ReleaseMode::enosys>, isSimulated, isMode<heap::ReleaseMode::enosys>},

    {"help.keys", kHelp, T("&Keys"), "", "F1, Ctrl+?", T("Every key of the window"), [](MainWindow& w) { w.showKeys(); }},
    {"help.about", kHelp, T("&About Heapglass"), "", "", T("Version, licence and parts"), [](MainWindow& w) { w.showAbout(); }},
};
// clang-format on
#undef T

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
    return translated(row.text).remove(QLatin1Char('&'));
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

void Actions::update()
{
    const Session& session = m_window.session();
    for (std::size_t i = 0; i < m_actions.size(); ++i) {
        if (!m_actions[i]) continue;
        if (kRows[i].isEnabled) m_actions[i]->setEnabled(kRows[i].isEnabled(session));
        if (kRows[i].isChecked) setChecked(*m_actions[i], kRows[i].isChecked(m_window));
    }
    QAction* play = at("run.play");
    play->setText(session.isPlaying() ? tr("&Pause") : tr("&Play"));
    play->setIcon(icon(session.isPlaying() ? QStringLiteral("pause") : QStringLiteral("play")));
}

} // namespace heapglass::gui
