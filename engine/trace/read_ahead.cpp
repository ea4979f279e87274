#include "engine/trace/read_ahead.h"

#include <algorithm>
#include <cstring>

namespace heapglass::trace
{

ReadAhead::ReadAhead(std::unique_ptr<Stream> below, std::stop_source stop)
    : m_below(std::move(below)), m_stopBelow(std::move(stop)),
      m_thread([this](const std::stop_token& token) { run(token); })
{
}

ReadAhead::~ReadAhead()
{
    m_stopBelow.request_stop();
}

std::size_t ReadAhead::read(std::span<char> out)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_made > m_used || m_ended; });
    if (m_made == m_used) {
        if (m_thrown) std::rethrow_exception(m_thrown);
        close(m_below->end(), m_below->endText(), m_below->endOffset());
        return 0;
    }
    lock.unlock(); // a piece that is made is the reader's alone
    const Piece& piece = m_pieces[m_used % kPieces];
    const std::size_t size = std::min(out.size(), piece.size - m_taken);
    std::memcpy(out.data(), piece.bytes.data() + m_taken, size);
    m_taken += size;
    if (m_taken < piece.size) return size;
    m_taken = 0;
    lock.lock();
    ++m_used;
    m_changed.notify_all();
    return size;
}

void ReadAhead::run(const std::stop_token& stop)
{
    try {
        fill(stop);
    } catch (...) {
        m_thrown = std::current_exception(); // seen behind m_ended
    }
    std::lock_guard lock(m_mutex);
    m_ended = true;
    m_changed.notify_all();
}

void ReadAhead::fill(const std::stop_token& stop)
{
    for (std::size_t made = 0;; ++made) {
        {
            std::unique_lock lock(m_mutex);
            if (!m_changed.wait(lock, stop, [&] { return made - m_used < kPieces; })) return;
        }
        Piece& piece = m_pieces[made % kPieces];
        piece.size = m_below->read(piece.bytes);
        if (piece.size == 0) return;
        std::lock_guard lock(m_mutex);
        m_made = made + 1;
        m_changed.notify_all();
    }
}

} // namespace heapglass::trace
