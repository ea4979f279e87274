// What who speaks has on the screen of their own while the class looks at another: what the class sees, what
// comes next, and the keys to go there. In the large type of the presentation: it is read standing.
#pragma once

#include <QWidget>

#include "gui/change.h"

class QBoxLayout;
class QLabel;
class QTimer;

namespace heapglass::gui
{

class Actions;
class LessonPlayer;
class PresentPage;
class Session;

class SteerWindow : public QWidget
{
    Q_OBJECT
  public:
    /// A window without a parent: whoever makes it shows it and lets it go before the page.
    SteerWindow(Session& session, LessonPlayer& player, Actions& actions, PresentPage& page);

  signals:
    void ended();   ///< Esc, or closed
    void swapped(); ///< the two screens are to change places

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    QBoxLayout* makeButtons(Actions& actions);
    QLabel* addText(QBoxLayout* column, const QString& title);
    void refresh();
    void showNext();
    void mirror();

    Session& m_session;
    LessonPlayer& m_player;
    PresentPage& m_page;
    QLabel* m_mirror = nullptr;
    QLabel* m_place = nullptr;
    QLabel* m_now = nullptr;
    QLabel* m_next = nullptr;
    QTimer* m_timer = nullptr; ///< until the page is drawn anew
};

} // namespace heapglass::gui
