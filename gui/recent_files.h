// The files opened before, newest first, kept in the user's settings.
#pragma once

#include <QStringList>

namespace heapglass::gui
{

/// Those that still exist, at most 8.
QStringList recentFiles();
/// `kind`: what it was read as, the name of a row of trace::formats().
void rememberFile(const QString& path, const QString& kind = {});
/// Empty where it is not known.
QString kindOfFile(const QString& path);
void forgetFiles();

} // namespace heapglass::gui
