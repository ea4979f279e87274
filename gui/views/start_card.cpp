#include "gui/views/start_card.h"

#include <QAction>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPainter>

#include "gui/chrome/fonts.h"
#include "gui/chrome/icons.h"
#include "gui/chrome/layout.h"
#include "gui/chrome/style.h"
#include "gui/format.h"
#include "gui/paint/patterns.h"
#include "gui/paint/theme.h"
#include "gui/paint/type.h"
#include "gui/recent_files.h"

namespace heapglass::gui
{

namespace
{

constexpr int kPictureHeight = 104;

/// 33 x 12 pages of 8 px: full rows, then free land with islands, some of them pinned.
void paintPages(QPainter& painter, const QRect& area)
{
    const Theme& t = theme();
    const int columns = area.width() / 8, rows = area.height() / 8, coast = 4;
    const QRect sea(area.left(), area.top() + coast * 8, columns * 8 - 1, (rows - coast) * 8 - 1);
    painter.fillRect(sea, t.releasable);
    painter.fillRect(sea, Patterns(t).land);
    painter.setPen(t.outline);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(sea.adjusted(-1, -1, 0, 0));
    for (int i = 0; i < columns * rows; ++i) {
        const int row = i / columns, column = i % columns;
        const unsigned chance = unsigned(i * 2654435761u) >> 24; // fixed, scattered
        const bool held = row < coast || chance < (row < coast + 3 ? 60u : 14u);
        if (!held) continue;
        const bool pinned = row >= coast && chance % 3 == 0;
        const QRect cell(area.left() + column * 8, area.top() + row * 8, 7, 7);
        painter.fillRect(cell, pinned ? t.pinned : t.held);
        if (pinned) painter.fillRect(QRect(cell.right() - 3, cell.top() + 1, 3, 3), t.base);
    }
}

/// Full pages, each with a small block at its end.
void paintLesson(QPainter& painter, const QRect& area)
{
    constexpr int kPitch = 19, kBlock = 3;
    for (int y = area.top(); y + kPitch <= area.bottom(); y += kPitch) {
        for (int x = area.left(); x + kPitch <= area.right(); x += kPitch) {
            painter.fillRect(QRect(x, y, kPitch - kBlock - 3, kPitch - 2), theme().held);
            painter.fillRect(QRect(x + kPitch - kBlock - 2, y, kBlock, kPitch - 2), theme().held);
        }
    }
}

void paintCurves(QPainter& painter, const QRect& area)
{
    const Theme& t = theme();
    const QPointF points[] = {{0, 0},     {.06, .03}, {.17, .22}, {.18, .08}, {.25, .12},
                              {.34, .55}, {.35, .14}, {.41, .18}, {.57, .78}, {.58, .15},
                              {.73, .58}, {.74, .2},  {.95, .92}, {.96, .4},  {1, .42}};
    QPolygonF live, committed;
    double highest = 0;
    for (const QPointF& point : points) {
        const double x = area.left() + point.x() * area.width();
        const auto y = [&](double share) { return area.bottom() - share * area.height(); };
        live << QPointF(x, y(point.y()));
        if (point.y() > highest) highest = point.y();
        committed << QPointF(x, y(highest));
    }
    painter.setRenderHint(QPainter::Antialiasing);
    QPen dashes(t.pinned, 1.5, Qt::SolidLine, Qt::FlatCap);
    dashes.setDashPattern({5 / 1.5, 2});
    painter.setPen(dashes);
    painter.drawPolyline(committed);
    painter.setPen(QPen(t.held, 2, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    painter.drawPolyline(live);
    painter.setPen(QPen(t.outline, 1));
    painter.drawLine(QPointF(area.left(), area.bottom() + 0.5), QPointF(area.right(), area.bottom() + 0.5));
}

QString ageText(const QDateTime& time)
{
    const qint64 days = time.date().daysTo(QDate::currentDate());
    if (days == 0)
        return FileRow::tr("today %1").arg(QLocale().toString(time.time(), QStringLiteral("HH:mm")));
    if (days == 1) return FileRow::tr("yesterday");
    return QLocale().toString(time.date(), QStringLiteral("d MMM yyyy"));
}

} // namespace

StartCard::StartCard(Picture picture, const Texts& texts, QAction* action, bool primary, QWidget* parent)
    : QWidget(parent), m_picture(picture), m_primary(primary)
{
    auto* column = new QVBoxLayout(this);
    space(column, {17, 16 + kPictureHeight + 16, 17, 24}, 4);
    auto* title = makeLabel(textFont(true), "", this);
    title->setText(texts.title);
    auto* words = makeLabel(textFont(), "secondary", this);
    words->setText(texts.words);
    words->setWordWrap(true);
    words->setMinimumHeight(QFontMetrics(textFont()).lineSpacing() * 3 + 4);
    words->setAlignment(Qt::AlignTop);
    auto* button = new QPushButton(texts.button, this);
    if (primary) setLook(button, "primary");
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    auto* row = new QHBoxLayout;
    space(row, {0, 4, 0, 0}, 8);
    row->addWidget(button);
    if (!action->shortcut().isEmpty()) {
        auto* keys = makeLabel(smallFont(), "tertiary", this);
        keys->setText(action->shortcut().toString(QKeySequence::NativeText));
        row->addWidget(keys);
    }
    row->addStretch(1);
    column->addWidget(title);
    column->addWidget(words);
    column->addLayout(row);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StartCard::paintEvent(QPaintEvent*)
{
    const Theme& t = theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double line = m_primary ? 2 : 1;
    painter.setPen(QPen(m_primary ? t.primary : t.line, line));
    painter.setBrush(t.base);
    painter.drawRoundedRect(QRectF(rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2), 6, 6);
    painter.setRenderHint(QPainter::Antialiasing, false);
    const QRect area(17, 18, width() - 34, kPictureHeight - 8);
    m_picture == Picture::lesson  ? paintLesson(painter, area)
    : m_picture == Picture::pages ? paintPages(painter, area)
                                  : paintCurves(painter, area);
}

FileRow::FileRow(const QString& path, QWidget* parent)
    : QPushButton(parent), m_path(path), m_kind(kindOfFile(path))
{
    setFixedHeight(scaledByType(36));
    setText(onButton(QFileInfo(path).fileName()));
    setAccessibleName(m_kind.isEmpty() ? tr("Open %1").arg(path) : tr("Open %1, %2").arg(path, m_kind));
    setToolTip(wrapped(QDir::toNativeSeparators(path)));
    setCursor(Qt::PointingHandCursor);
}

void FileRow::paintEvent(QPaintEvent*)
{
    const Theme& t = theme();
    const QFileInfo file(m_path);
    QPainter painter(this);
    if (underMouse() || hasFocus()) painter.fillRect(rect(), t.hoverFill);
    painter.fillRect(QRect(0, height() - 1, width(), 1), t.line);
    painter.drawPixmap(8, (height() - 16) / 2,
                       iconPixmap(QStringLiteral("file"), t.secondary, 16, devicePixelRatioF()));
    const QFontMetrics metrics(textFont());
    const QRect row = rect().adjusted(0, 0, -8, 0);
    const int folderAt = row.width() * 3 / 10 + 36, kindAt = row.width() * 56 / 100,
              sizeAt = row.width() * 75 / 100;
    const auto draw = [&](int left, int right, const QColor& color, const QString& text, Qt::Alignment side) {
        painter.setPen(color);
        const QRect place(left, 0, right - left, height());
        painter.drawText(place, int(side | Qt::AlignVCenter),
                         metrics.elidedText(text, Qt::ElideMiddle, place.width()));
    };
    draw(36, folderAt - 12, t.text, file.fileName(), Qt::AlignLeft);
    draw(folderAt, kindAt - 12, t.secondary, QDir::toNativeSeparators(file.absolutePath()), Qt::AlignLeft);
    draw(kindAt, sizeAt - 12, t.secondary, m_kind, Qt::AlignLeft);
    draw(sizeAt, row.right() - 130, t.secondary, bytesText(quint64(file.size())), Qt::AlignLeft);
    draw(row.right() - 120, row.right(), t.secondary, ageText(file.lastModified()), Qt::AlignRight);
}

} // namespace heapglass::gui
