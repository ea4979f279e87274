// Heaps compared on one clock: the window's own session and up to seven beside it over the same trace. They
// follow its cursor event by event, and its knobs; each has a policy of its own.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include <QObject>
#include <QPointer>

#include "gui/parting.h"
#include "gui/session.h"

class QTimer;

namespace heapglass::gui
{

class Comparison : public QObject
{
    Q_OBJECT
  public:
    static constexpr int kMost = 8;

    explicit Comparison(Session& session, QObject* parent = nullptr);
    ~Comparison() override;

    int count() const { return 1 + int(m_beside.size()); }
    /// 0: the window's own.
    Session& heap(int index) const { return index ? *m_beside[std::size_t(index) - 1]->session : m_session; }
    /// There is a heap to speak of: it is open, and something of it is placed.
    bool isKnown(int index) const;
    /// It is being placed, and has not come to where the first one stands.
    bool isBehind(int index) const;
    /// One of them is being placed still.
    bool isPlacing() const;
    /// A learner is asked: what would answer the question is not to be shown of any heap.
    bool isPredicting() const { return m_session.isPredicting(); }
    /// _heapmin was called where it was called on the first one, or cannot be; else their figures are not of
    /// the same story. Of a heap over another file: as often.
    bool isPressedAlike(int index) const;
    /// All heaps stand where the first one does, and nothing is under way.
    bool isSettled() const;
    QString policyOf(int index) const;
    /// "Best fit", and for recorded addresses "As recorded".
    QString nameOf(int index) const;
    /// What else tells it from the first: "apart: 2 call sites", the name of a twin's list; empty: nothing.
    QString kindOf(int index) const;
    bool canAdd() const { return count() < kMost; }
    void add(const QString& policy);
    /// The policy of the first heap once more, but with some blocks in a heap of their own.
    void addApart(std::shared_ptr<const replay::ApartRule> apart);
    /// Another list beside the first, event by event: the twin of a lesson, by the policy that it names.
    void addFile(const QString& path);
    bool hasFile(const QString& path) const;
    /// Not the first.
    void remove(int index);
    /// Takes what is chosen of memory.
    void capMemory();
    void clear();
    /// Takes all but the first out, to be brought back later.
    void putAway();
    /// What was put away, where it is of the file that is open. False: nothing was.
    bool bringBack();
    void choose(int index, const QString& policy);
    /// A policy that is not compared yet; the recorded addresses first, where the trace has them.
    QString nextPolicy() const;

    /// Presses _heapmin on all heaps, each where it stands; those that have none say so.
    void heapmin();
    /// On one alone.
    void heapminOn(int index);
    /// The newest press, on as many heaps as it was on.
    bool canUndo() const;
    bool canRedo() const;
    void undo();
    void redo();

    /// Where the heap's held bytes first are apart from those of the first; not of the first itself.
    const Parting& partingOf(int index) const { return m_beside[std::size_t(index) - 1]->parting; }

    /// Tells at once what waits for the next frame. For screenshots.
    void flush();

  signals:
    void heapsChanged();  ///< how many there are
    void pressedBeside(); ///< _heapmin, on other heaps than the first
    /// At most once a frame, with what changed in any of the heaps.
    void refreshed(heapglass::gui::Changes changes);

  private:
    struct Beside {
        std::unique_ptr<Session> session;
        QString policy;
        QString file;                                   ///< of its own; empty: the first one's
        std::shared_ptr<const replay::ApartRule> apart; ///< null: all in one heap, or as the file says
        std::optional<quint64> event;                   ///< where it was last sent
        Parting parting;
    };
    /// What a heap beside is made of.
    struct Making {
        QString policy, file;
        std::shared_ptr<const replay::ApartRule> apart;
    };
    using Press = std::vector<QPointer<Session>>;
    void add(const Making& making);
    void takeBack(std::vector<Press>& from, std::vector<Press>& to, bool undo);
    void searchPartings();
    void open(Beside& beside);
    Beside& addBeside();
    void follow(Changes changes);
    void followCursor(Beside& beside) const;
    void note(Changes changes);
    void followTurn(Session& beside) const;
    QString ground() const;

    Session& m_session;
    std::vector<std::unique_ptr<Beside>> m_beside;
    std::vector<Making> m_away;
    QString m_awayOf; ///< the file that they stood on
    std::vector<Press> m_pressed, m_takenBack;
    QTimer* m_refresh;
    Changes m_pending = Change::none;
    QString m_ground; ///< the file and the knobs that those beside stand on
};

} // namespace heapglass::gui
