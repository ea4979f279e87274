#include "gui/paint/cell_look.h"

#include <algorithm>

namespace heapglass::gui
{

namespace
{

using Kind = CellLook::Kind;

constexpr int kRows = 4;

Kind landOf(const replay::PageCell& cell)
{
    if (cell.empty) return Kind::empty;
    return cell.releasable >= cell.released ? Kind::releasable : Kind::released;
}

int rowsOf(std::uint32_t part, std::uint32_t whole)
{
    return int((std::uint64_t(part) * kRows * 2 + whole) / (std::uint64_t(whole) * 2));
}

CellLook pileOf(const replay::PageCell& cell)
{
    const std::uint32_t pages = cell.pages();
    const std::uint32_t stays = cell.held + cell.pinned + cell.metaHeld;
    int rows = stays == pages ? kRows : std::clamp(rowsOf(stays, pages), 1, kRows - 1);
    CellLook look{.kind = Kind::mixed};
    look.above = landOf(cell);
    if (cell.pinned) {
        const int others = rows > 1 && cell.pinned < stays ? 1 : 0;
        look.pinnedRows = std::uint8_t(std::clamp(rowsOf(cell.pinned, pages), 1, rows - others));
        rows -= look.pinnedRows;
    }
    if (cell.metaHeld && rows > 0 && (cell.held == 0 || rows > 1)) {
        look.metaRows = std::uint8_t(cell.held == 0 ? rows : 1);
        rows -= look.metaRows;
    }
    look.heldRows = std::uint8_t(rows);
    return look;
}

} // namespace

CellLook lookOf(const replay::PageCell& cell, Bytes pageBytes)
{
    const std::uint32_t pages = cell.pages();
    if (pages == 0) return {};
    const std::pair<std::uint32_t, Kind> pure[] = {
        {cell.held, Kind::held},         {cell.pinned, Kind::pinned},
        {cell.metaHeld, Kind::metaHeld}, {cell.releasable, Kind::releasable},
        {cell.released, Kind::released}, {cell.empty, Kind::empty},
    };
    for (const auto& [count, kind] : pure) {
        if (count != pages) continue;
        CellLook look{.kind = kind};
        look.live =
            std::uint8_t(std::min<Bytes>(255, cell.liveBytes * 255 / std::max<Bytes>(1, pages * pageBytes)));
        return look;
    }
    if (cell.held + cell.pinned + cell.metaHeld == 0) return {.kind = landOf(cell)};
    return pileOf(cell);
}

} // namespace heapglass::gui
