// `heapglass --screenshot`: the real window, drawn without a display.
#pragma once

#include "gui/options.h"

namespace heapglass::gui
{

class MainWindow;
class Session;

/// The clock of a screenshot: stands still until it is set.
class StillClock;

/// Opens, seeks and presses what `options` say, writes the picture. Needs a QApplication.
Exit takeScreenshot(const Options& options);

} // namespace heapglass::gui
