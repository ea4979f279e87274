#include "engine/symbols/symbols.h"

#include <algorithm>
#include <unordered_map>

#include "engine/symbols/debug_file.h"

namespace heapglass::symbols
{

struct Symbols::Body {
    struct Entry {
        ModuleFile module;
        bool opened = false;
        Trouble trouble = Trouble::none;
        std::unique_ptr<DebugFile> file; ///< null: gives no names
        std::unordered_map<Bytes, std::vector<CodeLine>> known;
    };

    Entry& opened(std::size_t number)
    {
        Entry& entry = entries[number];
        if (!std::exchange(entry.opened, true)) entry.file = DebugFile::open(entry.module, entry.trouble);
        return entry;
    }

    std::vector<Entry> entries;
    std::unordered_multimap<std::string_view, std::size_t>
        byPath; ///< keys lie in the entries' paths, which stay
};

Symbols::Symbols() : m_body(std::make_unique<Body>()) {}

Symbols::~Symbols() = default;

bool Symbols::available()
{
    return DebugFile::available();
}

std::size_t Symbols::add(const ModuleFile& module)
{
    const auto [begin, end] = m_body->byPath.equal_range(std::string_view(module.path));
    const auto same = std::find_if(
        begin, end, [&](const auto& row) { return m_body->entries[row.second].module == module; });
    if (same != end) return same->second;
    m_body->entries.emplace_back().module = module;
    m_body->byPath.emplace(std::string_view(m_body->entries.back().module.path), m_body->entries.size() - 1);
    return m_body->entries.size() - 1;
}

const std::vector<CodeLine>& Symbols::at(std::size_t module, Bytes address)
{
    Body::Entry& entry = m_body->opened(module);
    const auto [place, isNew] = entry.known.try_emplace(address);
    if (isNew && entry.file) place->second = entry.file->at(address);
    return place->second;
}

Trouble Symbols::trouble(std::size_t module)
{
    return m_body->opened(module).trouble;
}

} // namespace heapglass::symbols
