#include "gui/dialogs/key_sheet.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QKeySequence>
#include <QVBoxLayout>

#include "gui/actions.h"
#include "gui/chrome/fonts.h"
#include "gui/chrome/layout.h"

namespace heapglass::gui
{

KeySheet::KeySheet(QWidget* parent) : QDialog(parent)
{
    setWindowTitle(tr("Keys"));
    auto* column = new QVBoxLayout(this);
    space(column, {24, 16, 24, 16}, 16);
    auto* halves = new QHBoxLayout;
    halves->setSpacing(40);
    auto* left = new QGridLayout;
    auto* right = new QGridLayout;
    for (QGridLayout* grid : {left, right}) {
        grid->setVerticalSpacing(4);
        grid->setHorizontalSpacing(24);
        halves->addLayout(grid);
    }
    addActions(left);
    addMapKeys(right);
    right->setRowStretch(right->rowCount(), 1);
    left->setRowStretch(left->rowCount(), 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addLayout(halves);
    column->addWidget(buttons);
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

void KeySheet::addActions(QGridLayout* grid)
{
    addTitle(grid, tr("In the window"));
    for (const ActionRow& row : actionRows()) {
        if (!*row.keys) continue;
        QStringList keys;
        for (const QKeySequence& key : QKeySequence::listFromString(QString::fromLatin1(row.keys))) {
            keys << key.toString(QKeySequence::NativeText);
        }
        addRow(grid, plainText(row), keys.join(tr(" or ")));
    }
}

void KeySheet::addMapKeys(QGridLayout* grid)
{
    addTitle(grid, tr("In a map"));
    addRow(grid, tr("Move"), tr("arrow keys"));
    addRow(grid, tr("First or last of the row"), tr("Home, End"));
    addRow(grid, tr("Select several"), tr("Shift with any of these"));
    addRow(grid, tr("Next pinned page"), tr("P"));
    addTitle(grid, tr("In the timeline"));
    addRow(grid, tr("One event"), tr("arrow keys"));
    addRow(grid, tr("One hundredth of the trace"), tr("Page Up, Page Down"));
    addRow(grid, tr("First or last"), tr("Home, End"));
    addTitle(grid, tr("With the mouse"));
    addRow(grid, tr("Zoom"), tr("wheel over the timeline, Ctrl+wheel over a map"));
    addRow(grid, tr("The whole timeline"), tr("double click"));
    addRow(grid, tr("Scrub"), tr("drag in the timeline"));
}

} // namespace heapglass::gui
