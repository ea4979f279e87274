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
    QString text = engineText(sentence.pattern);
    qsizetype from = 0;
    for (const std::string& part : sentence.parts) {
        from = text.indexOf(QLatin1String("{}"), from);
        if (from < 0) break;
        const QString words = QString::fromStdString(part);
        text.replace(from, 2, words);
        from += words.size();
    }
    return text;
}

} // namespace heapglass::gui
