// The generators of operation lists (refsim docstring, section 5). The order in which they draw
// their random numbers is part of the definition.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "engine/trace/list/operation.h"
#include "engine/trace/list/random.h"

namespace heapglass::trace
{

namespace
{

constexpr std::size_t kMaxKeys = 5;

/// What a generator was given: the numbers in the order of its row, and the sizes.
struct Given {
    std::string_view name;
    std::array<Number, kMaxKeys> numbers{};
    Number low = 0;
    Number high = 0;
};

struct Key {
    std::string_view name;
    Number least = 0;
};

struct Generator {
    std::string_view name;
    std::array<Key, kMaxKeys> keys; ///< those it has first
    bool sized;
    Number (*bound)(const Given& given);
    void (*run)(const Given& given, ListSink& sink);
};

/// Sizes between two bounds, drawn one after the other.
Number drawSize(const Given& given, SplitMix64& random)
{
    return given.low + random.below(given.high - given.low + 1);
}

Number churnBound(const Given& g)
{
    return plus(g.numbers[1], times(2, g.numbers[0]));
}

void churn(const Given& given, ListSink& sink)
{
    const auto [n, live, seed, unused1, unused2] = given.numbers;
    SplitMix64 random(seed);
    const std::uint32_t name = sink.nameNumber(given.name);
    std::vector<Number> alive;
    for (Number k = 0; k < live; ++k) {
        sink.allocate({name, k}, drawSize(given, random));
        alive.push_back(k);
    }
    for (Number k = live; k < live + n; ++k) {
        Number& place = alive[random.below(live)];
        sink.deallocate({name, place});
        place = k;
        sink.allocate({name, k}, drawSize(given, random));
    }
}

Number livesBound(const Given& g)
{
    return times(2, g.numbers[0]);
}

void lives(const Given& given, ListSink& sink)
{
    const auto [n, seed, shortLife, longLife, every] = given.numbers;
    SplitMix64 random(seed);
    const std::uint32_t shortName = sink.nameNumber(given.name);
    const std::uint32_t longName = sink.nameNumber(std::string(given.name) + "L");
    const auto isLong = [every = every](Number t) { return t % every == every - 1; };
    const auto id = [&](Number t) { return Id{isLong(t) ? longName : shortName, t}; };
    for (Number t = 0; t < n; ++t) {
        // At most one block of each length of life is due; the older one goes first.
        std::array<Number, 2> due{longLife, shortLife};
        if (due[0] < due[1]) std::swap(due[0], due[1]);
        for (const Number life : due)
            if (life <= t && (isLong(t - life) ? longLife : shortLife) == life) {
                sink.deallocate(id(t - life));
                if (longLife == shortLife) break;
            }
        sink.allocate(id(t), drawSize(given, random));
    }
}

/// Robson's adversary: keeps the blocks that hold the most, in units, and frees all others.
class Robson
{
  public:
    Robson(const Given& given, ListSink& sink)
        : m_live(given.numbers[0]), m_unit(given.numbers[2]), m_sink(sink), m_probe(sink.probe()),
          m_name(sink.nameNumber(given.name))
    {
        if (!m_probe) throw Wrong{say("gen robson needs a heap to look at: choose a policy")};
        m_header = m_probe->header();
        if (m_unit < m_header || m_unit > kMaxUnit)
            throw Wrong{say("unit is {} (the header) to {}", m_header, std::uint64_t{kMaxUnit})};
    }

    void run(Number n)
    {
        allocate(m_live, 1);
        Number residue = 0;
        for (Number step = 1; step < n;) {
            step *= 2;
            const Number other = residue + step / 2;
            if (gain(other, step) > gain(residue, step)) residue = other;
            keepOnly(residue, step);
            allocate((m_live - unitsKept()) / step, step);
        }
    }

  private:
    static constexpr Number kMaxUnit = Number{1} << 20;
    using Wide = unsigned __int128;

    struct Block {
        Id id;
        BlockId block;
        Number units;
        Number at; ///< first unit address
    };

    void allocate(Number count, Number units)
    {
        const std::size_t first = m_alive.size();
        // A block so large that its size overflows is above every limit anyway.
        const Number size = times(units, m_unit) - m_header;
        try {
            for (Number i = 0; i < count; ++i) {
                const Id id{m_name, m_made++};
                const BlockId block = m_sink.allocate(id, size);
                if (block != kNone) m_alive.push_back({id, block, units, 0});
            }
        } catch (const Wrong&) {
            m_alive.clear();
            throw;
        }
        locate(first);
    }

    /// Asks where the blocks from `first` on are; those whose malloc failed are gone.
    void locate(std::size_t first)
    {
        if (first == m_alive.size()) return;
        m_sink.publish();
        std::size_t kept = first;
        for (std::size_t i = first; i < m_alive.size(); ++i) {
            m_sink.work();
            const std::optional<Bytes> offset = m_probe->offsetOf(m_alive[i].block);
            if (!offset) continue;
            m_alive[kept] = m_alive[i];
            m_alive[kept++].at = *offset / m_unit;
        }
        m_alive.resize(kept);
    }

    /// `step` is a power of two.
    static bool covers(const Block& block, Number residue, Number step)
    {
        return ((residue - block.at) & (step - 1)) < block.units;
    }

    Wide gain(Number residue, Number step) const
    {
        Wide sum = 0;
        for (const Block& block : m_alive)
            if (covers(block, residue, step)) sum += step - block.units;
        return sum;
    }

