#include "gui/compare/figures.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>

#include "gui/chrome/fonts.h"
#include "gui/figure_text.h"
#include "gui/format.h"
#include "gui/language/engine_text.h"
#include "gui/paint/lane_ink.h"
#include "gui/paint/theme.h"
#include "gui/paint/type.h"

namespace heapglass::gui
{

using replay::Figure;

namespace
{

constexpr int kHeadMargin = 6;                          // pixels at each side of a name in the header
constexpr int kLine = 22, kLineGap = 10, kPadding = 20; // pixels

int rowPitch()
{
    return scaledByType(22);
}

/// The best of those that are known, as it is written; empty where all read alike.
QString bestOf(const Figure& row, const std::vector<std::optional<double>>& values)
{
    if (row.better == Figure::Better::neither) return {};
    std::optional<double> low, high;
    for (const std::optional<double>& value : values) {
        if (!value) continue;
        low = low ? std::min(*low, *value) : *value;
        high = high ? std::max(*high, *value) : *value;
    }
    if (!low) return {};
    const QString least = figureValue(row, low), most = figureValue(row, high);
    if (least == most) return {};
    return row.better == Figure::Better::lower ? least : most;
}

/// Beside each heap's name a piece of its line in the plot.
class LaneHeader : public QHeaderView
{
  public:
    explicit LaneHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent) {}

  protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override
    {
        painter->save();
        QHeaderView::paintSection(painter, rect, section);
        painter->restore();
        if (section == 0) return;
        const QString name = shownName(section);
        const int right = rect.right() - fontMetrics().horizontalAdvance(name) - kLineGap;
        if (right - kLine < rect.left()) return;
        const qreal middle = rect.center().y() + 0.5;
        painter->setPen(lanePen(section - 1, theme().dark));
        painter->drawLine(QPointF(right - kLine, middle), QPointF(right, middle));
    }

    /// A name is cut short at its end, so that its line keeps its room.
    void initStyleOptionForIndex(QStyleOptionHeader* option, int section) const override
    {
        QHeaderView::initStyleOptionForIndex(option, section);
        if (section > 0) option->text = shownName(section);
    }

  private:
    QString shownName(int section) const
    {
        const QString name = model()->headerData(section, Qt::Horizontal).toString();
        return fontMetrics().elidedText(name, Qt::ElideRight,
                                        sectionSize(section) - kLine - kLineGap - 2 * kHeadMargin);
    }
};

} // namespace

