// Session and what is typed: the list grows in memory, and what is shown is read from it anew after each
// line.
#include "engine/replay/worker.h"
#include "gui/marks/mark_book.h"
#include "gui/session.h"

namespace heapglass::gui
{

namespace
{

const std::string kComment = "# typed in Heapglass\n"; // a list without a line is no list

} // namespace

void Session::startPlayground()
{
    const heap::Settings settings =
        isOpen() && m_snapshot->geometry.knowsCommitment ? m_snapshot->settings : heap::Settings();
    beginAnew();
    if (m_ownsBook) m_book->follow({}, false); // all playgrounds have one name
    m_playground = std::make_unique<lesson::Playground>(settings);
    m_worker->openText(tr("Playground").toStdString(), kComment + m_playground->fileText());
    m_sent.step = 0; // the worker's cursor, too, begins anew
    ask();
}

void Session::leavePlayground()
{
    m_playground.reset();
    m_pressAt.reset();
}

Result<lesson::Playground::Answer> Session::type(const QString& line)
{
    if (!m_playground) return callBeside(line);
    m_playground->setSettings(m_snapshot->settings);
    auto answer = m_playground->enter(line.toStdString());
    if (!answer) return answer;
    if (answer->looksAt) {
        callHeap(*answer->looksAt);
    } else {
        emit typed(line, *answer);
        showTyped(m_playground->lines().back() == "m");
    }
    return answer;
}

/// On the heap at the cursor of what is open, by a Snapshot's answer.
Result<lesson::Playground::Answer> Session::callBeside(const QString& line)
{
    const Result<lesson::TypedCall> call = lesson::readCall(line.toStdString(), 0);
    if (!call) return tl::unexpected(call.error());
    if (isPredicting())
        return failure(ErrorCode::unavailable,
                       say("{}", tr("The heap answers after your prediction").toStdString()));
    if (call->looksAt)
        callHeap(*call->looksAt);
    else if (call->line == "m")
        heapmin();
    else
        return failure(
            ErrorCode::unavailable,
            say("{}", tr("What is recorded cannot be changed. Start a playground: Ctrl+N").toStdString()));
    return lesson::Playground::Answer{};
}

/// `pressed`: the last line is a _heapmin, whose pages are to be seen leaving.
void Session::showTyped(bool pressed)
{
    setPlaying(false);
    m_pressAt = pressed ? std::optional(m_snapshot->steps) : std::nullopt;
    m_worker->openText(tr("Playground").toStdString(), kComment + m_playground->text(), true);
    m_request.step = pressed ? m_snapshot->steps : kNone;
    m_sent.step = 0; // so that it is asked for in any case
    ask();
}

/// Once the typed _heapmin is read: its next event is one.
void Session::pressTyped()
{
    if (!m_pressAt || m_snapshot->steps <= *m_pressAt || m_snapshot->placing) return;
    m_editFrom = m_request.step;
    m_worker->heapmin(*m_pressAt);
    m_pressAt.reset();
}

} // namespace heapglass::gui
