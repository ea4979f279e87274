// Which functions only pass a request for memory on: the call site of a block is the innermost frame that
// none of these rules covers.
//   1. Every function of the run-time's and the allocators' libraries (libc, libstdc++, ld.so, libheaptrack
//   …).
//   2. operator new, and everything in the namespaces std and __gnu_cxx (containers, strings, allocators).
//   3. What has malloc, calloc, realloc or strdup in its name, whatever the case (xmalloc, g_malloc0,
//      sqlite3DbMallocZero, PyMem_RawRealloc …), and a few relatives that do not (posix_memalign, getline …).
//   4. A function without a name that one of rule 3 called, in the same module: the inside of an allocator in
//   a
//      stripped library.
// Where all frames are covered, the innermost one is the call site all the same.
#pragma once

#include <string>
#include <string_view>

namespace heapglass::symbols
{

/// Rule 1, by the name of the file. Needs no symbols.
bool isRuntimeModule(std::string_view path);
/// Rule 3. `function` as functionName() gives it.
bool isAllocator(std::string_view function);
/// Rules 2 and 3.
bool isWrapper(std::string_view function);
/// "void std::vector<int>::push_back(int&&)" → "std::vector<int>::push_back": without what it returns and
/// takes. Takes mangled names, too.
std::string functionName(const std::string& symbol);

} // namespace heapglass::symbols
