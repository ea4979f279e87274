// The field in which calls are typed, with the history of those before.
#pragma once

#include "gui/chrome/completing_field.h"

namespace heapglass::gui
{

class CallField : public CompletingField
{
    Q_OBJECT
  public:
    explicit CallField(Supply supply, QWidget* parent = nullptr);

    /// The text is done: it goes into the history, and the field is empty again.
    void keep();

  protected:
    void browse(int direction) override;

  private:
    QStringList m_history;
    qsizetype m_place = 0; ///< in it; its end: what is being typed
    QString m_typing;
};

} // namespace heapglass::gui
