#include "gui/memory_choice.h"

#include <algorithm>

#include <QSettings>

#include "engine/replay/memory_use.h"

namespace heapglass::gui
{

namespace
{

constexpr int kUsual = 50;
const auto kSetting = QStringLiteral("memoryShare");

} // namespace

int memoryShareChoice()
{
    const int chosen = QSettings().value(kSetting, kUsual).toInt();
    return std::ranges::find(kMemoryShares, chosen) == kMemoryShares.end() ? kUsual : chosen;
}

void chooseMemoryShare(int percent)
{
    QSettings().setValue(kSetting, percent);
}

Bytes memoryOf(int percent)
{
    return replay::defaultMemoryCap() * Bytes(percent) / kUsual;
}

Bytes memoryCapChoice()
{
    return memoryOf(memoryShareChoice());
}

} // namespace heapglass::gui
