// What the console says of calls of _heapmin and its kin: a line for the call, a line for what it returned.
#pragma once

#include <QString>

#include "engine/replay/heap_call.h"

namespace heapglass::gui
{

/// "_heapset(0xFE)"
QString callText(const replay::HeapCall& call);
/// "-2 _HEAPOK: 366 used and 81 free blocks, all sound"
QString answerText(const replay::HeapAnswer& answer, const replay::Snapshot& snapshot);
/// "0: 938 of 1,065 pages (3.66 MiB) returned"
QString outcomeText(const replay::HeapminOutcome& outcome, const replay::Snapshot& snapshot);

} // namespace heapglass::gui
