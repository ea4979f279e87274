// The figures of a heap: what each is called, its formula, its unit, and what of the picture it counts. The
// panel of figures, comparisons and the command line print this one table.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "engine/replay/snapshot.h"

namespace heapglass::replay
{

/// What a figure is about: the pages that are pointed out while one looks at it.
enum class Subject : std::uint8_t {
    nothing,
    heap, ///< every page of it
    committed,
    staying, ///< committed pages that _heapmin would leave
    held,
    pinned,
    bookkeeping, ///< pages held by bookkeeping only
    releasable,
    released,
    live,        ///< pages with live bytes
    free,        ///< pages that are not all live, and not released
    largestFree, ///< the pages that the largest free block touches
};

/// One line of the table, read from a Snapshot.
struct Figure {
    enum class Unit : std::uint8_t { bytes, count, share, ratio };
    enum class Better : std::uint8_t { lower, higher, neither };
    enum class When : std::uint8_t { cursor, run }; ///< at the event looked at, or over the whole run

    std::string_view name;    ///< of a JSON key or a CSV column: "peak_heap_bytes"
    std::string_view title;   ///< for people
    std::string_view formula; ///< what is counted, in words
    When when;
    Unit unit;
    Better better; ///< lower: less is better, with all else alike
    bool compared; ///< also where heaps are compared
    Subject subject;
    /// Nothing: not known of this heap (what is committed is not, where addresses are recorded).
    std::optional<double> (*value)(const Snapshot& snapshot);
    /// The position at which it is (first) so, of those over the whole run; null: no one position. 0:
    /// nowhere.
    Step (*where)(const Snapshot& snapshot) = nullptr;
};

/// It tells what the pages hold, which a lesson asks its learner to predict.
bool tellsOfPages(const Figure& figure);

/// Those at the cursor first.
std::span<const Figure> figures();

/// The pages of `snapshot.pages` that a subject is about; `all` where every page of a cell is, `some` where
/// cells have others, too; none where cells do not tell it. Runs ascend and do not touch. O(cells).
struct SubjectPages {
    std::vector<PageRun> all, some;
};
SubjectPages pagesOf(Subject subject, const Snapshot& snapshot);

} // namespace heapglass::replay
