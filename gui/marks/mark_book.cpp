#include "gui/marks/mark_book.h"

#include <algorithm>
#include <functional>
#include <stop_token>

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QFileSystemWatcher>

#include "engine/replay/snapshot.h"
#include "engine/trace/cache.h"
#include "gui/format.h"

namespace heapglass::gui
{

using replay::LoadView;

/// A mark before and after it was edited; nothing: there was none, or is none any more. It holds by the
/// mark's id, so that what another Heapglass did in the meantime does no harm.
class MarkEdit : public QUndoCommand
{
  public:
    MarkEdit(MarkBook& book, QString id, std::optional<Mark> before, std::optional<Mark> after,
             const QString& what)
        : QUndoCommand(what), m_book(book), m_id(std::move(id)), m_before(std::move(before)),
          m_after(std::move(after))
    {
    }
    void undo() override { m_book.set(m_id, m_before); }
    void redo() override { m_book.set(m_id, m_after); }

  private:
    MarkBook& m_book;
    QString m_id;
    std::optional<Mark> m_before, m_after;
};

/// What became of a look at the file.
struct MarkBook::Found {
    QString key;
    bool continues = false; ///< its beginning is what the file was before
};

MarkBook::MarkBook(QObject* parent) : QObject(parent), m_watcher(new QFileSystemWatcher(this))
{
    constexpr int kMostEdits = 500;
    m_edits.setUndoLimit(kMostEdits);
    m_thread.setMaxThreadCount(1);
    connect(m_watcher, &QFileSystemWatcher::directoryChanged, this, &MarkBook::readAgain);
}

MarkBook::~MarkBook()
{
    disconnect();
    finish();
}

/// What was marked before its file was known is kept all the same.
void MarkBook::finish()
{
    if (m_dirty && m_key.isEmpty() && m_awaited && m_isFile && !m_folder.isEmpty()) identify();
    if (!m_dirty) m_stop.request_stop();
    waitUntilIdle();
}

void MarkBook::useFolder(const QString& folder)
{
    m_folder = folder;
}

// ---------------------------------------------------------------- what is open

void MarkBook::expect()
{
    m_awaited = true;
}

void MarkBook::startAnew(const QString& path)
{
    finish();
    ++m_generation;
    m_path = path;
    m_key.clear();
    m_stored.clear();
    m_dirty = false;
    m_edits.clear();
    if (!m_watcher->directories().isEmpty()) m_watcher->removePaths(m_watcher->directories());
    if (!std::exchange(m_marks, {}).isEmpty()) emit changed();
}

void MarkBook::follow(const LoadView& load, bool isFile)
{
    const bool isOpen = load.status != LoadView::Status::nothing && load.status != LoadView::Status::refused;
    const QString path = isOpen ? QFile::decodeName(QByteArray::fromStdString(load.path)) : QString();
    if (path != m_path) {
        startAnew(path);
        m_awaited = isOpen;
    }
    m_isFile = isFile;
    if (!m_awaited || !isOpen || load.status == LoadView::Status::loading) return;
    m_awaited = false;
    if (m_isFile && !m_folder.isEmpty()) identify();
}

/// Runs `job` on the thread, and what it returns back here.
void MarkBook::run(std::function<std::function<void()>()> job)
{
    ++m_jobs;
    m_thread.start([this, job = std::move(job)] {
        auto answer = job();
        QMetaObject::invokeMethod(
            this,
            [this, answer = std::move(answer)] {
                --m_jobs;
                answer();
            },
            Qt::QueuedConnection);
    });
}

void MarkBook::identify()
{
    const std::string path = QFile::encodeName(m_path).toStdString(), before = m_key.toStdString();
    m_stop.request_stop();
    m_stop = std::stop_source();
    run([this, path, before, stop = m_stop.get_token(),
         generation = m_generation]() -> std::function<void()> {
        Found found{toText(trace::contentKey(path, stop)), false};
        const std::size_t dash = before.find('-');
        if (dash != std::string::npos && found.key.toStdString() != before)
            found.continues = trace::contentKey(path, stop, std::stoull(before.substr(dash + 1))) == before;
        return [this, found, generation] {
            if (generation == m_generation) takeKey(found);
        };
    });
}

/// Marks made before are those of this content: in a file that has only grown they stay.
void MarkBook::takeKey(const Found& found)
{
    if (found.key.isEmpty() || found.key == m_key) return;
    const bool isOther = !m_key.isEmpty();
    if (isOther && !found.continues) {
        m_edits.clear();
        m_marks.clear();
        emit changed();
    }
    m_key = found.key;
    m_stored.clear();
    m_dirty = !m_marks.isEmpty();
    readAgain();
}

// ---------------------------------------------------------------- the file

void MarkBook::readAgain()
{
    if (!isKept()) return;
    run([this, path = markFilePath(m_folder, m_key), base = m_stored, mine = m_marks,
         generation = m_generation]() -> std::function<void()> {
        const KeptMarks kept = readMarks(path, base, mine);
        return [this, kept, mine, generation] { take(kept, mine, generation); };
    });
}

void MarkBook::keep()
{
    if (!isKept() || m_jobs > 0) return; // take() comes back to it
    m_dirty = false;
    run([this, path = markFilePath(m_folder, m_key), base = m_stored, mine = m_marks,
         name = QFileInfo(m_path).fileName(), generation = m_generation]() -> std::function<void()> {
        const KeptMarks kept = writeMarks(path, base, mine, name);
        return [this, kept, mine, generation] { take(kept, mine, generation); };
    });
}

/// What was marked since the thread was `sent` holds on top of what it found.
void MarkBook::take(const KeptMarks& kept, const Marks& sent, quint64 generation)
{
    if (generation != m_generation) return;
    // The first file makes the folder.
    if (m_watcher->directories().isEmpty() && QFileInfo(m_folder).isDir()) m_watcher->addPath(m_folder);
    const Marks now = merged(sent, m_marks, kept.mine);
    m_stored = kept.stored;
    const bool isOther = now != m_marks;
    m_marks = now;
    if (isOther) emit changed();
    if (!kept.trouble.isEmpty()) emit said(kept.trouble);
    if (m_dirty) keep();
}

void MarkBook::waitUntilIdle()
{
    while (m_jobs > 0) {
        m_thread.waitForDone();
        QCoreApplication::sendPostedEvents(this, QEvent::MetaCall);
    }
}

// ---------------------------------------------------------------- edits

const Mark* MarkBook::find(const QString& id) const
{
    const auto found = m_marks.constFind(id);
    return found == m_marks.constEnd() ? nullptr : &*found;
}

std::vector<BlockId> MarkBook::blocks() const
{
    std::vector<BlockId> blocks;
    for (const Mark& mark : m_marks)
        if (mark.kind == Mark::Kind::block) blocks.push_back(mark.block);
    std::ranges::sort(blocks);
    blocks.erase(std::unique(blocks.begin(), blocks.end()), blocks.end());
    return blocks;
}

void MarkBook::put(const Mark& mark, const QString& what)
{
    const Mark* before = find(mark.id);
    if (before && *before == mark) return;
    m_edits.push(new MarkEdit(*this, mark.id, before ? std::optional(*before) : std::nullopt, mark, what));
}

void MarkBook::remove(const QString& id)
{
    if (const Mark* before = find(id))
        m_edits.push(new MarkEdit(*this, id, *before, std::nullopt, tr("remove the mark")));
}

void MarkBook::set(const QString& id, const std::optional<Mark>& mark)
{
    if (mark)
        m_marks[id] = *mark;
    else
        m_marks.remove(id);
    m_dirty = true;
    emit changed();
    keep();
}

} // namespace heapglass::gui
