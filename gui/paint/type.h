// The three sizes of type, relative to the application's font, so that a larger system font or the
// presentation enlarges them all. At 100 %: 11 ticks, 13 everything, 18 the key figure.
#pragma once

#include <QApplication>
#include <QFont>
#include <QFontInfo>

namespace heapglass::gui
{

/// 1 where text is 13 pixels high.
inline double typeScale()
{
    return QFontInfo(QApplication::font()).pixelSize() / 13.0;
}

/// `pixels` of a layout that text decides, for example a row of a legend.
inline int scaledByType(int pixels)
{
    return qRound(pixels * std::max(1.0, typeScale()));
}

/// `pixels` of a column of text: half as much wider as the text is, for it has neighbours.
inline int widthByType(int pixels)
{
    return qRound(pixels * (1 + std::max(0.0, typeScale() - 1) / 2));
}

inline QFont typeOf(int pixels, bool bold = false)
{
    QFont font = QApplication::font();
    font.setPixelSize(std::max(1, qRound(pixels * typeScale())));
    font.setBold(bold);
    return font;
}

inline QFont tickType()
{
    return typeOf(11);
}

inline QFont textType(bool bold = false)
{
    return typeOf(13, bold);
}

} // namespace heapglass::gui
