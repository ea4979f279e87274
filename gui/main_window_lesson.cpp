// MainWindow and the lessons: the dock beside the maps, and what is opened from it.
#include <QFileInfo>
#include <QSettings>

#include "gui/actions.h"
#include "gui/choose_file.h"
#include "gui/comparison.h"
#include "gui/lesson/answer_log.h"
#include "gui/lesson/course_list.h"
#include "gui/lesson/dock.h"
#include "gui/lesson/editor.h"
#include "gui/lesson/player.h"
#include "gui/lesson/worksheet.h"
#include "gui/main_window.h"
#include "gui/open/open_file.h"
#include "gui/present/present_page.h"
#include "gui/save_text.h"

namespace heapglass::gui
{

namespace
{

const auto kWelcomed = QStringLiteral("welcomed");
constexpr int kRoomForInspector = 1600; // pixels of the window, with the lesson open

} // namespace

void MainWindow::setUpLesson()
{
    connect(m_dock, &LessonDock::lessonChosen, this, [this](const QString& path) { openLesson(path); });
    connect(m_dock, &LessonDock::twinWanted, this, &MainWindow::openTwin);
    connect(m_player, &LessonPlayer::opens, m_file, &OpenFile::leave);
    connect(m_player, &LessonPlayer::changed, m_actions, &Actions::update);
    connect(m_player, &LessonPlayer::changed, this, [this] {
        if (m_player->isOpen()) setTeaching(true);
        showTitle();
    });
    setTeaching(false);
}

void MainWindow::setTeaching(bool teaching)
{
    m_teaching = teaching;
    m_dock->setVisible(teaching);
    m_dockLine->setVisible(teaching);
    makeRoomForLesson();
    m_actions->update();
}

/// The dock says what the inspector would, where there is no room for both.
void MainWindow::makeRoomForLesson()
{
    if (m_side) m_side->setVisible(!m_teaching || width() >= kRoomForInspector);
}

void MainWindow::openLesson(const QString& path, std::optional<quint64> event)
{
    if (!mayLoseList()) return;
    setComparing(false);
    event ? m_player->openAt(path, *event) : m_player->open(path);
    m_file->rememberOnceRead(path);
    setTeaching(true);
}

bool MainWindow::openLesson(int number, std::optional<quint64> event)
{
    for (const lesson::CourseEntry& entry : course()) {
        if (entry.number != number) continue;
        openLesson(QString::fromStdString(entry.path), event);
        return true;
    }
    return false;
}

bool MainWindow::welcome()
{
    QSettings settings;
    if (settings.contains(kWelcomed) || !openLesson(7, 512)) return false;
    settings.setValue(kWelcomed, true);
    m_dock->guide();
    return true;
}

/// Once more: back to the lesson, or away with the list.
void MainWindow::showCourse()
{
    if (m_teaching && m_dock->showsCourse()) return m_player->isOpen() ? m_dock->next() : setTeaching(false);
    setTeaching(true);
    m_dock->showCourse();
    m_dock->focusCourse();
}

void MainWindow::nextInLesson()
{
    const LessonPlayer::Cue* twin = m_present ? m_present->twinBeforeAnswer() : nullptr;
    twin ? openTwin(m_player->twinPath(*twin)) : m_dock->next(); // a clicker has no other key for it
}

void MainWindow::leaveLesson()
{
    m_player->leave();
    setTeaching(false);
}

void MainWindow::editLesson(bool anew)
{
    if (!mayLoseList()) return;
    setComparing(false);
    const auto kept = m_keptLines;
    if (const auto* list = m_session.playground()) m_keptLines = list->lines();
    makeEditor();
    if (anew ? m_editor->editNew() : m_editor->edit(m_player->path()))
        setTeaching(true);
    else
        m_keptLines = kept;
    bringToFront(*m_editor);
}

/// What is typed there is not run in place of a list that would be lost.
LessonEditor& MainWindow::makeEditor()
{
    if (!m_editor)
        m_editor = new LessonEditor(
            *m_player, [this] { return !hasUnsavedList(); }, this);
    return *m_editor;
}

void MainWindow::saveWorksheet(Sheet sheet)
{
    const QString path = chooseLessonFile(
        sheet == Sheet::questions ? tr("Save the worksheet") : tr("Save the answer sheet"),
        sheet == Sheet::questions ? QStringLiteral("questions.pdf") : QStringLiteral("answers.pdf"),
        tr("PDF (*.pdf);;Web page (*.html)"));
    if (!path.isEmpty()) gui::saveWorksheet(this, m_player->lesson(), sheet, path);
}

void MainWindow::saveAnswers()
{
    const QString path =
        chooseLessonFile(tr("Save my answers"), QStringLiteral("my-answers.json"), tr("Answers (*.json)"));
    if (!path.isEmpty()) saveText(this, tr("Save my answers"), path, answerLog(*m_player));
}

/// `suffix` follows the lesson's name.
QString MainWindow::chooseLessonFile(const QString& title, const QString& suffix, const QString& filter)
{
    const QString name = QFileInfo(m_player->path()).completeBaseName();
    return chooseFileToSave(this, title, name + QLatin1Char('-') + suffix, filter, QStringLiteral("lessons"));
}

void MainWindow::openTwin(const QString& path)
{
    m_comparison->addFile(path);
    setComparing(true);
}

} // namespace heapglass::gui
