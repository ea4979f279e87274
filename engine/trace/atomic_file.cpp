#include "engine/trace/atomic_file.h"

#include <cerrno>
#include <random>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

namespace heapglass::trace
{

namespace
{

std::string textOf(int error)
{
    return std::generic_category().message(error);
}

/// The renaming itself must reach the disk.
void syncFolderOf(const std::string& path)
{
    const std::size_t slash = path.rfind('/');
    const std::string folder = slash == path.npos ? "." : path.substr(0, slash + 1);
    const int fd = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0) return;
    ::fsync(fd);
    ::close(fd);
}

} // namespace

Result<AtomicFile> AtomicFile::create(const std::string& path)
{
    struct stat about;
    if (::stat(path.c_str(), &about) == 0 && !S_ISREG(about.st_mode))
        return failure(ErrorCode::unreadable, say("cannot be written: it is there and is no regular file"),
                       path);
    AtomicFile file;
    file.m_target = path;
    do { // another writer may have taken the name
        file.m_path = fmt::format("{}.{:08x}", path, std::random_device{}());
        file.m_fd = ::open(file.m_path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    } while (file.m_fd < 0 && errno == EEXIST);
    if (file.m_fd < 0)
        return failure(ErrorCode::unreadable, say("cannot be written: {}", textOf(errno)), path);
    return file;
}

AtomicFile::AtomicFile(AtomicFile&& other) noexcept
    : m_target(std::move(other.m_target)), m_path(std::move(other.m_path)),
      m_fd(std::exchange(other.m_fd, -1)), m_wanted(other.m_wanted), m_written(other.m_written),
      m_error(other.m_error)
{
}

AtomicFile::~AtomicFile()
{
    drop();
}

void AtomicFile::drop()
{
    if (m_fd < 0) return;
    ::close(m_fd);
    ::unlink(m_path.c_str());
    m_fd = -1;
}

void AtomicFile::write(std::string_view bytes)
{
    m_wanted += bytes.size();
    while (!bytes.empty() && m_error == 0) {
        const ssize_t done = ::write(m_fd, bytes.data(), bytes.size());
        if (done > 0) {
            m_written += std::uint64_t(done);
            bytes.remove_prefix(std::size_t(done));
        } else if (errno != EINTR) {
            m_error = done == 0 ? ENOSPC : errno;
        }
    }
}

Result<void> AtomicFile::commit()
{
    if (m_error == 0 && ::fsync(m_fd) != 0) m_error = errno;
    if (m_error == 0 && ::rename(m_path.c_str(), m_target.c_str()) != 0) m_error = errno;
    if (m_error != 0) {
        drop();
        const std::uint64_t missing = m_wanted - m_written;
        return failure(ErrorCode::unreadable,
                       missing
                           ? say("cannot be written: {}; {} of {} bytes were missing, nothing was changed",
                                 textOf(m_error), missing, m_wanted)
                           : say("cannot be written: {}", textOf(m_error)),
                       m_target);
    }
    ::close(m_fd);
    m_fd = -1;
    syncFolderOf(m_target);
    return {};
}

} // namespace heapglass::trace
