// The sentences of sentences.h that are about the whole heap and about _heapmin.
#include <QStringList>

#include "engine/heap/policies.h"
#include "gui/chrome/fonts.h"
#include "gui/format.h"
#include "gui/language/engine_text.h"
#include "gui/sentences.h"
#include "gui/texts.h"

namespace heapglass::gui
{

namespace
{

/// How a part of the sentence is written that is about pages from `first` on.
using Writing = QString (*)(const QString& text, PageIndex first);

QString plain(const QString& text, PageIndex)
{
    return text;
}

QString linked(const QString& text, PageIndex first)
{
    return link(text, QStringLiteral("page:%1").arg(first));
}

PageIndex firstHeld(const replay::WhatStays& stay)
{
    PageIndex first = kNone;
    for (const replay::StayGroup& group : stay.groups)
        if (group.blocks) first = std::min(first, group.first);
    return first;
}

PageIndex firstMetaHeld(const replay::WhatStays& stay)
{
    return !stay.groups.empty() && stay.groups.back().blocks == 0 ? stay.groups.back().first : kNone;
}

PageIndex staying(const heap::HeapminPlan& plan)
{
    return plan.heldPages + plan.metaHeldPages + plan.freePages;
}

/// "16 stay: 8 hold live blocks, 8 hold free-list headers"
QString whatStaysText(const replay::HeapminOutcome& outcome, Writing write)
{
    const heap::HeapminPlan& plan = outcome.plan;
    const PageIndex held = firstHeld(outcome.stay), metaHeld = firstMetaHeld(outcome.stay);
    QStringList parts;
    if (plan.heldPages)
        parts << write(
            counted(QT_TRANSLATE_N_NOOP("Sentences", "%Ln {holds|hold} live blocks"), plan.heldPages), held);
    if (plan.metaHeldPages)
        parts << write(counted(QT_TRANSLATE_N_NOOP("Sentences", "%Ln {holds|hold} free-list headers"),
                               plan.metaHeldPages),
                       metaHeld);
    if (plan.freePages)
        parts << counted(QT_TRANSLATE_N_NOOP("Sentences", "%Ln {is|are} free, but not at the end"),
                         plan.freePages);
    const PageIndex stay = staying(plan);
    const PageIndex first = std::min(held, metaHeld);
    const QString text = counted(QT_TRANSLATE_N_NOOP("Sentences", "%Ln {stays|stay}"), stay);
    return (first == kNone ? text : write(text, first)) + Sentences::tr(": ") +
           parts.join(Sentences::tr(", "));
}

/// What neither is returned now nor stays: it was returned earlier.
QString others(const heap::HeapminPlan& plan)
{
    const PageIndex named = plan.returned() + staying(plan);
    if (plan.pagesBefore <= named) return {};
    return Sentences::tr("; ") + counted(QT_TRANSLATE_N_NOOP("Sentences", "%Ln {was|were} returned before"),
                                         plan.pagesBefore - named);
}

QString heapminText(const replay::HeapminOutcome& outcome, const heap::Settings& settings, Writing write)
{
    if (!outcome.available)
        return Sentences::tr("_heapmin was not called: %1").arg(engineText(outcome.whyNot));
    const heap::HeapminPlan& plan = outcome.plan;
    if (outcome.result != 0)
        return Sentences::tr(
                   "_heapmin returned %1, errno %2 (%3): this heap does not support it, no page was returned")
            .arg(outcome.result)
            .arg(outcome.errnoValue)
            .arg(QString::fromStdString(outcome.errnoText));
    QString text =
        counted(QT_TRANSLATE_N_NOOP("Sentences", "_heapmin returned 0: %1 of %Ln {page|pages} (%2) returned"),
                plan.pagesBefore)
            .arg(countText(plan.returned()), bytesText(plan.returned() * settings.page));
    if (staying(plan)) text += Sentences::tr("; ") + whatStaysText(outcome, write);
    return text + others(plan);
}

} // namespace

QString heapminSentence(const replay::HeapminOutcome& outcome, const heap::Settings& settings)
{
    return heapminText(outcome, settings, plain);
}

QString returnedText(const replay::HeapminOutcome& outcome, Bytes page)
{
    if (!outcome.available) return {};
    if (outcome.result != 0)
        return Sentences::tr("returned %1, errno %2 (%3)")
            .arg(outcome.result)
            .arg(outcome.errnoValue)
            .arg(QString::fromStdString(outcome.errnoText));
    const PageIndex returned = outcome.plan.returned();
    return Sentences::tr("%1 of %2 pages (%3) returned")
        .arg(countText(returned), countText(outcome.plan.pagesBefore), bytesText(returned * page));
}

QString heapminLinks(const replay::HeapminOutcome& outcome, const heap::Settings& settings)
{
    return heapminText(outcome, settings, linked);
}

QString stayText(const replay::StayGroup& group)
{
    if (group.blocks == 0) return Sentences::tr("a free block's header only");
    QString text = group.blocks >= replay::StayGroup::kMany
                       ? Sentences::tr("%1 or more blocks").arg(group.blocks)
                       : counted(QT_TRANSLATE_N_NOOP("Sentences", "%Ln {block|blocks}"), group.blocks);
    if (group.length) text += Sentences::tr(" of %1").arg(bytesText(group.length));
    return text;
}

QString heapminDetail(const replay::HeapminOutcome& outcome, const heap::Settings& settings, bool zoned)
{
    const heap::HeapminPlan& plan = outcome.plan;
    if (!outcome.available || outcome.result != 0 || plan.returned() == 0) return {};
    QStringList parts;
    if (zoned && plan.cut.size() > 1)
        parts << counted(
            QT_TRANSLATE_N_NOOP("Sentences", "%Ln {page is|pages are} cut off the tops of the zones' heaps"),
            plan.cutPages);
    else if (zoned && plan.cutPages)
        parts << counted(
            QT_TRANSLATE_N_NOOP("Sentences", "%Ln {page is|pages are} cut off the top of the heap"),
            plan.cutPages);
    else if (plan.cutPages && !plan.releasedPages)
        parts << Sentences::tr("All were cut off the top, so the heap ends at page %1")
                     .arg(countText(plan.endAfter / std::max<Bytes>(settings.page, 1)));
    else if (plan.cutPages)
        parts << counted(
                     QT_TRANSLATE_N_NOOP(
                         "Sentences", "%Ln of the %1 {is|are} cut off the top, so the heap ends at page %2"),
                     plan.cutPages)
                     .arg(countText(plan.returned()),
                          countText(plan.endAfter / std::max<Bytes>(settings.page, 1)));
    if (plan.releasedPages)
        parts << counted(QT_TRANSLATE_N_NOOP("Sentences", "%Ln {goes|go} back in place"), plan.releasedPages);
    return parts.join(Sentences::tr("; ")) +
           (plan.releasedPages ? Sentences::tr(". The next use of a released page costs a page fault.")
                               : Sentences::tr("."));
}

QString wouldReturnText(const replay::Snapshot& snapshot)
{
    if (!snapshot.load || snapshot.load->status == replay::LoadView::Status::nothing) return {};
    if (!snapshot.geometry.knowsCommitment)
        return Sentences::tr("not available: these addresses are recorded, not simulated");
    if (snapshot.settings.heapmin == heap::ReleaseMode::enosys)
        return Sentences::tr("would return -1, errno 40 (ENOSYS)");
    return counted(QT_TRANSLATE_N_NOOP("Sentences", "would return %1 of %Ln {page|pages} (%2)"),
                   snapshot.totals.pages)
        .arg(countText(snapshot.wouldReturn), bytesText(snapshot.wouldReturn * snapshot.geometry.page));
}

QStringList changedKnobs(const replay::Snapshot& snapshot)
{
    const heap::PolicyInfo* policy = heap::findPolicy(snapshot.policy);
    if (!policy) return {};
    QStringList changed;
    for (const std::string_view key : policy->knobs) {
        if (key == "policy" || key == "alloc" || key == "page" || key == "heapmin") continue;
        const std::string value = heap::get(snapshot.settings, key);
        if (value != heap::get(heap::Settings(), key))
            changed << toText(key) + QLatin1Char(' ') + QString::fromStdString(value);
    }
    return changed;
}

QString sizeText(const replay::Snapshot& snapshot)
{
    return counted(QT_TRANSLATE_N_NOOP("Sentences", "%Ln {page|pages}, %1"), snapshot.totals.pages)
        .arg(bytesText(snapshot.heapBytes));
}

QString longestRunText(const replay::Snapshot& snapshot)
{
    const PageRun run = snapshot.longestReleasable;
    if (run.count == 0 || !snapshot.geometry.knowsCommitment) return {};
    return counted(QT_TRANSLATE_N_NOOP("Sentences", "longest releasable run %Ln {page|pages} at page %1"),
                   run.count)
        .arg(countText(run.first));
}

QString heapSentence(const replay::Snapshot& snapshot)
{
    const heap::PageTotals& totals = snapshot.totals;
    if (totals.pages == 0) return Sentences::tr("The heap is empty.");
    QString text =
        counted(QT_TRANSLATE_N_NOOP("Sentences", "%Ln {page|pages}. "), totals.pages) +
        counted(QT_TRANSLATE_N_NOOP("Sentences", "%Ln held, of these %1 by less than a quarter"), totals.held)
            .arg(countText(totals.pinned));
    if (!snapshot.geometry.knowsCommitment)
        return text +
               Sentences::tr("; the others have no live byte, and whether they are committed is unknown.");
    text += counted(QT_TRANSLATE_N_NOOP("Sentences", "; %Ln by bookkeeping"), totals.metaHeld) +
            counted(QT_TRANSLATE_N_NOOP("Sentences", "; %Ln free"), totals.releasable);
    if (snapshot.longestReleasable.count)
        text += counted(QT_TRANSLATE_N_NOOP("Sentences", ", the longest run %Ln {page|pages} at page %1"),
                        snapshot.longestReleasable.count)
                    .arg(countText(snapshot.longestReleasable.first));
    if (totals.released) text += counted(QT_TRANSLATE_N_NOOP("Sentences", "; %Ln returned"), totals.released);
    if (snapshot.settings.heapmin == heap::ReleaseMode::enosys)
        return text + Sentences::tr(". _heapmin would return -1, errno 40 (ENOSYS).");
    return text +
           counted(QT_TRANSLATE_N_NOOP("Sentences", ". _heapmin would return %Ln."), snapshot.wouldReturn);
}

QString fragmentationText(const replay::Snapshot& snapshot)
{
    if (snapshot.freeBytes == 0) return Sentences::tr("no free bytes in the heap");
    return Sentences::tr("largest free %1 of %2: 1 − largest ÷ free %3")
        .arg(bytesText(snapshot.largestFree), bytesText(snapshot.freeBytes),
             percentText(double(snapshot.freeBytes - snapshot.largestFree), double(snapshot.freeBytes)));
}

} // namespace heapglass::gui
