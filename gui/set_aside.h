// What to do with a file of ours that cannot be understood: it is kept under another name, nothing is lost,
// and one line says so.
#pragma once

class QString;

namespace heapglass::gui
{

/// Renames `path` to the first free one of path.bad, path.bad2, … and returns the line: "WHAT could not be
/// read; the file was set aside as …".
QString setAside(const QString& path, const QString& what);

} // namespace heapglass::gui
