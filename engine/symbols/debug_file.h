// One file with symbols, open. libdw in debug_file_libdw.cpp; nothing in debug_file_none.cpp.
#pragma once

#include <memory>
#include <vector>

#include "engine/symbols/symbols.h"

namespace heapglass::symbols
{

class DebugFile
{
  public:
    virtual ~DebugFile() = default;
    /// See Symbols::at; not kept.
    virtual std::vector<CodeLine> at(Bytes address) = 0;

    static bool available();
    /// Null, and why, where the file cannot be used. A stripped one can, as far as it goes.
    static std::unique_ptr<DebugFile> open(const ModuleFile& module, Trouble& trouble);
};

} // namespace heapglass::symbols
