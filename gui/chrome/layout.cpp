#include "gui/chrome/layout.h"

#include <QBoxLayout>

#include "gui/chrome/style.h"

namespace heapglass::gui
{

QFrame* makeLine(Qt::Orientation orientation, QWidget* parent)
{
    auto* line = new QFrame(parent);
    setLook(line, "line");
    orientation == Qt::Horizontal ? line->setFixedHeight(1) : line->setFixedWidth(1);
    return line;
}

QLabel* makeLabel(const QFont& font, const char* look, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setFont(font);
    label->setTextFormat(Qt::RichText);
    setLook(label, look);
    return label;
}

void space(QBoxLayout* layout, const QMargins& margins, int spacing)
{
    layout->setContentsMargins(margins);
    layout->setSpacing(spacing);
}

void setSurface(QWidget* widget, const char* surface)
{
    widget->setAttribute(Qt::WA_StyledBackground);
    setStyleProperty(widget, "surface", surface);
}

} // namespace heapglass::gui
