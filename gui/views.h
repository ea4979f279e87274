// THE TABLE of views: what each is called, where it stands, and how it is made.
#pragma once

#include <span>

#include <QString>

class QWidget;

namespace heapglass::gui
{

class Actions;
class Session;

enum class Place {
    top,   ///< rows above everything
    map,   ///< a tab of the map area
    below, ///< a tab of the pane below the map
    side,  ///< right of the maps
    foot,  ///< rows below everything
};

struct ViewRow {
    const char* id;
    const char* title; ///< for people; a tab's text
    Place place;
    QWidget* (*make)(Session&, Actions&, QWidget* parent);
};

std::span<const ViewRow> viewRows();
/// The row at the foot that is a tab below the maps while the window is low.
inline const QString kTimeline = QStringLiteral("timeline");
QString titleOf(const ViewRow& row);

} // namespace heapglass::gui
