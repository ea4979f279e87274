#include "gui/open/open_file.h"

#include <utility>

#include <QFileInfo>
#include <QWidget>

#include "gui/format.h"
#include "gui/open/file_watch.h"
#include "gui/open/open_gate.h"
#include "gui/recent_files.h"
#include "gui/session.h"

namespace heapglass::gui
{

namespace
{

/// Following takes at most so large a share of the time: reading is as long as the file.
constexpr qint64 kPatience = 4;

} // namespace

OpenFile::OpenFile(Session& session, QWidget* window)
    : QObject(window), m_session(session), m_gate(new OpenGate(window)), m_watch(new FileWatch(this))
{
    const auto lookingText = [](const QString& path) {
        return tr("Looking at %1…").arg(QFileInfo(path).fileName());
    };
    connect(m_gate, &OpenGate::looking, this,
            [this, lookingText](const QString& path) { m_session.setNotice(lookingText(path)); });
    connect(m_gate, &OpenGate::looked, this, [this, lookingText](const QString& path) {
        if (m_session.notice() == lookingText(path)) m_session.setNotice({});
    });
    connect(m_watch, &FileWatch::changed, this, &OpenFile::followFile);
}

void OpenFile::open(const QString& path, const QString& policy, const trace::HowToRead& how)
{
    leave();
    read(path, policy, how);
}

void OpenFile::leave()
{
    m_gate->cancel();
    m_following = false;
    m_how = {};
    m_opening.clear();
    m_knobsToTake.reset();
    m_eventToTake.reset();
    emit previewed({});
    m_watch->watch(QString());
}

void OpenFile::takeUp(const SeenFile& seen, const trace::HowToRead& how, bool following)
{
    m_how = how;
    m_watch->watch(seen);
    setFollowing(following);
}

void OpenFile::read(const QString& path, const QString& policy, const trace::HowToRead& how)
{
    const trace::Preview* preview = m_gate->previewOf(path);
    emit previewed(preview ? previewText(*preview) : QString());
    m_opening = path;
    m_how = how;
    m_readAt = m_session.clock().milliseconds();
    m_watch->watch(path); // as it is now: what comes later is not read
    m_session.open(path, policy, how);
}

/// The cursor stays at its event, or at the end.
void OpenFile::reload()
{
    const QString path = m_watch->path();
    if (path.isEmpty() || !m_session.isSettled()) return; // it is being read
    const replay::Snapshot& now = m_session.snapshot();
    m_eventToTake = now.event == now.events ? std::nullopt : std::optional<quint64>(now.event);
    m_knobsToTake = now.settings;
    m_requestBefore = now.request; // later answers are of what is read now
    read(path, QString::fromStdString(now.policy), m_how);
}

void OpenFile::followSession()
{
    if (m_following) followFile();
    rememberWhenOpen();
    takeUpKnobs();
}

/// The recent files are those that could be read, at least in part.
void OpenFile::rememberWhenOpen()
{
    const auto load = m_session.snapshot().load;
    if (m_opening.isEmpty() || !load || load->path != m_opening.toStdString()) return;
    using Status = replay::LoadView::Status;
    const bool refused = load->status == Status::refused;
    if (!refused && (load->status == Status::loading || load->status == Status::nothing)) return;
    if (!refused) {
        rememberFile(m_opening, toText(load->formatName));
        m_loadTook = m_session.clock().milliseconds() - m_readAt;
        emit remembered();
    }
    m_opening.clear();
}

/// Those that differ from what the file says, and the event.
void OpenFile::takeUpKnobs()
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

void OpenFile::setFollowing(bool following)
{
    m_following = following;
    emit followingChanged();
    followFile();
}

QString OpenFile::changeText() const
{
    const FileWatch::State state = m_watch->state();
    if (state == FileWatch::State::same) return {};
    if (state == FileWatch::State::another) return tr("The file is another one than was read.");
    if (state == FileWatch::State::rewritten) return tr("The file was written again since it was read.");
    return tr("The file has grown by %1 bytes since it was read.").arg(m_watch->grownBy());
}

/// Also while what was read before is not settled yet: then it is tried again.
void OpenFile::followFile()
{
    if (m_watch->path().isEmpty()) m_following = false;
    emit changed(m_following ? QString() : changeText());
    if (!m_following || m_watch->state() == FileWatch::State::same || !m_session.isSettled()) return;
    const qint64 now = m_session.clock().milliseconds();
    if (now - m_readAt < kPatience * m_loadTook) return m_watch->lookLater(int(kPatience * m_loadTook));
    reload();
}

} // namespace heapglass::gui
