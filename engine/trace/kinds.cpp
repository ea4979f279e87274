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
    {"desc: "sv, "a massif profile, which holds no single allocations"},
    {"heap_v2/"sv, "a jemalloc heap profile, which holds no single allocations"},
    {"heap profile: "sv, "a gperftools heap profile, which holds no single allocations"},
    {"\xFF\xFE"sv, "UTF-16 text: save it as UTF-8"},
    {"\xFE\xFF"sv, "UTF-16 text: save it as UTF-8"},
};

std::string names()
{
    std::string list;
    for (const Format& format : formats())
        list += fmt::format("{}{}", list.empty() ? "" : ", ", format.name);
    return list;
}

std::string titles()
{
    std::string list;
    for (const Format& format : formats())
        list += fmt::format("{}{}", list.empty() ? "" : "; ", format.title);
    return list;
}

} // namespace

std::string whatItLooksLike(std::string_view head, const std::string& wanted)
{
    if (!wanted.empty())
        return fmt::format("no format is named {}: there are {}", printable(wanted), names());
    for (const Kind& kind : kKinds)
        if (head.starts_with(kind.magic))
            return fmt::format("not a trace: this is {}. Read are: {}", kind.what, titles());
    const bool binary = head.find('\0') != head.npos;
    return fmt::format("not a kind of trace that is known here ({}). Read are: {}",
                       binary ? "it is binary data" : "none of its first lines fits one", titles());
}

} // namespace heapglass::trace
