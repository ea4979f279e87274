// Tables with a row an event: what the columns are taken for, and what is said when that cannot be known.
#include "engine/cli/totals.h"
#include "engine/replay/sites.h"
#include "engine/trace/csv_columns.h"
#include "tests/engine/trace_support.h"

namespace heapglass::trace
{
namespace
{

using ::testing::HasSubstr;

std::string guessed(const char* line)
{
    const auto head = tableHead(line, 1);
    return head ? spellColumns(guessColumns(head->names)) : "no table";
}

LoadControl addressIsColumnTwo()
{
    LoadControl control;
    control.format = "csv";
    control.columns = "op=1,address=2,size=3";
    return control;
}

TEST(Csv, ColumnsAreGuessedFromTheirNames)
{
    EXPECT_EQ(guessed("op,address,size\n"), "op=1,address=2,size=3");
    EXPECT_EQ(guessed("Time (ms)\tEvent Name\tBase Address\tSize\tThread ID\n"),
              "time_ms=1,op=2,address=3,size=4,thread=5");
    EXPECT_EQ(guessed("base;address;Function;requested_size;timestamp_ns;Call Site\n"),
              "address=2,op=3,size=4,time_ns=5,caller=6");
    EXPECT_EQ(guessed("type,old_ptr,ptr,bytes,align\n"), "op=1,old=2,address=3,size=4,alignment=5");
    EXPECT_EQ(guessed("a,b,c\n"), "");
    EXPECT_EQ(guessed("malloc,16,0x10\n"), ""); // no names
    EXPECT_EQ(guessed("one\n"), "no table");
}

TEST(Csv, ColumnsCanBeSaid)
{
    LoadControl control;
    control.format = "csv";
    control.columns = "op=2, address=1,size=how many";
    const Loaded named("x,y,how many\n0x10,malloc,8\n0x10,free,0\n", control);
    EXPECT_EQ(named.errors(), "");
    EXPECT_EQ(named.operations(), "a #0 8; f #0");
    EXPECT_EQ(named.report.columns, "address=1,op=2,size=3");
    control.columns = "op=2,address=1,size=3";
    EXPECT_EQ(Loaded("0x10,malloc,8\n0x10,free,0\n", control).operations(),
              "a #0 8; f #0"); // no row of names
    control.columns = "op=2,weight=1";
    EXPECT_THAT(Loaded("1,2,3\n", control).errors(),
                HasSubstr("weight is nothing that a column can hold: those are op"));
    control.columns = "op=4";
    EXPECT_EQ(Loaded("1,2,3\n", control).errors(), "t:1: the table has no column 4 for op: it has 3 columns");
}

TEST(Csv, AColumnMaySayTheThread)
{
    const Loaded loaded(
        "op,ptr,size,tid\nmalloc,0x10,8,main\nmalloc,0x20,8,\nfree,0x10,,12\nfree,0x20,,main\n");
    EXPECT_EQ(loaded.operations(), "a #0 8; a #1 8; f #0; f #1");
    EXPECT_EQ(threadsOf(loaded.trace), "main - 12 main");
    EXPECT_FALSE(Loaded("op,ptr,size,tid\nmalloc,0x10,8,\n").trace.hasThreads());
    LoadControl control;
    control.format = "csv";
    control.columns = "op=1,address=2,size=3,thread=4";
    EXPECT_EQ(threadsOf(Loaded("malloc,0x10,8,5\n", control).trace), "5");
}

TEST(Csv, AnAlignmentIsAPowerOfTwo)
{
    const Loaded loaded("op,id,size,align\naligned_alloc,1,100,3\naligned_alloc,2,100,64\n");
    EXPECT_EQ(loaded.errors(), "t:2: an alignment is a power of two: aligned_alloc,1,100,3");
    EXPECT_EQ(loaded.operations(), "a 2 100");
}

TEST(Csv, WhatColumnsLackIsSaid)
{
    const Loaded loaded("when,what else,size\n1,2,3\n");
    EXPECT_EQ(loaded.report.status, LoadStatus::refused);
    EXPECT_EQ(loaded.report.format, "csv");
    EXPECT_EQ(loaded.errors(),
              "t:1: a table of 3 columns (when, what else, size), but no column says what was done "
              "(op): say which does, as in --map op=1,size=2,address=3");
}

TEST(Csv, AColumnThatIsHexadecimalWithoutItsSignIsSoInEveryCell)
{
    const Loaded hex("op,address,size\nmalloc,564100257140,8\nmalloc,5641dd2571d0,8\n");
    EXPECT_EQ(hex.trace.address(0), 0x564100257140u);
    EXPECT_EQ(hex.trace.address(1), 0x5641dd2571d0u);
    const Loaded decimal("op,address,size\nmalloc,564100,8\nmalloc,564200,8\n");
    EXPECT_EQ(decimal.trace.address(0), 564100u);
}

/// `rows` mallocs of 16 bytes, each 16 bytes behind the one before, from an address that needs no letter.
/// Those of `lettered` and after lie where each has one.
std::string neighbours(int rows, int lettered)
{
    std::string table = "op,address,size\n";
    for (int i = 0; i < rows; ++i) {
        // In base 16 the digits of a decimal number: 20001000, 20001010, ...
        const std::string digits = i < lettered ? fmt::format("{}", 20001000 + 10 * i)
                                                : fmt::format("{:X}", 0x20A00000 + 16 * (i - lettered));
        table += fmt::format("malloc,{},16\n", digits);
    }
    return table;
}

TEST(Csv, AnyAddressOfTheHeadSaysThatAllAreHexadecimal)
{
    for (const int lettered : {9, 499, 2500}) { // beyond the rows that are shown; 2,500 rows are 50 kB
        const Loaded loaded(neighbours(lettered + 10, lettered));
        EXPECT_EQ(loaded.report.status, LoadStatus::complete) << loaded.errors();
        ASSERT_EQ(loaded.trace.published(), EventIndex(lettered + 10));
        EXPECT_EQ(loaded.trace.address(0), 0x20001000u) << lettered;
        EXPECT_EQ(loaded.trace.address(1) - loaded.trace.address(0), 16u) << lettered;
        EXPECT_EQ(loaded.report.table->rows.size(), 8u) << "what is shown stays short";
    }
    // A name of a column is no address, nor is a word that the end of the head cuts.
    const Loaded named("op,add,size\nmalloc,100,8\nmalloc,200,8\n", addressIsColumnTwo());
    EXPECT_EQ(named.trace.address(0), 100u);
    std::string cut = "op,address,size\n";
    while (cut.size() < 64 * 1024 - 27)
        cut += "malloc,100,8\nfree,100,0\n";
    cut.resize(cut.rfind('\n') + 1);
    cut += "#" + std::string(64 * 1024 - cut.size() - 2 - 11, '-') + "\n";
    ASSERT_EQ(cut.size() + 11, 64U * 1024);
    const Loaded word(cut + "malloc,dead man,8\n");
    EXPECT_EQ(word.trace.address(0), 100u);
}

TEST(Csv, AHexadecimalAddressAmongDecimalOnesIsABadLine)
{
    const Loaded loaded(neighbours(5010, 5000)); // the letters stand behind the head
    EXPECT_EQ(loaded.report.status, LoadStatus::damaged);
    EXPECT_EQ(loaded.report.count(Oddity::badLine), 10u);
    EXPECT_THAT(loaded.errors(),
                HasSubstr("t:5002: an address in hexadecimal without 0x, but those before it "
                          "were taken as decimal: malloc,20A00000,16"));
    EXPECT_EQ(loaded.trace.published(), 5000u);
    EXPECT_EQ(loaded.trace.address(0), 20001000u);
}

TEST(Csv, ACallerThatCouldBeANumberIsAName)
{
    const Loaded loaded("op,address,size,caller\nmalloc,16,8,add\nmalloc,32,8,0x4011d0\n");
    replay::Sites sites(loaded.trace);
    EXPECT_EQ(sites.placesAt(loaded.trace.stack(0), 0)[0].function, "add");
    EXPECT_EQ(loaded.trace.stackNode(loaded.trace.stack(1)).instruction, 0x4011d0u);
    const Loaded bare("op,address,size,caller\nmalloc,16,8,55d0c0ffee12\n");
    EXPECT_EQ(bare.trace.stackNode(bare.trace.stack(0)).instruction, 0x55d0c0ffee12u)
        << "of decimal addresses";
}

TEST(Csv, ReadsByAddress)
{
    Trace trace;
    const LoadReport report = load(dataFile("small.csv"), trace);
    EXPECT_EQ(report.status, LoadStatus::complete);
    EXPECT_EQ(report.count(Oddity::unknownFree), 1u);
    EXPECT_EQ(trace.addresses(), Addresses::recorded);
    EXPECT_EQ(trace.published(), 5u);
    EXPECT_EQ(trace.address(2), 0x2000u);
    EXPECT_EQ(trace.milliseconds(2), 1u);
    replay::Sites sites(trace);
    EXPECT_EQ(sites.site(sites.siteOf(trace.stack(0), 0)).text(), "main()");
}

TEST(Csv, ReadsById)
{
    const Loaded loaded(contentOf(dataFile("ids.csv")));
    EXPECT_EQ(loaded.report.status, LoadStatus::complete);
    EXPECT_EQ(loaded.operations(), "a a 100; a b 200; r a 50; f b; a b 7");
    EXPECT_EQ(loaded.trace.addresses(), Addresses::none);
    const Loaded odd("op,id,size\na,1,10\na,1,20\nf,2,\nf,,\nr,1,0\nr,1,30\n");
    EXPECT_EQ(odd.operations(), "a 1 10; f unknown; f -1; r 1 0; r 1 30");
    EXPECT_EQ(odd.errors(), "t:3: id 1 is already live: a,1,20\n"
                            "t:4: free of 2, which is not live: unknown or freed twice");
}

TEST(Csv, AnIdThatIsLiveAlreadyIsABadLine)
{
    const Loaded loaded("op,id,size\nmalloc,x,16\nmalloc,y,16\nmalloc,x,32\nfree,x,\nmalloc,x,48\n");
    EXPECT_EQ(loaded.report.status, LoadStatus::damaged);
    EXPECT_EQ(loaded.report.count(Oddity::badLine), 1U);
    EXPECT_EQ(loaded.errors(), "t:4: id x is already live: malloc,x,32");
    EXPECT_EQ(loaded.operations(), "a x 16; a y 16; f x; a x 48");
}

TEST(Csv, ATableWithoutRowsHasNoEvents)
{
    const Loaded loaded("op,id,size\n");
    EXPECT_EQ(loaded.report.format, "csv");
    EXPECT_EQ(loaded.report.status, LoadStatus::complete);
    EXPECT_EQ(loaded.trace.published(), 0U);
}

TEST(Csv, ReallocsSayWhatTheyWereGiven)
{
    EXPECT_EQ(
        Loaded("op,old,address,size\nmalloc,,0x10,8\nrealloc,0x10,0x20,16\nrealloc,,0x30,1\nfree,0x20,,\n")
            .operations(),
        "a #0 8; r #0 16; r #1 1; f #0");
}

TEST(Csv, AReallocToNothingIsAFree)
{
    const Loaded byAddress("op,address,size\nmalloc,0x1000,8\nrealloc,0x1000,0\nmalloc,0x2000,8\n");
    const Loaded byId("op,id,size\nmalloc,a,8\nrealloc,a,0\nmalloc,b,8\n");
    EXPECT_EQ(byId.operations(), "a a 8; r a 0; a b 8");
    EXPECT_EQ(byAddress.operations(), "a #0 8; r #0 0; a #1 8");
    EXPECT_EQ(byAddress.trace.blocks(), 2u);
    const Loaded unknown("op,address,size\nrealloc,0x1000,0\n");
    EXPECT_EQ(unknown.operations(), "f unknown");
    // Where a column says what was given, what was got is a block of its own: some allocators give one.
    EXPECT_EQ(Loaded("op,old,address,size\nmalloc,,0x10,8\nrealloc,0x10,0x20,0\n").operations(),
              "a #0 8; r #0 0; a #1 0");
    EXPECT_EQ(Loaded("op,old,address,size\nmalloc,,0x10,8\nrealloc,0x10,0,0\n").operations(),
              "a #0 8; r #0 0");
}

TEST(Csv, CellsMayBeQuotedAndAddressesWrittenAsWindowsDoes)
{
    const Loaded loaded("\"op\",\"ptr\",\"size\"\n\"malloc\",00007FF612345678,\"16\"\n "
                        "free , 7ff612345678 , \n\"free\",NULL,\"\"\n");
    EXPECT_EQ(loaded.errors(), "");
    EXPECT_EQ(loaded.operations(), "a #0 16; f #0; f -1");
    std::vector<std::string_view> cells;
    std::string scratch;
    splitCells(R"(a,"b,c", "say ""so""" ,d,"""",""," "" ",x""y,"un"done")", ',', cells, scratch);
    EXPECT_EQ(fmt::format("{}", fmt::join(cells, "|")), R"(a|b,c|say "so"|d|"|| " |x""y|un"done)");
}

TEST(Csv, ADoubledQuoteIsOneQuote)
{
    const std::string table =
        "op,id,size,\"call\"\"er\",thread\n"
        "malloc,\"a\"\"b\",8,\"operator\"\"\"\" _km\",\"T \"\"1\"\"\"\n"
        "malloc,\"say \"\"so, or not\"\"\",16,f,2\nfree,\"a\"\"b\",,,2\nmalloc,\"a\"\"b\",24,,\n";
    LoadControl control;
    control.columns = "op=1,id=2,size=3,caller=4,thread=5";
    control.format = "csv";
    const Loaded loaded(table, control);
    EXPECT_EQ(loaded.errors(), "");
    EXPECT_EQ(loaded.trace.blockName(0), "a\"b");
    EXPECT_EQ(loaded.trace.blockName(1), "say \"so, or not\"");
    EXPECT_EQ(loaded.operations(), "a a\"b 8; a say \"so, or not\" 16; f a\"b; a a\"b 24");
    EXPECT_EQ(loaded.trace.threadName(loaded.trace.threadOf(0)), "T \"1\"");
    replay::Sites sites(loaded.trace);
    EXPECT_EQ(sites.placesAt(loaded.trace.stack(0), 0)[0].function, "operator\"\" _km");
    EXPECT_EQ(loaded.report.table->names[3], "call\"er");

    // What find prints says the same names.
    const TemporaryDirectory directory;
    const Outcome found = run(std::string(HEAPGLASS_CLI) + " find --csv --format csv --map " +
                              control.columns + " " + directory.write("t.csv", table) + " 'size>0'");
    EXPECT_EQ(found.status, 0) << found.output;
    const auto printed = tableHead(found.output, 8);
    ASSERT_TRUE(printed && printed->rows.size() == 2) << found.output;
    const std::size_t name = std::size_t(std::ranges::find(printed->names, "name") - printed->names.begin());
    ASSERT_LT(name, printed->columns);
    EXPECT_EQ(printed->rows[1][name], "a\"b") << found.output;
    EXPECT_EQ(printed->rows[0][name], "say \"so, or not\"") << found.output;
}

TEST(Csv, BadCellsAreBadLinesAndTheRestIsRead)
{
    const Loaded loaded(
        "op,ptr,size,time_s\nmalloc,0x10,-5,1\nmalloc,0x10,1e9,1\nmalloc,0x,8,1\nmalloc,0x10,8\n"
        "munmap,0x10,8,1\nmalloc,0x10,8,1.5\nfree,0x10,-,soon\nmalloc,0x10,8,later\n");
    EXPECT_EQ(loaded.operations(), "a #0 8; f #0; a #1 8");
    EXPECT_EQ(loaded.errors(), "t:2: not a number of bytes: malloc,0x10,-5,1\n"
                               "t:3: not a number of bytes: malloc,0x10,1e9,1\n"
                               "t:4: not an address: malloc,0x,8,1\n"
                               "t:5: 3 cells, not 4: malloc,0x10,8\n"
                               "t:6: neither an allocation nor a free: munmap,0x10,8,1\n"
                               "t:8: note: 2 times could not be read, the first in line 8: those rows get "
                               "times between those of their neighbours");
}

TEST(Csv, TimesThatCannotBeReadCostNoEvent)
{
    const Loaded loaded("op,size,address,timestamp\nmalloc,100,0x1000,2024-01-01T00:00:01Z\n"
                        "free,,0x1000,2024-01-01T00:00:02Z\n");
    EXPECT_EQ(loaded.operations(), "a #0 100; f #0");
    EXPECT_EQ(loaded.report.status, LoadStatus::complete);
}

TEST(Csv, ACallerMayBeAPlace)
{
    const TemporaryDirectory folder;
    const std::string table =
        folder.write("c.csv", "op,size,address,caller\nmalloc,1,0x10,main.c:12\nmalloc,1,0x20,std::move\n"
                              "malloc,1,0x30,std::7\nmalloc,1,0x40,a/b.c:8:5\nmalloc,1,0x50,worker:1\n"
                              "malloc,1,0x60,x.c:0\nmalloc,1,0x70,y.c:4294967296\n");
    const std::string told =
        run(fmt::format("{} holders --policy recorded {} 2>&1", HEAPGLASS_CLI, table)).output;
    EXPECT_THAT(told, HasSubstr("  main.c:12\n")) << "a file and a line, no function";
    EXPECT_THAT(told, HasSubstr("std::move()\n"));
    EXPECT_THAT(told, HasSubstr("std::7()\n"));
    EXPECT_THAT(told, HasSubstr("  b.c:8\n")) << "the line, not the column";
    EXPECT_THAT(told, HasSubstr("worker:1()\n"));
    EXPECT_THAT(told, HasSubstr("x.c:0()\n"));
    EXPECT_THAT(told, HasSubstr("y.c:4294967296()\n"));
}

TEST(Csv, NoTwoColumnsOfManyHaveTheSameName)
{
    std::string line = "op,ptr,size";
    for (int i = 0; i < 5000; ++i)
        line += fmt::format(",c{}", i);
    EXPECT_EQ(guessed(line.c_str()), "op=1,address=2,size=3");
    EXPECT_EQ(guessed((line + ",c17").c_str()), "") << "a row without names";
}

TEST(Csv, TheLastLineNeedsNoEnd)
{
    EXPECT_EQ(Loaded("op,ptr,size\nmalloc,0x10,8\nfree,0x10,").operations(), "a #0 8; f #0");
    EXPECT_EQ(Loaded("op,ptr,size\nmalloc,0x10,8").operations(), "a #0 8") << "nor where it is the only one";
}

} // namespace
} // namespace heapglass::trace
