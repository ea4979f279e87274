// The functions of the heap by their own names, which nobody translates.
#pragma once

#include <QString>

#include "engine/event.h"

namespace heapglass::gui
{

/// "malloc", "_heapmin"; empty for what is no plain call: an oddity of the file.
QString callName(Op op);

} // namespace heapglass::gui
