// The curve "for a request of each size: the share of the free bytes that could serve it". Sizes double from
// column to column like those of the histograms beside it.
#pragma once

#include <optional>

#include <QPainter>

#include "engine/replay/servable.h"
#include "gui/paint/theme.h"

namespace heapglass::gui
{

/// Where the curve lies in its panel, and the sizes that it goes over: 2^first to 2^end bytes asked for.
struct ServableAxes {
    QRect plot;
    int first = 4;
    int end = 12;

    /// For all sizes up to the largest free block.
    static ServableAxes of(QRect panel, const replay::FreeBlocks& list);
    std::optional<Bytes> sizeAt(QPoint point) const;
    int xOf(Bytes size) const;
};

/// `request`: the size whose answer is marked.
void drawServableCurve(QPainter& painter, QRect panel, const replay::FreeBlocks& list,
                       const replay::Servable& servable, Bytes request, const Theme& theme);
/// "A request of 4,096 B needs a block of 4,112 B: 2.6 MiB of 3.9 MiB free (66.2 %) lie in blocks that long;
/// ..."
QString servableSentence(const replay::FreeBlocks& list, const replay::Servable& servable, Bytes size);

} // namespace heapglass::gui
