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

/// Rows of the grid that lie in one of its tiles.
struct Piece {
    std::size_t first, count; ///< rows
    Density::Row row;         ///< the first one
};

/// Pixel rows [top, bottom) of the same rows of the grid.
struct Band {
    int top, bottom;
    std::size_t firstRow, rows;
    std::size_t firstPiece, lastPiece; ///< that these rows lie in
    bool hasPattern = false;
};

std::vector<Piece> piecesOf(std::span<const Density::Row> rows)
{
    std::vector<Piece> pieces;
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (!pieces.empty() && Density::isNextInTile(rows[i - 1], rows[i]))
            ++pieces.back().count;
        else
            pieces.push_back({i, 1, rows[i]});
    return pieces;
}

std::vector<Band> bandsOf(std::span<const Density::Row> rows, std::span<const Piece> pieces,
                          const TimeGrid& grid)
{
    std::vector<Band> bands;
    std::size_t first = 0, piece = 0;
    for (int y = 0; y < grid.area.height(); ++y) {
        const PageRun run = grid.pagesAt(grid.area.top() + y);
        while (first < rows.size() && rows[first].pages.first + rows[first].pages.count <= run.first)
            ++first;
        std::size_t end = first;
        while (end < rows.size() && rows[end].pages.first < run.first + run.count)
            ++end;
        if (!bands.empty() && bands.back().firstRow == first && bands.back().rows == end - first) {
            ++bands.back().bottom;
            continue;
        }
        while (piece < pieces.size() && pieces[piece].first + pieces[piece].count <= first)
            ++piece;
        std::size_t last = piece;
        while (last + 1 < pieces.size() && pieces[last + 1].first < end)
            ++last;
        bands.push_back({y, y + 1, first, end - first, piece, last});
    }
    return bands;
}

/// The grid's rows, summed up over the columns of one pixel. The columns share a tile as long as nothing
/// changes in it, so that mostly there is nothing to sum up.
class PixelColumn
{
  public:
    PixelColumn(const Density& density, std::span<const Piece> pieces, std::size_t rows)
        : m_density(density), m_pieces(pieces), m_found(pieces.size()), m_changed(pieces.size(), true),
          m_sums(rows)
    {
    }

    void take(std::size_t first, std::size_t last)
    {
        const bool isFirst = std::exchange(m_isFirst, false);
        const std::size_t count = last + 1 - first;
        m_isOfAsMany = std::exchange(m_columns, count) == count;
        m_isSame = !isFirst && first == m_first && last == m_last;
        m_first = first;
        m_last = last;
        if (m_isSame) return;
        for (std::size_t i = 0; i < m_pieces.size(); ++i) {
            const Found found = lookAt(m_pieces[i].row);
            m_changed[i] = isFirst || !found.isAlike(m_found[i]);
            m_found[i] = found;
            if (m_changed[i] || !m_isOfAsMany) sumUp(m_pieces[i], found);
        }
    }
    /// It would look as it did in the pixel before.
    bool isAsBefore(const Band& band) const
    {
        if (m_isSame) return true;
        if (band.firstPiece != band.lastPiece && !m_isOfAsMany) return false;
        for (std::size_t i = band.firstPiece; i <= band.lastPiece; ++i)
            if (i < m_changed.size() && m_changed[i]) return false;
        return true;
    }
    DensityCell sumOf(const Band& band) const
    {
        DensityCell sum;
        for (std::size_t row = band.firstRow; row < band.firstRow + band.rows; ++row)
            sum.append(m_sums[row]);
        return sum;
    }

  private:
    /// A tile in the columns of the pixel.
    struct Found {
        const Density::Tile* tile = nullptr; ///< of the first
        bool inAll = true;
        bool isAlike(const Found& before) const { return tile == before.tile && inAll && before.inAll; }
    };

    Found lookAt(const Density::Row& row) const
    {
        Found found{m_density.tileOf(m_first, row)};
        for (std::size_t column = m_first + 1; column <= m_last && found.inAll; ++column)
            found.inAll = m_density.tileOf(column, row) == found.tile;
        return found;
    }
    void sumUp(const Piece& piece, const Found& found)
    {
        const std::span<DensityCell> sums(m_sums.data() + piece.first, piece.count);
        std::ranges::fill(sums, DensityCell());
        const auto times = std::uint32_t(found.inAll ? m_last + 1 - m_first : 1);
        for (std::size_t column = m_first; column <= (found.inAll ? m_first : m_last); ++column) {
            const Density::Tile* tile = m_density.tileOf(column, piece.row);
            if (!tile) continue;
            const DensityCell* cells = tile->data() + piece.row.number % Density::kTileRows;
            for (std::size_t i = 0; i < sums.size(); ++i)
                sums[i].append(cells[i], times);
        }
    }

