#include "gui/figure_text.h"

#include <QLocale>

#include "gui/format.h"
#include "gui/language/engine_text.h"
#include "gui/texts.h"

namespace heapglass::gui
{

using replay::Figure;

QString figureValue(const Figure& figure, std::optional<double> value)
{
    if (!value) return QStringLiteral("–");
    switch (figure.unit) {
    case Figure::Unit::bytes:
        return bytesText(quint64(*value));
    case Figure::Unit::count:
        return countText(quint64(*value));
    case Figure::Unit::share:
        return percentText(*value, 1);
    case Figure::Unit::ratio:
        return QLocale().toString(*value, 'f', 2);
    }
    return {};
}

QString figureFormula(const Figure& figure)
{
    return engineText(figure.title) + QStringLiteral(" = ") + engineText(figure.formula);
}

QString figureTip(const Figure& figure, std::optional<double> value)
{
    if (!value) return FigureTexts::tr("not known where addresses are recorded");
    if (figure.unit != Figure::Unit::bytes) return engineText(figure.formula);
    return FigureTexts::tr("%1 bytes: %2").arg(countText(quint64(*value)), engineText(figure.formula));
}

} // namespace heapglass::gui
