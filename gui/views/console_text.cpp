#include "gui/views/console_text.h"

#include "gui/format.h"
#include "gui/place.h"
#include "gui/sentences.h"
#include "gui/texts.h"

namespace heapglass::gui
{

using replay::HeapAnswer;
using replay::HeapCall;
using Function = HeapCall::Function;

namespace
{

QString hexByte(unsigned byte)
{
    return QStringLiteral("0x%1")
        .arg(byte & 0xff, 2, 16, QLatin1Char('0'))
        .toUpper()
        .replace(QLatin1Char('X'), QLatin1Char('x'));
}

QString blocksText(const HeapAnswer& answer)
{
    return ConsoleTexts::tr("%1 used and %2 free blocks").arg(countText(answer.used), countText(answer.free));
}

QString badText(const HeapAnswer& answer, const replay::Snapshot& snapshot)
{
    return ConsoleTexts::tr("the block at %1 is damaged").arg(placeText(snapshot, *answer.bad));
}

QString meaning(const HeapAnswer& answer, const replay::Snapshot& snapshot)
{
    if (answer.bad) return badText(answer, snapshot);
    switch (answer.call.function) {
    case Function::check:
        return answer.used + answer.free ? ConsoleTexts::tr("%1, all sound").arg(blocksText(answer))
                                         : ConsoleTexts::tr("the heap is empty");
    case Function::walk:
        return answer.used + answer.free ? ConsoleTexts::tr("after %1").arg(blocksText(answer))
                                         : ConsoleTexts::tr("the heap is empty");
    case Function::set:
        return ConsoleTexts::tr("%1 in %2 filled with %3")
            .arg(bytesText(answer.fill.bytes),
                 counted(QT_TRANSLATE_N_NOOP("Sentences", "%Ln free {block|blocks}"), answer.fill.blocks),
                 hexByte(answer.fill.byte));
    case Function::add:
        return ConsoleTexts::tr("not supported since Visual C++ 4.0");
    }
    return {};
}

} // namespace

QString callText(const HeapCall& call)
{
    switch (call.function) {
    case Function::check:
        return QStringLiteral("_heapchk()");
    case Function::walk:
        return QStringLiteral("_heapwalk(&entry)");
    case Function::set:
        return QStringLiteral("_heapset(%1)").arg(hexByte(call.fill));
    case Function::add:
        return QStringLiteral("_heapadd(memory, %1)").arg(call.size);
    }
    return {};
}

QString answerText(const HeapAnswer& answer, const replay::Snapshot& snapshot)
{
    if (!answer.available)
        return ConsoleTexts::tr("no heap to call: these addresses are recorded. Choose a policy.");
    const QString name = QString::fromStdString(answer.name);
    const QString value =
        answer.errnoValue
            ? QStringLiteral("%1, errno %2 (%3)").arg(answer.result).arg(answer.errnoValue).arg(name)
            : QStringLiteral("%1 %2").arg(answer.result).arg(name);
    return QStringLiteral("%1: %2").arg(value, meaning(answer, snapshot));
}

QString outcomeText(const replay::HeapminOutcome& outcome, const replay::Snapshot& snapshot)
{
    if (!outcome.available)
        return ConsoleTexts::tr("no heap to call: these addresses are recorded. Choose a policy.");
    if (outcome.result != 0)
        return QStringLiteral("%1, errno %2 (%3)")
            .arg(outcome.result)
            .arg(outcome.errnoValue)
            .arg(QString::fromStdString(outcome.errnoText));
    return ConsoleTexts::tr("0: %1 of %2 (%3) returned")
        .arg(countText(outcome.plan.returned()),
             counted(QT_TRANSLATE_N_NOOP("Sentences", "%Ln {page|pages}"), outcome.plan.pagesBefore),
             bytesText(outcome.plan.returned() * snapshot.geometry.page));
}

} // namespace heapglass::gui
