// Native copies of recordings that were read before, kept by content: opening one again need not
// parse it again. A copy is believed only when all its checksums are right and it says itself that
// it is of this content and by this version; any other is removed and made anew.
//
// The key is the XXH3-128 of all bytes of the file. Hashing a large file takes longer than opening
// its copy may, so that a hash once made is remembered under the file's identity (device, inode,
// size, mtime, ctime in ns). Programs cannot set ctime, and a hash is not remembered while the last
// change is fresh, so that another one within the same tick of the clock cannot hide.
#pragma once

#include <chrono>
#include <cstdint>
#include <limits>
#include <optional>
#include <stop_token>
#include <string>

#include "engine/result.h"
#include "engine/trace/load_report.h"
#include "engine/trace/trace.h"

namespace heapglass::trace
{

struct CacheOptions {
    std::string folder; ///< made when it is not there; empty: no cache
    std::uint64_t maxBytes = std::uint64_t{4} << 30;
    EventIndex minEvents = 1'000'000; ///< a smaller trace is read as fast as a copy would be looked for
    /// A file that changed less than this ago is hashed again each time.
    std::chrono::seconds settled{2};

    bool operator==(const CacheOptions&) const = default;
};

/// $XDG_CACHE_HOME/heapglass or ~/.cache/heapglass; empty where neither is known.
std::string userCacheFolder();

/// XXH3-128 of all bytes of a file and their number: the same wherever a file lies and whatever it is called.
/// Of the first `most` bytes alone, where it has more. Empty when it cannot be read or `stop` was asked for.
std::string contentKey(const std::string& path, const std::stop_token& stop = {},
                       std::uint64_t most = std::numeric_limits<std::uint64_t>::max());

class Cache
{
  public:
    explicit Cache(CacheOptions options) : m_options(std::move(options)) {}

    /// What tells a file from any other and from itself after a change; empty: no regular file.
    static std::string identityOf(const std::string& path);

    struct Found {
        std::optional<std::string> copy; ///< sound and ready to be read; nothing when there is none
        bool wasDamaged = false;         ///< there was one: it has been taken away
    };
    /// The copy of a file. Reads all of the file only where its identity is new but a copy of its size is
    /// there.
    Found find(const std::string& path, const std::stop_token& stop = {});

    /// Keeps a copy of what was read from `path` when the file had `identity`. True: a copy is there now.
    /// False: not worth it, or the file has changed since. Takes as long as converting it does. Removes the
    /// copies that were used least recently when they would pass maxBytes together.
    Result<bool> keep(const std::string& path, const std::string& identity, const Trace& trace,
                      const LoadReport& report, std::stop_token stop = {});

  private:
    bool isWorthIt(const Trace& trace, const LoadReport& report) const;
    std::string knownPath(const std::string& identity) const;
    std::string copyPath(const std::string& key) const;
    std::string rememberedKey(const std::string& identity) const;
    void remember(const std::string& path, const std::string& identity, const std::string& key) const;
    bool anyCopyOf(std::uint64_t size) const;
    void evict(const std::string& keep) const;
    void forgetLeftovers() const;

    CacheOptions m_options;
};

} // namespace heapglass::trace
