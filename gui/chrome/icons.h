// The icons of resources/icons, drawn in any colour: their strokes say currentColor.
#pragma once

#include <QIcon>
#include <QString>

namespace heapglass::gui
{

/// `name` without path and suffix, in the theme's secondary text colour, greyed where disabled.
QIcon icon(const QString& name);
/// One picture of `size` logical pixels.
QPixmap iconPixmap(const QString& name, const QColor& color, int size, qreal ratio);

} // namespace heapglass::gui
