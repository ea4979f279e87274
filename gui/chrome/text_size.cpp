#include "gui/chrome/text_size.h"

#include <algorithm>

#include <QApplication>
#include <QFontInfo>
#include <QSettings>

namespace heapglass::gui
{

namespace
{

constexpr int kLeast = 13; // pixels
const auto kSetting = QStringLiteral("textSize");

} // namespace

int textSizeChoice()
{
    const int chosen = QSettings().value(kSetting, kTextSizes.front()).toInt();
    return std::ranges::find(kTextSizes, chosen) == kTextSizes.end() ? kTextSizes.front() : chosen;
}

void chooseTextSize(int percent)
{
    QSettings().setValue(kSetting, percent);
}

void useTextSize(int percent)
{
    static const int system = std::max(kLeast, QFontInfo(QApplication::font()).pixelSize());
    QFont font = QApplication::font();
    font.setPixelSize(system * percent / 100);
    QApplication::setFont(font);
}

} // namespace heapglass::gui
