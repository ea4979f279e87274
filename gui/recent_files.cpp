#include "gui/recent_files.h"

#include <QFileInfo>
#include <QSettings>

namespace heapglass::gui
{

namespace
{

constexpr int kMost = 8;
const auto kKey = QStringLiteral("recentFiles");

} // namespace

QStringList recentFiles()
{
    QStringList files = QSettings().value(kKey).toStringList();
    files.removeIf([](const QString& path) { return !QFileInfo::exists(path); });
    return files.mid(0, kMost);
}

void rememberFile(const QString& path)
{
    QStringList files = recentFiles();
    const QString whole = QFileInfo(path).absoluteFilePath();
    files.removeAll(whole);
    files.prepend(whole);
    QSettings().setValue(kKey, files.mid(0, kMost));
}

void forgetFiles()
{
    QSettings().remove(kKey);
}

} // namespace heapglass::gui
