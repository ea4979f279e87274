#include "gui/save_text.h"

#include <QCoreApplication>
#include <QMessageBox>

#include "gui/save_file.h"

namespace heapglass::gui
{

bool saveText(QWidget* parent, const QString& title, const QString& path, const QByteArray& text)
{
    const QString why = writeWhole(path, text);
    if (why.isEmpty()) return true;
    QMessageBox box(QMessageBox::Warning, title,
                    QCoreApplication::translate("SaveText", "%1 %2.").arg(path, why), QMessageBox::Ok,
                    parent);
    box.setTextFormat(Qt::PlainText);
    box.exec();
    return false;
}

} // namespace heapglass::gui
