// Pages that a view points out on the page map, for example those that one call site holds.
#pragma once

#include <memory>
#include <vector>

#include <QString>

#include "engine/types.h"

namespace heapglass::gui
{

/// Runs ascend and do not touch. Of one cursor: the Session forgets them when the heap becomes another.
struct PageMarks {
    std::vector<PageRun> strong;            ///< drawn with a solid ring
    std::vector<PageRun> weak;              ///< with a dashed one
    QString strongName = {}, weakName = {}; ///< what they have in common, for the legend
    bool operator==(const PageMarks&) const = default;
};

} // namespace heapglass::gui
