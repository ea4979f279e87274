// Some steps of a recording, told one by one: what the list of events shows.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/replay/names.h"
#include "engine/replay/recorder.h"

namespace heapglass::replay
{

struct EventRow {
    EventIndex event = 0;  ///< of the trace; of an inserted _heapmin the one that follows
    bool inserted = false; ///< a _heapmin that the trace does not have
    Op op = Op::malloc;
    Bytes size = 0;              ///< bytes asked for; of a free: of the block that ends
    std::optional<Bytes> offset; ///< as shown: where the block lies afterwards, or lay; not of what failed
    bool failed = false;         ///< the request returned NULL in this heap
    Bytes length = 0;            ///< bytes there, header and slack included
    BlockId block = kNone;       ///< that the event names
    std::string name;            ///< its name in the file, or empty
    EventIndex maker = kNone;    ///< of an event of a block that existed before: what made it as it was
    EventIndex death = kNone;    ///< of the block, as far as read; kNone: not freed in the part read
    CallSite site;               ///< of the block
    std::string thread;          ///< whose doing it was; empty: not known
};

struct EventRows {
    Step first = 0;
    std::vector<EventRow> rows; ///< of steps first, first + 1 …
};

/// Those of the window that are recorded, with the cursor at `cursor`. O(rows + 2^16 steps). `names`: see
/// drawPicture().
std::shared_ptr<const EventRows> eventRows(const Recorder& recorder, const EventWindow& window, Step cursor,
                                           Names* names = nullptr);

} // namespace heapglass::replay
