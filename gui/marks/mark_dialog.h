// A mark's name, tag and note, to be typed.
#pragma once

#include <QDialog>

#include "gui/marks/mark.h"

class QButtonGroup;
class QLineEdit;
class QPlainTextEdit;

namespace heapglass::gui
{

class MarkDialog : public QDialog
{
    Q_OBJECT
  public:
    /// `isNew`: it is not marked yet.
    MarkDialog(const Mark& mark, bool isNew, QWidget* parent = nullptr);

    /// The mark as it was typed.
    Mark mark() const;
    /// The user wants it to be no mark any more.
    bool isRemoved() const { return m_removed; }

  private:
    QWidget* makeTags();

    Mark m_mark;
    QLineEdit* m_name;
    QButtonGroup* m_tags;
    QPlainTextEdit* m_note;
    bool m_removed = false;
};

} // namespace heapglass::gui
