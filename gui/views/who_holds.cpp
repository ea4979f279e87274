#include "gui/views/who_holds.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include "engine/replay/holders_grouping.h"
#include "gui/chrome/choice.h"
#include "gui/chrome/fonts.h"
#include "gui/chrome/layout.h"
#include "gui/chrome/list_table.h"
#include "gui/format.h"
#include "gui/language/engine_text.h"
#include "gui/paint/type.h"
#include "gui/sentences.h"
#include "gui/texts.h"
#include "gui/views/flame_graph.h"
#include "gui/views/holders_model.h"

namespace heapglass::gui
{

using replay::HolderRow;
using replay::Holders;
using replay::HoldersBy;

namespace
{

enum Kind { asTable, asFlame };

// Pixels at the usual size of type.
constexpr int kHeadRoom = 34;  // beside a column's title, the arrow of its order included
constexpr int kLeastWho = 150; // rather the figures are scrolled to

/// Enter is activated() only where the style has it so; here it always is. Esc lets the row go.
class HoldersTable : public QTableView
{
  public:
    using QTableView::QTableView;

  protected:
    void keyPressEvent(QKeyEvent* event) override
    {
        const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
        if (isEnter && currentIndex().isValid())
            emit doubleClicked(currentIndex());
        else if (event->key() == Qt::Key_Escape && selectionModel()->hasSelection())
            clearSelection();
        else
            QTableView::keyPressEvent(event);
    }

    /// Of what the rows have: a scroll bar that comes with an answer takes its room as well.
    void resizeEvent(QResizeEvent* event) override
    {
        QTableView::resizeEvent(event);
        fitWho();
    }

  private:
    /// Who it is has what the figures leave, but room enough to tell rows apart.
    void fitWho()
    {
        QHeaderView* header = horizontalHeader();
        int room = viewport()->width();
        for (int column = HoldersModel::who + 1; column < HoldersModel::kColumns; ++column)
            room -= header->sectionSize(column);
        const int least = scaledByType(kLeastWho);
        header->setSectionResizeMode(HoldersModel::who,
                                     room >= least ? QHeaderView::Stretch : QHeaderView::Fixed);
        if (room < least) header->resizeSection(HoldersModel::who, least);
    }
};

Part partOf(const QString& text)
{
    return {text.toStdString()};
}

PageIndex firstPage(const HolderRow& row)
{
    const auto& runs = row.alonePages.empty() ? row.sharedPages : row.alonePages;
    return runs.empty() ? 0 : runs.front().first;
}

} // namespace

WhoHolds::WhoHolds(Session& session, QWidget* parent)
    : View(session, parent), m_by(new Choice(tr("Rows"), this)), m_kind(new Choice(tr("Shown as"), this)),
      m_measure(new Choice(tr("Width of a frame"), this)), m_text(makeLabel(textFont(), "secondary", this)),
      m_apart(new QPushButton(this)), m_stack(new QStackedWidget(this)), m_table(new HoldersTable(this)),
      m_scroll(new QScrollArea(this)), m_flame(new FlameGraph(this)), m_model(new HoldersModel(this))
{
    setUpControls();
    setUpTable();
    setUpFlame();
    auto* row = new QHBoxLayout;
    space(row, {38, 2, 8, 2}, 8);
    for (QWidget* widget :
         {static_cast<QWidget*>(m_by), static_cast<QWidget*>(m_kind), static_cast<QWidget*>(m_measure)})
        row->addWidget(widget);
    row->addWidget(m_text, 1);
    row->addWidget(m_apart);
    m_apart->setObjectName(QStringLiteral("apart"));
    m_apart->setToolTip(wrapped(tr("Places the trace once more, beside this heap, with their blocks in a "
                                   "heap of their own: what that comes to is measured, not estimated")));
    connect(m_apart, &QPushButton::clicked, this,
            [this] { emit apartAsked(std::make_shared<const replay::ApartRule>(ruleHere())); });
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* column = new QVBoxLayout(this);
    space(column, {0, 0, 0, 0}, 0);
    column->addLayout(row);
    auto* inset = new QVBoxLayout;
    space(inset, {38, 0, 8, 4}, 0);
    inset->addWidget(m_stack);
    column->addLayout(inset, 1);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_scroll);
    showKind();
}

