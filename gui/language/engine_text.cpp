#include "gui/language/engine_text.h"

#include <QCoreApplication>

namespace heapglass::gui
{

QString engineText(std::string_view text)
{
    if (text.empty()) return {};
    return QCoreApplication::translate("Engine", std::string(text).c_str());
}

QString engineText(const Sentence& sentence)
{
    return QString::fromStdString(
        sentence.said([](std::string_view pattern) { return engineText(pattern).toStdString(); }));
}

} // namespace heapglass::gui
