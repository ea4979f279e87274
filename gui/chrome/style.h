// The looks of the controls around the maps: flat fills, 1 px lines, radius 4, heights on a 4 px grid.
#pragma once

#include <QString>

class QWidget;

namespace heapglass::gui
{

struct Theme;

/// The style sheet of the main window and its dialogs.
QString chromeStyle(const Theme& theme);
/// Sets a property that the style sheet asks for, and applies it at once.
void setStyleProperty(QWidget* widget, const char* name, const char* value);
/// Marks a push button for the style sheet: "flat", "primary", "header".
void setLook(QWidget* widget, const char* look);

} // namespace heapglass::gui
