// What _heapmin answered, where the cursor still stands right behind the call.
#pragma once

#include "engine/replay/snapshot.h"

namespace heapglass::gui
{

/// Null elsewhere, and where there was nothing to call. Owned by the Snapshot.
inline const replay::HeapminOutcome* outcomeHere(const replay::Snapshot& snapshot)
{
    const auto& outcome = snapshot.heapmin;
    return outcome && outcome->available && snapshot.step == outcome->step + 1 ? outcome.get() : nullptr;
}

/// The newest call before the cursor, whether pressed or of the trace; null: none. Owned by the Snapshot.
inline const replay::Marker* lastHeapmin(const replay::Snapshot& snapshot)
{
    const replay::Marker* last = nullptr;
    if (snapshot.markers)
        for (const replay::Marker& marker : *snapshot.markers)
            if (marker.kind == replay::Marker::Kind::heapmin && marker.step < snapshot.step) last = &marker;
    return last;
}

} // namespace heapglass::gui
