// heapglass_window_bench FILE: the whole window while a trace is read and placed flat out. Prints how long an
// event waits for the GUI thread, frames included, and how much longer the replay takes than without a
// window.
#include <algorithm>
#include <chrono>
#include <thread>
#include <vector>

#include <QApplication>

#include <fmt/format.h>

#include "engine/replay/worker.h"
#include "gui/main_window.h"
#include "gui/session.h"

namespace heapglass::gui
{

namespace
{

using Clock = std::chrono::steady_clock;

double milliseconds(Clock::duration duration)
{
    return std::chrono::duration<double, std::milli>(duration).count();
}

/// How long an event waits in the GUI thread's queue, asked for every 5 ms: what a key press would wait.
class Pulse
{
  public:
    explicit Pulse(QObject& target)
        : m_thread([this, &target](const std::stop_token& stop) {
              for (; !stop.stop_requested(); std::this_thread::sleep_for(std::chrono::milliseconds(5)))
                  QMetaObject::invokeMethod(
                      &target, [this, posted = Clock::now()] { take(Clock::now() - posted); },
                      Qt::QueuedConnection);
          })
    {
    }
    std::size_t count() const { return m_waits.size(); }
    double percentile(double share)
    {
        if (m_waits.empty()) return 0;
        const auto place = m_waits.begin() + std::ptrdiff_t(share * double(m_waits.size() - 1));
        std::nth_element(m_waits.begin(), place, m_waits.end());
        return *place;
    }

  private:
    void take(Clock::duration wait) { m_waits.push_back(milliseconds(wait)); }

    std::vector<double> m_waits;
    std::jthread m_thread;
};

double secondsWithoutWindow(const QString& path)
{
    replay::Worker worker([] {});
    const auto begin = Clock::now();
    worker.open(path.toStdString(), "first");
    worker.waitUntilIdle();
    return milliseconds(Clock::now() - begin) / 1000;
}

int run(const QString& path)
{
    const double alone = secondsWithoutWindow(path);
    Session session;
    MainWindow window(session);
    window.resize(1600, 1000);
    window.show();
    QCoreApplication::processEvents();
    Pulse pulse(window);
    const auto begin = Clock::now();
    session.open(path, QStringLiteral("first"));
    while (!session.isSettled())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    const double shown = milliseconds(Clock::now() - begin) / 1000;
    fmt::print("| what | |\n|---|--:|\n"
               "| events | {} |\n"
               "| an event waits for the GUI thread: p50, p99, longest of {} | {:.1f}, {:.1f}, {:.1f} ms |\n"
               "| reading and placing without a window, with it | {:.1f} s, {:.1f} s ({:+.0f} %) |\n",
               session.snapshot().events, pulse.count(), pulse.percentile(0.5), pulse.percentile(0.99),
               pulse.percentile(1), alone, shown, (shown / alone - 1) * 100);
    return 0;
}

} // namespace

} // namespace heapglass::gui

int main(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    Q_INIT_RESOURCE(heapglass);
    if (argc != 2) {
        fmt::print(stderr, "usage: heapglass_window_bench FILE\n");
        return 2;
    }
    return heapglass::gui::run(QString::fromLocal8Bit(argv[1]));
}
