#include "gui/views/difference_pane.h"

#include <algorithm>
#include <utility>

#include <QCoreApplication>
#include <QGridLayout>
#include <QLabel>
#include <QStyle>

#include "engine/replay/difference.h"
#include "gui/actions.h"
#include "gui/chrome/action_button.h"
#include "gui/chrome/figure_button.h"
#include "gui/chrome/fonts.h"
#include "gui/chrome/layout.h"
#include "gui/chrome/scroll_body.h"
#include "gui/format.h"

namespace heapglass::gui
{

using replay::Difference;
using replay::PageRuns;

namespace
{

constexpr int kGap = 12;
constexpr int kMostColumns = 3; ///< of figures

/// A row of the table.
struct Row {
    const char* name;
    const char* tip;
    const PageRuns* (*pages)(const Difference&); ///< that are pointed out; null: none are
    const replay::BlockChange Difference::*blocks = nullptr;
    bool needsCommitment = false;
};

template <PageRuns Difference::*runs>
const PageRuns* pagesOf(const Difference& difference)
{
    return &(difference.*runs);
}

template <replay::BlockChange Difference::*change>
const PageRuns* pagesOf(const Difference& difference)
{
    return &(difference.*change).pages;
}

// Column by column.
const Row kTable[] = {
    {QT_TRANSLATE_NOOP("DifferencePane", "+ blocks born"),
     QT_TRANSLATE_NOOP(
         "DifferencePane",
         "Live at the later moment, not at the earlier. Bytes: header, what was asked for, and slack."),
     pagesOf<&Difference::born>, &Difference::born},
    {QT_TRANSLATE_NOOP("DifferencePane", "− blocks died"),
     QT_TRANSLATE_NOOP("DifferencePane", "Live at the earlier moment, not at the later. Bytes likewise."),
     pagesOf<&Difference::died>, &Difference::died},
    {QT_TRANSLATE_NOOP("DifferencePane", "= blocks stayed"),
     QT_TRANSLATE_NOOP("DifferencePane", "Live at both moments; their bytes at the later one."), nullptr,
     &Difference::stayed},
    {QT_TRANSLATE_NOOP("DifferencePane", "+ pages gained"),
     QT_TRANSLATE_NOOP("DifferencePane", "Pages of the heap at the later moment that it did not have."),
     pagesOf<&Difference::gained>, nullptr, true},
    {QT_TRANSLATE_NOOP("DifferencePane", "− pages lost"),
     QT_TRANSLATE_NOOP("DifferencePane", "Pages that the heap had at the earlier moment, and has no more."),
     pagesOf<&Difference::lost>, nullptr, true},
    {QT_TRANSLATE_NOOP("DifferencePane", "newly pinned"),
     QT_TRANSLATE_NOOP(
         "DifferencePane",
         "Pages that are held with less than a quarter live, and were not so at the earlier moment."),
     pagesOf<&Difference::pinned>},
    {QT_TRANSLATE_NOOP("DifferencePane", "released"),
     QT_TRANSLATE_NOOP("DifferencePane", "Pages given back to the system, and not at the earlier moment."),
     pagesOf<&Difference::released>, nullptr, true},
    {QT_TRANSLATE_NOOP("DifferencePane", "committed again"),
     QT_TRANSLATE_NOOP("DifferencePane",
                       "Pages that were given back at the earlier moment, and are in use again."),
     pagesOf<&Difference::committed>, nullptr, true},
    {QT_TRANSLATE_NOOP("DifferencePane", "no longer pinned"),
     QT_TRANSLATE_NOOP(
         "DifferencePane",
         "Pages that were pinned at the earlier moment, and are so no more: fuller, empty, or lost."),
     pagesOf<&Difference::unpinned>},
};

QString translated(const char* text)
{
    return QCoreApplication::translate("DifferencePane", text);
}

} // namespace

DifferencePane::DifferencePane(Session& session, Actions& actions, QWidget* parent)
    : View(session, parent), m_text(makeLabel(textFont(), "secondary", this)),
      m_end(new ActionButton(actions.at("run.unpin"), ActionButton::Shows::text, this))
{
    static_assert(std::size(kTable) == kFigures);
    setSurface(this, "base");
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_text->setObjectName(QStringLiteral("moments"));
    auto* row = new QHBoxLayout;
    space(row, {38, 2, 8, 2}, 8);
    row->addWidget(new ActionButton(actions.at("run.pin"), ActionButton::Shows::text, this));
    row->addWidget(m_end);
    row->addWidget(m_text, 1);
    auto* column = new QVBoxLayout(this);
    space(column, {0, 0, 0, 4}, 0);
    column->addLayout(row);
    setUpFigures();
}

void DifferencePane::setUpFigures()
{
    auto* pane = new QWidget(this);
    m_grid = new QGridLayout(makeScrollBody(pane));
    m_grid->setContentsMargins(30, 0, 8, 0);
    m_grid->setHorizontalSpacing(kGap);
    m_grid->setVerticalSpacing(1);
    for (std::size_t i = 0; i < kFigures; ++i) {
        auto* figure = new FigureButton(translated(kTable[i].name), this);
        figure->setToolTip(wrapped(translated(kTable[i].tip)));
        figure->setCheckable(kTable[i].pages != nullptr);
        m_figures[i] = figure;
        connect(figure, &QPushButton::clicked, this, [this, i] { choose(i); });
    }
    arrange(kMostColumns);
    static_cast<QVBoxLayout*>(layout())->addWidget(pane, 1);
}

/// Column by column; in fewer of them where the text is large or the pane narrow.
void DifferencePane::arrange(int columns)
{
    if (std::exchange(m_columns, columns) == columns) return;
    const int rows = (int(kFigures) + columns - 1) / columns;
    for (std::size_t i = 0; i < kFigures; ++i)
        m_grid->addWidget(m_figures[i], int(i) % rows, int(i) / rows);
    for (int i = 0; i < kMostColumns; ++i)
        m_grid->setColumnStretch(i, i < columns ? 1 : 0);
    m_grid->setRowStretch(rows, 1);
    for (int row = 0; row < rows; ++row)
        m_grid->setRowStretch(row, 0);
}

int DifferencePane::columnsThatFit() const
{
    int widest = 1;
    for (const FigureButton* figure : m_figures)
        widest = std::max(widest, figure->sizeHint().width());
    const QMargins margins = m_grid->contentsMargins();
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent);
    return std::clamp((width() - margins.left() - margins.right() - bar + kGap) / (widest + kGap), 1,
                      kMostColumns);
}

