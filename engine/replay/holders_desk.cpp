#include "engine/replay/holders_desk.h"

namespace heapglass::replay
{

HoldersDesk::HoldersDesk(std::function<void()> ready)
    : m_ready(std::move(ready)), m_thread([this](const std::stop_token& stop) { run(stop); })
{
}

HoldersDesk::~HoldersDesk()
{
    m_wanted = 0;
}

void HoldersDesk::ask(Question question)
{
    {
        std::lock_guard lock(m_mutex);
        m_wanted = question.number;
        m_question = std::move(question);
        m_answer.reset();
    }
    m_changed.notify_all();
}

void HoldersDesk::drop()
{
    std::lock_guard lock(m_mutex);
    m_wanted = 0;
    m_question.reset();
    m_answer.reset();
}

std::optional<HoldersDesk::Answer> HoldersDesk::take()
{
    std::lock_guard lock(m_mutex);
    return std::exchange(m_answer, std::nullopt);
}

void HoldersDesk::run(const std::stop_token& stop)
{
    while (!stop.stop_requested()) {
        std::optional<Question> question;
        {
            std::unique_lock lock(m_mutex);
            m_changed.wait(lock, stop, [this] { return m_question.has_value(); });
            question = std::exchange(m_question, std::nullopt);
        }
        if (question) answer(std::move(*question), stop);
    }
}

void HoldersDesk::answer(Question question, const std::stop_token& stop)
{
    if (question.trace != m_trace) {
        m_trace = question.trace;
        m_sites = std::make_unique<Sites>(*m_trace, writtenAt(question.path));
    }
    auto holders = holdersOf(question.census, *m_trace, question.by, *m_sites, [&] {
        return stop.stop_requested() || m_wanted.load(std::memory_order_relaxed) != question.number;
    });
    if (!holders) return;
    {
        std::lock_guard lock(m_mutex);
        if (m_wanted != question.number) return;
        m_answer = Answer{question.number, std::make_shared<const Holders>(std::move(*holders))};
    }
    m_ready();
}

} // namespace heapglass::replay
