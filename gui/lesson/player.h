// A lesson that is being taken: how far it is, what was answered, and how the operations wait. It moves the
// Session's horizon and cursor; the dock shows what it knows. No points, no timer.
#pragma once

#include <memory>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

#include <QObject>
#include <QString>

#include "engine/result.h"
#include "engine/trace/list/lesson.h"
#include "gui/change.h"

namespace heapglass::replay
{
struct Snapshot;
}

namespace heapglass::gui
{

class Session;

class LessonPlayer : public QObject
{
    Q_OBJECT
  public:
    using Cue = trace::Lesson::Cue;
    using Gate = trace::Lesson::Gate;
    static constexpr int kShowMe = -1;

    explicit LessonPlayer(Session& session, QObject* parent = nullptr);

    /// Opens a lesson and runs it up to where it first waits.
    void open(const QString& path);
    /// The same with the first `event` events done, and what was asked before them passed; it stands still.
    void openAt(const QString& path, quint64 event);

    bool isOpen() const { return m_lesson != nullptr; }
    /// In the language of the window, where it is translated.
    const trace::Lesson& lesson() const { return m_words ? *m_words : *m_lesson; }
    QString path() const { return m_path; }
    /// Of the list that a twin names.
    QString twinPath(const Cue& twin) const;
    /// Where it waits, or what it runs to.
    const Gate& gate() const { return m_lesson->gates[m_gate]; }
    /// The operations are there, and it is the learner's turn.
    bool isWaiting() const { return m_waiting; }
    /// On the way there nothing moves: it was stopped, or opened in its middle.
    bool standsStill() const;
    /// It is a press of _heapmin that it waits for.
    bool wantsPress() const;
    /// Step, from 0.
    std::size_t step() const { return gate().step; }
    /// Cues of this step that were reached: indices into lesson().cues.
    std::pair<std::size_t, std::size_t> shown() const { return {firstCue(step()), m_shown}; }
    /// What was said, asked or revealed last in this step; null: nothing yet.
    const Cue* said() const;
    /// What will be said next in the lesson; null: it has come to its end.
    const Cue* saidNext() const;
    /// What was answered to an ask: an option, kShowMe, or nothing yet.
    std::optional<int> answerTo(std::size_t cue) const;
    /// The setting or let that was changed to see what would be; nothing: as the lesson tells it.
    const std::optional<std::pair<QString, QString>>& tried() const { return m_tried; }

    /// What its file promises and does not hold, once that was checked.
    const std::vector<Error>& errors() const { return m_errors; }

    /// An option of the newest ask, or kShowMe.
    void answer(int option);
    /// _heapmin, where it waits for that.
    void press();
    /// To the next step, as the lesson tells it.
    void goOn();
    /// Whatever it waits for: shows the answer, presses, goes on; on the way there: to its end. What a
    /// clicker does.
    void next();
    /// To the start of this step, or of the one before if it has only begun.
    void back();
    bool canGoBack() const;
    /// Runs again from the start to the same line with a setting or let changed; with the one tried: takes it
    /// back.
    void tryOut(const QString& key, const QString& value);
    /// The lesson's file as it is being edited: runs it to the place where one is. `path` says where twins
    /// lie; with `event` it stands still where so many are done.
    void tryText(const QString& path, const QString& text, std::optional<quint64> event = {});
    /// The text that is run instead of the file's.
    const std::optional<QString>& editedText() const { return m_text; }
    /// Reads it again, to the line where it is.
    void runAgain();
    /// Leaves the lesson; what is open stays.
    void leave();

  signals:
    void opens(); ///< something, in place of what is open
    void changed();

  private:
    void expect();
    void runText();
    void follow(Changes changes);
    void takeLesson(std::shared_ptr<const trace::Lesson> lesson);
    void check();
    void pass();
    void run();
    void advance();
    bool standsWhereOpened();
    bool failedToOpen() const;
    bool isPressed();
    void showCues();
    void pointOut();
    void lookAt(const replay::Snapshot& now);
    std::size_t firstCue(std::size_t step) const;
    std::size_t firstGate(std::size_t step) const;

    Session& m_session;
    std::shared_ptr<const trace::Lesson> m_lesson;
    std::shared_ptr<const trace::Lesson> m_words; ///< it in the words of its translation, or null
    std::optional<QString> m_text;                ///< its own words are being written: these
    std::shared_ptr<const trace::Lesson> m_left;  ///< is open still, but not taken any more
    QString m_path;
    bool m_opening = false;            ///< the file was asked for, its lesson is not there yet
    quint64 m_requestBefore = 0;       ///< number of the newest Snapshot then
    std::optional<quint64> m_openAt;   ///< where to stand once it is
    std::optional<std::size_t> m_keep; ///< the gate to stand at, when it is run again
    std::size_t m_gate = 0;
    std::size_t m_shown = 0; ///< cues, from the lesson's first
    bool m_running = false;  ///< on the way to the gate
    bool m_start = false;    ///< it is to be played there
    bool m_waiting = false;
    std::optional<EventIndex> m_press; ///< _heapmin is to be pressed when the cursor is here
    bool m_pressSent = false;
    bool m_goOn = false;                       ///< once what was tried out is taken back
    std::vector<std::optional<int>> m_answers; ///< by cue
    std::optional<std::pair<QString, QString>> m_tried;
    std::vector<Error> m_errors;
    std::jthread m_check; ///< last: it ends before what it tells
};

} // namespace heapglass::gui
