#include "gui/views/block_map.h"

#include <algorithm>

#include <QPainter>
#include <QTimer>
#include <QToolTip>

#include "gui/paint/theme.h"
#include "gui/sentences.h"
#include "gui/views/block_map_painter.h"

namespace heapglass::gui
{

namespace
{

constexpr int kTipDelay = 300;

} // namespace

BlockMap::BlockMap(Session& session, QWidget* parent) : View(session, parent), m_tipTimer(new QTimer(this))
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Block map"));
    m_tipTimer->setSingleShot(true);
    m_tipTimer->setInterval(kTipDelay);
    connect(m_tipTimer, &QTimer::timeout, this, &BlockMap::showTip);
}

QString BlockMap::caption() const
{
    return blockCaption(session().snapshot(), m_rows);
}

void BlockMap::setRows(const BlockRows& rows)
{
    m_rows = rows;
    const bool any = session().snapshot().heapBytes > 0;
    session().wantBlocks(any ? blockWindowOf(m_rows) : replay::BlockWindow{});
    emit captionChanged();
    update();
}

void BlockMap::showHeap()
{
    m_showsAll = m_isFree = true;
    setRows(m_rows.showing(0, std::max<Bytes>(1, session().snapshot().heapBytes)));
}

void BlockMap::showSelection()
{
    const auto& selection = session().selection();
    if (!selection) return showHeap();
    m_showsAll = m_isFree = false;
    const Bytes page = session().snapshot().geometry.page;
    setRows(m_rows.showing(selection->page * page, (selection->page + selection->pages) * page));
}

/// Keeps to what was chosen after the heap, the selection or the size have changed.
void BlockMap::follow()
{
    m_rows.area = blockArea(size());
    if (!session().selection() && !m_isFree) m_showsAll = true;
    if (m_showsAll)
        setRows(m_rows.showing(0, std::max<Bytes>(1, session().snapshot().heapBytes)));
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
    if (changes & Change::selection && session().selection()) {
        const Spot& spot = *session().selection();
        if (!m_isFree)
            m_showsAll = false;
        else if (!m_showsAll)
            reveal(spot.block.value_or(spot.page * session().snapshot().geometry.page));
    }
    if (changes & (Change::snapshot | Change::selection)) {
        follow();
        describe();
    }
    update();
}

void BlockMap::resizeEvent(QResizeEvent*)
{
    follow();
}

void BlockMap::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const BlockScene scene{&session().snapshot(), session().selection(), session().hover()};
    paintBlockMap(painter, rect(), m_rows, scene, theme());
    if (!m_showsFocus) return;
    painter.setPen(QPen(theme().focus, 2));
    painter.drawRect(rect().adjusted(1, 1, -1, -1));
}

void BlockMap::describe()
{
    if (session().isPlaying()) return;
    const replay::Snapshot& now = session().snapshot();
    QString text = caption();
    if (now.selectedBlock) text += QStringLiteral(". ") + blockSentence(*now.selectedBlock, now);
    setAccessibleDescription(text);
}

void BlockMap::showTip()
{
    const auto byte = m_rows.byteAt(m_tipPoint);
    const replay::Snapshot& now = session().snapshot();
    const replay::BlockView* block = byte ? blockAt(now.blocks, *byte) : nullptr;
    if (!block) return;
    const replay::Holder* holder = holderOf(now, *block);
    const QString text =
        holder ? blockSentence(replay::BlockDetails{*holder, {}}, now) : blockSentence(*block);
    QToolTip::showText(mapToGlobal(m_tipPoint + QPoint(8, 12)), text, this);
}

void BlockMap::focusInEvent(QFocusEvent* event)
{
    m_showsFocus = event->reason() != Qt::MouseFocusReason;
    describe();
    update();
}

void BlockMap::focusOutEvent(QFocusEvent*)
{
    m_showsFocus = false;
    update();
}

} // namespace heapglass::gui
