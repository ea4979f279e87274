// A Session and the window on it. Another language or size of text makes the window anew; the Session stays
// as it is.
#pragma once

#include <memory>

#include "gui/main_window.h"

namespace heapglass::gui
{

class HeapWindow : public QObject
{
    Q_OBJECT
  public:
    explicit HeapWindow(QObject* parent = nullptr);
    ~HeapWindow() override;

    /// The user's copies of traces, and marks.
    void useOwnFolders();
    /// One more window like this one, which goes when it is closed; on this file, or on none.
    static HeapWindow& openAnother(const QString& path = {});

    Session& session() { return m_session; }
    MainWindow& window() { return *m_window; }

  private:
    static void remakeAll();
    void make();
    void remake();

    bool m_goesWhenClosed = false;
    Session m_session;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace heapglass::gui
