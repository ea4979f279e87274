// Where one has been: the moments and places that were looked at, to go back to them and forward again, as in
// a browser, with what was in sight there. A place is kept when the cursor jumps or something else is
// selected; playing and single steps leave none.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include <QObject>

#include "gui/session.h"

namespace heapglass::gui
{

class History : public QObject
{
    Q_OBJECT
  public:
    explicit History(Session& session, QObject* parent = nullptr);

    /// What a view has in sight, as a call that shows it again.
    using Sight = std::function<void()>;
    /// `sight` says what is in sight now; it is kept with each place.
    void keepSight(std::function<Sight()> sight) { m_sight = std::move(sight); }

    bool canGoBack() const { return m_at > 0; }
    bool canGoForward() const { return m_at + 1 < m_places.size(); }
    void goBack();
    void goForward();
    /// Something else is about to be open, under whatever name: nothing of before can be gone back to.
    void forget() { m_forgets = true; }

  signals:
    void changed(); ///< whether one can go back or forward

  private:
    struct Place {
        quint64 event = 0;
        std::optional<Spot> selection;
        Sight sight = {}; ///< of a view; empty: none is kept
        bool isAt(const Place& other) const { return event == other.event && selection == other.selection; }
    };
    static constexpr std::size_t kMost = 200;

    void follow(Changes changes);
    Place here() const;
    bool isNear(const Place& place) const;
    void go(std::size_t to);

    Session& m_session;
    std::function<Sight()> m_sight;
    std::vector<Place> m_places{Place{}};
    std::size_t m_at = 0;
    std::optional<Place> m_going; ///< on the way there
    QString m_path;
    bool m_forgets = false; ///< until what is about to be open is there
};

} // namespace heapglass::gui