    void keepOnly(Number residue, Number step)
    {
        std::vector<Block> kept;
        for (const Block& block : m_alive) {
            if (covers(block, residue, step))
                kept.push_back(block);
            else
                m_sink.deallocate(block.id);
        }
        m_alive = std::move(kept);
    }

    Number unitsKept() const
    {
        Number sum = 0;
        for (const Block& block : m_alive)
            sum += block.units;
        return sum;
    }

    Number m_live;
    Number m_unit;
    ListSink& m_sink;
    PlacementProbe* m_probe;
    std::uint32_t m_name;
    Bytes m_header = 0;
    Number m_made = 0;
    std::vector<Block> m_alive; // in order of birth
};

Number robsonBound(const Given& g)
{
    return times(4, g.numbers[0]);
}

void robson(const Given& given, ListSink& sink)
{
    Robson(given, sink).run(given.numbers[1]);
}

constexpr Generator kGenerators[] = {
    {"churn", {{{"n", 0}, {"live", 1}, {"seed", 0}}}, true, churnBound, churn},
    {"lives", {{{"n", 0}, {"seed", 0}, {"short", 1}, {"long", 1}, {"every", 1}}}, true, livesBound, lives},
    {"robson", {{{"live", 1}, {"n", 1}, {"unit", 1}}}, false, robsonBound, robson},
};

/// gen NAME KEY=VALUE ..., parsed.
class Gen : public Operation
{
  public:
    Gen(std::string_view text, const Scope& scope)
    {
        const std::vector<std::string_view> all = words(text);
        m_generator = find(all.size() > 1 ? all[1] : "");
        const std::map<std::string_view, std::string_view> given = values(all);
        m_name = given.at("name");
        if (!isName(m_name)) throw Wrong{say("{} is not a name", m_name), given.at("name")};
        if (m_generator->sized) parseSizes(given.at("size"), scope);
        for (std::size_t i = 2; i < all.size(); ++i)
            parseNumber(all[i], scope);
    }

    Variables uses() const override
    {
        Variables all = 0;
        for (const Argument& argument : m_arguments)
            all |= argument.value.uses();
        return all;
    }

    Number count(Frame& frame, ListSink&) const override { return m_generator->bound(evaluate(frame)); }

    void run(Frame& frame, ListSink& sink) const override
    {
        Given given = evaluate(frame);
        if (m_generator->sized) {
            given.low = m_sizes.front().value(frame);
            given.high = m_sizes.back().value(frame);
            if (given.high < given.low || given.high - given.low >= Number{1} << 32)
                throw Wrong{say("size=LO..HI: HI is below LO or too far above it")};
        }
        m_generator->run(given, sink);
    }

  private:
    struct Argument {
        std::size_t key;
        Expression value;
    };

    static const Generator* find(std::string_view name)
    {
        std::vector<std::string_view> names;
        for (const Generator& generator : kGenerators) {
            if (generator.name == name) return &generator;
            names.push_back(generator.name);
        }
        throw Wrong{say("gen is {}", oneOf(names))};
    }

    /// What follows the =; nothing where there is none.
    static std::string_view valueOf(std::string_view word)
    {
        const std::size_t equals = word.find('=');
        return equals == word.npos ? std::string_view() : word.substr(equals + 1);
    }

    /// KEY=VALUE by key: each key that the generator has, once.
    std::map<std::string_view, std::string_view> values(const std::vector<std::string_view>& all) const
    {
        std::map<std::string_view, std::string_view> given;
        for (std::size_t i = 2; i < all.size(); ++i)
            given[all[i].substr(0, all[i].find('='))] = valueOf(all[i]);
        std::string wanted = "name=";
        std::size_t known = given.count("name"), count = 1;
        const auto want = [&](std::string_view key) {
            wanted += fmt::format(" {}=", key);
            known += given.count(key);
            ++count;
        };
        for (const Key& key : m_generator->keys)
            if (!key.name.empty()) want(key.name);
        if (m_generator->sized) want("size");
        if (known != count || given.size() != count || all.size() != count + 2)
            throw Wrong{say("gen {} needs {}", m_generator->name, wanted)};
        return given;
    }

    void parseSizes(std::string_view text, const Scope& scope)
    {
        for (std::size_t dots; (dots = text.find("..")) != text.npos; text.remove_prefix(dots + 2))
            m_sizes.emplace_back(text.substr(0, dots), scope);
        m_sizes.emplace_back(text, scope);
        if (m_sizes.size() > 2) throw Wrong{say("size is N or LO..HI"), text};
    }

    void parseNumber(std::string_view word, const Scope& scope)
    {
        const std::string_view name = word.substr(0, word.find('='));
        for (std::size_t key = 0; key < kMaxKeys; ++key)
            if (!name.empty() && m_generator->keys[key].name == name)
                m_arguments.push_back({key, Expression(valueOf(word), scope)});
    }

    Given evaluate(const Frame& frame) const
    {
        Given given;
        given.name = m_name;
        for (const Argument& argument : m_arguments)
            given.numbers[argument.key] = argument.value.value(frame);
        for (const Argument& argument : m_arguments) {
            const Key& key = m_generator->keys[argument.key];
            if (given.numbers[argument.key] < key.least)
                throw Wrong{say("{} is at least {}", key.name, key.least)};
        }
        return given;
    }

    const Generator* m_generator = nullptr;
    std::string m_name;
    std::vector<Expression> m_sizes;
    std::vector<Argument> m_arguments; // as they were written: that is the order of errors
};

} // namespace

std::unique_ptr<Operation> parseGenerator(std::string_view text, Scope& scope, ListSink&)
{
    return std::make_unique<Gen>(text, scope);
}

} // namespace heapglass::trace
