// All widget tests run in one QApplication, without a display unless one is asked for.
#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>

#include <gtest/gtest.h>

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
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
