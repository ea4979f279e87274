#include "gui/views/timeline_values.h"

#include <QPainter>

#include "gui/chrome/fonts.h"
#include "gui/format.h"
#include "gui/paint/theme.h"
#include "gui/paint/type.h"
#include "gui/sentences.h"
#include "gui/texts.h"

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
    setFixedWidth(scaledByType(196));
}

void TimelineValues::show(const replay::Snapshot& s, bool held)
{
    if (s.measure && held) return showMeasure(*s.measure, s.geometry.knowsCommitment);
    const Bytes page = s.geometry.page;
    const QString committed = s.geometry.knowsCommitment
                                  ? bytesText((s.totals.pages - s.totals.released) * page)
                                  : QStringLiteral("–");
    m_heading = tr("at the cursor");
    setRows({{{}, bytesText(s.heapBytes), {}},
             {{}, committed, {}},
             {{}, held ? bytesText(s.totals.held * page) : tr("later"), {}},
             {{}, bytesText(s.liveBytes), {}}});
    setToolTip(tr("live: bytes of blocks, headers and slack included · held: pages with a live byte · "
                  "committed: pages not given back · heap: up to its end"));
}

namespace
{

/// "+1.2 MiB", "−96 B", "0 B".
QString changeText(const replay::Measure::Ends& ends)
{
    if (ends.begin == ends.end) return bytesText(0);
    return ends.end > ends.begin ? QLatin1Char('+') + bytesText(ends.end - ends.begin)
                                 : QChar(0x2212) + bytesText(ends.begin - ends.end);
}

QString fromToText(const QString& name, const replay::Measure::Ends& ends)
{
    return TimelineValues::tr("%1: from %2 to %3").arg(name, bytesText(ends.begin), bytesText(ends.end));
}

} // namespace

void TimelineValues::showMeasure(const replay::Measure& measure, bool knowsCommitted)
{
    m_heading =
        measure.milliseconds ? durationText(*measure.milliseconds) + QStringLiteral(" · ") : QString();
    m_heading += counted(QT_TRANSLATE_N_NOOP("Sentences", "%Ln {event|events}"), measure.events);
    setRows({{{}, changeText(measure.heap), {}},
             {{}, knowsCommitted ? changeText(measure.committed) : QStringLiteral("–"), {}},
             {{}, changeText(measure.held), {}},
             {{}, changeText(measure.live), {}}});
    QStringList lines = {fromToText(m_rows[0].name, measure.heap), fromToText(m_rows[2].name, measure.held),
                         fromToText(m_rows[3].name, measure.live)};
    if (knowsCommitted) lines.insert(1, fromToText(m_rows[1].name, measure.committed));
    setToolTip(lines.join(QLatin1Char('\n')));
}

/// Their names and lines are always the same.
void TimelineValues::setRows(QVector<Row> rows)
{
    const Theme& t = theme();
    const std::pair<QString, QPen> lines[] = {{tr("heap"), linePen(t.outline, 1, {1, 2})},
                                              {tr("committed"), linePen(t.pinned, 1.5, {5 / 1.5, 2})},
                                              {tr("held"), linePen(t.pinned, 1)},
                                              {tr("live"), linePen(t.held, 2)}};
    QStringList words;
    for (int i = 0; i < rows.size(); ++i) {
        rows[i].name = lines[i].first;
        rows[i].line = lines[i].second;
        words << rows[i].name + QLatin1Char(' ') + rows[i].value;
    }
    m_rows = std::move(rows);
    setAccessibleName(tr("%1: %2").arg(m_heading, words.join(Sentences::tr(", "))));
    update();
}

QStringList TimelineValues::values() const
{
    QStringList values;
    for (const Row& row : m_rows)
        values << row.value;
    return values;
}

void TimelineValues::paintEvent(QPaintEvent*)
{
    const Theme& t = theme();
    QPainter painter(this);
    painter.setFont(smallFont());
    painter.setPen(t.tertiary);
    const int line = scaledByType(16), room = width() - 38;
    painter.drawText(QRect(4, 4, room, line), Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_heading, Qt::ElideRight, room));
    // Closer where the timeline is low: the last one must not fall out.
    const int first = std::min(scaledByType(32), 4 + line + (height() - 4 - line) / 8);
    const int step = m_rows.size() > 1 ? std::min<int>(scaledByType(24),
                                                       (height() - first - line / 2) / int(m_rows.size() - 1))
                                       : 0;
    for (int i = 0; i < m_rows.size(); ++i) {
        const int middle = first + step * i;
        painter.setPen(m_rows[i].line);
        painter.drawLine(QPointF(4, middle + 0.5), QPointF(20, middle + 0.5));
        painter.setFont(smallFont());
        painter.setPen(t.secondary);
        painter.drawText(QRect(26, middle - line / 2, width() - 36, line), Qt::AlignVCenter, m_rows[i].name);
        painter.setFont(smallFont(true));
        painter.setPen(t.text);
        painter.drawText(QRect(0, middle - line / 2, width() - 10, line), Qt::AlignVCenter | Qt::AlignRight,
                         m_rows[i].value);
    }
}

} // namespace heapglass::gui