CompareFigures::CompareFigures(Comparison& comparison, Figure::When when, QWidget* parent)
    : QTableWidget(parent), m_comparison(comparison), m_when(when)
{
    for (const Figure& row : replay::figures())
        if (row.compared && row.when == when) m_figures.push_back(&row);
    setAccessibleName(when == Figure::When::cursor ? tr("Figures at the cursor")
                                                   : tr("Figures of the whole run"));
    setHorizontalHeader(new LaneHeader(this));
    setEditTriggers(NoEditTriggers);
    setSelectionMode(ContiguousSelection);
    setShowGrid(false);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // both tables are scrolled together
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrap(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(rowPitch());
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    horizontalHeader()->setTextElideMode(Qt::ElideRight);
    setTabKeyNavigation(false); // Tab leaves the table
    connect(this, &QTableWidget::cellDoubleClicked, this, &CompareFigures::goToParting);
    rebuild();
}

void CompareFigures::rebuild()
{
    clearContents();
    setRowCount(int(m_figures.size()) + (m_when == Figure::When::run ? 2 : 0));
    setColumnCount(1 + m_comparison.count());
    for (int column = 0; column < columnCount(); ++column)
        setHorizontalHeaderItem(column, new QTableWidgetItem);
    horizontalHeaderItem(0)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    for (int row = 0; row < rowCount(); ++row)
        for (int column = 0; column < columnCount(); ++column) {
            auto* item = new QTableWidgetItem;
            item->setTextAlignment(column ? Qt::AlignRight | Qt::AlignVCenter
                                          : Qt::AlignLeft | Qt::AlignVCenter);
            setItem(row, column, item);
        }
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_figureWidth = 0;
    refresh();
    fit();
}

QString CompareFigures::heading() const
{
    const replay::Snapshot& now = m_comparison.heap(0).snapshot();
    if (m_when == Figure::When::cursor) return tr("at event %1").arg(countText(now.event));
    return m_comparison.isPlacing() ? tr("so far, while they are placed")
                                    : tr("over all %1 events").arg(countText(now.events));
}

void CompareFigures::refresh()
{
    if (columnCount() != 1 + m_comparison.count()) return;
    horizontalHeaderItem(0)->setText(heading());
    for (int i = 0; i < m_comparison.count(); ++i) {
        horizontalHeaderItem(1 + i)->setText(m_comparison.nameOf(i));
        horizontalHeaderItem(1 + i)->setToolTip(m_comparison.nameOf(i)); // it may be cut
    }
    for (std::size_t i = 0; i < m_figures.size(); ++i)
        show(int(i), *m_figures[i]);
    if (m_when == Figure::When::run) {
        showRates(int(m_figures.size()));
        showPartings(int(m_figures.size()) + 1);
    }
    // Figures that grow keep their room; what stands in their place before an answer does not.
    const bool hidden = m_comparison.isPredicting();
    int widest = std::exchange(m_hidden, hidden) == hidden ? m_figureWidth : 0;
    for (int column = 1; column < columnCount(); ++column)
        widest = std::max(widest, sizeHintForColumn(column));
    if (std::exchange(m_figureWidth, widest) != widest) fit();
}

int CompareFigures::firstColumn() const
{
    return std::max(sizeHintForColumn(0), horizontalHeader()->sectionSizeHint(0));
}

int CompareFigures::comfortableWidth() const
{
    int widest = m_figureWidth;
    for (int i = 0; i < m_comparison.count(); ++i)
        widest =
            std::max(widest, horizontalHeader()->fontMetrics().horizontalAdvance(m_comparison.nameOf(i)) +
                                 kLine + kLineGap + kPadding);
    return firstColumn() + widest * m_comparison.count();
}

/// No figure is cut: names are, then what is around the table is scrolled.
void CompareFigures::fit()
{
    horizontalHeader()->setMinimumSectionSize(std::max(1, m_figureWidth));
    setMinimumWidth(firstColumn() + m_figureWidth * m_comparison.count());
    setFixedHeight(sizeHint().height());
}

/// What is shown of a heap is of the moment that the heading names.
bool CompareFigures::tells(int heap) const
{
    return m_comparison.isKnown(heap) && (m_when == Figure::When::run || !m_comparison.isBehind(heap));
}

void CompareFigures::show(int row, const Figure& figure)
{
    item(row, 0)->setText(engineText(figure.title));
    item(row, 0)->setToolTip(wrapped(figureFormula(figure)));
    std::vector<std::optional<double>> values;
    values.reserve(std::size_t(m_comparison.count()));
    for (int i = 0; i < m_comparison.count(); ++i)
        values.push_back(tells(i) ? figure.value(m_comparison.heap(i).snapshot()) : std::nullopt);
    // Peaks of runs that are not equally long are not held against each other.
    bool fair = m_when == Figure::When::cursor || !m_comparison.isPlacing();
    // Nor are heaps of which one has given back what the other was not asked for.
    for (int i = 1; i < m_comparison.count(); ++i)
        fair = fair && (!m_comparison.isKnown(i) || m_comparison.isPressedAlike(i));
    const bool hidden = m_comparison.isPredicting() && replay::tellsOfPages(figure);
    fair = fair && !hidden;
    const QString best = fair ? bestOf(figure, values) : QString();
    for (int i = 0; i < m_comparison.count(); ++i) {
        QTableWidgetItem* cell = item(row, 1 + i);
        const std::optional<double> value = values[std::size_t(i)];
        const QString text = figureValue(figure, value);
        const bool isBest = !best.isEmpty() && text == best;
        cell->setText(hidden                                  ? tr("later")
                      : m_comparison.isBehind(i) && !tells(i) ? QStringLiteral("…")
                                                              : text);
        cell->setFont(textFont(isBest));
        cell->setForeground(isBest ? theme().fresh : theme().text);
        QString tip = hidden ? engineText(figure.formula) : figureTip(figure, value);
        if (isBest) tip += QStringLiteral(" · ") + tr("the best of these");
        cell->setToolTip(wrapped(tip));
    }
}

/// No figure of the heap, but of how it was simulated: nothing is the best of it.
void CompareFigures::showRates(int row)
{
    item(row, 0)->setText(tr("Replay rate"));
    item(row, 0)->setToolTip(
        wrapped(tr("Events ÷ seconds of processor time that placing them took here. What is "
                   "simulated and written down says little about how fast the allocator "
                   "itself would be.")));
    for (int i = 0; i < m_comparison.count(); ++i) {
        const replay::Snapshot& now = m_comparison.heap(i).snapshot();
        const bool known = m_comparison.isKnown(i) && !now.placing && now.run.seconds > 0;
        item(row, 1 + i)
            ->setText(known ? tr("%1/s").arg(countText(quint64(now.events / now.run.seconds)))
                            : QStringLiteral("–"));
    }
}

void CompareFigures::showPartings(int row)
{
    item(row, 0)->setText(tr("Parts from the first"));
    item(row, 0)->setToolTip(
        wrapped(tr("The first event after which held bytes differ from the first heap's by "
                   "more than 5 % and by more than 8 pages.")));
    for (int i = 0; i < m_comparison.count(); ++i) {
        QTableWidgetItem* cell = item(row, 1 + i);
        const bool leads = partingAt(row, 1 + i).has_value();
        QFont font = textFont();
        font.setUnderline(leads);
        cell->setText(partingText(i));
        cell->setFont(font);
        cell->setForeground(leads ? theme().link : theme().text);
        cell->setToolTip(leads ? wrapped(tr("A double click or Enter goes there.")) : QString());
    }
}

std::optional<EventIndex> CompareFigures::partingAt(int row, int column) const
{
    const bool named = m_when == Figure::When::run && row == rowCount() - 1 && column > 1;
    return named && !m_comparison.isPredicting() && column <= m_comparison.count()
               ? m_comparison.partingOf(column - 1).event()
               : std::nullopt;
}

void CompareFigures::goToParting(int row, int column)
{
    const auto event = partingAt(row, column);
    if (!event) return;
    m_comparison.heap(0).setPlaying(false);
    m_comparison.heap(0).goToEvent(*event);
}

QString CompareFigures::partingText(int heap) const
{
    if (heap == 0) return QStringLiteral("–");
    if (m_comparison.isPredicting()) return tr("later");
    const Parting& parting = m_comparison.partingOf(heap);
    if (parting.event()) return tr("event %1").arg(countText(*parting.event()));
    return parting.isKnown() ? tr("never") : QStringLiteral("…");
}

QString CompareFigures::plainText() const
{
    QStringList lines;
    QStringList head;
    for (int column = 0; column < columnCount(); ++column)
        head << horizontalHeaderItem(column)->text();
    lines << head.join(QLatin1Char('\t'));
    for (int row = 0; row < rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < columnCount(); ++column)
            cells << item(row, column)->text();
        lines << cells.join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n'));
}

/// Else the window copies its sentence.
bool CompareFigures::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy))
        return event->accept(), true;
    return QTableWidget::event(event);
}

void CompareFigures::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return goToParting(currentRow(), currentColumn());
    if (!event->matches(QKeySequence::Copy)) return QTableWidget::keyPressEvent(event);
    QApplication::clipboard()->setText(plainText());
}

QSize CompareFigures::sizeHint() const
{
    return {comfortableWidth(), horizontalHeader()->sizeHint().height() + rowPitch() * rowCount() + 4};
}

} // namespace heapglass::gui
