// The knobs of a simulated heap, by the names, defaults and ranges of the reference policy
// (../shared/oracle/refsim.py, docstring, sections 1 and 2), and the table that describes them.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "engine/result.h"
#include "engine/types.h"

namespace heapglass::heap
{

/// The reference's kinds of heap. `list` stands for every row of policies() that `policy` names.
enum class Alloc : std::uint8_t { list, buddy, slab };
enum class Coalesce : std::uint8_t { on, off, deferred };
enum class Realloc : std::uint8_t { inPlace, move };
/// What a simulated _heapmin may do (design.md: release mode).
enum class ReleaseMode : std::uint8_t { full, top, enosys };

struct Settings {
    Alloc alloc = Alloc::list;
    std::string_view policy = "first"; ///< a row of policies()
    Coalesce coalesce = Coalesce::on;
    Realloc realloc = Realloc::inPlace;
    ReleaseMode heapmin = ReleaseMode::full;
    Bytes header = 16;
    Bytes align = 16;
    Bytes minblock = 32; ///< rounded up to a multiple of align where it is used
    Bytes split = 32;
    Bytes meta = 32;
    Bytes page = 4096;
    Bytes grow = 0; ///< 0: a page
    Bytes base = 0x10000;
    Bytes limit = Bytes{1} << 40; ///< 0: 2^40
    std::uint64_t maxorder = 16;  ///< a buddy region is at least 2^maxorder bytes

    bool operator==(const Settings&) const = default;
};

/// One row of the table of knobs.
struct Knob {
    std::string_view key;
    std::string_view unit;    ///< "bytes", "power of two", or empty for a choice
    std::string_view teaches; ///< one line
    Bytes fallback = 0, lowest = 0, highest = 0;
    bool powerOfTwo = false;
    std::span<const std::string_view> choices; ///< empty for a number
};

std::span<const Knob> knobs();
/// nullptr if there is none of that name.
const Knob* findKnob(std::string_view key);

/// Sets one knob from text ("policy", "best"; "page", "0x1000"). The error's text has the words of
/// the reference: "unknown setting K: it is A, B or C", "page is a power of two from 16 to 1073741824".
Result<void> set(Settings& settings, std::string_view key, std::string_view value);

/// The value of a knob as text, as set() takes it.
std::string get(const Settings& settings, std::string_view key);

} // namespace heapglass::heap
