// What the views ask beyond the picture itself, kept while the cursor rests: who holds what, what a query
// finds, what is different since a moment, colours, and sums of ranges. Sums over all blocks: the blocks are
// listed on the worker's thread, where the timeline is; the desks do the rest on threads of their own.
//
// Of the worker's thread.
#pragma once

#include <functional>
#include <memory>
#include <optional>

#include "engine/replay/desk.h"
#include "engine/replay/desk_works.h"
#include "engine/replay/fine_walk.h"
#include "engine/replay/standing.h"

namespace heapglass::replay
{

class Answers
{
  public:
    /// `ready` is called from another thread when there is something to take().
    explicit Answers(const std::function<void()>& ready);

    /// Another request than `now` is followed from here on: what is under way may be of another cursor or
    /// question.
    void drop(const ViewRequest& now, const ViewRequest& next);
    /// Where the cursor stands there is another heap now. Before the recorder goes: a walk under way looks at
    /// it.
    void outdate();
    /// … and what was answered says nothing any more.
    void forget();

    /// Names that are known so far; null until the trace is read.
    Names* names(const Opened& opened);
    /// Asks for those that pictures lacked.
    void askForNames(const Opened& opened);

    /// A new picture is there: what can be answered at once is, so that it moves with the cursor.
    void follow(const Standing& here, const Snapshot& picture);
    void tell(const Standing& here, Snapshot& picture) const;

    /// Something is not in the picture yet.
    bool isWanted(const Standing& here) const;
    /// Does a piece of what needs no rest: the next order stops it. True if there was something to do.
    bool work(const Standing& here);
    /// Something is wanted that waits for the cursor to rest, and was not asked for yet.
    bool hasQuestions(const Standing& here) const;
    /// It takes so little that there is no need to wait.
    bool isQuick(const Standing& here) const;
    void ask(const Standing& here);
    /// Takes what the desks have answered.
    void take();
    /// Since it was asked the last time, something came that is not in the picture.
    bool takeNews() { return std::exchange(m_news, false); }

    Bytes bytesOfBlocks() const;  ///< the blocks that were listed
    Bytes bytesOfDensity() const; ///< a window of time × address
    /// Gives that window up, which is not counted again while `request` asks for the same. False: there is
    /// none.
    bool shedDensity(const ViewRequest& request);

  private:
    bool wantsHolders(const Standing& here) const;
    bool wantsMatches(const Standing& here) const;
    bool wantsDifference(const Standing& here) const;
    bool wantsColours(const Standing& here) const;
    bool wantsMeasure(const Standing& here) const;
    bool wantsFreeOrder(const Standing& here) const;
    bool wantsCourse(const Standing& here) const;
    bool wantsFine(const Standing& here) const;
    bool asksDesks(const Standing& here) const;
    bool isFineAt(const Standing& here, const FineWindow& window) const;
    bool isListed(Step step) const;
    void followColours(const Standing& here, const Snapshot& picture);
    void followFreeOrder(const Standing& here);
    void followCourse(const Standing& here);
    void followFine(const Standing& here);
    void measure(const Standing& here);
    void askDesks(const Standing& here);
    std::shared_ptr<const Moment> momentHere(const Standing& here);
    std::shared_ptr<const Moment> momentSince(const Standing& here);
    std::optional<ColoursWork::Question> colouring(const Standing& here, const Moment& moment);
    void colourAtOnce(const Standing& here, const Moment& moment);
    bool takeNames();

    bool m_news = false;
    std::shared_ptr<const Moment> m_moment;      // of the cursor, where it was listed last
    std::shared_ptr<const Moment> m_momentSince; // that it is compared with
    ColourWindow m_pageColours, m_blockColours;  // that the newest picture is to be coloured by
    std::shared_ptr<const Measure> m_measure;
    std::shared_ptr<const Course> m_course;
    std::shared_ptr<const FineDensity> m_fine; // of m_fineAt steps
    Step m_fineAt = 0;
    std::unique_ptr<FineWalk> m_fineWalk; // that is under way, of m_fineWalkAt steps; else null
    Step m_fineWalkAt = 0;
    std::shared_ptr<const FineWindow> m_fineTooLarge; // was given up for the cap
    std::shared_ptr<const FreeOrder> m_freeOrder;
    bool m_listsBlocks = false; // the newest picture does, and does not sum them up
    std::optional<Names> m_names;
    // Last: their threads end first.
    Desk<HoldersWork> m_holders;
    Desk<FindWork> m_matches;
    Desk<DifferenceWork> m_difference;
    Desk<ColoursWork> m_colours;
    Desk<NamesWork> m_naming;
};

} // namespace heapglass::replay
