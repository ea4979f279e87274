// What MainWindow does before a file is opened, and when the file has changed since.
#include <QFileInfo>

#include "gui/actions.h"
#include "gui/format.h"
#include "gui/lesson/player.h"
#include "gui/main_window.h"
#include "gui/open/file_watch.h"
#include "gui/open/open_gate.h"
#include "gui/views/message_bar.h"

namespace heapglass::gui
{

namespace
{

/// Following takes at most so large a share of the time: reading is as long as the file.
constexpr qint64 kPatience = 4;

} // namespace

void MainWindow::setUpOpening()
{
    m_message = findChild<MessageBar*>();
    const auto lookingText = [](const QString& path) {
        return tr("Looking at %1…").arg(QFileInfo(path).fileName());
    };
    connect(m_gate, &OpenGate::looking, this,
            [this, lookingText](const QString& path) { m_session.setNotice(lookingText(path)); });
    connect(m_gate, &OpenGate::looked, this, [this, lookingText](const QString& path) {
        if (m_session.notice() == lookingText(path)) m_session.setNotice({});
    });
    connect(m_watch, &FileWatch::changed, this, &MainWindow::followFile);
    connect(m_message, &MessageBar::reloadAsked, this, &MainWindow::reload);
    connect(m_message, &MessageBar::followAsked, this, [this] { setFollowing(true); });
    connect(m_message, &MessageBar::readAgainAsked, this, &MainWindow::readAgain);
}

/// Before something else is opened, or nothing: what belongs to the file that was open ends.
void MainWindow::leaveFile()
{
    m_gate->cancel();
    m_following = false;
    m_how = {};
    m_opening.clear();
    m_knobsToTake.reset();
    m_eventToTake.reset();
    m_message->setPreview({});
    m_watch->watch(QString());
}

void MainWindow::closeFile()
{
    if (mayLoseList()) dropFile();
}

void MainWindow::dropFile()
{
    leaveFile();
    m_session.close();
}

void MainWindow::takeUpFile(const SeenFile& seen, const trace::HowToRead& how, bool following)
{
    m_how = how;
    m_watch->watch(seen);
    setFollowing(following);
}

void MainWindow::openNow(const QString& path, const QString& policy, const trace::HowToRead& how)
{
    const trace::Preview* preview = m_gate->previewOf(path);
    m_message->setPreview(preview ? previewText(*preview) : QString());
    m_opening = path;
    m_how = how;
    m_reloadedAt = m_session.clock().milliseconds();
    m_watch->watch(path); // as it is now: what comes later is not read
    m_session.open(path, policy, how);
}

/// The cursor stays at its event, or at the end.
void MainWindow::reload()
{
    const QString path = m_watch->path();
    if (path.isEmpty() || !m_session.isSettled()) return; // it is being read
    const replay::Snapshot& now = m_session.snapshot();
    m_eventToTake = now.event == now.events ? std::nullopt : std::optional<quint64>(now.event);
    m_knobsToTake = now.settings;
    m_requestBefore = now.request; // later answers are of what is read now
    openNow(path, QString::fromStdString(now.policy), m_how);
}

/// What could be read in part only, as it was opened.
void MainWindow::readAgain()
{
    if (m_player->isOpen()) return m_player->runAgain();
    if (!m_watch->path().isEmpty()) return reload();
    openFile(toText(m_session.snapshot().load->path));
}

/// Those that differ from what the file says, and the event.
void MainWindow::takeUpKnobs()
{
    if (!m_knobsToTake || m_session.snapshot().request <= m_requestBefore) return;
    if (!m_session.isOpen()) { // refused, or closed: they are of no other file
        m_knobsToTake.reset();
        m_eventToTake.reset();
        return;
    }
    const heap::Settings wanted = *std::exchange(m_knobsToTake, std::nullopt);
    for (const heap::Knob& knob : heap::knobs()) {
        if (!m_session.snapshot().geometry.knowsCommitment) break; // recorded addresses have none
        const std::string value = heap::get(wanted, knob.key);
        if (value != heap::get(m_session.snapshot().settings, knob.key) && knob.key != "policy" &&
            knob.key != "alloc")
            m_session.setKnob(toText(knob.key), QString::fromStdString(value));
    }
    if (m_eventToTake) m_session.goToEvent(*std::exchange(m_eventToTake, std::nullopt));
}

void MainWindow::setFollowing(bool following)
{
    m_following = following;
    m_actions->update();
    followFile();
}

/// Also while what was read before is not settled yet: then it is tried again.
void MainWindow::followFile()
{
    if (m_watch->path().isEmpty()) m_following = false;
    const FileWatch::State state = m_watch->state();
    const bool tells = state != FileWatch::State::same && !m_following;
    const auto told = [&] {
        if (state == FileWatch::State::another) return tr("The file is another one than was read.");
        if (state == FileWatch::State::rewritten) return tr("The file was written again since it was read.");
        return tr("The file has grown by %1 bytes since it was read.").arg(m_watch->grownBy());
    };
    m_message->setChanged(tells ? told() : QString());
    if (!m_following || state == FileWatch::State::same || !m_session.isSettled()) return;
    const qint64 now = m_session.clock().milliseconds();
    if (now - m_reloadedAt < kPatience * m_loadTook) return m_watch->lookLater(int(kPatience * m_loadTook));
    reload();
}

} // namespace heapglass::gui
