#include "gui/chrome/tab_pane.h"

#include <algorithm>

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QStackedWidget>
#include <QTabBar>

#include "gui/chrome/elided.h"
#include "gui/chrome/fonts.h"
#include "gui/chrome/layout.h"
#include "gui/paint/map_frame.h"
#include "gui/paint/type.h"
#include "gui/view.h"

namespace heapglass::gui
{

namespace
{

/// Tabs wide enough for their bold text, chosen or not, so that nothing moves when one is.
class WordTabs : public QTabBar
{
  public:
    using QTabBar::QTabBar;

  protected:
    QSize tabSizeHint(int index) const override
    {
        return {QFontMetrics(textFont(true)).horizontalAdvance(tabText(index)) + scaledByType(20),
                scaledByType(30)};
    }
};

} // namespace

TabPane::TabPane(const QString& accessibleName, QWidget* parent)
    : QWidget(parent), m_head(new QHBoxLayout), m_tabs(new WordTabs(this)),
      m_caption(makeLabel(textFont(), "secondary", this)), m_figure(makeLabel(textFont(), "secondary", this)),
      m_stack(new QStackedWidget(this))
{
    setSurface(this, "base");
    m_tabs->setAccessibleName(accessibleName);
    m_tabs->setExpanding(false);
    m_tabs->setElideMode(Qt::ElideNone);
    m_tabs->setUsesScrollButtons(true); // where a lesson leaves little room
    m_caption->setTextFormat(Qt::PlainText);
    m_caption->installEventFilter(this);
    m_caption->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    space(m_head, {mapGutter(), 2, 8, 0}, 4);
    m_head->addWidget(m_tabs);
    m_head->addWidget(m_caption, 1);
    m_figure->setContentsMargins(12, 0, 0, 0); // the caption may reach up to it
    m_head->addWidget(m_figure);
    auto* column = new QVBoxLayout(this);
    space(column, {0, 0, 0, 0}, 0);
    column->addLayout(m_head);
    column->addWidget(m_stack, 1);
    connect(m_tabs, &QTabBar::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_tabs, &QTabBar::currentChanged, this, &TabPane::showCaption);
    connect(m_tabs, &QTabBar::tabBarDoubleClicked, this, [this](int index) {
        if (index >= 0) emit tearOffAsked(m_tabs->tabData(index).toString());
    });
    m_tabs->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_tabs, &QTabBar::customContextMenuRequested, this, &TabPane::askForMenu);
}

void TabPane::add(const QString& id, const QString& title, QWidget* view)
{
    if (!m_order.contains(id)) m_order << id;
    int index = 0;
    while (index < m_tabs->count() &&
           m_order.indexOf(m_tabs->tabData(index).toString()) < m_order.indexOf(id))
        ++index;
    const QSignalBlocker quiet(m_tabs); // until both have it
    m_stack->insertWidget(index, view);
    m_tabs->insertTab(index, title);
    m_stack->setCurrentIndex(m_tabs->currentIndex());
    m_tabs->setTabData(index, id);
    if (auto* source = qobject_cast<View*>(view))
        connect(source, &View::captionChanged, this, &TabPane::showCaption);
    showCaption();
}

QWidget* TabPane::take(const QString& id)
{
    const int index = indexOf(id);
    if (index < 0) return nullptr;
    QWidget* view = m_stack->widget(index);
    view->disconnect(this);
    m_stack->removeWidget(view); // first: the tabs' signal chooses among those that are left
    m_tabs->removeTab(index);
    view->setParent(nullptr);
    m_stack->setCurrentIndex(m_tabs->currentIndex());
    showCaption();
    return view;
}

int TabPane::indexOf(const QString& id) const
{
    for (int i = 0; i < m_tabs->count(); ++i) {
        if (m_tabs->tabData(i).toString() == id) return i;
    }
    return -1;
}

QWidget* TabPane::view(const QString& id) const
{
    return m_stack->widget(indexOf(id));
}

QWidget* TabPane::current() const
{
    return m_stack->currentWidget();
}

QList<QWidget*> TabPane::views() const
{
    QList<QWidget*> views;
    for (int i = 0; i < m_stack->count(); ++i)
        views << m_stack->widget(i);
    return views;
}

void TabPane::choose(const QString& id)
{
    m_tabs->setCurrentIndex(indexOf(id));
}

QString TabPane::chosen() const
{
    return m_tabs->tabData(m_tabs->currentIndex()).toString();
}

bool TabPane::isShown(const QString& id) const
{
    return m_tabs->isTabVisible(indexOf(id));
}

void TabPane::setShown(const QString& id, bool shown)
{
    if (m_tabs->isTabVisible(indexOf(id)) != shown) m_tabs->setTabVisible(indexOf(id), shown);
    m_tabs->updateGeometry(); // QTabBar forgets to
}

QWidget* TabPane::takeCorner(const QString& id)
{
    QWidget* corner = m_corners.take(id);
    if (corner) m_head->removeWidget(corner);
    return corner;
}

QString TabPane::title(const QString& id) const
{
    return m_tabs->tabText(indexOf(id));
}

int TabPane::count() const
{
    int count = 0;
    for (int i = 0; i < m_tabs->count(); ++i)
        count += m_tabs->isTabVisible(i);
    return count;
}

void TabPane::askForMenu(QPoint at)
{
    const int index = m_tabs->tabAt(at);
    if (index < 0) return;
    const QString id = m_tabs->tabData(index).toString();
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction* tear = menu->addAction(tr("In a &window of its own"));
    tear->setEnabled(count() > 1);
    connect(tear, &QAction::triggered, this, [this, id] { emit tearOffAsked(id); });
    menu->popup(m_tabs->mapToGlobal(at));
}

void TabPane::setCorner(const QString& id, QWidget* corner)
{
    m_corners.insert(id, corner);
    m_head->addWidget(corner);
    showCaption();
}

void TabPane::showCaption()
{
    const auto* view = qobject_cast<const View*>(m_stack->widget(m_tabs->currentIndex()));
    m_wholeCaption = view ? view->caption() : QString();
    fitCaption();
    m_figure->setText(view ? view->figure() : QString());
    m_figure->setVisible(!m_figure->text().isEmpty());
    for (auto corner = m_corners.begin(); corner != m_corners.end(); ++corner)
        corner.value()->setVisible(chosen() == corner.key());
}

/// What there is no room for is in the tip.
void TabPane::fitCaption()
{
    const QString shown = withoutLastParts(m_wholeCaption, QStringLiteral(" · "), m_caption->fontMetrics(),
                                           std::max(0, m_caption->width()));
    m_caption->setText(shown);
    m_caption->setAccessibleName(m_wholeCaption);
    m_caption->setToolTip(shown == m_wholeCaption ? QString() : wrapped(m_wholeCaption));
}

bool TabPane::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize) fitCaption();
    return QWidget::eventFilter(watched, event);
}

} // namespace heapglass::gui
