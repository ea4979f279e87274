#include "engine/replay/placement.h"

#include <algorithm>
#include <bit>

#include "engine/replay/varint.h"

namespace heapglass::replay
{

using heap::Change;
using heap::Granule;

namespace
{

// The first byte of an escape record: what follows, in this order.
enum Part : std::uint8_t {
    kWide = 1,       // offset and length as varints
    kOld = 2,        // old offset and old length: a resize or a move
    kBoundaries = 4, // more boundaries
    kPages = 8,      // page runs
    kMaker = 16,     // the old maker
    kNoBlock = 32,   // failed, or with kHeapmin a heapmin
    kHeapmin = 64,
};

/// Ascending values as runs of equal distances: carving or sweeping many equal blocks is a few bytes.
void putBoundaries(std::vector<std::uint8_t>& out, std::span<const Granule> values)
{
    putVarint(out, values.size());
    Granule last = 0;
    for (std::size_t i = 0; i < values.size();) {
        const Granule distance = values[i] - last;
        std::size_t run = 1;
        while (i + run < values.size() && values[i + run] - values[i + run - 1] == distance)
            ++run;
        putVarint(out, distance << 1 | (run > 1));
        if (run > 1) putVarint(out, run);
        last = values[i + run - 1];
        i += run;
    }
}

void getBoundaries(const std::uint8_t*& in, std::vector<Granule>& values)
{
    std::size_t left = getVarint(in);
    Granule last = 0;
    while (left) {
        const std::uint64_t word = getVarint(in);
        std::size_t run = word & 1 ? getVarint(in) : 1;
        left -= run;
        while (run--)
            values.push_back(last += word >> 1);
    }
}

/// Sorted, and without the pairs that cancel.
void normalise(std::vector<Granule>& values)
{
    if (values.size() < 2) return;
    std::sort(values.begin(), values.end());
    std::size_t kept = 0;
    for (std::size_t i = 0; i < values.size();) {
        std::size_t run = 1;
        while (i + run < values.size() && values[i + run] == values[i])
            ++run;
        if (run & 1) values[kept++] = values[i];
        i += run;
    }
    values.resize(kept);
}

void insertSorted(std::vector<Granule>& values, Granule value)
{
    values.insert(std::lower_bound(values.begin(), values.end(), value), value);
}

} // namespace

struct Placement::Encoded {
    std::uint8_t parts = 0;
    Granule offset = 0, length = 0, oldOffset = 0, oldLength = 0;
    std::span<const Granule> boundaries;
    std::span<const PageRun> pages;
    EventIndex oldMaker = kNone;
};

void Placement::append(const heap::ChangeLog& log, std::span<const EventIndex> oldMakers)
{
    for (std::size_t first = 0; first < log.changes.size();) {
        const Step inChunk = m_steps & (kChunkSize - 1);
        if (inChunk == 0) m_chunks.push_back(std::make_shared<Chunk>(m_rooms.next()));
        const std::size_t end = std::min<std::size_t>(log.changes.size(), first + kChunkSize - inChunk);
        appendToChunk(log, first, end, oldMakers);
        m_steps += Step(end - first);
        first = end;
    }
}

void Placement::appendToChunk(const heap::ChangeLog& log, std::size_t first, std::size_t end,
                              std::span<const EventIndex> oldMakers)
{
    Chunk& chunk = *m_chunks.back();
    std::uint32_t* offset = chunk.offsets + chunk.size;
    std::uint16_t* meta = chunk.metas + chunk.size;
    std::size_t boundary = first ? log.changes[first - 1].boundaryEnd : 0;
    std::size_t page = first ? log.changes[first - 1].pageEnd : 0;
    for (std::size_t i = first; i < end; ++i, ++offset, ++meta) {
        const Change& change = log.changes[i];
        const EventIndex oldMaker = oldMakers.empty() ? kNone : oldMakers[i];
        const std::size_t count = change.boundaryEnd - boundary;
        const unsigned plain = plainMeta(change, log.boundaries.data() + boundary, count);
        if (plain != kEscape && change.pageEnd == page && oldMaker == kNone) [[likely]] {
            *offset = std::uint32_t(granules(change.offset));
            *meta = std::uint16_t(plain);
        } else {
            Encoded step;
            step.pages = std::span(log.pages).subspan(page, change.pageEnd - page);
            step.oldMaker = oldMaker;
            const Fixed fixed = encode(step, change, std::span(log.boundaries).subspan(boundary, count));
            *offset = fixed.offset;
            *meta = fixed.meta;
        }
        boundary = change.boundaryEnd;
        page = change.pageEnd;
    }
    chunk.size += Step(end - first);
}

/// How many boundaries flip nobody can guess: no branch on that.
unsigned Placement::plainMeta(const Change& change, const Granule* boundaries, std::size_t count) const
{
    static constexpr Granule kNothing = heap::kNoGranule;
    const Granule offset = granules(change.offset), length = granules(change.length), end = offset + length;
    const bool birth = change.kind == Change::Kind::birth;
    if (!(birth || change.kind == Change::Kind::death) || offset > 0xffff'ffff || length - 1 >= kLengthMask ||
        count > 2)
        return kEscape;
    const Granule one = *(count > 0 ? boundaries : &kNothing),
                  two = *(count > 1 ? boundaries + 1 : &kNothing);
    const unsigned starts = unsigned(one == offset) + unsigned(two == offset);
    const unsigned ends = unsigned(one == end) + unsigned(two == end);
    if (starts + ends != count) return kEscape;
    return unsigned(length) | (birth ? kAlloc : 0u) | (starts & 1 ? kStart : 0u) | (ends & 1 ? kEnd : 0u);
}

Placement::Fixed Placement::encode(Encoded step, const Change& change, std::span<const Granule> boundaries)
{
    using Kind = Change::Kind;
    const bool block = change.length != 0;
    step.offset = granules(change.offset);
    step.length = granules(change.length);
    step.oldOffset = granules(change.oldOffset);
    step.oldLength = granules(change.oldLength);
    std::uint16_t meta = 0;
    m_scratch.clear();
    for (const Granule boundary : boundaries) {
        if (block && boundary == step.offset)
            meta ^= kStart;
        else if (block && boundary == step.offset + step.length)
            meta ^= kEnd;
        else
            m_scratch.push_back(boundary);
    }
    normalise(m_scratch);
    if (block) {
        if (change.kind != Kind::death) meta |= kAlloc;
        if (step.offset > 0xffff'ffff || step.length > kLengthMask) step.parts |= kWide;
    } else if (change.kind == Kind::failed || change.kind == Kind::heapmin) {
        step.parts |= kNoBlock;
        if (change.kind == Kind::heapmin) step.parts |= kHeapmin;
    }
    if (change.kind == Kind::resize || change.kind == Kind::move) step.parts |= kOld;
    if (!m_scratch.empty()) step.parts |= kBoundaries;
    if (!step.pages.empty()) step.parts |= kPages;
    if (step.oldMaker != kNone) step.parts |= kMaker;
    step.boundaries = m_scratch;

    if (!(step.parts & kWide)) meta |= std::uint16_t(step.length);
    if (step.parts) {
        meta |= kEscape;
        writeEscape(*m_chunks.back(), step);
    }
    return {step.parts & kWide ? 0 : std::uint32_t(step.offset), meta};
}

void Placement::writeEscape(Chunk& chunk, const Encoded& step)
{
    std::vector<std::uint8_t>& out = chunk.escapes;
    const std::size_t begin = out.size();
    out.push_back(step.parts);
    if (step.parts & kWide) {
        putVarint(out, step.offset);
        putVarint(out, step.length);
    }
    if (step.parts & kOld) {
        putVarint(out, step.oldOffset);
        putVarint(out, step.oldLength);
    }
    if (step.parts & kBoundaries) putBoundaries(out, step.boundaries);
    if (step.parts & kPages) {
        putVarint(out, step.pages.size());
        for (const PageRun& run : step.pages) {
            putVarint(out, run.first);
            putVarint(out, run.count);
        }
    }
    if (step.parts & kMaker) putVarint(out, step.oldMaker);
    // Its length again at its end, for reading backwards.
    const std::size_t length = out.size() - begin;
    if (length < 255) {
        out.push_back(std::uint8_t(length));
        return;
    }
    for (unsigned shift = 0; shift < 32; shift += 8)
        out.push_back(std::uint8_t(length >> shift));
    out.push_back(255);
}

Placement::Cursor Placement::end() const
{
    const bool inside = (m_steps & (kChunkSize - 1)) != 0;
    return {m_steps, inside ? m_chunks.back()->escapes.size() : 0};
}

void Placement::decodeFixed(const Chunk& chunk, Step step, Record& record) const
{
    const std::uint16_t meta = chunk.metas[step & (kChunkSize - 1)];
    record.boundaries.clear();
    record.pages.clear();
    record.oldMaker = kNone;
    record.offset = chunk.offsets[step & (kChunkSize - 1)];
    record.length = meta & kLengthMask;
    record.kind = Change::Kind::nothing;
}

std::size_t Placement::readEscape(const std::uint8_t* begin, Record& record) const
{
    const std::uint8_t* bytes = begin;
    const std::uint8_t parts = *bytes++;
    if (parts & kWide) {
        record.offset = getVarint(bytes);
        record.length = getVarint(bytes);
    }
    if (parts & kNoBlock) record.kind = parts & kHeapmin ? Change::Kind::heapmin : Change::Kind::failed;
    if (parts & kOld) {
        record.oldOffset = getVarint(bytes);
        record.oldLength = getVarint(bytes);
        record.kind = record.oldOffset == record.offset ? Change::Kind::resize : Change::Kind::move;
    }
    if (parts & kBoundaries) getBoundaries(bytes, record.boundaries);
    if (parts & kPages) {
        for (std::size_t left = getVarint(bytes); left; --left) {
            PageRun run;
            run.first = getVarint(bytes);
            run.count = getVarint(bytes);
            record.pages.push_back(run);
        }
    }
    if (parts & kMaker) record.oldMaker = EventIndex(getVarint(bytes));
    const auto length = std::size_t(bytes - begin);
    return length + (length < 255 ? 1 : 5);
}

namespace
{

/// The bytes of the escape record that ends before `end`, its length field included.
std::size_t lengthBefore(const std::vector<std::uint8_t>& escapes, std::size_t end)
{
    const std::uint8_t last = escapes[end - 1];
    if (last < 255) return std::size_t{last} + 1;
    std::size_t length = 0;
    for (unsigned i = 0; i < 4; ++i)
        length |= std::size_t{escapes[end - 5 + i]} << (8 * i);
    return length + 5;
}

} // namespace

void Placement::finish(std::uint16_t meta, Record& record)
{
    if (record.kind == Change::Kind::nothing && record.length)
        record.kind = meta & kAlloc ? Change::Kind::birth : Change::Kind::death;
    if (meta & kStart) insertSorted(record.boundaries, record.offset);
    if (meta & kEnd) insertSorted(record.boundaries, record.offset + record.length);
}

void Placement::readForward(Cursor& cursor, Record& record) const
{
    const Chunk& chunk = *m_chunks[cursor.step >> kChunkBits];
    decodeFixed(chunk, cursor.step, record);
    const std::uint16_t meta = chunk.metas[cursor.step & (kChunkSize - 1)];
    if (meta & kEscape) {
        cursor.escape += readEscape(chunk.escapes.data() + cursor.escape, record);
    }
    finish(meta, record);
    ++cursor.step;
    if ((cursor.step & (kChunkSize - 1)) == 0) cursor.escape = 0;
}

void Placement::readBackward(Cursor& cursor, Record& record) const
{
    if ((cursor.step & (kChunkSize - 1)) == 0)
        cursor.escape = m_chunks[(cursor.step >> kChunkBits) - 1]->escapes.size();
    --cursor.step;
    const Chunk& chunk = *m_chunks[cursor.step >> kChunkBits];
    decodeFixed(chunk, cursor.step, record);
    const std::uint16_t meta = chunk.metas[cursor.step & (kChunkSize - 1)];
    if (meta & kEscape) {
        cursor.escape -= lengthBefore(chunk.escapes, cursor.escape);
        readEscape(chunk.escapes.data() + cursor.escape, record);
    }
    finish(meta, record);
}

void Placement::birthsBefore(Cursor cursor, Step low, Granule begin, Granule end,
                             const VisitBirth& visit) const
{
    for (Step step = cursor.step; step > low;) {
        const bool atStart = (step & (kChunkSize - 1)) == 0;
        const Chunk& chunk = *m_chunks[(step - 1) >> kChunkBits];
        std::size_t escape = atStart ? chunk.escapes.size() : cursor.escape;
        const Step chunkBegin = (step - 1) >> kChunkBits << kChunkBits;
        for (const Step stop = std::max(low, chunkBegin); step-- > stop;) {
            const std::uint16_t meta = chunk.metas[step - chunkBegin];
            Granule offset = chunk.offsets[step - chunkBegin];
            if (meta & kEscape) {
                escape -= lengthBefore(chunk.escapes, escape);
                const std::uint8_t* bytes = chunk.escapes.data() + escape;
                if (*bytes++ & kWide) offset = getVarint(bytes);
            }
            if ((meta & kAlloc) && offset - begin <= end - begin && !visit(step, offset)) return;
        }
        ++step;
    }
}

Placement Placement::prefix(const Cursor& cursor) const
{
    Placement result(m_granule);
    result.m_steps = cursor.step;
    const std::size_t whole = cursor.step >> kChunkBits;
    result.m_chunks.assign(m_chunks.begin(), m_chunks.begin() + std::ptrdiff_t(whole));
    const std::size_t rest = cursor.step & (kChunkSize - 1);
    if (!rest) return result;
    const Chunk& tail = *m_chunks[whole];
    auto copy = std::make_shared<Chunk>(result.m_rooms.next());
    std::copy_n(tail.offsets, rest, copy->offsets);
    std::copy_n(tail.metas, rest, copy->metas);
    copy->size = Step(rest);
    copy->escapes.assign(tail.escapes.begin(), tail.escapes.begin() + std::ptrdiff_t(cursor.escape));
    result.m_chunks.push_back(std::move(copy));
    return result;
}

std::size_t Placement::bytes() const
{
    std::size_t sum = 0;
    for (const auto& chunk : m_chunks)
        sum += chunk->bytes();
    return sum;
}

std::size_t Placement::bytesApartFrom(const Placement& other) const
{
    std::size_t sum = 0;
    for (std::size_t i = 0; i < m_chunks.size(); ++i)
        if (i >= other.m_chunks.size() || m_chunks[i] != other.m_chunks[i]) sum += m_chunks[i]->bytes();
    return sum;
}

} // namespace heapglass::replay
