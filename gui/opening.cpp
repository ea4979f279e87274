#include "gui/opening.h"

#include <cstdio>

#include "gui/main_window.h"
#include "gui/options.h"

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

} // namespace heapglass::gui
