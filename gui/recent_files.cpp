#include "gui/recent_files.h"

#include <QFileInfo>
#include <QSettings>
#include <QVariantMap>

namespace heapglass::gui
{

namespace
{

constexpr int kMost = 8;
const auto kKey = QStringLiteral("recentFiles");
const auto kKinds = QStringLiteral("recentKinds"); // by path

} // namespace

QStringList recentFiles()
{
    QStringList files = QSettings().value(kKey).toStringList();
    files.removeIf([](const QString& path) { return !QFileInfo::exists(path); });
    return files.mid(0, kMost);
}

void rememberFile(const QString& path, const QString& kind)
{
    QStringList files = recentFiles();
    const QString whole = QFileInfo(path).absoluteFilePath();
    files.removeAll(whole);
    files.prepend(whole);
    files = files.mid(0, kMost);
    const QVariantMap before = QSettings().value(kKinds).toMap();
    QVariantMap kinds;
    for (const QString& file : std::as_const(files))
        if (before.contains(file)) kinds[file] = before[file];
    kinds[whole] = kind;
    QSettings().setValue(kKey, files);
    QSettings().setValue(kKinds, kinds);
}

QString kindOfFile(const QString& path)
{
    return QSettings().value(kKinds).toMap().value(path).toString();
}

void forgetFiles()
{
    QSettings().remove(kKey);
    QSettings().remove(kKinds);
}

} // namespace heapglass::gui
