#ifdef HEAPGLASS_LIBDW

#include <algorithm>
#include <cstdlib>

#include <dwarf.h>
#include <elfutils/libdw.h>
#include <elfutils/libdwfl.h>
#include <fmt/format.h>
#include <sys/stat.h>

#include "engine/symbols/debug_file.h"
#include "engine/symbols/wrappers.h"

namespace heapglass::symbols
{

namespace
{

struct FreeDwfl {
    void operator()(Dwfl* dwfl) const { dwfl_end(dwfl); }
};

const char* textOf(Dwarf_Die& die, unsigned attribute)
{
    Dwarf_Attribute found;
    return dwarf_formstring(dwarf_attr_integrate(&die, attribute, &found));
}

/// The name that the linker sees, which has the namespaces and classes in it.
std::string linkageNameOf(Dwarf_Die& die)
{
    const char* name = textOf(die, DW_AT_linkage_name);
    if (!name) name = textOf(die, DW_AT_MIPS_linkage_name);
    return name ? functionName(name) : std::string();
}

std::uint32_t numberOf(Dwarf_Die& die, unsigned attribute)
{
    Dwarf_Attribute found;
    Dwarf_Word value = 0;
    return dwarf_formudata(dwarf_attr(&die, attribute, &found), &value) == 0 ? std::uint32_t(value) : 0;
}

/// Where the function that is inlined as `die` was called.
void setCaller(Dwarf_Die& unit, Dwarf_Die& die, CodeLine& line)
{
    Dwarf_Files* files = nullptr;
    std::size_t count = 0;
    const std::size_t number = numberOf(die, DW_AT_call_file);
    const char* file = nullptr;
    if (dwarf_getsrcfiles(&unit, &files, &count) == 0 && number < count)
        file = dwarf_filesrc(files, number, nullptr, nullptr);
    line.file = file ? file : "";
    line.line = file ? numberOf(die, DW_AT_call_line) : 0;
}

/// The scopes of an array that libdw allocated.
struct Scopes {
    ~Scopes() { std::free(dies); }
    Dwarf_Die* dies = nullptr;
    int count = 0;
};

/// The segments that a loader maps, as heaptrack records them.
std::vector<std::pair<Bytes, Bytes>> segmentsOf(Elf* elf)
{
    std::vector<std::pair<Bytes, Bytes>> segments;
    std::size_t count = 0;
    if (elf_getphdrnum(elf, &count) != 0) return segments;
    for (std::size_t i = 0; i < count; ++i) {
        GElf_Phdr header;
        if (gelf_getphdr(elf, int(i), &header) && header.p_type == PT_LOAD)
            segments.emplace_back(header.p_vaddr, header.p_memsz);
    }
    std::ranges::sort(segments);
    return segments;
}

/// Symbols of its own, not only those that other modules use.
bool hasSymbols(Elf* elf)
{
    Elf_Scn* section = nullptr;
    while ((section = elf_nextscn(elf, section))) {
        GElf_Shdr header;
        if (gelf_getshdr(section, &header) && header.sh_type == SHT_SYMTAB) return true;
    }
    return false;
}

std::string buildIdOf(Dwfl_Module* module)
{
    const unsigned char* bytes = nullptr;
    GElf_Addr address = 0;
    const int count = dwfl_module_build_id(module, &bytes, &address);
    std::string text;
    for (int i = 0; i < count; ++i)
        text += fmt::format("{:02x}", bytes[i]);
    return text;
}

class LibdwFile final : public DebugFile
{
  public:
    Trouble open(const ModuleFile& wanted)
    {
        struct stat status {
        };
        if (!wanted.path.str().starts_with('/') || ::stat(wanted.path.str().c_str(), &status) != 0 ||
            !S_ISREG(status.st_mode))
            return Trouble::missing;
        if (wanted.unchangedSince && status.st_mtim.tv_sec > wanted.unchangedSince) return Trouble::differs;
        m_dwfl.reset(dwfl_begin(&kCallbacks));
        if (!m_dwfl) return Trouble::missing;
        m_module =
            dwfl_report_offline(m_dwfl.get(), wanted.path.str().c_str(), wanted.path.str().c_str(), -1);
        dwfl_report_end(m_dwfl.get(), nullptr, nullptr);
        Elf* elf = m_module ? dwfl_module_getelf(m_module, &m_bias) : nullptr;
        if (!elf) return Trouble::missing;
        if (!wanted.segments.empty() && segmentsOf(elf) != wanted.segments) return Trouble::differs;
        const bool sameId = wanted.buildId.empty() || wanted.buildId == buildIdOf(m_module);
        if (!sameId) return Trouble::differs;
        Dwarf_Addr bias = 0;
        return dwfl_module_getdwarf(m_module, &bias) || hasSymbols(elf) ? Trouble::none : Trouble::stripped;
    }

