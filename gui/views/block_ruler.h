// A stretch of bytes that is measured on the block map: how much is that, and would a block of it fit?
#pragma once

#include <QPainter>

#include "gui/paint/block_rows.h"
#include "gui/paint/theme.h"

namespace heapglass::gui
{

struct BlockRuler {
    Bytes begin = 0;
    Bytes end = 0; ///< above `begin`

    Bytes length() const { return end - begin; }
    bool operator==(const BlockRuler&) const = default;
};

/// A bracket along the bytes, with `label` at its first row.
void drawRuler(QPainter& painter, const BlockRows& rows, const BlockRuler& ruler, const QString& label,
               const Theme& theme);

} // namespace heapglass::gui
