// What a file is and about how much it holds, before it is read: its beginning is, and the rest is taken to
// be alike.
#pragma once

#include <optional>
#include <string>

#include "engine/trace/how_to_read.h"
#include "engine/trace/loader.h"

namespace heapglass::trace
{

struct Preview {
    std::string format;      ///< its row's title: "heaptrack raw"; empty: not recognised, or not to be opened
    std::string compression; ///< "", "zstd", …
    std::uint64_t bytes = 0; ///< of the file
    std::uint64_t events = 0;
    bool isWhole = false; ///< the beginning is all: `events` is no estimate
    double seconds = 0;   ///< that reading it all takes, about, as fast as the beginning was read
    Sentence refusal;     ///< why it cannot be read, in a sentence
};

/// Reads `sample` bytes after decompression, and keeps nothing. An estimate may be off by half where a trace
/// changes its ways.
Preview preview(const std::string& path, const HowToRead& how = {}, const std::stop_token& stop = {},
                std::uint64_t sample = std::uint64_t{8} << 20);

} // namespace heapglass::trace