void WhoHolds::setUpControls()
{
    offerGroupings();
    m_kind->addItem(tr("Table"), asTable);
    m_kind->addItem(tr("Flame graph"), asFlame);
    m_measure->addItem(tr("Free share"), int(FlameGraph::Measure::freeShare));
    m_measure->addItem(tr("Live bytes"), int(FlameGraph::Measure::liveBytes));
    m_measure->addItem(tr("Blocks"), int(FlameGraph::Measure::blocks));
    connect(m_by, &QComboBox::currentIndexChanged, this, [this] {
        showKind();
        ask();
    });
    connect(m_kind, &QComboBox::currentIndexChanged, this, &WhoHolds::showKind);
    connect(m_measure, &QComboBox::currentIndexChanged, this,
            [this] { m_flame->setMeasure(FlameGraph::Measure(m_measure->currentData().toInt())); });
}

/// By thread where the trace says of events whose they were.
void WhoHolds::offerGroupings()
{
    for (const replay::HoldersGrouping& row : replay::holdersGroupings()) {
        const int index = m_by->findData(int(row.by));
        const bool offered = !row.asksThreads || session().snapshot().hasThreads;
        if (offered && index < 0) m_by->addItem(engineText(row.title), int(row.by));
        if (!offered && index >= 0) m_by->removeItem(index);
    }
}

void WhoHolds::setUpTable()
{
    m_table->setModel(m_model);
    setUpListTable(*m_table, tr("Who holds the pages that stay"));
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setSortingEnabled(true);
    QHeaderView* header = m_table->horizontalHeader();
    header->setStretchLastSection(false);
    header->setMinimumSectionSize(scaledByType(64));
    header->setSectionResizeMode(HoldersModel::who, QHeaderView::Stretch);
    const QFontMetrics metrics(textFont());
    for (int column = HoldersModel::who + 1; column < HoldersModel::kColumns; ++column) {
        const QString title = m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        const int text =
            std::max(metrics.horizontalAdvance(title), metrics.horizontalAdvance(QStringLiteral("65,536 B")));
        m_table->setColumnWidth(column, text + scaledByType(kHeadRoom));
    }
    m_table->sortByColumn(HoldersModel::share, Qt::DescendingOrder);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &WhoHolds::markRow);
    connect(m_table, &QTableView::doubleClicked, this, &WhoHolds::goToFirstPage);
}

