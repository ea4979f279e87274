#include "gui/chrome/icons.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>

#include "gui/paint/theme.h"

namespace heapglass::gui
{

namespace
{

QByteArray source(const QString& name, const QColor& color)
{
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly)) return {};
    return file.readAll().replace("currentColor", color.name().toLatin1());
}

/// Asks the theme for its colour whenever it paints, so that icons follow a change of theme.
class ThemedIcon : public QIconEngine
{
  public:
    explicit ThemedIcon(QString name) : m_name(std::move(name)) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        QSvgRenderer svg(source(m_name, mode == QIcon::Disabled ? theme().disabled : theme().secondary));
        if (svg.isValid()) svg.render(painter, QRectF(rect));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(0, 0), size), mode, state);
        return pixmap;
    }

    QIconEngine* clone() const override { return new ThemedIcon(m_name); }

  private:
    QString m_name;
};

} // namespace

QIcon icon(const QString& name)
{
    return name.isEmpty() ? QIcon() : QIcon(new ThemedIcon(name));
}

QPixmap iconPixmap(const QString& name, const QColor& color, int size, qreal ratio)
{
    QPixmap pixmap(QSize(size, size) * ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    QSvgRenderer(source(name, color)).render(&painter, QRectF(QPointF(0, 0), QSizeF(pixmap.size())));
    painter.end();
    pixmap.setDevicePixelRatio(ratio);
    return pixmap;
}

} // namespace heapglass::gui
