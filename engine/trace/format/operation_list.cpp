// Operation lists, lessons and .rep files (refsim docstring, sections 4 to 6). Lines are carried
// out as they come. A line with an error is reported and ends there; the next one goes on.
#include <algorithm>
#include <array>
#include <utility>

#include "engine/trace/lines.h"
#include "engine/trace/list/lesson_text.h"
#include "engine/trace/list/operation.h"
#include "engine/trace/reader.h"

namespace heapglass::trace
{

namespace
{

/// The names of settings, which no `let` may take. What they may be is known in engine/heap.
constexpr std::string_view kSettings[] = {"alloc",  "policy", "coalesce", "realloc", "heapmin",
                                          "header", "align",  "minblock", "split",   "meta",
                                          "page",   "grow",   "base",     "limit",   "maxorder"};
constexpr std::string_view kComparisons[] = {"==", "<=", ">=", "<", ">", "!="};
/// Whoever shows a lesson holds all of its words.
constexpr std::uint64_t kMostTexts = 10'000;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

bool isSetting(std::string_view word)
{
    return std::find(std::begin(kSettings), std::end(kSettings), word) != std::end(kSettings);
}

bool isDigits(std::string_view text)
{
    return !text.empty() && text.find_first_not_of("0123456789") == text.npos;
}

/// -?[0-9]+(\.[0-9]+)?
bool isDecimal(std::string_view text)
{
    if (text.starts_with('-')) text.remove_prefix(1);
    const std::size_t point = text.find('.');
    return isDigits(text.substr(0, point)) && (point == text.npos || isDigits(text.substr(point + 1)));
}

/// A line in its two halves.
struct Row {
    std::string_view word;
    std::string_view rest;
};

/// The first word and what follows, without comments. `line` holds no tabs.
Row significant(std::string_view line)
{
    line = stripped(line, " \t\r");
    const std::size_t space = std::min(line.find(' '), line.size());
    Row row{line.substr(0, space), line.substr(std::min(space + 1, line.size()))};
    if (!isTextWord(row.word)) {
        const std::size_t comment = row.rest.starts_with('#') ? 0 : row.rest.find(" #");
        row.rest = row.rest.substr(0, comment);
    }
    row.rest = stripped(row.rest, " ");
    if (row.word.starts_with('#')) row.word = {};
    return row;
}

/// A line of a .rep file of several threads, "THREAD a ID SIZE".
bool isOfThread(const Row& row)
{
    return isDigits(row.word) && row.rest.size() > 2 &&
           std::string_view("arf").find(row.rest[0]) != row.rest.npos && row.rest[1] == ' ';
}

/// The header of a .rep file: two or four lines with a number alone. All of it is a hint.
class RepHeader
{
  public:
    /// False: this line is not part of the header.
    bool takes(std::uint64_t line, const Row& row)
    {
        m_open = m_open && row.rest.empty() && isDigits(row.word);
        if (!m_open) return false;
        if (m_count == 0) m_first = line;
        // Which of the first ones is the number of operations shows at the end.
        if (m_count < m_rows.size()) m_rows[m_count] = {line, std::string(row.word)};
        ++m_count;
        return true;
    }
    bool open() const { return m_open; }
    std::size_t count() const { return m_count; }
    std::uint64_t firstLine() const { return m_first; }
    bool isWrong() const { return m_count != 0 && m_count != 2 && m_count != 4; }

    /// A note when the file holds another number of lines than it says.
    void compare(std::uint64_t found, LoadReport& report) const
    {
        if (m_count == 0 || isWrong()) return;
        const auto& [line, text] = m_rows[m_count / 2];
        const std::size_t digits = std::min(text.find_first_not_of('0'), text.size() - 1);
        const std::string said = text.substr(digits);
        if (said == std::to_string(found)) return;
        report.add(Oddity::note, {line, 0}, say("the header says {} operations, there are {}", said, found));
    }

  private:
    struct Number {
        std::uint64_t line = 0;
        std::string text;
    };

    bool m_open = true;
    std::size_t m_count = 0;
    std::uint64_t m_first = 0;
    std::array<Number, 4> m_rows;
};

class OperationList : public Reader
{
  public:
    explicit OperationList(Reading& reading)
        : m_reading(reading), m_trace(reading.trace), m_sink(reading),
          m_lesson(folderOf(reading.report.file),
                   [this](Position at, Sentence text) { error(at, std::move(text)); })
    {
        for (const auto& [key, value] : reading.control.overrides) {
            m_trace.setOverridden();
            if (isSetting(key)) m_trace.addSetting({key, value, 0});
        }
    }

    void feed(std::string_view bytes) override
    {
        try {
            const bool all = m_lines.feed(bytes, [this](std::string_view text, std::uint64_t number) {
                line(text, number);
                return true;
            });
            if (all) return;
            m_reading.report.add(Oddity::longLine, {m_lines.number() + 1, m_lines.offset()},
                                 say("a line of more than 1 MiB; reading stops here"));
            m_reading.giveUp();
        } catch (const Stopped&) {
        }
    }

