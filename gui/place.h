// Where a byte of the heap is, as people read it: by its address, in hexadecimal as functions of C answer, or
// by how far it is into the heap, in decimal. Always with what tells the two apart: "0x11000", "+4,096".
#pragma once

#include <QString>

#include "engine/replay/snapshot.h"

namespace heapglass::gui
{

enum class PlaceStyle : unsigned char { address, offset };

/// As chosen, for the whole application; addresses unless set.
PlaceStyle placeStyle();
void setPlaceStyle(PlaceStyle style);

/// "0x11000"
QString addressText(Bytes address);
/// "0x11000" or "+4,096": the byte at `offset` bytes into the heap that is shown, in the style chosen.
QString placeText(const replay::Snapshot& snapshot, Bytes offset);
/// "address 0x11000" or "offset +4,096"
QString namedPlaceText(const replay::Snapshot& snapshot, Bytes offset);

} // namespace heapglass::gui
