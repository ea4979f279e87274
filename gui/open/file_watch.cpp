#include "gui/open/file_watch.h"

#include <QFile>
#include <QFileInfo>

#include <sys/stat.h>

namespace heapglass::gui
{

namespace
{

constexpr int kRest = 500; // ms

/// Device and inode, as one number; 0: there is no such file.
quint64 fileAt(const QString& path)
{
    struct stat about;
    if (::stat(QFile::encodeName(path).constData(), &about) != 0) return 0;
    return quint64(about.st_ino) ^ (quint64(about.st_dev) << 48);
}

} // namespace

FileWatch::FileWatch(QObject* parent) : QObject(parent)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRest);
    connect(&m_rest, &QTimer::timeout, this, &FileWatch::look);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, [this] {
        if (!m_rest.isActive()) m_rest.start();
    });
}

void FileWatch::watch(const QString& path)
{
    if (!m_watcher.files().isEmpty()) m_watcher.removePaths(m_watcher.files());
    m_rest.stop();
    const QFileInfo file(path);
    m_path = file.isFile() ? path : QString();
    m_size = file.size();
    m_file = fileAt(path);
    m_state = State::same;
    m_grownBy = 0;
    if (!m_path.isEmpty()) m_watcher.addPath(m_path);
    emit changed();
}

void FileWatch::lookLater(int milliseconds)
{
    QTimer::singleShot(milliseconds, this, &FileWatch::changed);
}

void FileWatch::look()
{
    if (m_path.isEmpty()) return;
    const quint64 now = fileAt(m_path);
    if (now == 0) return; // it is being replaced, or gone: what was read is still there
    if (!m_watcher.files().contains(m_path)) m_watcher.addPath(m_path);
    const qint64 size = QFileInfo(m_path).size();
    const State state = now != m_file || size < m_size ? State::another
                        : size > m_size                ? State::grown
                                                       : m_state;
    if (state == m_state && size - m_size == m_grownBy) return;
    m_state = state;
    m_grownBy = size - m_size;
    emit changed();
}

} // namespace heapglass::gui
