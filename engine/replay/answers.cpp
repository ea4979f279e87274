#include "engine/replay/answers.h"

#include "engine/replay/comparison.h"
#include "engine/replay/measuring.h"
#include "engine/replay/zone_map.h"

namespace heapglass::replay
{

namespace
{

/// So few live blocks are looked through before a picture is sent: they take less than a millisecond.
constexpr std::uint64_t kFewBlocks = 20'000;
/// Nor takes it longer to go back over so few steps.
constexpr Step kFewSteps = 600'000;

/// The moment that the cursor's is compared with; there is one.
Step sinceOf(const Standing& here)
{
    return std::min(*here.request.since, here.steps());
}

StepRange rangeToMeasure(const Standing& here)
{
    const Step end = std::min(here.request.measured->end, here.steps());
    return {std::min(here.request.measured->begin, end), end};
}

FindWork::Question searchOf(const Standing& here, const Moment& moment)
{
    return {here.opened.trace(), here.opened.path(), here.request.query, moment.census, here.regions};
}

/// What lives there; null if an order came in between.
std::shared_ptr<const Moment> momentAt(const Standing& here, const Timeline& timeline)
{
    auto census = takeCensus(here.recorder, timeline, here.disturbed);
    if (!census) return nullptr;
    return std::make_shared<const Moment>(
        momentOf(here.recorder, timeline, std::make_shared<const Census>(std::move(*census))));
}

} // namespace

Answers::Answers(const std::function<void()>& ready)
    : m_holders(ready), m_matches(ready), m_difference(ready), m_colours(ready), m_naming(ready)
{
}

bool Answers::wantsHolders(const Standing& here) const
{
    if (!here.request.holders) return false;
    const auto& answer = m_holders.answer();
    return m_holders.isOutdated() || answer->step != here.step() || answer->by != *here.request.holders;
}

bool Answers::wantsMatches(const Standing& here) const
{
    if (!here.request.query) return false;
    const auto& answer = m_matches.answer();
    return m_matches.isOutdated() || answer->step != here.step() || answer->query != here.request.query;
}

bool Answers::wantsDifference(const Standing& here) const
{
    if (!here.request.since) return false;
    const auto& answer = m_difference.answer();
    return m_difference.isOutdated() || answer->cursor != here.step() || answer->asked != sinceOf(here);
}

bool Answers::wantsColours(const Standing& here) const
{
    if (!here.settled || (!m_pageColours.cells && !m_blockColours.cells)) return false;
    const auto& answer = m_colours.answer();
    return m_colours.isOutdated() || answer->step != here.step() || answer->pages.window != m_pageColours ||
           answer->blocks.window != m_blockColours;
}

bool Answers::wantsMeasure(const Standing& here) const
{
    return here.request.measured && (!m_measure || m_measure->range != rangeToMeasure(here));
}

bool Answers::wantsFreeOrder(const Standing& here) const
{
    if (!here.request.freeOrder || !m_listsBlocks || !here.ordersFreeBlocks) return false;
    return !m_freeOrder || m_freeOrder->step != here.step() || m_freeOrder->window != here.request.blocks;
}

bool Answers::wantsCourse(const Standing& here) const
{
    const CourseWindow& window = here.request.course;
    if (!here.settled || !window.columns || window.end > here.recorder.script().events() + 1) return false;
    return !m_course || m_course->window != window;
}

/// What was counted is of this window, in the heap as it is.
bool Answers::isFineAt(const Standing& here, const FineWindow& window) const
{
    return m_fine && m_fineAt == here.steps() && *m_fine->window == window;
}

bool Answers::wantsFine(const Standing& here) const
{
    const FineWindow* const window = here.request.fine.get();
    if (!here.settled || !window || here.request.fine == m_fineTooLarge) return false;
    if (window->columns.back() > std::uint64_t{here.steps()} + 1) return false;
    return window->positions() <= FineWindow::kMostPositions && !isFineAt(here, *window);
}

/// What of the picture is to be coloured: the cells of the page map; of the block map bins as binBlocks()
/// makes them, or call sites or threads of blocks.
void Answers::followColours(const Standing& here, const Snapshot& picture)
{
    m_pageColours = m_blockColours = {};
    const PageWindow& pages = picture.pages.window;
    const Bytes page = picture.geometry.page;
    if (here.request.pageColour)
        m_pageColours = {*here.request.pageColour, pages.first * page, pages.pagesPerCell * page, pages.cells,
                         false};
    if (!here.request.blockColour) return;
    const BlocksInView& blocks = picture.blocks;
    const Bytes bytes = blocks.window.end - blocks.window.begin, bins = blocks.bins.size();
    if (bins)
        m_blockColours = {*here.request.blockColour, blocks.window.begin, (bytes + bins - 1) / bins,
                          std::uint32_t(bins), false};
    else if (isOfGroups(*here.request.blockColour) && !blocks.blocks.empty())
        m_blockColours = {*here.request.blockColour, blocks.window.begin, bytes, 1, true};
}

/// Only the Heap itself knows.
void Answers::followFreeOrder(const Standing& here)
{
    const auto heap = here.recorder.heapAt(here.step(), here.timeline.cursor(),
                                           [&here](double) { return !here.disturbed(); });
    if (!heap) return;
    const ZoneMap map(here.recorder.zonePeaks());
    auto order = std::make_shared<FreeOrder>();
    order->step = here.step();
    order->window = here.request.blocks;
    heap->walkFree([&](Bytes common, Bytes length) {
        const Bytes offset = map.shown(common);
        if (offset < order->window.end && offset + length > order->window.begin)
            order->blocks.push_back({offset, length});
    });
    m_freeOrder = std::move(order);
    m_news = true;
}

void Answers::followCourse(const Standing& here)
{
    auto course = courseOf(here.recorder, here.request.course, here.disturbed);
    if (!course) return;
    m_course = std::make_shared<const Course>(std::move(*course));
    m_news = true;
}

/// Where an order stops it, it goes on from there, as long as the window is still wanted: while the cursor
/// plays, orders come all the time.
void Answers::followFine(const Standing& here)
{
    if (!m_fineWalk || m_fineWalkAt != here.steps() || *m_fineWalk->window() != *here.request.fine) {
        m_fineWalk = std::make_unique<FineWalk>(here.recorder, here.request.fine);
        m_fineWalkAt = here.steps();
    }
    if (!m_fineWalk->advance(here.disturbed)) return;
    m_fine = std::make_shared<const FineDensity>(m_fineWalk->take());
    m_fineAt = here.steps();
    m_fineWalk.reset();
    m_news = true;
}

void Answers::measure(const Standing& here)
{
    auto measure =
        replay::measure(here.recorder, here.opened.trace(), rangeToMeasure(here), here.times, here.disturbed);
    if (!measure) return;
    m_measure = std::make_shared<const Measure>(*measure);
    m_news = true;
}

bool Answers::isWanted(const Standing& here) const
{
    return wantsHolders(here) || wantsMatches(here) || wantsDifference(here) || wantsColours(here) ||
           wantsMeasure(here) || wantsCourse(here) || wantsFine(here) || wantsFreeOrder(here) ||
           m_naming.isUnderWay();
}

bool Answers::work(const Standing& here)
{
    if (wantsMeasure(here))
        measure(here);
    else if (wantsCourse(here))
        followCourse(here);
    else if (wantsFine(here))
        followFine(here);
    else
        return false;
    return true;
}

/// Something is wanted that no desk has been asked for.
bool Answers::asksDesks(const Standing& here) const
{
    return (wantsHolders(here) && !m_holders.isUnderWay()) ||
           (wantsMatches(here) && !m_matches.isUnderWay()) ||
           (wantsDifference(here) && !m_difference.isUnderWay()) ||
           (wantsColours(here) && !m_colours.isUnderWay());
}

bool Answers::hasQuestions(const Standing& here) const
{
    return asksDesks(here) || wantsFreeOrder(here);
}

bool Answers::isQuick(const Standing& here) const
{
    return asksDesks(here) ? isListed(here.step()) : here.step() <= kFewSteps;
}

void Answers::ask(const Standing& here)
{
    if (asksDesks(here))
        askDesks(here);
    else if (wantsFreeOrder(here))
        followFreeOrder(here);
}

void Answers::take()
{
    for (const bool taken :
         {m_holders.take(), m_matches.take(), m_difference.take(), m_colours.take(), takeNames()})
        m_news = m_news || taken;
}

/// The blocks at the cursor are known.
bool Answers::isListed(Step step) const
{
    return m_moment && m_moment->census->step == step;
}

/// What lives at the cursor; null if an order came in between.
std::shared_ptr<const Moment> Answers::momentHere(const Standing& here)
{
    if (!isListed(here.step())) m_moment = momentAt(here, here.timeline);
    return m_moment;
}

/// By a timeline of its own: the cursor stays where it is.
std::shared_ptr<const Moment> Answers::momentSince(const Standing& here)
{
    if (m_momentSince && m_momentSince->census->step == sinceOf(here)) return m_momentSince;
    m_momentSince.reset();
    m_momentSince = momentAt(here, here.recorder.timelineAt(sinceOf(here)));
    return m_momentSince;
}

void Answers::askDesks(const Standing& here)
{
    const auto moment = momentHere(here);
    if (!moment) return;
    if (wantsMatches(here) && !m_matches.isUnderWay()) m_matches.ask(searchOf(here, *moment));
    if (wantsDifference(here) && !m_difference.isUnderWay()) {
        const auto asked = momentSince(here);
        if (!asked) return;
        m_difference.ask({here.opened.trace(), asked, moment});
    }
    if (wantsColours(here) && !m_colours.isUnderWay()) {
        auto question = colouring(here, *moment);
        if (!question) return;
        m_colours.ask(std::move(*question));
    }
    if (wantsHolders(here) && !m_holders.isUnderWay())
        m_holders.ask({here.opened.trace(), here.opened.path(), *here.request.holders, moment->census});
}

/// Nothing if an order came in between.
std::optional<ColoursWork::Question> Answers::colouring(const Standing& here, const Moment& moment)
{
    ColoursWork::Question question{here.opened.trace(), here.opened.path(), moment.census,
                                   m_pageColours,       m_blockColours,     {}};
    if (question.pages.cells && question.pages.by == ColourBy::lastChange) {
        auto changes = lastChanges(here.recorder, here.timeline, question.pages, here.disturbed);
        if (!changes) return std::nullopt;
        question.lastChanges = std::move(*changes);
    }
    return question;
}

Names* Answers::names(const Opened& opened)
{
    if (!m_names && opened.trace()->finished()) m_names.emplace(*opened.trace());
    return m_names ? &*m_names : nullptr;
}

void Answers::askForNames(const Opened& opened)
{
    if (!m_names || m_naming.isUnderWay()) return;
    if (auto stacks = m_names->takeMissing(); !stacks.empty())
        m_naming.ask({opened.trace(), opened.path(), std::move(stacks)});
}

bool Answers::takeNames()
{
    if (!m_naming.take()) return false;
    if (m_names) m_names->learn(*m_naming.answer());
    return true;
}

void Answers::follow(const Standing& here, const Snapshot& picture)
{
    const ViewRequest& request = here.request;
    followColours(here, picture);
    m_listsBlocks = !picture.blocks.blocks.empty();
    if (!request.holders && !request.query && !request.since && !request.pageColour && !request.blockColour)
        m_moment.reset();
    if (!request.since) m_momentSince.reset();
    if (!here.settled || picture.liveBlocks > kFewBlocks) return;
    const bool finds = wantsMatches(here) && !request.query->asks(Field::site);
    const bool compares = wantsDifference(here) && m_momentSince &&
                          m_momentSince->census->step == sinceOf(here) &&
                          m_momentSince->census->blocks.size() <= kFewBlocks;
    const bool colours = wantsColours(here);
    if (!finds && !compares && !colours) return;
    const auto moment = momentHere(here);
    if (!moment) return;
    if (finds) m_matches.put(*FindWork()(searchOf(here, *moment), {}));
    if (compares) m_difference.put(*differenceOf(*m_momentSince, *moment, *here.opened.trace()));
    if (colours) colourAtOnce(here, *moment);
}

/// But for names of call sites, which may take long.
void Answers::colourAtOnce(const Standing& here, const Moment& moment)
{
    for (const ColourWindow& window : {m_pageColours, m_blockColours}) {
        if (!window.cells) continue;
        if (window.by == ColourBy::site) return;
        if (window.by == ColourBy::lastChange && here.step() > kFewSteps) return;
    }
    if (const auto question = colouring(here, moment)) m_colours.put(*ColoursWork()(*question, {}));
}

void Answers::tell(const Standing& here, Snapshot& picture) const
{
    const ViewRequest& request = here.request;
    picture.holders = m_holders.answer();
    picture.holdersCurrent = request.holders && !wantsHolders(here);
    picture.matches = request.query ? m_matches.answer() : nullptr;
    picture.matchesCurrent = request.query && !wantsMatches(here);
    picture.difference = request.since ? m_difference.answer() : nullptr;
    picture.differenceCurrent = request.since && !wantsDifference(here);
    picture.colours = request.pageColour || request.blockColour ? m_colours.answer() : nullptr;
    picture.coloursCurrent = picture.colours && here.settled && !wantsColours(here);
    picture.measure = request.measured && !wantsMeasure(here) ? m_measure : nullptr;
    picture.freeOrder = request.freeOrder && m_freeOrder && !wantsFreeOrder(here) ? m_freeOrder : nullptr;
    picture.course = m_course && m_course->window == request.course ? m_course : nullptr;
    picture.fine = request.fine && isFineAt(here, *request.fine) ? m_fine : nullptr;
}

void Answers::drop(const ViewRequest& now, const ViewRequest& next)
{
    const bool moves = next.step != now.step;
    if (moves || next.holders != now.holders) m_holders.drop();
    if (moves || next.query != now.query) m_matches.drop();
    if (moves || next.since != now.since) m_difference.drop();
    if (moves || next.pageColour != now.pageColour || next.blockColour != now.blockColour ||
        next.pages != now.pages || next.blocks != now.blocks)
        m_colours.drop();
    if (!next.fine) {
        m_fine.reset();
        m_fineWalk.reset();
    }
}

void Answers::outdate()
{
    m_holders.outdate();
    m_matches.outdate();
    m_difference.outdate();
    m_colours.outdate();
    m_measure.reset();
    m_course.reset();
    m_fine.reset();
    m_fineWalk.reset();
    m_freeOrder.reset();
    m_moment.reset();
    m_momentSince.reset();
}

void Answers::forget()
{
    outdate();
    m_holders.forget();
    m_matches.forget();
    m_difference.forget();
    m_colours.forget();
    m_naming.forget();
    m_names.reset();
}

Bytes Answers::bytesOfBlocks() const
{
    Bytes bytes = 0;
    for (const auto& moment : {m_moment, m_momentSince})
        if (moment) bytes += moment->census->blocks.size() * sizeof(LiveBlock);
    if (const auto& holders = m_holders.answer()) bytes += holders->flame.pages.bytes();
    return bytes;
}

Bytes Answers::bytesOfDensity() const
{
    return (m_fine ? m_fine->bytes() : 0) + (m_fineWalk ? m_fineWalk->bytes() : 0);
}

bool Answers::shedDensity(const ViewRequest& request)
{
    if (!m_fine && !m_fineWalk) return false;
    m_fine.reset();
    m_fineWalk.reset();
    m_fineTooLarge = request.fine;
    return true;
}

} // namespace heapglass::replay
