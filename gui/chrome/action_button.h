// A push button that shows an action: its icon or text, its tip, and whether it can be done now.
#pragma once

#include <QPushButton>

class QAction;

namespace heapglass::gui
{

class ActionButton : public QPushButton
{
    Q_OBJECT
  public:
    enum class Shows { icon, text, both };
    /// `icon`: instead of the action's, for one that can be checked; the button then shows whether it is.
    ActionButton(QAction* action, Shows shows, QWidget* parent = nullptr, const QString& icon = {});

  private:
    void follow();

    QAction* m_action;
    Shows m_shows;
    QString m_icon;
};

/// The one primary button: "_heapmin" with its key as a cap.
class HeapminButton : public QPushButton
{
    Q_OBJECT
  public:
    explicit HeapminButton(QAction* action, QWidget* parent = nullptr);
    QSize sizeHint() const override;
    /// A lesson waits for it to be pressed: it has a ring.
    void setWanted(bool wanted);

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    void follow();

    QAction* m_action;
    bool m_wanted = false;
};

} // namespace heapglass::gui
