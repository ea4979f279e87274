#include "engine/trace/cache.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <vector>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#define XXH_INLINE_ALL
#include <xxhash.h>

#include "engine/trace/atomic_file.h"
#include "engine/trace/native/verify.h"
#include "engine/trace/native/writer.h"
#include "engine/version.h"

namespace heapglass::trace
{

namespace
{

namespace fs = std::filesystem;

constexpr std::string_view kExtension = ".hgt";
/// Copies are of the file as the readers of this version understand it.
std::string contentName(const std::string& key)
{
    return fmt::format("{} by {}", key, heapglass::kVersion);
}

/// Closes a file at the end of a scope.
class Descriptor
{
  public:
    explicit Descriptor(const std::string& path)
        : m_fd(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC))
    {
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor()
    {
        if (m_fd >= 0) ::close(m_fd);
    }
    int get() const { return m_fd; }

  private:
    int m_fd;
};

} // namespace

std::string contentKey(const std::string& path, const std::stop_token& stop, std::uint64_t most)
{
    const Descriptor file(path);
    if (file.get() < 0) return {};
    XXH3_state_t* const state = XXH3_createState();
    if (!state) return {};
    XXH3_128bits_reset(state);
    std::vector<char> buffer(1 << 20);
    std::uint64_t size = 0;
    ssize_t got = 0;
    while (!stop.stop_requested() && size < most &&
           (got = ::read(file.get(), buffer.data(), std::min<std::uint64_t>(buffer.size(), most - size))) >
               0) {
        XXH3_128bits_update(state, buffer.data(), std::size_t(got));
        size += std::uint64_t(got);
    }
    const XXH128_hash_t hash = XXH3_128bits_digest(state);
    XXH3_freeState(state);
    if (got < 0 || (got > 0 && size < most) || stop.stop_requested()) return {};
    return fmt::format("{:016x}{:016x}-{}", hash.high64, hash.low64, size);
}

namespace
{

bool isKey(const std::string& text)
{
    return text.size() > 33 && text[32] == '-' && text.find_first_not_of("0123456789abcdef-") == text.npos;
}

std::chrono::nanoseconds sinceEpoch(const timespec& time)
{
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

struct Copy {
    fs::path path;
    std::uint64_t size = 0;
    fs::file_time_type used;
};

std::vector<Copy> copiesIn(const std::string& folder)
{
    std::vector<Copy> copies;
    std::error_code error;
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
        if (at->path().extension() != kExtension) continue;
        std::error_code gone; // by another Heapglass
        Copy copy{at->path(), at->file_size(gone), at->last_write_time(gone)};
        if (!gone) copies.push_back(std::move(copy));
    }
    return copies;
}

} // namespace

std::string userCacheFolder()
{
    // NOLINTBEGIN(concurrency-mt-unsafe): asked once, before there are threads
    const char* cache = std::getenv("XDG_CACHE_HOME");
    const char* home = std::getenv("HOME");
    // NOLINTEND(concurrency-mt-unsafe)
    if (cache && *cache == '/') return std::string(cache) + "/heapglass";
    if (home && *home == '/') return std::string(home) + "/.cache/heapglass";
    return {};
}

std::string Cache::identityOf(const std::string& path)
{
    struct stat about;
    if (::stat(path.c_str(), &about) != 0 || !S_ISREG(about.st_mode)) return {};
    return fmt::format("{}-{}-{}-{}-{}", about.st_dev, about.st_ino, about.st_size,
                       sinceEpoch(about.st_mtim).count(), sinceEpoch(about.st_ctim).count());
}

std::string Cache::knownPath(const std::string& identity) const
{
    return m_options.folder + "/known/" + identity;
}

std::string Cache::copyPath(const std::string& key) const
{
    return m_options.folder + "/" + key + std::string(kExtension);
}

std::string Cache::rememberedKey(const std::string& identity) const
{
    std::string key;
    std::getline(std::ifstream(knownPath(identity)), key);
    return isKey(key) ? key : std::string();
}

void Cache::remember(const std::string& path, const std::string& identity, const std::string& key) const
{
    struct stat about;
    if (identity != identityOf(path) || ::stat(path.c_str(), &about) != 0) return;
    timespec now;
    ::clock_gettime(CLOCK_REALTIME, &now);
    if (sinceEpoch(now) - sinceEpoch(about.st_ctim) < m_options.settled) return;
    std::error_code error;
    fs::create_directories(m_options.folder + "/known", error);
    Result<AtomicFile> file = AtomicFile::create(knownPath(identity));
    if (!file) return; // then it is hashed again
    file->write(key + "\n");
    (void)file->commit();
}

bool Cache::anyCopyOf(std::uint64_t size) const
{
    const std::string end = fmt::format("-{}{}", size, kExtension);
    const std::vector<Copy> copies = copiesIn(m_options.folder);
    return std::any_of(copies.begin(), copies.end(),
                       [&](const Copy& copy) { return copy.path.filename().string().ends_with(end); });
}

Cache::Found Cache::find(const std::string& path, const std::stop_token& stop)
{
    if (m_options.folder.empty()) return {};
    const std::string identity = identityOf(path);
    std::error_code error;
    if (identity.empty() || !anyCopyOf(fs::file_size(path, error))) return {};
    std::string key = rememberedKey(identity);
    if (key.empty()) {
        key = contentKey(path, stop);
        if (key.empty()) return {};
        remember(path, identity, key);
    }
    const std::string copy = copyPath(key);
    if (!fs::exists(copy, error)) return {};
    if (!native::isSound(copy, contentName(key))) {
        fs::remove(copy, error);
        return {std::nullopt, true};
    }
    fs::last_write_time(copy, fs::file_time_type::clock::now(), error);
    return {copy, false};
}

/// Lists are made anew as fast, and may depend on the policy; a native file is a copy already; what
/// was stopped is not all that the file holds.
bool Cache::isWorthIt(const Trace& trace, const LoadReport& report) const
{
    return !m_options.folder.empty() && trace.finished() && trace.published() >= m_options.minEvents &&
           trace.addresses() != Addresses::none && !trace.overridden() && report.origin.empty() &&
           report.status != LoadStatus::refused && report.count(Oddity::stopped) == 0 &&
           report.count(Oddity::failedRead) == 0;
}

Result<bool> Cache::keep(const std::string& path, const std::string& identity, const Trace& trace,
                         const LoadReport& report, std::stop_token stop)
{
    if (identity.empty() || !isWorthIt(trace, report)) return false;
    const std::string key = contentKey(path, stop);
    // A file that changed while it was read is not what the trace is of.
    if (key.empty() || identityOf(path) != identity) return false;
    std::error_code error;
    fs::create_directories(m_options.folder, error);
    native::WriteOptions options;
    options.content = contentName(key);
    options.stop = std::move(stop);
    const Result<native::Written> written = native::write(trace, report, copyPath(key), options);
    if (!written) return tl::unexpected(written.error());
    remember(path, identity, key);
    evict(copyPath(key));
    return fs::exists(copyPath(key), error);
}

/// Copies over the limit, the least recently used first.
void Cache::evict(const std::string& keep) const
{
    std::vector<Copy> copies = copiesIn(m_options.folder);
    std::sort(copies.begin(), copies.end(), [](const Copy& a, const Copy& b) { return a.used < b.used; });
    std::uint64_t all = 0;
    for (const Copy& copy : copies)
        all += copy.size;
    std::error_code error;
    for (const Copy& copy : copies) {
        if (all <= m_options.maxBytes) break;
        if (copy.path == keep && copy.size <= m_options.maxBytes) continue;
        fs::remove(copy.path, error);
        all -= copy.size;
    }
    forgetLeftovers();
}

/// What was remembered of files whose copy is gone, and what a writer that died left behind.
void Cache::forgetLeftovers() const
{
    std::error_code error;
    const auto yesterday = fs::file_time_type::clock::now() - std::chrono::hours(24);
    for (fs::directory_iterator at(m_options.folder, error), end; !error && at != end; at.increment(error)) {
        std::error_code gone;
        if (!at->is_regular_file(gone) || at->path().extension() == kExtension) continue;
        if (at->last_write_time(gone) < yesterday && !gone) fs::remove(at->path(), gone);
    }
    for (fs::directory_iterator at(m_options.folder + "/known", error), end; !error && at != end;
         at.increment(error)) {
        std::error_code gone;
        const std::string key = rememberedKey(at->path().filename().string());
        if (!fs::exists(copyPath(key), gone)) fs::remove(at->path(), gone);
    }
}

} // namespace heapglass::trace
