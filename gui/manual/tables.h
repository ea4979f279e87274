// The manual's pages that are made from the program's own tables.
#pragma once

#include <QString>

namespace heapglass::gui
{

// Markdown without a title.
QString figuresPage();
QString searchPage();
QString policiesPage();
QString formatsPage();

} // namespace heapglass::gui
