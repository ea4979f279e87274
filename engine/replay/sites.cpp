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
    SharedText name; ///< of the file
    bool runtime = false;
    std::size_t symbols = 0;
};

namespace
{

/// Of what nobody called so, and nobody can read, the beginning.
std::string_view readable(std::string_view name)
{
    constexpr std::size_t kMost = 4096;
    if (name.size() <= kMost) return name;
    std::size_t size = kMost;
    while (size > kMost - 4 && (name[size] & 0xC0) == 0x80) // no half of a letter
        --size;
    return name.substr(0, size);
}

} // namespace

std::string CodePlace::text() const
{
    const bool isPlaceAlone = function.empty() && module.empty();
    return line && !isPlaceAlone ? fmt::format("{} {}:{}", shortText(), readable(fileName(file)), line)
                                 : shortText();
}

std::string CodePlace::shortText() const
{
    if (!function.empty()) return fmt::format("{}()", readable(function));
    if (!module.empty()) return fmt::format("{}{}{:#x}", readable(module), isUnplaced ? " at " : "+", offset);
    if (line) return fmt::format("{}:{}", readable(fileName(file)), line);
    return offset ? fmt::format("{:#x}", offset) : std::string();
}

namespace
{

using Segments = std::vector<std::pair<Bytes, Bytes>>;
using LoadedFile = std::pair<Bytes, SharedText>; ///< base and path
using SegmentsOfFiles = std::map<LoadedFile, Segments>;

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
        std::map<LoadedFile, Loaded> files;
        for (const auto& [file, segments] : segmentsIn({first, last}))
            files[file] = {0,
                           0,
                           file.first,
                           nameOfFile(file.second),
                           symbols::isRuntimeModule(file.second),
                           m_symbols.add({file.second, segments, {}, unchangedSince})};
        for (auto module = first; module != last; ++module) {
            Loaded& loaded = table.emplace_back(files.at({module->base, module->path}));
            loaded.begin = module->begin;
            loaded.end = module->end;
        }
        std::ranges::sort(table, {}, &Loaded::begin);
        first = last;
    }
    takeNames();
}

SharedText Sites::nameOfFile(const SharedText& path)
{
    const auto [known, isNew] = m_fileNames.try_emplace(path.id());
    if (isNew) known->second = m_texts.of(fileName(path));
    return known->second;
}

/// Rows may have few texts that are long: each is looked at once.
void Sites::takeNames()
{
    struct Function {
        SharedText name;
        bool wrapper = false;
    };
    std::unordered_map<const void*, Function> functions;
    std::unordered_map<const void*, SharedText> files;
    std::unordered_map<const void*, bool> runtime;
    const std::vector<trace::NamedCode> rows = m_trace.namedCode(); // the texts stay while their ids are keys
    for (const trace::NamedCode& row : rows) {
        const auto [function, isNew] = functions.try_emplace(row.function.id());
        if (isNew && !row.function.empty()) {
            function->second.name = m_texts.of(symbols::functionName(row.function.str()));
            function->second.wrapper = symbols::isWrapper(function->second.name);
        }
        const auto [file, isNewFile] = files.try_emplace(row.file.id());
        if (isNewFile) file->second = m_texts.of(row.file);
        const auto [module, isNewModule] = runtime.try_emplace(row.module.id());
        if (isNewModule) module->second = symbols::isRuntimeModule(row.module);
        CodePlace place{function->second.name, file->second, row.line, nameOfFile(row.module),
                        row.instruction};
        place.wrapper = module->second || function->second.wrapper;
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
    if (!loaded->runtime) m_asked.try_emplace(loaded->symbols, loaded->name);
    std::vector<CodePlace> places;
    for (const symbols::CodeLine& line : m_symbols.at(loaded->symbols, bare.offset)) {
        CodePlace place = bare;
        place.function = m_texts.of(line.function);
        place.file = m_texts.of(line.file);
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

/// The site at one node, if a frame there is the program's own doing.
std::optional<std::uint32_t> Sites::ownSite(std::size_t table, std::uint32_t node)
{
    ++m_framesSeen;
    const std::vector<CodePlace>& places = placesIn(table, node);
    const auto own = std::ranges::find(places, false, &CodePlace::wrapper);
    if (own == places.end()) return std::nullopt;
    const auto place = own - places.begin(); // the next call may move them
    if (isInsideAllocatorIn(table, node)) return std::nullopt;
    return numberOf(placesIn(table, node)[std::size_t(place)]);
}

/// The innermost such site from a node up, kNone where there is none. Nodes on the way have the same, and are
/// not walked again: stacks as deep as they are many cost no more than their nodes.
std::uint32_t Sites::siteAbove(std::size_t table, std::uint32_t stack)
{
    const auto keyOf = [table](std::uint32_t node) { return std::uint64_t(table) << 32 | node; };
    std::vector<std::uint32_t> way;
    std::uint32_t site = kNone;
    for (std::uint32_t node = stack; node && site == kNone; node = m_trace.stackNode(node).parent) {
        if (const auto known = m_siteAbove.find(keyOf(node)); known != m_siteAbove.end()) {
            site = known->second;
            break;
        }
        way.push_back(node);
        site = ownSite(table, node).value_or(kNone);
    }
    for (const std::uint32_t node : way)
        m_siteAbove.emplace(keyOf(node), site);
    return site;
}

/// Two calls in one line of one function are one site, wherever their code lies.
Sites::SiteKey Sites::siteKeyOf(const CodePlace& place)
{
    if (place.line) return {0, place.function.id(), place.file.id(), place.line};
    if (!place.function.empty()) return {1, place.function.id(), place.module.id(), 0};
    return {place.isUnplaced ? 2 : 3, nullptr, place.module.id(), place.offset};
}

std::uint32_t Sites::numberOf(const CodePlace& place)
{
    const auto [known, isNew] = m_numbers.emplace(siteKeyOf(place), std::uint32_t(m_sites.size()));
    if (isNew) m_sites.push_back(place);
    return known->second;
}

std::uint32_t Sites::siteOf(std::uint32_t stack, EventIndex event)
{
    if (!stack) return 0;
    const std::size_t table = tableAt(event);
    const auto [known, isNew] = m_siteOfStack.try_emplace(std::uint64_t(table) << 32 | stack, 0);
    if (isNew) {
        const std::uint32_t above = siteAbove(table, stack);
        known->second = above != kNone ? above : numberOf(placesIn(table, stack).front());
    }
    return known->second;
}

std::vector<Sentence> Sites::troubles()
{
    std::set<std::pair<std::string, symbols::Trouble>> found;
    for (const auto& [number, name] : m_asked)
        if (const symbols::Trouble trouble = m_symbols.trouble(number); trouble != symbols::Trouble::none)
            found.emplace(readable(name), trouble);
    std::vector<Sentence> result;
    result.reserve(found.size());
    for (const auto& [name, trouble] : found)
        result.push_back(sentence(name, trouble));
    return result;
}

} // namespace heapglass::replay
