#include "tests/bench/big_trace.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <random>
#include <string>
#include <vector>

namespace heapglass::bench
{

namespace
{

constexpr std::uint64_t kHeap = 0x5581'4a3e'2000;
constexpr std::uint64_t kCode = 0x7f3c'8a20'0000;
constexpr std::uint64_t kGranule = 16;
constexpr std::uint64_t kHuge = std::uint64_t{128} << 20;
constexpr std::size_t kPiece = std::size_t{1} << 20;
constexpr std::uint64_t kEventsPerTick = 8192;

/// Free lists by size class above a heap that only grows.
class Addresses
{
  public:
    std::uint64_t allocate(std::uint64_t size)
    {
        std::vector<std::uint64_t>& freed = m_freed[classOf(size)];
        if (freed.empty()) return grow(size);
        const std::uint64_t address = freed.back();
        freed.pop_back();
        return address;
    }
    void free(std::uint64_t address, std::uint64_t size) { m_freed[classOf(size)].push_back(address); }
    std::uint64_t grow(std::uint64_t size)
    {
        const std::uint64_t address = m_top;
        m_top += (size + kGranule - 1) / kGranule * kGranule;
        return address;
    }

  private:
    static std::size_t classOf(std::uint64_t size) { return std::size_t((size - 1) / kGranule); }

    std::array<std::vector<std::uint64_t>, 256> m_freed;
    std::uint64_t m_top = kHeap;
};

class Writer
{
  public:
    Writer(const BigTrace& trace, const std::function<void(std::string_view)>& out)
        : m_trace(trace), m_out(out), m_random(trace.seed)
    {
        m_text.reserve(kPiece + 4096);
        m_live.reserve(trace.live + trace.live / 4);
    }

    void run()
    {
        m_text = "v 10400 3\nx c /usr/bin/big\nX big\nI 1000 5e27ec\n"
                 "m c /usr/bin/big 558148000000 0 10000\nm e /lib/libc.so.6 7f3c8a200000 0 1d0000\n";
        if (m_trace.shape == Shape::huge) allocation(kHuge, 0, m_addresses.grow(kHuge));
        while (m_events < m_trace.events) {
            if (m_events % kEventsPerTick == 0) tick();
            if (birthIsNext())
                birth();
            else
                death();
            if (m_text.size() >= kPiece) flush();
        }
        flush();
    }

  private:
    struct Block {
        std::uint64_t address;
        std::uint64_t size;
    };

    /// A coin for each event, so that no branch predictor learns the order by heart; loaded to stay at
    /// `live`.
    bool birthIsNext()
    {
        if (m_live.empty() || !m_filled) {
            m_filled |= m_live.size() >= m_trace.live;
            return true;
        }
        return m_random() % 16 < (m_live.size() < m_trace.live ? 9 : 7);
    }

    /// What a path of a program asks for is mostly the same each time. (Where every size comes with every
    /// stack, heaptrack_interpret's own table grows to 19 GB, and there is nothing to compare with.)
    std::uint64_t sizeAt(std::uint64_t stack) const
    {
        const std::uint64_t scattered = (stack + m_trace.seed) * 0x9E37'79B9'7F4A'7C15;
        if (m_trace.shape == Shape::dense) return 1 + (scattered >> 61);
        return std::uint64_t(16 * std::exp2(double(scattered >> 11) * 0x1p-53 * 8));
    }

    void birth()
    {
        const std::uint64_t stack = nextStack();
        const std::uint64_t size = sizeAt(stack);
        const std::uint64_t address = m_addresses.allocate(size);
        allocation(size, stack, address);
        m_live.push_back({address, size});
    }

    void allocation(std::uint64_t size, std::uint64_t stack, std::uint64_t address)
    {
        line('+', {size, stack, address});
        ++m_events;
    }

    void death()
    {
        std::swap(m_live[m_random() % m_live.size()], m_live.back());
        const Block block = m_live.back();
        m_live.pop_back();
        line('-', {block.address});
        m_addresses.free(block.address, block.size);
        ++m_events;
    }

    /// New nodes come evenly over the trace, a few at a time as a new path is met; old stacks come again, the
    /// first ones most often.
    std::uint64_t nextStack()
    {
        const auto due =
            std::uint64_t(double(m_trace.stacks) * (double(m_events) + 1) / double(m_trace.events));
        if (due > m_stacks) {
            std::uint64_t node = oldStack();
            for (std::uint64_t depth = 1 + m_random() % 6; depth > 0 && m_stacks < m_trace.stacks; --depth) {
                line('t', {kCode + m_random() % 0x1d0000, node});
                node = ++m_stacks;
            }
            return node;
        }
        return oldStack();
    }

    std::uint64_t oldStack()
    {
        const double share = double(m_random() >> 11) * 0x1p-53;
        return std::min(m_stacks, std::uint64_t(double(m_stacks + 1) * share * share * share));
    }

    void tick()
    {
        line('c', {m_events / 1000});
        line('R', {m_live.size() / 5});
    }

    void line(char type, std::initializer_list<std::uint64_t> numbers)
    {
        std::array<char, 64> text;
        char* at = text.data();
        *at++ = type;
        for (const std::uint64_t number : numbers) {
            *at++ = ' ';
            at = std::to_chars(at, text.data() + text.size(), number, 16).ptr;
        }
        *at++ = '\n';
        m_text.append(text.data(), at);
    }

    void flush()
    {
        m_out(m_text);
        m_text.clear();
    }

    const BigTrace& m_trace;
    const std::function<void(std::string_view)>& m_out;
    std::mt19937_64 m_random;
    Addresses m_addresses;
    std::vector<Block> m_live;
    std::string m_text;
    std::uint64_t m_events = 0;
    std::uint64_t m_stacks = 0;
    bool m_filled = false; ///< as many as `live` were live once
};

} // namespace

void write(const BigTrace& trace, const std::function<void(std::string_view)>& out)
{
    Writer(trace, out).run();
}

} // namespace heapglass::bench