    void finish() override
    {
        try {
            if (!m_lines.rest().empty()) lastLine();
            endHeader();
            m_header.compare(m_rows, m_reading.report);
            m_lesson.end();
            for (const auto& [key, value] : m_reading.control.overrides)
                if (!isSetting(key) && !m_lets.contains(key))
                    error({}, say("no setting and no let is named {}", key));
        } catch (const Stopped&) {
        }
    }

  private:
    using Words = std::vector<std::string_view>;
    struct Verb {
        std::string_view word;
        void (OperationList::*run)(const Row& row);
    };
    static const std::array<Verb, 8> kVerbs;

    static std::string folderOf(const std::string& file)
    {
        const std::size_t slash = file.rfind('/');
        return slash == file.npos ? "." : file.substr(0, slash + 1);
    }

    void error(Position at, Sentence text) { m_reading.report.add(Oddity::badLine, at, std::move(text)); }

    /// Of a part of the line at hand; of its first word, where it is none.
    Position placeOf(std::string_view part, std::string_view word) const
    {
        const std::uint64_t column = columnOf(part, m_text);
        return {.line = m_line, .column = column ? column : columnOf(word, m_text)};
    }

    /// Without its LF. When the file was cut, it may be half of what it was.
    void lastLine()
    {
        const std::uint64_t number = m_lines.number() + 1;
        if (!m_reading.inputCut) return line(std::string(m_lines.rest()), number);
        m_reading.report.add(Oddity::cutLine, {number, m_lines.offset()},
                             say("the file ends in the middle of a line, which was dropped"));
    }

