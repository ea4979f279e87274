#include "gui/open/file_watch.h"

#include <QFile>
#include <QFileInfo>

#include <sys/stat.h>

namespace heapglass::gui
{

namespace
{

constexpr int kRest = 500; // ms

SeenFile fileAt(const QString& path)
{
    struct stat about;
    if (::stat(QFile::encodeName(path).constData(), &about) != 0) return {};
    return {path, qint64(about.st_size), quint64(about.st_ino) ^ (quint64(about.st_dev) << 48),
            qint64(about.st_mtim.tv_sec) * 1'000'000'000 + qint64(about.st_mtim.tv_nsec)};
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
    watch(QFileInfo(path).isFile() ? fileAt(path) : SeenFile());
    m_rest.stop(); // it is as it was seen
}

void FileWatch::watch(const SeenFile& seen)
{
    if (!m_watcher.files().isEmpty()) m_watcher.removePaths(m_watcher.files());
    m_seen = seen;
    m_state = State::same;
    m_grownBy = 0;
    if (!m_seen.path.isEmpty()) m_watcher.addPath(m_seen.path), m_rest.start();
    emit changed();
}

void FileWatch::lookLater(int milliseconds)
{
    QTimer::singleShot(milliseconds, this, &FileWatch::changed);
}

void FileWatch::look()
{
    if (m_seen.path.isEmpty()) return;
    const SeenFile now = fileAt(m_seen.path);
    if (now.file == 0) return; // it is being replaced, or gone: what was read is still there
    if (!m_watcher.files().contains(m_seen.path)) m_watcher.addPath(m_seen.path);
    const State state = now.file != m_seen.file || now.size < m_seen.size ? State::another
                        : now.size > m_seen.size                          ? State::grown
                        : now.written != m_seen.written                   ? State::rewritten
                                                                          : m_state;
    if (state == m_state && now.size - m_seen.size == m_grownBy) return;
    m_state = state;
    m_grownBy = now.size - m_seen.size;
    emit changed();
}

} // namespace heapglass::gui
