#include "gui/manual/pages.h"

#include <algorithm>

#include <QCoreApplication>
#include <QFile>

#include "gui/language/language.h"
#include "gui/manual/tables.h"

namespace heapglass::gui
{

namespace
{

constexpr ManualPage kPages[] = {
    {"start", QT_TRANSLATE_NOOP("Manual", "What Heapglass answers"), "", nullptr},
    {"moving", QT_TRANSLATE_NOOP("Manual", "Moving about, comparing, presenting"), "", nullptr},
    {"heapmin", QT_TRANSLATE_NOOP("Manual", "_heapmin and its kin"), "", nullptr},
    {"pages", QT_TRANSLATE_NOOP("Manual", "Pages"), "pages", nullptr},
    {"free", QT_TRANSLATE_NOOP("Manual", "Free blocks"), "free", nullptr},
    {"time", QT_TRANSLATE_NOOP("Manual", "Time × address"), "time", nullptr},
    {"blocks", QT_TRANSLATE_NOOP("Manual", "Blocks"), "blocks", nullptr},
    {"holders", QT_TRANSLATE_NOOP("Manual", "Who holds"), "holders", nullptr},
    {"figures", QT_TRANSLATE_NOOP("Manual", "Figures and their formulas"), "figures", figuresPage},
    {"difference", QT_TRANSLATE_NOOP("Manual", "Difference"), "difference", nullptr},
    {"events", QT_TRANSLATE_NOOP("Manual", "Events"), "events", nullptr},
    {"marks", QT_TRANSLATE_NOOP("Manual", "Marks"), "marks", nullptr},
    {"console", QT_TRANSLATE_NOOP("Manual", "Console"), "console", nullptr},
    {"result", QT_TRANSLATE_NOOP("Manual", "Result"), "result", nullptr},
    {"inspector", QT_TRANSLATE_NOOP("Manual", "Inspector"), "inspector", nullptr},
    {"timeline", QT_TRANSLATE_NOOP("Manual", "Timeline"), "timeline", nullptr},
    {"search", QT_TRANSLATE_NOOP("Manual", "Search"), "search", searchPage},
    {"policies", QT_TRANSLATE_NOOP("Manual", "Policies and knobs"), "", policiesPage},
    {"formats", QT_TRANSLATE_NOOP("Manual", "Formats, and recording"), "", formatsPage},
    {"lessons", QT_TRANSLATE_NOOP("Manual", "Lessons"), "", nullptr},
    {"playground", QT_TRANSLATE_NOOP("Manual", "Playground"), "", nullptr},
};

QString fileIn(const QString& language, const char* id)
{
    return QStringLiteral(":/manual/%1/%2.md").arg(language, QLatin1String(id));
}

} // namespace

std::span<const ManualPage> manualPages()
{
    return kPages;
}

QString titleOf(const ManualPage& page)
{
    return QCoreApplication::translate("Manual", page.title);
}

QString textOf(const ManualPage& page)
{
    if (page.make) return QStringLiteral("# %1\n\n").arg(titleOf(page)) + page.make();
    for (const QString& language : {languageInUse(), QStringLiteral("en")}) {
        QFile file(fileIn(language, page.id));
        if (file.open(QIODevice::ReadOnly)) return QString::fromUtf8(file.readAll());
    }
    return {};
}

const ManualPage* findManualPage(const QString& id)
{
    const auto found = std::find_if(std::begin(kPages), std::end(kPages),
                                    [&](const ManualPage& page) { return id == QLatin1String(page.id); });
    return found == std::end(kPages) ? nullptr : found;
}

const ManualPage& manualPageOf(const QString& view)
{
    const auto found = std::find_if(std::begin(kPages), std::end(kPages), [&](const ManualPage& page) {
        return *page.view && view == QLatin1String(page.view);
    });
    return found == std::end(kPages) ? kPages[0] : *found;
}

} // namespace heapglass::gui
