// What a class sees: one text, the pages, the blocks of one of them, the button. No chrome, large type.
#pragma once

#include <QFont>
#include <QWidget>

#include "gui/change.h"

class QLabel;
class QPushButton;

namespace heapglass::gui
{

class Actions;
class LessonPlayer;
class PresentOverlay;
class Session;
class StopLine;

/// While it exists the application's type is that of a projector: 24, 28 and 39 pixels instead of 11, 13, 18.
class PresentPage : public QWidget
{
    Q_OBJECT
  public:
    PresentPage(Session& session, LessonPlayer& player, Actions& actions, QWidget* parent = nullptr);
    ~PresentPage() override;

    bool isBlank() const;
    /// The screen is empty, so that one looks at who speaks; once more: it is back.
    void toggleBlank();

  signals:
    void ended(); ///< Esc
    void blanked();

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    QWidget* makeTop();
    QWidget* makeFoot(Actions& actions);
    void refresh(Changes changes);
    void showText();
    void showOptions(const QStringList& options);
    void showHeapmin();

    Session& m_session;
    LessonPlayer& m_player;
    QFont m_fontBefore;
    QLabel* m_title = nullptr;
    QLabel* m_place = nullptr;
    QLabel* m_text = nullptr;
    QWidget* m_options = nullptr;
    QWidget* m_blocks = nullptr;
    QPushButton* m_heapmin = nullptr;
    QLabel* m_would = nullptr;
    StopLine* m_stops = nullptr;
    PresentOverlay* m_overlay = nullptr;
};

} // namespace heapglass::gui
