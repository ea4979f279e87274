// All widget tests run in one QApplication, without a display unless one is asked for.
#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include "gui/chrome/text_size.h"
#include "gui/language/language.h"
#include "gui/paint/theme.h"
#include "gui/theme_choice.h"

namespace
{

/// Each test begins as the program does, whatever the one before left: without settings, in English, in light
/// colours, with the usual size of text.
class FreshStart : public testing::EmptyTestEventListener
{
    void OnTestStart(const testing::TestInfo&) override
    {
        QSettings().clear();
        heapglass::gui::useTheme(heapglass::gui::lightTheme());
        heapglass::gui::useTextSize(100);
        heapglass::gui::useLanguage(QStringLiteral("en"));
    }
};

} // namespace

int main(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    Q_INIT_RESOURCE(heapglass);
    const QTemporaryDir settings; // nobody's own settings are read or written
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("Heapglass"));
    QCoreApplication::setOrganizationName(QStringLiteral("Heapglass"));
    heapglass::gui::systemLook(); // before a test has chosen a theme
    testing::InitGoogleTest(&argc, argv);
    testing::UnitTest::GetInstance()->listeners().Append(new FreshStart);
    return RUN_ALL_TESTS();
}
