// Where each byte lies in the block map: rows of 2^n pixels, read like lines of text, at 2^k bytes a pixel or
// 2^k pixels a byte. Pure arithmetic; nothing here knows a heap.
#pragma once

#include <algorithm>
#include <optional>
#include <vector>

#include <QRect>

#include "engine/types.h"

namespace heapglass::gui
{

struct BlockRows {
    static constexpr int kClosest = -2; ///< of showing(): 4 pixels a byte, a unit of 16 bytes is 64 wide
    static constexpr Bytes kLine = 64;  ///< of a cache, in bytes
    static constexpr int kFarthest = 40;
    static constexpr int kRowHeight = 20; ///< at the usual size of type
    static constexpr int kRowGap = 4;
    static constexpr int kLineGap = 2; ///< where a row is a line of the cache, and lower

    /// Pixels [left, right) of one row.
    struct Span {
        int row = 0;
        int left = 0;
        int right = 0;
        int width() const { return right - left; }
        bool operator==(const Span&) const = default;
    };

    QRect area;
    int zoom = 0; ///< bytes a pixel = 2^zoom
    Bytes begin = 0;
    int rowHeight = kRowHeight; ///< as the type is; see height()

    /// A row is one line of the cache: as close as it gets.
    bool isByLine() const { return bytesPerRow() <= kLine; }
    int height() const { return isByLine() ? rowHeight * 7 / 10 : rowHeight; } ///< of a row, in pixels
    int rowPitch() const { return height() + (isByLine() ? kLineGap : kRowGap); }
    int rowPixels() const; ///< a power of two
    int rowCount() const;
    /// Bytes that `pixels` pixels are worth, rounded down.
    Bytes bytesOf(std::int64_t pixels) const;
    Bytes bytesPerRow() const { return bytesOf(rowPixels()); }
    Bytes end() const { return begin + bytesOf(std::int64_t(rowPixels()) * rowCount()); }
    /// Pixels from the first byte in view, row after row; negative before it.
    std::int64_t pixelOf(Bytes byte) const;

    /// Calls visit(span) for the visible parts of bytes [from, to), from left to right. Each is at least
    /// `least` wide where it begins in view.
    template <class Visit>
    void forSpans(Bytes from, Bytes to, int least, Visit&& visit) const
    {
        const std::int64_t wide = rowPixels(), all = wide * rowCount(), first = pixelOf(from);
        const std::int64_t last = std::min(all, std::max(pixelOf(to), first + least));
        for (std::int64_t at = std::max<std::int64_t>(0, first); at < last;) {
            const int row = int(at / wide), left = int(at % wide);
            const int right = int(std::min<std::int64_t>(wide, left + last - at));
            visit(Span{row, left, right});
            at += right - left;
        }
    }
    /// The same as a list.
    std::vector<Span> spansOf(Bytes from, Bytes to, int least = 1) const;
    QRect rectOf(const Span& span) const;
    std::optional<Bytes> byteAt(QPoint point) const;

    /// The closest zoom at which bytes [from, to) are all in view, beginning at `from`.
    BlockRows showing(Bytes from, Bytes to) const;
    /// One step closer for each of `steps`, up to a line of the cache a row; the byte under `point` stays
    /// there, or in the row there.
    BlockRows zoomedAbout(QPoint point, int steps) const;
    /// Scrolled by rows, within [0, heapEnd).
    BlockRows scrolled(int rows, Bytes heapEnd) const;
    bool operator==(const BlockRows&) const = default;
};

} // namespace heapglass::gui
