#include "engine/trace/csv_columns.h"

#include <algorithm>
#include <array>
#include <unordered_set>

#include <fmt/format.h>

#include "engine/trace/load_report.h"
#include "engine/trace/scan.h"

namespace heapglass::trace
{

namespace
{

constexpr ColumnRoleRow kRoles[] = {
    {ColumnRole::op, "op", "what was done",
     "op operation event eventname type action function func call kind api what"},
    {ColumnRole::address, "address", "address",
     "address addr ptr pointer result ret return returned allocaddress baseaddress base memory blockaddress"},
    {ColumnRole::old, "old", "old address",
     "old oldaddress oldaddr oldptr oldpointer from previous prev input"},
    {ColumnRole::id, "id", "block, by id", "id block blockid allocid allocationid handle"},
    {ColumnRole::size, "size", "bytes",
     "size bytes length len requested requestedsize allocsize allocationsize nbytes"},
    {ColumnRole::alignment, "alignment", "alignment", "alignment align"},
    {ColumnRole::seconds, "time_s", "time, s", "times timesec timeseconds seconds timestamps sec"},
    {ColumnRole::milliseconds, "time_ms", "time, ms",
     "time timestamp ts t timems timestampms milliseconds ms"},
    {ColumnRole::microseconds, "time_us", "time, µs", "timeus timestampus microseconds us usec timeµs"},
    {ColumnRole::nanoseconds, "time_ns", "time, ns", "timens timestampns nanoseconds ns nsec nsecs"},
    {ColumnRole::caller, "caller", "caller", "caller ip site callsite stack callstack location"},
    {ColumnRole::thread, "thread", "thread", "thread tid threadid threadnumber threadname lwp"},
};

/// Lower-case letters and digits alone: "Time (ms)" → "timems".
std::string plain(std::string_view name)
{
    std::string text;
    for (const char c : name) {
        const bool letter = (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
        if (letter) text += char(c | 0x20);
        if ((c >= '0' && c <= '9') || static_cast<unsigned char>(c) > 0x7F) text += c;
    }
    return text;
}

bool holdsWord(std::string_view words, std::string_view word)
{
    while (!words.empty()) {
        const std::size_t end = std::min(words.find(' '), words.size());
        if (words.substr(0, end) == word) return true;
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    return false;
}

const ColumnRoleRow* roleNamed(std::string_view key)
{
    const auto row = std::ranges::find(kRoles, key, &ColumnRoleRow::key);
    return row == std::end(kRoles) ? nullptr : row;
}

std::string keys()
{
    std::string list;
    for (const ColumnRoleRow& row : kRoles)
        list += fmt::format("{}{}", list.empty() ? "" : ", ", row.key);
    return list;
}

bool isNumber(std::string_view cell)
{
    Scan scan(cell);
    std::uint64_t number = 0;
    return scan.number(number) && (scan.atEnd() || scan.peek() == '.');
}

/// Names have letters, and no two are the same.
bool areNames(std::span<const std::string_view> cells)
{
    std::unordered_set<std::string_view> seen;
    return std::ranges::all_of(cells, [&seen](std::string_view cell) {
        return !cell.empty() && !isNumber(cell) && cell != "+" && cell != "-" && seen.insert(cell).second;
    });
}

std::string_view stripped(std::string_view cell)
{
    while (!cell.empty() && (cell.front() == ' ' || cell.front() == '\t'))
        cell.remove_prefix(1);
    while (!cell.empty() && (cell.back() == ' ' || cell.back() == '\t'))
        cell.remove_suffix(1);
    return cell;
}

/// The same with one quote for each two, at the end of `scratch`, which has room for it.
std::string_view undoubled(std::string_view cell, std::string& scratch)
{
    const std::size_t start = scratch.size();
    for (std::size_t i = 0; i < cell.size(); ++i) {
        scratch += cell[i];
        if (cell.substr(i).starts_with("\"\"")) ++i;
    }
    return std::string_view(scratch).substr(start);
}

/// The separator that cuts the line into most cells; the first of equals.
char separatorOf(std::string_view line)
{
    constexpr std::string_view kSeparators = ",;\t";
    return *std::ranges::max_element(kSeparators, {}, [&](char c) { return std::ranges::count(line, c); });
}

std::optional<std::size_t> columnOf(std::string_view text, const TableHead& head)
{
    const auto named = std::ranges::find(head.names, text);
    if (named != head.names.end()) return std::size_t(named - head.names.begin());
    Scan scan(text);
    std::uint64_t number = 0;
    const bool counts = scan.decimal(number) && scan.atEnd() && number >= 1 && number <= head.columns;
    return counts ? std::optional(std::size_t(number - 1)) : std::nullopt;
}

Error wrong(Sentence text)
{
    return Error{ErrorCode::invalid, std::move(text), {}, {}};
}

} // namespace

std::span<const ColumnRoleRow> columnRoles()
{
    return kRoles;
}

void splitCells(std::string_view line, char separator, std::vector<std::string_view>& cells,
                std::string& scratch)
{
    const std::size_t whole = line.size();
    cells.clear();
    scratch.clear();
    for (bool more = true; more;) {
        std::size_t end = line.find(separator);
        bool doubled = false;
        if (const std::string_view rest = stripped(line); rest.starts_with('"')) {
            // Up to the quote that is not doubled.
            std::size_t quote = std::size_t(rest.data() - line.data()) + 1;
            while ((quote = line.find('"', quote)) != line.npos && line.substr(quote + 1).starts_with('"')) {
                doubled = true;
                quote += 2;
            }
            end = quote == line.npos ? line.npos : line.find(separator, quote);
        }
        std::string_view cell = stripped(line.substr(0, end));
        if (cell.size() >= 2 && cell.starts_with('"') && cell.ends_with('"')) {
            cell = cell.substr(1, cell.size() - 2);
            if (doubled) {
                if (scratch.empty()) scratch.reserve(whole); // what points into it stays
                cell = undoubled(cell, scratch);
            }
        }
        cells.push_back(cell);
        more = end != line.npos;
        if (more) line.remove_prefix(end + 1);
    }
}

std::optional<TableHead> tableHead(std::string_view text, std::size_t rows)
{
    TableHead head;
    std::vector<std::string_view> cells;
    std::string scratch;
    while (!text.empty() && head.rows.size() < rows) {
        std::string_view line = takeLine(text);
        if (line.starts_with("\xEF\xBB\xBF")) line.remove_prefix(3);
        if (line.empty() || line.starts_with('#')) continue;
        if (line.find('\0') != line.npos) return std::nullopt;
        const bool first = head.columns == 0;
        if (first) head.separator = separatorOf(line);
        splitCells(line, head.separator, cells, scratch);
        if (first) head.columns = cells.size();
        if (first && cells.size() < 2) return std::nullopt;
        if (first && areNames(cells))
            head.names.assign(cells.begin(), cells.end());
        else
            head.rows.emplace_back(cells.begin(), cells.end());
    }
    return head.columns ? std::optional(head) : std::nullopt;
}

Columns guessColumns(std::span<const std::string> names)
{
    Columns columns(names.size(), ColumnRole::none);
    // In the order of a role's names: "address" rather than "base", where a table has both.
    for (const ColumnRoleRow& row : kRoles) {
        std::size_t best = names.size(), bestAt = std::string_view::npos;
        for (std::size_t i = 0; i < names.size(); ++i) {
            const std::string name = plain(names[i]);
            if (name.empty() || columns[i] != ColumnRole::none || !holdsWord(row.names, name)) continue;
            const std::size_t at = fmt::format(" {} ", row.names).find(fmt::format(" {} ", name));
            if (at < bestAt) {
                best = i;
                bestAt = at;
            }
        }
        if (best < names.size()) columns[best] = row.role;
    }
    return columns;
}

Result<Columns> parseColumns(std::string_view text, const TableHead& head)
{
    Columns columns(head.columns, ColumnRole::none);
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(','), text.size());
        const std::string_view part = stripped(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        const std::size_t equals = std::min(part.find('='), part.size());
        const ColumnRoleRow* role = roleNamed(part.substr(0, equals));
        if (!role)
            return tl::unexpected(wrong(say("{} is nothing that a column can hold: those are {}",
                                            printable(part.substr(0, equals)), keys())));
        const std::string_view named = part.substr(std::min(equals + 1, part.size()));
        const std::optional<std::size_t> column = columnOf(named, head);
        if (!column)
            return tl::unexpected(wrong(say("the table has no column {} for {}: it has {} columns",
                                            printable(named), role->key, head.columns)));
        columns[*column] = role->role;
    }
    return columns;
}

std::string spellColumns(const Columns& columns)
{
    std::string text;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const auto row = std::ranges::find(kRoles, columns[i], &ColumnRoleRow::role);
        if (row != std::end(kRoles)) text += fmt::format("{}{}={}", text.empty() ? "" : ",", row->key, i + 1);
    }
    return text;
}

std::span<const std::string_view> columnLacks()
{
    static constexpr std::array<std::string_view, 3> kLacks = {
        "no column says what was done (op)",
        "no column says how many bytes (size)",
        "no column says which block (address or id)",
    };
    return kLacks;
}

std::string_view whatColumnsLack(const Columns& columns)
{
    const auto has = [&](ColumnRole role) { return std::ranges::find(columns, role) != columns.end(); };
    if (!has(ColumnRole::op)) return columnLacks()[0];
    if (!has(ColumnRole::size)) return columnLacks()[1];
    if (!has(ColumnRole::address) && !has(ColumnRole::id)) return columnLacks()[2];
    return {};
}

} // namespace heapglass::trace
