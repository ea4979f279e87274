// The way to what is marked: to its moment, or its place in the heap; and from mark to mark through time.
#pragma once

#include <optional>

#include <QObject>

#include "gui/change.h"
#include "gui/marks/mark.h"

namespace heapglass::gui
{

class Session;

class MarkTrail : public QObject
{
    Q_OBJECT
  public:
    explicit MarkTrail(Session& session, QObject* parent = nullptr);

    /// A block that does not live at the cursor is gone to where it is born.
    void go(const Mark& mark);
    /// To the next (1) or the previous (-1) moment that is marked, if there is one.
    void goOn(int direction);
    bool canGoOn(int direction) const { return next(direction).has_value(); }

  private:
    std::optional<quint64> next(int direction) const;
    void goToBlock(const Mark& mark);
    void arrive(Changes changes);

    Session& m_session;
    std::optional<BlockId> m_going; ///< once it lives
};

} // namespace heapglass::gui
