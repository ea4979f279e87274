// All widget tests run in one QApplication, without a display unless one is asked for.
#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include "gui/chrome/text_size.h"
#include "gui/language/language.h"
#include "gui/theme_choice.h"

namespace
{

/// Each test begins as in a process of its own, and as the program does: in its language and size of text.
class FreshStart : public testing::EmptyTestEventListener
{
    void OnTestStart(const testing::TestInfo&) override
    {
        QSettings().clear();
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
