#include "gui/chrome/fonts.h"

#include <QApplication>
#include <QFontInfo>

#include "gui/paint/theme.h"

namespace heapglass::gui
{

namespace
{

constexpr int kText = 13;

QFont scaled(int pixels, bool bold)
{
    QFont font = QApplication::font();
    const int base = QFontInfo(font).pixelSize();
    font.setPixelSize(qRound(double(base) * pixels / kText));
    font.setBold(bold);
    return font;
}

} // namespace

QFont textFont(bool bold)
{
    return scaled(kText, bold);
}

QFont smallFont(bool bold)
{
    return scaled(11, bold);
}

QFont keyFont()
{
    return scaled(18, true);
}

QString strong(const QString& text)
{
    return QStringLiteral("<b>") + text + QStringLiteral("</b>");
}

QString tinted(const QString& text, const QColor& color)
{
    return QStringLiteral("<span style=\"color:%1\">%2</span>").arg(color.name(), text);
}

QString link(const QString& text, const QString& target)
{
    return QStringLiteral("<a style=\"color:%1;text-decoration:none\" href=\"%2\">%3</a>")
        .arg(theme().link.name(), target.toHtmlEscaped(), text);
}

QString wrapped(const QString& text)
{
    return QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped());
}

QString onButton(QString words)
{
    return words.replace(QLatin1Char('&'), QLatin1String("&&"));
}

} // namespace heapglass::gui
