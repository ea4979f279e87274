#include "gui/views/page_scene.h"

#include <algorithm>

#include <QCoreApplication>

#include "gui/format.h"
#include "gui/sentences.h"

namespace heapglass::gui
{

namespace
{

using Kind = CellLook::Kind;
using Phase = HeapminAnimation::Phase;

CellLook plainLook(const replay::Snapshot& snapshot, const PageGrid& grid, PageIndex page)
{
    if (page < snapshot.shownPages())
        if (const replay::PageCell* cell = cellOf(snapshot.pages, page); cell && cell->pages())
            return lookOf(*cell, snapshot.geometry.page);
    return {.kind = page < grid.pages ? Kind::future : Kind::outside};
}

CellLook afterLook(const PageScene& scene, PageIndex page)
{
    return {.kind = scene.animation->isCut(page) ? Kind::future : Kind::released};
}

/// One page of a running _heapmin.
CellLook animatedPage(const PageScene& scene, const PageGrid& grid, PageIndex page)
{
    const HeapminAnimation::Look at = scene.animation->look(page, scene.milliseconds);
    CellLook look = plainLook(*scene.before, grid, page);
    if (look.kind == Kind::future) return look; // where the heap of a zone does not reach
    switch (at.phase) {
    case Phase::gone:
        return afterLook(scene, page);
    case Phase::candidate:
        look.candidate = true;
        break;
    case Phase::draining:
        look.draining = true;
        look.level = std::uint8_t(qRound(at.level * 255));
        break;
    case Phase::flashing:
        look.flashing = true;
        break;
    case Phase::untouched:
        break;
    }
    return look;
}

/// A cell of several pages is as it was, and looksAfter() is faded in over it.
CellLook animatedCell(const PageScene& scene, const PageGrid& grid, PageIndex page)
{
    CellLook look = plainLook(*scene.before, grid, page);
    if (scene.milliseconds >= HeapminAnimation::kSweepEnds)
        look.candidate = scene.animation->isAnyReturned(page, grid.pagesPerCell);
    return look;
}

} // namespace

PageIndex PageScene::end() const
{
    return isAnimated() ? animation->endMark(milliseconds) : now->shownPages();
}

PageIndex peakPages(const replay::Snapshot& snapshot)
{
    const Bytes page = std::max<Bytes>(1, snapshot.geometry.page);
    return (snapshot.peakHeapBytes + page - 1) / page;
}

PageIndex mappedPages(const replay::Snapshot& snapshot)
{
    const Bytes page = std::max<Bytes>(1, snapshot.geometry.page);
    if (!snapshot.isZoned()) return std::max(snapshot.totals.pages, peakPages(snapshot));
    const replay::Region& last = snapshot.regions->back();
    return (last.offset + last.end - last.begin) / page;
}

const replay::PageCell* cellOf(const replay::PageCells& cells, PageIndex page)
{
    if (cells.window.pagesPerCell == 0 || page < cells.window.first) return nullptr;
    const PageIndex cell = (page - cells.window.first) / cells.window.pagesPerCell;
    return cell < cells.cells.size() ? &cells.cells[cell] : nullptr;
}

namespace
{

/// The live bytes of so many pages of a cell.
Tint shareTint(const replay::PageCell& cell, PageIndex pages, Bytes pageBytes)
{
    const Bytes whole = pages * pageBytes;
    return {.ink = Tint::Ink::scale,
            .tone = toneOf(Colouring::Scale::share, cell.liveBytes * 255 / whole, 0)};
}

CellLook undecidedLook(const PageScene& scene, const CellLook& plain, PageIndex page)
{
    const replay::PageCell* cell = cellOf(scene.now->pages, page);
    if (!cell || page >= scene.now->shownPages() || !cell->pages()) return plain;
    CellLook look{.kind = Kind::held, .tint = {.ink = Tint::Ink::pending}};
    if (cell->liveBytes) look.tint = shareTint(*cell, cell->pages(), scene.now->geometry.page);
    return look;
}

CellLook stillLook(const PageScene& scene, const PageGrid& grid, PageIndex page)
{
    CellLook look = plainLook(*scene.now, grid, page);
    if (scene.undecided) return undecidedLook(scene, look, page);
    if (!scene.colouring || scene.colouring->scale == Colouring::Scale::none) return look;
    const replay::PageCell* cell = cellOf(scene.now->pages, page);
    if (!cell || page >= scene.now->shownPages() || cell->held + cell->pinned == 0) return look;
    look.tint = scene.colouring->asks
                    ? pageTint(*scene.colouring, *scene.now, page)
                    : shareTint(*cell, PageIndex{cell->held} + cell->pinned, scene.now->geometry.page);
    return look;
}

} // namespace

namespace
{

/// From the order of addresses to that in which squares are seen.
std::vector<CellLook> asSeen(const std::vector<CellLook>& looks, const PageGrid& grid)
{
    std::vector<CellLook> seen(std::size_t(grid.visibleRows()) * std::size_t(grid.columns));
    for (std::size_t i = 0; i < looks.size(); ++i) {
        const HilbertPlace place = grid.placeOf(grid.firstCellInView() + i);
        const int row = place.row - grid.firstRow;
        if (row < grid.visibleRows())
            seen[std::size_t(row) * std::size_t(grid.columns) + std::size_t(place.column)] = looks[i];
    }
    return seen;
}

} // namespace

std::vector<CellLook> looksOf(const PageScene& scene, const PageGrid& grid)
{
    std::vector<CellLook> looks(grid.cellsInView());
    PageIndex page = grid.firstPageInView();
    for (CellLook& look : looks) {
        if (!scene.isAnimated())
            look = stillLook(scene, grid, page);
        else if (grid.pagesPerCell == 1)
            look = animatedPage(scene, grid, page);
        else
            look = animatedCell(scene, grid, page);
        if (scene.isMarked()) look.candidate = scene.animation->isAnyReturned(page, grid.pagesPerCell);
        page += grid.pagesPerCell;
    }
    return grid.side == 1 ? looks : asSeen(looks, grid);
}

double fadeOf(const PageScene& scene, const PageGrid& grid)
{
    return scene.isAnimated() && grid.pagesPerCell > 1 ? scene.animation->fade(scene.milliseconds) : 0;
}

std::vector<CellLook> looksAfter(const PageScene& scene, const PageGrid& grid)
{
    return looksOf(PageScene{.now = scene.now}, grid);
}

PageCounts countsOf(const PageScene& scene)
{
    const bool animated = scene.isAnimated();
    const heap::PageTotals& totals = animated ? scene.before->totals : scene.now->totals;
    PageCounts counts{totals.held - totals.pinned, totals.pinned, totals.metaHeld, totals.releasable,
                      totals.released};
    if (!scene.now->geometry.knowsCommitment) {
        counts.metaHeld = counts.releasable = counts.released = 0;
        counts.empty = totals.pages - totals.held;
    }
    if (animated) {
        const PageIndex gone = scene.animation->returnedBy(scene.milliseconds);
        counts.releasable -= std::min(gone, counts.releasable);
        counts.released += gone;
    }
    return counts;
}

QString scaleText(const PageGrid& grid)
{
    return counted(QT_TRANSLATE_N_NOOP("Sentences", "1 cell = %Ln {page|pages}"), grid.pagesPerCell) +
           QStringLiteral(" · ") +
           (grid.side == 1
                ? counted(QT_TRANSLATE_N_NOOP("Sentences", "row = %Ln {page|pages}"), grid.pagesPerBand())
                : counted(QT_TRANSLATE_N_NOOP("Sentences", "Hilbert square = %Ln {page|pages}"),
                          PageIndex(grid.side) * PageIndex(grid.side) * grid.pagesPerCell));
}

} // namespace heapglass::gui
