#include "gui/paint/fine_raster.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "gui/paint/density_raster.h"

namespace heapglass::gui
{

using replay::FineCell;
using replay::FineDensity;
using replay::FineWindow;

namespace
{

TimeGrid inDevicePixels(TimeGrid grid, qreal devicePixelRatio)
{
    grid.area = {0, 0, std::max(1, qRound(grid.area.width() * devicePixelRatio)),
                 std::max(1, qRound(grid.area.height() * devicePixelRatio))};
    return grid;
}

/// Where the y-th of `rows` equal parts of the pages begins.
Bytes borderAt(const TimeGrid& grid, Bytes pageBytes, std::uint64_t y, std::uint64_t rows)
{
    // Of pages below 2^44 and rows below 2^16; of less pages than rows their bytes, below 2^46.
    if (grid.pages.count >= rows) return (grid.pages.first + grid.pages.count * y / rows) * pageBytes;
    return grid.pages.first * pageBytes + grid.pages.count * pageBytes * y / rows;
}

} // namespace

FineWindow fineWindow(const TimeGrid& grid, Bytes pageBytes, qreal devicePixelRatio)
{
    const TimeGrid device = inDevicePixels(grid, devicePixelRatio);
    FineWindow window;
    window.columns.reserve(std::size_t(device.area.width()) + 1);
    for (int x = 0; x < device.area.width(); ++x) {
        const std::uint64_t step = device.stepAt(x);
        if (window.columns.empty() || window.columns.back() < step) window.columns.push_back(step);
    }
    window.columns.push_back(std::max<std::uint64_t>(device.end, window.columns.back() + 1));
    const std::uint64_t rows =
        std::min<std::uint64_t>({std::uint64_t(device.area.height()), grid.pages.count * pageBytes,
                                 std::max<std::size_t>(1, FineWindow::kMostCells / window.columnCount())});
    window.rows.reserve(rows + 1);
    for (std::uint64_t y = 0; y <= rows; ++y)
        window.rows.push_back(borderAt(grid, pageBytes, y, rows));
    return window;
}

FineSpot fineSpotAt(const TimeGrid& grid, Bytes pageBytes, const FineWindow& window, QPoint point)
{
    const int y = std::clamp(point.y() - grid.area.top(), 0, grid.area.height() - 1);
    return {window.columnAt(grid.stepAt(point.x())),
            window.rowAt(borderAt(grid, pageBytes, std::uint64_t(y), std::uint64_t(grid.area.height())))};
}

std::pair<FineSpot, FineSpot> fineSpotsIn(const TimeGrid& grid, Bytes pageBytes, const FineWindow& window,
                                          QRect part, qreal devicePixelRatio)
{
    const TimeGrid device = inDevicePixels(grid, devicePixelRatio);
    const QPoint begin = part.topLeft() - grid.area.topLeft();
    const QPoint end = part.bottomRight() + QPoint(1, 1) - grid.area.topLeft();
    const auto spotAt = [&](int x, int y) { return fineSpotAt(device, pageBytes, window, {x, y}); };
    return {spotAt(int(begin.x() * devicePixelRatio), int(begin.y() * devicePixelRatio)),
            spotAt(int(std::ceil(end.x() * devicePixelRatio)) - 1,
                   int(std::ceil(end.y() * devicePixelRatio)) - 1)};
}

QImage rasterFine(const FineDensity& density, const TimeGrid& grid, Bytes pageBytes, const Theme& theme,
                  qreal devicePixelRatio)
{
    const TimeGrid device = inDevicePixels(grid, devicePixelRatio);
    const FineWindow& window = *density.window;
    const DensityInk ink(theme);
    const int scale = std::max(1, qRound(devicePixelRatio));
    const QImage free = repeated(freeTile(ink, scale), device.area.width());
    const QImage released = repeated(releasedTile(ink, scale), device.area.width());
    const auto lineOf = [](const QImage& tile, int y) {
        return reinterpret_cast<const QRgb*>(tile.constScanLine(y % tile.height()));
    };
    std::vector<const FineCell*> columns; // by x: the cell of the first row
    columns.reserve(std::size_t(device.area.width()));
    for (int x = 0; x < device.area.width(); ++x)
        columns.push_back(&density.at(window.columnAt(device.stepAt(x)), 0));
    std::vector<std::size_t> rows; // by y
    rows.reserve(std::size_t(device.area.height()));
    for (int y = 0; y < device.area.height(); ++y)
        rows.push_back(fineSpotAt(device, pageBytes, window, {0, y}).row);
    QImage image(device.area.size(), QImage::Format_RGB32);
    image.setDevicePixelRatio(devicePixelRatio);
    // The cells of a column follow each other in memory, the pixels of a line do: a few columns at a time.
    constexpr int kStrip = 16; // pixels, a cache line of the image
    for (int left = 0; left < image.width(); left += kStrip)
        for (int y = 0; y < image.height(); ++y) {
            auto* const line = reinterpret_cast<QRgb*>(image.scanLine(y));
            const QRgb *const freeLine = lineOf(free, y), *const releasedLine = lineOf(released, y);
            const std::size_t row = rows[std::size_t(y)];
            for (int x = left; x < std::min(left + kStrip, image.width()); ++x) {
                const FineCell& cell = columns[std::size_t(x)][row];
                if (cell.held)
                    line[x] = ink.share(double(cell.live), double(cell.held));
                else if (cell.heap == 0)
                    line[x] = ink.base;
                else
                    line[x] = (cell.released == cell.heap ? releasedLine : freeLine)[x];
            }
        }
    return image;
}

} // namespace heapglass::gui
