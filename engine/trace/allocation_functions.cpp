#include "engine/trace/allocation_functions.h"

namespace heapglass::trace
{

namespace
{

struct Function {
    std::string_view name; ///< or how it begins, with a * at the end
    FunctionKind kind;
};

constexpr Function kFunctions[] = {
    {"malloc", FunctionKind::allocate},
    {"zone_malloc", FunctionKind::allocate},
    {"calloc", FunctionKind::array},
    {"zone_calloc", FunctionKind::array},
    {"realloc", FunctionKind::realloc},
    {"zone_realloc", FunctionKind::realloc},
    {"reallocarray", FunctionKind::reallocArray},
    {"memalign", FunctionKind::aligned},
    {"zone_memalign", FunctionKind::aligned},
    {"posix_memalign", FunctionKind::posixAligned},
    {"aligned_alloc", FunctionKind::aligned},
    {"valloc", FunctionKind::allocate},
    {"pvalloc", FunctionKind::allocate},
    {"zone_valloc", FunctionKind::allocate},
    {"free", FunctionKind::free},
    {"cfree", FunctionKind::free},
    {"zone_free", FunctionKind::free},
    {"_Znw*", FunctionKind::allocate},
    {"_Zna*", FunctionKind::allocate},
    {"_Zdl*", FunctionKind::free},
    {"_Zda*", FunctionKind::free},
    {"__builtin_new", FunctionKind::allocate},
    {"__builtin_vec_new", FunctionKind::allocate},
    {"__builtin_delete", FunctionKind::free},
    {"__builtin_vec_delete", FunctionKind::free},
    {"builtin_new", FunctionKind::allocate},
    {"builtin_vec_new", FunctionKind::allocate},
    {"malloc_usable_size", FunctionKind::other},
    {"zone_malloc_size", FunctionKind::other},
    {"malloc_size", FunctionKind::other},
    {"mallinfo", FunctionKind::other},
    {"mallopt", FunctionKind::other},
    {"malloc_trim", FunctionKind::other},
};

} // namespace

std::optional<FunctionKind> allocationFunction(std::string_view name)
{
    for (const Function& function : kFunctions) {
        const std::string_view stem = function.name.substr(0, function.name.find('*'));
        if (stem.size() == function.name.size() ? name == stem : name.starts_with(stem)) return function.kind;
    }
    return std::nullopt;
}

Call callOf(FunctionKind kind, const std::array<std::uint64_t, 3>& arguments, Bytes result)
{
    const auto [a, b, c] = arguments;
    Call call;
    call.result = result;
    switch (kind) {
    case FunctionKind::array:
        call.op = Op::calloc;
        call.size = arrayBytes(a, b);
        break;
    case FunctionKind::realloc:
        call.op = Op::realloc;
        call.old = a;
        call.size = b;
        break;
    case FunctionKind::reallocArray:
        call.op = Op::realloc;
        call.old = a;
        call.size = arrayBytes(b, c);
        break;
    case FunctionKind::aligned:
        call.op = Op::aligned;
        call.alignment = a;
        call.size = b;
        break;
    case FunctionKind::posixAligned:
        call.op = Op::aligned;
        call.alignment = b;
        call.size = c;
        break;
    case FunctionKind::free:
        call.op = Op::free;
        call.old = a;
        break;
    case FunctionKind::allocate:
    case FunctionKind::other:
        call.size = a;
        break;
    }
    return call;
}

} // namespace heapglass::trace
