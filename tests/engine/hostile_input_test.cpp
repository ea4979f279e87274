// The table of hostile inputs: for each the status, what is kept of it, and the exact message. (Recorders,
// settings and exports are rows of the same table that other tests hold.)
#include <functional>

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>
#include <zstd.h>

#include "engine/cli/totals.h"
#include "tests/engine/packing.h"
#include "tests/engine/trace_support.h"

namespace heapglass::trace
{
namespace
{

using Status = LoadStatus;

struct Row {
    const char* input;
    std::string bytes;
    Status status;
    EventIndex events;    ///< that are kept
    std::string messages; ///< with FILE for the path; a line each
};

const std::string kHeaptrack = "v 10400 3\nI 1000 1\n";

std::string flipped(std::string bytes, std::size_t fromEnd)
{
    bytes[bytes.size() - fromEnd] ^= 1;
    return bytes;
}

std::string lines(int count)
{
    std::string text;
    for (int i = 0; i < count; ++i)
        text += fmt::format("a x{} {}\n", i, std::int64_t(i) * 7919 % 1000);
    return text;
}

/// What is not known here, after "Heapglass reads: ".
std::string kinds()
{
    std::string list;
    for (const Format& format : formats())
        list += fmt::format("{}{}", list.empty() ? "" : "; ", format.title);
    return list;
}

std::vector<Row> rows()
{
    const std::string kLists = kinds();
    return {
        {"empty", "", Status::refused, 0, "FILE: contains no events: the file is empty"},
        {"header only", kHeaptrack, Status::complete, 0, ""},
        {"wrong magic", "\xD4\xC3\xB2\xA1more", Status::refused, 0,
         "FILE: not a trace: this is a pcap file. Heapglass reads: " + kLists},
        {"missing magic", "hello\n", Status::refused, 0,
         "FILE: not a kind of trace that is known here (none of its first lines fits one). Heapglass "
         "reads: " +
             kLists},
        {"newer version", "v 10400 4\n+ 1 0 10\n", Status::refused, 0,
         "FILE:1: heaptrack file version 4 is newer than what is read here (versions 1 to 3): a newer "
         "Heapglass may read it"},
        {"cut in a line", kHeaptrack + "+ 10 0 1000\n+ 20 0 20", Status::truncated, 1,
         "FILE:4: the file ends in the middle of a line, which was dropped"},
        {"zstd without an end", zstd("a x 1\n").substr(0, 12), Status::truncated, 0,
         "FILE: byte 12: the zstd data ends too early: is the copy whole?\nFILE:1: the file ends in the "
         "middle of a line, which "
         "was dropped"},
        {"gzip without an end", gzip("a x 1\n").substr(0, 19), Status::truncated, 1,
         "FILE: byte 19: the gzip data ends too early: is the copy whole?"},
        {"a flipped bit in zstd", flipped(zstd("a x 1\na y 2\n", true), 1), Status::damaged, 1,
         "FILE: byte 21: zstd: Restored data doesn't match checksum"},
        {"a flipped bit in gzip", flipped(gzip("a x 1\na y 2\n"), 6), Status::damaged, 2, ""},
        {"numbers of a list", "a v -1\na w 9223372036854775808\na x 1e9\na y 0x\na z +5\na ok 5\n",
         Status::damaged, 1,
         "FILE:1:5: -1: not an expression\nFILE:2:5: 9223372036854775808 is too large\nFILE:3:5: 1e9: not an "
         "expression\n"
         "FILE:4:5: 0x: not an expression\nFILE:5:5: +5: not an expression"},
        {"numbers of heaptrack",
         kHeaptrack + "+ -1 0 10\n+ 11111111111111111 0 10\n+ +5 0 10\n+  5 0 10\n+ 0x5 0 10\n",
         Status::damaged, 0,
         "FILE:3: not a heaptrack record: + -1 0 10\nFILE:4: not a heaptrack record: + 11111111111111111 0 "
         "10\n"
         "FILE:5: not a heaptrack record: + +5 0 10\nFILE:6: not a heaptrack record: +  5 0 10\n"
         "FILE:7: not a heaptrack record: + 0x5 0 10"},
        {"numbers of valgrind",
         "--7-- malloc(1) = 0x10\n--7-- malloc(99999999999999999999) = 0x10\n--7-- malloc(+1) = 0x10\n",
         Status::damaged, 1,
         "FILE:2: half a call: --7-- malloc(99999999999999999999) = 0x10\n"
         "FILE:3: half a call: --7-- malloc(+1) = 0x10"},
        {"numbers of mtrace", "= Start\n@ a:[0x1] + 0x10 1e9\n@ a:[0x1] + 0x10 -1\n", Status::damaged, 0,
         "FILE:2: not an mtrace record: @ a:[0x1] + 0x10 1e9\nFILE:3: not an mtrace record: @ a:[0x1] + 0x10 "
         "-1"},
        {"numbers of a table", "op,id,size\na,1,-1\na,2,18446744073709551616\n", Status::damaged, 0,
         "FILE:2: not a number of bytes: a,1,-1\nFILE:3: not a number of bytes: a,2,18446744073709551616"},
        {"impossible sizes", kHeaptrack + "+ ffffffffffffffff 0 1000\n+ 800000000001 0 1000\n",
         Status::damaged, 0,
         "FILE:3: an allocation of 18446744073709551615 bytes at 0x1000 is impossible; dropped\n"
         "FILE:4: an allocation of 140737488355329 bytes at 0x1000 is impossible; dropped"},
        {"an address that wraps", kHeaptrack + "+ 10 0 fffffffffff8\n", Status::damaged, 0,
         "FILE:3: an allocation of 16 bytes at 0xfffffffffff8 is impossible; dropped"},
        {"size 0", kHeaptrack + "+ 0 0 1000\n- 1000\n", Status::complete, 2, ""},
        {"freed twice, and unknown", kHeaptrack + "+ 8 0 1000\n- 1000\n- 1000\n- 2000\n", Status::complete, 4,
         "FILE:5: free of 0x1000, which is not live: unknown or freed twice\n"
         "FILE:6: free of 0x2000, which is not live: unknown or freed twice"},
        {"realloc of the unknown", "= Start\n@ a:[0x1] < 0x10\n@ a:[0x1] > 0x20 8\n", Status::complete, 1,
         "FILE:3: realloc of 0x10, which is not live: taken as a malloc"},
        {"a free that was lost", kHeaptrack + "+ 8 0 1000\n+ 8 0 1000\n", Status::complete, 3,
         "FILE:4: an allocation at 0x1000, where a block is live: that one is taken as freed"},
        {"live blocks that overlap", kHeaptrack + "+ 20 0 1000\n+ 20 0 1010\n", Status::complete, 2, ""},
        {"stacks that do not exist", kHeaptrack + "t 10 1\nt 20 5\n+ 8 9 1000\n", Status::damaged, 1,
         "FILE:3: call stack 1 does not exist yet (1 do)\nFILE:4: call stack 5 does not exist yet (2 do)\n"
         "FILE:5: call stack 9 does not exist yet (2 do)"},
        {"2^32 entries promised", "1\n4294967296\n4294967296\n1\na 0 1\n", Status::complete, 1,
         "FILE:3: note: the header says 4294967296 operations, there are 1"},
        {"an endless line", kHeaptrack + "+ 8 0 1000\n" + std::string(2 << 20, '1'), Status::damaged, 1,
         "FILE:4: a line of more than 1 MiB; reading stops here"},
        {"an endless line of valgrind", "--7-- malloc(1) = 0x10\n" + std::string(2 << 20, '1'),
         Status::damaged, 1, "FILE:2: a line of more than 1 MiB; reading stops here"},
        {"a NUL byte", std::string("a x 1\na y\0 2\na z 3\n", 18), Status::damaged, 2,
         "FILE:2:4: a NUL byte in a line"},
        {"CRLF and a byte order mark",
         "\xEF\xBB\xBF"
         "a x 1\r\na y 2\r\n",
         Status::complete, 2, ""},
        {"CR alone", "a x 1\ra y 2\r", Status::damaged, 0, "FILE:1:5: 1\\x0da y 2: not an expression"},
        {"UTF-16",
         std::string("\xFF\xFE"
                     "a\0",
                     4),
         Status::refused, 0,
         "FILE: not a trace: this is UTF-16 text: save it as UTF-8. Heapglass reads: " + kLists},
        {"two members", zstd("a x 1\na y") + zstd(" 2\n"), Status::complete, 2, ""},
        {"packed twice", gzip(zstd("a x 1\n")), Status::complete, 1, ""},
        {"packed three times", gzip(gzip(zstd("a x 1\n"))), Status::refused, 0,
         "FILE: is compressed more than twice over: unpack it once by hand"},
        {"a window of 2 GiB", std::string("\x28\xB5\x2F\xFD\x00\xA8\x01\x00\x00", 9), Status::damaged, 0, ""},
    };
}

std::string messagesOf(const LoadReport& report)
{
    std::vector<std::string> all;
    for (const Detail& detail : report.details) {
        std::string text = report.located(detail).english();
        if (const std::size_t at = text.find(report.file); at != text.npos)
            text.replace(at, report.file.size(), "FILE");
        all.push_back(std::move(text));
    }
    return fmt::format("{}", fmt::join(all, "\n"));
}

TEST(HostileInput, EachRowOfTheTableHasItsReaction)
{
    const TemporaryDirectory directory;
    for (const Row& row : rows()) {
        Trace trace;
        const LoadReport report = load(directory.write("t", row.bytes), trace);
        EXPECT_EQ(name(report.status), name(row.status)) << row.input << "\n" << messagesOf(report);
        EXPECT_EQ(trace.published(), row.events) << row.input;
        EXPECT_TRUE(trace.finished()) << row.input;
        if (!row.messages.empty() || row.status == Status::complete)
            EXPECT_EQ(messagesOf(report), row.messages) << row.input;
        else
            EXPECT_NE(messagesOf(report), "") << row.input;
    }
}

TEST(HostileInput, WhatIsNoTraceEndsTheCommandWith3AndWhatIsPartlyOneWith4)
{
    const TemporaryDirectory directory;
    for (const Row& row : rows()) {
        const std::string path = directory.write("t", row.bytes);
        const int expected = row.status == Status::refused || row.events == 0 ? 3
                             : row.status == Status::complete                 ? 0
                                                                              : 4;
        EXPECT_EQ(run(fmt::format("{} info {} >/dev/null 2>&1", HEAPGLASS_CLI, path)).status, expected)
            << row.input;
    }
}

// ---- what is no regular file, or not there ----

TEST(HostileInput, WhatCannotBeOpenedGivesTheReason)
{
    const TemporaryDirectory directory;
    const std::string fifo = directory.path("fifo"), loop = directory.path("loop"),
                      socket = directory.path("socket");
    ASSERT_EQ(::mkfifo(fifo.c_str(), 0600), 0);
    std::filesystem::create_symlink(loop, loop);
    const int fd = ::socket(AF_UNIX, SOCK_STREAM, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::snprintf(address.sun_path, sizeof address.sun_path, "%s", socket.c_str());
    ASSERT_EQ(::bind(fd, reinterpret_cast<sockaddr*>(&address), sizeof address), 0);
    const std::pair<std::string, const char*> kCases[] = {
        {directory.path(""), "FILE: is a directory: name a file in it"},
        {"/dev/zero", "FILE: is a device"},
        {fifo, "FILE: is a named pipe (FIFO): to read from it, give it as the standard input (-)"},
        {socket, "FILE: is a socket"},
        {loop, "FILE: Too many levels of symbolic links"},
        {directory.path("nobody"), "FILE: No such file or directory"},
        {"/" + std::string(5000, 'x'), "FILE: File name too long"},
    };
    for (const auto& [path, message] : kCases) {
        Trace trace;
        LoadReport report = load(path, trace);
        EXPECT_EQ(report.status, Status::refused) << path;
        if (path.size() < 4096) // longer ones are shown cut
            EXPECT_EQ(messagesOf(report), message);
        else
            EXPECT_TRUE(messagesOf(report).ends_with(": File name too long")) << messagesOf(report);
    }
    ::close(fd);
}

TEST(HostileInput, PathsMayHoldAnyBytes)
{
    const TemporaryDirectory directory;
    Trace trace;
    const LoadReport report = load(directory.write("\xFF \n\x01", "a x 1\na x 2\n"), trace);
    EXPECT_EQ(trace.published(), 1u);
    EXPECT_TRUE(
        report.located(report.details[0]).english().ends_with("\xFF \\x0a\\x01:2:1: id x is already live"))
        << report.located(report.details[0]).english();
}

TEST(HostileInput, NamesInAFileMayHoldAnyBytes)
{
    const Loaded loaded("v 10300 2\nX ./\xFFprogram\nI 1000 1\ns \xFE\xFF\ni 10 0 1\nt 1 0\na 8 1\n+ 0\n");
    EXPECT_EQ(loaded.report.status, Status::complete);
    EXPECT_EQ(loaded.trace.program(), "./\xFFprogram");
    EXPECT_EQ(loaded.trace.namedCode()[0].function, "\xFE\xFF");
}

// ---- files that change ----

TEST(HostileInput, AFileThatGrowsIsReadAsItWas)
{
    const TemporaryDirectory directory;
    const std::string path = directory.write("t", lines(100'000));
    Trace trace;
    LoadControl control;
    bool grown = false;
    control.progress = [&](const Progress&) {
        if (!std::exchange(grown, true)) std::ofstream(path, std::ios::app) << "a more 1\n";
    };
    EXPECT_EQ(load(path, trace, control).status, Status::complete);
    EXPECT_EQ(trace.published(), 100'000u);
}

TEST(HostileInput, AFileThatShrinksIsReadAsFarAsItGoes)
{
    const TemporaryDirectory directory;
    const std::string path = directory.write("t", lines(100'000));
    Trace trace;
    LoadControl control;
    bool shrunk = false;
    control.progress = [&](const Progress& progress) {
        if (std::exchange(shrunk, true)) return;
        EXPECT_EQ(::truncate(path.c_str(), off_t(progress.bytesRead + 100)), 0);
    };
    const LoadReport report = load(path, trace, control);
    EXPECT_EQ(report.status, Status::truncated);
    EXPECT_NE(messagesOf(report).find(": the file became shorter while it was read"), std::string::npos)
        << messagesOf(report);
    EXPECT_GT(trace.published(), 1000u);
}

// ---- bombs ----

/// So many bytes of newlines after one operation, packed by zstd without ever being held.
std::string bomb(std::uint64_t bytes)
{
    ZSTD_CCtx* context = ZSTD_createCCtx();
    ZSTD_CCtx_setParameter(context, ZSTD_c_compressionLevel, 3);
    const std::string newlines(1 << 20, '\n');
    std::string packed, part(1 << 20, ' ');
    const auto put = [&](std::string_view text, ZSTD_EndDirective end) {
        ZSTD_inBuffer in{text.data(), text.size(), 0};
        for (std::size_t left = 1; left != 0;) {
            ZSTD_outBuffer out{part.data(), part.size(), 0};
            left = ZSTD_compressStream2(context, &out, &in, end);
            packed.append(part, 0, out.pos);
            if (end == ZSTD_e_continue && in.pos == in.size) break;
        }
    };
    put("a x 1\n", ZSTD_e_continue);
    for (std::uint64_t done = 0; done < bytes; done += newlines.size())
        put(newlines, ZSTD_e_continue);
    put({}, ZSTD_e_end);
    ZSTD_freeCCtx(context);
    return packed;
}

TEST(HostileInput, AZstdBombIsStopped)
{
    const TemporaryDirectory directory;
    const std::string packed = bomb(std::uint64_t{1} << 30);
    ASSERT_LT(packed.size(), 200'000u);
    const std::string path = directory.write("bomb", packed);
    Trace trace;
    const LoadReport report = load(path, trace);
    EXPECT_EQ(report.status, Status::truncated);
    EXPECT_EQ(trace.published(), 1u);
    EXPECT_LT(report.bytesDecoded, std::uint64_t{300} << 20);
    EXPECT_NE(messagesOf(report).find("times, as no recording is"), std::string::npos) << messagesOf(report);

    Trace limited;
    LoadControl control;
    control.maxBytes = 1 << 20;
    const LoadReport stopped = load(path, limited, control);
    EXPECT_EQ(messagesOf(stopped), "FILE: byte 1048576: stopped after 1048576 bytes of text, the limit");
}

} // namespace
} // namespace heapglass::trace
