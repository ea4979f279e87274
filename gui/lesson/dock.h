// The lesson beside the maps: what is said, what is asked, what comes of it. Predict first, then see.
#pragma once

#include <vector>

#include <QWidget>

#include "gui/lesson/player.h"

class QLabel;
class QPushButton;
class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace heapglass::gui
{

class Actions;
class CourseList;
class Question;
class Session;

class LessonDock : public QWidget
{
    Q_OBJECT
  public:
    LessonDock(LessonPlayer& player, Session& session, Actions& actions, QWidget* parent = nullptr);

    /// The course to choose from instead of the lesson.
    void showCourse();
    /// The keyboard to that list.
    void focusCourse();
    bool showsCourse() const;
    /// Leads through the first minute with a line for each thing to do, until the lesson is another.
    void guide();
    /// What PageDown does: checks the option that is chosen, else shows the answer; presses; goes on; opens
    /// the next lesson.
    void next();

  signals:
    void lessonChosen(const QString& path);
    /// Another heap or list is to be seen beside this one.
    void twinWanted(const QString& path);
    void closed();

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void setUpHeader(Actions& actions);
    void follow();
    void refresh();
    void showFigures();
    void showGuide();
    QString guidance() const;
    void showHeader();
    void scheduleRebuild();
    void rebuild();
    void addIntroduction();
    void addErrors();
    void addCue(std::size_t index);
    void addQuestion(std::size_t index);
    void addReveal(const QString& text);
    void addChip(const LessonPlayer::Cue& cue);
    void addSlider(const LessonPlayer::Cue& cue);
    void addTwin(const LessonPlayer::Cue& cue);
    void addTried();
    void showSelection();
    void addFoot();
    QLabel* makeText(const QString& rich, const QFont& font, const char* look);
    void addText(const QString& rich, const QFont& font, const char* look);
    QWidget* addStrip(const QString& rich);
    QPushButton* addButton(const QString& words, const QString& tip);
    void addWhatIf();
    QString nextLesson() const;
    void toEnd();

    LessonPlayer& m_player;
    Session& m_session;
    QLabel* m_place = nullptr;
    QLabel* m_title = nullptr;
    QStackedWidget* m_pages = nullptr;
    CourseList* m_course = nullptr;
    QScrollArea* m_scroll = nullptr;
    QWidget* m_body = nullptr;
    QVBoxLayout* m_column = nullptr;
    Question* m_question = nullptr; ///< the one that is open
    QString m_moved;                ///< the slider that has the keyboard while all is built anew
    QWidget* m_primary = nullptr;   ///< what the keyboard is to be on
    QLabel* m_guide = nullptr;
    QString m_guided;             ///< the lesson through which one is led; empty: none
    QLabel* m_selected = nullptr; ///< where the inspector has no room, what it would say
    QLabel* m_figures = nullptr;  ///< what came of a what-if
    bool m_rebuilding = false;
    bool m_whatIf = false; ///< its heading stands already
    bool m_atEnd = true;   ///< what is read next is in view, and stays there
};

} // namespace heapglass::gui
