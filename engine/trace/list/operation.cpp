#include "engine/trace/list/operation.h"

#include <algorithm>

#include "engine/trace/list/random.h"

namespace heapglass::trace
{

namespace
{

/// Ids with their number in the trace.
struct NamedIds {
    Ids ids;
    std::uint32_t name;

    NamedIds(std::string_view text, const Scope& scope, ListSink& sink)
        : ids(text, scope), name(sink.nameNumber(ids.name()))
    {
    }
    Id at(const Rounds& rounds, Number i) const { return {name, ids.isIndexed() ? rounds[i] : kPlainId}; }
};

/// a IDS SIZE, r IDS SIZE
class Make : public Operation
{
  public:
    Make(bool birth, std::string_view ids, std::string_view size, const Scope& scope, ListSink& sink)
        : m_birth(birth), m_ids(ids, scope, sink), m_size(size, scope)
    {
    }

    Number count(Frame& frame, ListSink&) const override { return m_ids.ids.count(frame); }
    Variables uses() const override { return m_ids.ids.uses(); }

    void run(Frame& frame, ListSink& sink) const override
    {
        const Number size = m_size.value(frame);
        const Rounds rounds = m_ids.ids.indexes(frame);
        const Number count = rounds.count();
        for (Number i = 0; i < count; ++i) {
            if (m_birth)
                sink.allocate(m_ids.at(rounds, i), size);
            else
                sink.reallocate(m_ids.at(rounds, i), size);
        }
    }

  private:
    bool m_birth;
    NamedIds m_ids;
    Expression m_size;
};

/// f -1
class FreeNull : public Operation
{
  public:
    Number count(Frame&, ListSink&) const override { return 1; }
    void run(Frame&, ListSink& sink) const override { sink.freeNull(); }
};

/// f IDS [reverse | shuffle SEED | random COUNT SEED]
class Free : public Operation
{
  public:
    Free(NamedIds ids, std::string_view order, std::vector<Expression> arguments)
        : m_ids(std::move(ids)), m_reverse(order == "reverse"), m_random(order == "random"),
          m_arguments(std::move(arguments))
    {
    }

    Number count(Frame& frame, ListSink&) const override
    {
        const Number all = m_ids.ids.count(frame);
        return m_random ? std::min(all, m_arguments[0].value(frame)) : all;
    }

    Variables uses() const override
    {
        Variables all = m_ids.ids.uses();
        for (const Expression& argument : m_arguments)
            all |= argument.uses();
        return all;
    }

    void run(Frame& frame, ListSink& sink) const override
    {
        const Rounds rounds = m_ids.ids.indexes(frame);
        const Number count = rounds.count();
        if (!m_arguments.empty()) return runShuffled(rounds, frame, sink);
        for (Number i = 0; i < count; ++i)
            sink.deallocate(m_ids.at(rounds, m_reverse ? count - 1 - i : i));
    }

  private:
    void runShuffled(const Rounds& rounds, const Frame& frame, ListSink& sink) const
    {
        if (rounds.count() > ListSink::kMaxOperations)
            throw Wrong{say("{} ids are too many to shuffle", rounds.count())};
        std::vector<std::uint32_t> order(rounds.count());
        for (std::uint32_t i = 0; i < order.size(); ++i) {
            order[i] = i;
            sink.work();
        }
        SplitMix64(m_arguments.back().value(frame)).shuffle(order);
        if (m_random) order.resize(std::min<Number>(order.size(), m_arguments[0].value(frame)));
        for (const std::uint32_t i : order)
            sink.deallocate(m_ids.at(rounds, i));
    }

    NamedIds m_ids;
    bool m_reverse;
    bool m_random;
    std::vector<Expression> m_arguments;
};

/// m
class Heapmin : public Operation
{
  public:
    Number count(Frame&, ListSink&) const override { return 1; }
    void run(Frame&, ListSink& sink) const override { sink.heapmin(); }
};

/// each V LO..HI[/STEP] : OP ; OP ...
class Each : public Operation
{
  public:
    Each(std::size_t variable, Range range, Operations body)
        : m_variable(variable), m_range(std::move(range)), m_body(std::move(body))
    {
        for (const auto& operation : m_body)
            m_bodyUses |= operation->uses();
    }

    Variables uses() const override { return m_range.uses() | (m_bodyUses & ~(Variables{1} << m_variable)); }

    Number count(Frame& frame, ListSink& sink) const override
    {
        const Rounds rounds = m_range.rounds(frame);
        const Number count = rounds.count();
        if (count == 0 || count > ListSink::kMaxOperations) return count;
        const bool same = (m_bodyUses >> m_variable & 1) == 0;
        Number total = 0;
        for (Number i = 0; i < count; ++i) {
            frame[m_variable] = rounds[i];
            total = plus(total, countRound(frame, sink));
            if (same) return times(count, total);
            if (total > sink.left()) break;
        }
        return total;
    }

    void run(Frame& frame, ListSink& sink) const override
    {
        const Rounds rounds = m_range.rounds(frame);
        const Number count = rounds.count();
        for (Number i = 0; i < count; ++i) {
            for (const auto& operation : m_body) {
                frame[m_variable] = rounds[i];
                sink.work();
                carryOut(*operation, frame, sink);
            }
            if (m_body.empty()) return;
        }
    }

  private:
    Number countRound(Frame& frame, ListSink& sink) const
    {
        Number round = 0;
        for (const auto& operation : m_body) {
            sink.work();
            round = plus(round, operation->count(frame, sink));
        }
        return std::max<Number>(1, round);
    }

