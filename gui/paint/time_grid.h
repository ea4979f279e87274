// Pixels to time and address and back: x is the step, y the page, both from where the window begins.
#pragma once

#include <QRect>

#include "engine/replay/snapshot.h"
#include "gui/paint/step_axis.h"

namespace heapglass::gui
{

struct TimeGrid {
    QRect area;                               ///< of the plot, in pixels
    replay::Step begin = 0, end = 1;          ///< positions; end is above begin
    StepAxis axis = {};                       ///< what goes evenly along x
    PageRun pages = {.first = 0, .count = 1}; ///< as shown; at least one

    /// Outside of the area: of the nearest pixel in it.
    replay::Step stepAt(int x) const;
    /// The pages of a pixel row; of more than one pixel row, where a page is higher.
    PageRun pagesAt(int y) const;
    /// May lie outside of the area.
    int xOf(replay::Step step) const;
    int yOf(PageIndex page) const;
    /// On average, where the axis is one of times.
    double stepsPerPixel() const { return double(end - begin) / std::max(1, area.width()); }
    /// Along the axis, in its unit.
    double length() const { return std::max(axis.at(end) - axis.at(begin), axis.smallest() / 16); }
    double unitsPerPixel() const { return length() / std::max(1, area.width()); }
    double pagesPerPixel() const { return double(pages.count) / std::max(1, area.height()); }
    bool operator==(const TimeGrid&) const = default;
};

} // namespace heapglass::gui
