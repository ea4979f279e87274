// From call stacks to call sites: the innermost frame that is the program's own doing (symbols/wrappers.h
// says which are not). Names are looked up once for each address of each module. One thread; a look-up may
// take long, so not the one that draws.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <tuple>
#include <unordered_map>
#include <vector>

#include <boost/unordered/unordered_flat_map.hpp>

#include "engine/sentence.h"
#include "engine/symbols/symbols.h"
#include "engine/trace/trace.h"

namespace heapglass::replay
{

/// A frame of a call stack, as far as it is known.
struct CodePlace {
    SharedText function; ///< empty: no name is known
    SharedText file;     ///< as the compiler named it
    std::uint32_t line = 0;
    SharedText module; ///< file name of the program or library; empty: none holds the address
    Bytes offset = 0;  ///< in the module; without one, the address
    bool wrapper = false;
    bool isUnplaced = false; ///< it is not known where the module lay: `offset` is the address

    /// "intern() strings.c:40", "libsqlite3.so.0+0x4f2a1", "libsqlite3.so.0 at 0x7f0012345678" or
    /// "0x7f0012345678"; empty for no frame at all. A name of absurd length is cut.
    std::string text() const;
    /// The same without file and line, where there is a function.
    std::string shortText() const;
    bool operator==(const CodePlace&) const = default;
};

/// When a recording was written, in seconds since 1970; 0 where that is not known.
std::int64_t writtenAt(const std::string& path);

class Sites
{
  public:
    /// `unchangedSince`: see writtenAt(); a module that has changed since then gives no names. The trace is
    /// finished, and outlives this.
    explicit Sites(const trace::Trace& trace, std::int64_t unchangedSince = 0);
    ~Sites();

    /// The number of the call site of a stack (node of the trace; 0: none) at an event. 0 is the unknown one.
    std::uint32_t siteOf(std::uint32_t stack, EventIndex event);
    const CodePlace& site(std::uint32_t number) const { return m_sites[number]; }
    std::size_t size() const { return m_sites.size(); }

    /// The places at one stack node, innermost first: what was inlined, then the function. At least one. The
    /// reference is good until the next call.
    const std::vector<CodePlace>& placesAt(std::uint32_t node, EventIndex event);

    /// The frame has no name, but an allocator of its own module called it (symbols/wrappers.h, rule 4).
    bool isInsideAllocator(std::uint32_t node, EventIndex event)
    {
        return isInsideAllocatorIn(tableAt(event), node);
    }

    /// The number of the table of modules that is in force at an event.
    std::size_t tableAt(EventIndex event) const;

    /// How many frames siteOf() has looked at, over all calls.
    std::uint64_t framesSeen() const { return m_framesSeen; }

    /// Modules that were asked for names and have none, the run-time's left out, in words: "libfoo.so.1: no
    /// such file any more".
    std::vector<Sentence> troubles();

  private:
    struct Loaded;
    using Key = std::pair<std::size_t, Bytes>;
    struct KeyHash {
        std::size_t operator()(const Key& key) const
        {
            return std::hash<Bytes>()(key.second * 31 + key.first);
        }
    };

    /// What is known of it, and ids of texts, line or offset.
    using SiteKey = std::tuple<int, const void*, const void*, std::uint64_t>;

    static SiteKey siteKeyOf(const CodePlace& place);
    const Loaded* loadedAt(std::size_t table, Bytes address) const;
    void takeNames();
    std::vector<CodePlace> look(std::size_t table, Bytes address);
    const std::vector<CodePlace>& placesIn(std::size_t table, std::uint32_t node);
    bool isInsideAllocatorIn(std::size_t table, std::uint32_t node);
    std::optional<std::uint32_t> ownSite(std::size_t table, std::uint32_t node);
    std::uint32_t siteAbove(std::size_t table, std::uint32_t stack);
    std::uint32_t numberOf(const CodePlace& place);
    SharedText nameOfFile(const SharedText& path);

    const trace::Trace& m_trace;
    std::vector<EventIndex> m_tableBegins;     ///< events from which each table of modules holds
    std::vector<std::vector<Loaded>> m_tables; ///< by address
    std::unordered_map<Bytes, std::vector<CodePlace>> m_told; ///< by address: what the trace itself says
    symbols::Symbols m_symbols;
    std::vector<CodePlace> m_sites;
    TextPool m_texts; ///< all texts of places are in it, so that equal ones have equal ids
    std::unordered_map<const void*, SharedText> m_fileNames; ///< by path
    std::map<SiteKey, std::uint32_t> m_numbers;
    std::uint64_t m_framesSeen = 0;
    boost::unordered_flat_map<std::uint64_t, std::uint32_t> m_siteAbove;   ///< by table and node; kNone: none
    boost::unordered_flat_map<std::uint64_t, std::uint32_t> m_siteOfStack; ///< by table and stack
    std::unordered_map<Key, std::vector<CodePlace>, KeyHash> m_places;     ///< by table and address
    std::map<std::size_t, SharedText> m_asked; ///< modules by number, with their names
};

} // namespace heapglass::replay
