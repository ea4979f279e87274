#include "gui/present/presented_heaps.h"

#include <algorithm>

#include <QGridLayout>
#include <QLabel>

#include "gui/chrome/elided.h"
#include "gui/chrome/fonts.h"
#include "gui/chrome/layout.h"
#include "gui/compare/lane_words.h"
#include "gui/compare/shared_scale.h"
#include "gui/comparison.h"
#include "gui/views/page_map.h"

namespace heapglass::gui
{

namespace
{

constexpr int kInARow = 3;       // heaps; more stand in two rows
constexpr int kRows = 3;         // of the grid: name, figure, map
constexpr QSize kLeast{160, 60}; // of a map

} // namespace

PresentedHeaps::PresentedHeaps(Comparison& comparison, QWidget* parent)
    : QWidget(parent), m_comparison(comparison), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(24);
    m_grid->setVerticalSpacing(4);
    connect(&comparison, &Comparison::heapsChanged, this, &PresentedHeaps::rebuild);
    connect(&comparison, &Comparison::refreshed, this, [this](Changes changes) {
        if (changes & (Change::snapshot | Change::theme | Change::turn)) showWords();
    });
    rebuild();
}

void PresentedHeaps::rebuild()
{
    qDeleteAll(findChildren<QWidget*>(Qt::FindDirectChildrenOnly));
    while (QLayoutItem* item = m_grid->takeAt(0))
        delete item;
    m_columns.clear();
    const int count = m_comparison.count(), beside = count <= kInARow ? count : (count + 1) / 2;
    for (int column = 0; column < std::max(beside, m_grid->columnCount()); ++column)
        m_grid->setColumnStretch(column, column < beside);
    for (int row = 0; row < m_grid->rowCount(); ++row)
        m_grid->setRowStretch(row, 0);
    for (int heap = 0; heap < count; ++heap)
        addColumn(heap, heap / beside * kRows, heap % beside);
    m_grid->activate();
    showWords();
}

/// The maps that begin in one row are at one height.
void PresentedHeaps::addColumn(int heap, int row, int column)
{
    Column added{makeLabel(textFont(true), "", this), makeLabel(textFont(), "secondary", this),
                 new PageMap(m_comparison.heap(heap), this)};
    added.name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    added.figure->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    added.figure->setWordWrap(m_comparison.count() <= kInARow); // in two rows there is no height for it
    added.map->setMinimumSize(kLeast);
    m_grid->addWidget(added.name, row, column);
    m_grid->addWidget(added.figure, row + 1, column, Qt::AlignTop);
    m_grid->addWidget(added.map, row + 2, column);
    m_grid->setRowStretch(row + 2, 1);
    connect(added.map, &PageMap::fitChanged, this, [this] {
        std::vector<PageMap*> maps;
        for (const Column& each : m_columns)
            maps.push_back(each.map);
        shareScale(maps);
    });
    m_columns.push_back(added);
}

/// Of one heap alone the page says enough.
void PresentedHeaps::showWords()
{
    if (int(m_columns.size()) != m_comparison.count()) return;
    for (int heap = 0; heap < m_comparison.count(); ++heap) {
        const Column& column = m_columns[std::size_t(heap)];
        for (QLabel* label : {column.name, column.figure})
            label->setVisible(m_comparison.count() > 1);
        const int room = std::max(1, column.map->width());
        column.name->setText(column.name->fontMetrics()
                                 .elidedText(m_comparison.nameOf(heap), Qt::ElideMiddle, room)
                                 .toHtmlEscaped());
        QString figure = laneFigureText(m_comparison, heap);
        if (!column.figure->wordWrap())
            figure = withoutLastParts(figure, kLaneParted, column.figure->fontMetrics(), room);
        column.figure->setText(figure.toHtmlEscaped());
    }
}

void PresentedHeaps::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    layout()->activate();
    showWords();
}

} // namespace heapglass::gui
