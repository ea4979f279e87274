// Draws the free blocks alone: where they lie, to scale over the whole heap, and how large they are.
#pragma once

#include <array>

#include <QPainter>

#include "engine/replay/servable.h"
#include "gui/paint/block_rows.h"
#include "gui/paint/theme.h"
#include "gui/session.h"

namespace heapglass::gui
{

struct FreeScene {
    const replay::Snapshot* now = nullptr;
    BlockRows rows; ///< of the whole heap
    std::optional<Spot> selection = {};
    const replay::Servable* servable = nullptr; ///< of `now`
    Bytes request = 4096;                       ///< the size whose answer is marked
    const PageMarks* marks = nullptr;           ///< pages that are pointed out
};

/// Rows that show the whole heap in the upper part of a widget.
BlockRows freeRows(QSize widget, const replay::Snapshot& snapshot);
/// Below them: bytes by size, blocks by size, what a request could use.
std::array<QRect, 3> freePanelsIn(QRect widget, const BlockRows& rows);
/// The free block that `byte` lies in, or null.
const replay::FreeBlock* freeBlockAt(const replay::FreeBlocks& list, Bytes byte);
/// How many bytes of each pixel, row after row, are free.
std::vector<Bytes> freeBytesPerPixel(const BlockRows& rows, const replay::FreeBlocks& list);
/// "475 free blocks, 7.51 MiB · largest 540 KiB at 0x885000, page 2,181 · 1 px = 4,096 B"
QString freeCaption(const replay::Snapshot& snapshot, const BlockRows& rows);

void paintFreeMap(QPainter& painter, QRect widget, const FreeScene& scene, const Theme& theme);
/// A ring around the page that is pointed at, unless it is selected.
void paintFreeHover(QPainter& painter, const FreeScene& scene, const Spot& spot, const Theme& theme);

} // namespace heapglass::gui
