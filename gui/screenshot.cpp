#include "gui/screenshot.h"

#include <cstdio>

#include <QApplication>
#include <QBuffer>
#include <QSettings>
#include <QTemporaryDir>

#include "gui/actions.h"
#include "gui/colouring.h"
#include "gui/comparison.h"
#include "gui/export/exporter.h"
#include "gui/format.h"
#include "gui/main_window.h"
#include "gui/marks/mark_book.h"
#include "gui/open/open_file.h"
#include "gui/open/open_gate.h"
#include "gui/opening.h"
#include "gui/partly_read.h"
#include "gui/save_file.h"
#include "gui/sentences.h"
#include "gui/session.h"
#include "gui/views/page_map.h"

namespace heapglass::gui
{

namespace
{

constexpr qint64 kAnimationOver = 10'000; // ms

/// Stands still until it is advanced.
class StillClock : public Clock
{
  public:
    qint64 milliseconds() const override { return m_now; }
    void advance(qint64 milliseconds) { m_now += milliseconds; }

  private:
    qint64 m_now = 0;
};

/// Layout, requests of the views, their answers, queued repaints: until nothing moves any more.
void settleOnce(Session& session)
{
    for (int round = 0; round < 4; ++round) {
        QCoreApplication::processEvents();
        session.waitUntilIdle();
    }
    QCoreApplication::processEvents();
}

/// The same, and what a lesson plays is played.
void settle(Session& session, StillClock& clock)
{
    settleOnce(session);
    for (int round = 0; round < 200 && session.isPlaying(); ++round) {
        clock.advance(100);
        session.tick();
        settleOnce(session);
    }
}

/// Empty, or why it could not be written. What was there stays then.
QString savePicture(QWidget& shown, const QString& path)
{
    if (path.isEmpty()) return {};
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    shown.grab().save(&buffer, "PNG");
    return writeWhole(path, bytes);
}

/// Every heap that is compared, too.
void settleAll(const MainWindow& window)
{
    for (int i = 0; i < window.comparison().count(); ++i)
        settleOnce(window.comparison().heap(i));
    window.comparison().flush();
    QCoreApplication::processEvents();
}

void showViews(const Options& options, MainWindow& window)
{
    for (const QString& view : options.views)
        window.showView(view);
}

/// As long as it is asked for, else to its end.
void letPagesLeave(const Options& options, MainWindow& window, StillClock& clock)
{
    clock.advance(options.animationTime.value_or(kAnimationOver));
    if (options.animationTime) return;
    for (PageMap* map : window.findChildren<PageMap*>())
        map->completeAnimation();
}

void pressHeapmin(const Options& options, MainWindow& window, StillClock& clock)
{
    if (!options.heapminAt && !options.heapminAtEnd) return;
    Session& session = window.session();
    if (options.heapminAt) session.goToEvent(*options.heapminAt);
    settle(session, clock);
    window.heapmin();
    settleAll(window);
    letPagesLeave(options, window, clock);
    showViews(options, window); // the press has brought the result to the front
}

/// What the window says, for those who have no eyes on it: the heap, and what _heapmin did.
void printSummary(const Session& session)
{
    if (!session.isOpen()) return;
    const replay::Snapshot& snapshot = session.snapshot();
    std::printf(
        "%s\n",
        qPrintable(
            MainWindow::tr("event %1 of %2").arg(countText(snapshot.event), countText(snapshot.events))));
    std::printf("%s\n", qPrintable(heapSentence(snapshot)));
    if (snapshot.heapmin)
        std::printf("%s\n", qPrintable(heapminSentence(*snapshot.heapmin, snapshot.settings)));
}

Exit outcome(const Session& session)
{
    const auto load = session.snapshot().load;
    if (load && !load->message.empty())
        std::fprintf(stderr, "heapglass: %s\n", load->message.english().c_str());
    if (load && load->status == replay::LoadView::Status::refused) return Exit::unreadable;
    // Nothing was placed, and why was said: recorded addresses were asked of a trace that has none.
    if (load && !load->message.empty() && session.snapshot().steps == 0) return Exit::unreadable;
    return isPartlyRead(load.get()) ? Exit::partial : Exit::ok;
}

} // namespace

QStringList beyondTheEnd(const Options& options, const Session& session)
{
    const replay::Snapshot& now = session.snapshot();
    QStringList sentences;
    const auto tell = [&](const char* option, const std::optional<quint64>& event) {
        if (event && *event > now.events)
            sentences << QStringLiteral("%1 %2: the trace ends at event %3")
                             .arg(QLatin1String(option))
                             .arg(*event)
                             .arg(now.events);
    };
    if (!session.isOpen()) return sentences;
    if (!options.isLesson()) tell("--at", options.at);
    tell("--heapmin-at", options.heapminAt);
    if (options.page && *options.page >= now.shownPages())
        sentences << QStringLiteral("--page %1: the heap has %2 pages here, counted from 0")
                         .arg(*options.page)
                         .arg(now.shownPages());
    return sentences;
}

Exit takeScreenshot(const Options& options)
{
    const QTemporaryDir settings; // a picture depends on nobody's settings
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    auto clock = std::make_shared<StillClock>();
    Session session(clock);
    session.book().useFolder(userMarksFolder());
    MainWindow window(session);
    window.setThemeChoice(themeChoiceNamed(options.theme).value_or(ThemeChoice::light), false);
    window.setMinimumSize(0, 0);
    const QSize size = options.size.isEmpty() ? QSize(1366, 768) : options.size;
    window.resize(size);
    window.show();
    // Nobody is there to be asked, or shown what is found before it is read.
    window.file().gate().setLimits({.bytes = ~quint64{0}, .events = ~quint64{0}});
    if (!openAsked(window, options)) return Exit::unreadable;
    settle(session, *clock);
    window.compareWith(options.compare);
    if (options.at && !options.isLesson()) session.goToEvent(*options.at);
    for (quint64 i = 0; i < options.goOn && options.isLesson(); ++i) {
        window.actions().at("lesson.next")->trigger();
        settle(session, *clock);
        letPagesLeave(options, window, *clock);
    }
    showViews(options, window);
    for (int map = 0; map < options.colours.size(); ++map)
        window.setColouring(ColouredMap(map), options.colours[map]);
    if (options.page) session.select(Spot{*options.page, 1, {}});
    window.setPresenting(options.present);
    settle(session, *clock);
    pressHeapmin(options, window, *clock);
    settle(session, *clock);
    settleAll(window);
    window.resize(size); // a pane that was filled while it was narrow may have made the window higher
    settle(session, *clock);
    if (!options.exportTo.isEmpty()) {
        const QString part = options.views.isEmpty() ? QStringLiteral("pages") : options.views.back();
        const QString why = window.exporter().writeTo(options.exportTo, part);
        if (!why.isEmpty()) {
            std::fprintf(stderr, "heapglass: %s: %s\n", qPrintable(options.exportTo), qPrintable(why));
            return Exit::unreadable;
        }
    }
    QWidget* shown = options.only.isEmpty() ? &window : window.findChild<QWidget*>(options.only);
    if (const QString why = savePicture(*shown, options.screenshot); !why.isEmpty()) {
        std::fprintf(stderr, "heapglass: %s: %s\n", qPrintable(options.screenshot), qPrintable(why));
        return Exit::unreadable;
    }
    printSummary(session);
    const QStringList beyond = beyondTheEnd(options, session);
    for (const QString& sentence : beyond)
        std::fprintf(stderr, "heapglass: %s\n", qPrintable(sentence));
    const Exit exit = outcome(session);
    return exit == Exit::ok && !beyond.isEmpty() ? Exit::partial : exit;
}

} // namespace heapglass::gui
