// What stands at the left of a row of bytes.
#pragma once

#include <QFontMetrics>
#include <QString>

#include "engine/types.h"

namespace heapglass::gui
{

/// Of the row that begins at `byte`: its page, or of rows shorter than a page the offset in it; where a page
/// begins in a later one than the `first` row seen, "p 12". At most `width` pixels, as far as that can be.
QString rowNumber(Bytes byte, Bytes bytesPerRow, Bytes page, bool first, const QFontMetrics& metrics,
                  int width);

} // namespace heapglass::gui
