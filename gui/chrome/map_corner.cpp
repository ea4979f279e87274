#include "gui/chrome/map_corner.h"

#include <QHBoxLayout>

#include "gui/actions.h"
#include "gui/chrome/action_button.h"
#include "gui/chrome/layout.h"
#include "gui/paint/type.h"

namespace heapglass::gui
{

MapCorner::MapCorner(Actions& actions, QWidget* parent) : QWidget(parent)
{
    auto* row = new QHBoxLayout(this);
    space(row, {8, 0, 0, 0}, 4);
    auto* curve = new ActionButton(actions.at("view.hilbert"), ActionButton::Shows::icon, this,
                                   QStringLiteral("curve"));
    curve->setFixedSize(scaledByType(24), scaledByType(24));
    row->addWidget(curve);
    for (const char* id : {"view.smaller", "view.fit", "view.larger"}) {
        auto* button = new ActionButton(actions.at(id), ActionButton::Shows::icon, this);
        button->setFixedSize(scaledByType(24), scaledByType(24));
        row->addWidget(button);
    }
}

void MapCorner::addFirst(QWidget* control)
{
    static_cast<QHBoxLayout*>(layout())->insertWidget(0, control);
}

} // namespace heapglass::gui
