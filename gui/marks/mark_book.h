// All marks of the trace that is open, with undo and redo. They are read and kept by content of the trace: on
// a thread of its own, for that takes as long as the trace is large. What is marked before that is known, or
// where nothing can be kept, is in memory alone. Used on the GUI thread.
#pragma once

#include <functional>
#include <memory>
#include <stop_token>
#include <vector>

#include <QObject>
#include <QThreadPool>
#include <QUndoStack>

#include "gui/marks/mark_file.h"

class QFileSystemWatcher;

namespace heapglass::replay
{
struct LoadView;
}

namespace heapglass::gui
{

class MarkBook : public QObject
{
    Q_OBJECT
  public:
    explicit MarkBook(QObject* parent = nullptr);
    /// Waits until what was marked is kept.
    ~MarkBook() override;

    /// Where marks are kept (userMarksFolder()); empty, and before this is called: nowhere.
    void useFolder(const QString& folder);
    /// Something is about to be opened.
    void expect();
    /// What is open. `isFile`: it is in a file; else its marks are not kept.
    void follow(const replay::LoadView& load, bool isFile);

    const Marks& marks() const { return m_marks; }
    const Mark* find(const QString& id) const;
    /// Numbers of all blocks that are marked, ascending.
    std::vector<BlockId> blocks() const;
    /// They have a file, or will have one once there are any.
    bool isKept() const { return !m_key.isEmpty() && !m_folder.isEmpty(); }

    /// Adds a mark, or makes another one of that with the same id. One step of undo, named `what`.
    void put(const Mark& mark, const QString& what);
    void remove(const QString& id);
    QUndoStack& edits() { return m_edits; }

    /// Nothing is read or written any more. For tests and screenshots.
    void waitUntilIdle();

  signals:
    void changed();
    /// One line: what went wrong with the file of the marks.
    void said(const QString& line);

  private:
    friend class MarkEdit;
    struct Found;

    void set(const QString& id, const std::optional<Mark>& mark);
    void startAnew(const QString& path);
    void finish();
    void identify();
    void takeKey(const Found& found);
    void keep();
    void readAgain();
    void take(const KeptMarks& kept, const Marks& sent, quint64 generation);
    void run(std::function<std::function<void()>()> job);

    QString m_folder, m_path;
    QString m_key; ///< of the content; empty: not known, or there is none
    Marks m_marks;
    Marks m_stored; ///< as the file last held them
    bool m_isFile = false;
    bool m_awaited = false; ///< the content may be another one from now on
    bool m_dirty = false;   ///< there is something to keep
    int m_jobs = 0;
    quint64 m_generation = 0; ///< rises with each file: late answers are dropped
    std::stop_source m_stop;
    QUndoStack m_edits;
    QThreadPool m_thread; ///< one
    QFileSystemWatcher* m_watcher;
};

} // namespace heapglass::gui
