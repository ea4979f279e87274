#ifndef HEAPGLASS_LIBDW

#include "engine/symbols/debug_file.h"

namespace heapglass::symbols
{

bool DebugFile::available()
{
    return false;
}

std::unique_ptr<DebugFile> DebugFile::open(const ModuleFile&, Trouble& trouble)
{
    trouble = Trouble::unavailable;
    return nullptr;
}

} // namespace heapglass::symbols

#endif
