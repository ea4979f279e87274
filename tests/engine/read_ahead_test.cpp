#include <atomic>
#include <condition_variable>
#include <cstring>
#include <mutex>
#include <random>
#include <stdexcept>
#include <string>

#include <gtest/gtest.h>

#include "engine/trace/read_ahead.h"

namespace heapglass::trace
{
namespace
{

/// A text in pieces of random length.
class Pieces : public Stream
{
  public:
    Pieces(std::string_view text, std::atomic<std::size_t>& given) : m_text(text), m_given(given) {}

    std::size_t read(std::span<char> out) override
    {
        const std::size_t size = std::min({out.size(), m_text.size(), 1 + m_random() % 400'000});
        std::memcpy(out.data(), m_text.data(), size);
        m_text.remove_prefix(size);
        m_given += size;
        if (size == 0) close(StreamEnd::corrupt, say("no more"), 17);
        return size;
    }

  private:
    std::string_view m_text;
    std::atomic<std::size_t>& m_given;
    std::mt19937_64 m_random{2};
};

TEST(ReadAhead, GivesTheSameBytesAndTheSameEndAndNeverRunsFarAhead)
{
    std::string text;
    for (int i = 0; text.size() < 8u << 20; ++i)
        text += std::to_string(i);
    std::atomic<std::size_t> given = 0;
    ReadAhead ahead(std::make_unique<Pieces>(text, given), {});
    std::mt19937_64 random(3);
    std::string read, buffer(500'000, 0);
    while (const std::size_t got = ahead.read(std::span(buffer).first(1 + random() % buffer.size()))) {
        // What is counted as given may already be counted as read here, but not the other way round.
        EXPECT_LE(given, read.size() + got + ReadAhead::kMostAhead);
        read.append(buffer, 0, got);
    }
    EXPECT_TRUE(read == text);
    EXPECT_EQ(ahead.end(), StreamEnd::corrupt);
    EXPECT_EQ(ahead.endText().english(), "no more");
    EXPECT_EQ(ahead.endOffset(), 17u);
}

class Throwing : public Stream
{
  public:
    std::size_t read(std::span<char> out) override
    {
        if (m_read) throw std::runtime_error("in the other thread");
        m_read = true;
        out[0] = 'x';
        return 1;
    }

  private:
    bool m_read = false;
};

TEST(ReadAhead, WhatIsThrownBelowComesOutAfterTheGoodBytes)
{
    ReadAhead ahead(std::make_unique<Throwing>(), {});
    char c = 0;
    EXPECT_EQ(ahead.read({&c, 1}), 1u);
    EXPECT_EQ(c, 'x');
    EXPECT_THROW(ahead.read({&c, 1}), std::runtime_error);
}

/// Like a pipe that nobody writes to.
class Silent : public Stream
{
  public:
    explicit Silent(std::stop_token stop) : m_stop(std::move(stop)) {}

    std::size_t read(std::span<char>) override
    {
        std::unique_lock lock(m_mutex);
        m_never.wait(lock, m_stop, [] { return false; });
        close(StreamEnd::cancelled);
        return 0;
    }

  private:
    std::stop_token m_stop;
    std::mutex m_mutex;
    std::condition_variable_any m_never;
};

TEST(ReadAhead, CanBeGivenUpWhileItWaits)
{
    const std::stop_source stop;
    {
        const ReadAhead ahead(std::make_unique<Silent>(stop.get_token()), stop);
    }
    EXPECT_TRUE(stop.stop_requested());
}

} // namespace
} // namespace heapglass::trace
