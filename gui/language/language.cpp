#include "gui/language/language.h"

#include <memory>

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>
#include <QTranslator>

namespace heapglass::gui
{

namespace
{

constexpr Language kLanguages[] = {{"en", "English"}, {"zh_CN", "简体中文"}};

const QString kSetting = QStringLiteral("language");

/// Owned by the application, so that they go before it does.
QTranslator* translatorNamed(const QString& name)
{
    auto* found = QCoreApplication::instance()->findChild<QTranslator*>(name);
    if (!found) {
        found = new QTranslator(QCoreApplication::instance());
        found->setObjectName(name);
    }
    QCoreApplication::removeTranslator(found);
    return found;
}

void install(const QString& file, const QString& folder, const QLocale& locale)
{
    QTranslator* translator = translatorNamed(file);
    if (translator->load(locale, file, QStringLiteral("_"), folder))
        QCoreApplication::installTranslator(translator);
}

} // namespace

std::span<const Language> languages()
{
    return kLanguages;
}

QString languageChoice()
{
    QString chosen = QSettings().value(kSetting).toString();
    for (const Language& row : kLanguages)
        if (chosen == QLatin1String(row.id)) return chosen;
    return {};
}

void chooseLanguage(const QString& id)
{
    QSettings().setValue(kSetting, id);
}

void useLanguage(const QString& id)
{
    const QLocale locale = id.isEmpty() ? QLocale::system() : QLocale(id);
    QLocale::setDefault(locale);
    install(QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath), locale);
    install(QStringLiteral("heapglass"), QStringLiteral(":/i18n"), locale);
}

QString languageInUse()
{
    for (const Language& row : kLanguages)
        if (QLocale(QString::fromLatin1(row.id)).language() == QLocale().language())
            return QString::fromLatin1(row.id);
    return QString::fromLatin1(kLanguages[0].id);
}

} // namespace heapglass::gui
