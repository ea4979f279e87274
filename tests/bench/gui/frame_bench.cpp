// heapglass_frame_bench FILE: what a frame of each view costs the GUI thread: after a seek anywhere, a step
// of one event, a resize, a turn of the wheel, and a move of the mouse. And how long the answer to it
// takes where the worker has to be asked. Then the same of the block map at three zooms and all between them,
// of a window with everything open while a replay runs; the maps against QCPColorMap and one fillRect a
// block; and what the memory consists of.
//
// A frame is all that the GUI thread computes between two paints, in CPU time of that thread, so that other
// work on the machine says little; of one act the longest frame counts. An answer is wall time from the act
// until the newest request is answered.
#include <algorithm>
#include <chrono>
#include <cmath>
#include <ctime>
#include <map>
#include <random>
#include <vector>

#include <QApplication>
#include <QImage>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>
#include <qcustomplot.h>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "gui/actions.h"
#include "gui/main_window.h"
#include "gui/page_order.h"
#include "gui/paint/theme.h"
#include "gui/session.h"
#include "gui/torn_tabs.h"
#include "gui/views.h"
#include "gui/views/block_map.h"

namespace heapglass::gui
{

namespace
{

constexpr double kBudget = 16.7; // ms

double threadMilliseconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) * 1e-6;
}

/// Cuts what the GUI thread does into frames: each ends where something was painted.
class Frames : public QObject
{
  public:
    /// Of one window; null: of all.
    explicit Frames(QWidget* window) : m_window(window) { qApp->installEventFilter(this); }

    void begin()
    {
        QCoreApplication::processEvents(); // what is left of before
        m_painted = false;
        m_longest = 0;
        m_paints = 0;
        m_since = threadMilliseconds();
    }
    /// Waits for an event where there is none, if it may: that takes no CPU time.
    void processEvents(bool mayWait)
    {
        QCoreApplication::processEvents(mayWait ? QEventLoop::WaitForMoreEvents : QEventLoop::AllEvents);
        if (std::exchange(m_painted, false)) cut();
    }
    void cut()
    {
        const double now = threadMilliseconds();
        m_last = now - std::exchange(m_since, now);
        m_longest = std::max(m_longest, m_last);
        ++m_paints;
    }
    double last() const { return m_last; }
    double longest() const { return m_longest; }
    int paints() const { return m_paints; }
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Paint && watched->isWidgetType() &&
            (!m_window || static_cast<QWidget*>(watched)->window() == m_window))
            m_painted = true;
        return false;
    }

  private:
    QWidget* m_window;
    bool m_painted = false;
    double m_since = 0, m_longest = 0, m_last = 0;
    int m_paints = 0;
};

struct Times {
    std::vector<double> frames, answers;

    Times& operator+=(const Times& more)
    {
        frames.insert(frames.end(), more.frames.begin(), more.frames.end());
        answers.insert(answers.end(), more.answers.begin(), more.answers.end());
        return *this;
    }
    static double percentile(std::vector<double>& times, double share)
    {
        if (times.empty()) return 0;
        std::sort(times.begin(), times.end());
        return times[std::size_t(std::ceil(double(times.size() - 1) * share))];
    }
};

constexpr int kFewest = 4; ///< acts of each kind, however long the answers take

/// How long the acts of one kind go on.
class Acts
{
  public:
    Acts(int most, double seconds)
        : m_most(most), m_end(Clock::now() + std::chrono::duration<double>(seconds))
    {
    }
    /// Whether there is to be one more.
    bool next() { return m_done++ < m_most && (m_done <= kFewest || Clock::now() < m_end); }

  private:
    using Clock = std::chrono::steady_clock;
    int m_most, m_done = 0;
    std::chrono::time_point<Clock, std::chrono::duration<double>> m_end;
};

/// One view, alone in a window.
class Subject
{
  public:
    Subject(Session& session, QWidget& view)
        : m_session(session), m_view(view), m_frames(view.window()), m_random(1)
    {
    }

