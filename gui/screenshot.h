// `heapglass --screenshot`: the real window, drawn without a display.
#pragma once

#include <QStringList>

#include "gui/options.h"

namespace heapglass::gui
{

class Session;

/// What `options` ask for beyond the end of what is open, a sentence each; in English, for the error output.
QStringList beyondTheEnd(const Options& options, const Session& session);

/// Opens, seeks and presses what `options` say, writes the picture. Needs a QApplication.
Exit takeScreenshot(const Options& options);

} // namespace heapglass::gui
