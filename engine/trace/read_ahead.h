// A stream that is read ahead by a thread of its own, so that decompressing and what is done with the bytes
// overlap.
#pragma once

#include <array>
#include <condition_variable>
#include <exception>
#include <memory>
#include <mutex>
#include <stop_token>
#include <thread>
#include <vector>

#include "engine/trace/stream.h"

namespace heapglass::trace
{

class ReadAhead : public Stream
{
  public:
    /// `stop` ends a read() of `below` that waits: it is asked when this stream is given up. What `below`
    /// throws comes out of read().
    ReadAhead(std::unique_ptr<Stream> below, std::stop_source stop);
    ~ReadAhead() override;

    std::size_t read(std::span<char> out) override;

    /// The most that lies between the two threads, in bytes.
    static constexpr std::size_t kMostAhead = std::size_t{4} * 256 * 1024;

  private:
    static constexpr std::size_t kPieces = 4;

    struct Piece {
        std::vector<char> bytes = std::vector<char>(kMostAhead / kPieces);
        std::size_t size = 0;
    };

    void run(const std::stop_token& stop);
    void fill(const std::stop_token& stop);

    std::unique_ptr<Stream> m_below;
    std::stop_source m_stopBelow;
    std::array<Piece, kPieces> m_pieces;
    std::size_t m_taken = 0; // bytes of the oldest piece; reader's

    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::size_t m_made = 0; // pieces, ever
    std::size_t m_used = 0;
    bool m_ended = false;
    std::exception_ptr m_thrown;

    std::jthread m_thread; // last: joined first
};

} // namespace heapglass::trace
