#include "gui/choose_file.h"

#include <QDir>
#include <QFileDialog>
#include <QRegularExpression>
#include <QSettings>
#include <QStandardPaths>

namespace heapglass::gui
{

namespace
{

/// "ops" of "Operation lists (*.ops)".
QString endingOf(const QString& filter)
{
    static const QRegularExpression ending(QStringLiteral("\\*\\.(\\w+)"));
    return ending.match(filter).captured(1);
}

/// The first that there is of `last`, the documents, and the home.
QDir folderFrom(const QString& last)
{
    const QDir documents(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    if (!last.isEmpty() && QDir(last).exists()) return QDir(last);
    return documents.exists() ? documents : QDir::home();
}

} // namespace

QString chooseFileToSave(QWidget* parent, const QString& title, const QString& path, const QString& filters,
                         const QString& kind)
{
    QSettings settings;
    const QString key = QStringLiteral("folder/") + kind;
    const QString begin =
        QFileInfo(path).isAbsolute() ? path : folderFrom(settings.value(key).toString()).filePath(path);
    QFileDialog dialog(parent, title, begin, filters);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.selectFile(begin);
    // The dialog itself adds the ending, so that its question about replacing a file is about the right one.
    dialog.setDefaultSuffix(endingOf(dialog.selectedNameFilter()));
    QObject::connect(&dialog, &QFileDialog::filterSelected, &dialog,
                     [&dialog](const QString& filter) { dialog.setDefaultSuffix(endingOf(filter)); });
    if (dialog.exec() != QDialog::Accepted || dialog.selectedFiles().isEmpty()) return {};
    QString chosen = dialog.selectedFiles().constFirst();
    if (const QFileInfo file(chosen); file.dir().exists()) settings.setValue(key, file.absolutePath());
    return chosen;
}

} // namespace heapglass::gui
