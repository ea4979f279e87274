// What the worker's desks are asked, and how they answer: sums over all blocks, and what may take long to
// look up names.
#pragma once

#include "engine/replay/colours.h"
#include "engine/replay/difference.h"
#include "engine/replay/find.h"
#include "engine/replay/holders.h"
#include "engine/replay/names.h"

namespace heapglass::replay
{

/// The call sites of a trace; names stay known while the cursor moves.
class KnownSites
{
  public:
    /// `path`: the file of the trace.
    Sites& of(const std::shared_ptr<const trace::Trace>& trace, const std::string& path);

  private:
    std::shared_ptr<const trace::Trace> m_trace; // that of m_sites
    std::unique_ptr<Sites> m_sites;
};

class HoldersWork
{
  public:
    struct Question {
        std::shared_ptr<const trace::Trace> trace;
        std::string path;
        HoldersBy by = HoldersBy::site;
        std::shared_ptr<const Census> census;
    };
    using Answer = Holders;
    std::optional<Holders> operator()(const Question& question, const Stop& stop);

  private:
    KnownSites m_sites;
};

class FindWork
{
  public:
    struct Question {
        std::shared_ptr<const trace::Trace> trace;
        std::string path;
        std::shared_ptr<const Query> query;
        std::shared_ptr<const Census> census;
        std::shared_ptr<const std::vector<Region>> regions; ///< null: none
    };
    using Answer = Matches;
    std::optional<Matches> operator()(const Question& question, const Stop& stop);

  private:
    KnownSites m_sites;
};

class ColoursWork
{
  public:
    struct Question {
        std::shared_ptr<const trace::Trace> trace;
        std::string path;
        std::shared_ptr<const Census> census;
        ColourWindow pages, blocks;
        std::vector<ColourValue> lastChanges; ///< where `pages` asks for them: the cells' values
    };
    using Answer = Colours;
    std::optional<Colours> operator()(const Question& question, const Stop& stop);

  private:
    KnownSites m_sites;
    ColourMaker m_maker;
};

class NamesWork
{
  public:
    struct Question {
        std::shared_ptr<const trace::Trace> trace;
        std::string path;
        std::vector<Names::Stack> stacks;
    };
    using Answer = std::vector<Names::Named>;
    std::optional<Answer> operator()(const Question& question, const Stop& stop);

  private:
    KnownSites m_sites;
};

class DifferenceWork
{
  public:
    struct Question {
        std::shared_ptr<const trace::Trace> trace;
        std::shared_ptr<const Moment> asked, cursor;
    };
    using Answer = Difference;
    std::optional<Difference> operator()(const Question& question, const Stop& stop)
    {
        return differenceOf(*question.asked, *question.cursor, *question.trace, stop);
    }
};

} // namespace heapglass::replay
