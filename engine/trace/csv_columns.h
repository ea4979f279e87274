// Tables with a row an event, of any program that can write one: what stands in which column. Cells are
// separated by commas, semicolons or tabs, and may stand in double quotes; the first row may name the
// columns.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/result.h"

namespace heapglass::trace
{

enum class ColumnRole : std::uint8_t {
    none,
    op,
    address,
    old,
    id,
    size,
    alignment,
    seconds,
    milliseconds,
    microseconds,
    nanoseconds,
    caller,
    thread,
};

struct ColumnRoleRow {
    ColumnRole role;
    std::string_view key;   ///< in "op=1,size=3"
    std::string_view title; ///< for people
    std::string_view
        names; ///< of columns that are taken for it, a space between: lower-case, letters and digits alone
};

/// THE TABLE of what a column can hold.
std::span<const ColumnRoleRow> columnRoles();

/// By column, from the first.
using Columns = std::vector<ColumnRole>;

/// The first rows of a table.
struct TableHead {
    char separator = ',';
    std::vector<std::string> names; ///< of the columns; empty where the first row is one of data
    std::vector<std::vector<std::string>> rows;
    std::size_t columns = 0;
};

/// Cuts a line into cells, without quotes around a cell and spaces at its ends. They point into the line,
/// those with doubled quotes, of which one is left, into `scratch`.
void splitCells(std::string_view line, char separator, std::vector<std::string_view>& cells,
                std::string& scratch);

/// Nothing where `text` does not look like a table of at least two columns. Blank lines and those that start
/// with # are skipped.
std::optional<TableHead> tableHead(std::string_view text, std::size_t rows);

Columns guessColumns(std::span<const std::string> names);
/// "op=1,size=Bytes,address=3": columns by number, from 1, or by name. An error says what is wrong with it.
Result<Columns> parseColumns(std::string_view text, const TableHead& head);
/// The same by number: "op=1,size=2".
std::string spellColumns(const Columns& columns);
/// Why a table with these columns cannot be read, as a sentence; empty where it can.
std::string_view whatColumnsLack(const Columns& columns);
/// All that whatColumnsLack() may say.
std::span<const std::string_view> columnLacks();

} // namespace heapglass::trace
