// The numbers behind what a view shows, as a table: of each tab a row in THE TABLE of tables. They come from
// the Snapshot, which holds what the views have asked for, so a table is as much as is seen.
#pragma once

#include <functional>
#include <span>
#include <vector>

#include <QByteArray>
#include <QStringList>

namespace heapglass::gui
{

class Session;

/// Names of columns carry their unit; numbers are plain digits, in bytes, events and pages.
struct NumberTable {
    QStringList columns;
    std::vector<QStringList> rows;
    QString remark = {}; ///< what is to be known of all of it, or empty
};

/// A row of the table of tables.
struct NumberTableRow {
    const char* view; ///< id of a row of viewRows()
    NumberTable (*make)(const Session&);
};

std::span<const NumberTableRow> numberTables();
/// Without columns: the view has no table.
NumberTable numbersOf(const QString& view, const Session& session);
/// RFC 4180, in UTF-8. Texts that a spreadsheet would take for a formula have a ' before them. The remark,
/// and that the trace was read in part, is a line of its own that begins with "#".
QByteArray csvOf(const NumberTable& table);

} // namespace heapglass::gui
