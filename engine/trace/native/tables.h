// The chunks of a file that hold no events: what events refer to, and what is true of the whole
// trace (FORMAT.md, "Tables"). Each function knows one type of chunk in both directions.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "engine/trace/load_report.h"
#include "engine/trace/native/chunk.h"
#include "engine/trace/native/number_map.h"
#include "engine/trace/trace.h"

namespace heapglass::trace::native
{

/// What stands in the head: text by key. Unknown keys are kept out of the way.
using Head = std::map<std::string, std::string>;

/// Where a chunk lies in its file.
struct ChunkPlace {
    std::uint64_t offset = 0;
    ChunkHeader header;
};

ChunkWriter encodeHead(const Head& head, Compressor& compressor);
ChunkWriter encodeSettings(std::span<const Setting> settings, Compressor& compressor);
ChunkWriter encodeNames(std::span<const std::string> names, std::uint32_t first, Compressor& compressor);
/// Threads from number `first` on.
ChunkWriter encodeThreads(std::span<const std::string> names, ThreadNumber first, Compressor& compressor);
ChunkWriter encodeZones(std::span<const std::string> names, Compressor& compressor);
/// Nodes [first, end), numbers from 1.
ChunkWriter encodeStacks(const Trace& trace, std::uint32_t first, std::uint32_t end, Compressor& compressor);
// `first` is the first event that the rows can be of.
ChunkWriter encodeModules(std::span<const Module> modules, EventIndex first, Compressor& compressor);
ChunkWriter encodeTimes(std::span<const TimeMark> times, EventIndex first, Compressor& compressor);
ChunkWriter encodeDirectives(std::span<const Directive> directives, EventIndex first, Compressor& compressor);
ChunkWriter encodeCode(std::span<const NamedCode> rows, Compressor& compressor);
ChunkWriter encodeReport(const LoadReport& report, Compressor& compressor);
ChunkWriter encodeIndex(std::span<const ChunkPlace> chunks, Compressor& compressor);

// What comes out of `texts` is there once in a file's trace, however often the file says it.
// Each answers whether the chunk fits; what did before it did not is in the trace then.

bool decodeHead(Chunk& chunk, Head& head);
bool decodeSettings(Chunk& chunk, Trace& trace);
bool decodeNames(Chunk& chunk, Trace& trace, NumberMap& names);
bool decodeThreads(Chunk& chunk, Trace& trace);
bool decodeZones(Chunk& chunk, Trace& trace);
bool decodeStacks(Chunk& chunk, Trace& trace, NumberMap& stacks);
bool decodeCode(Chunk& chunk, Trace& trace, TextPool& texts);
// `shift` (modulo 2^32) makes a number in the trace of an event's number in the file.
bool decodeModules(Chunk& chunk, Trace& trace, EventIndex shift, TextPool& texts);
bool decodeTimes(Chunk& chunk, Trace& trace, EventIndex shift);
bool decodeDirectives(Chunk& chunk, Trace& trace, EventIndex shift);
bool decodeReport(Chunk& chunk, LoadReport& report);

} // namespace heapglass::trace::native
