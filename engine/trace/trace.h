// A trace: the ordered record of what a program asked of its heap, in columns (11 bytes an event
// hot, 12 bytes a block). Append-only. One thread (the reader) writes; any thread reads what has been
// published, so that a trace which is still loading is the normal case.
#pragma once

#include <array>
#include <atomic>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "engine/event.h"
#include "engine/sentence.h"
#include "engine/shared_text.h"
#include "engine/trace/column.h"
#include "engine/trace/event_columns.h"
#include "engine/trace/thread_column.h"

namespace heapglass::trace
{

/// Whether the addresses of a trace are the program's own.
enum class Addresses : std::uint8_t { none, recorded, foreign };

/// A node of the tree of call stacks; `parent` is 0 for the root, else a node number from 1.
struct StackNode {
    Bytes instruction = 0; ///< address of the calling instruction
    std::uint32_t parent = 0;
};

/// A program or library, mapped at [begin, end).
struct Module {
    SharedText path;
    Bytes begin = 0;
    Bytes end = 0;
    Bytes base = 0;           ///< load address: what a symbol table's addresses are relative to
    EventIndex validFrom = 0; ///< the module table holds from this event on
};

/// What a file says itself of a code address. Several rows of one address: functions that were inlined
/// there, innermost first. What is not known is empty, or 0.
struct NamedCode {
    Bytes instruction = 0;
    SharedText module; ///< path
    SharedText function;
    SharedText file;
    std::uint32_t line = 0;
};

/// Something that a file asks for between two events: carried out by lesson/, ignored by others.
struct Directive {
    enum class Kind : std::uint8_t { expect, show, metrics, mark, text };
    EventIndex at = 0; ///< before this event
    std::uint64_t line = 0;
    Kind kind = Kind::mark;
    std::string word; ///< for text lines: say, ask, stop …
    std::string text;
    std::uint64_t column = 0; ///< where `text` begins in its line; 0: not kept
};

/// The wall clock, where recorded: from `event` on it is `milliseconds` after the start.
struct TimeMark {
    EventIndex event = 0;
    std::uint64_t milliseconds = 0;
};

/// How a block is called in its file: text, or text[index].
struct BlockName {
    std::uint32_t text = kNone; ///< number of the text, see Trace::nameTexts
    std::optional<std::uint64_t> index;
};

/// A `config KEY VALUE` line.
struct Setting {
    std::string key;
    std::string value;
    std::uint64_t line = 0;
    std::uint64_t column = 0; ///< of the value; 0: not kept
};

class Trace
{
  public:
    static constexpr std::uint32_t kMostZones = 1000;

    Trace() = default;

    // ---- written by one thread ----

    /// Before the first event: those beyond `limits` need not stay in memory once letGo() says that `source`
    /// has them.
    void keepIn(std::shared_ptr<EventSource> source, EventLimits limits)
    {
        m_events.keepIn(std::move(source), limits);
    }
    /// A chunk (EventChunk::kSize events) that is full and beyond the limits: its source can be asked for it.
    bool mayLetGo(std::size_t chunk) const { return m_events.mayLetGo(chunk); }
    /// `firstBlock`: blocks born before it.
    void letGo(std::size_t chunk, BlockId firstBlock) { m_events.letGo(chunk, firstBlock); }
    /// Appends an event that makes a block (malloc, calloc, aligned, or a realloc of a block that
    /// does not exist) and returns the block's id. `stack` is a stack node or 0.
    BlockId appendBirth(Op op, Bytes size, Bytes address = 0, std::uint32_t stack = 0, Bytes alignment = 0);
    /// Appends a realloc of a block that exists (size 0: an Op::realloc that frees).
    void appendRealloc(BlockId block, Bytes size, Bytes address = 0);
    /// Appends free or implicitFree of a block that exists.
    void appendDeath(Op op, BlockId block);
    /// The same for a reader that knows the block's size and address by heart. death() says so once it is
    /// published.
    void appendDeath(Op op, BlockId block, Bytes size, Bytes address);
    /// Appends freeNull, freeUnknown, failed or heapmin.
    void appendOther(Op op, Bytes size = 0, Bytes address = 0);
    /// free of a name that holds NULL in its file: a freeNull that can be spelled again.
    void appendNullFree(std::uint32_t nameNumber, std::optional<std::uint64_t> index);
    void appendTime(std::uint64_t milliseconds);
    void addTime(TimeMark mark); ///< one that a file states, perhaps of an event that comes later
    std::uint32_t appendStack(StackNode node); ///< returns its number, from 1
    void addModule(Module module);
    void restoreModule(Module module); ///< with its validFrom, which is that of its table or later
    void forgetModules();              ///< modules added from now on replace those before
    void nameCode(NamedCode row);
    void addDirective(Directive directive);
    void addSetting(Setting setting);
    void setProgram(std::string commandLine);
    void setAddresses(Addresses addresses) { m_addresses.store(addresses, std::memory_order_relaxed); }
    /// The name of a block in its file (an operation list): text, or text[index].
    void nameBlock(BlockId block, std::string_view name, std::optional<std::uint64_t> index);
    /// The same in two steps, for many blocks of one name.
    std::uint32_t nameNumber(std::string_view name);
    void nameBlock(BlockId block, std::uint32_t nameNumber, std::optional<std::uint64_t> index);
    /// The number of a zone ("": the one without a name), from 0 in the order in which they are first asked
    /// for.
    std::uint32_t zoneNumber(std::string_view name);
    /// The block that was appended last lies in this zone; without a call in zone 0.
    void setZone(std::uint32_t zone);
    /// The number of a thread by its name; 0: see ThreadColumn.
    ThreadNumber threadNumber(std::string_view name) { return m_threads.numberOf(name); }
    /// What is appended from now on is this thread's doing; 0: it is not said whose. An implicitFree is
    /// nobody's.
    void setThread(ThreadNumber thread) { m_threads.set(thread, appended()); }
    /// Settings or lets were replaced from outside: what the file expects is not to be checked.
    void setOverridden() { m_overridden.store(true, std::memory_order_relaxed); }
    /// Makes all that was appended visible to readers.
    void publish()
    {
        writeDeaths();
        m_published.store(appended(), std::memory_order_release);
    }
    void finish();

