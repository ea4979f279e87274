// A search, read from text: "size>4K and alive at 1200000". Its words are one table, of which completion and
// help are made, too.
//
//     query    = term { "and" term }
//     term     = compared | moment | block | place | text
//     compared = ( "size" | "age" | "lifetime" | "event" | "page" | "offset" ) interval
//     interval = ( ">" | ">=" | "<" | "<=" ) number | [ "=" ] number [ ".." number ]
//     moment   = "alive at" number
//     block    = "#" number | "id" "=" word or text in quotes
//     place    = address [ ".." address ], an address being 0x and hexadecimal digits
//     text     = ( "site" | "thread" ) "=" word or text in quotes
//
// Words may be written in capitals, too, and with spaces between their parts. Of bytes K, M, G and T stand
// for powers of 1,024 ("4K", "4 KiB", "1.5K"); commas in numbers are skipped. Bytes with decimals are
// compared as they are, however many bytes that is: size>71.3K is more than 73,011.2 bytes. No block has just
// so many, so that size=71.3K is a mistake, and size=1.5K is not. A text with spaces is put in quotes.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "engine/sentence.h"
#include "engine/types.h"

namespace heapglass::replay
{

/// What a term looks at. All but `site` and `thread` are numbers.
enum class Field : std::uint8_t {
    size,     ///< bytes asked for
    age,      ///< events since the block was made as it is
    lifetime, ///< events from its malloc to its free; of a block that is not freed without end
    event,    ///< number of the event that made it as it is, counted from 1
    alive,    ///< it lived after that many events
    block,    ///< its number in the trace, counted from 0
    name,     ///< its name in the file, or "#" and its number where it has none
    page,     ///< a page in which a byte of it lies
    offset,   ///< of a byte in it, from the heap's base
    address,  ///< of a byte in it
    site,     ///< text in its call site, or in its name in an operation list
    thread,   ///< name or number of the thread that made it as it is
};

/// A row of THE TABLE of terms.
struct TermInfo {
    enum class Values : std::uint8_t { bytes, count, hexadecimal, text };
    Field field;
    std::string_view word; ///< that it begins with: "size", "alive at", "#"
    Values values;
    bool compares; ///< takes a relation or a range; else its value follows the word
    std::string_view example;
    std::string_view says; ///< for people, in one line
};

std::span<const TermInfo> queryTerms();
const TermInfo& infoOf(Field field);

/// The field lies in [least, most], or has `text` in it; a thread is called just so.
struct Term {
    Field field = Field::size;
    std::uint64_t least = 0, most = ~std::uint64_t{0};
    std::string text;               ///< name, site and thread only; the latter two in small letters
    std::size_t begin = 0, end = 0; ///< where it stands in the query's text, in bytes
    bool operator==(const Term&) const = default;
};

/// A block is found if it meets all terms; with none every block is.
struct Query {
    std::string text; ///< as it was read
    std::vector<Term> terms;

    std::string textOf(const Term& term) const { return text.substr(term.begin, term.end - term.begin); }
    bool asks(Field field) const;
    /// The text without the term at that place.
    std::string without(std::size_t place) const;
    bool operator==(const Query&) const = default;
};

struct QueryError {
    std::size_t column = 0; ///< in bytes, from 0; at most the length of the text
    Sentence text;          ///< what was expected there, in plain words
};

/// Any text is a query or an error with its place; an empty one is a query without terms.
tl::expected<Query, QueryError> parseQuery(std::string_view text);
/// The first moment that it names beyond a trace of so many events; nothing: there is none.
std::optional<QueryError> momentBeyond(const Query& query, EventIndex events);

/// What may follow a text that is being typed.
struct Completion {
    std::size_t begin = 0;              ///< the unfinished word stands in [begin, text.size())
    std::vector<const TermInfo*> terms; ///< that begin with it
    bool joins = false;                 ///< "and" may stand there
};
Completion completionOf(std::string_view text);

} // namespace heapglass::replay
