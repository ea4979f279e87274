// Pages that a view points out on the maps, for example those that one call site holds.
#pragma once

#include <memory>
#include <vector>

#include <QString>

#include "engine/types.h"

namespace heapglass::gui
{

/// Runs ascend and do not touch. Of one cursor: the Session forgets them when the heap becomes another.
struct PageMarks {
    std::vector<PageRun> strong;            ///< drawn with a solid ring, or line
    std::vector<PageRun> weak;              ///< with a dashed one
    QString strongName = {}, weakName = {}; ///< what they have in common, for the legend
    /// More than 1: they are cells of the page map, which have so many pages, not all of them meant.
    PageIndex pagesPerMark = 1;
    bool operator==(const PageMarks&) const = default;
};

} // namespace heapglass::gui
