// THE TABLE of formats: a new one is a file in format/, a declaration and a row here.
#include "engine/trace/reader.h"

namespace heapglass::trace
{

extern const Format kHeaptrackRaw;
extern const Format kHeaptrackInterpreted;
extern const Format kValgrind;
extern const Format kMtrace;
extern const Format kLtrace;
extern const Format kOperationList;
extern const Format kOstep;
extern const Format kCsv;
extern const Format kNative;

std::span<const Format> formats()
{
    static const Format kFormats[] = {
        kHeaptrackRaw, kHeaptrackInterpreted, kValgrind, kMtrace, kLtrace, kOperationList, kOstep, kCsv,
        kNative,
    };
    return kFormats;
}

const Format* formatNamed(std::string_view name)
{
    for (const Format& format : formats())
        if (format.name == name) return &format;
    return nullptr;
}

} // namespace heapglass::trace