    const Density& m_density;
    std::span<const Piece> m_pieces;
    std::size_t m_first = 0, m_last = 0, m_columns = 0;
    bool m_isFirst = true, m_isSame = false, m_isOfAsMany = false;
    std::vector<Found> m_found; ///< by piece
    std::vector<char> m_changed;
    std::vector<DensityCell> m_sums; ///< by row
};

/// First the top line of each band is drawn, with patterns as numbers, then the lines below it.
class Raster
{
  public:
    Raster(QImage& image, std::vector<Band> bands, Bytes pageBytes, const DensityInk& ink, int scale)
        : m_image(image), m_bands(std::move(bands)), m_page(pageBytes), m_ink(ink),
          m_free(repeated(freeTile(ink, scale), image.width())),
          m_released(repeated(releasedTile(ink, scale), image.width()))
    {
        m_lines.reserve(m_bands.size());
        for (const Band& band : m_bands)
            m_lines.push_back(lineOf(m_image, band.top));
    }

    void drawColumn(int x, const PixelColumn& column)
    {
        for (std::size_t i = 0; i < m_bands.size(); ++i) {
            Band& band = m_bands[i];
            QRgb* const line = m_lines[i];
            if (x && column.isAsBefore(band)) {
                line[x] = line[x - 1];
                continue;
            }
            line[x] = paintOf(column.sumOf(band));
            band.hasPattern = band.hasPattern || isPattern(line[x]);
        }
    }

    void drawLines()
    {
        for (std::size_t i = 0; i < m_bands.size(); ++i)
            for (int y = m_bands[i].bottom - 1; y >= m_bands[i].top; --y)
                drawLine(y, m_lines[i], m_bands[i].hasPattern);
    }

  private:
    static constexpr QRgb kFree = 1, kReleased = 2; // where a colour has no alpha, it is a pattern
    static bool isPattern(QRgb paint) { return qAlpha(paint) == 0; }
    static QRgb* lineOf(QImage& image, int y) { return reinterpret_cast<QRgb*>(image.scanLine(y)); }

    QRgb paintOf(const DensityCell& sum) const
    {
        if (sum.held) return m_ink.share(double(sum.live), double(sum.held) * double(m_page));
        if (sum.pages == 0) return m_ink.base;
        return sum.released == sum.pages ? kReleased : kFree;
    }
    void drawLine(int y, const QRgb* paints, bool hasPattern)
    {
        QRgb* const line = lineOf(m_image, y);
        if (!hasPattern) {
            if (line != paints) std::copy_n(paints, m_image.width(), line);
            return;
        }
        const auto* free = reinterpret_cast<const QRgb*>(m_free.constScanLine(y % m_free.height()));
        const auto* released =
            reinterpret_cast<const QRgb*>(m_released.constScanLine(y % m_released.height()));
        for (int x = 0; x < m_image.width(); ++x) {
            const QRgb paint = paints[x], pattern = paint == kFree ? free[x] : released[x];
            line[x] = isPattern(paint) ? pattern : paint;
        }
    }

    QImage& m_image;
    std::vector<Band> m_bands;
    std::vector<QRgb*> m_lines; ///< the top line of each
    Bytes m_page;
    const DensityInk& m_ink;
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

QImage repeated(const QImage& tile, int width)
{
    QImage wide(std::max(1, width), tile.height(), tile.format());
    for (int y = 0; y < wide.height(); ++y)
        for (int x = 0; x < wide.width(); ++x)
            wide.setPixel(x, y, tile.pixel(x % tile.width(), y));
    return wide;
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
    const std::vector<Piece> pieces = piecesOf(rows);
    const DensityInk ink(theme);
    Raster raster(image, bandsOf(rows, pieces, device), pageBytes, ink,
                  std::max(1, qRound(devicePixelRatio)));
    PixelColumn column(density, pieces, rows.size());
    for (int x = 0; x < device.area.width(); ++x) {
        const replay::Step from = device.stepAt(x);
        const replay::Step to = x + 1 < device.area.width() ? device.stepAt(x + 1) : device.end;
        column.take(density.columnAt(from), density.columnAt(to > from ? to - 1 : from));
        raster.drawColumn(x, column);
    }
    raster.drawLines();
    return image;
}

} // namespace heapglass::gui
