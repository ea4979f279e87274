// What MainWindow does around the file that is open: what is told of it, closing it, reading it once more.
#include "gui/actions.h"
#include "gui/format.h"
#include "gui/lesson/player.h"
#include "gui/main_window.h"
#include "gui/open/file_watch.h"
#include "gui/open/open_file.h"
#include "gui/views/message_bar.h"

namespace heapglass::gui
{

void MainWindow::setUpOpening()
{
    auto* message = findChild<MessageBar*>();
    connect(m_file, &OpenFile::previewed, message, &MessageBar::setPreview);
    connect(m_file, &OpenFile::changed, message, &MessageBar::setChanged);
    connect(m_file, &OpenFile::followingChanged, m_actions, &Actions::update);
    connect(m_file, &OpenFile::remembered, this, &MainWindow::fillRecent);
    connect(message, &MessageBar::openAnother, this, &MainWindow::chooseFile);
    connect(message, &MessageBar::askColumns, this, &MainWindow::askColumns);
    connect(message, &MessageBar::reloadAsked, m_file, &OpenFile::reload);
    connect(message, &MessageBar::followAsked, m_file, [this] { m_file->setFollowing(true); });
    connect(message, &MessageBar::readAgainAsked, this, &MainWindow::readAgain);
}

void MainWindow::closeFile()
{
    if (mayLoseList()) dropFile();
}

void MainWindow::dropFile()
{
    m_file->leave();
    m_session.close();
}

/// What could be read in part only, as it was opened.
void MainWindow::readAgain()
{
    if (m_player->isOpen()) return m_player->runAgain();
    if (!m_file->watch().path().isEmpty()) return m_file->reload();
    openFile(toText(m_session.snapshot().load->path));
}

} // namespace heapglass::gui
