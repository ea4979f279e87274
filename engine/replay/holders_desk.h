// Sums up who holds what, on a thread of its own: names of call sites may take long to look up, and nobody
// who moves the cursor should wait for them.
#pragma once

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "engine/replay/holders.h"

namespace heapglass::replay
{

class HoldersDesk
{
  public:
    struct Question {
        std::uint64_t number = 0; ///< the answer repeats it
        std::shared_ptr<const trace::Trace> trace;
        std::string path; ///< the file of the trace
        HoldersBy by = HoldersBy::site;
        Census census;
    };
    struct Answer {
        std::uint64_t number = 0;
        std::shared_ptr<const Holders> holders;
    };

    /// `ready` is called from the desk's thread when there is an answer to take.
    explicit HoldersDesk(std::function<void()> ready);
    ~HoldersDesk();
    HoldersDesk(const HoldersDesk&) = delete;
    HoldersDesk& operator=(const HoldersDesk&) = delete;

    /// Drops what was asked before.
    void ask(Question question);
    void drop();
    std::optional<Answer> take();

  private:
    void run(const std::stop_token& stop);
    void answer(Question question, const std::stop_token& stop);

    std::function<void()> m_ready;
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::optional<Question> m_question;
    std::optional<Answer> m_answer;
    std::atomic<std::uint64_t> m_wanted{0}; ///< number of the newest question; 0: none

    // The desk's thread alone.
    std::shared_ptr<const trace::Trace> m_trace; ///< that of m_sites
    std::unique_ptr<Sites> m_sites;              ///< names stay known while the cursor moves

    std::jthread m_thread; // last: joined first
};

} // namespace heapglass::replay
