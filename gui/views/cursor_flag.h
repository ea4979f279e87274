// The cursor's number above a plot over time. Where the cursor lies outside of what is seen, the flag stands
// at that edge with an arrow: a click there shows it.
#pragma once

#include <QRect>
#include <QString>

class QPainter;

namespace heapglass::gui
{

struct Theme;

struct CursorFlag {
    QString text;
    QRect box;
    int beyond = 0; ///< -1: the cursor lies before the plot, 1: behind it, 0: in it
};

/// Of a cursor at `x`, which may lie outside, above the plot `area` of a widget `width` wide.
CursorFlag cursorFlag(QRect area, int width, int x, const QString& text);
/// With `focused`, a frame around it.
void drawCursorFlag(QPainter& painter, const CursorFlag& flag, bool focused, const Theme& theme);

} // namespace heapglass::gui
