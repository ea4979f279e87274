// The sentences of sentences.h that are about the whole heap and about _heapmin.
#include <QCoreApplication>
#include <QStringList>

#include "gui/format.h"
#include "gui/sentences.h"

#define N(text) QT_TRANSLATE_N_NOOP("Sentences", text)

namespace heapglass::gui
{

namespace
{

QString say(const char* text)
{
    return QCoreApplication::translate("Sentences", text);
}

/// "8 hold live blocks, 8 hold free-list headers"
QString whyStay(const heap::HeapminPlan& plan)
{
    QStringList parts;
    if (plan.heldPages) parts << counted(N("%Ln {holds|hold} live blocks"), plan.heldPages);
    if (plan.metaHeldPages) parts << counted(N("%Ln {holds|hold} free-list headers"), plan.metaHeldPages);
    return parts.join(QLatin1String(", "));
}

/// What is neither returned now nor held: returned earlier, or out of reach of a _heapmin that only cuts.
QString others(const heap::HeapminPlan& plan, heap::ReleaseMode mode)
{
    const PageIndex named = plan.returned() + plan.heldPages + plan.metaHeldPages;
    if (plan.pagesBefore <= named) return {};
    const PageIndex rest = plan.pagesBefore - named;
    return QLatin1String("; ") +
           (mode == heap::ReleaseMode::top
                ? counted(N("%Ln {is|are} not at the end or {was|were} returned before"), rest)
                : counted(N("%Ln {was|were} returned before"), rest));
}

} // namespace

QString heapminSentence(const replay::HeapminOutcome& outcome, const heap::Settings& settings)
{
    if (!outcome.available)
        return say("_heapmin was not called: %1").arg(QString::fromStdString(outcome.whyNot));
    const heap::HeapminPlan& plan = outcome.plan;
    if (outcome.result != 0)
        return say("_heapmin returned %1, errno %2 (%3): this heap does not support it, no page was returned")
            .arg(outcome.result)
            .arg(outcome.errnoValue)
            .arg(QString::fromStdString(outcome.errnoText));
    QString text = counted(N("_heapmin returned 0: %1 of %Ln {page|pages} (%2) returned"), plan.pagesBefore)
                       .arg(countText(plan.returned()), bytesText(plan.returned() * settings.page));
    const PageIndex stay = plan.heldPages + plan.metaHeldPages;
    if (stay) text += counted(N("; %Ln {stays|stay}: "), stay) + whyStay(plan);
    return text + others(plan, settings.heapmin);
}

QString heapminDetail(const replay::HeapminOutcome& outcome, const heap::Settings& settings)
{
    const heap::HeapminPlan& plan = outcome.plan;
    if (!outcome.available || outcome.result != 0 || plan.returned() == 0) return {};
    QStringList parts;
    if (plan.cutPages && !plan.releasedPages)
        parts << say("All were cut off the top, so the heap ends at page %1")
                     .arg(countText(plan.endAfter / std::max<Bytes>(settings.page, 1)));
    else if (plan.cutPages)
        parts << counted(N("%Ln of the %1 {is|are} cut off the top, so the heap ends at page %2"),
                         plan.cutPages)
                     .arg(countText(plan.returned()),
                          countText(plan.endAfter / std::max<Bytes>(settings.page, 1)));
    if (plan.releasedPages) parts << counted(N("%Ln {goes|go} back in place"), plan.releasedPages);
    return parts.join(QLatin1String("; ")) + say(". The next use of a released page costs a page fault.");
}

QString wouldReturnText(const replay::Snapshot& snapshot)
{
    if (!snapshot.load || snapshot.load->status == replay::LoadView::Status::nothing) return {};
    if (!snapshot.geometry.knowsCommitment)
        return say("not available: these addresses are recorded, not simulated");
    if (snapshot.settings.heapmin == heap::ReleaseMode::enosys)
        return say("would return -1, errno 40 (ENOSYS)");
    return counted(N("would return %1 of %Ln {page|pages} (%2)"), snapshot.totals.pages)
        .arg(countText(snapshot.wouldReturn), bytesText(snapshot.wouldReturn * snapshot.geometry.page));
}

QString sizeText(const replay::Snapshot& snapshot)
{
    return counted(N("%Ln {page|pages}, %1"), snapshot.totals.pages).arg(bytesText(snapshot.heapBytes));
}

QString longestRunText(const replay::Snapshot& snapshot)
{
    const PageRun run = snapshot.longestReleasable;
    if (run.count == 0 || !snapshot.geometry.knowsCommitment) return {};
    return counted(N("longest releasable run %Ln {page|pages} at page %1"), run.count)
        .arg(countText(run.first));
}

QString heapSentence(const replay::Snapshot& snapshot)
{
    const heap::PageTotals& totals = snapshot.totals;
    if (totals.pages == 0) return say("The heap is empty.");
    QString text =
        counted(N("%Ln {page|pages}. "), totals.pages) +
        counted(N("%Ln held, of these %1 by less than a quarter"), totals.held).arg(countText(totals.pinned));
    if (!snapshot.geometry.knowsCommitment)
        return text + say("; the others have no live byte, and whether they are committed is unknown.");
    text += counted(N("; %Ln by bookkeeping"), totals.metaHeld) + counted(N("; %Ln free"), totals.releasable);
    if (snapshot.longestReleasable.count)
        text += counted(N(", the longest run %Ln {page|pages} at page %1"), snapshot.longestReleasable.count)
                    .arg(countText(snapshot.longestReleasable.first));
    if (totals.released) text += counted(N("; %Ln returned"), totals.released);
    if (snapshot.settings.heapmin == heap::ReleaseMode::enosys)
        return text + say(". _heapmin would return -1, errno 40 (ENOSYS).");
    return text + counted(N(". _heapmin would return %Ln."), snapshot.wouldReturn);
}

QString fragmentationText(const replay::Snapshot& snapshot)
{
    if (snapshot.freeBytes == 0) return say("no free bytes in the heap");
    return say("largest free %1 of %2: 1 − largest ÷ free %3")
        .arg(bytesText(snapshot.largestFree), bytesText(snapshot.freeBytes),
             percentText(double(snapshot.freeBytes - snapshot.largestFree), double(snapshot.freeBytes)));
}

} // namespace heapglass::gui
