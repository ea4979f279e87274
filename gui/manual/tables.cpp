#include "gui/manual/tables.h"

#include <QCoreApplication>
#include <QStringList>

#include "engine/heap/policies.h"
#include "engine/heap/settings.h"
#include "engine/replay/figures.h"
#include "engine/replay/query.h"
#include "engine/trace/reader.h"
#include "engine/trace/recorders.h"
#include "gui/format.h"
#include "gui/language/engine_text.h"
#include "gui/texts.h"

namespace heapglass::gui
{

namespace
{

/// A line of a table. A bar in a text would end its cell.
QString rowOf(QStringList cells)
{
    for (QString& cell : cells)
        cell.replace(QLatin1Char('|'), QStringLiteral("\\|"));
    return QStringLiteral("| %1 |\n").arg(cells.join(QStringLiteral(" | ")));
}

QString headOf(const QStringList& cells)
{
    return rowOf(cells) + QStringLiteral("|%1\n").arg(QStringLiteral("---|").repeated(int(cells.size())));
}

QString code(std::string_view text)
{
    return QStringLiteral("`%1`").arg(toText(text));
}

QString unitOf(replay::Figure::Unit unit)
{
    switch (unit) {
    case replay::Figure::Unit::bytes:
        return ManualTexts::tr("bytes");
    case replay::Figure::Unit::count:
        return ManualTexts::tr("number");
    case replay::Figure::Unit::share:
        return ManualTexts::tr("share");
    case replay::Figure::Unit::ratio:
        break;
    }
    return ManualTexts::tr("ratio");
}

QString figuresOf(replay::Figure::When when)
{
    QString text = headOf({ManualTexts::tr("figure"), ManualTexts::tr("unit"), ManualTexts::tr("formula"),
                           ManualTexts::tr("name in files")});
    for (const replay::Figure& figure : replay::figures())
        if (figure.when == when)
            text += rowOf({engineText(figure.title), unitOf(figure.unit), engineText(figure.formula),
                           code(figure.name)});
    return text + QLatin1Char('\n');
}

QString defaultOf(const heap::Knob& knob)
{
    return knob.choices.empty() ? QString::number(knob.fallback) : toText(knob.choices.front());
}

QString valuesOf(const heap::Knob& knob)
{
    if (knob.choices.empty())
        return QStringLiteral("%1 – %2").arg(QString::number(knob.lowest), QString::number(knob.highest));
    QStringList words;
    for (const std::string_view word : knob.choices)
        words << toText(word);
    return words.join(QStringLiteral(", "));
}

} // namespace

QString figuresPage()
{
    return ManualTexts::tr(
               "Every number that the window shows stands in this table. Bytes are exact, with units of "
               "1,024. In the tab Figures, pointing at a line rings the pages that it counts.") +
           QStringLiteral("\n\n![](pictures/figures.png)\n\n## %1\n\n")
               .arg(ManualTexts::tr("At the cursor")) +
           figuresOf(replay::Figure::When::cursor) +
           QStringLiteral("## %1\n\n").arg(ManualTexts::tr("Over the whole run")) +
           figuresOf(replay::Figure::When::run);
}

QString searchPage()
{
    QString text =
        ManualTexts::tr(
            "Ctrl+F searches the live blocks at the cursor: terms with \"and\" between them, as in "
            "`size>4K and alive at 1200000`. What does not match is dimmed, or hidden; F3 and "
            "Shift+F3 go through what was found. A number alone, a page or an address goes there.") +
        QStringLiteral("\n\n") + headOf({ManualTexts::tr("term"), ManualTexts::tr("which blocks")});
    for (const replay::TermInfo& term : replay::queryTerms())
        text += rowOf({code(term.example), engineText(term.says)});
    return text;
}

QString policiesPage()
{
    QString text =
        ManualTexts::tr(
            "A policy says where a block goes. The same trace can be run with any of them; \"as recorded\" "
            "leaves the blocks where the program's own allocator had them.") +
        QStringLiteral("\n\n") +
        headOf({ManualTexts::tr("policy"), ManualTexts::tr("name in files"),
                ManualTexts::tr("what it teaches"), ManualTexts::tr("knobs")});
    for (const heap::PolicyInfo& policy : heap::policies()) {
        QStringList knobs;
        for (const std::string_view key : policy.knobs)
            knobs << toText(key);
        text += rowOf({engineText(policy.title), code(policy.name), engineText(policy.teaches),
                       knobs.join(QStringLiteral(", "))});
    }
    text += QStringLiteral("\n## %1\n\n").arg(ManualTexts::tr("Knobs (Ctrl+K)")) +
            headOf({ManualTexts::tr("knob"), ManualTexts::tr("values"), ManualTexts::tr("usual"),
                    ManualTexts::tr("what it does")});
    for (const heap::Knob& knob : heap::knobs())
        text += rowOf({code(knob.key), valuesOf(knob), defaultOf(knob), engineText(knob.teaches)});
    return text;
}

QString formatsPage()
{
    QString text =
        ManualTexts::tr(
            "What a file is is told from its content, never from its name; it may be packed with gzip, zstd "
            "or xz. Every format has the order of the requests and their sizes.") +
        QStringLiteral("\n\n") +
        headOf({ManualTexts::tr("files"), ManualTexts::tr("addresses"), ManualTexts::tr("carries"),
                ManualTexts::tr("lacks"), ManualTexts::tr("comes from")});
    for (const trace::Format& format : trace::formats())
        text += rowOf({engineText(format.title), engineText(format.addresses), engineText(format.carries),
                       engineText(format.lacks), engineText(format.from)});
    text += QStringLiteral("\n## %1\n\n").arg(ManualTexts::tr("Record your program")) +
            ManualTexts::tr(
                "Run one of these in a terminal, then open the file that it writes. Help, Record your "
                "program has the same commands for a program of your choice.") +
            QStringLiteral("\n\n");
    for (const trace::Recorder& recorder : trace::recorders())
        text += QStringLiteral("### %1\n\n%2 %3\n\n```\n%4```\n\n")
                    .arg(engineText(recorder.title), engineText(recorder.when),
                         ManualTexts::tr("Needs: %1.").arg(engineText(recorder.needs)),
                         QString::fromStdString(trace::commandsOf(recorder)));
    return text;
}

} // namespace heapglass::gui
