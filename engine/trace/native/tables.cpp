#include "engine/trace/native/tables.h"

#include <unordered_map>

namespace heapglass::trace::native
{

namespace
{

enum class HeadColumn : std::uint16_t { keyLengths = 1, keys, valueLengths, values };
enum class SettingColumn : std::uint16_t { lines = 1, keyLengths, keys, valueLengths, values };
enum class NameColumn : std::uint16_t { lengths = 1, texts }; // of zones, too
enum class StackColumn : std::uint16_t { parents = 1, instructions, dictionary };
enum class ModuleColumn : std::uint16_t { pathLengths = 1, paths, validFrom, bases, begins, sizes };
enum class CodeColumn : std::uint16_t {
    instructions = 1,
    moduleLengths,
    modules,
    functionLengths,
    functions,
    fileLengths,
    files,
    lines
};
enum class TimeColumn : std::uint16_t { events = 1, milliseconds };
enum class DirectiveColumn : std::uint16_t {
    events = 1,
    lines,
    kinds,
    wordLengths,
    words,
    textLengths,
    texts
};
enum class IndexColumn : std::uint16_t { offsets = 1, types, firsts, rows };

ChunkWriter chunkOf(ChunkType type, std::size_t rows, std::uint64_t first, Compressor& compressor)
{
    ChunkWriter chunk(type, compressor);
    chunk.header().rows = std::uint32_t(rows);
    chunk.header().first = first;
    return chunk;
}

} // namespace

// ---- head, settings, names ----

ChunkWriter encodeHead(const Head& head, Compressor& compressor)
{
    ChunkWriter chunk = chunkOf(ChunkType::head, head.size(), 0, compressor);
    TextWriter keys, values;
    for (const auto& [key, value] : head) {
        keys.add(key);
        values.add(value);
    }
    chunk.addTexts(HeadColumn::keyLengths, HeadColumn::keys, keys);
    chunk.addTexts(HeadColumn::valueLengths, HeadColumn::values, values);
    return chunk;
}

bool decodeHead(Chunk& chunk, Head& head)
{
    TextCursor keys = chunk.texts(HeadColumn::keyLengths, HeadColumn::keys);
    TextCursor values = chunk.texts(HeadColumn::valueLengths, HeadColumn::values);
    for (std::uint32_t i = 0; i < chunk.header().rows; ++i) {
        std::string key = keys.next();
        head.insert_or_assign(std::move(key), values.next());
    }
    return chunk.problem().empty() && keys.exact() && values.exact();
}

ChunkWriter encodeSettings(std::span<const Setting> settings, Compressor& compressor)
{
    ChunkWriter chunk = chunkOf(ChunkType::settings, settings.size(), 0, compressor);
    VarintWriter lines;
    TextWriter keys, values;
    for (const Setting& setting : settings) {
        lines.add(setting.line);
        keys.add(setting.key);
        values.add(setting.value);
    }
    chunk.add(SettingColumn::lines, lines.take());
    chunk.addTexts(SettingColumn::keyLengths, SettingColumn::keys, keys);
    chunk.addTexts(SettingColumn::valueLengths, SettingColumn::values, values);
    return chunk;
}

bool decodeSettings(Chunk& chunk, Trace& trace)
{
    VarintCursor lines = chunk.varints(SettingColumn::lines);
    TextCursor keys = chunk.texts(SettingColumn::keyLengths, SettingColumn::keys);
    TextCursor values = chunk.texts(SettingColumn::valueLengths, SettingColumn::values);
    for (std::uint32_t i = 0; i < chunk.header().rows; ++i) {
        Setting setting{keys.next(), values.next(), lines.next()};
        trace.addSetting(std::move(setting));
    }
    return chunk.problem().empty() && lines.exact() && keys.exact() && values.exact();
}

namespace
{

ChunkWriter encodeTexts(ChunkType type, std::span<const std::string> names, std::uint32_t first,
                        Compressor& compressor)
{
    ChunkWriter chunk = chunkOf(type, names.size(), first, compressor);
    TextWriter texts;
    for (const std::string& name : names)
        texts.add(name);
    chunk.addTexts(NameColumn::lengths, NameColumn::texts, texts);
    return chunk;
}

} // namespace

ChunkWriter encodeNames(std::span<const std::string> names, std::uint32_t first, Compressor& compressor)
{
    return encodeTexts(ChunkType::names, names, first, compressor);
}

bool decodeNames(Chunk& chunk, Trace& trace, NumberMap& names)
{
    TextCursor texts = chunk.texts(NameColumn::lengths, NameColumn::texts);
    if (!chunk.problem().empty() || chunk.header().first < names.next() || chunk.header().first >= kNone)
        return false;
    names.skipTo(std::uint32_t(chunk.header().first), trace.nameCount());
    for (std::uint32_t i = 0; i < chunk.header().rows; ++i) {
        // The same text twice would have one number.
        const std::uint32_t expected = trace.nameCount();
        if (trace.nameNumber(texts.next()) != expected) return false;
        names.add();
    }
    return texts.exact();
}

ChunkWriter encodeZones(std::span<const std::string> names, Compressor& compressor)
{
    return encodeTexts(ChunkType::zones, names, 0, compressor);
}

bool decodeZones(Chunk& chunk, Trace& trace)
{
    TextCursor texts = chunk.texts(NameColumn::lengths, NameColumn::texts);
    if (!chunk.problem().empty() || chunk.header().rows > Trace::kMostZones) return false;
    for (std::uint32_t i = 0; i < chunk.header().rows; ++i)
        if (trace.zoneNumber(texts.next()) != i) return false;
    return texts.exact();
}

ChunkWriter encodeThreads(std::span<const std::string> names, ThreadNumber first, Compressor& compressor)
{
    return encodeTexts(ChunkType::threads, names, first, compressor);
}

bool decodeThreads(Chunk& chunk, Trace& trace)
{
    TextCursor texts = chunk.texts(NameColumn::lengths, NameColumn::texts);
    std::uint64_t number = trace.threadNames().size() + 1;
    if (!chunk.problem().empty() || chunk.header().first != number) return false;
    for (std::uint32_t i = 0; i < chunk.header().rows; ++i)
        if (trace.threadNumber(texts.next()) != number++) return false;
    return texts.exact();
}

// ---- stacks and modules ----

ChunkWriter encodeStacks(const Trace& trace, std::uint32_t first, std::uint32_t end, Compressor& compressor)
{
    ChunkWriter chunk = chunkOf(ChunkType::stacks, end - first, first, compressor);
    VarintWriter parents, dictionary;
    PlaneWriter instructions;
    std::unordered_map<Bytes, std::uint32_t> numbers;
    Bytes last = 0;
    for (std::uint32_t number = first; number < end; ++number) {
        const StackNode node = trace.stackNode(number);
        parents.add(number - node.parent);
        const auto [place, fresh] = numbers.try_emplace(node.instruction, std::uint32_t(numbers.size()));
        instructions.add(place->second);
        if (!fresh) continue;
        dictionary.addDifference(node.instruction - last);
        last = node.instruction;
    }
    chunk.add(StackColumn::parents, parents.take());
    chunk.add(StackColumn::instructions, instructions.take());
    chunk.add(StackColumn::dictionary, dictionary.take());
    return chunk;
}

bool decodeStacks(Chunk& chunk, Trace& trace, NumberMap& stacks)
{
    VarintCursor differences = chunk.varints(StackColumn::dictionary);
    if (!chunk.problem().empty() || chunk.count(StackColumn::dictionary) > chunk.header().rows) return false;
    std::vector<Bytes> dictionary;
    Bytes last = 0;
    for (std::uint32_t i = 0; i < chunk.count(StackColumn::dictionary); ++i)
        dictionary.push_back(last += differences.nextDifference());
    VarintCursor parents = chunk.varints(StackColumn::parents);
    PlaneCursor instructions = chunk.planes(StackColumn::instructions);
    const std::uint64_t first = chunk.header().first, end = first + chunk.header().rows;
    if (!chunk.problem().empty() || first < stacks.next() || end >= kNone) return false;
    stacks.skipTo(std::uint32_t(first), trace.stackNodes() + 1);
    for (std::uint64_t number = first; number < end; ++number) {
        const std::uint64_t distance = parents.next();
        const std::uint32_t instruction = instructions.next();
        if (distance == 0 || distance > number || instruction >= dictionary.size()) return false;
        // A parent that was lost: the stack starts here.
        const std::uint32_t parent = distance == number ? 0 : stacks[std::uint32_t(number - distance)];
        trace.appendStack({dictionary[instruction], parent == kNone ? 0 : parent});
        stacks.add();
    }
    return differences.exact() && parents.exact() && instructions.exact();
}

ChunkWriter encodeModules(std::span<const Module> modules, EventIndex first, Compressor& compressor)
{
    ChunkWriter chunk = chunkOf(ChunkType::modules, modules.size(), first, compressor);
    TextWriter paths;
    VarintWriter validFrom, bases, begins, sizes;
    for (const Module& module : modules) {
        paths.add(module.path);
        validFrom.add(module.validFrom);
        bases.add(module.base);
        begins.addDifference(module.begin - module.base);
        sizes.addDifference(module.end - module.begin);
    }
    chunk.addTexts(ModuleColumn::pathLengths, ModuleColumn::paths, paths);
    chunk.add(ModuleColumn::validFrom, validFrom.take());
    chunk.add(ModuleColumn::bases, bases.take());
    chunk.add(ModuleColumn::begins, begins.take());
    chunk.add(ModuleColumn::sizes, sizes.take());
    return chunk;
}

bool decodeModules(Chunk& chunk, Trace& trace, EventIndex shift, TextPool& texts)
{
    TextCursor paths = chunk.texts(ModuleColumn::pathLengths, ModuleColumn::paths);
    VarintCursor validFrom = chunk.varints(ModuleColumn::validFrom),
                 bases = chunk.varints(ModuleColumn::bases);
    VarintCursor begins = chunk.varints(ModuleColumn::begins), sizes = chunk.varints(ModuleColumn::sizes);
    for (std::uint32_t i = 0; i < chunk.header().rows; ++i) {
        Module module;
        module.path = texts.of(paths.next());
        const std::uint64_t from = validFrom.next();
        module.base = bases.next();
        module.begin = module.base + begins.nextDifference();
        module.end = module.begin + sizes.nextDifference();
        if (from >= kNone) return false;
        module.validFrom = EventIndex(from) + shift;
        trace.restoreModule(std::move(module));
    }
    return chunk.problem().empty() && paths.exact() && validFrom.exact() && bases.exact() && begins.exact() &&
           sizes.exact();
}

ChunkWriter encodeCode(std::span<const NamedCode> rows, Compressor& compressor)
{
    ChunkWriter chunk = chunkOf(ChunkType::code, rows.size(), 0, compressor);
    VarintWriter instructions, lines;
    TextWriter modules, functions, files;
    Bytes last = 0;
    for (const NamedCode& row : rows) {
        instructions.addDifference(row.instruction - last);
        last = row.instruction;
        modules.add(row.module);
        functions.add(row.function);
        files.add(row.file);
        lines.add(row.line);
    }
    chunk.add(CodeColumn::instructions, instructions.take());
    chunk.addTexts(CodeColumn::moduleLengths, CodeColumn::modules, modules);
    chunk.addTexts(CodeColumn::functionLengths, CodeColumn::functions, functions);
    chunk.addTexts(CodeColumn::fileLengths, CodeColumn::files, files);
    chunk.add(CodeColumn::lines, lines.take());
    return chunk;
}

bool decodeCode(Chunk& chunk, Trace& trace, TextPool& texts)
{
    VarintCursor instructions = chunk.varints(CodeColumn::instructions),
                 lines = chunk.varints(CodeColumn::lines);
    TextCursor modules = chunk.texts(CodeColumn::moduleLengths, CodeColumn::modules);
    TextCursor functions = chunk.texts(CodeColumn::functionLengths, CodeColumn::functions);
    TextCursor files = chunk.texts(CodeColumn::fileLengths, CodeColumn::files);
    Bytes instruction = 0;
    for (std::uint32_t i = 0; i < chunk.header().rows; ++i) {
        instruction += instructions.nextDifference();
        const std::uint64_t line = lines.next();
        if (line >= kNone) return false;
        trace.nameCode({instruction, texts.of(modules.next()), texts.of(functions.next()),
                        texts.of(files.next()), std::uint32_t(line)});
    }
    return chunk.problem().empty() && instructions.exact() && lines.exact() && modules.exact() &&
           functions.exact() && files.exact();
}

// ---- times and directives ----

ChunkWriter encodeTimes(std::span<const TimeMark> times, EventIndex first, Compressor& compressor)
{
    ChunkWriter chunk = chunkOf(ChunkType::times, times.size(), first, compressor);
    VarintWriter events, milliseconds;
    TimeMark last;
    for (const TimeMark& mark : times) {
        events.add(mark.event - last.event);
        milliseconds.addDifference(mark.milliseconds - last.milliseconds);
        last = mark;
    }
    chunk.add(TimeColumn::events, events.take());
    chunk.add(TimeColumn::milliseconds, milliseconds.take());
    return chunk;
}

bool decodeTimes(Chunk& chunk, Trace& trace, EventIndex shift)
{
    VarintCursor events = chunk.varints(TimeColumn::events);
    VarintCursor milliseconds = chunk.varints(TimeColumn::milliseconds);
    std::uint64_t event = 0, time = 0;
    for (std::uint32_t i = 0; i < chunk.header().rows; ++i) {
        const std::uint64_t distance = events.next();
        time += milliseconds.nextDifference();
        if (distance >= kNone - event) return false;
        event += distance;
        trace.addTime({EventIndex(event) + shift, time});
    }
    return chunk.problem().empty() && events.exact() && milliseconds.exact();
}

ChunkWriter encodeDirectives(std::span<const Directive> directives, EventIndex first, Compressor& compressor)
{
    ChunkWriter chunk = chunkOf(ChunkType::directives, directives.size(), first, compressor);
    VarintWriter events, lines, kinds;
    TextWriter words, texts;
    for (const Directive& directive : directives) {
        events.add(directive.at);
        lines.add(directive.line);
        kinds.add(std::uint64_t(directive.kind));
        words.add(directive.word);
        texts.add(directive.text);
    }
    chunk.add(DirectiveColumn::events, events.take());
    chunk.add(DirectiveColumn::lines, lines.take());
    chunk.add(DirectiveColumn::kinds, kinds.take());
    chunk.addTexts(DirectiveColumn::wordLengths, DirectiveColumn::words, words);
    chunk.addTexts(DirectiveColumn::textLengths, DirectiveColumn::texts, texts);
    return chunk;
}

bool decodeDirectives(Chunk& chunk, Trace& trace, EventIndex shift)
{
    VarintCursor events = chunk.varints(DirectiveColumn::events),
                 lines = chunk.varints(DirectiveColumn::lines);
    VarintCursor kinds = chunk.varints(DirectiveColumn::kinds);
    TextCursor words = chunk.texts(DirectiveColumn::wordLengths, DirectiveColumn::words);
    TextCursor texts = chunk.texts(DirectiveColumn::textLengths, DirectiveColumn::texts);
    for (std::uint32_t i = 0; i < chunk.header().rows; ++i) {
        const std::uint64_t event = events.next(), line = lines.next(), kind = kinds.next();
        if (event >= kNone || kind > std::uint64_t(Directive::Kind::text)) return false;
        Directive directive{EventIndex(event) + shift, line, Directive::Kind(kind), words.next(),
                            texts.next()};
        trace.addDirective(std::move(directive));
    }
    return chunk.problem().empty() && events.exact() && lines.exact() && kinds.exact() && words.exact() &&
           texts.exact();
}

// ---- index ----

ChunkWriter encodeIndex(std::span<const ChunkPlace> chunks, Compressor& compressor)
{
    ChunkWriter chunk = chunkOf(ChunkType::index, chunks.size(), 0, compressor);
    VarintWriter offsets, types, firsts, rows;
    std::uint64_t last = 0;
    for (const ChunkPlace& place : chunks) {
        offsets.add(place.offset - last);
        last = place.offset;
        types.add(std::uint64_t(place.header.type));
        firsts.add(place.header.first);
        rows.add(place.header.rows);
    }
    chunk.add(IndexColumn::offsets, offsets.take());
    chunk.add(IndexColumn::types, types.take());
    chunk.add(IndexColumn::firsts, firsts.take());
    chunk.add(IndexColumn::rows, rows.take());
    return chunk;
}

} // namespace heapglass::trace::native
