// Looks whether the file that is open has changed on the disk since it was read: grown, written anew, or
// become another one.
#pragma once

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

#include "gui/open/seen_file.h"

namespace heapglass::gui
{

class FileWatch : public QObject
{
    Q_OBJECT
  public:
    enum class State : unsigned char { same, grown, rewritten, another };

    explicit FileWatch(QObject* parent = nullptr);

    /// From now on it is this file as it is now; empty: none.
    void watch(const QString& path);
    /// The same of a file as it was then.
    void watch(const SeenFile& seen);
    const QString& path() const { return m_seen.path; }
    const SeenFile& seen() const { return m_seen; }
    State state() const { return m_state; }
    qint64 grownBy() const { return m_grownBy; }
    /// Looks now, without waiting to be told.
    void look();
    /// Tells once more after so many ms, whether or not there is more.
    void lookLater(int milliseconds);

  signals:
    void changed(); ///< or to be looked at once more

  private:
    QFileSystemWatcher m_watcher;
    QTimer m_rest; ///< a file that is being written is told of many times a second
    SeenFile m_seen;
    State m_state = State::same;
    qint64 m_grownBy = 0;
};

} // namespace heapglass::gui
