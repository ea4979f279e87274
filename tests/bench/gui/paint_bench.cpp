// A frame of each view at 1600x1000: the bundled sample at events drawn at random, so that all of it changes.
// What is timed is the paint alone; reading and replaying happen outside.
#include <random>

#include <QApplication>
#include <QImage>

#include <benchmark/benchmark.h>

#include "gui/actions.h"
#include "gui/main_window.h"
#include "gui/paint/theme.h"
#include "gui/session.h"
#include "gui/views.h"

namespace heapglass::gui
{

namespace
{

void settle(Session& session)
{
    for (int i = 0; i < 2; ++i) {
        QCoreApplication::processEvents();
        session.waitUntilIdle();
    }
}

void paint(benchmark::State& state, const ViewRow& row)
{
    Session session;
    MainWindow window(session);
    window.setThemeChoice(ThemeChoice::light, false);
    session.open(QStringLiteral(HEAPGLASS_SOURCE_DIR "/resources/samples/sqlite3.raw.zst"));
    settle(session);
    std::unique_ptr<QWidget> view(row.make(session, window.actions(), nullptr));
    view->resize(1600, 1000);
    view->show();
    QImage frame(1600, 1000, QImage::Format_RGB32);
    std::mt19937 random(1);
    for (auto _ : state) {
        state.PauseTiming();
        session.setStep(random() % session.snapshot().steps);
        settle(session);
        state.ResumeTiming();
        view->render(&frame);
    }
}

} // namespace

void registerPaint()
{
    for (const ViewRow& row : viewRows())
        benchmark::RegisterBenchmark((std::string("paint/") + row.id).c_str(), paint, row)
            ->Unit(benchmark::kMillisecond)
            ->Iterations(200);
}

} // namespace heapglass::gui

int main(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    Q_INIT_RESOURCE(heapglass);
    heapglass::gui::registerPaint();
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}
