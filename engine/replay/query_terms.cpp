// THE TABLE of terms that a query is made of.
#include <algorithm>

#include "engine/replay/query.h"

namespace heapglass::replay
{

namespace
{

using Values = TermInfo::Values;

// In the order of Field.
constexpr TermInfo kTerms[] = {
    {Field::size, "size", Values::bytes, true, "size>4K", "bytes asked for: size=100..200, size<1M"},
    {Field::age, "age", Values::count, true, "age>1000", "events since the block was made, or last resized"},
    {Field::lifetime, "lifetime", Values::count, true, "lifetime<100",
     "events from its malloc to its free; a block that is not freed has no end"},
    {Field::event, "event", Values::count, true, "event=1000..2000",
     "number of the event that made the block, or last resized it"},
    {Field::alive, "alive at", Values::count, false, "alive at 1200000",
     "the block lived after that many events, too"},
    {Field::block, "#", Values::count, false, "#123",
     "the block of that number in the trace, counted from 0; it may have another name in the file"},
    {Field::name, "id", Values::text, false, "id=x[3]",
     "the blocks of just that name in the file, as the list of events shows it; #123 where they have none"},
    {Field::page, "page", Values::count, true, "page=10..20", "a byte of the block lies in these pages"},
    {Field::offset, "offset", Values::hexadecimal, true, "offset=0x1000..0x2000",
     "a byte of the block lies so far from the heap's base"},
    {Field::address, "0x", Values::hexadecimal, false, "0x7f001000", "the block with a byte at this address"},
    {Field::site, "site", Values::text, false, "site=parse",
     "text in the call site, or in the block's name; with spaces in quotes"},
    {Field::thread, "thread", Values::text, false, "thread=1234",
     "name or number of the thread that made the block, or last resized it"},
};

} // namespace

std::span<const TermInfo> queryTerms()
{
    return kTerms;
}

const TermInfo& infoOf(Field field)
{
    return *std::ranges::find(kTerms, field, &TermInfo::field);
}

} // namespace heapglass::replay
