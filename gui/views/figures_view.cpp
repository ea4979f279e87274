#include "gui/views/figures_view.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QTableWidget>
#include <QVBoxLayout>

#include "gui/chrome/fonts.h"
#include "gui/chrome/layout.h"
#include "gui/chrome/list_table.h"
#include "gui/figure_text.h"
#include "gui/format.h"
#include "gui/language/engine_text.h"
#include "gui/paint/theme.h"
#include "gui/paint/type.h"

namespace heapglass::gui
{

using replay::Figure;

FiguresView::FiguresView(Session& session, QWidget* parent)
    : View(session, parent), m_table(new QTableWidget(0, kColumns, this))
{
    setUpTable();
    addSection(tr("At the cursor"));
    for (const Figure& figure : replay::figures())
        if (figure.when == Figure::When::cursor) addFigure(figure);
    addSection(tr("Over the whole run"));
    for (const Figure& figure : replay::figures())
        if (figure.when == Figure::When::run) addFigure(figure);
    m_table->resizeColumnToContents(title);
    auto* column = new QVBoxLayout(this);
    space(column, {38, 0, 8, 4}, 0);
    column->addWidget(m_table);
}

void FiguresView::setUpTable()
{
    setUpListTable(*m_table, tr("Figures of the heap"));
    m_table->setHorizontalHeaderLabels({tr("Figure"), tr("Value"), tr("Formula")});
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setMouseTracking(true);
    m_table->horizontalHeaderItem(value)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    QHeaderView* header = m_table->horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setSectionResizeMode(formula, QHeaderView::Stretch);
    m_table->setColumnWidth(value, scaledByType(112));
    m_table->installEventFilter(this);
    m_table->viewport()->installEventFilter(this);
    connect(m_table, &QTableWidget::cellDoubleClicked, this, [this](int row, int) { goThere(row); });
    connect(m_table, &QTableWidget::cellEntered, this, [this](int row, int) { light(row); });
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &FiguresView::lightChosen);
}

void FiguresView::addSection(const QString& title)
{
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    m_figures.push_back(nullptr);
    auto* item = new QTableWidgetItem(title);
    item->setFont(textFont(true));
    item->setFlags(Qt::ItemIsEnabled);
    m_table->setItem(row, 0, item);
    m_table->setSpan(row, 0, 1, kColumns);
}

void FiguresView::addFigure(const Figure& figure)
{
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    m_figures.push_back(&figure);
    for (const int column : {title, value, formula}) {
        auto* item = new QTableWidgetItem;
        item->setToolTip(wrapped(figureFormula(figure)));
        if (column == value) item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_table->setItem(row, column, item);
    }
    m_table->item(row, title)->setText(engineText(figure.title));
    m_table->item(row, formula)->setText(engineText(figure.formula));
}

/// To the event after which a figure of the run is as it says.
void FiguresView::goThere(int row)
{
    const Figure* figure = row < 0 ? nullptr : m_figures[std::size_t(row)];
    const replay::Step where = whereOf(figure);
    if (where) session().setStep(where);
}

replay::Step FiguresView::whereOf(const Figure* figure) const
{
    return figure && figure->where && session().isOpen() && !session().isPredicting()
               ? figure->where(session().snapshot())
               : 0;
}

QString FiguresView::caption() const
{
    if (m_pointed >= 0 && whereOf(m_figures[std::size_t(m_pointed)]))
        return tr("Enter or a double click goes to event %1, where it is so first")
            .arg(countText(session().snapshot().eventsBefore(whereOf(m_figures[std::size_t(m_pointed)]))));
    if (m_lit < 0 || !session().marks()) return tr("Point at a row to see its pages on the map");
    return tr("On the map: %1. Solid: all of it; dashed: cells that hold others, too.")
        .arg(engineText(m_figures[std::size_t(m_lit)]->title));
}

void FiguresView::refresh(Changes changes)
{
    if (changes & (Change::snapshot | Change::theme | Change::turn)) showValues();
    if (changes & Change::snapshot) lightChosen();
    if (changes & Change::marks) emit captionChanged();
}

void FiguresView::showValues()
{
    const replay::Snapshot& now = session().snapshot();
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const Figure* figure = m_figures[std::size_t(row)];
        if (!figure) continue;
        const auto number = session().isOpen() ? figure->value(now) : std::nullopt;
        QTableWidgetItem* item = m_table->item(row, value);
        const bool hidden = session().isPredicting() && replay::tellsOfPages(*figure);
        item->setText(hidden ? tr("later") : figureValue(*figure, number));
        item->setToolTip(
            wrapped(session().isOpen() && !hidden ? figureTip(*figure, number) : figureFormula(*figure)));
        m_table->item(row, formula)->setForeground(theme().secondary);
    }
}

/// Points out the pages that the row counts, as far as they are in the page map's window.
void FiguresView::light(int row)
{
    const Figure* figure = row < 0 ? nullptr : m_figures[std::size_t(row)];
    const replay::Snapshot& now = session().snapshot();
    const bool tells = figure && figure->subject != replay::Subject::nothing && figure->value(now);
    m_lit = tells ? row : -1;
    m_pointed = row;
    if (tells) {
        auto pages = replay::pagesOf(figure->subject, now);
        session().setMarks(
            std::make_shared<PageMarks>(PageMarks{.strong = std::move(pages.all),
                                                  .weak = std::move(pages.some),
                                                  .pagesPerMark = now.pages.window.pagesPerCell}));
    } else {
        session().setMarks({});
    }
    emit captionChanged();
}

void FiguresView::lightChosen()
{
    if (!isVisible()) return;
    const QList<QTableWidgetItem*> chosen = m_table->selectedItems();
    const QPoint mouse = m_table->viewport()->mapFromGlobal(QCursor::pos());
    const QTableWidgetItem* below = m_table->viewport()->underMouse() ? m_table->itemAt(mouse) : nullptr;
    light(below ? below->row() : chosen.isEmpty() ? -1 : chosen.front()->row());
}

void FiguresView::showEvent(QShowEvent* event)
{
    View::showEvent(event);
    lightChosen();
}

void FiguresView::hideEvent(QHideEvent* event)
{
    View::hideEvent(event);
    if (m_lit >= 0) session().setMarks({});
    m_lit = -1;
}

QString FiguresView::plainText() const
{
    QStringList lines;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < kColumns; ++column)
            if (const QTableWidgetItem* item = m_table->item(row, column)) cells << item->text();
        lines << cells.join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n'));
}

bool FiguresView::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_table->viewport() && event->type() == QEvent::Leave) lightChosen();
    const bool isOverride = event->type() == QEvent::ShortcutOverride; // else the window copies the sentence
    if (watched != m_table || (!isOverride && event->type() != QEvent::KeyPress)) return false;
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (!isOverride && (key == Qt::Key_Return || key == Qt::Key_Enter))
        return goThere(m_pointed >= 0 ? m_pointed : m_table->currentRow()), true;
    if (!static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy)) return false;
    if (isOverride) return event->accept(), true;
    QApplication::clipboard()->setText(plainText());
    return true;
}

} // namespace heapglass::gui
