#include "gui/compare/lane_words.h"

#include <algorithm>

#include "engine/replay/figures.h"
#include "gui/format.h"
#include "gui/language/engine_text.h"
#include "gui/outcome.h"
#include "gui/sentences.h"
#include "gui/texts.h"

namespace heapglass::gui
{

const QString kLaneParted = QStringLiteral(" · ");

namespace
{

/// Committed once _heapmin was pressed; nothing: not known.
std::optional<double> staying(const replay::Snapshot& now)
{
    return std::ranges::find(replay::figures(), "after_heapmin_bytes", &replay::Figure::name)->value(now);
}

/// What it comes to: how much more or less stays committed once _heapmin was pressed on both. Empty: not
/// known, or there is nothing to hold it against.
QString verdictText(const Comparison& comparison, int index)
{
    if (index == 0 || comparison.isBehind(index) || !comparison.isKnown(0)) return {};
    const replay::Snapshot& first = comparison.heap(0).snapshot();
    const replay::Snapshot& here = comparison.heap(index).snapshot();
    const std::optional<double> before = staying(first), now = staying(here);
    if (!before || !now) return {};
    const Bytes there = Bytes(*before), stays = Bytes(*now);
    if (stays == there) return LaneTexts::tr("after _heapmin as much as in the first");
    return stays < there
               ? LaneTexts::tr("after _heapmin %1 less than in the first").arg(bytesText(there - stays))
               : LaneTexts::tr("after _heapmin %1 more than in the first").arg(bytesText(stays - there));
}

} // namespace

QString laneFigureText(const Comparison& comparison, int index)
{
    const replay::Snapshot& now = comparison.heap(index).snapshot();
    if (!comparison.isKnown(index)) return now.load ? engineText(now.load->message) : QString();
    if (comparison.isPredicting()) return LaneTexts::tr("what the pages hold is told after your answer");
    QString held =
        LaneTexts::tr("%1 of %2 held").arg(countText(now.totals.held), countText(now.totals.pages));
    if (comparison.isBehind(index)) {
        held += kLaneParted + LaneTexts::tr("at event %1").arg(countText(now.event));
    } else if (const QString verdict = verdictText(comparison, index); !verdict.isEmpty()) {
        held += kLaneParted + verdict;
    }
    if (now.geometry.knowsCommitment && !comparison.isPressedAlike(index))
        held +=
            kLaneParted + (now.inserted.empty() ? LaneTexts::tr("_heapmin not called here")
                                                : LaneTexts::tr("other calls of _heapmin than in the first"));
    const replay::HeapminOutcome* outcome = outcomeHere(now);
    if (!outcome) {
        const replay::Marker* own = lastHeapmin(now); // of the trace, where it is the event before the cursor
        if (!own || own->step + 1 != now.step) return held;
        return held + kLaneParted +
               counted(QT_TRANSLATE_N_NOOP("Sentences", "%Ln {page|pages} returned"), own->amount);
    }
    return held + kLaneParted +
           (outcome->result == 0
                ? LaneTexts::tr("%1 of %2 returned")
                      .arg(countText(outcome->plan.returned()), countText(outcome->plan.pagesBefore))
                : returnedText(*outcome, now.geometry.page));
}

} // namespace heapglass::gui
