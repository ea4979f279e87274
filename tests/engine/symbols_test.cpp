// Call sites by name: what is passed over, what real programs give, and that a file which is not the recorded
// one gives no names rather than wrong ones.
#include <chrono>
#include <filesystem>
#include <map>

#include <nlohmann/json.hpp>

#include "engine/replay/sites.h"
#include "engine/symbols/wrappers.h"
#include "tests/engine/trace_support.h"

namespace heapglass
{

namespace
{

using trace::run;
namespace fs = std::filesystem;

const char* const kProgram = R"(#include <cstdlib>
#include <string>
#include <vector>
struct Node { Node* next; char text[40]; };
Node* head;
static inline __attribute__((always_inline)) Node* makeNode()
{
    return static_cast<Node*>(std::malloc(sizeof(Node))); // line 8
}
__attribute__((noinline)) void remember()
{
    Node* node = makeNode();
    node->next = head;
    head = node;
}
std::vector<std::string>* names;
namespace {
struct Book {
    __attribute__((noinline)) void grow(int i)
    {
        names->push_back("a name that is too long to be kept inside " + std::to_string(i)); // line 21
    }
};
}
int main()
{
    names = new std::vector<std::string>;
    Book book;
    for (int i = 0; i < 300; ++i) { remember(); if (i % 3 == 0) book.grow(i); }
    return head == nullptr;
}
)";

/// A program that was built and recorded here.
class RecordedProgram : public testing::Test
{
  protected:
    void SetUp() override
    {
        if (!symbols::Symbols::available()) GTEST_SKIP() << "built without libdw";
        if (run("which heaptrack g++ 2>/dev/null").status != 0) GTEST_SKIP() << "needs heaptrack and g++";
        const std::string source = folder.write("program.cpp", kProgram);
        ASSERT_EQ(run(fmt::format("g++ -g -O1 -o {} {} 2>&1", program(), source)).status, 0);
        run(fmt::format("heaptrack --raw -o {} {} > /dev/null 2>&1", folder.path("r"), program()));
        ASSERT_TRUE(fs::exists(recording()));
    }
    std::string program() const { return folder.path("program"); }
    std::string recording() const { return folder.path("r.raw.zst"); }
    /// The rows at the last event at which much lives, by name.
    std::map<std::string, nlohmann::json> rows() const
    {
        const auto outcome = run(fmt::format("{} holders --json --at 400 {}", HEAPGLASS_CLI, recording()));
        std::map<std::string, nlohmann::json> result;
        const auto answer = nlohmann::json::parse(outcome.output);
        for (const auto& row : answer["rows"])
            result[row["name"]] = row;
        return result;
    }
    void expectNoNames() const
    {
        const auto found = rows();
        EXPECT_GE(found.size(), 2U);
        for (const auto& [name, row] : found) {
            EXPECT_FALSE(row.contains("function")) << name;
            EXPECT_THAT(name, testing::ContainsRegex("^[A-Za-z0-9_.+-]+\\+0x[0-9a-f]+$"));
        }
    }

    trace::TemporaryDirectory folder;
};

} // namespace

TEST(FunctionName, IsWithoutResultAndArguments)
{
    for (const auto& [symbol, name] : std::initializer_list<std::pair<const char*, const char*>>{
             {"main", "main"},
             {"_Z4growi", "grow"},
             {"_ZN12_GLOBAL__N_14Book4growEi", "(anonymous namespace)::Book::grow"},
             {"_ZN12_GLOBAL__N_14Book4growEi.isra.0", "(anonymous namespace)::Book::grow"},
             {"_ZNSt6vectorIiSaIiEE17_M_realloc_insertIJiEEEvN9__gnu_cxx17__normal_iteratorIPiS1_EEDpOT_",
              "std::vector<int, std::allocator<int> >::_M_realloc_insert<int>"},
             {"_Znwm", "operator new"},
             {"_ZN1AlsEi", "A::operator<<"},
             {"_ZN1AclEi", "A::operator()"},
             {"_ZZ4mainENKUliE_clEi", "main::{lambda(int)#1}::operator()"},
             {"_Znot_a_name", "_Znot_a_name"},
             {"void grow(int)", "grow"},
             {"image cache", "image cache"}, // as a table may call a caller
             {"My.Class.method (file.cs)", "My.Class.method (file.cs)"},
             {"", ""}})
        EXPECT_EQ(symbols::functionName(symbol), name);
}

TEST(Wrappers, AreRunTimeLibrariesAndTheFunctionsThatPassRequestsOn)
{
    for (const char* path : {"/lib/x86_64-linux-gnu/libc.so.6", "/usr/lib/libstdc++.so.6.0.30",
                             "ld-linux-x86-64.so.2", "/usr/lib/heaptrack/libheaptrack_preload.so"})
        EXPECT_TRUE(symbols::isRuntimeModule(path)) << path;
    for (const char* path : {"/usr/lib/libsqlite3.so.0.8.6", "/bin/libc", "/opt/my/libcode.so", ""})
        EXPECT_FALSE(symbols::isRuntimeModule(path)) << path;
    for (const char* name :
         {"operator new", "operator new[]", "std::string::append", "malloc", "posix_memalign",
          "sqlite3DbMallocRawNN", "xrealloc", "g_strdup", "__gnu_cxx::new_allocator<int>::allocate"})
        EXPECT_TRUE(symbols::isWrapper(name)) << name;
    for (const char* name : {"main", "Book::grow", "stdlib_like", "make_node", ""})
        EXPECT_FALSE(symbols::isWrapper(name)) << name;
}

