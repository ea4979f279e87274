#include "gui/options.h"

#include <algorithm>

#include <QCommandLineParser>

#include "engine/heap/policies.h"
#include "gui/colouring.h"
#include "gui/export/picture.h"
#include "gui/format.h"
#include "gui/language/language.h"
#include "gui/theme_choice.h"
#include "gui/views.h"

namespace heapglass::gui
{

namespace
{

QString tabNames()
{
    QStringList names;
    for (const ViewRow& row : viewRows())
        if (row.place == Place::map || row.place == Place::below) names << QString::fromLatin1(row.id);
    return names.join(QStringLiteral(", "));
}

QString colourNames(ColouredMap map)
{
    QStringList names;
    for (const Colouring& row : colourings())
        if (isOf(row, map)) names << QString::fromLatin1(row.id);
    return names.join(QStringLiteral(", "));
}

QString languageNames()
{
    QStringList names;
    for (const Language& row : languages())
        names << QString::fromLatin1(row.id);
    return names.join(QStringLiteral(", "));
}

void declare(QCommandLineParser& parser)
{
    parser.setApplicationDescription(
        QStringLiteral("Shows what a heap does, page by page and block by block."));
    parser.addPositionalArgument(
        QStringLiteral("FILE"),
        QStringLiteral("A trace or an operation list; each further one gets a window of its own."),
        QStringLiteral("[FILE…]"));
    parser.addOptions({
        {QStringLiteral("lesson"), QStringLiteral("Open lesson N of those that come with Heapglass."),
         QStringLiteral("N")},
        {QStringLiteral("policy"),
         QStringLiteral("Place blocks by policy P (\"recorded\": as the trace says)."), QStringLiteral("P")},
        {QStringLiteral("compare"),
         QStringLiteral("Compare with a heap of policy P; up to seven times, or with commas between."),
         QStringLiteral("P")},
        {QStringLiteral("at"), QStringLiteral("Start after event N instead of at the end."),
         QStringLiteral("N")},
        {QStringLiteral("go-on"),
         QStringLiteral("With --lesson and --screenshot: press PageDown N times, as who shows the answers."),
         QStringLiteral("N")},
        {QStringLiteral("heapmin-at"), QStringLiteral("Call _heapmin after event N, or at the end."),
         QStringLiteral("end|N")},
        {QStringLiteral("view"),
         QStringLiteral("Show the tab VIEW: %1; up to one above and one below.").arg(tabNames()),
         QStringLiteral("VIEW")},
        {QStringLiteral("present"), QStringLiteral("Present: the whole screen, in large type.")},
        {QStringLiteral("page"), QStringLiteral("Select page N."), QStringLiteral("N")},
        {QStringLiteral("colour"),
         QStringLiteral("Colour the page map by PAGES: %1; and the block map by BLOCKS: %2.")
             .arg(colourNames(ColouredMap::pages), colourNames(ColouredMap::blocks)),
         QStringLiteral("PAGES[,BLOCKS]")},
        {QStringLiteral("size"), QStringLiteral("Size of the window, for example 1366x768."),
         QStringLiteral("WxH")},
        {QStringLiteral("theme"), QStringLiteral("%1.").arg(themeNames().join(QStringLiteral(", "))),
         QStringLiteral("THEME")},
        {QStringLiteral("text-size"), QStringLiteral("Size of text in percent, 100 to 200."),
         QStringLiteral("PERCENT")},
        {QStringLiteral("language"), QStringLiteral("Language of the window: %1.").arg(languageNames()),
         QStringLiteral("LANGUAGE")},
        {QStringLiteral("screenshot"),
         QStringLiteral("Draw the window into OUT.png and end; needs no display."),
         QStringLiteral("OUT.png")},
        {QStringLiteral("only"),
         QStringLiteral("With --screenshot: VIEW alone, without the window around it."),
         QStringLiteral("VIEW")},
        {QStringLiteral("export"),
         QStringLiteral(
             "Write VIEW, or the page map, into OUT and end: .svg, .png, @2x.png, .pdf, or its numbers as "
             ".csv; needs no display."),
         QStringLiteral("OUT")},
        {QStringLiteral("animation-time"),
         QStringLiteral("With --screenshot: MS milliseconds after the press of _heapmin."),
         QStringLiteral("MS")},
        {{QStringLiteral("h"), QStringLiteral("help")}, QStringLiteral("Show this and end.")},
        {{QStringLiteral("v"), QStringLiteral("version")}, QStringLiteral("Show the version and end.")},
    });
}

/// A number from an option's value; says so in options.error where it is none.
std::optional<quint64> number(const QCommandLineParser& parser, const QString& name, Options& options)
{
    if (!parser.isSet(name)) return {};
    bool ok = false;
    const quint64 value = parser.value(name).toULongLong(&ok);
    if (ok) return value;
    options.error = QStringLiteral("--%1 takes a number, not \"%2\"").arg(name, parser.value(name));
    return {};
}

void readHeapmin(const QCommandLineParser& parser, Options& options)
{
    options.heapminAtEnd = parser.value(QStringLiteral("heapmin-at")) == QLatin1String("end");
    if (!options.heapminAtEnd) options.heapminAt = number(parser, QStringLiteral("heapmin-at"), options);
}

void readSize(const QCommandLineParser& parser, Options& options)
{
    if (!parser.isSet(QStringLiteral("size"))) return;
    const QStringList parts = parser.value(QStringLiteral("size")).split(QLatin1Char('x'));
    if (parts.size() == 2) options.size = {parts[0].toInt(), parts[1].toInt()};
    const bool sensible = options.size.width() >= 320 && options.size.height() >= 240 &&
                          options.size.width() <= 16384 && options.size.height() <= 16384;
    if (!sensible) options.error = QStringLiteral("--size takes WIDTHxHEIGHT, from 320x240 to 16384x16384");
}

void checkPolicy(const QString& policy, Options& options)
{
    if (policy == QLatin1String("recorded") || heap::findPolicy(policy.toStdString())) return;
    QStringList names;
    for (const heap::PolicyInfo& row : heap::policies())
        names << toText(row.name);
    options.error = QStringLiteral("there is no policy \"%1\": it is %2 or recorded")
                        .arg(policy, names.join(QStringLiteral(", ")));
}

void checkWords(const QCommandLineParser& parser, Options& options)
{
    options.theme = parser.value(QStringLiteral("theme"));
    if (parser.isSet(QStringLiteral("theme")) && !themeNames().contains(options.theme))
        options.error = QStringLiteral("there is no theme \"%1\": it is %2")
                            .arg(options.theme, themeNames().join(QStringLiteral(", ")));
    options.textSize = int(number(parser, QStringLiteral("text-size"), options).value_or(0));
    if (parser.isSet(QStringLiteral("text-size")) && (options.textSize < 100 || options.textSize > 200))
        options.error = QStringLiteral("--text-size takes 100 to 200");
    options.language = parser.value(QStringLiteral("language"));
    if (parser.isSet(QStringLiteral("language")) &&
        !languageNames().split(QStringLiteral(", ")).contains(options.language))
        options.error =
            QStringLiteral("there is no language \"%1\": it is %2").arg(options.language, languageNames());
    options.policy = parser.value(QStringLiteral("policy"));
    if (!options.policy.isEmpty()) checkPolicy(options.policy, options);
}

void readCompared(const QCommandLineParser& parser, Options& options)
{
    for (const QString& value : parser.values(QStringLiteral("compare")))
        options.compare += value.split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const QString& policy : std::as_const(options.compare))
        checkPolicy(policy, options);
    if (options.compare.size() > 7) options.error = QStringLiteral("--compare takes seven heaps at most");
}

void readViews(const QCommandLineParser& parser, Options& options)
{
    for (const QString& value : parser.values(QStringLiteral("view")))
        options.views += value.split(QLatin1Char(','), Qt::SkipEmptyParts);
    options.only = parser.value(QStringLiteral("only"));
    const auto is = [&](const ViewRow& row) { return options.only == QLatin1String(row.id); };
    if (parser.isSet(QStringLiteral("only")) && std::ranges::none_of(viewRows(), is))
        options.error = QStringLiteral("there is no view \"%1\"").arg(options.only);
    // What is always seen can be exported, too.
    const QStringList known = tabNames().split(QStringLiteral(", ")) +
                              QStringList{QStringLiteral("timeline"), QStringLiteral("inspector")};
    for (const QString& view : std::as_const(options.views))
        if (!known.contains(view))
            options.error = QStringLiteral("there is no tab \"%1\": it is %2").arg(view, tabNames());
}

void readColours(const QCommandLineParser& parser, Options& options)
{
    options.colours = parser.value(QStringLiteral("colour")).split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (int map = 0; map < options.colours.size(); ++map)
        if (map > 1 || !findColouring(ColouredMap(map), options.colours[map]))
            options.error = QStringLiteral("--colour takes one of %1, and one of %2")
                                .arg(colourNames(ColouredMap::pages), colourNames(ColouredMap::blocks));
}

void readFiles(const QCommandLineParser& parser, Options& options)
{
    const QStringList files = parser.positionalArguments();
    if (!files.isEmpty() && options.lesson) options.error = QStringLiteral("FILE or --lesson, not both");
    if (!files.isEmpty()) options.file = files.front();
    options.otherFiles = files.mid(1);
    options.screenshot = parser.value(QStringLiteral("screenshot"));
    options.exportTo = parser.value(QStringLiteral("export"));
    if (!options.otherFiles.isEmpty() && options.isDrawn())
        options.error = QStringLiteral("--screenshot and --export take one FILE");
    if (parser.isSet(QStringLiteral("export")) && !formatOfFile(options.exportTo))
        options.error = QStringLiteral("--export takes a file to write: .svg, .png, @2x.png, .pdf or .csv");
    if (parser.isSet(QStringLiteral("screenshot")) && options.screenshot.isEmpty())
        options.error = QStringLiteral("--screenshot takes a file to write");
}

} // namespace

