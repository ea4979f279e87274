#include "gui/paint/block_rows.h"

#include <algorithm>
#include <bit>

namespace heapglass::gui
{

namespace
{

constexpr Bytes kUnit = 16; ///< views begin at multiples of it

std::int64_t pixelsOf(std::int64_t bytes, int zoom)
{
    return zoom >= 0 ? bytes >> zoom : bytes << -zoom;
}

} // namespace

int BlockRows::rowPixels() const
{
    return int(std::bit_floor(unsigned(std::max(16, area.width()))));
}

int BlockRows::rowCount() const
{
    return std::max(1, (area.height() + rowPitch() - height()) / rowPitch());
}

Bytes BlockRows::bytesOf(std::int64_t pixels) const
{
    return zoom >= 0 ? Bytes(pixels) << zoom : Bytes(pixels) >> -zoom;
}

std::int64_t BlockRows::pixelOf(Bytes byte) const
{
    return pixelsOf(std::int64_t(byte) - std::int64_t(begin), zoom);
}

std::vector<BlockRows::Span> BlockRows::spansOf(Bytes from, Bytes to, int least) const
{
    std::vector<Span> spans;
    forSpans(from, to, least, [&spans](const Span& span) { spans.push_back(span); });
    return spans;
}

QRect BlockRows::rectOf(const Span& span) const
{
    return {area.left() + span.left, area.top() + span.row * rowPitch(), span.width(), height()};
}

std::optional<Bytes> BlockRows::byteAt(QPoint point) const
{
    const int x = point.x() - area.left(), y = point.y() - area.top();
    if (x < 0 || y < 0 || x >= rowPixels() || y / rowPitch() >= rowCount()) return {};
    return begin + bytesOf(std::int64_t(y / rowPitch()) * rowPixels() + x);
}

BlockRows BlockRows::showing(Bytes from, Bytes to) const
{
    BlockRows rows = *this;
    rows.begin = from;
    for (rows.zoom = kClosest; rows.zoom < kFarthest && rows.end() < to;)
        ++rows.zoom;
    return rows;
}

BlockRows BlockRows::zoomedAbout(QPoint point, int steps) const
{
    BlockRows rows = *this;
    const int closest = std::min(0, std::countr_zero(kLine) - std::countr_zero(unsigned(rowPixels())));
    rows.zoom = std::clamp(zoom - steps, closest, kFarthest);
    const auto found = byteAt(point);
    const Bytes byte = found.value_or(begin);
    const std::int64_t row = found ? (point.y() - area.top()) / rows.rowPitch() : 0;
    const std::int64_t inRow = rows.isByLine() ? 0 : std::max<std::int64_t>(0, pixelOf(byte)) % rowPixels();
    const Bytes before = rows.bytesOf(row * rowPixels() + inRow);
    const Bytes unit = rows.isByLine() ? kLine : kUnit;
    rows.begin = byte > before ? (byte - before) / unit * unit : 0;
    return rows;
}

BlockRows BlockRows::scrolled(int steps, Bytes heapEnd) const
{
    BlockRows rows = *this;
    const Bytes way = bytesPerRow() * Bytes(std::abs(steps));
    if (steps < 0) {
        rows.begin -= std::min(way, begin);
    } else if (end() < heapEnd) {
        const Bytes missing = (heapEnd - end() + bytesPerRow() - 1) / bytesPerRow() * bytesPerRow();
        rows.begin += std::min(way, missing);
    }
    return rows;
}

} // namespace heapglass::gui
