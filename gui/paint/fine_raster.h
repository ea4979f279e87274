// What is counted of live bytes over time and addresses for the pixels of a plot, and the image of it. Pure.
#pragma once

#include <memory>
#include <utility>

#include <QImage>

#include "engine/replay/fine_density.h"
#include "gui/paint/theme.h"
#include "gui/paint/time_grid.h"

namespace heapglass::gui
{

/// A column for each pixel column and a row for each pixel row, in device pixels; where several pixels are
/// the same position or byte, one for all of them. Rows of whole pages, where a page is not higher than a
/// row.
replay::FineWindow fineWindow(const TimeGrid& grid, Bytes pageBytes, qreal devicePixelRatio);

/// The cell of `window` that a pixel lies in.
struct FineSpot {
    std::size_t column = 0, row = 0;
};
FineSpot fineSpotAt(const TimeGrid& grid, Bytes pageBytes, const replay::FineWindow& window, QPoint point);

/// From the first to the last that lies in `part` of the widget, whose pixels have several device pixels each
/// where `devicePixelRatio` is above 1.
std::pair<FineSpot, FineSpot> fineSpotsIn(const TimeGrid& grid, Bytes pageBytes,
                                          const replay::FineWindow& window, QRect part,
                                          qreal devicePixelRatio);

/// As rasterDensity(), for the same grid.
QImage rasterFine(const replay::FineDensity& density, const TimeGrid& grid, Bytes pageBytes,
                  const Theme& theme, qreal devicePixelRatio);

} // namespace heapglass::gui
