// Small pieces from which panes are put together.
#pragma once

#include <QFrame>
#include <QLabel>

class QBoxLayout;
class QFormLayout;

namespace heapglass::gui
{

/// A 1 px line between panes.
QFrame* makeLine(Qt::Orientation orientation, QWidget* parent);
/// A label in rich text whose links can be reached by keyboard.
QLabel* makeLabel(const QFont& font, const char* look, QWidget* parent);
/// Margins (left, top, right, bottom) and spacing in one call.
void space(QBoxLayout* layout, const QMargins& margins, int spacing);
/// A form of named fields.
QFormLayout* makeForm(QWidget* parent);
void addField(QFormLayout* form, const QString& name, QWidget* field);
/// "window" or "base": the fill of a plain widget (see style.cpp).
void setSurface(QWidget* widget, const char* surface);

} // namespace heapglass::gui
