#include "gui/views/free_strip.h"

#include <algorithm>

#include <QKeyEvent>
#include <QPainter>

#include "engine/heap/policies.h"
#include "gui/chrome/fonts.h"
#include "gui/format.h"
#include "gui/language/engine_text.h"
#include "gui/paint/map_frame.h"
#include "gui/paint/theme.h"
#include "gui/paint/type.h"
#include "gui/place.h"
#include "gui/sentences.h"

namespace heapglass::gui
{

namespace
{

constexpr int kArrow = 26; // from one chip to the next
constexpr int kChipPadding = 7;

int chipHeight()
{
    return scaledByType(20);
}

void drawArrow(QPainter& painter, int left, int middle)
{
    const int right = left + kArrow - 5;
    painter.drawLine(left + 4, middle, right, middle);
    painter.drawLine(right - 4, middle - 3, right, middle);
    painter.drawLine(right - 4, middle + 3, right, middle);
}

} // namespace

FreeStrip::FreeStrip(Session& session, QWidget* parent) : View(session, parent)
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    setFocusPolicy(Qt::StrongFocus);
    setFixedHeight(sizeHint().height());
    setAccessibleName(tr("Free list"));
    setToolTip(wrapped(
        tr("The free blocks in view, in the order in which the policy keeps them, once the heap at the "
           "cursor is made again; until then in address order")));
}

void FreeStrip::showEvent(QShowEvent* event)
{
    View::showEvent(event);
    session().wantFreeOrder(true);
}

void FreeStrip::hideEvent(QHideEvent* event)
{
    View::hideEvent(event);
    session().wantFreeOrder(false);
}

QString FreeStrip::heading() const
{
    return session().snapshot().geometry.knowsCommitment ? tr("Free list") : tr("Not live");
}

/// In which order they stand now.
QString FreeStrip::order() const
{
    const replay::Snapshot& now = session().snapshot();
    const heap::PolicyInfo* policy = heap::findPolicy(now.policy);
    if (!policy || policy->freeOrder == heap::kByAddress || now.freeOrder)
        return engineText(policy ? policy->freeOrder : heap::kByAddress);
    return tr("by address (their own order follows)");
}

/// "12 of 475 free blocks, by address"
QString FreeStrip::figure() const
{
    const replay::Snapshot& now = session().snapshot();
    const bool simulated = now.geometry.knowsCommitment;
    const QString all =
        counted(simulated ? QT_TRANSLATE_N_NOOP("Sentences", "%Ln free {block|blocks}")
                          : QT_TRANSLATE_N_NOOP("Sentences", "%Ln {stretch|stretches} not live"),
                now.freeBlocks);
    if (now.blocks.blocks.empty() && now.freeBlocks > 0) return tr("%1: zoom in to see them listed").arg(all);
    return tr("%1 of %2, %3").arg(countText(m_blocks.size()), all, order());
}

bool FreeStrip::isChosen(const replay::FreeBlock& block) const
{
    const auto& selection = session().selection();
    if (!selection) return false;
    if (selection->block) return *selection->block == block.offset;
    const Bytes page = session().snapshot().geometry.page;
    return block.offset < (selection->page + selection->pages) * page &&
           block.offset + block.length > selection->page * page;
}

/// Whether no two of them begin in one page.
bool FreeStrip::areInPagesOfTheirOwn() const
{
    const Bytes page = std::max<Bytes>(1, session().snapshot().geometry.page);
    std::vector<PageIndex> pages;
    pages.reserve(m_blocks.size());
    for (const replay::FreeBlock& block : m_blocks)
        pages.push_back(block.offset / page);
    std::ranges::sort(pages);
    return std::ranges::adjacent_find(pages) == pages.end();
}

/// One before the first chosen one, so that it is seen where that one comes from.
std::size_t FreeStrip::firstShown() const
{
    const auto chosen = std::ranges::find_if(m_blocks, [this](const auto& block) { return isChosen(block); });
    if (chosen == m_blocks.end() || chosen == m_blocks.begin()) return 0;
    return std::size_t(chosen - m_blocks.begin()) - 1;
}

void FreeStrip::layOut()
{
    m_blocks.clear();
    if (const auto& order = session().snapshot().freeOrder)
        m_blocks = order->blocks;
    else
        for (const replay::BlockView& block : session().snapshot().blocks.blocks)
            if (!block.live) m_blocks.push_back({block.offset, block.length});
    m_byPage = areInPagesOfTheirOwn();
    const QFontMetrics plain(typeOf(11)), bold(typeOf(11, true));
    const int right = width() - kMapTextMargin - QFontMetrics(typeOf(12)).horizontalAdvance(figure()) - 16;
    m_first = firstShown();
    placeChips(mapGutter() + bold.horizontalAdvance(heading()) + 12, right);
    QStringList words;
    for (const Chip& chip : m_chips)
        words << chip.text;
    if (!session().isPlaying())
        setAccessibleDescription(figure() + QStringLiteral(": ") + words.join(QStringLiteral(", ")));
    update();
}

