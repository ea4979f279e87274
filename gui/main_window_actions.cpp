// What MainWindow does when an action is chosen or a file is dropped.
#include <algorithm>

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>

#include "engine/paths.h"
#include "engine/trace/reader.h"
#include "engine/version.h"
#include "gui/actions.h"
#include "gui/chrome/fonts.h"
#include "gui/chrome/tab_pane.h"
#include "gui/chrome/text_size.h"
#include "gui/chrome/torn_off.h"
#include "gui/compare/board.h"
#include "gui/comparison.h"
#include "gui/dialogs/columns.h"
#include "gui/dialogs/key_sheet.h"
#include "gui/dialogs/knobs.h"
#include "gui/dialogs/record.h"
#include "gui/edit_order.h"
#include "gui/format.h"
#include "gui/language/engine_text.h"
#include "gui/language/language.h"
#include "gui/lesson/course_list.h"
#include "gui/lesson/player.h"
#include "gui/main_window.h"
#include "gui/manual/pages.h"
#include "gui/manual/window.h"
#include "gui/memory_choice.h"
#include "gui/open/file_watch.h"
#include "gui/open/open_file.h"
#include "gui/open/open_gate.h"
#include "gui/paint/type.h"
#include "gui/recent_files.h"
#include "gui/sentences.h"
#include "gui/torn_tabs.h"
#include "gui/views.h"
#include "gui/views/page_map.h"
#include "gui/views/search_bar.h"

