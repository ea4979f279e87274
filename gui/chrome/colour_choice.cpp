#include "gui/chrome/colour_choice.h"

#include <utility>

#include <QStandardItemModel>

namespace heapglass::gui
{

ColourChoice::ColourChoice(ColouredMap map, QWidget* parent)
    : Choice(map == ColouredMap::pages ? tr("Colour pages by") : tr("Colour blocks by"), parent), m_map(map)
{
    setObjectName(map == ColouredMap::pages ? QStringLiteral("pageColour") : QStringLiteral("blockColour"));
    for (const Colouring& row : colourings()) {
        if (!isOf(row, map)) continue;
        addItem(nameOf(row), QString::fromLatin1(row.id));
        setShortText(count() - 1, tr("by %1").arg(nameOf(row).toLower()));
    }
    tellChoices();
    follow();
    connect(this, &Choice::activated, this, [this] { emit chosen(currentData().toString()); });
}

void ColourChoice::tellChoices()
{
    auto* items = qobject_cast<QStandardItemModel*>(model());
    for (const Colouring& row : colourings()) {
        const int item = findData(QString::fromLatin1(row.id));
        if (!isOf(row, m_map) || item < 0) continue;
        setItemData(item, tipOf(row, m_hasThreads), Qt::ToolTipRole);
        items->item(item)->setEnabled(canChoose(row, m_hasThreads));
    }
}

void ColourChoice::setHasThreads(bool has)
{
    if (std::exchange(m_hasThreads, has) == has) return;
    tellChoices();
    follow();
}

void ColourChoice::follow()
{
    setCurrentIndex(findData(QString::fromLatin1(colouringOf(m_map).id)));
    setToolTip(accessibleName() + QStringLiteral(": ") + tipOf(colouringOf(m_map), m_hasThreads));
}

} // namespace heapglass::gui
