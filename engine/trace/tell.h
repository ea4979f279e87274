// Counts an oddity that may come by the million: its text is made only when it will be kept.
#pragma once

#include <utility>

#include "engine/trace/load_report.h"

namespace heapglass::trace
{

template <class MakeText>
void tell(LoadReport& report, Oddity oddity, Position position, MakeText&& makeText)
{
    if (report.wantsDetail(oddity))
        report.add(oddity, position, std::forward<MakeText>(makeText)());
    else
        report.addUnsaid(oddity);
}

} // namespace heapglass::trace