Options readOptions(const QStringList& arguments)
{
    QCommandLineParser parser;
    declare(parser);
    Options options;
    if (!parser.parse(arguments)) {
        options.error = parser.errorText();
        return options;
    }
    options.help = parser.isSet(QStringLiteral("help"));
    options.present = parser.isSet(QStringLiteral("present"));
    options.version = parser.isSet(QStringLiteral("version"));
    options.lesson = number(parser, QStringLiteral("lesson"), options);
    options.at = number(parser, QStringLiteral("at"), options);
    options.goOn = number(parser, QStringLiteral("go-on"), options).value_or(0);
    options.page = number(parser, QStringLiteral("page"), options);
    options.animationTime = number(parser, QStringLiteral("animation-time"), options);
    readHeapmin(parser, options);
    readSize(parser, options);
    checkWords(parser, options);
    readCompared(parser, options);
    readViews(parser, options);
    readColours(parser, options);
    readFiles(parser, options);
    return options;
}

QString helpText()
{
    QCommandLineParser parser;
    declare(parser);
    return parser.helpText() +
           QStringLiteral(
               "\nExit codes: 0 all went well, 2 wrong usage, 3 the file cannot be read (or there is no "
               "display), 4 the file was read in part.\n");
}

} // namespace heapglass::gui
