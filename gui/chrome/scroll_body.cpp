#include "gui/chrome/scroll_body.h"

#include <QBoxLayout>
#include <QScrollArea>

#include "gui/chrome/layout.h"

namespace heapglass::gui
{

QWidget* makeScrollBody(QWidget* pane)
{
    auto* outer = new QVBoxLayout(pane);
    space(outer, {0, 0, 0, 0}, 0);
    auto* scroll = new QScrollArea(pane);
    auto* body = new QWidget(scroll);
    setSurface(body, "base");
    scroll->setWidget(body);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    outer->addWidget(scroll);
    return body;
}

} // namespace heapglass::gui
