#include "engine/trace/native/trace_builder.h"

#include <charconv>

#include "engine/trace/native/tables.h"

namespace heapglass::trace::native
{

namespace
{

std::optional<std::uint64_t> numberIn(const std::string& text)
{
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

} // namespace

Sentence TraceBuilder::take(Chunk& chunk, std::uint64_t offset)
{
    m_offset = offset;
    switch (chunk.header().type) {
    case ChunkType::head:
        return takeHead(chunk);
    case ChunkType::events:
        return takeEvents(chunk);
    case ChunkType::report:
        return takeReport(chunk);
    case ChunkType::index:
        return {}; // for who wants a part of the file: here all of it is read
    default:
        return takeTable(chunk) ? Sentence() : say("a row does not fit");
    }
}

bool TraceBuilder::takeTable(Chunk& chunk)
{
    const ChunkType type = chunk.header().type;
    if (type == ChunkType::settings) return decodeSettings(chunk, m_trace);
    if (type == ChunkType::names) return decodeNames(chunk, m_trace, m_names);
    if (type == ChunkType::zones) return decodeZones(chunk, m_trace);
    if (type == ChunkType::threads) {
        const bool fits = decodeThreads(chunk, m_trace);
        m_threads = m_trace.threadNames().size();
        return fits;
    }
    if (type == ChunkType::stacks) return decodeStacks(chunk, m_trace, m_stacks);
    if (type == ChunkType::code) return decodeCode(chunk, m_trace, m_texts);
    const bool ofEvents =
        type == ChunkType::modules || type == ChunkType::times || type == ChunkType::directives;
    if (!ofEvents) return true; // of a later version: not needed to understand the rest
    if (chunk.header().first < m_next || chunk.header().first >= kNone) return false;
    goTo(chunk.header().first);
    if (type == ChunkType::modules) return decodeModules(chunk, m_trace, shift(), m_texts);
    if (type == ChunkType::times) return decodeTimes(chunk, m_trace, shift());
    return decodeDirectives(chunk, m_trace, shift());
}

Sentence TraceBuilder::takeHead(Chunk& chunk)
{
    Head head;
    if (!decodeHead(chunk, head)) return say("a row does not fit");
    m_trace.setProgram(head["program"]);
    if (head["overridden"] == "yes") m_trace.setOverridden();
    if (head["addresses"] == "recorded") m_trace.setAddresses(Addresses::recorded);
    if (head["addresses"] == "foreign") m_trace.setAddresses(Addresses::foreign);
    if (!head["format"].empty()) m_report.format = head["format"];
    m_report.origin = head["origin"];
    m_total = numberIn(head["events"]);
    return {};
}

Sentence TraceBuilder::takeReport(Chunk& chunk)
{
    LoadReport earlier;
    if (!decodeReport(chunk, earlier)) return say("a row does not fit");
    m_report.takeOver(earlier);
    return {};
}

void TraceBuilder::lose(const ChunkHeader& header)
{
    if (header.type != ChunkType::events || header.first < m_next) return;
    goTo(header.first);
    m_next += header.rows;
    m_lost = true;
}

void TraceBuilder::finish(std::uint64_t offset)
{
    m_offset = offset;
    if (m_total && *m_total > m_next) goTo(*m_total);
}

/// The next event of the file is `event`; those before it that were not there are lost.
void TraceBuilder::goTo(std::uint64_t event)
{
    if (event == m_next) return;
    m_report.add(Oddity::damagedChunk, {0, m_offset},
                 say("events {} to {} are missing before this place", m_next, event - 1));
    m_next = event;
    m_lost = true;
}

Sentence TraceBuilder::takeEvents(Chunk& chunk)
{
    const ChunkHeader& header = chunk.header();
    if (header.first < m_next || header.blocksBefore < m_blocks.next())
        return say("its events are out of order");
    const Result<const EventRows*> rows = m_decoder.decode(chunk);
    if (!rows) return rows.error().text;
    goTo(header.first);
    m_blocks.skipTo(header.blocksBefore, m_trace.blocks());
    if (m_lost && !m_livesKnown) collectLive();
    m_livesKnown = m_lost;
    m_rows = *rows;
    m_name = m_alignment = 0;
    for (m_row = 0; m_row < m_rows->rows.size(); ++m_row)
        append(m_rows->rows[m_row]);
    m_next += m_rows->rows.size();
    letGo(header);
    return {};
}

/// A chunk of the file that is one of the trace need not stay in memory: it can be read once more.
void TraceBuilder::letGo(const ChunkHeader& header)
{
    const EventIndex first = m_trace.appended() - std::min(m_trace.appended(), EventIndex(header.rows));
    const std::size_t number = first / EventChunk::kSize;
    if (!m_stored || header.rows != EventChunk::kSize || first % EventChunk::kSize != 0) return;
    if (m_trace.mayLetGo(number) && isAsStored(first) && m_stored->add(number, m_offset, header))
        m_trace.letGo(number, header.blocksBefore);
}

/// Not when something before is missing, or does not fit: then numbers are others than in the file.
bool TraceBuilder::isAsStored(EventIndex first) const
{
    for (const EventRow& row : m_rows->rows) {
        const Event known = m_trace.event(first++);
        if (known.op != row.op || known.block != row.block || known.size != row.size ||
            known.address != row.address)
            return false;
    }
    return true;
}

void TraceBuilder::append(const EventRow& row)
{
    m_trace.setThread(row.thread <= m_threads ? row.thread : ThreadNumber{0}); // its name may be lost
    if (row.birth) return birth(row);
    if (row.op == Op::realloc) return reallocate(row);
    if (endsBlock(row.op)) return death(row);
    if (row.op != Op::freeNull) return m_trace.appendOther(row.op, row.size, row.address);
    const bool named = m_name < m_rows->names.size() && m_rows->names[m_name].row == m_row;
    const std::uint32_t text = named ? m_names[m_rows->names[m_name].name.text] : kNone;
    if (text == kNone)
        m_trace.appendOther(Op::freeNull);
    else
        m_trace.appendNullFree(text, m_rows->names[m_name].name.index);
    m_name += named;
}

void TraceBuilder::birth(const EventRow& row)
{
    if (m_lost) closeAt(row.address, kNone);
    Bytes alignment = 0;
    if (m_alignment < m_rows->alignments.size() && m_rows->alignments[m_alignment].row == m_row)
        alignment = m_rows->alignments[m_alignment++].value;
    const BlockId block = m_trace.appendBirth(row.op, row.size, row.address, stackOf(row), alignment);
    m_blocks.add();
    if (row.zone) m_trace.setZone(row.zone);
    addBirth(block, row.address);
    if (m_name == m_rows->names.size() || m_rows->names[m_name].row != m_row) return;
    const BlockName& name = m_rows->names[m_name++].name;
    if (m_names[name.text] != kNone) m_trace.nameBlock(block, m_names[name.text], name.index);
}

std::uint32_t TraceBuilder::stackOf(const EventRow& row)
{
    if (row.stack == 0) return 0;
    const std::uint32_t stack = m_stacks[row.stack];
    if (stack != kNone) return stack;
    if (m_report.wantsDetail(Oddity::badStack))
        m_report.add(Oddity::badStack, {0, m_offset}, say("call stack {} is not there", row.stack));
    else
        m_report.addUnsaid(Oddity::badStack);
    return 0;
}

void TraceBuilder::reallocate(const EventRow& row)
{
    const BlockId block = liveBlock(row.block);
    if (block == kNone && row.size == 0) return unknownFree(row.address);
    if (m_lost) {
        closeAt(row.address, block);
        if (block != kNone) forgetLive(block, m_trace.address(m_trace.lastMaker(block)));
    }
    m_reallocs = true;
    if (block == kNone) return addBirth(m_trace.appendBirth(Op::realloc, row.size, row.address), row.address);
    m_trace.appendRealloc(block, row.size, row.address);
    m_ended[block] = row.size == 0;
    if (m_lost && row.size > 0) noteLive(block, row.address);
}

void TraceBuilder::addBirth(BlockId block, Bytes address)
{
    m_ended.push_back(false);
    if (m_lost) noteLive(block, address);
}

void TraceBuilder::death(const EventRow& row)
{
    const BlockId block = liveBlock(row.block);
    if (block == kNone) return unknownFree(row.address);
    if (m_lost) forgetLive(block, row.address);
    m_ended[block] = true;
    if (m_lost && m_reallocs) // what the file says of the block may come from a realloc that is missing
        m_trace.appendDeath(row.op, block);
    else
        m_trace.appendDeath(row.op, block, row.size, row.address);
}

/// The block of the trace that a number of the file means; kNone: lost, or it ended.
BlockId TraceBuilder::liveBlock(BlockId number) const
{
    const BlockId block = m_blocks[number];
    return block != kNone && !m_ended[block] ? block : kNone;
}

void TraceBuilder::unknownFree(Bytes address)
{
    const Oddity oddity = m_lost ? Oddity::unknownFree : Oddity::damagedChunk;
    if (m_report.wantsDetail(oddity))
        m_report.add(oddity, {0, m_offset}, say("event {} ends a block that is not live", m_next + m_row));
    else
        m_report.addUnsaid(oddity);
    m_trace.appendOther(Op::freeUnknown, 0, address);
}

// ---- after a loss: what lies where ----

void TraceBuilder::collectLive()
{
    for (BlockId block = 0; block < m_trace.blocks(); ++block)
        if (!m_ended[block]) noteLive(block, m_trace.address(m_trace.lastMaker(block)));
}

void TraceBuilder::noteLive(BlockId block, Bytes address)
{
    if (address && !m_live.find(address)) m_live.claim(address).block = block;
}

void TraceBuilder::forgetLive(BlockId block, Bytes address)
{
    AddressMap::Slot* slot = address ? m_live.find(address) : nullptr;
    if (slot && slot->block == block) m_live.erase(*slot);
}

/// Ends the block that the trace knows at an address which is now handed out; not `own`.
void TraceBuilder::closeAt(Bytes address, BlockId own)
{
    AddressMap::Slot* slot = address ? m_live.find(address) : nullptr;
    if (!slot || slot->block == own) return;
    m_report.addUnsaid(Oddity::implicitFree);
    m_trace.appendDeath(Op::implicitFree, slot->block);
    m_ended[slot->block] = true;
    m_live.erase(*slot);
}

} // namespace heapglass::trace::native
