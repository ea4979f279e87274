// Names of code addresses, from the files that a recorded program had loaded: function, file and line, and
// the functions that were inlined there. Read through elfutils (libdw) when first asked for; a build without
// it knows no names. One thread, and not the one that draws: the first look into a large file takes a while.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "engine/shared_text.h"
#include "engine/types.h"

namespace heapglass::symbols
{

/// A program or library as it was loaded.
struct ModuleFile {
    SharedText path; ///< absolute
    /// Address, as in the file, and length of each loaded segment, ascending; empty: not known.
    std::vector<std::pair<Bytes, Bytes>> segments;
    std::string buildId;             ///< lower-case hexadecimal; empty: was not recorded
    std::int64_t unchangedSince = 0; ///< seconds since 1970; 0: not known

    bool operator==(const ModuleFile&) const = default;
};

/// A place in a source file. What is not known is empty, or 0.
struct CodeLine {
    std::string function; ///< without what it returns and takes
    std::string file;     ///< as the compiler named it
    std::uint32_t line = 0;
    bool operator==(const CodeLine&) const = default;
};

/// Why a module gives no names.
enum class Trouble : std::uint8_t {
    none,
    unavailable, ///< this build has no libdw
    missing,     ///< no such file, or none that can be read
    differs,     ///< the file is another build than the one that was loaded
    stripped,    ///< no debug information, and no symbols but those that other modules use
};

class Symbols
{
  public:
    Symbols();
    ~Symbols();
    Symbols(const Symbols&) = delete;
    Symbols& operator=(const Symbols&) = delete;

    /// This build can read names.
    static bool available();

    /// The number of a module; the same for equal ones. Opens nothing yet.
    std::size_t add(const ModuleFile& module);
    /// Innermost first: what was inlined at `address` (as in the file), then the function itself. Empty where
    /// no name is known. Kept: asking again costs a look-up. The reference is good until the next call.
    const std::vector<CodeLine>& at(std::size_t module, Bytes address);
    /// Whether the file could be used; opens it.
    Trouble trouble(std::size_t module);

  private:
    struct Body;
    std::unique_ptr<Body> m_body;
};

} // namespace heapglass::symbols