void FreeStrip::placeChips(int left, int right)
{
    m_chips.clear();
    const QFontMetrics metrics(typeOf(11, true));
    const Bytes page = std::max<Bytes>(1, session().snapshot().geometry.page);
    const int top = (height() - chipHeight()) / 2;
    for (std::size_t i = m_first; i < m_blocks.size(); ++i) {
        const QString place = m_byPage ? tr("page %1").arg(countText(m_blocks[i].offset / page))
                                       : placeText(session().snapshot(), m_blocks[i].offset);
        const QString text = tr("%1: %2").arg(place, bytesText(m_blocks[i].length));
        const QRect rect(left + kArrow, top, metrics.horizontalAdvance(text) + 2 * kChipPadding,
                         chipHeight());
        const bool isLast = i + 1 == m_blocks.size();
        if (rect.right() + (isLast ? 0 : kArrow) > right) return;
        m_chips.push_back({m_blocks[i], rect, text});
        left = rect.right() + 1;
    }
}

void FreeStrip::refresh(Changes changes)
{
    if (changes & (Change::snapshot | Change::selection))
        layOut();
    else
        update();
}

void FreeStrip::resizeEvent(QResizeEvent*)
{
    layOut();
}

void FreeStrip::paintEvent(QPaintEvent*)
{
    const Theme& t = theme();
    QPainter painter(this);
    painter.fillRect(rect(), t.base);
    if (!session().isOpen()) return;
    painter.setFont(typeOf(11, true));
    painter.setPen(t.secondary);
    painter.drawText(rect().adjusted(mapGutter(), 0, 0, 0), Qt::AlignVCenter, heading());
    for (std::size_t i = 0; i < m_chips.size(); ++i) {
        const Chip& chip = m_chips[i];
        const bool chosen = isChosen(chip.block);
        painter.setPen(t.secondary);
        if (i + m_first > 0) drawArrow(painter, chip.rect.left() - kArrow, chip.rect.center().y());
        painter.setPen(chosen ? t.focus : t.outline);
        painter.setBrush(chosen ? t.selectionFill : t.base);
        painter.drawRect(chip.rect.adjusted(0, 0, -1, -1));
        painter.setPen(t.text);
        painter.setFont(typeOf(11, chosen));
        painter.drawText(chip.rect, Qt::AlignCenter, chip.text);
    }
    painter.setPen(t.secondary);
    if (m_first + m_chips.size() < m_blocks.size() && !m_chips.empty())
        painter.drawText(QRect(m_chips.back().rect.right() + 6, 0, kArrow, height()), Qt::AlignVCenter,
                         QStringLiteral("…"));
    painter.setFont(typeOf(12));
    const int room = width() - kMapTextMargin - mapGutter() - 12 -
                     QFontMetrics(typeOf(11, true)).horizontalAdvance(heading());
    painter.drawText(rect().adjusted(0, 0, -kMapTextMargin, 0), Qt::AlignVCenter | Qt::AlignRight,
                     painter.fontMetrics().elidedText(figure(), Qt::ElideRight, std::max(0, room)));
    if (!m_showsFocus) return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(t.focus, 2));
    painter.drawRect(rect().adjusted(1, 1, -1, -1));
}

void FreeStrip::select(const replay::FreeBlock& block)
{
    session().select(
        Spot{block.offset / std::max<Bytes>(1, session().snapshot().geometry.page), 1, block.offset});
}

void FreeStrip::mousePressEvent(QMouseEvent* event)
{
    const auto hit = std::ranges::find_if(
        m_chips, [at = event->position().toPoint()](const Chip& chip) { return chip.rect.contains(at); });
    if (event->button() == Qt::LeftButton && hit != m_chips.end()) select(hit->block);
}

void FreeStrip::selectNeighbour(int direction)
{
    const auto chosen = std::ranges::find_if(m_blocks, [this](const auto& block) { return isChosen(block); });
    if (m_blocks.empty()) return;
    if (chosen == m_blocks.end()) return select(direction > 0 ? m_blocks.front() : m_blocks.back());
    const std::ptrdiff_t at = chosen - m_blocks.begin() + direction;
    if (at >= 0 && at < std::ssize(m_blocks)) select(m_blocks[std::size_t(at)]);
}

void FreeStrip::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Left) return selectNeighbour(-1);
    if (event->key() == Qt::Key_Right) return selectNeighbour(1);
    View::keyPressEvent(event);
}

void FreeStrip::focusInEvent(QFocusEvent* event)
{
    m_showsFocus = event->reason() != Qt::MouseFocusReason;
    update();
}

void FreeStrip::focusOutEvent(QFocusEvent*)
{
    m_showsFocus = false;
    update();
}

} // namespace heapglass::gui
