// Whether what is open is all that the file had.
#pragma once

#include "engine/replay/snapshot.h"

namespace heapglass::gui
{

/// It is good up to where it was cut, stopped, or damaged. False where nothing is open.
inline bool isPartlyRead(const replay::LoadView* load)
{
    using Status = replay::LoadView::Status;
    return load && (load->status == Status::truncated || load->status == Status::damaged ||
                    load->status == Status::cancelled);
}

} // namespace heapglass::gui
