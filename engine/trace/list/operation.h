// The operations of a line, parsed: each knows how many it will be and can carry itself out.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "engine/trace/list/expression.h"
#include "engine/trace/list/sink.h"

namespace heapglass::trace
{

class Operation
{
  public:
    virtual ~Operation() = default;
    /// How many operations it will be at most; above 2^63 just "more than any budget".
    virtual Number count(Frame& frame, ListSink& sink) const = 0;
    virtual void run(Frame& frame, ListSink& sink) const = 0;
    /// Variables on which the count depends.
    virtual Variables uses() const { return 0; }

    std::string_view text; ///< its words in the line
};

/// Carries it out; what is wrong without saying where is at the operation.
void carryOut(const Operation& operation, Frame& frame, ListSink& sink);

using Operations = std::vector<std::unique_ptr<Operation>>;

/// OP ; OP ... — an `each` takes the rest.
Operations parseOperations(std::string_view text, Scope& scope, ListSink& sink);

/// gen NAME KEY=VALUE ...
std::unique_ptr<Operation> parseGenerator(std::string_view text, Scope& scope, ListSink& sink);

/// Sums and products that stop at the highest number instead of wrapping.
Number plus(Number a, Number b);
Number times(Number a, Number b);

} // namespace heapglass::trace
