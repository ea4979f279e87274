#include "engine/trace/kinds.h"

#include <fmt/format.h>

#include "engine/trace/reader.h"

namespace heapglass::trace
{

namespace
{

struct Kind {
    std::string_view magic;
    std::string_view what;
};

using namespace std::string_view_literals;

constexpr Kind kKinds[] = {
    {"\x7F"
     "ELF"sv,
     "an ELF program or library"},
    {"\xD4\xC3\xB2\xA1"sv, "a pcap file"},
    {"\xA1\xB2\xC3\xD4"sv, "a pcap file"},
    {"\x0A\x0D\x0D\x0A"sv, "a pcapng file"},
    {"\x89PNG"sv, "a PNG picture"},
    {"\xFF\xD8\xFF"sv, "a JPEG picture"},
    {"GIF8"sv, "a GIF picture"},
    {"%PDF"sv, "a PDF document"},
    {"PK\x03\x04"sv, "a zip archive"},
    {"BZh"sv, "compressed with bzip2"},
    {"\x04\x22\x4D\x18"sv, "compressed with lz4"},
    {"SQLite format 3"sv, "an SQLite database"},
    {"PERFILE2"sv, "a perf recording (perf script makes text of it)"},
    {"MZ"sv, "a Windows program"},
    {"\x80\x03"sv, "a Python pickle"},
    {"\x80\x04"sv, "a Python pickle"},
    {"<!DOCTYPE"sv, "a web page"},
    {"<html"sv, "a web page"},
    {"<?xml"sv, "XML"},
    {"{"sv, "JSON"},
    {"[{"sv, "JSON"},
    {"\xFF\xFE"sv, "UTF-16 text: save it as UTF-8"},
    {"\xFE\xFF"sv, "UTF-16 text: save it as UTF-8"},
};

/// Tools that sum allocations up: what they write cannot be replayed. Known by how it begins, and by a word
/// near its beginning.
struct Profile {
    std::string_view magic;
    std::string_view word;
    std::string_view what;
    std::string_view instead;
};

constexpr std::string_view kOnLinux = "record with heaptrack --raw PROGRAM";
constexpr std::string_view kOnWindows = "record the heap's events with ETW and export them as a table (CSV)";

constexpr Profile kProfiles[] = {
    {"desc: "sv, "time_unit: "sv, "massif", "record with valgrind --trace-malloc=yes PROGRAM"sv},
    {"{\"dhatFileVersion\""sv, ""sv, "DHAT", "record with valgrind --trace-malloc=yes PROGRAM"sv},
    {"heap_v2/"sv, ""sv, "jemalloc", kOnLinux},
    {"heap profile: "sv, ""sv, "gperftools", kOnLinux},
    {""sv, "android.heapprofd"sv, "heapprofd", kOnLinux},
    {"{\"traceEvents\""sv, ""sv, "Chrome", kOnLinux},
    {"<"sv, "<MemoryRegions"sv, "VMMap", kOnWindows},
    {""sv, " allocs\tBackTrace"sv, "UMDH", kOnWindows},
    {""sv, " allocs BackTrace"sv, "UMDH", kOnWindows},
    {"// Debug library initialized"sv, ""sv, "UMDH", kOnWindows},
    {"UMDH: "sv, ""sv, "UMDH", kOnWindows},
};

std::string names()
{
    std::string list;
    for (const Format& format : formats())
        list += fmt::format("{}{}", list.empty() ? "" : ", ", format.name);
    return list;
}

Sentence titles()
{
    Sentence list;
    for (const Format& format : formats())
        list = list.empty() ? sentenceOf(format.title) : say("{}; {}", list, sentenceOf(format.title));
    return list;
}

} // namespace

Sentence whatItLooksLike(std::string_view head, const std::string& wanted)
{
    if (!wanted.empty()) return say("no format is named {}: there are {}", printable(wanted), names());
    for (const Profile& profile : kProfiles)
        if (head.starts_with(profile.magic) && head.find(profile.word) != head.npos)
            return say("not a trace: {} sums allocations up and does not keep them one by one; {} instead",
                       profile.what, sentenceOf(profile.instead));
    for (const Kind& kind : kKinds)
        if (head.starts_with(kind.magic))
            return say("not a trace: this is {}. Heapglass reads: {}", sentenceOf(kind.what), titles());
    const bool binary = head.find('\0') != head.npos;
    return say("not a kind of trace that is known here ({}). Heapglass reads: {}",
               binary ? say("it is binary data") : say("none of its first lines fits one"), titles());
}

std::vector<std::string_view> kindTexts()
{
    std::vector<std::string_view> texts;
    for (const Kind& kind : kKinds)
        texts.push_back(kind.what);
    for (const Profile& profile : kProfiles)
        texts.push_back(profile.instead);
    return texts;
}

} // namespace heapglass::trace
