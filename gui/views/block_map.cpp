#include "gui/views/block_map.h"

#include <algorithm>

#include <QPainter>
#include <QPointer>

#include "gui/marks/mark_book.h"
#include "gui/marks/mark_ink.h"
#include "gui/marks/mark_place.h"
#include "gui/paint/theme.h"
#include "gui/paint/type.h"
#include "gui/sentences.h"
#include "gui/views/block_map_painter.h"

namespace heapglass::gui
{

BlockMap::BlockMap(Session& session, QWidget* parent) : MapView(session, tr("Block map"), parent) {}

QString BlockMap::caption() const
{
    return blockCaption(session().snapshot(), m_rows);
}

void BlockMap::setRows(const BlockRows& rows)
{
    m_rows = rows;
    const bool any = session().snapshot().shownEnd() > 0;
    session().wantBlocks(any ? blockWindowOf(m_rows) : replay::BlockWindow{});
    emit captionChanged();
    update();
}

void BlockMap::recolour()
{
    if (isVisible()) session().wantBlockColour(colouringOf(ColouredMap::blocks).asks);
    update();
}

/// What nobody sees is not looked up.
void BlockMap::hideEvent(QHideEvent* event)
{
    MapView::hideEvent(event);
    session().wantBlockColour(std::nullopt);
}

void BlockMap::showHeap()
{
    m_showsAll = m_isFree = true;
    setRows(m_rows.showing(0, std::max<Bytes>(1, session().snapshot().shownEnd())));
}

void BlockMap::showSelection()
{
    const auto& selection = session().selection();
    if (!selection) return showHeap();
    m_showsAll = m_isFree = false;
    const Bytes page = session().snapshot().geometry.page;
    setRows(m_rows.showing(selection->page * page, (selection->page + selection->pages) * page));
}

std::function<void()> BlockMap::sight()
{
    return [map = QPointer(this), begin = m_rows.begin, zoom = m_rows.zoom, isFree = m_isFree,
            showsAll = m_showsAll] {
        if (!map) return;
        map->m_isFree = isFree;
        map->m_showsAll = showsAll;
        map->m_isBack = isFree;
        BlockRows rows = map->m_rows;
        rows.zoom = zoom;
        const Bytes row = rows.bytesPerRow(), end = std::max<Bytes>(1, map->session().snapshot().shownEnd());
        rows.begin = std::min(begin, (end - 1) / row * row); // the heap may be smaller by now
        map->setRows(rows);
    };
}

/// What was chosen in one heap is nothing in another.
void BlockMap::followFile()
{
    const auto& load = session().snapshot().load;
    if (!load || load->path == m_path) return;
    m_path = load->path;
    m_isFree = false;
    m_showsAll = !session().selection(); // one that came with the file, by --page
    m_ruler.reset();
}

/// Keeps to what was chosen after the heap, the selection or the size have changed.
void BlockMap::follow()
{
    m_rows.area = blockArea(size());
    m_rows.rowHeight = scaledByType(BlockRows::kRowHeight);
    if (!session().selection() && !m_isFree) m_showsAll = true;
    if (m_showsAll)
        setRows(m_rows.showing(0, std::max<Bytes>(1, session().snapshot().shownEnd())));
    else if (!m_isFree)
        showSelection();
    else
        setRows(m_rows);
}

/// Scrolls to `byte` at the same scale, if it is out of view.
void BlockMap::reveal(Bytes byte)
{
    if (byte >= m_rows.begin && byte < m_rows.end()) return;
    BlockRows rows = m_rows;
    rows.begin = byte / rows.bytesPerRow() * rows.bytesPerRow();
    setRows(rows);
}

void BlockMap::refresh(Changes changes)
{
    if (isHoverOnly(changes)) return;
    const bool isBack = std::exchange(m_isBack, false);
    if (changes & Change::selection && session().selection() && !isBack) {
        const Spot& spot = *session().selection();
        if (!m_isFree)
            m_showsAll = false;
        else if (!m_showsAll)
            reveal(spot.block.value_or(spot.page * session().snapshot().geometry.page));
    }
    if (changes & Change::snapshot) followFile();
    if (changes & (Change::snapshot | Change::selection | Change::theme)) {
        follow();
        describe();
        if (changes & Change::selection) announceSelection();
    }
    recolour();
}

void BlockMap::resizeEvent(QResizeEvent*)
{
    follow();
}

BlockScene BlockMap::scene() const
{
    return {&session().snapshot(),   session().selection(),  session().matches(),
            session().hidesOthers(), session().difference(), &colouringOf(ColouredMap::blocks),
            session().marks().get()};
}

void BlockMap::paintStill(QPainter& painter)
{
    paintBlockMap(painter, rect(), m_rows, scene(), theme());
    drawMarksOnBlocks(painter, m_rows, placesOf(session().book(), session().snapshot()), theme());
    if (m_ruler) drawRuler(painter, m_rows, *m_ruler, rulerLabel(), theme());
}

void BlockMap::paintHover(QPainter& painter)
{
    if (session().hover()) paintBlockHover(painter, m_rows, scene(), *session().hover(), theme());
}

QString BlockMap::description() const
{
    const replay::Snapshot& now = session().snapshot();
    QString text = caption();
    if (m_ruler) text += QStringLiteral(". ") + rulerLabel();
    if (now.selectedBlock) text += QStringLiteral(". ") + blockSentence(*now.selectedBlock, now);
    return text;
}

QString BlockMap::tipAt(QPoint point) const
{
    const auto byte = m_rows.byteAt(point);
    const replay::Snapshot& now = session().snapshot();
    const replay::BlockView* block = byte ? blockAt(now.blocks, *byte) : nullptr;
    return block ? sentenceOf(*block) : QString();
}

/// With its name, where the user has given it one.
QString BlockMap::sentenceOf(const replay::BlockView& block) const
{
    const replay::Snapshot& now = session().snapshot();
    const replay::Holder* holder = holderOf(now, block);
    const QString text =
        holder ? blockSentence(replay::BlockDetails{*holder, {}}, now) : blockSentence(block, now);
    const Mark* mark = block.live ? markOfBlock(session().book(), block.block) : nullptr;
    return mark ? text + QLatin1Char(' ') + markSentence(mark) + QLatin1Char('.') : text;
}

// ---------------------------------------------------------------- the cells, for screen readers

/// Blocks, or where those would be too many, bins.
int BlockMap::cellCount() const
{
    const replay::BlocksInView& view = session().snapshot().blocks;
    if (!view.blocks.empty()) return int(view.blocks.size());
    const auto isInHeap = [this](int bin) { return binBegin(bin) < session().snapshot().shownEnd(); };
    int count = int(view.bins.size());
    while (count > 0 && !isInHeap(count - 1))
        --count;
    return count;
}

Bytes BlockMap::binBegin(int bin) const
{
    const replay::BlocksInView& view = session().snapshot().blocks;
    const double width = double(view.window.end - view.window.begin) / double(view.bins.size());
    return view.window.begin + Bytes(bin * width);
}

QString BlockMap::cellText(int cell) const
{
    const replay::Snapshot& now = session().snapshot();
    if (now.blocks.blocks.empty()) {
        const QString more = binColourSentence(colouringOf(ColouredMap::blocks), now, std::size_t(cell));
        const QString text =
            binSentence(binBegin(cell), binBegin(cell + 1), now.blocks.bins[std::size_t(cell)], now);
        return more.isEmpty() ? text : text + QLatin1Char(' ') + more;
    }
    return sentenceOf(now.blocks.blocks[std::size_t(cell)]);
}

QRect BlockMap::cellRect(int cell) const
{
    const replay::BlocksInView& view = session().snapshot().blocks;
    const bool isBin = view.blocks.empty();
    const Bytes begin = isBin ? binBegin(cell) : view.blocks[std::size_t(cell)].offset;
    const Bytes end = isBin ? binBegin(cell + 1) : begin + view.blocks[std::size_t(cell)].length;
    const auto spans = m_rows.spansOf(begin, end);
    return spans.empty() ? QRect() : m_rows.rectOf(spans.front());
}

CellTable::Range BlockMap::selectedCells() const
{
    const auto& selection = session().selection();
    const auto& blocks = session().snapshot().blocks.blocks;
    if (!selection || !selection->block) return {};
    const auto found = std::ranges::lower_bound(blocks, *selection->block, {}, &replay::BlockView::offset);
    if (found == blocks.end() || found->offset != *selection->block) return {};
    return {int(found - blocks.begin()), 1};
}

void BlockMap::selectCell(int cell)
{
    const auto& blocks = session().snapshot().blocks.blocks;
    m_isFree = true;
    session().select(spotOf(blocks.empty() ? binBegin(cell) : blocks[std::size_t(cell)].offset));
}

} // namespace heapglass::gui
