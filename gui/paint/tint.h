// What a cell or a block is filled with where its colour tells something else than its state: a place on the
// scale of quantities, or one of a few groups, each with a texture as a second cue.
#pragma once

#include <array>

#include <QBrush>

#include "gui/paint/theme.h"

namespace heapglass::gui
{

struct Canvas;

struct Tint {
    enum class Ink : std::uint8_t {
        none,    ///< by its state, or as what it is
        scale,   ///< a quantity: `tone` of 255 from the least to the greatest
        group,   ///< `tone`: its number, below kGroups
        other,   ///< in none of the groups
        endless, ///< a quantity beyond the scale: what has not ended
        unknown, ///< nobody knows
        pending, ///< not looked up yet
    };
    static constexpr int kGroups = 8;
    Ink ink = Ink::none;
    std::uint8_t tone = 0;
    bool operator==(const Tint&) const = default;
};

/// The colours of tints as pixels.
struct TintInk {
    explicit TintInk(const Theme& theme);

    struct Pair {
        QRgb fill, line;
    };
    Pair of(Tint tint) const;

    std::array<QRgb, 256> scale; ///< few: gold; many: dark blue, but in the dark theme not as dark as paper
    std::array<Pair, Tint::kGroups> groups;
    Pair other, endless, unknown, pending;
};

/// Fills `rect`; with its texture where `textured`.
void fillTint(const Canvas& canvas, QRect rect, Tint tint, const TintInk& ink, bool textured);
/// The same to fill anything with; not for Ink::none.
QBrush tintBrush(Tint tint, const TintInk& ink);
/// Black or white, whichever reads better on it.
QColor readableOn(const QColor& ground);

} // namespace heapglass::gui
