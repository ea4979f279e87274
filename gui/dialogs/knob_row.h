// One knob of a policy: its name, a control, its range, what it teaches, and what is to be said of its value.
#pragma once

#include <QObject>
#include <QString>

#include "engine/heap/settings.h"

class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QWidget;

namespace heapglass::gui
{

class Choice;

/// Bytes from what was typed: 4096, 0x1000, 4 KiB, 1.5 MiB. Anything else comes back as it is.
QString plainBytes(const QString& text);

class KnobRow : public QObject
{
    Q_OBJECT
  public:
    /// Adds itself to the end of `grid`, which belongs to `parent`.
    KnobRow(const heap::Knob& knob, QGridLayout* grid, QWidget* parent);

    QString key() const;
    /// The value that the heap has; what is being typed stays.
    void show(const heap::Settings& settings);
    /// What became of a value that was chosen: taken where `why` is empty, else the row says why not.
    void answer(const QString& value, const QString& why);
    QWidget* control() const;

  signals:
    /// Somebody chose a value, as heap::set() takes it.
    void chosen(const QString& value);

  private:
    QString fallback() const;
    QString spelled(const QString& value) const;
    QString range() const;
    void setUpControl(QWidget* parent);
    void takeTyped();
    void say();

    const heap::Knob& m_knob;
    Choice* m_choice = nullptr;  ///< this,
    QLineEdit* m_edit = nullptr; ///< or this
    QPushButton* m_reset = nullptr;
    QLabel* m_state = nullptr;
    QString m_value;   ///< that the heap has
    QString m_refused; ///< the sentence about a value that was not taken
};

} // namespace heapglass::gui
