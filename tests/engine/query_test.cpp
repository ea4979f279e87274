// Queries as they are typed: what is understood, what is said of mistakes, and that no text does harm.
#include <random>

#include <gtest/gtest.h>

#include "engine/replay/query.h"

namespace heapglass::replay
{

namespace
{

constexpr std::uint64_t kEnd = ~std::uint64_t{0};

/// The only term of a query.
Term only(std::string_view text)
{
    const auto query = parseQuery(text);
    EXPECT_TRUE(query) << text << ": " << (query ? "" : query.error().text.english());
    if (!query || query->terms.size() != 1) {
        ADD_FAILURE() << text << " is not one term";
        return {};
    }
    return query->terms[0];
}

void expectTerm(std::string_view text, Field field, std::uint64_t least, std::uint64_t most)
{
    const Term term = only(text);
    EXPECT_EQ(term.field, field) << text;
    EXPECT_EQ(term.least, least) << text;
    EXPECT_EQ(term.most, most) << text;
}

QueryError errorOf(std::string_view text)
{
    const auto query = parseQuery(text);
    EXPECT_FALSE(query) << text;
    return query ? QueryError{} : query.error();
}

} // namespace

TEST(Query, ToldHowLongTheTraceIsNamesAMomentBeyondItsEnd)
{
    EXPECT_FALSE(momentBeyond(*parseQuery("size>4K and alive at 1,200"), 1200));
    EXPECT_FALSE(momentBeyond(*parseQuery("event=5000 and size>4K"), 1200))
        << "none is found: that is an answer";
    const auto beyond = momentBeyond(*parseQuery("size>4K and Alive  at 1,201"), 1200);
    ASSERT_TRUE(beyond);
    EXPECT_EQ(beyond->column, std::string("size>4K and Alive  at ").size());
    EXPECT_EQ(beyond->text.english(), "the trace ends at event 1200");
}

TEST(Query, ComparesAndSpansRanges)
{
    expectTerm("size>4096", Field::size, 4097, kEnd);
    expectTerm("size>=4096", Field::size, 4096, kEnd);
    expectTerm("size<4096", Field::size, 0, 4095);
    expectTerm("size<=4096", Field::size, 0, 4096);
    expectTerm("size=4096", Field::size, 4096, 4096);
    expectTerm("size=100..200", Field::size, 100, 200);
    expectTerm("size 100..200", Field::size, 100, 200);
    expectTerm("age > 1,000", Field::age, 1001, kEnd);
    expectTerm("lifetime<100", Field::lifetime, 0, 99);
    expectTerm("event=7", Field::event, 7, 7);
    expectTerm("page 37", Field::page, 37, 37);
    expectTerm("offset=0x1000..0x1FFF", Field::offset, 0x1000, 0x1fff);
    expectTerm("offset<64", Field::offset, 0, 63);
}

TEST(Query, KnowsBlocksAddressesAndMoments)
{
    expectTerm("#123", Field::block, 123, 123);
    expectTerm("0x7fab", Field::address, 0x7fab, 0x7fab);
    expectTerm("0X10 .. 0x1f", Field::address, 0x10, 0x1f);
    expectTerm("alive at 1200000", Field::alive, 1200000, 1200000);
    expectTerm("Alive  AT 1,200,000", Field::alive, 1200000, 1200000);
}

TEST(Query, ReadsPowersOf1024OfBytesOnly)
{
    expectTerm("size>=4K", Field::size, 4096, kEnd);
    expectTerm("size>=4 KiB", Field::size, 4096, kEnd);
    expectTerm("size=1m..2Mi", Field::size, 1 << 20, 2 << 20);
    expectTerm("size=3G", Field::size, Bytes{3} << 30, Bytes{3} << 30);
    expectTerm("size=16 B", Field::size, 16, 16);
    EXPECT_EQ(errorOf("age>4K").column, 5U);
}

TEST(Query, ReadsDecimalsOfBytesExactly)
{
    expectTerm("size=1.5K", Field::size, 1536, 1536);
    expectTerm("size=1.5 KiB", Field::size, 1536, 1536);
    expectTerm("size=71.0 KiB", Field::size, 71 * 1024, 71 * 1024);
    expectTerm("size=16.00B", Field::size, 16, 16);
    expectTerm("size=0.0009765625K", Field::size, 1, 1);
    expectTerm("size<=2.25m", Field::size, 0, 9 << 18);
    expectTerm("size=1.5K..2.5K", Field::size, 1536, 2560);
    // 71.3 KiB are 73,011.2 bytes.
    expectTerm("size>71.3K", Field::size, 73012, kEnd);
    expectTerm("size>=71.3K", Field::size, 73012, kEnd);
    expectTerm("size<71.3K", Field::size, 0, 73011);
    expectTerm("size<=71.3K", Field::size, 0, 73011);
    expectTerm("size=71.3K..71.4K", Field::size, 73012, 73113);
    EXPECT_EQ(errorOf("size=71.3K").column, 5U);
    EXPECT_EQ(errorOf("size=0.5").column, 5U);
    EXPECT_EQ(errorOf("size=1.5T..1.0T").column, 11U);
    EXPECT_EQ(errorOf("size>16777215.9999999999999999999T").column, 5U) << "above 2^64 - 1";
    EXPECT_EQ(errorOf("age>1.5").column, 5U);
}

TEST(Query, FindsBlocksByTheVeryName)
{
    EXPECT_EQ(only("id=X[3]").field, Field::name);
    EXPECT_EQ(only("id=X[3]").text, "X[3]");
    EXPECT_EQ(only("ID = \"two words\"").text, "two words");
    EXPECT_EQ(only("id=#17").text, "#17");
    EXPECT_EQ(errorOf("id").column, 2U);
}

TEST(Query, FindsTextsInSmallLettersWithSpacesInQuotes)
{
    EXPECT_EQ(only("site=Parse_Row").text, "parse_row");
    EXPECT_EQ(only("site = \"operator new\"").text, "operator new");
    EXPECT_EQ(only("SITE=\"a and b\"").text, "a and b");
}

TEST(Query, JoinsTermsAndKnowsWhereEachStands)
{
    const auto query = parseQuery("  size>4K and alive at 1200000  AND site=\"x y\" ");
    ASSERT_TRUE(query);
    ASSERT_EQ(query->terms.size(), 3U);
    EXPECT_EQ(query->textOf(query->terms[0]), "size>4K");
    EXPECT_EQ(query->textOf(query->terms[1]), "alive at 1200000");
    EXPECT_EQ(query->textOf(query->terms[2]), "site=\"x y\"");
    EXPECT_EQ(query->without(1), "size>4K and site=\"x y\"");
    EXPECT_TRUE(query->asks(Field::site));
    EXPECT_FALSE(query->asks(Field::page));
}

TEST(Query, OfNothingAsksNothing)
{
    for (const char* text : {"", " ", "\t \n"}) {
        const auto query = parseQuery(text);
        ASSERT_TRUE(query);
        EXPECT_TRUE(query->terms.empty());
    }
}

TEST(Query, SaysWhereAndWhatWasExpected)
{
    const std::tuple<const char*, std::size_t, const char*> mistakes[] = {
        {"size>", 5, "a number of bytes"},
        {"size", 4, "after size"},
        {"size>x", 5, "a number of bytes"},
        {"size=200..100", 10, "no less than its beginning"},
        {"size<0", 5, "above 0"},
        {"size>18446744073709551615", 5, "smaller number"},
        {"size>99999999999999999999", 5, "below 2^64"},
        {"size>4K age>3", 8, "\"and\""},
        {"size>4K and", 11, "a term"},
        {"and size>4K", 0, "a term"},
        {"size>4K and pancake", 12, "a term"},
        {"1200", 0, "event=1200"},
        {"0x", 0, "hexadecimal"},
        {"alive at", 8, "a number"},
        {"alive at soon", 9, "a number"},
        {"alive 12", 0, "a term"},
        {"#", 1, "a number"},
        {"#12a", 3, "a number"},
        {"site", 4, "="},
        {"site=", 5, "a text"},
        {"site=\"open", 10, "\""},
        {"thread", 6, "= after thread, such as thread=1234"},
        {"thread=", 7, "such as thread=1234"},
        {"sizes>3", 0, "a term"},
        {"size=0x10", 5, "a number of bytes"},
    };
    for (const auto& [text, column, expected] : mistakes) {
        const QueryError error = errorOf(text);
        EXPECT_EQ(error.column, column) << text << ": " << error.text.english();
        EXPECT_NE(error.text.english().find(expected), std::string::npos)
            << text << ": " << error.text.english();
    }
}

TEST(Query, EveryExampleOfTheTableIsOneTermOfItsField)
{
    for (const TermInfo& info : queryTerms()) {
        EXPECT_EQ(only(info.example).field, info.field) << info.example;
        EXPECT_EQ(&infoOf(info.field), &info);
    }
}

TEST(Query, OfAnyTextIsReadOrSaysAColumnInsideIt)
{
    const std::string_view pieces[] = {
        "size",   "age",   "alive at", "alive", "#",  "0x",       "and",
        ">",      "<",     "=",        "..",    "12", "4K",       "99999999999999999999",
        "site",   "\"",    " ",        "page",  ",",  "\xc3\xa9", "\xff",
        "offset", "event", "thread",   ".",     "f",  "lifetime"};
    std::mt19937 random(3);
    int read = 0;
    for (int i = 0; i < 100'000; ++i) {
        std::string text;
        for (unsigned n = random() % 9; n > 0; --n) {
            if (random() % 10)
                text += pieces[random() % std::size(pieces)];
            else
                text += char(random() % 256);
            if (random() % 3 == 0) text += ' ';
        }
        const auto query = parseQuery(text);
        (void)completionOf(text);
        if (!query) {
            EXPECT_LE(query.error().column, text.size()) << text;
            EXPECT_FALSE(query.error().text.empty());
            continue;
        }
        ++read;
        // What stands for its terms reads as the same terms.
        const auto again = parseQuery(query->without(query->terms.size()));
        ASSERT_TRUE(again) << text;
        ASSERT_EQ(again->terms.size(), query->terms.size()) << text;
        for (std::size_t t = 0; t < query->terms.size(); ++t) {
            EXPECT_EQ(again->terms[t].field, query->terms[t].field);
            EXPECT_EQ(again->terms[t].least, query->terms[t].least);
            EXPECT_EQ(again->terms[t].most, query->terms[t].most);
            EXPECT_EQ(again->terms[t].text, query->terms[t].text);
            EXPECT_LE(query->terms[t].least, query->terms[t].most);
        }
    }
    EXPECT_GT(read, 1000) << "the pieces do make queries";
}

TEST(Query, CompletesTheWordThatIsBeingTyped)
{
    EXPECT_EQ(completionOf("").terms.size(), queryTerms().size());
    const Completion some = completionOf("size>4K and al");
    ASSERT_EQ(some.terms.size(), 1U);
    EXPECT_EQ(some.terms[0]->word, "alive at");
    EXPECT_EQ(some.begin, 12U);
    EXPECT_EQ(completionOf("ali").terms.at(0)->word, "alive at");
    EXPECT_EQ(completionOf("alive a").terms.at(0)->word, "alive at");
    EXPECT_TRUE(completionOf("size>4").terms.empty());
    EXPECT_TRUE(completionOf("size>4K ").joins);
    EXPECT_TRUE(completionOf("size>4K a").joins);
    EXPECT_EQ(completionOf("size>4K an").begin, 8U);
    EXPECT_FALSE(completionOf("size>4K").joins);
    EXPECT_FALSE(completionOf("pancake ").joins);
}

} // namespace heapglass::replay