    // ---- read by any thread, below published() ----

    EventIndex published() const { return m_published.load(std::memory_order_acquire); }
    bool finished() const { return m_finished.load(std::memory_order_acquire); }
    EventIndex appended() const { return EventIndex(m_events.size()); } ///< writer only

    Op op(EventIndex event) const { return m_events.op(event); }
    BlockId block(EventIndex event) const { return m_events.block(event); }
    /// Bytes asked for; of a free, and of a realloc to 0: see Event::size.
    Bytes size(EventIndex event) const
    {
        const std::uint32_t size = m_events.size(event);
        return size != kNone ? size : largeSize(event);
    }
    Bytes address(EventIndex event) const { return m_events.address(event); }
    Bytes alignment(EventIndex event) const; ///< 0 where none was asked
    Event event(EventIndex event) const { return {op(event), block(event), size(event), address(event)}; }
    /// The events from `first` on, up to `end` or less far; `first` < `end`.
    EventRun run(EventIndex first, EventIndex end) const { return m_events.run(first, end); }
    /// For an event of a block that existed before: the malloc or realloc that made it as it was. The event
    /// itself where no block is known (its chunk was lost: see lost()).
    EventIndex maker(EventIndex event) const;

    EventIndex birth(BlockId block) const { return m_births[block]; }
    /// The event that ended the block, as far as read; kNone while it lives.
    EventIndex death(BlockId block) const;
    /// Writer only: the event that made a block as it is now.
    EventIndex lastMaker(BlockId block) const;
    std::uint32_t stack(BlockId block) const { return m_stacks[block]; } ///< 0: none
    std::string blockName(BlockId block) const;                          ///< "x[3]", or empty
    std::string eventName(EventIndex event) const;                       ///< of an appendNullFree; else empty
    std::uint32_t blocks() const { return m_blockCount.load(std::memory_order_acquire); }

    std::optional<BlockName> nameOf(BlockId block) const;
    std::optional<BlockName> nameOfEvent(EventIndex event) const; ///< of an appendNullFree
    std::vector<std::string> nameTexts() const;
    std::uint32_t nameCount() const; ///< of texts

    /// Whether any block lies in another zone than zone 0.
    bool isZoned() const { return m_zonedFrom.load(std::memory_order_acquire) != kNone; }
    /// The zone of a block: a heap of its own.
    std::uint32_t zoneOf(BlockId block) const
    {
        const BlockId from = m_zonedFrom.load(std::memory_order_acquire);
        return block < from || from == kNone ? 0 : m_zones[block - from];
    }
    /// By number. Empty where the file says nothing of zones.
    std::vector<std::string> zoneNames() const;

    /// Whether some event says whose doing it was.
    bool hasThreads() const { return m_threads.any(); }
    /// The thread whose doing an event was; 0: not said.
    ThreadNumber threadOf(EventIndex event) const { return m_threads.of(event); }
    std::string threadName(ThreadNumber thread) const { return m_threads.nameOf(thread); } ///< empty of 0
    std::vector<std::string> threadNames() const { return m_threads.names(); } ///< by number, from 1 on

