#include "gui/chrome/torn_off.h"

#include <QCloseEvent>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include "gui/chrome/fonts.h"
#include "gui/chrome/icons.h"
#include "gui/chrome/layout.h"
#include "gui/view.h"

namespace heapglass::gui
{

TornOff::TornOff(const QString& id, const QString& title, QWidget* view, QWidget* corner, QWidget* parent)
    : QWidget(parent, Qt::Tool), m_id(id), m_title(title), m_view(view), m_corner(corner),
      m_caption(makeLabel(textFont(), "secondary", this))
{
    setSurface(this, "base");
    setObjectName(QStringLiteral("torn:") + id);
    setWindowTitle(tr("%1 — Heapglass").arg(title));
    m_caption->setTextFormat(Qt::PlainText);
    m_caption->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* head = new QHBoxLayout;
    space(head, {16, 4, 8, 2}, 4);
    head->addWidget(m_caption, 1);
    if (corner) head->addWidget(corner);
    auto* back = new QToolButton(this);
    back->setIcon(icon(QStringLiteral("close")));
    back->setAutoRaise(true);
    back->setFixedSize(24, 24);
    back->setFocusPolicy(Qt::TabFocus);
    back->setAccessibleName(tr("Back"));
    back->setToolTip(tr("Back to its place among the tabs"));
    connect(back, &QToolButton::clicked, this, &QWidget::close);
    head->addWidget(back);
    auto* column = new QVBoxLayout(this);
    space(column, {0, 0, 0, 0}, 0);
    column->addLayout(head);
    column->addWidget(view, 1);
    view->show();
    if (corner) corner->show();
    if (auto* source = qobject_cast<View*>(view))
        connect(source, &View::captionChanged, this, &TornOff::showCaption);
    showCaption();
    view->setFocus(); // not the button that closes it, which Space would press
}

/// What there is no room for is in the tip.
void TornOff::showCaption()
{
    const auto* view = qobject_cast<const View*>(m_view);
    const QString whole = view ? view->caption() : QString();
    const QString shown =
        m_caption->fontMetrics().elidedText(whole, Qt::ElideRight, std::max(0, m_caption->width()));
    m_caption->setText(shown);
    m_caption->setToolTip(shown == whole ? QString() : wrapped(whole));
}

void TornOff::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    layout()->activate();
    showCaption();
}

void TornOff::closeEvent(QCloseEvent* event)
{
    event->accept();
    emit closed(m_id);
}

} // namespace heapglass::gui
