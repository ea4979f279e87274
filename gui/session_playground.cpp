// Session and what is typed: the list grows in memory, and what is shown is read from it anew after each
// line.
#include "engine/replay/worker.h"
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
    using lesson::TypedCall;
    const Result<TypedCall> call = lesson::readCall(line.toStdString(), 0);
    if (!call) return tl::unexpected(call.error());
    if (!m_playground && call->line == "m") {
        m_worker->heapmin(wantedStep());
        return lesson::Playground::Answer{};
    }
    if (!m_playground && !call->line.empty())
        return failure(ErrorCode::unavailable,
                       tr("What is recorded cannot be changed. Start a playground: Ctrl+N").toStdString());
    if (!m_playground) {
        if (call->looksAt) callHeap(*call->looksAt);
        return lesson::Playground::Answer{};
    }
    m_playground->setSettings(m_snapshot->settings);
    auto answer = m_playground->enter(line.toStdString());
    if (answer && answer->looksAt) callHeap(*answer->looksAt);
    if (answer && !answer->looksAt) {
        emit typed(line, *answer);
        showTyped(call->line == "m");
    }
    return answer;
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
    m_worker->heapmin(*m_pressAt);
    m_pressAt.reset();
}

} // namespace heapglass::gui
