// Where a text points to: an event number, "page 37", an address "0x11000", or an offset "+4096".
#pragma once

#include <optional>

#include <QString>

#include "gui/spot.h"

namespace heapglass::replay
{
struct Snapshot;
}

namespace heapglass::gui
{

class Session;

/// Where a text points to in this heap.
struct Destination {
    std::optional<quint64> event; ///< counted from 1; 0: the start
    std::optional<Spot> spot;
};

/// Whether a text points anywhere, be it beyond the trace or the heap.
bool isDestination(const QString& text);
/// Reads what was typed; nothing if it is not understood or beyond the trace or the heap.
std::optional<Destination> readDestination(const QString& text, const replay::Snapshot& snapshot);
/// Why a text that points somewhere cannot be gone to: "Not in the heap at event 1,200, …" where the heap has
/// that place at another event, or "Not in this trace: …" with all that can be typed.
QString whyNoDestination(const QString& text, const replay::Snapshot& snapshot);
void goTo(const Destination& destination, Session& session);

} // namespace heapglass::gui
