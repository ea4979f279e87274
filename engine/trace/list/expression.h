// Numbers of an operation list: expressions, ranges and ids (docstring of refsim.py, section 4).
// The grammar and its error texts are refsim's, word for word. An expression is parsed once a line
// and evaluated in every round of its `each`.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/sentence.h"

namespace heapglass::trace
{

/// A number of a list: 0 to 2^63 - 1.
using Number = std::uint64_t;
inline constexpr Number kMaxNumber = (Number{1} << 63) - 1;
inline constexpr std::size_t kMaxNesting = 20;

/// What is wrong with a line. Thrown and caught inside the reader of lists, once a line at most.
struct Wrong {
    Sentence text;
    std::string_view at = {}; ///< the words of the line that are meant; empty: the operation
};

/// Where `part` begins in `line`, from 1, in characters of UTF-8; 0: it is no part of it.
std::uint64_t columnOf(std::string_view part, std::string_view line);

/// The `let` names of a file.
using Lets = std::map<std::string, Number, std::less<>>;

/// The names that an expression may use.
struct Scope {
    const Lets& lets;
    std::vector<std::string> variables; ///< of the `each` around it, outermost first
};

/// The variables' values in this round, in the order of Scope::variables.
using Frame = std::array<Number, kMaxNesting>;

/// A set of variables: bit k for Scope::variables[k].
using Variables = std::uint32_t;

/// A decimal number, or a hexadecimal one with 0x.
Number number(std::string_view text);

bool isWord(std::string_view text); ///< a letter or _, then letters, digits and _
bool isName(std::string_view text); ///< letters, digits and _
std::string_view stripped(std::string_view text, std::string_view characters);
std::vector<std::string_view> words(std::string_view text);

/// Of a line that outlives it.
class Expression
{
  public:
    Expression(std::string_view text, const Scope& scope);

    Number value(const Frame& frame) const
    {
        return m_steps.size() == 1 && m_steps[0].kind == '0' ? m_steps[0].value : evaluate(frame);
    }
    Variables uses() const { return m_uses; }

  private:
    friend class ExpressionParser;

    /// Reverse Polish: '0' a number, 'v' a variable, '?' an unknown name, else an operator.
    struct Step {
        char kind;
        Number value = 0; ///< number, place of the variable, or place in m_unknown
    };

    Number evaluate(const Frame& frame) const;
    Number apply(char op, Number left, Number right) const;
    [[noreturn]] void wrong(const Sentence& why) const;

    std::string_view m_text;
    std::vector<Step> m_steps;
    std::vector<std::string> m_unknown;
    Variables m_uses = 0;
};

/// The numbers first, first + step … below stop.
struct Rounds {
    Number first = 0;
    Number stop = 0;
    Number step = 1;
    Number count() const { return stop <= first ? 0 : (stop - first - 1) / step + 1; }
    Number operator[](Number i) const { return first + i * step; }
};

/// LO..HI[/STEP]
class Range
{
  public:
    static Range parse(std::string_view text, const Scope& scope);
    Rounds rounds(const Frame& frame) const;
    Variables uses() const { return m_low.uses() | m_high.uses() | m_step.uses(); }

  private:
    Range(Expression low, Expression high, Expression step)
        : m_low(std::move(low)), m_high(std::move(high)), m_step(std::move(step))
    {
    }

    Expression m_low;
    Expression m_high;
    Expression m_step;
};

/// x, x[I] or x[LO..HI/STEP]
class Ids
{
  public:
    Ids(std::string_view text, const Scope& scope);

    const std::string& name() const { return m_name; }
    Number count(const Frame& frame) const { return m_range ? m_range->rounds(frame).count() : 1; }
    bool isIndexed() const { return m_range || m_index; }
    /// The indexes; of a plain name one, that says nothing.
    Rounds indexes(const Frame& frame) const;
    /// Variables on which the count depends.
    Variables uses() const { return m_range ? m_range->uses() : 0; }

  private:
    std::string m_name;
    std::optional<Range> m_range;
    std::optional<Expression> m_index;
};

} // namespace heapglass::trace