namespace heapglass::gui
{

namespace
{

constexpr int kInspectorPane = 3, kLessonPane = 4;

/// One or two local files.
QStringList droppedFiles(const QMimeData* data)
{
    QStringList files;
    for (const QUrl& url : data->urls())
        if (url.isLocalFile()) files << url.toLocalFile();
    return files.size() == data->urls().size() && files.size() <= 2 ? files : QStringList();
}

/// The newest sentence about what is selected, as the inspector says it.
QString selectionSentence(const Session& session)
{
    const replay::Snapshot& snapshot = session.snapshot();
    if (session.selection()->block && snapshot.selectedBlock)
        return blockSentence(*snapshot.selectedBlock, snapshot);
    return snapshot.selectedPage ? pageSentence(*snapshot.selectedPage, snapshot) : heapSentence(snapshot);
}

} // namespace

void MainWindow::openFile(const QString& path, const QString& policy, const trace::HowToRead& how)
{
    if (path.endsWith(QLatin1String(".lesson")) && policy.isEmpty() && how.format.empty())
        return openLesson(path);
    m_file->gate().pass(path, how, [this, path, policy, how] {
        if (mayLoseList()) m_file->open(path, policy, how);
    });
}

void MainWindow::openSample()
{
    if (!mayLoseList()) return;
    const QString source = QString::fromUtf8(kSampleTraceInSource);
    const QDir here(QApplication::applicationDirPath());
    const QString path = QFileInfo::exists(source)
                             ? source
                             : QDir::cleanPath(here.filePath(QString::fromUtf8(kSampleTraceInstalled)));
    m_file->leave();
    m_file->watch().watch(path);
    m_session.open(path);
}

void MainWindow::chooseFile()
{
    chooseFileAs({});
}

void MainWindow::chooseFileAs(const trace::HowToRead& how)
{
    const QStringList recent = recentFiles();
    const QString folder = recent.isEmpty() ? QString() : QFileInfo(recent.front()).absolutePath();
    const QString path = QFileDialog::getOpenFileName(this, tr("Open a trace"), folder);
    if (!path.isEmpty()) openFile(path, {}, how);
}

/// For a file of which the content tells the wrong story.
void MainWindow::fillOpenAs()
{
    auto* menu = new QMenu(this);
    for (const trace::Format& format : trace::formats())
        menu->addAction(engineText(format.title), this,
                        [this, name = std::string(format.name)] {
                            chooseFileAs({name, {}});
                        })
            ->setObjectName(QStringLiteral("as.") + toText(format.name));
    m_actions->at("file.openAs")->setMenu(menu);
}

void MainWindow::fillLanguages()
{
    auto* menu = new QMenu(this);
    const auto add = [&](const QString& title, const QString& id) {
        QAction* action = menu->addAction(title, this, [this, id] { setLanguage(id); });
        action->setObjectName(QStringLiteral("language.") + id);
        action->setCheckable(true);
        action->setChecked(languageChoice() == id);
    };
    add(tr("As the system"), QString());
    for (const Language& row : languages())
        add(QString::fromUtf8(row.ownName), QString::fromLatin1(row.id));
    m_actions->at("view.language")->setMenu(menu);
}

void MainWindow::setLanguage(const QString& id)
{
    chooseLanguage(id);
    emit outdated();
}

void MainWindow::fillTextSizes()
{
    auto* menu = new QMenu(this);
    for (const int percent : kTextSizes) {
        QAction* action =
            menu->addAction(tr("%1 %").arg(percent), this, [this, percent] { setTextSize(percent); });
        action->setObjectName(QStringLiteral("textSize.%1").arg(percent));
        action->setCheckable(true);
        action->setChecked(textSizeChoice() == percent);
    }
    m_actions->at("view.textSize")->setMenu(menu);
}

void MainWindow::fillMemory()
{
    auto* menu = new QMenu(this);
    for (const int percent : kMemoryShares) {
        QAction* action =
            menu->addAction(tr("%1 % of this machine's: %2").arg(percent).arg(bytesText(memoryOf(percent))),
                            this, [this, percent] { setMemoryShare(percent); });
        action->setObjectName(QStringLiteral("memory.%1").arg(percent));
        action->setCheckable(true);
        // Another window may have chosen.
        connect(menu, &QMenu::aboutToShow, action,
                [action, percent] { action->setChecked(memoryShareChoice() == percent); });
    }
    m_actions->at("file.memory")->setMenu(menu);
}

void MainWindow::setMemoryShare(int percent)
{
    chooseMemoryShare(percent);
    capMemory();
    emit memoryChosen();
}

/// In force at once; how many events of a native trace are kept is settled when it is opened.
void MainWindow::capMemory()
{
    m_session.setMemoryCap(memoryCapChoice());
    m_comparison->capMemory();
}

void MainWindow::setTextSize(int percent)
{
    chooseTextSize(percent);
    emit outdated();
}

void MainWindow::fillRecent()
{
    QAction* action = m_actions->at("file.recent");
    if (!action->menu()) action->setMenu(new QMenu(this));
    QMenu* menu = action->menu();
    menu->clear();
    menu->setToolTipsVisible(true);
    for (const QString& path : recentFiles()) {
        const QString name = onButton(
            menu->fontMetrics().elidedText(QFileInfo(path).fileName(), Qt::ElideMiddle, widthByType(320)));
        const trace::Format* kind = trace::formatNamed(kindOfFile(path).toStdString());
        menu->addAction(kind ? tr("%1 (%2)").arg(name, engineText(kind->title)) : name, this,
                        [this, path] { openFile(path); })
            ->setToolTip(path);
    }
    action->setEnabled(!menu->isEmpty());
    if (menu->isEmpty()) return;
    menu->addSeparator();
    menu->addAction(tr("&Clear this list"), this, [this] { forgetFiles(), fillRecent(); });
}

void MainWindow::askWhereToGo()
{
    m_search->openToGo();
}

void MainWindow::find()
{
    m_search->open();
}

void MainWindow::pinMoment()
{
    m_session.pin();
    m_below->choose(QStringLiteral("difference"));
}

void MainWindow::showKeys()
{
    KeySheet(this).exec();
}

void MainWindow::bringToFront(QWidget& window)
{
    window.show();
    window.raise();
    window.activateWindow();
}

void MainWindow::showKnobs()
{
    if (!m_knobs) m_knobs = new KnobsDialog(m_session, this);
    bringToFront(*m_knobs);
}

void MainWindow::showManual()
{
    QString view;
    for (const QWidget* at = QApplication::focusWidget(); at && view.isEmpty(); at = at->parentWidget())
        if (&manualPageOf(at->objectName()) != &manualPages().front()) view = at->objectName();
    if (!m_manual) m_manual = new ManualWindow(this);
    m_manual->show(manualPageOf(view));
    bringToFront(*m_manual);
}

void MainWindow::showRecorders()
{
    RecordDialog(this).exec();
}

void MainWindow::askColumns()
{
    const auto load = m_session.snapshot().load;
    if (!load || !load->table) return;
    ColumnsDialog dialog(load->table, load->columns, this);
    if (dialog.exec() != QDialog::Accepted) return;
    openFile(toText(load->path), {}, {"csv", dialog.columns()});
}

void MainWindow::showAbout()
{
    QMessageBox::about(
        this, tr("About Heapglass"),
        tr("<b>Heapglass %1</b><p>Shows what a heap does, page by page and block by block, and why a page "
           "cannot go back to the system.</p><p>Free software under the GNU General Public License, "
           "version 3 or later. Made with Qt %2 and QCustomPlot.</p>")
            .arg(QString::fromLatin1(kVersion), QString::fromLatin1(qVersion())));
}

void MainWindow::copySentence()
{
    if (m_session.selection()) QApplication::clipboard()->setText(selectionSentence(m_session));
}

void MainWindow::toggleFullScreen()
{
    setWindowState(windowState() ^ Qt::WindowFullScreen);
}

void MainWindow::heapmin()
{
    if (m_session.isPredicting()) return;
    if (m_player->wantsPress()) return m_player->press();
    m_comparing ? m_comparison->heapmin() : m_session.heapmin();
}

void MainWindow::undo()
{
    m_editOrder->undo([this] { m_comparing ? m_comparison->undo() : m_session.undo(); });
}

void MainWindow::redo()
{
    m_editOrder->redo([this] { m_comparing ? m_comparison->redo() : m_session.redo(); });
}

void MainWindow::zoomMap(int direction)
{
    if (m_comparing) return m_board->zoom(direction);
    if (direction == 0) return m_pageMap->setZoom(std::nullopt);
    m_pageMap->setZoom(m_pageMap->grid().nextStep(direction));
}

// ---------------------------------------------------------------- the keyboard

void MainWindow::showView(const QString& id)
{
    if (TornOff* torn = m_torn->at(id)) return torn->raise(), torn->activateWindow();
    for (TabPane* pane : {m_map, m_below})
        if (pane->view(id)) pane->choose(id);
}

void MainWindow::focusPane(int pane)
{
    if (m_comparing) return m_board->focusPart(pane);
    if (pane == kInspectorPane && !isPaneSeen(pane)) pane = kLessonPane; // it says what the inspector would
    QWidget* target = m_panes[pane];
    if (target == m_timeline && m_below->view(kTimeline)) m_below->choose(kTimeline);
    if (target == m_below && m_below->chosen() == kTimeline) m_below->choose(QStringLiteral("blocks"));
    if (auto* tabs = qobject_cast<TabPane*>(target)) target = tabs->current();
    while (target->focusProxy())
        target = target->focusProxy();
    if (target->focusPolicy() == Qt::NoFocus) {
        for (QWidget* child : target->findChildren<QWidget*>()) {
            if (child->isVisible() && child->isEnabled() && child->focusPolicy() & Qt::TabFocus)
                return child->setFocus(Qt::ShortcutFocusReason);
        }
    }
    target->setFocus(Qt::ShortcutFocusReason);
}

int MainWindow::focusedPane() const
{
    if (m_comparing) return m_board->focusedPart();
    const QWidget* focus = QApplication::focusWidget();
    const auto has = [focus](const QWidget* pane) {
        return focus && (pane == focus || pane->isAncestorOf(focus));
    };
    if (has(m_timeline)) return int(m_panes.indexOf(m_timeline)); // it may lie in another pane
    const auto found = std::ranges::find_if(m_panes, has);
    return found == m_panes.end() ? -1 : int(found - m_panes.begin());
}

bool MainWindow::isPaneSeen(int pane) const
{
    return m_panes[pane]->isVisible() || (m_panes[pane] == m_timeline && m_below->view(kTimeline));
}

void MainWindow::focusNextPane(int direction)
{
    const int count = m_comparing ? CompareBoard::kParts : int(m_panes.size());
    int next = focusedPane();
    if (next < 0 && direction < 0) next = 0;
    for (int i = 0; i < count; ++i) {
        next = (next + direction + count) % count;
        if (m_comparing || isPaneSeen(next)) return focusPane(next);
    }
}

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::WindowStateChange && m_actions) m_actions->update();
}

// ---------------------------------------------------------------- files dropped, the title

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (!droppedFiles(event->mimeData()).isEmpty()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    const QStringList files = droppedFiles(event->mimeData());
    if (files.isEmpty()) return;
    event->acceptProposedAction();
    openFile(files.front());
    if (files.size() == 1) return;
    emit windowAsked(files.back());
    m_session.setNotice(tr("Two traces have no clock in common: %1 is in a window of its own.")
                            .arg(QFileInfo(files.back()).fileName()));
}

void MainWindow::showTitle()
{
    const auto load = m_session.snapshot().load;
    if (!m_session.isOpen()) return setWindowTitle(QStringLiteral("Heapglass"));
    const bool partly = isPartlyRead();
    const QString path = QString::fromStdString(load->path);
    const bool own = m_player->isOpen() && placeInCourse(path) >= 0;
    const trace::Lesson* lesson = own ? &m_player->lesson() : nullptr;
    const QString name =
        lesson ? tr("Lesson %1: %2").arg(lesson->number).arg(QString::fromStdString(lesson->title))
               : QFileInfo(path).fileName();
    setWindowTitle((partly ? tr("%1 (partly read)").arg(name) : name) + QStringLiteral(" — Heapglass"));
}

} // namespace heapglass::gui
