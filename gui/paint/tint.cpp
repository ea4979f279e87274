#include "gui/paint/tint.h"

#include "gui/paint/cell_ink.h"
#include "gui/paint/density_raster.h"
#include "gui/paint/lane_ink.h"

namespace heapglass::gui
{

namespace
{

using Ink = Tint::Ink;

constexpr int kTile = 24; // a multiple of every texture's period

QRgb between(const QColor& a, const QColor& b, double share)
{
    const auto channel = [share](int x, int y) { return qRound(x + (y - x) * share); };
    return qRgb(channel(a.red(), b.red()), channel(a.green(), b.green()), channel(a.blue(), b.blue()));
}

/// Whether a pixel belongs to the texture's lines.
bool isLine(Tint tint, int x, int y)
{
    if (tint.ink == Ink::endless) return (x + y) % 6 == 0;
    if (tint.ink == Ink::unknown) return x % 4 == 1 && y % 4 == 1;
    if (tint.ink == Ink::pending) return (x + y) % 4 == 0 && x % 2 == 0;
    if (tint.ink != Ink::group) return false;
    switch (tint.tone) {
    case 1:
        return (x + y) % 6 == 0;
    case 2:
        return x % 4 < 2 && y % 4 < 2;
    case 3:
        return y % 4 == 1;
    case 4:
        return (x - y + kTile * 64) % 6 == 0;
    case 5:
        return x % 4 == 1;
    case 6:
        return (x / 3 + y / 3) % 2 == 0;
    case 7:
        return x % 6 == 2 || y % 6 == 2;
    default:
        return false;
    }
}

} // namespace

TintInk::TintInk(const Theme& theme)
    : scale(shareColours(theme)), other{theme.tertiary.rgb(), 0}, endless{theme.fresh.rgb(),
                                                                          theme.base.rgb()},
      unknown{theme.released.rgb(), theme.outline.rgb()}, pending{theme.line.rgb(), theme.base.rgb()}
{
    static_assert(Tint::kGroups <= kLanes);
    for (int i = 0; i < Tint::kGroups; ++i) {
        const QColor fill = lanePen(i, theme.dark).color();
        groups[std::size_t(i)] = {fill.rgb(), between(fill, theme.base, 0.7)};
    }
}

TintInk::Pair TintInk::of(Tint tint) const
{
    switch (tint.ink) {
    case Ink::scale:
        return {scale[tint.tone], scale[tint.tone]};
    case Ink::group:
        return groups[tint.tone];
    case Ink::other:
        return {other.fill, other.fill};
    case Ink::endless:
        return endless;
    case Ink::unknown:
        return unknown;
    case Ink::none:
    case Ink::pending:
        break;
    }
    return pending;
}

void fillTint(const Canvas& canvas, QRect rect, Tint tint, const TintInk& ink, bool textured)
{
    const TintInk::Pair pair = ink.of(tint);
    canvas.fill(rect, pair.fill);
    if (!textured || pair.fill == pair.line) return;
    rect &= QRect(0, 0, canvas.width, canvas.height);
    for (int y = rect.top(); y <= rect.bottom(); ++y)
        for (int x = rect.left(); x <= rect.right(); ++x)
            if (isLine(tint, x / canvas.scale, y / canvas.scale)) canvas.row(y)[x] = pair.line;
}

QBrush tintBrush(Tint tint, const TintInk& ink)
{
    if (tint.ink == Ink::scale || tint.ink == Ink::other) return QColor(ink.of(tint).fill);
    QImage tile(kTile, kTile, QImage::Format_RGB32);
    fillTint(Canvas(tile, 1), tile.rect(), tint, ink, true);
    return QBrush(tile);
}

QColor readableOn(const QColor& ground)
{
    // Where both have the same contrast, by the luminance of WCAG: about 0.18 of linear light.
    const auto linear = [](double channel) { return channel * channel; };
    const double light =
        0.21 * linear(ground.redF()) + 0.72 * linear(ground.greenF()) + 0.07 * linear(ground.blueF());
    return light < 0.2 ? Qt::white : Qt::black;
}

} // namespace heapglass::gui
