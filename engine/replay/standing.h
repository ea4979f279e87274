// Where the worker stands: what is placed, the cursor in it, and what the views ask for. What makes parts of
// a picture is handed this, and keeps nothing of it but a walk over the recorder (see Answers::outdate). Of
// the worker's thread.
#pragma once

#include "engine/replay/census.h"
#include "engine/replay/opened.h"
#include "engine/replay/recorder.h"
#include "engine/replay/timeline.h"

namespace heapglass::replay
{

struct Standing {
    const Recorder& recorder;
    const Timeline& timeline;
    const Opened& opened;
    const ViewRequest& request;
    bool settled = false;          ///< nothing is read or placed any more
    bool ordersFreeBlocks = false; ///< the policy keeps free blocks in an order that is not that of addresses
    std::shared_ptr<const std::vector<Region>> regions; ///< null: none
    const TimeScale* times = nullptr;                   ///< of the events; null: not known
    Stop disturbed;                                     ///< an order came, which goes first

    Step step() const { return timeline.step(); }
    Step steps() const { return recorder.placement().steps(); } ///< placed so far
};

} // namespace heapglass::replay
