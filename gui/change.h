// What is different since a view was last told.
#pragma once

#include <QFlags>

namespace heapglass::gui
{

/// Several may be set.
enum class Change : unsigned {
    none = 0,
    snapshot = 1, ///< a new Snapshot: cursor, heap, windows, load state
    selection = 2,
    hover = 4,
    theme = 8, ///< colours, or how places are told (place.h): to be drawn and worded anew
    playing = 16,
    heapmin = 32,     ///< a new HeapminOutcome: animate it
    marks = 64,       ///< pages that are pointed out
    search = 128,     ///< another query, or what is made of what does not match; another pinned moment
    timeWindow = 256, ///< another part of the trace is seen
    turn = 512,       ///< what a lesson waits for
    book = 1024,      ///< what the user has marked in the trace
    notice = 2048,    ///< the line that tells of something beside the trace
};
Q_DECLARE_FLAGS(Changes, Change)
Q_DECLARE_OPERATORS_FOR_FLAGS(Changes)

} // namespace heapglass::gui
