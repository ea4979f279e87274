// What a user says of a file instead of leaving it to the content.
#pragma once

#include <string>

namespace heapglass::trace
{

struct HowToRead {
    std::string format; ///< the name of a row of formats(); empty: as the content says
    /// Of a table ("csv"): what stands in which column, see csv_columns.h; empty: as their names say.
    std::string columns;
    bool operator==(const HowToRead&) const = default;
};

} // namespace heapglass::trace
