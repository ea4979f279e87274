// What cells of a map can be coloured by that takes a look at the blocks in them: one value a cell, and the
// cells are those in view.
//
// What a cell of many blocks shows, of its live blocks:
//     size        the size class to which most of the bytes in the cell belong, of several the smallest
//     age         the oldest
//     lifetime    the longest; a block that is not freed in the part read counts as longer than any
//     slack       all slack of all bytes, a block counted with the share of it that lies in the cell
//     site        the call site to which most of the bytes in the cell belong, of several the first by number
//     thread      likewise, the thread that made the blocks as they are
// and of all steps before the cursor:
//     lastChange  the latest that put, moved, freed or released anything in the cell
#pragma once

#include <string>
#include <vector>

#include "engine/replay/census.h"
#include "engine/replay/sites.h"

namespace heapglass::replay
{

enum class ColourBy : std::uint8_t { size, age, lastChange, lifetime, slack, site, thread };

/// Whether it is one of a few groups rather than a quantity.
constexpr bool isOfGroups(ColourBy by)
{
    return by == ColourBy::site || by == ColourBy::thread;
}

/// Cells of equal width, in bytes from the heap's base as shown; or the live blocks that touch them.
struct ColourWindow {
    ColourBy by = ColourBy::age;
    Bytes begin = 0;
    Bytes width = 1;
    std::uint32_t cells = 0; ///< 0: none wanted
    bool single = false;     ///< each live block that touches the cells has a value of its own instead
    Bytes end() const { return begin + width * cells; }
    bool operator==(const ColourWindow&) const = default;
};

/// size: k for bytes asked for in [2^(k-1), 2^k), 0 for 0 bytes. age and lastChange: events since then.
/// lifetime: events. slack: thousandths. site and thread: the number of a group, below kGroups.
using ColourValue = std::uint32_t;

struct CellColours {
    static constexpr ColourValue kNothing = kNone;     ///< no live block; of lastChange: nothing ever changed
    static constexpr ColourValue kUnknown = kNone - 1; ///< the trace does not say
    static constexpr ColourValue kNotFreed = kNone - 2; ///< in the part read
    static constexpr ColourValue kOther = kNone - 3;    ///< a site or thread that is in none of the groups

    ColourWindow window;
    std::vector<ColourValue> values; ///< of the cells; or of `blocks`
    std::vector<Bytes> blocks;       ///< window.single: where they begin, ascending

    /// Of the cell, or the block, that begins at `offset` or covers it; kNothing where none does.
    ColourValue at(Bytes offset) const;
};

/// Blocks of one call site or of one thread, in the whole heap.
struct ColourGroup {
    CodePlace site;     ///< by site
    std::string thread; ///< by thread
    std::uint64_t blocks = 0;
    Bytes liveBytes = 0;
};

/// All call sites, or all threads.
struct ColourGroups {
    static constexpr std::size_t kMost = 8;

    /// Those with most live bytes. Each keeps its number as long as it is one of them; one without blocks is
    /// a number that nobody has.
    std::vector<ColourGroup> groups;
    std::uint64_t others = 0; ///< sites or threads in no group
    Bytes otherBytes = 0;
    std::uint64_t unknownBlocks = 0; ///< of which the trace does not say it
    Bytes unknownBytes = 0;
};

/// Answers of one moment.
struct Colours {
    Step step = 0;
    EventIndex event = 0; ///< trace events before the cursor
    CellColours pages, blocks;
    ColourGroups sites, threads; ///< each where it is asked for

    const ColourGroups& groupsBy(ColourBy by) const { return by == ColourBy::thread ? threads : sites; }
};

/// Of each cell the latest change before the cursor, as ColourValue. O(steps back to that, cells).
/// Nothing if it was stopped.
std::optional<std::vector<ColourValue>> lastChanges(const Recorder& recorder, const Timeline& timeline,
                                                    const ColourWindow& window, const Stop& stop = {});

/// Values by the live blocks of a census; keeps which site and which thread has which number.
class ColourMaker
{
  public:
    /// What both windows ask for (lastChange left empty: it is no matter of live blocks), and the groups
    /// where sites or threads are asked for. `sites` may be null where no site is. Nothing if it was stopped.
    std::optional<Colours> operator()(const Census& census, const trace::Trace& trace,
                                      const ColourWindow& pages, const ColourWindow& blocks, Sites* sites,
                                      const Stop& stop = {});

  private:
    std::vector<std::uint32_t> m_sites, m_threads; ///< their numbers by group; 0: free
};

} // namespace heapglass::replay
