#include "gui/views/holder_row.h"

#include <QGridLayout>
#include <QLabel>
#include <QPainter>

#include "gui/chrome/fonts.h"
#include "gui/chrome/layout.h"
#include "gui/format.h"
#include "gui/paint/patterns.h"
#include "gui/paint/theme.h"
#include "gui/paint/type.h"
#include "gui/sentences.h"

namespace heapglass::gui
{

namespace
{

/// A long call site keeps its end, which tells it apart: "…qlite3.so.0.8.6+0x4f2a1".
QString fitted(const QString& text, const QFont& font, int width)
{
    return QFontMetrics(font).elidedText(text, Qt::ElideMiddle, width).toHtmlEscaped();
}

QString eventLink(EventIndex event)
{
    if (event == kNone) return {};
    return link(countText(quint64(event) + 1), QStringLiteral("event:%1").arg(quint64(event) + 1));
}

} // namespace

HolderRow::HolderRow(QWidget* parent)
    : QWidget(parent), m_bytes(makeLabel(textFont(), "", this)), m_name(makeLabel(textFont(), "", this)),
      m_where(makeLabel(smallFont(), "secondary", this)), m_event(makeLabel(smallFont(), "", this))
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 4);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(0);
    grid->setColumnMinimumWidth(0, 44);
    grid->setColumnStretch(1, 1);
    m_bytes->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_event->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    grid->addWidget(m_bytes, 0, 0);
    grid->addWidget(m_name, 0, 1, 1, 2);
    grid->addWidget(m_where, 1, 1);
    grid->addWidget(m_event, 1, 2);
    for (QLabel* label : {m_name, m_event}) {
        connect(label, &QLabel::linkActivated, this, &HolderRow::linkActivated);
        label->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    }
    m_name->setMinimumWidth(0);
    m_where->setWordWrap(true);
}

void HolderRow::show(const replay::Holder& holder, const replay::Snapshot& snapshot)
{
    m_bytes->setText(bytesText(holder.bytesInPage));
    const QString name = holderName(holder);
    m_name->setText(QStringLiteral("<a href=\"block:%1\" style=\"color:%2;text-decoration:none\">%3</a>")
                        .arg(holder.block.offset)
                        .arg(theme().text.name(), fitted(name, textFont(), 200)));
    m_name->setToolTip(wrapped(name));
    const bool partly = holder.bytesInPage < holder.block.length;
    m_where->setText(
        partly ? tr("of %1, %2 asked").arg(bytesText(holder.block.length), countText(holder.block.requested))
               : tr("%1 asked").arg(countText(holder.block.requested)));
    // From birth to death.
    m_event->setText(eventLink(holder.birthEvent) + QStringLiteral(" → ") +
                     (holder.deathEvent == kNone ? QStringLiteral("–") : eventLink(holder.deathEvent)));
    m_event->setToolTip(lifeText(holder, snapshot));
    setVisible(true);
}

namespace
{

constexpr int kBarHeight = 8, kTextHeight = 16;

} // namespace

ShareBar::ShareBar(QWidget* parent) : QWidget(parent)
{
    setFixedHeight(scaledByType(kBarHeight + kTextHeight) + 4);
}

void ShareBar::showLive(Bytes live, Bytes all, bool pinned)
{
    m_pinned = pinned;
    setAccessibleName(tr("%1 of %2 live").arg(bytesText(live), bytesText(all)));
    show(live, all, tr("%1 live · %2").arg(bytesText(live), percentText(double(live), double(all))));
}

void ShareBar::showAsked(Bytes asked, Bytes all)
{
    m_pinned = false;
    setAccessibleName(tr("%1 of %2 asked for").arg(bytesText(asked), bytesText(all)));
    show(asked, all, tr("%1 asked for · %2").arg(bytesText(asked), percentText(double(asked), double(all))));
}

void ShareBar::show(Bytes part, Bytes all, const QString& words)
{
    m_part = part;
    m_all = all;
    m_words = words;
    update();
}

void ShareBar::paintEvent(QPaintEvent*)
{
    const Theme& t = theme();
    QPainter painter(this);
    const QRect bar(0, 2, width(), scaledByType(kBarHeight));
    painter.fillRect(bar, t.releasable);
    fillWith(painter, bar, Patterns(t).land);
    const int part = m_all > 0 ? qRound(double(m_part) / double(m_all) * bar.width()) : 0;
    painter.fillRect(QRect(bar.left(), bar.top(), m_part > 0 ? qMax(2, part) : 0, bar.height()),
                     m_pinned ? t.pinned : t.held);
    painter.setFont(smallFont());
    painter.setPen(t.secondary);
    const QRect texts(0, bar.bottom() + 2, width(), scaledByType(kTextHeight));
    painter.drawText(texts, Qt::AlignLeft | Qt::AlignVCenter, m_words);
    painter.drawText(texts, Qt::AlignRight | Qt::AlignVCenter, bytesText(m_all));
}

} // namespace heapglass::gui
