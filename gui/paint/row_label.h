// Numbers at the left of rows, where the gutter is narrow.
#pragma once

#include <QFontMetrics>
#include <QString>

namespace heapglass::gui
{

/// "65,536" where that fits into `width` pixels, else "64 Ki", "8 Mi", or "~8.2 Mi" where it is rounded;
/// where there is little room "64Ki", "~8Mi".
QString rowLabel(quint64 number, const QFontMetrics& metrics, int width);

} // namespace heapglass::gui