    void settle()
    {
        waitForAnswer();
        m_session.waitUntilIdle(); // with what is answered once the cursor rests
        m_frames.processEvents(false);
        m_frames.processEvents(false);
    }

    template <class Act>
    Times measure(Acts acts, Act act)
    {
        Times times;
        settle();
        for (int i = 0; acts.next(); ++i) {
            m_frames.begin();
            const auto begin = std::chrono::steady_clock::now();
            act(i);
            waitForAnswer();
            times.answers.push_back(
                std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
            settle();
            if (m_frames.paints()) times.frames.push_back(m_frames.longest());
        }
        return times;
    }

    void seek(int) { m_session.setStep(replay::Step(m_random() % (m_session.snapshot().steps + 1))); }
    void step(int i) { m_session.stepBy(i % 2 ? -1 : 1); }
    /// By a pixel: the layout is another, and nothing that was drawn can stay.
    void resize(int i) { m_view.resize(m_view.size() + QSize(i % 2 ? 1 : -1, i % 2 ? 1 : -1)); }
    /// Eight notches in at one place, then out again at another.
    void wheel(int i)
    {
        if (i % 8 == 0) m_spot = anywhere();
        const auto [target, at] = below(m_spot);
        QWheelEvent event(QPointF(at), target->mapToGlobal(QPointF(at)), {}, {0, i / 8 % 2 ? -120 : 120},
                          Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(target, &event);
    }
    void hover(int)
    {
        const auto [target, at] = below(anywhere());
        QMouseEvent event(QEvent::MouseMove, QPointF(at), target->mapToGlobal(QPointF(at)), Qt::NoButton,
                          Qt::NoButton, Qt::NoModifier);
        QCoreApplication::sendEvent(target, &event);
    }

  private:
    void waitForAnswer()
    {
        while (!m_session.isSettled())
            m_frames.processEvents(true);
    }
    QPoint anywhere()
    {
        return {int(m_random() % unsigned(m_view.width())), int(m_random() % unsigned(m_view.height()))};
    }
    std::pair<QWidget*, QPoint> below(QPoint point) const
    {
        QWidget* const child = m_view.childAt(point);
        QWidget* const target = child ? child : &m_view;
        return {target, target->mapFrom(&m_view, point)};
    }

    Session& m_session;
    QWidget& m_view;
    Frames m_frames;
    std::mt19937 m_random;
    QPoint m_spot;
};

struct Options {
    std::string path;
    std::string policy = "first";
    std::vector<std::string> views; ///< empty: all
    int rounds = 100;
    double seconds = 4;  ///< for the acts of one kind, once there are kFewest
    double playing = 20; ///< seconds
};

QSize sizeOf(const ViewRow& row, const QWidget& view)
{
    switch (row.place) {
    case Place::top:
    case Place::foot:
        return {1600, std::clamp(view.sizeHint().height(), 24, 300)};
    case Place::side:
        return {400, 1000};
    default:
        return {1600, 1000};
    }
}

class Bench
{
  public:
    explicit Bench(Options options) : m_options(std::move(options)), m_window(m_session)
    {
        m_window.setThemeChoice(ThemeChoice::light, false);
    }

    int run()
    {
        m_session.open(QString::fromStdString(m_options.path), QString::fromStdString(m_options.policy));
        m_session.waitUntilIdle();
        if (!m_session.isOpen()) {
            fmt::print(stderr, "{}: cannot be read\n", m_options.path);
            return 1;
        }
        const replay::Snapshot& now = m_session.snapshot();
        fmt::print("{} events, {} pages, {} live blocks\n\n", now.events, now.totals.pages, now.liveBlocks);
        const bool views = isWanted("window") || std::ranges::any_of(viewRows(), [this](const ViewRow& row) {
                               return isWanted(row.id);
                           });
        if (views)
            fmt::print("| view | seek anywhere | step of one event | resize | wheel | mouse move |\n"
                       "|---|--:|--:|--:|--:|--:|\n");
        for (const ViewRow& row : viewRows()) {
            show(row, row.id);
            if (std::string_view(row.id) != "pages") continue;
            setPageOrder(PageOrder::hilbert);
            show(row, "pages along Hilbert's curve");
            setPageOrder(PageOrder::rows);
        }
        if (isWanted("window")) showWindow();
        if (isWanted("zooms")) showZooms();
        if (isWanted("ratios")) showRatios();
        if (isWanted("playing")) {
            m_window.resize(1600, 1000);
            m_window.show();
            showPlaying("the window");
            tearAllOff();
            showPlaying("the window and every tab in one of its own");
        }
        if (isWanted("memory")) showMemory();
        return 0;
    }

  private:
    Acts acts() const { return {m_options.rounds, m_options.seconds}; }
    bool isWanted(const std::string& id) const
    {
        return m_options.views.empty() || std::ranges::count(m_options.views, id) > 0;
    }
    void show(const ViewRow& row, const char* name)
    {
        if (!isWanted(row.id)) return;
        std::unique_ptr<QWidget> view(row.make(m_session, m_window.actions(), nullptr));
        view->resize(sizeOf(row, *view));
        view->show();
        print(name, *view);
    }
    void showWindow()
    {
        m_window.resize(1600, 1000);
        m_window.show();
        print("the whole window", m_window);
        m_window.hide(); // or it is drawn with what comes next, on the same thread
    }
    void print(const std::string& name, QWidget& view)
    {
        // What was done to the views before says nothing about this one.
        m_session.setTimeWindow({});
        m_session.setHover({});
        Subject subject(m_session, view);
        using Act = void (Subject::*)(int);
        fmt::print("| {} |", name);
        for (const Act act :
             {&Subject::seek, &Subject::step, &Subject::resize, &Subject::wheel, &Subject::hover}) {
            if (act != &Subject::seek) m_session.setStep(m_session.snapshot().steps - 1);
            Times times = subject.measure(acts(), [&](int i) { (subject.*act)(i); });
            fmt::print(" {} |", text(times));
            std::fflush(stdout);
        }
        fmt::print("\n");
    }
    std::unique_ptr<QWidget> make(const char* id)
    {
        const auto row = std::ranges::find(viewRows(), std::string_view(id), &ViewRow::id);
        std::unique_ptr<QWidget> view(row->make(m_session, m_window.actions(), nullptr));
        view->resize(sizeOf(*row, *view));
        view->show();
        return view;
    }

    /// Of the block map: all of the heap, the closest, and half the notches between them; then whichever
    /// notch is the worst, drawn after all of the heap.
    void showZooms()
    {
        m_session.setStep(m_session.snapshot().steps);
        m_session.waitUntilIdle();
        const auto view = make("blocks");
        auto* map = view->findChild<BlockMap*>();
        Subject(m_session, *view).settle();
        map->showHeap();
        const int notches = map->rows().zoom - BlockRows::kClosest;
        fmt::print("\n| the block map | seek anywhere | step of one event | resize | wheel | mouse move |\n"
                   "|---|--:|--:|--:|--:|--:|\n");
        const QPoint middle(map->width() / 2, map->height() / 2);
        for (const auto& [name, closer] :
             {std::pair("all of the heap", 0), {"half way", notches / 2}, {"the closest", notches}}) {
            map->showHeap();
            if (closer) map->zoomAbout(middle, closer);
            print(fmt::format("{} ({} bytes in {} pixels)", name,
                              map->rows().bytesOf(map->rows().rowPixels()), map->rows().rowPixels()),
                  *view);
        }
        showWorstNotch(Subject(m_session, *view), *map, notches);
    }

    void showWorstNotch(Subject subject, BlockMap& map, int notches)
    {
        Times worst;
        std::string where;
        for (int closer = 1; closer <= notches; ++closer) {
            Times times;
            for (Acts acts = this->acts(); acts.next();) {
                map.showHeap();
                times += subject.measure(Acts(1, 0), [&](int) {
                    map.zoomAbout({map.width() / 2, map.height() / 2}, closer);
                });
            }
            if (Times::percentile(times.frames, 0.5) < Times::percentile(worst.frames, 0.5)) continue;
            worst = std::move(times);
            where =
                fmt::format("{} bytes in {} pixels, {} blocks", map.rows().bytesOf(map.rows().rowPixels()),
                            map.rows().rowPixels(), m_session.snapshot().blocks.blocks.size());
        }
        fmt::print("\n| the worst of {} notches | frame | longest |\n|---|--:|--:|\n| {} | {} | {:.1f} |\n",
                   notches, where, text(worst), Times::percentile(worst.frames, 1));
    }

    /// Processor time of this thread for `draw`, the median of a few.
    template <class Draw>
    static double medianOf(Draw draw)
    {
        std::vector<double> times;
        for (int i = 0; i < 5; ++i) {
            const double begin = threadMilliseconds();
            draw(i);
            times.push_back(threadMilliseconds() - begin);
        }
        return Times::percentile(times, 0.5);
    }

    /// What a frame costs that shows another moment near `step`, with all of the heap in view.
    double frameOf(const char* id, replay::Step step)
    {
        const auto view = make(id);
        if (auto* map = view->findChild<BlockMap*>()) map->showHeap();
        Subject subject(m_session, *view);
        Times times = subject.measure(acts(), [&](int i) { m_session.setStep(step - 97u * (i % 10)); });
        return Times::percentile(times.frames, 0.5);
    }

    /// A QCPColorMap whose every cell is another; so many cells in about 16:10.
    static double colourMapOf(std::uint64_t cells)
    {
        QCustomPlot plot;
        plot.resize(1600, 1000);
        auto* map = new QCPColorMap(plot.xAxis, plot.yAxis);
        const int wide = std::max(1, int(std::sqrt(double(cells) * 1.6)));
        const int high = std::max(1, int(cells / std::uint64_t(wide)));
        map->data()->setSize(wide, high);
        map->data()->setRange({0, double(wide)}, {0, double(high)});
        map->setInterpolate(false);
        map->setDataRange({0, 255});
        plot.xAxis->setRange(0, wide);
        plot.yAxis->setRange(0, high);
        plot.show();
        return medianOf([&](int round) {
            for (int y = 0; y < high; ++y)
                for (int x = 0; x < wide; ++x)
                    map->data()->setCell(x, y, (x * 7 + y * 13 + round) % 256);
            plot.replot(QCustomPlot::rpImmediateRefresh);
        });
    }

    static double fillRectOf(std::uint64_t blocks)
    {
        QImage image(1600, 1000, QImage::Format_RGB32);
        return medianOf([&](int round) {
            QPainter painter(&image);
            for (std::uint64_t i = 0; i < blocks; ++i) {
                const std::uint64_t pixel = i * 1'600'000 / blocks;
                painter.fillRect(int(pixel % 1600), int(pixel / 1600) / 24 * 24, 1, 20,
                                 QColor::fromRgb(int(i % 200), 100, round * 10));
            }
        });
    }

    void showRatios()
    {
        const replay::Step step = m_session.snapshot().steps / 3 * 2; // before anything is freed
        m_session.setStep(step);
        m_session.waitUntilIdle();
        const std::uint64_t pages = m_session.snapshot().totals.pages,
                            blocks = m_session.snapshot().liveBlocks;
        const double pageMap = frameOf("pages", step), blockMap = frameOf("blocks", step);
        fmt::print("\n| in this run | ms | our frame, ms | ratio |\n|---|--:|--:|--:|\n");
        const auto row = [](const std::string& what, double theirs, double ours) {
            fmt::print("| {} | {:.1f} | {:.1f} | {:.0f} |\n", what, theirs, ours, theirs / ours);
        };
        row(fmt::format("QCPColorMap, a cell for each of {} pages", pages), colourMapOf(pages), pageMap);
        row(fmt::format("one fillRect for each of {} blocks", blocks), fillRectOf(blocks), blockMap);
    }

    void tearAllOff()
    {
        for (const ViewRow& row : viewRows())
            if (row.place == Place::map || row.place == Place::below)
                m_window.tornTabs().tearOff(QString::fromLatin1(row.id));
    }

    /// All windows are drawn.
    void showPlaying(const char* what)
    {
        m_session.setStep(0);
        m_session.waitUntilIdle();
        Frames frames(nullptr);
        frames.begin();
        m_session.setSpeed(1);
        m_session.setPlaying(true);
        std::vector<double> times;
        const auto begin = std::chrono::steady_clock::now();
        const auto passed = [&] {
            return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
        };
        while (passed() < m_options.playing && m_session.isPlaying()) {
            const int before = frames.paints();
            frames.processEvents(true);
            if (frames.paints() != before) times.push_back(frames.last());
        }
        m_session.setPlaying(false);
        fmt::print("\n| {}, playing at 1x for {:.0f} s | |\n|---|--:|\n"
                   "| frames | {} |\n| p50, p99, longest | {:.1f}, {:.1f}, {:.1f} ms |\n"
                   "| events that went by | {} |\n",
                   what, passed(), times.size(), Times::percentile(times, 0.5),
                   Times::percentile(times, 0.99), Times::percentile(times, 1), m_session.snapshot().event);
    }

    void showMemory()
    {
        const replay::MemoryUse& memory = m_session.snapshot().memory;
        fmt::print("\n| memory | MiB |\n|---|--:|\n");
        for (const auto& [what, bytes] : {std::pair("trace", memory.trace),
                                          {"placement", memory.placement},
                                          {"key frames", memory.keyFrames},
                                          {"curves", memory.curves},
                                          {"time × address", memory.density},
                                          {"the state at the cursor", memory.timeline},
                                          {"the allocator at the end", memory.heap},
                                          {"undo and redo", memory.edits},
                                          {"all", memory.sum()}})
            fmt::print("| {} | {:.1f} |\n", what, double(bytes) / 1048576);
    }

    /// "1.2, 3.4 (5, 16)": p50 and p99 of the frame, then of the answer.
    static std::string text(Times& times)
    {
        const double p99 = Times::percentile(times.frames, 0.99);
        const std::string frame = times.frames.empty()
                                      ? "–"
                                      : fmt::format("{:.1f}, {:.1f}{}", Times::percentile(times.frames, 0.5),
                                                    p99, p99 > kBudget ? "!" : "");
        const double answer = Times::percentile(times.answers, 0.99);
        if (answer < 1) return frame;
        return fmt::format("{} ({:.0f}, {:.0f})", frame, Times::percentile(times.answers, 0.5), answer);
    }

    Options m_options;
    Session m_session;
    MainWindow m_window;
};

} // namespace

} // namespace heapglass::gui

int main(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    Q_INIT_RESOURCE(heapglass);
    heapglass::gui::Options options;
    CLI::App app("Prints p50, p99 of a frame in ms of the GUI thread, and in brackets of the answer.");
    app.add_option("file", options.path, "a trace")->required();
    app.add_option("--policy", options.policy, "how it is placed")->capture_default_str();
    app.add_option(
        "--view", options.views,
        "only these, by the id in views.cpp; window: all together; zooms, ratios, playing, memory");
    app.add_option("--rounds", options.rounds, "acts of each kind")->capture_default_str();
    app.add_option("--seconds", options.seconds, "at most for them, but for the first 4")
        ->capture_default_str();
    app.add_option("--playing", options.playing, "seconds to play with everything open")
        ->capture_default_str();
    CLI11_PARSE(app, argc, argv);
    return heapglass::gui::Bench(std::move(options)).run();
}
