// The time that animations and playing run on: the wall clock, or one that a test moves by hand.
#pragma once

#include <QElapsedTimer>

namespace heapglass::gui
{

constexpr int kFrameTime = 16; ///< ms: what is shown becomes another no sooner

class Clock
{
  public:
    Clock() { m_timer.start(); }
    virtual ~Clock() = default;
    /// Milliseconds since some fixed moment; never goes back.
    virtual qint64 milliseconds() const { return m_timer.elapsed(); }

  private:
    QElapsedTimer m_timer;
};

} // namespace heapglass::gui
