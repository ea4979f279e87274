// `heapglass`: reads its command line before there is a QApplication, so that --help, --version and
// --screenshot work without a display.
#include <cstdio>
#include <cstring>

#include <QApplication>
#include <QLibraryInfo>

#ifdef Q_OS_LINUX
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
#endif

#include "engine/version.h"
#include "gui/chrome/text_size.h"
#include "gui/colouring.h"
#include "gui/heap_window.h"
#include "gui/language/language.h"
#include "gui/main_window.h"
#include "gui/opening.h"
#include "gui/options.h"
#include "gui/screenshot.h"
#include "gui/settings_check.h"

using namespace heapglass;
using namespace heapglass::gui;

namespace
{

Options readCommandLine(int& argc, char** argv)
{
    const QCoreApplication core(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("heapglass"));
    Options options = readOptions(QCoreApplication::arguments());
    if (options.help) std::fputs(qPrintable(helpText()), stdout);
    return options;
}

#ifdef Q_OS_LINUX
bool answers(const QByteArray& socketPath)
{
    const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::strncpy(address.sun_path, socketPath.constData(), sizeof address.sun_path - 1);
    const bool yes = ::connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
    ::close(socket);
    return yes;
}
#endif

/// Qt ends the process where it finds no display; we would rather say why.
bool hasDisplay()
{
#ifdef Q_OS_LINUX
    if (qEnvironmentVariableIsSet("QT_QPA_PLATFORM") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY"))
        return true;
    const QString display = qEnvironmentVariable("DISPLAY");
    if (!display.startsWith(QLatin1Char(':'))) return !display.isEmpty();
    return answers("/tmp/.X11-unix/X" + display.mid(1).section(QLatin1Char('.'), 0, 0).toLatin1());
#else
    return true;
#endif
}

void nameApplication()
{
    QCoreApplication::setApplicationName(QStringLiteral("Heapglass"));
    QCoreApplication::setOrganizationName(QStringLiteral("Heapglass"));
    QCoreApplication::setApplicationVersion(QString::fromLatin1(kVersion));
    QGuiApplication::setDesktopFileName(QStringLiteral("heapglass"));
}

void setUp(const Options& options)
{
    const bool chosen = !options.isDrawn(); // a picture depends on nobody's settings
    useTextSize(options.textSize ? options.textSize : chosen ? textSizeChoice() : 100);
    useLanguage(chosen && options.language.isEmpty() ? languageChoice() : options.language);
}

/// Presses _heapmin once, when the file is read and the cursor stands where the command line says.
void pressWhenReady(const Options& options, Session& session)
{
    if (!options.heapminAt && !options.heapminAtEnd) return;
    if (options.heapminAt) session.goToEvent(*options.heapminAt);
    auto* once = new QObject(&session);
    QObject::connect(&session, &Session::refreshed, once, [&session, once, at = options.heapminAt] {
        const replay::Snapshot& now = session.snapshot();
        if (!session.isSettled() || (at && now.event != std::min<quint64>(*at, now.events))) return;
        delete once;
        session.heapmin();
    });
}

/// Once all is read: before, nobody knows where it ends.
void tellBeyondTheEnd(const Options& options, Session& session)
{
    auto* once = new QObject(&session);
    QObject::connect(&session, &Session::refreshed, once, [&options, &session, once] {
        if (!session.isSettled()) return;
        delete once;
        const QStringList beyond = beyondTheEnd(options, session);
        for (const QString& sentence : beyond)
            std::fprintf(stderr, "heapglass: %s\n", qPrintable(sentence));
    });
}

void presentWhenOpen(MainWindow& window)
{
    auto* once = new QObject(&window);
    QObject::connect(&window.session(), &Session::refreshed, once, [&window, once] {
        if (!window.session().isOpen()) return;
        delete once;
        window.setPresenting(true);
    });
}

/// `notice`: what is to be said first, or empty.
int showWindow(const Options& options, const QString& notice)
{
    HeapWindow made;
    Session& session = made.session();
    made.useOwnFolders();
    MainWindow& window = made.window();
    session.setNotice(notice);
    if (const auto chosen = themeChoiceNamed(options.theme)) window.setThemeChoice(*chosen, false);
    if (!options.size.isEmpty()) window.resize(options.size);
    window.show();
    openAsked(window, options);
    for (const QString& file : options.otherFiles)
        HeapWindow::openAnother(file);
    if (options.file.isEmpty() && !options.lesson) window.welcome();
    window.compareWith(options.compare);
    for (const QString& view : options.views)
        window.showView(view);
    for (int map = 0; map < options.colours.size(); ++map)
        window.setColouring(ColouredMap(map), options.colours[map]);
    onceOpen(window, [&options, &session] {
        if (options.at && !options.isLesson()) session.goToEvent(*options.at);
        if (options.page) session.select(Spot{*options.page, 1, {}});
        tellBeyondTheEnd(options, session);
        pressWhenReady(options, session);
    });
    if (options.present) presentWhenOpen(window);
    return QApplication::exec();
}

} // namespace

int main(int argc, char** argv)
{
    Q_INIT_RESOURCE(heapglass);
    const Options options = readCommandLine(argc, argv);
    if (options.help) return int(Exit::ok);
    if (options.version) {
        std::printf("heapglass %s\n", kVersion);
        return int(Exit::ok);
    }
    if (!options.error.isEmpty()) {
        std::fprintf(stderr, "heapglass: %s\nTry heapglass --help.\n", qPrintable(options.error));
        return int(Exit::usage);
    }
    if (options.isDrawn()) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        qputenv("QT_LOGGING_RULES", "default.warning=false"); // the plugin tells what it does not support
    }
    if (!hasDisplay()) {
        std::fputs(
            "heapglass: there is no display to open a window on. --screenshot OUT.png draws without one.\n",
            stderr);
        return int(Exit::unreadable);
    }
    const QApplication application(argc, argv);
    nameApplication();
    // Before anything reads them: broken ones are told once only.
    const QString notice = options.isDrawn() ? QString() : checkSettings();
    setUp(options);
    return options.isDrawn() ? int(takeScreenshot(options)) : showWindow(options, notice);
}
