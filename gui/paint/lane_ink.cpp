#include "gui/paint/lane_ink.h"

#include <array>

#include <QVector>

namespace heapglass::gui
{

namespace
{

struct Lane {
    const char* light;
    const char* dark;
    std::array<qreal, 4> dash; ///< pixels; 0: none
};

// After Okabe and Ito's colours for the colour-blind, darkened or lightened to 3:1 on the plot's ground.
constexpr std::array<Lane, kLanes> kInk{{
    {"#0B3C6F", "#9BD2FF", {}},
    {"#B26A00", "#F0B429", {7, 3}},
    {"#A8477F", "#E08CBC", {2, 2}},
    {"#00795A", "#2FC79B", {7, 2, 2, 2}},
    {"#B3261E", "#FF8A80", {12, 3}},
    {"#5B4BA8", "#B7A8FF", {4, 2}},
    {"#4A4F57", "#C3C9D1", {1, 3}},
    {"#6B6200", "#D9D14F", {10, 2, 1, 2}},
}};

} // namespace

QPen lanePen(int lane, bool dark, double width)
{
    const Lane& ink = kInk[std::size_t(lane)];
    QPen pen(QColor(QLatin1String(dark ? ink.dark : ink.light)), width);
    pen.setCapStyle(Qt::FlatCap);
    QVector<qreal> inWidths; // Qt counts dashes in pen widths
    for (const qreal length : ink.dash)
        if (length > 0) inWidths << length / width;
    if (!inWidths.isEmpty()) pen.setDashPattern(inWidths);
    return pen;
}

} // namespace heapglass::gui
