// Decompression of a stream: zstd, gzip and xz, told from their first bytes.
#pragma once

#include <memory>
#include <string_view>

#include "engine/trace/stream.h"

namespace heapglass::trace
{

/// "zstd", "gzip", "xz", or empty for what is not compressed. Needs the first 6 bytes.
std::string_view compressionOf(std::string_view head);

/// The decoded content of `below`, several members one after the other included. Truncated input
/// gives all that decodes.
std::unique_ptr<Stream> decode(std::string_view compression, std::unique_ptr<Stream> below);

} // namespace heapglass::trace
