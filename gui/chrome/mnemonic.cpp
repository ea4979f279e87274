#include "gui/chrome/mnemonic.h"

#include <QRegularExpression>

namespace heapglass::gui
{

QString withoutMnemonic(QString text)
{
    static const QRegularExpression inBrackets(QStringLiteral("\\s?\\(&\\w\\)"));
    return text.remove(inBrackets).remove(QLatin1Char('&'));
}

} // namespace heapglass::gui
