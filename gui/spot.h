// What is selected or hovered in the heap.
#pragma once

#include <optional>

#include "engine/types.h"

namespace heapglass::gui
{

/// An address, so that it survives stepping. A block always has its page, too.
struct Spot {
    PageIndex page = 0;
    PageIndex pages = 1;        ///< a range may be selected
    std::optional<Bytes> block; ///< offset of the block, where one is meant
    bool operator==(const Spot&) const = default;
};

} // namespace heapglass::gui
