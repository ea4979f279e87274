// Free blocks by size: for each power of two how many bytes lie in blocks of that size, and in how many
// blocks.
#pragma once

#include <array>

#include <QPainter>

#include "engine/replay/snapshot.h"
#include "gui/paint/theme.h"

namespace heapglass::gui
{

/// The panels of bytes, of counts, and of what a request could use, side by side.
std::array<QRect, 3> freePanels(QRect rect);
/// Sizes below a panel: `count` powers of two from 2^firstPower on, `width` pixels each, written in the
/// middle of these or where they begin.
struct SizeTicks {
    int firstPower = 0, count = 0;
    double width = 1;
    bool inMiddle = true;
};
/// Between heading and ticks.
QRect plotOf(QRect panel);
void drawPanelFrame(QPainter& painter, QRect panel, const QString& title, const SizeTicks& ticks,
                    const Theme& theme);
void drawFreeHistograms(QPainter& painter, QRect bytesPanel, QRect countPanel, const replay::FreeBlocks& list,
                        const Theme& theme);
/// "256", "4 Ki", "1 Mi": the smallest size of a class.
QString sizeClassText(int power);

} // namespace heapglass::gui
