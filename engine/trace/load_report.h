// What became of a file that was loaded: whole, cut, damaged or refused; what was odd in it, how
// often, and where first. A partial load keeps a badge for life, so nothing here is a log line:
// counts are exact even where details are dropped.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/result.h"

namespace heapglass::trace
{

struct TableHead;

enum class LoadStatus : std::uint8_t {
    complete,  ///< read to its end; oddities of the traced program may still be counted
    truncated, ///< the end is missing (a cut file, a cancelled load, a limit): the prefix is good
    damaged,   ///< something in it could not be read: what could be is kept
    refused,   ///< nothing was read
};

std::string_view name(LoadStatus status);

/// What can be odd about a file. kOddities (load_report.cpp) has a row for each.
enum class Oddity : std::uint8_t {
    unknownFree,      ///< free of an address that is not live: unknown or double
    implicitFree,     ///< an allocation at a live address: the older block was closed
    attached,         ///< recorded from the middle of a run
    note,             ///< worth saying, nothing is wrong
    badLine,          ///< a line that breaks the grammar
    badStack,         ///< a stack that does not exist, or is its own ancestor
    implausibleSize,  ///< above 2^47 bytes
    implausiblePlace, ///< an address above 2^48, or a block that wraps around
    cutLine,          ///< the last line is not whole
    cutInput,         ///< the (compressed) input ends too early
    stopped,          ///< cancelled, or a stated limit was reached
    damagedChunk,     ///< a chunk of a native file whose checksum is wrong, or that says what cannot be
    corruptInput,     ///< a compressed stream that does not decode, or trailing bytes
    failedRead,       ///< the system could not read on
    longLine,         ///< a line above 1 MiB: reading stopped
    refusal,          ///< why nothing was read
};

inline constexpr int kOddityCount = 16;

/// A row of the table of oddities.
struct OddityRow {
    std::string_view key;   ///< for JSON
    std::string_view title; ///< plain words; {}: how many
    LoadStatus effect;      ///< the least status that it leads to
};

const OddityRow& row(Oddity oddity);

struct Detail {
    Oddity oddity = Oddity::note;
    Position position;
    Sentence text;
    bool ofOrigin = false; ///< the position is one in LoadReport::origin
};

struct LoadReport {
    static constexpr std::size_t kMaxDetails = 100;

    std::string file;            ///< as the user named it
    std::string identity;        ///< of the file when it was opened, see Cache::identityOf; only with a cache
    bool fromCache = false;      ///< a native copy was read instead
    bool copyWasDamaged = false; ///< and it was taken away: the next reading makes it anew
    std::string origin; ///< what a native file was made from: the file that details ofOrigin are about
    LoadStatus status = LoadStatus::complete;
    std::string format;  ///< name of the format (a native file: of its origin), empty when not recognised
    std::string columns; ///< of a table: what stands in which, as "op=1,size=3"
    std::shared_ptr<const TableHead> table; ///< of a table: its first rows
    std::string compression;                ///< "", "zstd", "gzip", "xz", or "gzip in zstd"
    std::uint64_t bytesRead = 0;
    std::uint64_t bytesTotal = 0;   ///< 0 where unknown (standard input)
    std::uint64_t bytesDecoded = 0; ///< after decompression
    std::array<std::uint64_t, kOddityCount> counts{};
    std::vector<Detail> details;      ///< the first of them
    std::optional<Detail> firstError; ///< the first one that makes the load partial or refused

    bool partial() const { return status == LoadStatus::truncated || status == LoadStatus::damaged; }
    std::uint64_t count(Oddity oddity) const { return counts[std::size_t(oddity)]; }

    /// Counts one. The status never gets better. What the text quotes of the file is made printable.
    void add(Oddity oddity, Position position, Sentence text);
    /// As add(), for what may come in millions: true when the text will be kept, so that it need
    /// not be made otherwise.
    bool wantsDetail(Oddity oddity) const;
    void addUnsaid(Oddity oddity) { raise(oddity); }
    /// Adds what an earlier reading of the same trace counted.
    void takeOver(const LoadReport& earlier);

    /// "FILE:LINE: text".
    Sentence located(const Detail& detail) const;
    /// The oddities in plain words, with counts: "2 frees of an unknown or already freed pointer"; notes as
    /// they are.
    std::vector<Sentence> warnings() const;

  private:
    void raise(Oddity oddity);
    void addNotes(std::vector<Sentence>& lines) const;
};

/// `text` with control and non-ASCII-breaking bytes escaped and cut to a readable length.
std::string printable(std::string_view text, std::size_t length = 60);

} // namespace heapglass::trace
