// A thread of its own that answers one question at a time, so that nobody who moves the cursor waits for what
// takes long. A new question drops the one before.
//
// `Work` says what is asked and how it is answered:
//     struct Work { using Question, Answer;
//                   std::optional<Answer> operator()(const Question&, const Stop&); }; // nothing if stopped
// Its object lives on the desk's thread, and keeps what helps with the next question.
#pragma once

#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>
#include <utility>

#include "engine/replay/census.h"

namespace heapglass::replay
{

/// What the owner calls, it calls from one thread.
template <class Work>
class Desk
{
  public:
    using Question = typename Work::Question;
    using Answer = typename Work::Answer;

    /// `ready` is called from the desk's thread when there is an answer to take.
    explicit Desk(std::function<void()> ready)
        : m_ready(std::move(ready)), m_thread([this](const std::stop_token& stop) { run(stop); })
    {
    }
    ~Desk() { m_wanted = 0; }
    Desk(const Desk&) = delete;
    Desk& operator=(const Desk&) = delete;

    /// Drops what was asked before.
    void ask(Question question)
    {
        {
            std::lock_guard lock(m_mutex);
            m_wanted = ++m_asked;
            m_question = std::move(question);
            m_new.reset();
        }
        m_underWay = true;
        m_changed.notify_all();
    }
    /// What is under way is not wanted any more.
    void drop()
    {
        if (!std::exchange(m_underWay, false)) return;
        std::lock_guard lock(m_mutex);
        m_wanted = 0;
        m_question.reset();
        m_new.reset();
    }
    /// The answer that there is belongs to another heap than the one that is there now.
    void outdate()
    {
        drop();
        m_outdated = true;
    }
    /// … and says nothing any more.
    void forget()
    {
        outdate();
        m_answer.reset();
    }
    /// True if there is a new answer.
    bool take()
    {
        std::lock_guard lock(m_mutex);
        if (!m_new) return false;
        m_answer = std::exchange(m_new, {});
        m_underWay = m_outdated = false;
        return true;
    }
    /// An answer that was found without the desk.
    void put(Answer answer)
    {
        drop();
        m_answer = std::make_shared<const Answer>(std::move(answer));
        m_outdated = false;
    }

    /// The newest one; null: none yet.
    const std::shared_ptr<const Answer>& answer() const { return m_answer; }
    bool isUnderWay() const { return m_underWay; }
    bool isOutdated() const { return m_outdated || !m_answer; }

  private:
    void run(const std::stop_token& stop)
    {
        Work work;
        while (!stop.stop_requested()) {
            std::optional<Question> question;
            std::uint64_t number = 0;
            {
                std::unique_lock lock(m_mutex);
                m_changed.wait(lock, stop, [this] { return m_question.has_value(); });
                question = std::exchange(m_question, std::nullopt);
                number = m_wanted;
            }
            if (question) answer(work, *question, number, stop);
        }
    }
    void answer(Work& work, const Question& question, std::uint64_t number, const std::stop_token& stop)
    {
        auto found = work(question, [&] {
            return stop.stop_requested() || m_wanted.load(std::memory_order_relaxed) != number;
        });
        if (!found) return;
        auto shared = std::make_shared<const Answer>(std::move(*found));
        {
            std::lock_guard lock(m_mutex);
            if (m_wanted != number) return;
            m_new = std::move(shared);
        }
        m_ready();
    }

    // The owner's thread alone.
    std::uint64_t m_asked = 0; ///< number of the newest question
    bool m_underWay = false;   ///< it is not answered yet
    bool m_outdated = true;
    std::shared_ptr<const Answer> m_answer;

    std::function<void()> m_ready;
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::optional<Question> m_question;
    std::shared_ptr<const Answer> m_new;
    std::atomic<std::uint64_t> m_wanted{0}; ///< number of the question that is wanted; 0: none

    std::jthread m_thread; // last: joined first
};

} // namespace heapglass::replay
