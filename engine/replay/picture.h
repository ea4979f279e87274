// From a Timeline at its cursor to the parts of a Snapshot that views asked for. The cost follows what is
// asked for, in pixels, and what changed since the last picture; not the heap.
#pragma once

#include "engine/replay/names.h"
#include "engine/replay/recorder.h"
#include "engine/replay/snapshot.h"
#include "engine/replay/timeline.h"

namespace heapglass::replay
{

/// Fills everything of `snapshot` that follows from the recording and the timeline: cursor, totals and the
/// windows, lists and details that `request` asks for. Load state, plot and markers are the caller's. Call
/// sites have the names that `names` knows; those that it lacks are noted there.
void drawPicture(const Recorder& recorder, Timeline& timeline, const ViewRequest& request, Snapshot& snapshot,
                 Names* names = nullptr);

/// The innermost call sites of a block, as far as they are known. `depth` frames at most.
CallSite callSiteOf(const trace::Trace& trace, BlockId block, std::size_t depth, Names* names);

} // namespace heapglass::replay
