#include "gui/chrome/layout.h"

#include <QBoxLayout>
#include <QFormLayout>

#include "gui/chrome/fonts.h"
#include "gui/chrome/link_label.h"
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
    auto* label = new LinkLabel(parent);
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

QFormLayout* makeForm(QWidget* parent)
{
    auto* form = new QFormLayout(parent);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    return form;
}

void addField(QFormLayout* form, const QString& name, QWidget* field)
{
    auto* label = makeLabel(textFont(), "secondary", field->parentWidget());
    label->setText(name);
    label->setBuddy(field);
    // Its underlined letter is drawn apart, which may take a pixel or two more.
    label->setMinimumWidth(label->sizeHint().width() + 2);
    form->addRow(label, field);
}

void setSurface(QWidget* widget, const char* surface)
{
    widget->setAttribute(Qt::WA_StyledBackground);
    setStyleProperty(widget, "surface", surface);
}

} // namespace heapglass::gui
