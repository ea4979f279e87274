// THE TABLE of the manual's pages. Words of people are files of resources/manual/LANGUAGE; what the program
// knows itself (figures, policies, formats, search terms) is made from its own tables, so it cannot be out of
// date.
#pragma once

#include <span>

#include <QString>

namespace heapglass::gui
{

struct ManualPage {
    const char* id;    ///< of links, and of the file
    const char* title; ///< for people
    const char* view;  ///< the id of the view that it is about (views.h), or empty
    QString (*make)(); ///< its Markdown; null: it is a file
};

std::span<const ManualPage> manualPages();
QString titleOf(const ManualPage& page);
/// Markdown, in the language of the window where it is there, else in English. Pictures are of
/// resources/manual/pictures; links without a scheme are ids of pages.
QString textOf(const ManualPage& page);
/// The page `id`; null where there is none.
const ManualPage* findManualPage(const QString& id);
/// The page about a view, else the first one.
const ManualPage& manualPageOf(const QString& view);

} // namespace heapglass::gui
