#include "gui/views/row_number.h"

#include "gui/format.h"
#include "gui/paint/row_label.h"
#include "gui/texts.h"

namespace heapglass::gui
{

QString rowNumber(Bytes byte, Bytes bytesPerRow, Bytes page, bool first, const QFontMetrics& metrics,
                  int width)
{
    if (bytesPerRow >= page) return rowLabel(byte / page, metrics, width);
    if (!first && byte % page < bytesPerRow) return BlockMapTexts::tr("p %1").arg(countText(byte / page));
    return rowLabel(byte % page, metrics, width);
}

} // namespace heapglass::gui
