// The files opened before, newest first, kept in the user's settings.
#pragma once

#include <QStringList>

namespace heapglass::gui
{

/// Those that still exist, at most 8.
QStringList recentFiles();
void rememberFile(const QString& path);
void forgetFiles();

} // namespace heapglass::gui