    std::vector<CodeLine> at(Bytes address) override
    {
        std::vector<CodeLine> lines = inlinedAt(address);
        if (lines.empty()) lines = symbolAt(address);
        return lines;
    }

  private:
    /// The unit of an address; where the file has no index of them, by looking at each.
    Dwarf_Die* unitAt(GElf_Addr address, Dwarf_Addr& bias)
    {
        if (Dwarf_Die* unit = dwfl_module_addrdie(m_module, address, &bias)) return unit;
        Dwarf_Die* unit = nullptr;
        while ((unit = dwfl_module_nextcu(m_module, unit, &bias)))
            if (dwarf_haspc(unit, address - bias) > 0) return unit;
        return nullptr;
    }

    std::vector<CodeLine> inlinedAt(Bytes address)
    {
        std::vector<CodeLine> lines;
        Dwarf_Addr bias = 0;
        Dwarf_Die* unit = unitAt(address + m_bias, bias);
        if (!unit) return lines;
        Scopes innermost, scopes;
        innermost.count = dwarf_getscopes(unit, address + m_bias - bias, &innermost.dies);
        if (innermost.count <= 0) return lines;
        scopes.count = dwarf_getscopes_die(&innermost.dies[0], &scopes.dies);
        CodeLine line = sourceAt(address);
        for (int i = 0; i < scopes.count; ++i) {
            Dwarf_Die& die = scopes.dies[i];
            const int tag = dwarf_tag(&die);
            if (tag != DW_TAG_inlined_subroutine && tag != DW_TAG_subprogram) continue;
            line.function = nameOf(die, tag == DW_TAG_subprogram ? address : 0);
            if (line.function.empty()) return {};
            lines.push_back(line);
            if (tag == DW_TAG_subprogram) return lines;
            setCaller(*unit, die, line);
        }
        return {};
    }

    /// A function of one file alone has no linkage name, but a symbol where it was not inlined.
    std::string nameOf(Dwarf_Die& die, Bytes address)
    {
        std::string name = linkageNameOf(die);
        if (!name.empty()) return name;
        const char* own = textOf(die, DW_AT_name);
        name = own ? own : "";
        const std::vector<CodeLine> symbol = address ? symbolAt(address) : std::vector<CodeLine>();
        return !symbol.empty() && symbol.front().function.ends_with("::" + name) ? symbol.front().function
                                                                                 : name;
    }

    CodeLine sourceAt(Bytes address)
    {
        CodeLine line;
        int number = 0;
        Dwfl_Line* found = dwfl_module_getsrc(m_module, address + m_bias);
        const char* file =
            found ? dwfl_lineinfo(found, nullptr, &number, nullptr, nullptr, nullptr) : nullptr;
        if (!file) return line;
        line.file = file;
        line.line = std::uint32_t(std::max(number, 0));
        return line;
    }

    /// Only a symbol that says how long it is, and reaches to the address: the nearest one below may be
    /// another function's.
    std::vector<CodeLine> symbolAt(Bytes address)
    {
        GElf_Off offset = 0;
        GElf_Sym symbol{};
        const char* name =
            dwfl_module_addrinfo(m_module, address + m_bias, &offset, &symbol, nullptr, nullptr, nullptr);
        if (!name || offset >= symbol.st_size || GELF_ST_TYPE(symbol.st_info) != STT_FUNC) return {};
        return {{functionName(name), {}, 0}};
    }

    static const Dwfl_Callbacks kCallbacks;

    std::unique_ptr<Dwfl, FreeDwfl> m_dwfl;
    Dwfl_Module* m_module = nullptr;
    GElf_Addr m_bias = 0;
};

const Dwfl_Callbacks LibdwFile::kCallbacks{.find_elf = dwfl_build_id_find_elf,
                                           .find_debuginfo = dwfl_standard_find_debuginfo,
                                           .section_address = dwfl_offline_section_address,
                                           .debuginfo_path = nullptr};

} // namespace

bool DebugFile::available()
{
    return true;
}

std::unique_ptr<DebugFile> DebugFile::open(const ModuleFile& module, Trouble& trouble)
{
    auto file = std::make_unique<LibdwFile>();
    trouble = file->open(module);
    if (trouble != Trouble::none && trouble != Trouble::stripped) return nullptr;
    return file;
}

} // namespace heapglass::symbols

#endif
