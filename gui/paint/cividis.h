// The scale of colours for quantities: even in lightness, and read the same with any colour vision.
#pragma once

#include <QColor>

namespace heapglass::gui
{

/// 0 dark blue … 1 gold.
QColor cividis(double at);

} // namespace heapglass::gui