void WhoHolds::setUpFlame()
{
    m_scroll->setWidget(m_flame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    connect(m_flame, &FlameGraph::spoken, this, [this](const QString& sentence) {
        m_frame = sentence;
        say();
    });
    // Which pages it holds takes longer than a key that is held down comes again: once for all that came.
    m_markSoon.setSingleShot(true);
    connect(&m_markSoon, &QTimer::timeout, this, &WhoHolds::markFrame);
    connect(m_flame, &FlameGraph::chosenByUser, this, [this] {
        if (m_flame->chosen())
            m_markSoon.start(0);
        else
            markFrame();
    });
    connect(m_flame, &FlameGraph::moved, this, [this](const QRect& frame) {
        m_scroll->ensureVisible(0, frame.top(), 0, 0);
        m_scroll->ensureVisible(0, frame.bottom(), 0, 0);
    });
}

QString WhoHolds::caption() const
{
    const auto& holders = m_model->holders();
    if (!holders || m_model->rowCount() == 0) return {};
    return tr("%1 free in %2 that live blocks hold; %3 held by one row alone")
        .arg(bytesText(holders->freeBytes),
             counted(QT_TRANSLATE_N_NOOP("Sentences", "%Ln {page|pages}"), holders->heldPages),
             countText(holders->alone));
}

// ---------------------------------------------------------------- what is asked for

void WhoHolds::showEvent(QShowEvent* event)
{
    View::showEvent(event);
    ask();
}

void WhoHolds::hideEvent(QHideEvent* event)
{
    View::hideEvent(event);
    session().wantHolders({});
    takeMarksBack(); // nothing in sight says what they are; the row is marked again
}

void WhoHolds::ask()
{
    if (isVisible()) session().wantHolders(HoldersBy(m_by->currentData().toInt()));
    say();
}

void WhoHolds::chooseBy(HoldersBy by)
{
    m_by->setCurrentIndex(m_by->findData(int(by)));
}

void WhoHolds::showKind()
{
    const bool bySite = m_by->currentData().toInt() == int(HoldersBy::site);
    m_kind->setVisible(bySite);
    const bool flame = bySite && m_kind->currentData().toInt() == asFlame;
    m_measure->setVisible(flame);
    m_frame.clear();
    m_stack->setCurrentWidget(flame ? static_cast<QWidget*>(m_scroll) : m_table);
    letGo(); // rows of another kind, and a frame is no row
    say();
}

// ---------------------------------------------------------------- what is answered

void WhoHolds::refresh(Changes changes)
{
    if (changes & (Change::snapshot | Change::turn)) {
        offerGroupings();
        followFile();
        takeAnswer();
        say();
    }
    if (changes & Change::theme) m_flame->update();
}

/// Another file may have call stacks where this one had none.
void WhoHolds::followFile()
{
    const auto& load = session().snapshot().load;
    if (!load || load->path == m_path) return;
    m_path = load->path;
    m_chosen.reset();
    m_flame->forget();
    m_by->setItemData(0, QVariant(), Qt::UserRole - 1); // can be chosen
    chooseBy(HoldersBy::site);
}

void WhoHolds::takeAnswer()
{
    const auto holders = session().isPredicting() ? nullptr : session().snapshot().holders;
    if (!holders) {
        if (m_model->holders()) {
            m_model->setHolders({});
            m_flame->setHolders({});
            emit captionChanged();
        }
        return;
    }
    if (int(holders->by) != m_by->currentData().toInt()) return;
    if (holders->by == HoldersBy::site && !holders->stacks && holders->blocks) {
        m_by->setItemData(0, 0, Qt::UserRole - 1); // cannot be chosen
        return chooseBy(HoldersBy::size);
    }
    if (holders != m_model->holders()) {
        const QSignalBlocker blocker(m_table->selectionModel());
        m_model->setHolders(holders);
        if (holders->by == HoldersBy::site) m_flame->setHolders(holders);
        emit captionChanged();
    }
    if (session().snapshot().holdersCurrent && !session().marks()) selectAgain();
}

void WhoHolds::selectAgain()
{
    if (m_flame->chosen()) return markFrame();
    if (!m_chosen) return;
    const QModelIndex index = m_model->find(*m_chosen);
    {
        const QSignalBlocker blocker(m_table->selectionModel());
        if (index.isValid()) m_table->selectRow(index.row());
    }
    m_table->viewport()->update();
    markRow();
}

bool WhoHolds::showsFlame() const
{
    return m_stack->currentWidget() == m_scroll;
}

/// The pages of the selected row, on the page map.
void WhoHolds::markRow()
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    const HolderRow* row = rows.isEmpty() ? nullptr : m_model->row(rows.front());
    if (!row) return letGo();
    if (!session().snapshot().holdersCurrent) return;
    m_chosen = *row;
    mark(row->alonePages, row->sharedPages);
}

/// The same of the chosen frame: the pages of the blocks that it made, and of those that all below it did.
void WhoHolds::markFrame()
{
    m_markSoon.stop();
    const auto& holders = m_model->holders();
    const auto node = m_flame->chosen();
    if (!node || !holders) {
        takeMarksBack();
        say();
    } else if (session().snapshot().holdersCurrent) {
        replay::FramePages::Held held = holders->flame.pagesUnder(*node);
        mark(std::move(held.alone), std::move(held.shared));
    }
}

void WhoHolds::mark(replay::PageRuns alone, replay::PageRuns shared)
{
    session().setMarks(std::make_shared<PageMarks>(
        PageMarks{std::move(alone), std::move(shared), tr("held alone"), tr("shared")}));
    m_marked = session().marks(); // the ones before, where the pages are the same
    say();
}

void WhoHolds::letGo()
{
    m_flame->letGo();
    if (!m_chosen) return;
    m_chosen.reset();
    const QSignalBlocker blocker(m_table->selectionModel());
    m_table->clearSelection();
    m_table->viewport()->update();
    takeMarksBack();
    say();
}

/// Those of somebody else stay.
void WhoHolds::takeMarksBack()
{
    m_markSoon.stop();
    if (isMarking()) session().setMarks({});
    m_marked.reset();
}

void WhoHolds::goToFirstPage()
{
    const HolderRow* row = m_model->row(m_table->currentIndex());
    if (row && row->pages) session().select(Spot{firstPage(*row), 1, {}});
}