QString DifferencePane::caption() const
{
    const Difference* difference = session().difference();
    if (!difference) return {};
    return tr("from event %1 to event %2").arg(countText(difference->from), countText(difference->to));
}

/// Pressed once more it is not chosen any more.
void DifferencePane::choose(std::size_t figure)
{
    if (!kTable[figure].pages) return;
    m_chosen = m_chosen == figure ? std::nullopt : std::optional(figure);
    mark();
    showFigures();
}

void DifferencePane::refresh(Changes changes)
{
    if (!(changes & (Change::snapshot | Change::search | Change::theme))) return;
    const auto& newest = session().snapshot().difference;
    if (!session().pinned() && m_marked) session().setMarks({});
    if (!session().pinned()) m_marked.reset();
    if (session().difference() && m_marked != newest) mark();
    showFigures();
    emit captionChanged();
}

void DifferencePane::showFigures()
{
    const Difference* difference = session().difference();
    for (std::size_t i = 0; i < kFigures; ++i) {
        const Row& row = kTable[i];
        FigureButton& figure = *m_figures[i];
        const bool known = difference && (difference->knowsCommitment || !row.needsCommitment);
        figure.setEnabled(known);
        figure.setChecked(m_chosen == i);
        if (!known) {
            figure.setFigure(QStringLiteral("–"), {});
        } else if (row.blocks) {
            const replay::BlockChange& blocks = difference->*row.blocks;
            figure.setFigure(countText(blocks.count), bytesText(blocks.bytes));
        } else {
            const PageIndex pages = replay::countOf(*row.pages(*difference));
            figure.setFigure(countText(pages), bytesText(pages * difference->pageBytes));
        }
    }
    m_end->setVisible(session().pinned().has_value());
    say();
}

/// The pages of the chosen figure; where none is chosen, those in which blocks were born, or only died.
void DifferencePane::mark()
{
    const Difference* difference = session().difference();
    if (!difference) return;
    m_marked = session().snapshot().difference;
    if (m_chosen)
        return session().setMarks(std::make_shared<PageMarks>(
            PageMarks{*kTable[*m_chosen].pages(*difference), {}, translated(kTable[*m_chosen].name), {}}));
    session().setMarks(std::make_shared<PageMarks>(
        PageMarks{difference->born.pages, replay::without(difference->died.pages, difference->born.pages),
                  tr("born"), tr("died")}));
}

QString DifferencePane::sentence() const
{
    if (!session().isOpen()) return {};
    const auto pinned = session().pinned();
    if (!pinned)
        return tr("Pin the moment at the cursor, then move the cursor: what is different is shown here.");
    const Difference* difference = session().difference();
    if (!difference) return tr("Event %1 is pinned; counted when the cursor rests.").arg(countText(*pinned));
    if (difference->asked == difference->cursor)
        return tr("Event %1 is pinned: move the cursor to see what is different.").arg(countText(*pinned));
    const QString where = difference->isBackwards()
                              ? tr("The cursor is before the pinned event %1.").arg(countText(*pinned))
                              : tr("Event %1 is pinned.").arg(countText(*pinned));
    return where + QLatin1Char(' ') +
           tr("Blocks that stayed took %1 before; %2 of them were resized.")
               .arg(bytesText(difference->stayedBefore), countText(difference->resized));
}

void DifferencePane::say()
{
    const QString text = sentence();
    const QFontMetrics metrics(m_text->font());
    m_text->setText(metrics.elidedText(text, Qt::ElideRight, std::max(0, m_text->width())).toHtmlEscaped());
    m_text->setAccessibleName(text);
    m_text->setToolTip(wrapped(text));
}

void DifferencePane::resizeEvent(QResizeEvent* event)
{
    View::resizeEvent(event);
    arrange(columnsThatFit());
    layout()->activate();
    say();
}

} // namespace heapglass::gui
