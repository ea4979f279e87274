// Texts where there is little room: they lose whole parts, for half a number is another number.
#pragma once

class QFontMetrics;
class QString;

namespace heapglass::gui
{

/// The first parts of `text`, which `separator` parts, that have room in so many pixels, with … where some
/// are missing. A first part that has no room is cut itself.
QString withoutLastParts(const QString& text, const QString& separator, const QFontMetrics& metrics,
                         int room);

} // namespace heapglass::gui
