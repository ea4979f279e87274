#include "gui/dialogs/key_sheet.h"

#include <algorithm>
#include <utility>

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QKeySequence>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include "gui/actions.h"
#include "gui/chrome/fonts.h"
#include "gui/chrome/layout.h"

namespace heapglass::gui
{

namespace
{

int roomFor(const QWidget& dialog)
{
    constexpr int kAround = 96, kBar = 24;
    return dialog.screen()->availableSize().width() - kAround - kBar;
}

} // namespace

KeySheet::KeySheet(QWidget* parent) : QDialog(parent)
{
    setWindowTitle(tr("Keys"));
    auto* column = new QVBoxLayout(this);
    space(column, {24, 16, 24, 16}, 12);
    auto* sheet = new QWidget;
    auto* parts = new QBoxLayout(QBoxLayout::LeftToRight, sheet);
    space(parts, {0, 0, 0, 0}, 24);
    QGridLayout* grids[3];
    for (QGridLayout*& grid : grids) {
        grid = new QGridLayout;
        grid->setVerticalSpacing(2);
        grid->setHorizontalSpacing(16);
        parts->addLayout(grid);
    }
    addActions(grids[0], {"file", "edit", "run", "mark"});
    addActions(grids[1], {"view", "heap", "lesson", "help"});
    addTimelineKeys(grids[1]);
    addMapKeys(grids[2]);
    for (QGridLayout* grid : grids)
        grid->setRowStretch(grid->rowCount(), 1);
    // Large type: one below the other, so that it scrolls one way only.
    if (sheet->sizeHint().width() > roomFor(*this)) parts->setDirection(QBoxLayout::TopToBottom);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(makeScroll(sheet), 1);
    column->addWidget(buttons);
}

/// No higher than what the smallest window leaves; what does not fit is scrolled to.
QScrollArea* KeySheet::makeScroll(QWidget* sheet)
{
    constexpr int kHighest = 500;
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(sheet);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setAccessibleName(tr("Keys"));
    const QSize size = sheet->sizeHint();
    const int bar = scroll->verticalScrollBar()->sizeHint().width();
    scroll->setMinimumSize(std::min(size.width(), roomFor(*this)) + bar,
                           std::min(size.height() + bar, kHighest));
    return scroll;
}

void KeySheet::addTitle(QGridLayout* grid, const QString& title)
{
    auto* label = makeLabel(textFont(true), "", this);
    label->setText(title);
    label->setContentsMargins(0, grid->rowCount() > 1 ? 8 : 0, 0, 0);
    grid->addWidget(label, grid->rowCount(), 0, 1, 2);
}

void KeySheet::addRow(QGridLayout* grid, const QString& what, const QString& keys)
{
    auto* name = makeLabel(textFont(), "secondary", this);
    auto* cap = makeLabel(textFont(), "", this);
    name->setText(what);
    cap->setText(keys);
    const int row = grid->rowCount();
    grid->addWidget(name, row, 0);
    grid->addWidget(cap, row, 1);
}

/// The actions whose ids begin with one of `menus`, below the names of their menus.
void KeySheet::addActions(QGridLayout* grid, std::initializer_list<std::string_view> menus)
{
    for (const std::string_view menu : menus) {
        bool isFirst = true;
        for (const ActionRow& row : actionRows()) {
            const std::string_view id = row.id;
            if (!*row.keys || id.substr(0, id.find('.')) != menu) continue;
            if (std::exchange(isFirst, false)) addTitle(grid, menuTitle(row));
            QStringList keys;
            for (const QKeySequence& key : QKeySequence::listFromString(QString::fromLatin1(row.keys)))
                keys << key.toString(QKeySequence::NativeText);
            addRow(grid, plainText(row), keys.join(tr(" or ")));
        }
    }
}

void KeySheet::addTimelineKeys(QGridLayout* grid)
{
    addTitle(grid, tr("In the timeline"));
    addRow(grid, tr("One event"), tr("arrow keys"));
    addRow(grid, tr("One hundredth"), tr("Page Up, Page Down"));
    addRow(grid, tr("The last event"), tr("End"));
    addRow(grid, tr("Closer, farther, all"), tr("+, -, Home"));
    addRow(grid, tr("Earlier, later"), tr("A, D"));
    addRow(grid, tr("To the range, or the cursor"), tr("Z"));
    addRow(grid, tr("Choose a range"), tr("Shift with Left, Right"));
    addRow(grid, tr("Zoom to it, measure it"), tr("Enter, M"));
}

void KeySheet::addMapKeys(QGridLayout* grid)
{
    addTitle(grid, tr("In any map"));
    addRow(grid, tr("Move"), tr("arrow keys"));
    addRow(grid, tr("Scroll"), tr("W, S, or A, D by the page"));
    addRow(grid, tr("What is selected"), tr("Z"));
    addRow(grid, tr("To the inspector"), tr("Enter"));
    addTitle(grid, tr("In the page map"));
    addRow(grid, tr("All of it, or its end"), tr("Home, End"));
    addRow(grid, tr("Select several"), tr("Shift with any of these"));
    addRow(grid, tr("Next pinned page"), tr("P, back Shift+P"));
    addRow(grid, tr("Next free pages"), tr("Ctrl+Down"));
    addRow(grid, tr("Held pages before"), tr("Ctrl+Up"));
    addRow(grid, tr("Larger, smaller"), tr("+, -"));
    addTitle(grid, tr("In the blocks"));
    addRow(grid, tr("Closer, farther"), tr("+, -"));
    addRow(grid, tr("The whole heap"), tr("Home"));
    addRow(grid, tr("A ruler, longer, shorter"), tr("R, Shift with Right, Left"));
    addTitle(grid, tr("In the free blocks"));
    addRow(grid, tr("The largest"), tr("L"));
    addRow(grid, tr("Larger, smaller request"), tr("+ −"));
    addTitle(grid, tr("In time × address"));
    addRow(grid, tr("Choose a window, zoom to it"), tr("Shift with arrows, Enter"));
    addTitle(grid, tr("With the mouse"));
    addRow(grid, tr("Zoom, scroll"), tr("wheel, Ctrl+wheel"));
    addRow(grid, tr("Scroll a map"), tr("drag with the right button, or with Space"));
    addRow(grid, tr("Into a page"), tr("double click"));
    addRow(grid, tr("Measure the blocks"), tr("drag with Shift"));
    addRow(grid, tr("The whole timeline"), tr("double click"));
    addRow(grid, tr("Choose a range of events"), tr("drag in the timeline"));
    addRow(grid, tr("Scrub"), tr("drag the timeline's cursor"));
}

} // namespace heapglass::gui