/// The line beside the choices: the frame, what is marked, or why there is nothing yet.
void WhoHolds::say()
{
    const replay::Snapshot& now = session().snapshot();
    const auto& holders = m_model->holders();
    QString text, tip;
    if (session().isPredicting()) {
        text = tr("Who holds the pages is told after your answer.");
    } else if (!holders) {
        text = session().isOpen() ? tr("Counted when the trace is placed and the cursor rests.") : QString();
    } else if (!now.holdersCurrent) {
        text = tr("Of event %1; counted anew when the cursor rests.").arg(countText(holders->event));
    } else if (showsFlame()) {
        text = m_frame.isEmpty() ? tr("Point at a frame, or go through them by the arrow keys.") : m_frame;
        if (isMarking() && !m_markSoon.isActive() && m_flame->chosen() == m_flame->spokenOf())
            text = markedSentence() + QLatin1Char(' ') + m_frame; // which its own tool tip says, too
    } else if (isMarking()) {
        text = markedSentence();
    } else {
        text = holders->few.empty() ? tr("Select a row to see its pages on the map.") : fewSentence();
    }
    m_apart->setVisible(canBeApart());
    m_apart->setText(m_chosen || (holders && holders->few.size() == 1) ? tr("Try it apart")
                                                                       : tr("Try them apart"));
    if (holders && !holders->troubles.empty()) {
        QStringList troubles;
        for (const Sentence& trouble : holders->troubles)
            troubles.push_back(engineText(trouble));
        tip = tr("No names from these files, only offsets:") + QLatin1Char(' ') +
              troubles.join(QStringLiteral("; "));
        if (m_frame.isEmpty()) text += QLatin1Char(' ') + tr("Names are missing.");
        tip = text + QLatin1Char(' ') + tip;
    }
    const QFontMetrics metrics(m_text->font());
    m_text->setText(metrics.elidedText(text, Qt::ElideRight, m_text->width()).toHtmlEscaped());
    m_text->setAccessibleName(text);
    m_text->setToolTip(wrapped(tip.isEmpty() ? text : tip));
}

bool WhoHolds::isMarking() const
{
    return m_marked && session().marks() == m_marked;
}

QString WhoHolds::markedSentence() const
{
    return tr("Map: %1 alone (solid), %2 shared (dashed).")
        .arg(counted(QT_TRANSLATE_N_NOOP("Sentences", "%Ln {page|pages}"), replay::countOf(m_marked->strong)),
             countText(replay::countOf(m_marked->weak)));
}

/// Only of what is known when a block is made, in a heap that is ours to place.
bool WhoHolds::canBeApart() const
{
    const auto& holders = m_model->holders();
    const replay::Snapshot& now = session().snapshot();
    return holders && now.holdersCurrent && replay::groupingBy(holders->by).isKnownAtBirth &&
           (m_chosen || !holders->few.empty()) && now.geometry.knowsCommitment && !now.isZoned() &&
           !session().isPredicting();
}

/// "2 call sites keep 94 of 127 pages: parse_row (csv.c:88) 92, main (csv.c:12) 2"
QString WhoHolds::fewSentence() const
{
    const Holders& holders = *m_model->holders();
    QStringList rows;
    PageIndex before = 0;
    for (const replay::HoldersStep& step : holders.few) {
        rows << tr("%1 %2").arg(HoldersModel::nameOf(holders.rows[step.row], holders.by),
                                countText(step.emptied - before));
        before = step.emptied;
    }
    return engineText(
        Sentence{std::string(replay::groupingBy(holders.by).keep),
                 {partOf(countText(holders.few.size())), partOf(countText(before)),
                  partOf(countText(holders.heldPages)), partOf(rows.join(Sentences::tr(", ")))}});
}

/// The row that is selected, or the few that keep most.
replay::ApartRule WhoHolds::ruleHere() const
{
    const Holders& holders = *m_model->holders();
    replay::ApartRule rule;
    rule.by = holders.by;
    rule.rows = m_chosen ? std::vector{*m_chosen} : holders.fewRows();
    const QString name =
        rule.rows.size() == 1
            ? HoldersModel::nameOf(rule.rows.front(), rule.by)
            : engineText(Sentence{std::string(replay::groupingBy(rule.by).several), {rule.rows.size()}});
    rule.name = name.toStdString();
    return rule;
}

void WhoHolds::resizeEvent(QResizeEvent* event)
{
    View::resizeEvent(event);
    layout()->activate();
    say();
}

} // namespace heapglass::gui
