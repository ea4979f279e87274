// The chunk that says what became of the trace when it was first read (FORMAT.md, "Report").
#include "engine/trace/native/tables.h"

namespace heapglass::trace::native
{

namespace
{

enum class ReportColumn : std::uint16_t {
    countKeyLengths = 1,
    countKeys,
    counts,
    oddityLengths,
    oddities,
    lines,
    bytes,
    textLengths,
    texts,
    firstError,
};

/// A pattern whose {} are filled in between marks, so that it can be said in another language when it is read
/// again.
constexpr char kSentenceBegins = '\x01', kTextBegins = '\x02', kPartEnds = '\x03';
/// Deeper than any sentence is.
constexpr int kMostDepth = 16;

std::string marked(const Sentence& sentence)
{
    std::string text;
    auto part = sentence.parts.begin();
    for (std::size_t at = 0; at < sentence.pattern.size(); ++at) {
        if (sentence.pattern.compare(at, 2, "{}") != 0 || part == sentence.parts.end()) {
            text += sentence.pattern[at];
            continue;
        }
        const bool isText = part->sentence.empty();
        text += isText ? kTextBegins + part->text : kSentenceBegins + marked(part->sentence.front());
        text += kPartEnds;
        ++part;
        ++at;
    }
    return text;
}

/// What the front of `text` is, up to the mark that ends it; takes both.
Sentence unmarked(std::string_view& text, int depth = 0)
{
    Sentence sentence;
    while (!text.empty()) {
        const char c = text.front();
        text.remove_prefix(1);
        if (c == kPartEnds) break;
        if ((c != kTextBegins && c != kSentenceBegins) || depth == kMostDepth) {
            sentence.pattern += c;
            continue;
        }
        Sentence inner = unmarked(text, depth + 1);
        sentence.pattern += "{}";
        if (c == kTextBegins)
            sentence.parts.emplace_back(printable(inner.pattern, 4096));
        else
            sentence.parts.emplace_back(std::move(inner));
    }
    return sentence;
}

/// Of an oddity that this version does not know, nothing is kept but that there was one.
Oddity oddityOf(std::string_view key)
{
    for (int i = 0; i < kOddityCount; ++i)
        if (row(Oddity(i)).key == key) return Oddity(i);
    return Oddity::note;
}

bool isSame(const Detail& a, const Detail& b)
{
    return a.oddity == b.oddity && a.text == b.text && a.position.line == b.position.line &&
           a.position.byteOffset == b.position.byteOffset;
}

/// The details, and the first error where it is none of them; its number from 1 goes into `firstError`.
std::vector<Detail> rowsOf(const LoadReport& report, std::uint64_t& firstError)
{
    std::vector<Detail> rows = report.details;
    firstError = 0;
    if (!report.firstError) return rows;
    for (std::size_t i = 0; i < rows.size() && firstError == 0; ++i)
        if (isSame(rows[i], *report.firstError)) firstError = i + 1;
    if (firstError) return rows;
    rows.push_back(*report.firstError);
    firstError = rows.size();
    return rows;
}

void encodeCounts(const LoadReport& report, ChunkWriter& chunk)
{
    TextWriter keys;
    VarintWriter counts;
    for (int i = 0; i < kOddityCount; ++i) {
        if (report.count(Oddity(i)) == 0) continue;
        keys.add(row(Oddity(i)).key);
        counts.add(report.count(Oddity(i)));
    }
    chunk.addTexts(ReportColumn::countKeyLengths, ReportColumn::countKeys, keys);
    chunk.add(ReportColumn::counts, counts.take());
}

bool decodeCounts(Chunk& chunk, LoadReport& report)
{
    TextCursor keys = chunk.texts(ReportColumn::countKeyLengths, ReportColumn::countKeys);
    VarintCursor counts = chunk.varints(ReportColumn::counts);
    for (std::uint32_t i = 0; i < chunk.count(ReportColumn::counts); ++i) {
        const std::string key = keys.next();
        report.counts[std::size_t(oddityOf(key))] += counts.next();
    }
    return keys.exact() && counts.exact();
}

} // namespace

ChunkWriter encodeReport(const LoadReport& report, Compressor& compressor)
{
    ChunkWriter chunk(ChunkType::report, compressor);
    encodeCounts(report, chunk);
    std::uint64_t firstError = 0;
    const std::vector<Detail> rows = rowsOf(report, firstError);
    chunk.header().rows = std::uint32_t(rows.size());
    TextWriter oddities, texts;
    VarintWriter lines, bytes, first;
    for (const Detail& detail : rows) {
        oddities.add(row(detail.oddity).key);
        texts.add(marked(detail.text));
        lines.add(detail.position.line);
        bytes.add(detail.position.byteOffset);
    }
    first.add(firstError);
    chunk.addTexts(ReportColumn::oddityLengths, ReportColumn::oddities, oddities);
    chunk.add(ReportColumn::lines, lines.take());
    chunk.add(ReportColumn::bytes, bytes.take());
    chunk.addTexts(ReportColumn::textLengths, ReportColumn::texts, texts);
    chunk.add(ReportColumn::firstError, first.take());
    return chunk;
}

bool decodeReport(Chunk& chunk, LoadReport& report)
{
    if (!decodeCounts(chunk, report)) return false;
    TextCursor oddities = chunk.texts(ReportColumn::oddityLengths, ReportColumn::oddities);
    TextCursor texts = chunk.texts(ReportColumn::textLengths, ReportColumn::texts);
    VarintCursor lines = chunk.varints(ReportColumn::lines), bytes = chunk.varints(ReportColumn::bytes);
    const std::uint64_t firstError = chunk.varints(ReportColumn::firstError).next();
    for (std::uint32_t i = 0; i < chunk.header().rows; ++i) {
        const Oddity oddity = oddityOf(oddities.next());
        const std::uint64_t line = lines.next();
        const std::string text = texts.next();
        std::string_view rest = text;
        Detail detail{oddity, {line, bytes.next()}, unmarked(rest), true};
        if (i + 1 == firstError) report.firstError = detail;
        if (report.details.size() < LoadReport::kMaxDetails) report.details.push_back(std::move(detail));
    }
    return chunk.problem().empty() && oddities.exact() && texts.exact() && lines.exact() && bytes.exact();
}

} // namespace heapglass::trace::native
