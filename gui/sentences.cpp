#include "gui/sentences.h"

#include <limits>

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

#include "gui/format.h"
#include "gui/partly_read.h"
#include "gui/place.h"
#include "gui/texts.h"

namespace heapglass::gui
{

using heap::PageState;

namespace
{

QString bytesCounted(Bytes bytes)
{
    return bytes <= 65536 ? counted(QT_TRANSLATE_N_NOOP("Sentences", "%Ln {byte|bytes}"), bytes)
                          : bytesText(bytes);
}

QString eventText(EventIndex event)
{
    return Sentences::tr("event %1").arg(countText(quint64(event) + 1));
}

bool isRecorded(const replay::Snapshot& snapshot)
{
    return !snapshot.geometry.knowsCommitment;
}

bool isWhollyRead(const replay::Snapshot& snapshot)
{
    const replay::LoadView* load = snapshot.load.get();
    return !load || (load->status != replay::LoadView::Status::loading && !isPartlyRead(load));
}

QString capitalised(QString text)
{
    if (!text.isEmpty()) text[0] = text[0].toUpper();
    return text;
}

QString heldStory(const replay::PageDetails& page, bool recorded)
{
    QString who = counted(QT_TRANSLATE_N_NOOP("Sentences", "held by %Ln {block|blocks}"), page.liveBlocks);
    if (page.liveBlocks == 1 && !page.holders.empty())
        who = Sentences::tr("held by 1 block of %1").arg(bytesCounted(page.holders.front().block.length));
    if (page.freeBytes == 0) return Sentences::tr("%1. All of it is live.").arg(who);
    const QString rest = bytesCounted(page.freeBytes);
    return (recorded ? Sentences::tr("%1. %2 here are not live.")
                     : Sentences::tr("%1. %2 free here cannot be returned."))
        .arg(who, rest);
}

/// Of a heap in zones only the end of the last is known here.
QString storyInModeTop(PageIndex page, const replay::Snapshot& snapshot)
{
    if (snapshot.isZoned())
        return Sentences::tr("free. _heapmin returns it only where it lies at the end of the heap.");
    return page + snapshot.wouldReturn >= snapshot.totals.pages
               ? Sentences::tr("free, and at the end of the heap: _heapmin returns it.")
               : Sentences::tr(
                     "free, but not at the end of the heap, which is all that _heapmin cuts in release "
                     "mode top: stays.");
}

QString releasableStory(PageIndex page, const replay::Snapshot& snapshot)
{
    switch (snapshot.settings.heapmin) {
    case heap::ReleaseMode::top:
        return storyInModeTop(page, snapshot);
    case heap::ReleaseMode::enosys:
        return Sentences::tr("free. This heap has no _heapmin that would return it.");
    case heap::ReleaseMode::full:
        break;
    }
    return Sentences::tr("free. _heapmin returns it.");
}

QString story(const replay::PageDetails& page, const replay::Snapshot& snapshot)
{
    switch (page.state) {
    case PageState::held:
        return heldStory(page, isRecorded(snapshot));
    case PageState::metaHeld:
        return Sentences::tr("empty, but it carries the header of a free block; stays.");
    case PageState::released:
        return Sentences::tr("returned to the system; next use costs a page fault.");
    case PageState::releasable:
        return releasableStory(page.page, snapshot);
    case PageState::empty:
        break;
    }
    return Sentences::tr("no live byte. Addresses are recorded, so whether it is committed is unknown.");
}

} // namespace

QString counted(const char* text, quint64 number)
{
    // translate() would write n into the text; of a number that is none it takes the first form.
    const int n = number <= quint64(std::numeric_limits<int>::max()) ? int(number) : -1;
    QString result = QString::fromUtf8(text);
    const QString translated = QCoreApplication::translate("Sentences", text, nullptr, n);
    if (!translated.contains(u'{')) result = translated;
    static const QRegularExpression choice(QStringLiteral("\\{([^|}]*)\\|([^|}]*)\\}"));
    result.replace(choice, number == 1 ? QStringLiteral("\\1") : QStringLiteral("\\2"));
    return result.replace(QLatin1String("%Ln"), countText(number));
}

QString stateName(PageState state, bool pinned)
{
    switch (state) {
    case PageState::held:
        return pinned ? Sentences::tr("pinned") : Sentences::tr("held");
    case PageState::metaHeld:
        return Sentences::tr("meta-held");
    case PageState::released:
        return Sentences::tr("released");
    case PageState::releasable:
        return Sentences::tr("releasable");
    case PageState::empty:
        break;
    }
    return Sentences::tr("empty");
}

QString stateMeaning(PageState state, bool pinned)
{
    switch (state) {
    case PageState::held:
        return pinned ? Sentences::tr("less than a quarter is live")
                      : Sentences::tr("a quarter or more is live");
    case PageState::metaHeld:
        return Sentences::tr("only the header of a free block lies here");
    case PageState::released:
        return Sentences::tr("given back to the system");
    case PageState::releasable:
        return Sentences::tr("free, and nothing holds it");
    case PageState::empty:
        break;
    }
    return Sentences::tr("no live byte; committed or not is unknown");
}

QString pageSentence(const replay::PageDetails& page, const replay::Snapshot& snapshot)
{
    return Sentences::tr("Page %1: %2").arg(countText(page.page), story(page, snapshot));
}

QString pageStory(const replay::PageDetails& page, const replay::Snapshot& snapshot)
{
    return capitalised(story(page, snapshot));
}

QString pagesSentence(PageRun run, const replay::PageCell& sum)
{
    QStringList parts;
    const std::pair<std::uint32_t, QString> counts[] = {
        {sum.held, stateName(PageState::held, false)},
        {sum.pinned, stateName(PageState::held, true)},
        {sum.metaHeld, stateName(PageState::metaHeld, false)},
        {sum.releasable, stateName(PageState::releasable, false)},
        {sum.released, stateName(PageState::released, false)},
        {sum.empty, stateName(PageState::empty, false)},
    };
    for (const auto& [count, name] : counts)
        if (count)
            parts << (run.count < 2 ? name
                                    : Sentences::tr("%1 %2", "how many pages, and their state")
                                          .arg(countText(count), name));
    if (run.count < 2)
        return Sentences::tr("Page %1: %2.").arg(countText(run.first), parts.join(Sentences::tr(", ")));
    return Sentences::tr("Pages %1 to %2: %3.")
        .arg(countText(run.first), countText(run.first + run.count - 1), parts.join(Sentences::tr(", ")));
}

QString cellSentence(PageRun run, const replay::PageCell& sum)
{
    QString text = pagesSentence(run, sum);
    if (sum.liveBytes == 0) return text;
    const QString stop = text.right(1);
    text.chop(1);
    text += Sentences::tr(", %1 live").arg(bytesText(sum.liveBytes));
    if (run.count < 2)
        text += counted(QT_TRANSLATE_N_NOOP("Sentences", " in %Ln {block|blocks}"), sum.liveBlocks);
    return text + stop;
}

QString binSentence(Bytes begin, Bytes end, const replay::BlockBin& bin, const replay::Snapshot& snapshot)
{
    return counted(QT_TRANSLATE_N_NOOP(
                       "Sentences",
                       "%1 to %2: %Ln {block begins|blocks begin} here, %3 live, largest free stretch %4."),
                   bin.blocks)
        .arg(placeText(snapshot, begin), placeText(snapshot, end), bytesText(bin.liveBytes),
             bytesText(bin.largestFree));
}

QString holderName(const replay::Holder& holder)
{
    if (!holder.name.empty()) return QString::fromStdString(holder.name);
    if (!holder.site.text.empty()) return QString::fromStdString(holder.site.text);
    if (!holder.thread.empty()) return threadText(holder.thread);
    return Sentences::tr("unknown call site");
}

QString threadText(const std::string& thread)
{
    return Sentences::tr("thread %1").arg(QString::fromStdString(thread));
}

QString notFreedText(const replay::Snapshot& snapshot)
{
    return isWhollyRead(snapshot) ? Sentences::tr("not freed in this trace")
                                  : Sentences::tr("not freed in the part read");
}

QString lifeText(const replay::Holder& holder, const replay::Snapshot& snapshot)
{
    QStringList parts;
    if (holder.birthEvent != kNone) parts << Sentences::tr("born at %1").arg(eventText(holder.birthEvent));
    if (holder.deathEvent != kNone)
        parts << Sentences::tr("freed at %1").arg(eventText(holder.deathEvent));
    else
        parts << notFreedText(snapshot);
    return parts.join(Sentences::tr(", "));
}

QString whenFreedText(const replay::PageDetails& page, const replay::Snapshot& snapshot)
{
    EventIndex last = 0;
    quint64 kept = 0;
    for (const replay::Holder& holder : page.holders) {
        kept += holder.deathEvent == kNone;
        if (holder.deathEvent != kNone) last = std::max(last, holder.deathEvent);
    }
    const QString freed = eventText(last), notFreed = notFreedText(snapshot);
    if (page.liveBlocks == 1)
        return kept ? Sentences::tr("It is %1.").arg(notFreed)
                    : Sentences::tr("It is freed at %1.").arg(freed);
    if (page.liveBlocks > page.holders.size())
        return kept ? counted(QT_TRANSLATE_N_NOOP("Sentences", "Of the %2 largest %Ln {is|are} %1."), kept)
                          .arg(notFreed, countText(page.holders.size()))
                    : Sentences::tr("The last of the %1 largest is freed at %2.")
                          .arg(countText(page.holders.size()), freed);
    return kept ? counted(QT_TRANSLATE_N_NOOP("Sentences", "%Ln of them {is|are} %1."), kept).arg(notFreed)
                : Sentences::tr("The last of them is freed at %1.").arg(freed);
}

QString blockSentence(const replay::BlockDetails& details, const replay::Snapshot& snapshot)
{
    const replay::Holder& holder = details.holder;
    if (!holder.block.live) return blockSentence(holder.block, snapshot);
    QString text = Sentences::tr("Block of %1 (%2 asked)")
                       .arg(bytesCounted(holder.block.length), countText(holder.block.requested));
    if (!holder.name.empty()) text += Sentences::tr(", named %1").arg(QString::fromStdString(holder.name));
    if (!holder.site.text.empty())
        text += Sentences::tr(", from %1").arg(QString::fromStdString(holder.site.text));
    if (!holder.thread.empty()) text += Sentences::tr(", made by %1").arg(threadText(holder.thread));
    return text + Sentences::tr(", ") + lifeText(holder, snapshot) + Sentences::tr(".");
}

QString blockSentence(const replay::BlockView& block, const replay::Snapshot& snapshot)
{
    if (block.live)
        return Sentences::tr("Block of %1 (%2 asked) at %3.")
            .arg(bytesCounted(block.length), countText(block.requested),
                 namedPlaceText(snapshot, block.offset));
    QString text = Sentences::tr("Free block of %1 at %2.")
                       .arg(bytesCounted(block.length), namedPlaceText(snapshot, block.offset));
    if (block.bookkeeping)
        text +=
            QLatin1Char(' ') +
            counted(QT_TRANSLATE_N_NOOP(
                        "Sentences", "Its first {byte carries|%Ln bytes carry} the links of the free list."),
                    block.bookkeeping);
    return text;
}

} // namespace heapglass::gui
