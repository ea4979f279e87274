// A call as one types it, `p = malloc(100)`, and the line of an operation list that it is.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/replay/heap_call.h"
#include "engine/result.h"

namespace heapglass::lesson
{

struct TypedCall {
    std::string line;                        ///< "a p 100"; empty: it changes nothing
    std::optional<replay::HeapCall> looksAt; ///< _heapwalk() and its kin
    std::string variable;                    ///< what the answer is assigned to
};

/// Reads `p = malloc(100)`, `q = calloc(4, 25)`, `p = realloc(p, 300)`, `free(p)`, `_heapmin()`,
/// `_heapwalk()`,
/// `_heapchk()`, `_heapset(0xFE)`, `_heapadd(p, 4096)`, with or without `;` and a type in front; OSTEP's
/// `+10,-0`; what looks like neither is taken for a line of an operation list (refsim docstring, section 4),
/// which its reader will judge. Errors: position.byteOffset is the column, from 0. `allocated`: how many
/// blocks `+SIZE` has made so far.
Result<TypedCall> readCall(std::string_view text, std::uint64_t allocated);

/// What may be typed, to complete from: "malloc(", "_heapmin()" …
std::vector<std::string_view> callWords();

} // namespace heapglass::lesson
