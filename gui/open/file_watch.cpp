#include "gui/open/file_watch.h"

#include <QFile>
#include <QFileInfo>

#include <sys/stat.h>

namespace heapglass::gui
{

namespace
{

constexpr int kRest = 500; // ms

struct About {
    quint64 file = 0; ///< device and inode; 0: there is no such file
    qint64 size = 0;
    qint64 written = 0; ///< ns; as the disk has it, so that two writings within a second differ
};

About aboutFile(const QString& path)
{
    struct stat about;
    if (::stat(QFile::encodeName(path).constData(), &about) != 0) return {};
    return {quint64(about.st_ino) ^ (quint64(about.st_dev) << 48), qint64(about.st_size),
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
    if (!m_watcher.files().isEmpty()) m_watcher.removePaths(m_watcher.files());
    m_rest.stop();
    const QFileInfo file(path);
    m_path = file.isFile() ? path : QString();
    const About about = aboutFile(path);
    m_size = about.size;
    m_file = about.file;
    m_written = about.written;
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
    const About now = aboutFile(m_path);
    if (now.file == 0) return; // it is being replaced, or gone: what was read is still there
    if (!m_watcher.files().contains(m_path)) m_watcher.addPath(m_path);
    const State state = now.file != m_file || now.size < m_size ? State::another
                        : now.size > m_size                     ? State::grown
                        : now.written != m_written              ? State::rewritten
                                                                : m_state;
    if (state == m_state && now.size - m_size == m_grownBy) return;
    m_state = state;
    m_grownBy = now.size - m_size;
    emit changed();
}

} // namespace heapglass::gui