    std::size_t m_variable;
    Range m_range;
    Operations m_body;
    Variables m_bodyUses = 0;
};

// ---- parsing ----

using Parsed = std::unique_ptr<Operation>;

/// The first word of a text, and what follows the spaces behind it.
std::string_view takeWord(std::string_view& text)
{
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, end);
    text.remove_prefix(std::min(text.find_first_not_of(' ', end), text.size()));
    return word;
}

Parsed parseMake(std::string_view text, Scope& scope, ListSink& sink)
{
    const std::string_view verb = takeWord(text);
    const std::string_view ids = takeWord(text);
    if (text.empty()) throw Wrong{say("{} needs an id and a size", verb)};
    return std::make_unique<Make>(verb == "a", ids, text, scope, sink);
}

Parsed parseFree(std::string_view text, Scope& scope, ListSink& sink)
{
    const std::vector<std::string_view> all = words(text);
    if (all.size() < 2) throw Wrong{say("f needs an id")};
    const std::string_view order = all.size() > 2 ? all[2] : "";
    const std::size_t wanted = order == "shuffle" ? 1 : order == "random" ? 2 : 0;
    const bool known = order.empty() || order == "reverse" || wanted > 0;
    if (!known || all.size() != (order.empty() ? 2 : 3) + wanted)
        throw Wrong{say("after f IDS comes nothing, reverse, shuffle SEED or random COUNT SEED")};
    std::optional<NamedIds> ids;
    if (all[1] != "-1") ids.emplace(all[1], scope, sink);
    std::vector<Expression> arguments;
    for (std::size_t i = 3; i < all.size(); ++i)
        arguments.emplace_back(all[i], scope);
    if (!ids) return std::make_unique<FreeNull>();
    return std::make_unique<Free>(std::move(*ids), order, std::move(arguments));
}

Parsed parseHeapmin(std::string_view text, Scope&, ListSink&)
{
    if (text != "m") throw Wrong{say("m takes nothing")};
    return std::make_unique<Heapmin>();
}

struct EachParts {
    std::string_view variable;
    std::string_view range;
    std::string_view body;
};

/// each +V +RANGE:BODY
EachParts eachParts(std::string_view text)
{
    const Wrong wrong{say("each needs V LO..HI : operations"), text};
    const std::size_t colon = text.find(':');
    if (colon == text.npos) throw wrong;
    std::string_view head = text.substr(0, colon);
    takeWord(head);
    const std::size_t spaceBehind = head.find(' ');
    if (spaceBehind == head.npos) throw wrong;
    const bool onlySpaces = head.find_first_not_of(' ', spaceBehind) == head.npos;
    if (onlySpaces && head.size() - spaceBehind < 2) throw wrong;
    const std::string_view variable = takeWord(head);
    if (!isWord(variable)) throw wrong;
    return {variable, onlySpaces ? " " : head, text.substr(colon + 1)};
}

Parsed parseEach(std::string_view text, Scope& scope, ListSink& sink)
{
    const EachParts parts = eachParts(text);
    const std::size_t depth = scope.variables.size();
    if (depth == kMaxNesting) throw Wrong{say("too many each in one line"), text};
    Range range = Range::parse(parts.range, scope);
    scope.variables.emplace_back(parts.variable);
    Operations body = parseOperations(parts.body, scope, sink);
    scope.variables.pop_back();
    return std::make_unique<Each>(depth, std::move(range), std::move(body));
}

struct Verb {
    std::string_view word;
    Parsed (*parse)(std::string_view text, Scope& scope, ListSink& sink);
};

constexpr Verb kVerbs[] = {
    {"a", parseMake}, {"r", parseMake}, {"f", parseFree}, {"m", parseHeapmin}, {"gen", parseGenerator}};

Parsed parseOne(const Verb& verb, std::string_view text, Scope& scope, ListSink& sink)
{
    try {
        Parsed operation = verb.parse(text, scope, sink);
        operation->text = text;
        return operation;
    } catch (Wrong& wrong) {
        if (wrong.at.empty()) wrong.at = text;
        throw;
    }
}

} // namespace

void carryOut(const Operation& operation, Frame& frame, ListSink& sink)
{
    try {
        operation.run(frame, sink);
    } catch (Wrong& wrong) {
        if (wrong.at.empty()) wrong.at = operation.text;
        throw;
    }
}

Number plus(Number a, Number b)
{
    Number sum = 0;
    return __builtin_add_overflow(a, b, &sum) ? ~Number{0} : sum;
}

Number times(Number a, Number b)
{
    Number product = 0;
    return __builtin_mul_overflow(a, b, &product) ? ~Number{0} : product;
}

Operations parseOperations(std::string_view text, Scope& scope, ListSink& sink)
{
    Operations operations;
    while (!(text = stripped(text, " ;")).empty()) {
        const std::string_view word = text.substr(0, text.find_first_of(" ;"));
        if (word == "each") {
            operations.push_back(parseEach(text, scope, sink));
            operations.back()->text = text;
            return operations;
        }
        const auto verb =
            std::find_if(std::begin(kVerbs), std::end(kVerbs), [&](const Verb& v) { return v.word == word; });
        if (verb == std::end(kVerbs)) throw Wrong{say("unknown word {}", word), word};
        const std::size_t end = std::min(text.find(';'), text.size());
        operations.push_back(parseOne(*verb, stripped(text.substr(0, end), " "), scope, sink));
        text.remove_prefix(end);
    }
    return operations;
}

} // namespace heapglass::trace
