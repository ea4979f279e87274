// The languages of the window.
#pragma once

#include <span>

#include <QString>

namespace heapglass::gui
{

struct Language {
    const char* id;      ///< of --language, of the setting, and in the name of resources/translations/*.ts
    const char* ownName; ///< in its own words
};

/// THE TABLE of languages that everything is said in.
std::span<const Language> languages();

/// What is chosen: an id of languages(), or empty for the system's.
QString languageChoice();
/// To be remembered.
void chooseLanguage(const QString& id);
/// Texts made from now on are in this language, or the system's if `id` is empty; where there is no
/// translation they are English. Numbers are written as there. Needs a QCoreApplication.
void useLanguage(const QString& id);
/// What is used: an id of languages().
QString languageInUse();

} // namespace heapglass::gui
