// What MainWindow does for a playground: lists that are typed, saved, and added to from the maps.
#include <QFileInfo>
#include <QMenu>
#include <QMessageBox>

#include "gui/choose_file.h"
#include "gui/chrome/tab_pane.h"
#include "gui/comparison.h"
#include "gui/dialogs/patterns.h"
#include "gui/format.h"
#include "gui/history.h"
#include "gui/language/engine_text.h"
#include "gui/lesson/editor.h"
#include "gui/lesson/player.h"
#include "gui/main_window.h"
#include "gui/open/open_file.h"
#include "gui/recent_files.h"
#include "gui/save_text.h"
#include "gui/views/block_map.h"

namespace heapglass::gui
{

void MainWindow::startPlayground()
{
    if (!mayLoseList()) return;
    m_player->leave();
    setTeaching(false);
    setComparing(false);
    m_file->leave();
    m_history->forget(); // all playgrounds have one name
    m_session.startPlayground();
    m_below->choose(QStringLiteral("console"));
    m_startConsole = true;
}

void MainWindow::showPatterns()
{
    if (!m_patterns) {
        m_patterns = new PatternsDialog(m_session, this);
        connect(m_patterns, &PatternsDialog::playgroundAsked, this, &MainWindow::startPlayground);
    }
    bringToFront(*m_patterns);
}

bool MainWindow::hasUnsavedList() const
{
    const auto* list = m_session.playground();
    return list && !list->lines().empty() && list->lines() != m_keptLines;
}

bool MainWindow::mayLoseList()
{
    if (!hasUnsavedList()) return true;
    const auto answer = QMessageBox::question(this, tr("Playground"), tr("Save the list that was typed?"),
                                              QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel);
    return answer == QMessageBox::Discard || (answer == QMessageBox::Save && saveList());
}

bool MainWindow::mayLose()
{
    return mayLoseList() && (!m_editor || m_editor->mayLoseChanges());
}

bool MainWindow::saveList()
{
    const auto* list = m_session.playground();
    if (!list) return false;
    const QString path =
        chooseFileToSave(this, tr("Save the list"), QStringLiteral("playground.ops"),
                         tr("Operation lists (*.ops);;Lessons (*.lesson)"), QStringLiteral("lists"));
    if (path.isEmpty()) return false;
    std::string text = list->fileText();
    if (path.endsWith(QLatin1String(".lesson")))
        text = list->lessonText(QFileInfo(path).completeBaseName().toStdString());
    if (!saveText(this, tr("Save the list"), path, QByteArray::fromStdString(text))) return false;
    m_keptLines = list->lines();
    rememberFile(path);
    fillRecent();
    return true;
}

void MainWindow::typeLine(const QString& line)
{
    const auto answer = m_session.type(line);
    m_session.setNotice(answer ? QString() : engineText(answer.error().text));
}

void MainWindow::typeMalloc(quint64 bytes)
{
    if (!m_session.isPlayground()) return;
    const QString name = QString::fromStdString(m_session.playground()->freshName());
    typeLine(QStringLiteral("%1 = malloc(%2)").arg(name).arg(bytes));
}

/// What a program would do with the block that is selected, or with as much as is measured.
void MainWindow::offerCalls(QMenu& menu)
{
    if (!m_session.isPlayground()) return;
    const replay::Snapshot& now = m_session.snapshot();
    const auto& details = now.selectedBlock;
    const bool isBlock =
        m_session.selection() && m_session.selection()->block && details && isSelectionTold();
    if (isBlock && details->holder.block.live && !details->holder.name.empty()) {
        const QString call = QStringLiteral("free(%1)").arg(toText(details->holder.name));
        menu.addAction(tr("&Free it: %1").arg(call), this, [this, call] { typeLine(call); })
            ->setObjectName(QStringLiteral("freeIt"));
    }
    Bytes room = 0;
    if (const auto& ruler = findChild<BlockMap*>()->ruler())
        room = ruler->length();
    else if (isBlock && !details->holder.block.live && details->holder.block.length > now.settings.header)
        room = details->holder.block.length - now.settings.header;
    if (room)
        menu.addAction(tr("malloc this &much: %1").arg(bytesText(room)), this,
                       [this, room] { typeMalloc(room); })
            ->setObjectName(QStringLiteral("mallocThis"));
    if (!menu.isEmpty()) menu.addSeparator();
}

} // namespace heapglass::gui
