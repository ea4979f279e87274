// How the engine answers when something can go wrong at run time: a value, or an Error that
// says what, where, and enough to act on. The engine throws nothing across its edge.
#pragma once

#include <cstdint>
#include <string>

#include <tl/expected.hpp>

#include "engine/sentence.h"

namespace heapglass
{

enum class ErrorCode : std::uint8_t {
    unreadable,  ///< the file cannot be opened or read (the text carries the system's reason)
    unsupported, ///< a kind of file, or a version of it, that is not read here
    invalid,     ///< the input breaks its grammar
    outOfRange,  ///< a number outside what is allowed
    unknownName, ///< a key, policy or format that does not exist; the text lists the choices
    tooLarge,    ///< a stated limit would be passed
    cancelled,   ///< the user stopped it
    unavailable, ///< this build or this state cannot do it
};

/// Where in a file. Lines and columns count from 1, bytes from 0; 0 lines means "by offset".
struct Position {
    std::uint64_t line = 0;
    std::uint64_t byteOffset = 0;
    std::uint64_t column = 0; ///< in characters of UTF-8; 0: the line as a whole
};

struct Error {
    ErrorCode code = ErrorCode::invalid;
    Sentence text;    ///< one sentence in plain words, without file name or position
    std::string file; ///< as the user named it; empty when no file is involved
    Position position;
};

/// "FILE:LINE:COLUMN: text", "FILE:LINE: text", "FILE: byte N: text" or "FILE: text".
Sentence located(const Error& error);
/// The same in English.
std::string describe(const Error& error);

template <class T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> failure(ErrorCode code, Sentence text, std::string file = {},
                                     Position position = {})
{
    return tl::unexpected<Error>(Error{code, std::move(text), std::move(file), position});
}

} // namespace heapglass