    std::optional<std::uint64_t> milliseconds(EventIndex event) const;
    std::vector<TimeMark> times() const;
    std::uint32_t stackNodes() const { return std::uint32_t(m_parents.size()); } ///< writer, or finished
    StackNode stackNode(std::uint32_t number) const
    {
        return {m_instructions[number - 1], m_parents[number - 1]};
    }
    /// The module that holds an address at an event.
    std::optional<Module> moduleAt(Bytes address, EventIndex event) const;
    std::vector<Module> modules() const;      ///< table after table
    std::vector<NamedCode> namedCode() const; ///< in the order of the file; rows of an address are neighbours
    std::vector<Directive> directives() const;
    std::vector<Setting> settings() const;
    std::string program() const;
    bool overridden() const { return m_overridden.load(std::memory_order_relaxed); }
    Addresses addresses() const { return m_addresses.load(std::memory_order_relaxed); }
    /// Memory of all columns and tables, in bytes.
    std::size_t bytes() const;
    /// Where events do not all stay in memory: how many do not, and how often some were decoded again.
    struct OnDemand {
        std::uint64_t stored = 0;  ///< events beyond the limit, those included that stay nevertheless
        std::uint64_t events = 0;  ///< of these, events that are decoded again where they are not at hand
        std::uint64_t decoded = 0; ///< events, each time
        Bytes bytes = 0;           ///< in memory for `stored` now
        /// The first event of a chunk that could not be had again: what does not make a block reads as a free
        /// of NULL there.
        std::optional<EventIndex> lost;
    };
    OnDemand onDemand() const;
    /// What there is to say of `lost`; empty: nothing.
    Sentence lostText() const;

  private:
    struct Large {
        EventIndex event;
        Bytes value;
    };

    struct Death {
        BlockId block;
        EventIndex event;
    };

    void append(Op op, BlockId block, Bytes size, Bytes address);
    EventIndex noteMaker(BlockId block);
    std::string spell(const BlockName& name) const;
    std::optional<BlockName> nameUnlocked(BlockId block) const;
    Bytes largeSize(EventIndex event) const;
    void writeDeath(const Death& death)
    {
        std::atomic_ref(m_deaths.at(death.block)).store(death.event, std::memory_order_relaxed);
    }
    void writeDeaths();

    EventColumns m_events;                // a size of kNone: see m_large
    Column<std::uint32_t> m_births;       // by block
    Column<std::uint32_t> m_deaths;       // by block, written late: relaxed atomic access
    Column<std::uint32_t> m_stacks;       // by block
    Column<Bytes> m_instructions;         // by stack node
    Column<std::uint32_t> m_parents;      // by stack node
    Column<std::uint32_t> m_nameOfBlock;  // by block: 1 + its place in m_nameTexts; 0: none
    Column<std::uint32_t> m_indexOfBlock; // by block; kNone: see m_largeIndexes or none
    Column<std::uint16_t> m_zones;        // by block - m_zonedFrom
    ThreadColumn m_threads;

    std::array<Death, 64> m_waitingDeaths; // until their places in m_deaths have come into the cache
    std::size_t m_waitingDeathCount = 0;

    std::atomic<EventIndex> m_published{0};
    std::atomic<std::uint32_t> m_blockCount{0};
    std::atomic<std::uint32_t> m_nameCount{0};
    std::atomic<BlockId> m_zonedFrom{kNone}; ///< blocks before it lie in zone 0; kNone: all do
    std::atomic<bool> m_finished{false};
    std::atomic<bool> m_overridden{false};
    std::atomic<bool> m_hasMakers{false};
    std::atomic<Addresses> m_addresses{Addresses::none};

    // Rare or read on demand only: behind one lock.
    mutable std::mutex m_mutex;
    std::vector<Large> m_large;                              // ascending events
    std::vector<Large> m_alignments;                         // ascending events
    std::vector<std::pair<EventIndex, EventIndex>> m_makers; // event -> maker, where it is not the birth
    std::unordered_map<BlockId, EventIndex> m_lastRealloc;   // writer only
    std::vector<TimeMark> m_times;
    std::vector<Module> m_modules;
    EventIndex m_modulesFrom = 0;
    std::vector<NamedCode> m_namedCode;
    std::vector<Directive> m_directives;
    std::vector<Setting> m_settings;
    std::unordered_map<BlockId, std::uint64_t> m_largeIndexes;
    std::vector<std::pair<EventIndex, BlockName>> m_eventNames; // ascending events
    std::vector<std::string> m_nameTexts;
    std::vector<std::string> m_zoneNames;
    std::unordered_map<std::string, std::uint32_t> m_nameNumbers;
    std::string m_program;
};

} // namespace heapglass::trace
