#include "gui/paint/density_raster.h"

#include <vector>

#include "gui/paint/cividis.h"

namespace heapglass::gui
{

using replay::Density;
using replay::DensityCell;

namespace
{

constexpr int kEvery = 6; // logical pixels

/// Pixel rows [top, bottom) of the same rows of the grid.
struct Band {
    int top, bottom;
    std::span<const Density::Row> rows;
};

std::vector<Band> bandsOf(std::span<const Density::Row> rows, const TimeGrid& grid)
{
    std::vector<Band> bands;
    std::size_t first = 0;
    for (int y = 0; y < grid.area.height(); ++y) {
        const PageRun run = grid.pagesAt(grid.area.top() + y);
        while (first < rows.size() && rows[first].pages.first + rows[first].pages.count <= run.first)
            ++first;
        std::size_t end = first;
        while (end < rows.size() && rows[end].pages.first < run.first + run.count)
            ++end;
        const auto found = rows.subspan(first, end - first);
        if (!bands.empty() && bands.back().rows.data() == found.data() &&
            bands.back().rows.size() == found.size())
            ++bands.back().bottom;
        else
            bands.push_back({y, y + 1, found});
    }
    return bands;
}

class Raster
{
  public:
    Raster(const Density& density, Bytes pageBytes, const Theme& theme, int scale)
        : m_density(density), m_page(pageBytes), m_ink(theme), m_free(freeTile(m_ink, scale)),
          m_released(releasedTile(m_ink, scale))
    {
    }

    void drawColumn(QImage& image, int x, std::size_t first, std::size_t last, const std::vector<Band>& bands)
    {
        for (const Band& band : bands) {
            const Paint paint = paintOf(first, last, band.rows);
            const int side = paint.tile ? paint.tile->width() : 1;
            for (int y = band.top; y < band.bottom; ++y)
                lineOf(image, y)[x] = paint.tile ? lineOf(*paint.tile, y % side)[x % side] : paint.plain;
        }
    }

  private:
    struct Paint {
        QRgb plain = 0;
        const QImage* tile = nullptr;
    };

    Paint paintOf(std::size_t first, std::size_t last, std::span<const Density::Row> rows) const
    {
        DensityCell sum;
        for (std::size_t column = first; column <= last; ++column)
            for (const Density::Row& row : rows)
                sum.append(m_density.at(column, row));
        if (sum.held) return {m_ink.share(double(sum.live), double(sum.held) * double(m_page))};
        if (sum.pages == 0) return {m_ink.base};
        return {0, sum.released == sum.pages ? &m_released : &m_free};
    }
    static QRgb* lineOf(QImage& image, int y) { return reinterpret_cast<QRgb*>(image.scanLine(y)); }
    static const QRgb* lineOf(const QImage& image, int y)
    {
        return reinterpret_cast<const QRgb*>(image.constScanLine(y));
    }

    const Density& m_density;
    Bytes m_page;
    DensityInk m_ink;
    QImage m_free, m_released;
};

QImage tile(int scale, QRgb ground, QRgb mark, bool (*isMarked)(int x, int y))
{
    QImage image(kEvery * scale, kEvery * scale, QImage::Format_RGB32);
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            image.setPixel(x, y, isMarked(x / scale, y / scale) ? mark : ground);
    return image;
}

} // namespace

std::array<QRgb, 256> shareColours(const Theme& theme)
{
    // In high contrast both ends stand out from the paper by 3 to 1.
    const double full = !theme.dark ? 0.0 : theme.strong ? 0.42 : 0.2;
    const double few = theme.strong && !theme.dark ? 0.62 : 1.0;
    std::array<QRgb, 256> shares;
    for (std::size_t i = 0; i < shares.size(); ++i)
        shares[i] = cividis(few - (few - full) * double(i) / double(shares.size() - 1)).rgb();
    return shares;
}

DensityInk::DensityInk(const Theme& theme)
    : shares(shareColours(theme)), base(theme.base.rgb()), free(theme.releasable.rgb()),
      hatch(theme.hatch.rgb()), released(theme.released.rgb()), dot(theme.outline.rgb())
{
}

QImage freeTile(const DensityInk& ink, int scale)
{
    return tile(scale, ink.free, ink.hatch, [](int x, int y) { return (x + y) % kEvery == kEvery - 1; });
}

QImage releasedTile(const DensityInk& ink, int scale)
{
    return tile(scale, ink.released, ink.dot,
                [](int x, int y) { return x % (kEvery / 2) == 1 && y % (kEvery / 2) == 1; });
}

QImage rasterDensity(const Density& density, const TimeGrid& grid, Bytes pageBytes, const Theme& theme,
                     qreal devicePixelRatio)
{
    TimeGrid device = grid;
    device.area = {0, 0, qRound(grid.area.width() * devicePixelRatio),
                   qRound(grid.area.height() * devicePixelRatio)};
    QImage image(device.area.size(), QImage::Format_RGB32);
    image.setDevicePixelRatio(devicePixelRatio);
    const std::vector<Density::Row> rows = density.rowsIn(grid.pages);
    const std::vector<Band> bands = bandsOf(rows, device);
    Raster raster(density, pageBytes, theme, std::max(1, qRound(devicePixelRatio)));
    for (int x = 0; x < device.area.width(); ++x) {
        const replay::Step from = device.stepAt(x);
        const replay::Step to = x + 1 < device.area.width() ? device.stepAt(x + 1) : device.end;
        raster.drawColumn(image, x, density.columnAt(from), density.columnAt(to > from ? to - 1 : from),
                          bands);
    }
    return image;
}

} // namespace heapglass::gui
