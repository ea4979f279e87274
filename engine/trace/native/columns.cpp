#include "engine/trace/native/columns.h"

namespace heapglass::trace::native
{

ColumnBytes PlaneWriter::take() const
{
    std::uint32_t all = 0;
    for (const std::uint32_t value : m_values)
        all |= value;
    ColumnBytes column{
        Encoding::planes, std::uint8_t((std::bit_width(all) + 7) / 8), std::uint32_t(m_values.size()), {}};
    column.raw.reserve(m_values.size() * column.parameter);
    for (int plane = 0; plane < column.parameter; ++plane)
        for (const std::uint32_t value : m_values)
            column.raw.push_back(char(value >> 8 * plane));
    return column;
}

std::uint64_t VarintCursor::nextLong()
{
    std::uint64_t value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
        if (m_at == m_end) break;
        const auto byte = std::uint8_t(*m_at++);
        const std::uint64_t part = byte & 0x7F;
        if (shift == 63 && part > 1) break;
        value |= part << shift;
        if (byte < 0x80) return value;
    }
    m_failed = true;
    return 0;
}

PlaneCursor::PlaneCursor(std::string_view bytes, int width, std::uint32_t count)
    : m_values(count), m_failed(bytes.size() != std::size_t(width) * count)
{
    if (m_failed) return;
    for (int plane = 0; plane < width; ++plane)
        for (std::uint32_t i = 0; i < count; ++i)
            m_values[i] |= std::uint32_t(std::uint8_t(bytes[std::size_t(plane) * count + i])) << 8 * plane;
}

std::string TextCursor::next()
{
    const std::uint64_t size = m_lengths.next();
    if (size > m_bytes.size()) {
        m_failed = true;
        return {};
    }
    std::string text(m_bytes.substr(0, size));
    m_bytes.remove_prefix(size);
    return text;
}

} // namespace heapglass::trace::native