    void line(std::string_view text, std::uint64_t number)
    {
        if (number == 1 && text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
        m_line = number;
        m_text = text;
        if (const std::size_t nul = text.find('\0'); nul != text.npos)
            return error(placeOf(text.substr(nul), {}), say("a NUL byte in a line"));
        if (text.find('\t') != text.npos) {
            m_untabbed = text;
            std::replace(m_untabbed.begin(), m_untabbed.end(), '\t', ' ');
            m_text = text = m_untabbed;
        }
        const Row row = significant(text);
        if (row.word.empty()) return;
        m_lesson.line(number, text, row.word, row.rest);
        if (m_header.open()) {
            if (m_header.takes(number, row)) return;
            endHeader();
        }
        ++m_rows;
        try {
            take(row);
        } catch (const Wrong& wrong) {
            error(placeOf(wrong.at, row.word), wrong.text);
        }
    }

    void endHeader()
    {
        if (m_headerDone) return;
        m_headerDone = true;
        if (m_header.isWrong())
            error({.line = m_header.firstLine()},
                  say("a .rep header has 2 or 4 numbers, this one has {}", m_header.count()));
    }

    void take(const Row& row)
    {
        m_trace.setThread(0);
        if (isTextWord(row.word)) return direct(Directive::Kind::text, row);
        if (m_header.count() && isOfThread(row)) return operateOfThread(row);
        for (const Verb& verb : kVerbs)
            if (verb.word == row.word) return (this->*verb.run)(row);
        operate(row);
    }

    void direct(Directive::Kind kind, const Row& row)
    {
        if (kind == Directive::Kind::text && ++m_texts > kMostTexts) {
            if (m_texts > kMostTexts + 1) return;
            throw Wrong{say("more than {} lines of text; those from here on are left out", kMostTexts)};
        }
        m_trace.addDirective({m_trace.appended(), m_line, kind, std::string(row.word), std::string(row.rest),
                              placeOf(row.rest, row.word).column});
    }

    Words wordsOf(const Row& row, bool enough)
    {
        if (!enough) throw Wrong{say("{} needs two words", row.word)};
        return words(row.rest);
    }

    void needs(const Row&) {}

    void config(const Row& row)
    {
        const Words w = wordsOf(row, words(row.rest).size() == 2);
        if (m_sink.started()) throw Wrong{say("config comes before the first operation")};
        if (!overrideOf(w[0]))
            m_trace.addSetting(
                {std::string(w[0]), std::string(w[1]), m_line, placeOf(w[1], row.word).column});
    }

    const std::string* overrideOf(std::string_view key) const
    {
        for (const auto& [name, value] : m_reading.control.overrides)
            if (name == key) return &value;
        return nullptr;
    }

    void let(const Row& row)
    {
        const Words w = wordsOf(row, words(row.rest).size() >= 2);
        if (m_lets.contains(w[0]) || isSetting(w[0]) || !isWord(w[0]))
            throw Wrong{say("{} cannot be the name of a number, or is one already", w[0]), w[0]};
        std::string text;
        for (std::size_t i = 1; i < w.size(); ++i)
            text.append(i > 1 ? " " : "").append(w[i]);
        const std::string* given = overrideOf(w[0]);
        const Scope scope{m_lets, {}};
        try {
            m_lets.emplace(w[0], Expression(given ? *given : text, scope).value({}));
        } catch (Wrong& wrong) {
            wrong.at = w[1];
            throw;
        }
    }

    void zone(const Row& row)
    {
        const Words w = wordsOf(row, words(row.rest).size() == 2);
        m_sink.placeInZone(w[1], w[0]);
    }

    void expect(const Row& row)
    {
        const Words w = words(row.rest);
        const auto isComparison = [](std::string_view word) {
            return std::find(std::begin(kComparisons), std::end(kComparisons), word) !=
                   std::end(kComparisons);
        };
        if (w.size() != 3 || !isComparison(w[1]) || !isDecimal(w[2]))
            throw Wrong{say("expect needs METRIC, one of == <= >= < > !=, and a number"), row.rest};
        direct(Directive::Kind::expect, row);
    }

    void show(const Row& row) { direct(Directive::Kind::show, row); }
    void metrics(const Row& row) { direct(Directive::Kind::metrics, row); }
    void mark(const Row& row) { direct(Directive::Kind::mark, row); }

    /// The threads share their ids.
    void operateOfThread(const Row& row)
    {
        m_trace.setThread(m_trace.threadNumber(row.word));
        operate({row.rest.substr(0, 1), stripped(row.rest.substr(1), " ")});
    }

    void operate(const Row& row)
    {
        // As one part of the line again.
        const char* const end =
            row.rest.empty() ? row.word.data() + row.word.size() : row.rest.data() + row.rest.size();
        const std::string_view text(row.word.data(), std::size_t(end - row.word.data()));
        Scope scope{m_lets, {}};
        const Operations operations = parseOperations(text, scope, m_sink);
        Frame frame{};
        Number count = 0;
        for (const auto& operation : operations)
            count = plus(count, operation->count(frame, m_sink));
        m_sink.reserve(count);
        for (const auto& operation : operations)
            carryOut(*operation, frame, m_sink);
    }

    Reading& m_reading;
    Trace& m_trace;
    ListSink m_sink;
    LessonText m_lesson;
    Lines m_lines;
    RepHeader m_header;
    bool m_headerDone = false;
    std::uint64_t m_rows = 0;  ///< lines that say something, the header left out
    std::uint64_t m_texts = 0; ///< lines of text, those left out too
    std::uint64_t m_line = 0;
    std::string_view m_text; // the line at hand
    Lets m_lets;
    std::string m_untabbed;
};

const std::array<OperationList::Verb, 8> OperationList::kVerbs{{
    {"config", &OperationList::config},
    {"let", &OperationList::let},
    {"zone", &OperationList::zone},
    {"expect", &OperationList::expect},
    {"show", &OperationList::show},
    {"metrics", &OperationList::metrics},
    {"mark", &OperationList::mark},
    {"needs", &OperationList::needs},
}};

// ---- recognising ----

constexpr std::string_view kWords[] = {"a",   "f",    "r",      "m",    "each",    "gen",  "config",
                                       "let", "zone", "expect", "show", "metrics", "mark", "needs"};

bool isKnown(const Row& row)
{
    if (isTextWord(row.word) || (isDigits(row.word) && row.rest.empty()) || isOfThread(row)) return true;
    // "m;m" is one word to a line, but starts with one of a list.
    const std::string_view word = row.word.substr(0, row.word.find(';'));
    return word.empty() || std::find(std::begin(kWords), std::end(kWords), word) != std::end(kWords);
}

/// The share of the first lines that start with a known word; a list may have errors in it.
int recognises(std::string_view head)
{
    constexpr int kLines = 200;
    if (head.starts_with(kByteOrderMark)) head.remove_prefix(kByteOrderMark.size());
    int known = 0, total = 0, comments = 0;
    for (int i = 0; i < kLines && !head.empty(); ++i) {
        const std::size_t end = std::min(head.find('\n'), head.size());
        std::string text(head.substr(0, end));
        std::replace(text.begin(), text.end(), '\t', ' ');
        const Row row = significant(text);
        comments += text.starts_with('#');
        if (!row.word.empty()) {
            ++total;
            known += isKnown(row);
        }
        head.remove_prefix(std::min(end + 1, head.size()));
    }
    if (total == 0) return comments > 0 ? 10 : 0;
    return known * 2 >= total ? known * 80 / total : 0;
}

std::unique_ptr<Reader> open(Reading& reading)
{
    return std::make_unique<OperationList>(reading);
}

} // namespace

extern const Format kOperationList;
const Format kOperationList{
    .name = "operation-list",
    .title = "operation lists, lessons and .rep files",
    .addresses = "none",
    .carries = "reallocs, names of blocks, threads of .rep files, settings of the heap, calls of _heapmin",
    .lacks = "addresses, times, callers",
    .from = "an editor; the traces of a malloc lab",
    .recognises = recognises,
    .open = open,
};

} // namespace heapglass::trace
