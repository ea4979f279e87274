// A part of the trace as a moving picture: it takes the Session's cursor from event to event and keeps a
// picture of a widget at each. The window shows the same meanwhile; afterwards the cursor is where it was.
#pragma once

#include <memory>
#include <optional>

#include <QObject>
#include <QPointer>

#include "gui/change.h"

class QWidget;

namespace heapglass::replay
{
struct Snapshot;
}

namespace heapglass::gui
{

class Comparison;
class GifWriter;
class Session;

/// Of which events, and how long it is to be seen.
struct FilmPlan {
    static constexpr int kFewest = 2, kMost = 300;

    quint64 first = 0, last = 0; ///< the cursor is right after these events, counted from 1; 0: the start
    int pictures = kFewest;      ///< kFewest .. kMost, spread evenly
    double seconds = 1;          ///< of all of them

    quint64 eventOf(int picture) const;
    /// Hundredths of a second for each picture; at least 2, which is what browsers play.
    int delay() const;
};

class Film : public QObject
{
    Q_OBJECT
  public:
    /// `widget` has to be seen, and is not to be resized before it ends.
    Film(Session& session, QWidget& widget, const FilmPlan& plan, QObject* parent = nullptr);
    ~Film() override;

    /// The widget shows these heaps: each picture waits for all of them. Before start().
    void waitFor(Comparison& heaps);
    void start();
    /// It ends without a file.
    void cancel();

  signals:
    void taken(int pictures);           ///< so many by now
    void ended(const QByteArray& file); ///< a GIF; empty: it was cancelled, or giflib failed

  private:
    void goTo(int picture);
    bool isReady() const;
    void follow();
    void take();
    void end(const QByteArray& file);

    Session& m_session;
    QPointer<QWidget> m_widget;
    Comparison* m_heaps = nullptr; ///< null: the Session alone
    FilmPlan m_plan;
    std::unique_ptr<GifWriter> m_gif;
    std::optional<quint64> m_before;                ///< the event at the cursor, while it runs
    std::shared_ptr<const replay::Snapshot> m_told; ///< the one that views have
    int m_picture = 0;
    bool m_due = false; ///< take() is on its way
};

} // namespace heapglass::gui
