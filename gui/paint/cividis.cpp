#include "gui/paint/cividis.h"

#include <algorithm>
#include <array>

namespace heapglass::gui
{

QColor cividis(double at)
{
    // Ten points of Nuñez, Anderton and Renslow's scale; between them it is straight enough.
    static const std::array<QColor, 10> points = {"#00204d", "#00336f", "#39486b", "#575c6d", "#707173",
                                                  "#8a8779", "#a69d75", "#c4b56c", "#e4cf5b", "#ffea46"};
    const double place = std::clamp(at, 0.0, 1.0) * double(points.size() - 1);
    const auto below = std::min(std::size_t(place), points.size() - 2);
    const double part = place - double(below);
    const auto between = [part](int a, int b) { return qRound(a + (b - a) * part); };
    const QColor &a = points[below], &b = points[below + 1];
    return {between(a.red(), b.red()), between(a.green(), b.green()), between(a.blue(), b.blue())};
}

} // namespace heapglass::gui
