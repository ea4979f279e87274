#include "gui/torn_tabs.h"

#include <QApplication>
#include <QEvent>
#include <QSettings>

#include "gui/chrome/tab_pane.h"
#include "gui/chrome/torn_off.h"
#include "gui/main_window.h"
#include "gui/views.h"

namespace heapglass::gui
{

namespace
{

const auto kTorn = QStringLiteral("torn");

bool isMap(const QString& id)
{
    for (const ViewRow& row : viewRows())
        if (id == QLatin1String(row.id)) return row.place == Place::map;
    return false;
}

} // namespace

TornTabs::TornTabs(MainWindow& window, TabPane& map, TabPane& below)
    : QObject(&window), m_window(window), m_map(map), m_below(below)
{
    window.installEventFilter(this);
    for (TabPane* pane : {&map, &below})
        connect(pane, &TabPane::tearOffAsked, this, [this](const QString& id) { tearOff(id); });
}

void TornTabs::tearOff(const QString& id, const QByteArray& geometry)
{
    TabPane* pane = m_map.view(id) ? &m_map : m_below.view(id) ? &m_below : nullptr;
    const bool comesAndGoes = id == QLatin1String("result") || id == kTimeline;
    if (!pane || pane->count() < 2 || comesAndGoes) return;
    const QString title = pane->title(id);
    QWidget* corner = pane->takeCorner(id);
    QWidget* view = pane->take(id);
    auto* torn = new TornOff(id, title, view, corner, &m_window);
    connect(torn, &TornOff::closed, this, &TornTabs::takeBack, Qt::QueuedConnection);
    if (geometry.isEmpty() || !torn->restoreGeometry(geometry)) {
        torn->resize(pane->size());
        torn->move(pane->mapToGlobal(QPoint(48, 48)));
    }
    m_torn.insert(id, torn);
    follow();
    keep();
}

void TornTabs::tearOffChosen()
{
    const QWidget* focus = QApplication::focusWidget();
    tearOff(focus && m_map.isAncestorOf(focus) ? m_map.chosen() : m_below.chosen());
}

void TornTabs::takeBack(const QString& id)
{
    TornOff* torn = m_torn.take(id);
    if (!torn) return;
    TabPane& pane = isMap(id) ? m_map : m_below;
    pane.add(id, torn->title(), torn->view());
    if (torn->corner()) pane.setCorner(id, torn->corner());
    pane.choose(id);
    torn->hide();
    torn->deleteLater();
    keep();
}

void TornTabs::takeAllBack()
{
    const QStringList all = m_torn.keys();
    for (const QString& id : all)
        takeBack(id);
}

void TornTabs::follow()
{
    const bool wanted = m_window.isVisible() && m_window.session().isOpen() && !m_window.isPresenting() &&
                        !m_window.isComparing();
    for (TornOff* torn : std::as_const(m_torn))
        torn->setVisible(wanted);
}

void TornTabs::keep() const
{
    QVariantMap kept;
    for (auto torn = m_torn.begin(); torn != m_torn.end(); ++torn)
        kept.insert(torn.key(), torn.value()->saveGeometry());
    QSettings().setValue(kTorn, kept);
}

void TornTabs::restore()
{
    const QVariantMap kept = QSettings().value(kTorn).toMap();
    for (auto torn = kept.begin(); torn != kept.end(); ++torn)
        tearOff(torn.key(), torn.value().toByteArray());
}

bool TornTabs::eventFilter(QObject* watched, QEvent* event)
{
    // Told of before the window does it.
    if (event->type() == QEvent::Show || event->type() == QEvent::Hide)
        QMetaObject::invokeMethod(this, &TornTabs::follow, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

} // namespace heapglass::gui
