#include "engine/heap/settings.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

#include "engine/heap/policies.h"

namespace heapglass::heap
{
namespace
{

constexpr std::array<std::string_view, 3> kCoalesce{"on", "off", "deferred"};
constexpr std::array<std::string_view, 2> kRealloc{"inplace", "move"};
constexpr std::array<std::string_view, 3> kHeapmin{"full", "top", "enosys"};
constexpr std::array<std::string_view, 3> kAlloc{"list", "buddy", "slab"};
constexpr Bytes kMaxNumber = (Bytes{1} << 63) - 1;
constexpr Bytes kMi = 1 << 20, kGi = 1 << 30, kTi = Bytes{1} << 40;

std::span<const std::string_view> policyNames()
{
    static const std::vector<std::string_view> names = [] {
        std::vector<std::string_view> all;
        for (const PolicyInfo& row : policies())
            all.push_back(row.name);
        return all;
    }();
    return names;
}

Knob choice(std::string_view key, std::string_view teaches, std::span<const std::string_view> choices)
{
    return {key, "", teaches, 0, 0, choices.size() - 1, false, choices};
}

Knob number(std::string_view key, std::string_view teaches, Bytes fallback, Bytes lowest, Bytes highest,
            bool powerOfTwo = false)
{
    return {key, "bytes", teaches, fallback, lowest, highest, powerOfTwo, {}};
}

Bytes* numberOf(Settings& settings, std::string_view key)
{
    const std::pair<std::string_view, Bytes*> rows[] = {
        {"header", &settings.header},    {"align", &settings.align}, {"minblock", &settings.minblock},
        {"split", &settings.split},      {"meta", &settings.meta},   {"page", &settings.page},
        {"grow", &settings.grow},        {"base", &settings.base},   {"limit", &settings.limit},
        {"maxorder", &settings.maxorder}};
    for (const auto& [name, value] : rows)
        if (name == key) return value;
    return nullptr;
}

Sentence allKeys()
{
    std::vector<std::string_view> keys;
    for (const Knob& knob : knobs())
        keys.push_back(knob.key);
    return oneOf(keys);
}

Result<Bytes> parse(std::string_view text)
{
    const bool hex = text.starts_with("0x") || text.starts_with("0X");
    const std::string_view digits = hex ? text.substr(2) : text;
    Bytes value = 0;
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), value, hex ? 16 : 10);
    if (digits.empty() || end != digits.data() + digits.size())
        return failure(ErrorCode::invalid, say("{} is not a number", text));
    if (error != std::errc{} || value > kMaxNumber)
        return failure(ErrorCode::outOfRange, say("{} is too large", text));
    return value;
}

Result<Bytes> parseWithin(const Knob& knob, std::string_view text)
{
    Result<Bytes> value = parse(text);
    if (!value) return value;
    if (*value < knob.lowest || *value > knob.highest || (knob.powerOfTwo && (*value & (*value - 1))))
        return failure(ErrorCode::outOfRange,
                       knob.powerOfTwo
                           ? say("{} is a power of two from {} to {}", knob.key, knob.lowest, knob.highest)
                           : say("{} is {} to {}", knob.key, knob.lowest, knob.highest));
    return value;
}

void setChoice(Settings& settings, std::string_view key, std::size_t index)
{
    if (key == "alloc") settings.alloc = Alloc(index);
    if (key == "policy") settings.policy = policyNames()[index];
    if (key == "coalesce") settings.coalesce = Coalesce(index);
    if (key == "realloc") settings.realloc = Realloc(index);
    if (key == "heapmin") settings.heapmin = ReleaseMode(index);
}

} // namespace

std::span<const Knob> knobs()
{
    static const std::array table{
        choice("alloc", "The kind of heap: buddy and slab do not heed policy", kAlloc),
        choice("policy", "Which free block a request gets", policyNames()),
        choice("coalesce", "When free neighbours become one block", kCoalesce),
        choice("realloc", "Whether a block may grow where it is", kRealloc),
        choice("heapmin", "What _heapmin may give back", kHeapmin),
        number("header", "Bookkeeping at the start of each live block", 16, 0, 4096),
        number("align", "Block sizes are multiples of this", 16, 1, 4096, true),
        number("minblock", "The smallest block; rounded up to a multiple of align", 32, 1, kMi),
        number("split", "The smallest rest that is worth cutting off", 32, 0, kTi),
        number("meta", "Bookkeeping at the start of each free block", 32, 0, kMi),
        number("page", "What the system gives and takes back", 4096, 16, kGi, true),
        number("grow", "The heap grows by multiples of this; 0: a page", 0, 0, kTi),
        number("base", "Address of the heap; rounded up to a page", 0x10000, 0, Bytes{1} << 46),
        number("limit", "The heap grows no larger; 0: 2^40", kTi, 0, kMaxRequest),
        Knob{"maxorder",
             "power of two",
             "A buddy region is at least 2 to this many bytes",
             16,
             4,
             40,
             false,
             {}}};
    return table;
}

const Knob* findKnob(std::string_view key)
{
    for (const Knob& knob : knobs())
        if (knob.key == key) return &knob;
    return nullptr;
}

Result<void> set(Settings& settings, std::string_view key, std::string_view value)
{
    const Knob* knob = findKnob(key);
    if (!knob) return failure(ErrorCode::unknownName, say("unknown setting {}: it is {}", key, allKeys()));
    if (knob->choices.empty())
        return parseWithin(*knob, value).map([&](Bytes number) { *numberOf(settings, key) = number; });
    const auto word = std::find(knob->choices.begin(), knob->choices.end(), value);
    if (word == knob->choices.end())
        return failure(ErrorCode::unknownName,
                       say("unknown {} {}: it is {}", key, value, oneOf(knob->choices)));
    setChoice(settings, key, std::size_t(word - knob->choices.begin()));
    return {};
}

std::string get(const Settings& settings, std::string_view key)
{
    if (key == "alloc") return std::string(kAlloc[std::size_t(settings.alloc)]);
    if (key == "policy") return std::string(settings.policy);
    if (key == "coalesce") return std::string(kCoalesce[std::size_t(settings.coalesce)]);
    if (key == "realloc") return std::string(kRealloc[std::size_t(settings.realloc)]);
    if (key == "heapmin") return std::string(kHeapmin[std::size_t(settings.heapmin)]);
    Settings copy = settings;
    const Bytes* value = numberOf(copy, key);
    return value ? std::to_string(*value) : std::string();
}

} // namespace heapglass::heap
