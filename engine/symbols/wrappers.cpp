#include "engine/symbols/wrappers.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdlib>
#include <memory>

#include <cxxabi.h>

namespace heapglass::symbols
{

namespace
{

constexpr std::array<std::string_view, 15> kRuntime{
    "libc.so",     "libc-",       "libstdc++.so", "libc++.so",     "libc++abi.so",
    "libgcc_s.so", "ld-linux",    "ld-musl",      "libheaptrack_", "libjemalloc",
    "libtcmalloc", "libmimalloc", "libm.so",      "libpthread.so", "libpthread-"};

constexpr std::array<std::string_view, 13> kWrappers{
    "__libc_memalign", "aligned_alloc",  "asprintf", "g_slice_alloc", "g_slice_alloc0", "getdelim", "getline",
    "memalign",        "posix_memalign", "pvalloc",  "valloc",        "vasprintf",      "xzalloc"};

std::string lowerCase(std::string_view text)
{
    std::string result(text);
    std::ranges::transform(result, result.begin(), [](unsigned char c) { return char(std::tolower(c)); });
    return result;
}

std::string demangled(const std::string& symbol)
{
    if (!symbol.starts_with("_Z")) return symbol;
    int status = 0;
    const std::unique_ptr<char, void (*)(void*)> text(
        abi::__cxa_demangle(symbol.c_str(), nullptr, nullptr, &status), std::free);
    std::string name = status == 0 && text ? text.get() : symbol;
    return name.substr(0, name.find(" [clone ")); // a copy that the compiler made for some of the calls
}

/// The position of the bracket that the one at `close` belongs to.
std::size_t openingOf(std::string_view text, std::size_t close)
{
    int depth = 0;
    for (std::size_t i = close + 1; i-- > 0;) {
        if (text[i] == ')') ++depth;
        if (text[i] == '(' && --depth == 0) return i;
    }
    return text.npos;
}

std::string_view withoutArguments(std::string_view text)
{
    const std::size_t close = text.rfind(')');
    if (close == text.npos || text.find("::", close) != text.npos) return text;
    const std::size_t open = openingOf(text, close);
    const bool isCall =
        open != text.npos && open > 0 && text[open - 1] != ' ' && !text.substr(0, open).ends_with("operator");
    return isCall && text.substr(open) != "(anonymous namespace)" ? text.substr(0, open) : text;
}

/// Cuts "void " off; a name that holds signs of its own ("operator<") is left as it is.
std::string_view withoutResult(std::string_view text)
{
    const std::size_t named = text.find("operator");
    if (named != text.npos && text.find_first_of("<>", named) == named + 8) return text;
    std::size_t begin = 0;
    int depth = 0;
    for (std::size_t i = 0; i < std::min(named, text.size()); ++i) {
        if (text[i] == '<' || text[i] == '(' || text[i] == '{') ++depth;
        if (text[i] == '>' || text[i] == ')' || text[i] == '}') --depth;
        if (text[i] == ' ' && depth == 0) begin = i + 1;
    }
    return text.substr(begin);
}

} // namespace

bool isRuntimeModule(std::string_view path)
{
    const std::string_view file = path.substr(path.rfind('/') + 1);
    return std::ranges::any_of(kRuntime, [file](std::string_view name) { return file.starts_with(name); });
}

bool isAllocator(std::string_view function)
{
    const std::string name = lowerCase(function);
    for (const std::string_view word : {"malloc", "calloc", "realloc", "strdup"})
        if (name.find(word) != name.npos) return true;
    return std::ranges::find(kWrappers, function) != kWrappers.end();
}

bool isWrapper(std::string_view function)
{
    for (const std::string_view prefix : {"std::", "__gnu_cxx::", "operator new"})
        if (function.starts_with(prefix)) return true;
    return isAllocator(function);
}

std::string functionName(const std::string& symbol)
{
    const std::string name = demangled(symbol);
    const std::string_view called = withoutArguments(name);
    // Only what has arguments has a result before it: else a blank is one of the name.
    return std::string(called.size() == name.size() ? called : withoutResult(called));
}

} // namespace heapglass::symbols
