// Where to save something: asks for a file.
#pragma once

#include <QString>

class QWidget;

namespace heapglass::gui
{

/// A file to write, which may be replaced: that was asked. Empty: none was chosen. Begins at `path`; without
/// a folder, where files of this `kind` were saved last. `filters` as QFileDialog has them: the one that is
/// chosen gives its first ending to a name without one.
QString chooseFileToSave(QWidget* parent, const QString& title, const QString& path, const QString& filters,
                         const QString& kind);

} // namespace heapglass::gui