TEST(Symbols, WithoutAFileThereIsNoNameButThereIsAReason)
{
    symbols::Symbols symbols;
    const symbols::ModuleFile gone{"/nowhere/libgone.so", {{0, 4096}}, {}, 0};
    const std::size_t module = symbols.add(gone);
    EXPECT_EQ(symbols.add(gone), module);
    EXPECT_TRUE(symbols.at(module, 0x1234).empty());
    EXPECT_NE(symbols.trouble(module), symbols::Trouble::none);
}

TEST(Symbols, AnotherBuildThanTheOneRecordedGivesNoNames)
{
    if (!symbols::Symbols::available()) GTEST_SKIP() << "built without libdw";
    const std::string here = fs::read_symlink("/proc/self/exe").string();
    symbols::Symbols symbols;
    EXPECT_EQ(symbols.trouble(symbols.add({here, {{0, 4096}}, {}, 0})), symbols::Trouble::differs);
    EXPECT_NE(symbols.trouble(symbols.add({here, {}, {}, 0})), symbols::Trouble::differs) << "not recorded";
    EXPECT_EQ(symbols.trouble(symbols.add({here, {{0, 4096}}, {}, 1})), symbols::Trouble::differs);
    EXPECT_EQ(symbols.trouble(symbols.add({"/proc/self", {}, {}, 0})), symbols::Trouble::missing);
}

TEST_F(RecordedProgram, CallSitesHaveNamesAndLines)
{
    const auto found = rows();
    ASSERT_TRUE(found.contains("makeNode() program.cpp:8")) << "the innermost function, though it is inlined";
    EXPECT_GT(found.at("makeNode() program.cpp:8")["live_blocks"], 200);
    ASSERT_TRUE(found.contains("(anonymous namespace)::Book::grow() program.cpp:21"))
        << "what std:: does is on behalf of its caller";
    EXPECT_TRUE(found.contains("main() program.cpp:27"));
}

TEST_F(RecordedProgram, AProgramThatWasBuiltAnewGivesOffsets)
{
    const auto later = fs::last_write_time(recording()) + std::chrono::hours(1);
    fs::last_write_time(program(), later); // the same segments, but not surely the same code
    expectNoNames();

    const std::string source =
        folder.write("program.cpp", std::string(kProgram) + "int more() { return 1; }\n");
    ASSERT_EQ(run(fmt::format("g++ -g -O1 -o {} {} 2>&1", program(), source)).status, 0);
    fs::last_write_time(program(), fs::last_write_time(recording()) - std::chrono::hours(1));
    expectNoNames();
}

TEST_F(RecordedProgram, AStrippedProgramGivesOffsetsAndSaysWhy)
{
    const std::string copy = folder.path("stripped");
    ASSERT_EQ(run(fmt::format("strip -o {} {}", copy, program())).status, 0);
    fs::last_write_time(copy, fs::last_write_time(recording()) - std::chrono::hours(1));
    fs::rename(copy, program());
    const std::string text = run(fmt::format("{} holders --at 400 {}", HEAPGLASS_CLI, recording())).output;
    EXPECT_THAT(text, testing::ContainsRegex("program\\+0x[0-9a-f]+"));
    EXPECT_THAT(text, testing::HasSubstr("no names: program: the file has no debugging symbols"));
}

TEST_F(RecordedProgram, InsideTheAllocatorOfAStrippedLibraryIsNoCallSite)
{
    const std::string library = folder.write(
        "pool.c",
        "#include <stdlib.h>\nstatic __attribute__((noipa)) void* inner(size_t n) { void* p = malloc(n); "
        "return p; }\nvoid* pool_malloc(size_t n) { void* p = inner(n + 8); *(char*)p = 1; return p; }\n");
    const std::string source =
        folder.write("user.c", "void* pool_malloc(unsigned long);\nvoid* kept[100];\nint main(void)"
                               "\n{\n    for (int i = 0; i < 100; ++i)\n        kept[i] = "
                               "pool_malloc(200);\n    return 0;\n}\n");
    ASSERT_EQ(run(fmt::format("gcc -O1 -shared -fPIC -s -o {0}/libpool.so {1} && gcc -g -O1 -o {2} {3} "
                              "-Wl,-rpath,{0} -L{0} -lpool 2>&1",
                              folder.path(""), library, program(), source))
                  .status,
              0);
    run(fmt::format("heaptrack --raw -o {} {} > /dev/null 2>&1", folder.path("r"), program()));
    const auto found = rows();
    ASSERT_TRUE(found.contains("main() user.c:6")) << "not libpool.so+0x…";
    EXPECT_GE(found.at("main() user.c:6")["live_blocks"], 90);
}

TEST_F(RecordedProgram, AProgramThatIsGoneGivesOffsets)
{
    fs::remove(program());
    expectNoNames();
}

} // namespace heapglass
