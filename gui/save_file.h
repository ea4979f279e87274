// Writes a file as a whole, or leaves what was there.
#pragma once

class QByteArray;
class QString;

namespace heapglass::gui
{

/// Empty, or why not, to follow the file's name: "cannot be written: no space left on device; 120 of 4,000
/// bytes were missing, nothing was changed".
QString writeWhole(const QString& path, const QByteArray& bytes);

} // namespace heapglass::gui
