// A pane of which only the height may be too small for what is in it.
#pragma once

class QWidget;

namespace heapglass::gui
{

/// Fills `pane`, which has no layout yet, with a body that scrolls; returns the body, without a layout.
QWidget* makeScrollBody(QWidget* pane);

} // namespace heapglass::gui
