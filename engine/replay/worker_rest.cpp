// What the worker answers once the cursor has rested: sums over all blocks. The blocks are listed on its own
// thread, where the timeline is; the desks do the rest.
#include "engine/heap/policies.h"
#include "engine/replay/comparison.h"
#include "engine/replay/configuration.h"
#include "engine/replay/measuring.h"
#include "engine/replay/time_scale.h"
#include "engine/replay/worker_body.h"
#include "engine/replay/zone_map.h"

namespace heapglass::replay
{

namespace
{

/// The cursor rests when nothing was asked for so long.
constexpr auto kRest = std::chrono::milliseconds(120);
/// So few live blocks are looked through before a picture is sent: they take less than a millisecond.
constexpr std::uint64_t kFewBlocks = 20'000;
/// Nor takes it longer to go back over so few steps.
constexpr Step kFewSteps = 600'000;

} // namespace

std::function<void()> Worker::Body::whenAnswered()
{
    return [this] {
        {
            std::lock_guard lock(m_mutex);
            m_answered = true;
        }
        m_changed.notify_all();
    };
}

bool Worker::Body::wantsHolders() const
{
    if (!m_recorder || !m_request.holders) return false;
    const auto& answer = m_holders.answer();
    return m_holders.isOutdated() || answer->step != m_timeline->step() || answer->by != *m_request.holders;
}

bool Worker::Body::wantsMatches() const
{
    if (!m_recorder || !m_request.query) return false;
    const auto& answer = m_matches.answer();
    return m_matches.isOutdated() || answer->step != m_timeline->step() || answer->query != m_request.query;
}

bool Worker::Body::wantsDifference() const
{
    if (!m_recorder || !m_request.since) return false;
    const auto& answer = m_difference.answer();
    return m_difference.isOutdated() || answer->cursor != m_timeline->step() || answer->asked != since();
}

/// What of the picture is to be coloured: the cells of the page map; of the block map bins as binBlocks()
/// makes them, or call sites or threads of blocks.
void Worker::Body::followColours(const Snapshot& snapshot)
{
    m_pageColours = m_blockColours = {};
    const PageWindow& pages = snapshot.pages.window;
    const Bytes page = snapshot.geometry.page;
    if (m_request.pageColour)
        m_pageColours = {*m_request.pageColour, pages.first * page, pages.pagesPerCell * page, pages.cells,
                         false};
    if (!m_request.blockColour) return;
    const BlocksInView& blocks = snapshot.blocks;
    const Bytes bytes = blocks.window.end - blocks.window.begin, bins = blocks.bins.size();
    if (bins)
        m_blockColours = {*m_request.blockColour, blocks.window.begin, (bytes + bins - 1) / bins,
                          std::uint32_t(bins), false};
    else if (isOfGroups(*m_request.blockColour) && !blocks.blocks.empty())
        m_blockColours = {*m_request.blockColour, blocks.window.begin, bytes, 1, true};
}

bool Worker::Body::wantsColours() const
{
    if (!m_recorder || !settled() || (!m_pageColours.cells && !m_blockColours.cells)) return false;
    const auto& answer = m_colours.answer();
    return m_colours.isOutdated() || answer->step != m_timeline->step() ||
           answer->pages.window != m_pageColours || answer->blocks.window != m_blockColours;
}

StepRange Worker::Body::rangeToMeasure() const
{
    const Step end = std::min(m_request.measured->end, m_recorder->placement().steps());
    return {std::min(m_request.measured->begin, end), end};
}

bool Worker::Body::wantsMeasure() const
{
    if (!m_recorder || !m_request.measured) return false;
    return !m_measure || m_measure->range != rangeToMeasure();
}

bool Worker::Body::wantsFreeOrder() const
{
    if (!m_recorder || !m_request.freeOrder || !m_listsBlocks || m_policy == kRecorded) return false;
    if (heap::policyOf(m_settings).freeOrder == heap::kByAddress) return false;
    return !m_freeOrder || m_freeOrder->step != m_timeline->step() || m_freeOrder->window != m_request.blocks;
}

/// Only the Heap itself knows. The next order stops its making.
void Worker::Body::followFreeOrder()
{
    const Step step = m_timeline->step();
    const auto heap = m_recorder->heapAt(step, m_timeline->cursor(), [this](double) { return !hasOrders(); });
    if (!heap) return;
    const ZoneMap map(m_recorder->zonePeaks());
    auto order = std::make_shared<FreeOrder>();
    order->step = step;
    order->window = m_request.blocks;
    heap->walkFree([&](Bytes common, Bytes length) {
        const Bytes offset = map.shown(common);
        if (offset < order->window.end && offset + length > order->window.begin)
            order->blocks.push_back({offset, length});
    });
    m_freeOrder = std::move(order);
    m_stale = true;
}

bool Worker::Body::wantsCourse() const
{
    const CourseWindow& window = m_request.course;
    if (!m_recorder || !settled() || !window.columns || window.end > m_recorder->script().events() + 1)
        return false;
    return !m_course || m_course->window != window;
}

/// The next order stops it.
void Worker::Body::followCourse()
{
    auto course = courseOf(*m_recorder, m_request.course, [this] { return hasOrders(); });
    if (!course) return;
    m_course = std::make_shared<const Course>(std::move(*course));
    m_stale = true;
}

/// What was counted is of this window, in the heap as it is.
bool Worker::Body::isFineAt(const FineWindow& window) const
{
    return m_fine && m_fineAt == m_recorder->placement().steps() && *m_fine->window == window;
}

bool Worker::Body::wantsFine() const
{
    const FineWindow* const window = m_request.fine.get();
    if (!m_recorder || !settled() || !window || m_request.fine == m_fineTooLarge) return false;
    if (window->columns.back() > std::uint64_t{m_recorder->placement().steps()} + 1) return false;
    return window->positions() <= FineWindow::kMostPositions && !isFineAt(*window);
}

/// The next order stops it; then it goes on from there, as long as the window is still wanted: while the
/// cursor plays, orders come all the time.
void Worker::Body::followFine()
{
    const Step steps = m_recorder->placement().steps();
    if (!m_fineWalk || m_fineWalkAt != steps || *m_fineWalk->window() != *m_request.fine) {
        m_fineWalk = std::make_unique<FineWalk>(*m_recorder, m_request.fine);
        m_fineWalkAt = steps;
    }
    if (!m_fineWalk->advance([this] { return hasOrders(); })) return;
    keepWithinCap();
    if (!m_fineWalk) return;
    m_fine = std::make_shared<const FineDensity>(m_fineWalk->take());
    m_fineAt = steps;
    m_fineWalk.reset();
    m_stale = true;
}

/// The next order stops it.
void Worker::Body::measure()
{
    auto measure = replay::measure(*m_recorder, m_opened->trace(), rangeToMeasure(), m_times.get(),
                                   [this] { return hasOrders(); });
    if (!measure) return;
    m_measure = std::make_shared<const Measure>(*measure);
    m_stale = true;
}

/// Something that is not in the picture yet.
bool Worker::Body::wantsAnswers() const
{
    return wantsHolders() || wantsMatches() || wantsDifference() || wantsColours() || wantsMeasure() ||
           wantsCourse() || wantsFine() || wantsFreeOrder() || m_naming.isUnderWay();
}

/// The moment that the cursor's is compared with; there is one.
Step Worker::Body::since() const
{
    return std::min(*m_request.since, m_recorder->placement().steps());
}

/// Something is wanted that no desk has been asked for.
bool Worker::Body::hasQuestions() const
{
    return (wantsHolders() && !m_holders.isUnderWay()) || (wantsMatches() && !m_matches.isUnderWay()) ||
           (wantsDifference() && !m_difference.isUnderWay()) || (wantsColours() && !m_colours.isUnderWay());
}

/// All is done but for what is answered when the cursor has rested for a while.
void Worker::Body::rest(const std::stop_token& stop)
{
    if (wantsMeasure()) return measure();
    if (wantsCourse()) return followCourse();
    if (wantsFine()) return followFine();
    const auto disturbed = [&] {
        return !m_commands.empty() || m_wanted || m_answered || stop.stop_requested();
    };
    std::unique_lock lock(m_mutex);
    if (!hasQuestions() && wantsFreeOrder()) {
        const bool soon = m_timeline->step() <= kFewSteps;
        if (soon || !m_changed.wait_for(lock, kRest, disturbed)) {
            lock.unlock();
            return followFreeOrder();
        }
    } else if (!hasQuestions()) {
        m_changed.wait(lock, disturbed);
    } else if (isListed(m_timeline->step()) || !m_changed.wait_for(lock, kRest, disturbed)) {
        lock.unlock();
        askDesks();
        return;
    }
    if (!std::exchange(m_answered, false)) return;
    lock.unlock();
    for (const bool taken :
         {m_holders.take(), m_matches.take(), m_difference.take(), m_colours.take(), takeNames()})
        m_stale = m_stale || taken;
}

/// The blocks at the cursor are known.
bool Worker::Body::isListed(Step step) const
{
    return m_moment && m_moment->census->step == step;
}

/// What lives at the cursor; null if an order came in between.
std::shared_ptr<const Moment> Worker::Body::momentHere()
{
    if (isListed(m_timeline->step())) return m_moment;
    m_moment = momentAt(*m_timeline);
    return m_moment;
}

std::shared_ptr<const Moment> Worker::Body::momentAt(const Timeline& timeline)
{
    auto census = takeCensus(*m_recorder, timeline, [this] { return hasOrders(); });
    if (!census) return nullptr;
    return std::make_shared<const Moment>(
        momentOf(*m_recorder, timeline, std::make_shared<const Census>(std::move(*census))));
}

/// By a timeline of its own: the cursor stays where it is.
std::shared_ptr<const Moment> Worker::Body::momentSince()
{
    if (m_momentSince && m_momentSince->census->step == since()) return m_momentSince;
    m_momentSince.reset();
    m_momentSince = momentAt(m_recorder->timelineAt(since()));
    return m_momentSince;
}

void Worker::Body::askDesks()
{
    const auto here = momentHere();
    if (!here) return;
    if (wantsMatches() && !m_matches.isUnderWay()) m_matches.ask(searchOf(*here));
    if (wantsDifference() && !m_difference.isUnderWay()) {
        const auto asked = momentSince();
        if (!asked) return;
        m_difference.ask({m_opened->trace(), asked, here});
    }
    if (wantsColours() && !m_colours.isUnderWay()) {
        auto question = colouring(*here);
        if (!question) return;
        m_colours.ask(std::move(*question));
    }
    if (wantsHolders() && !m_holders.isUnderWay())
        m_holders.ask({m_opened->trace(), m_opened->path(), *m_request.holders, here->census});
}

FindWork::Question Worker::Body::searchOf(const Moment& moment) const
{
    return {m_opened->trace(), m_opened->path(), m_request.query, moment.census, m_snapshot->regions};
}

/// Nothing if an order came in between.
std::optional<ColoursWork::Question> Worker::Body::colouring(const Moment& moment)
{
    ColoursWork::Question question{m_opened->trace(), m_opened->path(), moment.census,
                                   m_pageColours,     m_blockColours,   {}};
    if (question.pages.cells && question.pages.by == ColourBy::lastChange) {
        auto changes = lastChanges(*m_recorder, *m_timeline, question.pages, [this] { return hasOrders(); });
        if (!changes) return std::nullopt;
        question.lastChanges = std::move(*changes);
    }
    return question;
}

/// Those that the picture lacks.
void Worker::Body::askForNames()
{
    if (!m_names || m_naming.isUnderWay()) return;
    if (auto stacks = m_names->takeMissing(); !stacks.empty())
        m_naming.ask({m_opened->trace(), m_opened->path(), std::move(stacks)});
}

bool Worker::Body::takeNames()
{
    if (!m_naming.take()) return false;
    if (m_names) m_names->learn(*m_naming.answer());
    return true;
}

/// Few blocks are looked through at once, so that what is found moves with the cursor.
void Worker::Body::answerAtOnce(const Snapshot& snapshot)
{
    if (!m_request.holders && !m_request.query && !m_request.since && !m_request.pageColour &&
        !m_request.blockColour)
        m_moment.reset();
    if (!m_request.since) m_momentSince.reset();
    if (!settled() || snapshot.liveBlocks > kFewBlocks) return;
    const bool finds = wantsMatches() && !m_request.query->asks(Field::site);
    const bool compares = wantsDifference() && m_momentSince && m_momentSince->census->step == since() &&
                          m_momentSince->census->blocks.size() <= kFewBlocks;
    const bool colours = wantsColours();
    if (!finds && !compares && !colours) return;
    const auto here = momentHere();
    if (!here) return;
    if (finds) {
        FindWork::Question question = searchOf(*here);
        question.regions = snapshot.regions ? snapshot.regions : m_regions;
        m_matches.put(*FindWork()(question, {}));
    }
    if (compares) m_difference.put(*differenceOf(*m_momentSince, *here, *m_opened->trace()));
    if (colours) colourAtOnce(*here);
}

/// But for names of call sites, which may take long.
void Worker::Body::colourAtOnce(const Moment& moment)
{
    for (const ColourWindow& window : {m_pageColours, m_blockColours}) {
        if (!window.cells) continue;
        if (window.by == ColourBy::site) return;
        if (window.by == ColourBy::lastChange && m_timeline->step() > kFewSteps) return;
    }
    if (const auto question = colouring(moment)) m_colours.put(*ColoursWork()(*question, {}));
}

void Worker::Body::tellAnswers(Snapshot& snapshot) const
{
    snapshot.holders = m_holders.answer();
    snapshot.holdersCurrent = m_recorder && m_request.holders && !wantsHolders();
    snapshot.matches = m_request.query ? m_matches.answer() : nullptr;
    snapshot.matchesCurrent = m_recorder && m_request.query && !wantsMatches();
    snapshot.difference = m_request.since ? m_difference.answer() : nullptr;
    snapshot.differenceCurrent = m_recorder && m_request.since && !wantsDifference();
    snapshot.colours = m_request.pageColour || m_request.blockColour ? m_colours.answer() : nullptr;
    snapshot.measure = m_request.measured && !wantsMeasure() ? m_measure : nullptr;
    const bool ordered = m_request.freeOrder && m_freeOrder && !wantsFreeOrder();
    snapshot.freeOrder = ordered ? m_freeOrder : nullptr;
    snapshot.course = m_course && m_course->window == m_request.course ? m_course : nullptr;
    snapshot.fine = m_recorder && m_request.fine && isFineAt(*m_request.fine) ? m_fine : nullptr;
    snapshot.coloursCurrent = m_recorder && snapshot.colours && settled() && !wantsColours();
}

/// What is under way is of another cursor or question.
void Worker::Body::dropQuestions(const ViewRequest& next)
{
    const bool moves = next.step != m_request.step;
    if (moves || next.holders != m_request.holders) m_holders.drop();
    if (moves || next.query != m_request.query) m_matches.drop();
    if (moves || next.since != m_request.since) m_difference.drop();
    if (moves || next.pageColour != m_request.pageColour || next.blockColour != m_request.blockColour ||
        next.pages != m_request.pages || next.blocks != m_request.blocks)
        m_colours.drop();
    if (!next.fine) {
        m_fine.reset();
        m_fineWalk.reset();
    }
}

/// Where the cursor stands there is another heap now.
void Worker::Body::outdateAnswers()
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

void Worker::Body::forgetAnswers()
{
    outdateAnswers();
    m_holders.forget();
    m_matches.forget();
    m_difference.forget();
    m_colours.forget();
    m_naming.forget();
    m_names.reset();
}

Bytes Worker::Body::bytesOfMoments() const
{
    Bytes bytes = 0;
    for (const auto& moment : {m_moment, m_momentSince})
        if (moment) bytes += moment->census->blocks.size() * sizeof(LiveBlock);
    return bytes;
}

} // namespace heapglass::replay
