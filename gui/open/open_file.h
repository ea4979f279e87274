// The file that is open: it passes the gate, is watched on the disk, and is read again at the same event and
// with the same policy and knobs, when one asks or whenever it has grown.
#pragma once

#include <optional>

#include <QObject>

#include "engine/heap/settings.h"
#include "engine/trace/how_to_read.h"
#include "gui/open/seen_file.h"

namespace heapglass::gui
{

class FileWatch;
class OpenGate;
class Session;

class OpenFile : public QObject
{
    Q_OBJECT
  public:
    OpenFile(Session& session, QWidget* window);

    OpenGate& gate() const { return *m_gate; }
    FileWatch& watch() const { return *m_watch; }
    /// How what is open was read.
    const trace::HowToRead& how() const { return m_how; }

    /// In the place of what was open.
    void open(const QString& path, const QString& policy, const trace::HowToRead& how);
    /// Before something else is opened, or nothing: what belongs to the file that was open ends.
    void leave();
    /// What is being opened is one of the recent files once it is known not to be refused.
    void rememberOnceRead(const QString& path) { m_opening = path; }
    /// Reads it again.
    void reload();
    /// Reads it again whenever it has grown or was written again.
    void setFollowing(bool following);
    bool isFollowing() const { return m_following; }
    /// What is open was read so, for an earlier window.
    void takeUp(const SeenFile& seen, const trace::HowToRead& how, bool following);
    /// There is a new Snapshot.
    void followSession();

  signals:
    /// What is known of a file that is read now; empty: nothing.
    void previewed(const QString& text);
    /// What has become of the file since it was read; empty: nothing.
    void changed(const QString& text);
    void followingChanged();
    void remembered(); ///< there is one more recent file

  private:
    void read(const QString& path, const QString& policy, const trace::HowToRead& how);
    void rememberWhenOpen();
    void takeUpKnobs();
    void followFile();
    QString changeText() const;

    Session& m_session;
    OpenGate* m_gate;
    FileWatch* m_watch;
    trace::HowToRead m_how;
    bool m_following = false;
    QString m_opening;                           ///< remembered once it is known not to be refused
    std::optional<heap::Settings> m_knobsToTake; ///< once what is read again is open
    std::optional<quint64> m_eventToTake;
    quint64 m_requestBefore = 0;
    qint64 m_readAt = 0;   ///< ms of the Session's clock
    qint64 m_loadTook = 0; ///< ms
};

} // namespace heapglass::gui
