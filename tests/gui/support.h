// What the tests of the window share: a clock that is moved by hand, files to open, waiting.
#pragma once

#include <functional>
#include <memory>

#include <QDir>
#include <QElapsedTimer>
#include <QLabel>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include "gui/clock.h"
#include "gui/main_window.h"
#include "gui/session.h"

namespace heapglass::gui
{

class FakeClock : public Clock
{
  public:
    qint64 milliseconds() const override { return now; }
    qint64 now = 1000;
};

inline QString dataFile(const QString& name)
{
    return QStringLiteral(HEAPGLASS_SOURCE_DIR) + QStringLiteral("/tests/data/") + name;
}

/// An operation list of `events` events: as many blocks of 64 bytes as half of that, made and freed in turns.
inline QString manyEvents(const QTemporaryDir& folder, int events)
{
    QFile file(folder.filePath(QStringLiteral("many.ops")));
    if (!file.open(QIODevice::WriteOnly)) return {};
    file.write(QStringLiteral("each i 0..%1 : a x[i] 64 ; f x[i]\n").arg(events / 2 - 1).toUtf8());
    return file.fileName();
}

/// What a rich text label says, without its marks; cells of a table are parted by a space.
inline QString plainText(const QLabel* label)
{
    QString text = label->text();
    return text.remove(QRegularExpression(QStringLiteral("<[^t/][^>]*>|</[^t][^>]*>|<t[^d]>")))
        .replace(QRegularExpression(QStringLiteral("<[^>]*>")), QStringLiteral(" "))
        .replace(QStringLiteral("&nbsp;"), QStringLiteral(" "))
        .simplified();
}

inline bool waitFor(const std::function<bool()>& done, int milliseconds = 20'000)
{
    return QTest::qWaitFor(done, milliseconds);
}

/// A session and its window, open on a file, with everything drawn.
struct OpenWindow {
    explicit OpenWindow(const QString& path = {})
    {
        window.resize(1366, 768);
        window.show();
        if (!path.isEmpty()) session.open(path);
        settle();
    }
    void settle()
    {
        for (int i = 0; i < 3; ++i) {
            QCoreApplication::processEvents();
            session.waitUntilIdle();
        }
        QCoreApplication::processEvents();
    }
    template <class T>
    T* find(const char* name) const
    {
        return window.findChild<T*>(QString::fromLatin1(name));
    }

    std::shared_ptr<FakeClock> clock = std::make_shared<FakeClock>();
    Session session{clock};
    MainWindow window{session};
};

} // namespace heapglass::gui
