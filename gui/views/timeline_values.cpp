#include "gui/views/timeline_values.h"

#include <QPainter>

#include "gui/chrome/fonts.h"
#include "gui/format.h"
#include "gui/paint/theme.h"

namespace heapglass::gui
{

namespace
{

QPen linePen(const QColor& color, double width, const QVector<qreal>& dashes = {})
{
    QPen pen(color, width, Qt::SolidLine, Qt::FlatCap);
    if (!dashes.isEmpty()) pen.setDashPattern(dashes);
    return pen;
}

} // namespace

TimelineValues::TimelineValues(QWidget* parent) : QWidget(parent)
{
    setFixedWidth(164);
}

void TimelineValues::show(const replay::Snapshot& s, bool held)
{
    const Theme& t = theme();
    const Bytes page = s.geometry.page;
    const QString committed = s.geometry.knowsCommitment
                                  ? bytesText((s.totals.pages - s.totals.released) * page)
                                  : QStringLiteral("–");
    m_rows = {{tr("heap"), bytesText(s.heapBytes), linePen(t.outline, 1, {1, 2})},
              {tr("committed"), committed, linePen(t.pinned, 1.5, {5 / 1.5, 2})},
              {tr("held"), held ? bytesText(s.totals.held * page) : tr("later"), linePen(t.pinned, 1)},
              {tr("live"), bytesText(s.liveBytes), linePen(t.held, 2)}};
    QStringList words;
    for (const Row& row : m_rows)
        words << row.name + QLatin1Char(' ') + row.value;
    setAccessibleName(tr("At the cursor: %1").arg(words.join(QStringLiteral(", "))));
    setToolTip(tr("live: bytes of blocks, headers and slack included · held: pages with a live byte · "
                  "committed: pages not given back · heap: up to its end"));
    update();
}

void TimelineValues::paintEvent(QPaintEvent*)
{
    const Theme& t = theme();
    QPainter painter(this);
    painter.setFont(smallFont());
    painter.setPen(t.tertiary);
    painter.drawText(QRect(4, 4, width() - 14, 16), Qt::AlignVCenter, tr("at the cursor"));
    for (int i = 0; i < m_rows.size(); ++i) {
        const int middle = 32 + 24 * i;
        painter.setPen(m_rows[i].line);
        painter.drawLine(QPointF(4, middle + 0.5), QPointF(20, middle + 0.5));
        painter.setFont(smallFont());
        painter.setPen(t.secondary);
        painter.drawText(QRect(26, middle - 8, 80, 16), Qt::AlignVCenter, m_rows[i].name);
        painter.setFont(smallFont(true));
        painter.setPen(t.text);
        painter.drawText(QRect(0, middle - 8, width() - 10, 16), Qt::AlignVCenter | Qt::AlignRight,
                         m_rows[i].value);
    }
}

} // namespace heapglass::gui
