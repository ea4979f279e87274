// Live bytes over time and addresses as an image: a pixel is the sum of all columns and rows that it covers.
// Pure; its cost follows the pixels and the columns, never the events.
#pragma once

#include <array>

#include <QImage>

#include "engine/replay/density.h"
#include "gui/paint/theme.h"
#include "gui/paint/time_grid.h"

namespace heapglass::gui
{

/// By share, from the first byte to full.
std::array<QRgb, 256> shareColours(const Theme& theme);

/// Few live bytes in pages that are held: gold; full: dark blue, but in the dark theme not as dark as paper.
struct DensityInk {
    explicit DensityInk(const Theme& theme);
    /// `live` of `whole` bytes; `whole` is above 0.
    QRgb share(double live, double whole) const
    {
        return shares[std::size_t(std::clamp(live / whole, 0.0, 1.0) * double(shares.size() - 1))];
    }

    std::array<QRgb, 256> shares; ///< from the first byte to full
    QRgb base, free, hatch, released, dot;
};

/// What is not live, as a square that repeats: rising lines where it is free, dots where it was released.
QImage freeTile(const DensityInk& ink, int scale);
QImage releasedTile(const DensityInk& ink, int scale);
/// A tile again and again beside itself, `width` pixels wide, but one at least.
QImage repeated(const QImage& tile, int width);

/// In device pixels, as large as the grid's area. Patterns are aligned to the image.
QImage rasterDensity(const replay::Density& density, const TimeGrid& grid, Bytes pageBytes,
                     const Theme& theme, qreal devicePixelRatio);

} // namespace heapglass::gui
