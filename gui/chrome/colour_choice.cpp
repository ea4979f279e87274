#include "gui/chrome/colour_choice.h"

#include <QStandardItemModel>

namespace heapglass::gui
{

ColourChoice::ColourChoice(ColouredMap map, QWidget* parent)
    : Choice(map == ColouredMap::pages ? tr("Colour pages by") : tr("Colour blocks by"), parent), m_map(map)
{
    setObjectName(map == ColouredMap::pages ? QStringLiteral("pageColour") : QStringLiteral("blockColour"));
    auto* items = qobject_cast<QStandardItemModel*>(model());
    for (const Colouring& row : colourings()) {
        if (!isOf(row, map)) continue;
        addItem(nameOf(row), QString::fromLatin1(row.id));
        setItemData(count() - 1, tipOf(row), Qt::ToolTipRole);
        setShortText(count() - 1, tr("by %1").arg(nameOf(row).toLower()));
        if (row.whyNot) items->item(count() - 1)->setEnabled(false);
    }
    follow();
    connect(this, &Choice::activated, this, [this] { emit chosen(currentData().toString()); });
}

void ColourChoice::follow()
{
    setCurrentIndex(findData(QString::fromLatin1(colouringOf(m_map).id)));
    setToolTip(accessibleName() + QStringLiteral(": ") + tipOf(colouringOf(m_map)));
}

} // namespace heapglass::gui
