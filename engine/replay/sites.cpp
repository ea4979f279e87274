#include "engine/replay/sites.h"

#include <algorithm>
#include <map>
#include <set>
#include <span>

#include <fmt/format.h>
#include <sys/stat.h>

#include "engine/symbols/wrappers.h"
#include "engine/trace/made_up_room.h"

namespace heapglass::replay
{

namespace
{

std::string_view fileName(std::string_view path)
{
    return path.substr(path.rfind('/') + 1);
}

/// Why the module's code has no names.
Sentence sentence(const std::string& module, symbols::Trouble trouble)
{
    switch (trouble) {
    case symbols::Trouble::none:
        break;
    case symbols::Trouble::unavailable:
        return say("{}: this build reads no names (it has no libdw)", module);
    case symbols::Trouble::missing:
        return say("{}: the file is not here", module);
    case symbols::Trouble::differs:
        return say("{}: the file is not the one that was recorded", module);
    case symbols::Trouble::stripped:
        return say("{}: the file has no debugging symbols", module);
    }
    return {};
}

} // namespace

std::int64_t writtenAt(const std::string& path)
{
    struct stat status {
    };
    return ::stat(path.c_str(), &status) == 0 && S_ISREG(status.st_mode) ? status.st_mtim.tv_sec : 0;
}

struct Sites::Loaded {
    Bytes begin = 0, end = 0, base = 0;
    std::string name; ///< of the file
    bool runtime = false;
    std::size_t symbols = 0;
};

std::string CodePlace::text() const
{
    return line ? fmt::format("{} {}:{}", shortText(), fileName(file), line) : shortText();
}

std::string CodePlace::shortText() const
{
    if (!function.empty()) return function + "()";
    if (!module.empty()) return fmt::format("{}{}{:#x}", module, isUnplaced ? " at " : "+", offset);
    return offset ? fmt::format("{:#x}", offset) : std::string();
}

namespace
{

using Segments = std::vector<std::pair<Bytes, Bytes>>;
using SegmentsOfFiles = std::map<std::pair<Bytes, std::string_view>, Segments>; ///< by base and path

/// What a table says of the segments of each file that was loaded; of one that was put somewhere nothing.
SegmentsOfFiles segmentsIn(std::span<const trace::Module> table)
{
    SegmentsOfFiles result;
    for (const trace::Module& module : table) {
        Segments& segments = result[{module.base, module.path}];
        if (!trace::MadeUpRoom::holds(module))
            segments.emplace_back(module.begin - module.base, module.end - module.begin);
    }
    for (auto& [file, segments] : result)
        std::ranges::sort(segments);
    return result;
}

} // namespace

Sites::Sites(const trace::Trace& trace, std::int64_t unchangedSince) : m_trace(trace), m_sites(1)
{
    const std::vector<trace::Module> modules = trace.modules();
    for (auto first = modules.begin(); first != modules.end();) {
        const auto last = std::find_if(first, modules.end(), [&](const trace::Module& module) {
            return module.validFrom != first->validFrom;
        });
        std::vector<Loaded>& table = m_tables.emplace_back();
        m_tableBegins.push_back(first->validFrom);
        std::map<std::pair<Bytes, std::string_view>, std::size_t> files;
        for (const auto& [file, segments] : segmentsIn({first, last}))
            files[file] = m_symbols.add({std::string(file.second), segments, {}, unchangedSince});
        for (auto module = first; module != last; ++module)
            table.push_back({module->begin, module->end, module->base, std::string(fileName(module->path)),
                             symbols::isRuntimeModule(module->path), files.at({module->base, module->path})});
        std::ranges::sort(table, {}, &Loaded::begin);
        first = last;
    }
    takeNames();
}

void Sites::takeNames()
{
    for (const trace::NamedCode& row : m_trace.namedCode()) {
        const std::string function =
            row.function.empty() ? row.function : symbols::functionName(row.function);
        CodePlace place{function, row.file, row.line, std::string(fileName(row.module)), row.instruction};
        place.wrapper = symbols::isRuntimeModule(row.module) || symbols::isWrapper(function);
        place.isUnplaced = true;
        m_told[row.instruction].push_back(std::move(place));
    }
}

Sites::~Sites() = default;

std::size_t Sites::tableAt(EventIndex event) const
{
    const auto above = std::ranges::upper_bound(m_tableBegins, event);
    return std::size_t(std::max<std::ptrdiff_t>(above - m_tableBegins.begin(), 1) - 1);
}

const Sites::Loaded* Sites::loadedAt(std::size_t table, Bytes address) const
{
    if (table >= m_tables.size()) return nullptr;
    const auto above = std::ranges::upper_bound(m_tables[table], address, {}, &Loaded::begin);
    if (above == m_tables[table].begin()) return nullptr;
    const Loaded& loaded = *std::prev(above);
    return address < loaded.end ? &loaded : nullptr;
}

std::vector<CodePlace> Sites::look(std::size_t table, Bytes address)
{
    const Loaded* loaded = loadedAt(table, address);
    const auto told = m_told.find(address);
    if (!loaded && told != m_told.end()) return told->second;
    if (!loaded) return {CodePlace{{}, {}, 0, {}, address, false}};
    const CodePlace bare{{}, {}, 0, loaded->name, address - loaded->base, loaded->runtime};
    const auto asked = std::pair(loaded->symbols, loaded->name);
    if (!loaded->runtime && std::ranges::find(m_asked, asked) == m_asked.end()) m_asked.push_back(asked);
    std::vector<CodePlace> places;
    for (const symbols::CodeLine& line : m_symbols.at(loaded->symbols, bare.offset)) {
        CodePlace place = bare;
        place.function = line.function;
        place.file = line.file;
        place.line = line.line;
        place.wrapper = loaded->runtime || symbols::isWrapper(line.function);
        places.push_back(std::move(place));
    }
    if (places.empty() && told != m_told.end()) places = told->second;
    if (places.empty()) places.push_back(bare);
    return places;
}

const std::vector<CodePlace>& Sites::placesIn(std::size_t table, std::uint32_t node)
{
    const Bytes address = m_trace.stackNode(node).instruction;
    const auto [place, isNew] = m_places.try_emplace({table, address});
    if (isNew) place->second = look(table, address);
    return place->second;
}

const std::vector<CodePlace>& Sites::placesAt(std::uint32_t node, EventIndex event)
{
    return placesIn(tableAt(event), node);
}

bool Sites::isInsideAllocatorIn(std::size_t table, std::uint32_t node)
{
    const CodePlace place = placesIn(table, node).front(); // a copy: the next call may move it
    const std::uint32_t caller = m_trace.stackNode(node).parent;
    if (!place.function.empty() || place.module.empty() || !caller) return false;
    const CodePlace& above = placesIn(table, caller).front();
    return above.module == place.module && symbols::isAllocator(above.function);
}

CodePlace Sites::choose(std::size_t table, std::uint32_t stack)
{
    for (std::uint32_t node = stack; node; node = m_trace.stackNode(node).parent)
        for (const CodePlace& place : placesIn(table, node))
            if (!place.wrapper && !isInsideAllocatorIn(table, node)) return place;
    return placesIn(table, stack).front();
}

std::uint32_t Sites::numberOf(const CodePlace& place)
{
    // Two calls in one line of one function are one site, wherever their code lies.
    const std::string key = place.line ? fmt::format("{}\n{}:{}", place.function, place.file, place.line)
                                       : fmt::format("{}\n{}", place.module, place.text());
    const auto [known, isNew] = m_numbers.emplace(key, std::uint32_t(m_sites.size()));
    if (isNew) m_sites.push_back(place);
    return known->second;
}

std::uint32_t Sites::siteOf(std::uint32_t stack, EventIndex event)
{
    if (!stack) return 0;
    const std::size_t table = tableAt(event);
    const auto [known, isNew] = m_siteOfStack.try_emplace(std::uint64_t(table) << 32 | stack, 0);
    if (isNew) known->second = numberOf(choose(table, stack));
    return known->second;
}

std::vector<Sentence> Sites::troubles()
{
    std::set<std::pair<std::string, symbols::Trouble>> found;
    for (const auto& [number, name] : m_asked)
        if (const symbols::Trouble trouble = m_symbols.trouble(number); trouble != symbols::Trouble::none)
            found.emplace(name, trouble);
    std::vector<Sentence> result;
    for (const auto& [name, trouble] : found)
        result.push_back(sentence(name, trouble));
    return result;
}

} // namespace heapglass::replay
