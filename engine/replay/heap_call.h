// A call of one of _heapmin's kin on the Heap at the cursor, and what it answered. None of them changes where
// blocks lie.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/crt/heapset.h"
#include "engine/heap/heap.h"
#include "engine/replay/snapshot.h"
#include "engine/replay/zone_map.h"

namespace heapglass::replay
{

struct HeapCall {
    enum class Function : std::uint8_t { check, walk, set, add };
    Function function = Function::check;
    unsigned fill = 0xFE; ///< set: the byte
    Bytes size = 4096;    ///< add: bytes offered
    bool operator==(const HeapCall&) const = default;
};

/// One call of _heapwalk that returned _HEAPOK.
struct WalkEntry {
    Bytes offset = 0; ///< as shown in Snapshots
    Bytes size = 0;   ///< header included
    bool used = false;
    bool operator==(const WalkEntry&) const = default;
};

struct HeapAnswer {
    static constexpr std::size_t kMostEntries = 1'000'000;

    HeapCall call;
    std::uint64_t number = 0;         ///< rises with every call
    Step step = 0;                    ///< the cursor at which it was made
    EventIndex event = 0;             ///< trace events before it
    bool available = true;            ///< false: nothing to call (recorded addresses)
    int result = 0;                   ///< of a walk the last one: _HEAPEND
    int errnoValue = 0;               ///< the crt's number, where result is -1
    std::string name;                 ///< of the result: "_HEAPOK"; errno's: "ENOSYS"
    std::optional<Bytes> bad;         ///< where a damaged block lies, as shown
    crt::HeapFill fill;               ///< set
    std::uint64_t used = 0, free = 0; ///< walk: entries; check, set: blocks
    std::vector<WalkEntry> entries;   ///< walk: the first kMostEntries
};

/// Makes the call. `map` says where what lies is shown.
HeapAnswer callHeap(const HeapCall& call, heap::Heap& heap, const ZoneMap& map);

} // namespace heapglass::replay
