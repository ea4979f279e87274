#include "gui/opening.h"

#include <cstdio>

#include "gui/main_window.h"
#include "gui/open/open_file.h"
#include "gui/open/open_gate.h"
#include "gui/options.h"
#include "gui/session.h"

namespace heapglass::gui
{

bool openAsked(MainWindow& window, const Options& options)
{
    if (options.lesson) {
        if (window.openLesson(int(*options.lesson), options.at)) return true;
        std::fprintf(stderr, "heapglass: there is no lesson %d\n", int(*options.lesson));
        return false;
    }
    if (options.isLesson())
        window.openLesson(options.file, options.at);
    else if (!options.file.isEmpty())
        window.openFile(options.file, options.policy);
    return true;
}

void onceOpen(MainWindow& window, std::function<void()> then)
{
    if (!window.file().gate().isLooking()) return then();
    auto* once = new QObject(&window);
    QObject::connect(&window.session(), &Session::refreshed, once, [&window, once, then = std::move(then)] {
        if (!window.session().isOpen()) return;
        const auto call = then;
        delete once;
        call();
    });
}

} // namespace heapglass::gui
