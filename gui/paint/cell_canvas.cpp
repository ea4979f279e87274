// The strokes that cells are made of.
#include <algorithm>
#include <cmath>

#include "gui/paint/cell_ink.h"

namespace heapglass::gui
{

namespace
{

QRgb blend(QRgb below, QRgb above, int alpha)
{
    const auto mix = [alpha](int a, int b) { return a + (b - a) * alpha / 255; };
    return qRgb(mix(qRed(below), qRed(above)), mix(qGreen(below), qGreen(above)),
                mix(qBlue(below), qBlue(above)));
}

} // namespace

Canvas::Canvas(QImage& image, int scale, QPoint hatchOrigin)
    : bits(reinterpret_cast<QRgb*>(image.bits())), stride(int(image.bytesPerLine() / 4)),
      width(image.width()), height(image.height()), scale(scale),
      hatchShift((hatchOrigin.x() + hatchOrigin.y()) * scale + 132 * 1024)
{
}

void Canvas::fill(QRect rect, QRgb colour) const
{
    const int left = std::max(0, rect.left()), right = std::min(width, rect.right() + 1);
    const int bottom = std::min(height, rect.bottom() + 1);
    if (right <= left) return;
    for (int y = std::max(0, rect.top()); y < bottom; ++y)
        std::fill(row(y) + left, row(y) + right, colour);
}

void Canvas::hatch(QRect rect, QRgb colour, QRgb line, int every, int lineWidth) const
{
    const int left = std::max(0, rect.left()), right = std::min(width, rect.right() + 1);
    const int bottom = std::min(height, rect.bottom() + 1);
    const int period = every * scale, inked = lineWidth * scale;
    for (int y = std::max(0, rect.top()); y < bottom; ++y) {
        QRgb* const pixels = row(y);
        int phase = (left + y + hatchShift) % period;
        for (int x = left; x < right; ++x) {
            pixels[x] = phase < inked ? line : colour;
            if (++phase == period) phase = 0;
        }
    }
}

void Canvas::frame(QRect rect, int lineWidth, QRgb colour, int dash) const
{
    const int w = lineWidth * scale, period = std::max(1, dash * scale);
    const auto stroke = [&](QRect line) {
        line &= QRect(0, 0, width, height);
        for (int y = line.top(); y <= line.bottom(); ++y)
            for (int x = line.left(); x <= line.right(); ++x)
                if (dash == 0 || (x - rect.left() + y - rect.top()) / period % 2 == 0) row(y)[x] = colour;
    };
    stroke({rect.left(), rect.top(), rect.width(), w});
    stroke({rect.left(), rect.bottom() + 1 - w, rect.width(), w});
    stroke({rect.left(), rect.top() + w, w, rect.height() - 2 * w});
    stroke({rect.right() + 1 - w, rect.top() + w, w, rect.height() - 2 * w});
}

void Canvas::disc(double cx, double cy, double radius, QRgb colour) const
{
    const int left = std::max(0, int(cx - radius - 1)), right = std::min(width - 1, int(cx + radius + 1));
    const int top = std::max(0, int(cy - radius - 1)), bottom = std::min(height - 1, int(cy + radius + 1));
    for (int y = top; y <= bottom; ++y)
        for (int x = left; x <= right; ++x) {
            const double inside = radius + 0.5 - std::hypot(x + 0.5 - cx, y + 0.5 - cy);
            if (inside > 0) row(y)[x] = blend(row(y)[x], colour, int(255 * std::min(1.0, inside)));
        }
}

} // namespace heapglass::gui
