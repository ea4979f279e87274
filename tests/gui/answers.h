// Who answers the questions of a window in a test: a modal dialog would wait for ever.
#pragma once

#include <QApplication>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QTimer>

namespace heapglass::gui
{

/// Answers each question with a button, and each file dialog with a path.
struct Answers {
    explicit Answers(QMessageBox::StandardButton button, const QString& path = {})
    {
        QObject::connect(&timer, &QTimer::timeout, [this, button, path] {
            QWidget* asking = QApplication::activeModalWidget();
            if (auto* dialog = qobject_cast<QFileDialog*>(asking)) {
                dialog->selectFile(path);
                return dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Save)->click();
            }
            auto* box = qobject_cast<QMessageBox*>(asking);
            if (!box || !box->button(button)) return;
            ++asked;
            box->button(button)->click();
        });
        timer.start(0);
    }
    int asked = 0;
    QTimer timer;
};

} // namespace heapglass::gui
