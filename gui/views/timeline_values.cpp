#include "gui/views/timeline_values.h"

#include <algorithm>

#include <QLabel>
#include <QPainter>
#include <QResizeEvent>

#include "gui/chrome/fonts.h"
#include "gui/chrome/layout.h"
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
    setFixedWidth(usualWidth());
    makeExtremes();
}

int TimelineValues::usualWidth()
{
    return scaledByType(196);
}

void TimelineValues::show(const replay::Snapshot& s, bool held)
{
    if (s.measure && held) return showMeasure(*s.measure, s.geometry.knowsCommitment);
    hideExtremes();
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
    showExtremes(
        {&measure.heap, knowsCommitted ? &measure.committed : nullptr, &measure.held, &measure.live});
}

// ---------------------------------------------------------------- the least and the most of each line

namespace
{

constexpr int kColumns = 2, kBetween = 12; // pixels

/// "3.4 MiB · 1,204"
QString extremeText(const replay::Measure::Extreme& extreme)
{
    return bytesText(extreme.value) + QStringLiteral(" · ") + countText(extreme.event);
}

} // namespace

/// Rows are closer where the timeline is low: the last one must not fall out.
int TimelineValues::middleOf(int row) const
{
    const int line = scaledByType(16), rows = int(m_rows.size());
    const int first = std::min(scaledByType(32), 4 + line + (height() - 4 - line) / 8);
    const int step = rows > 1 ? std::min(scaledByType(24), (height() - first - line / 2) / (rows - 1)) : 0;
    return first + step * row;
}

void TimelineValues::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (m_extremes.last()->isVisible() && event->size().height() != event->oldSize().height())
        placeExtremes();
}

void TimelineValues::makeExtremes()
{
    constexpr int kRows = 4;
    for (int i = 0; i < kRows * kColumns; ++i) {
        QLabel* label = makeLabel(smallFont(), "", this);
        label->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
        label->hide();
        connect(label, &QLabel::linkActivated, this, [this](const QString& target) {
            emit stepAsked(target.section(QLatin1Char(':'), 1).toUInt());
        });
        m_extremes << label;
    }
}

/// By row; null: not known.
void TimelineValues::showExtremes(const QVector<const replay::Measure::Ends*>& rows)
{
    for (int row = 0; row < rows.size(); ++row)
        for (int column = 0; column < kColumns; ++column) {
            QLabel* label = m_extremes[row * kColumns + column];
            label->setVisible(rows[row] != nullptr);
            if (!rows[row]) continue;
            const replay::Measure::Extreme& extreme = column ? rows[row]->most : rows[row]->least;
            label->setText(link(extremeText(extreme), QStringLiteral("step:%1").arg(extreme.step)));
            const QString event = countText(extreme.event);
            label->setAccessibleName(
                (column ? tr("%1, most: %2 at event %3") : tr("%1, least: %2 at event %3"))
                    .arg(m_rows[row].name, bytesText(extreme.value), event));
            label->setToolTip(tr("Go to event %1").arg(event));
        }
    placeExtremes();
}

void TimelineValues::placeExtremes()
{
    const QFontMetrics metrics(smallFont());
    int x = usualWidth() + kBetween;
    for (int column = 0; column < kColumns; ++column) {
        int width = metrics.horizontalAdvance(column ? tr("most, at event") : tr("least, at event"));
        for (int i = column; i < m_extremes.size(); i += kColumns)
            width = std::max(width, m_extremes[i]->sizeHint().width());
        for (int i = column; i < m_extremes.size(); i += kColumns) {
            const int height = m_extremes[i]->sizeHint().height();
            m_extremes[i]->setGeometry(x, middleOf(i / kColumns) - height / 2, width, height);
        }
        x += width + kBetween;
    }
    setFixedWidth(x);
}

void TimelineValues::hideExtremes()
{
    for (QLabel* label : m_extremes)
        label->hide();
    setFixedWidth(usualWidth());
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
    const int line = scaledByType(16), usual = usualWidth(), room = usual - 38;
    painter.drawText(QRect(4, 4, room, line), Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_heading, Qt::ElideRight, room));
    if (m_extremes.last()->isVisible())
        for (int column = 0; column < kColumns; ++column)
            painter.drawText(QRect(m_extremes[column]->x(), 4, width() - m_extremes[column]->x(), line),
                             Qt::AlignVCenter, column ? tr("most, at event") : tr("least, at event"));
    for (int i = 0; i < m_rows.size(); ++i) {
        const int middle = middleOf(i);
        painter.setPen(m_rows[i].line);
        painter.drawLine(QPointF(4, middle + 0.5), QPointF(20, middle + 0.5));
        painter.setFont(smallFont());
        painter.setPen(t.secondary);
        painter.drawText(QRect(26, middle - line / 2, usual - 36, line), Qt::AlignVCenter, m_rows[i].name);
        painter.setFont(smallFont(true));
        painter.setPen(t.text);
        painter.drawText(QRect(0, middle - line / 2, usual - 10, line), Qt::AlignVCenter | Qt::AlignRight,
                         m_rows[i].value);
    }
}

} // namespace heapglass::gui
