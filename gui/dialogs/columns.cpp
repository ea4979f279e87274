#include "gui/dialogs/columns.h"

#include <algorithm>

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "engine/trace/csv_columns.h"
#include "gui/chrome/choice.h"
#include "gui/chrome/fonts.h"
#include "gui/chrome/layout.h"
#include "gui/format.h"
#include "gui/language/engine_text.h"

namespace heapglass::gui
{

namespace
{

constexpr int kMostColumns = 64; // of a dialog that can still be looked at

trace::Columns startingWith(const trace::TableHead& table, const std::string& columns)
{
    if (const auto said = trace::parseColumns(columns, table); said && !columns.empty()) return *said;
    trace::Columns guess = trace::guessColumns(table.names);
    guess.resize(table.columns, trace::ColumnRole::none);
    return guess;
}

} // namespace

ColumnsDialog::ColumnsDialog(std::shared_ptr<const trace::TableHead> table, const std::string& columns,
                             QWidget* parent)
    : QDialog(parent), m_table(std::move(table))
{
    setWindowTitle(tr("Columns"));
    setObjectName(QStringLiteral("columns"));
    auto* column = new QVBoxLayout(this);
    space(column, {16, 12, 16, 12}, 8);
    auto* words = makeLabel(textFont(), "", this);
    words->setText(tr("What stands in which column?"));
    column->addWidget(words);
    auto* page = new QWidget;
    setSurface(page, "window");
    auto* grid = new QGridLayout(page);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(4);
    const trace::Columns first = startingWith(*m_table, columns);
    for (int i = 0; i < std::min(int(m_table->columns), kMostColumns); ++i) {
        addColumn(grid, i);
        m_choices.back()->setCurrentIndex(m_choices.back()->findData(int(first[std::size_t(i)])));
    }
    addRow(grid, 1, m_table->names, "");
    int row = 2;
    for (const std::vector<std::string>& cells : m_table->rows)
        addRow(grid, row++, cells, "secondary");
    grid->setRowStretch(row, 1);
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(page);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setAccessibleName(tr("First rows of the table"));
    column->addWidget(scroll, 1);
    m_lack = makeLabel(textFont(), "secondary", this);
    column->addWidget(m_lack);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_read = buttons->addButton(tr("Read"), QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    resize(std::min(960, 48 + page->sizeHint().width()), 400);
    check();
}

void ColumnsDialog::addColumn(QGridLayout* grid, int column)
{
    auto* choice = new Choice(tr("Column %1").arg(column + 1));
    choice->addItem(tr("not used"), int(trace::ColumnRole::none));
    for (const trace::ColumnRoleRow& row : trace::columnRoles())
        choice->addItem(engineText(row.title), int(row.role));
    connect(choice, &QComboBox::currentIndexChanged, this, &ColumnsDialog::check);
    grid->addWidget(choice, 0, column);
    m_choices.push_back(choice);
}

void ColumnsDialog::addRow(QGridLayout* grid, int row, const std::vector<std::string>& cells,
                           const char* look)
{
    constexpr int kLongest = 24;
    for (std::size_t i = 0; i < std::min(cells.size(), m_choices.size()); ++i) {
        auto* label = makeLabel(textFont(row == 1), look, grid->parentWidget());
        label->setTextFormat(Qt::PlainText);
        const QString text = toText(cells[i]);
        label->setText(text.size() > kLongest ? text.left(kLongest) + QStringLiteral("…") : text);
        grid->addWidget(label, row, int(i));
    }
}

trace::Columns ColumnsDialog::chosen() const
{
    trace::Columns columns;
    for (const QComboBox* choice : m_choices)
        columns.push_back(trace::ColumnRole(choice->currentData().toInt()));
    return columns;
}

std::string ColumnsDialog::columns() const
{
    return trace::spellColumns(chosen());
}

void ColumnsDialog::check()
{
    if (!m_read) return;
    const std::string_view lack = trace::whatColumnsLack(chosen());
    m_read->setEnabled(lack.empty());
    m_lack->setText(lack.empty() ? QString() : tr("Not yet: %1.").arg(engineText(lack)));
}

} // namespace heapglass::gui
