#include "gui/views.h"

#include <QCoreApplication>

#include "gui/block_pane.h"
#include "gui/views/console.h"
#include "gui/views/difference_pane.h"
#include "gui/views/event_list.h"
#include "gui/views/figures_view.h"
#include "gui/views/free_map.h"
#include "gui/views/inspector.h"
#include "gui/views/mark_list.h"
#include "gui/views/message_bar.h"
#include "gui/views/page_map.h"
#include "gui/views/result_pane.h"
#include "gui/views/search_bar.h"
#include "gui/views/status_line.h"
#include "gui/views/time_map.h"
#include "gui/views/timeline.h"
#include "gui/views/tool_bar.h"
#include "gui/views/transport.h"
#include "gui/views/who_holds.h"

namespace heapglass::gui
{

namespace
{

template <class V>
QWidget* make(Session& session, Actions&, QWidget* parent)
{
    return new V(session, parent);
}

template <class V>
QWidget* makeWithActions(Session& session, Actions& actions, QWidget* parent)
{
    return new V(session, actions, parent);
}

const ViewRow kRows[] = {
    {"tools", QT_TRANSLATE_NOOP("Views", "Tools"), Place::top, makeWithActions<ToolBar>},
    {"search", QT_TRANSLATE_NOOP("Views", "Search"), Place::top, makeWithActions<SearchBar>},
    {"message", QT_TRANSLATE_NOOP("Views", "Message"), Place::top, make<MessageBar>},
    {"pages", QT_TRANSLATE_NOOP("Views", "Pages"), Place::map, make<PageMap>},
    {"free", QT_TRANSLATE_NOOP("Views", "Free blocks"), Place::map, make<FreeMap>},
    {"time", QT_TRANSLATE_NOOP("Views", "Time × address"), Place::map, make<TimeMap>},
    {"blocks", QT_TRANSLATE_NOOP("Views", "Blocks"), Place::below, make<BlockPane>},
    {"holders", QT_TRANSLATE_NOOP("Views", "Who holds"), Place::below, make<WhoHolds>},
    {"figures", QT_TRANSLATE_NOOP("Views", "Figures"), Place::below, make<FiguresView>},
    {"difference", QT_TRANSLATE_NOOP("Views", "Difference"), Place::below, makeWithActions<DifferencePane>},
    {"events", QT_TRANSLATE_NOOP("Views", "Events"), Place::below, make<EventList>},
    {"marks", QT_TRANSLATE_NOOP("Views", "Marks"), Place::below, makeWithActions<MarkList>},
    {"console", QT_TRANSLATE_NOOP("Views", "Console"), Place::below, makeWithActions<Console>},
    {"result", QT_TRANSLATE_NOOP("Views", "Result"), Place::below, make<ResultPane>},
    {"inspector", QT_TRANSLATE_NOOP("Views", "Inspector"), Place::side, makeWithActions<Inspector>},
    {"timeline", QT_TRANSLATE_NOOP("Views", "Timeline"), Place::foot, makeWithActions<Timeline>},
    {"transport", QT_TRANSLATE_NOOP("Views", "Transport"), Place::foot, makeWithActions<Transport>},
    {"status", QT_TRANSLATE_NOOP("Views", "Status"), Place::foot, make<StatusLine>},
};

} // namespace

std::span<const ViewRow> viewRows()
{
    return kRows;
}

QString titleOf(const ViewRow& row)
{
    return QCoreApplication::translate("Views", row.title);
}

} // namespace heapglass::gui
