// A place that the heap does not have at the cursor: since when it does, and how that is said.
#pragma once

#include <optional>

#include <QString>

#include "engine/replay/snapshot.h"

namespace heapglass::gui
{

/// By this event, counted from 1, the heap has grown as far as the byte at `offset`; late by a thousandth at
/// most. Nothing: it never does, or has its byte now, or that is not known (of zones).
std::optional<quint64> thereFrom(const replay::Snapshot& snapshot, Bytes offset);
/// "Page 557 is not in the heap at event 79,657; from about event 163,002 on it is.": of such a place.
QString notThereText(const replay::Snapshot& snapshot, Bytes offset);
/// "The heap goes from 0x10000 to 0x141fff (page 305)."
QString rangeText(const replay::Snapshot& snapshot);

} // namespace heapglass::gui
