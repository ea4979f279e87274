// What to export, and as what: saved to a file, or copied.
#pragma once

#include <QDialog>

#include "gui/export/picture.h"

class QLabel;

namespace heapglass::gui
{

class Choice;

/// A part of the window that can be exported.
struct ExportPart {
    QString id; ///< of a row of viewRows(); "compare" or "window"
    QString title;
    bool hasNumbers = true; ///< CSV, too
};

class ExportDialog : public QDialog
{
    Q_OBJECT
  public:
    ExportDialog(const QList<ExportPart>& parts, const QString& chosen, QWidget* parent = nullptr);

    QString part() const;
    ExportFormat format() const;
    void setFormat(ExportFormat format);
    /// How large the picture is, or how many numbers there are.
    void setSizeText(const QString& text);

  signals:
    void changed(); ///< another part or format
    void save();
    void copy();

  private:
    void follow();

    QList<ExportPart> m_parts;
    Choice* m_part;
    Choice* m_format;
    QLabel* m_size;
};

} // namespace heapglass::gui
