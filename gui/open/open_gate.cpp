#include "gui/open/open_gate.h"

#include <utility>

#include <QFile>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

#include "gui/format.h"
#include "gui/memory_choice.h"

namespace heapglass::gui
{

namespace
{

/// Memory of an event, with its placement, key frames and curves (the budgets of the design).
constexpr quint64 kBytesPerEvent = 32;

/// Two digits: an estimate has no more.
QString aboutText(quint64 number)
{
    quint64 unit = 1;
    while (number / unit >= 100)
        unit *= 10;
    return countText((number + unit / 2) / unit * unit);
}

} // namespace

QString previewText(const trace::Preview& preview)
{
    const QString format =
        preview.compression.empty()
            ? toText(preview.format)
            : OpenGate::tr("%1 (%2)").arg(toText(preview.format), toText(preview.compression));
    return preview.isWhole ? OpenGate::tr("%1, %2, %3 events")
                                 .arg(format, bytesText(preview.bytes), countText(preview.events))
                           : OpenGate::tr("%1, %2, about %3 events")
                                 .arg(format, bytesText(preview.bytes), aboutText(preview.events));
}

QString questionText(const QString& name, const trace::Preview& preview)
{
    const quint64 memory = preview.events * kBytesPerEvent, cap = memoryCapChoice();
    QString text = OpenGate::tr("%1: %2.").arg(name, previewText(preview)) + QStringLiteral("\n\n") +
                   OpenGate::tr("Reading it takes about %1 and about %2 of memory.")
                       .arg(durationText(preview.seconds * 1000), bytesText(memory));
    if (memory > cap)
        text += QLatin1Char(' ') +
                OpenGate::tr("That is more than the %1 that Heapglass may use here: reading will "
                             "stop after about %2 events, and what was read is shown.")
                    .arg(bytesText(cap), aboutText(cap / kBytesPerEvent));
    return text;
}

OpenGate::OpenGate(QWidget* window) : QObject(window), m_window(window)
{
    m_thread.setMaxThreadCount(1);
}

OpenGate::~OpenGate()
{
    m_stop.request_stop();
    m_thread.waitForDone();
}

const trace::Preview* OpenGate::previewOf(const QString& path) const
{
    return m_preview && m_path == path ? &*m_preview : nullptr;
}

void OpenGate::pass(const QString& path, const trace::HowToRead& how, std::function<void()> open)
{
    cancel();
    m_stop = std::stop_source();
    const quint64 number = m_number;
    m_path = path;
    m_preview.reset();
    const QFileInfo file(path);
    if (!file.isFile() || quint64(file.size()) < m_limits.bytes) return open();
    m_looks = true;
    emit looking(path);
    m_thread.start([this, number, how, open = std::move(open), stop = m_stop.get_token(),
                    name = QFile::encodeName(path).toStdString()] {
        const trace::Preview preview = trace::preview(name, how, stop);
        QMetaObject::invokeMethod(
            this,
            [this, number, preview, open] {
                if (number == m_number) take(preview, open);
            },
            Qt::QueuedConnection);
    });
}

void OpenGate::cancel()
{
    m_stop.request_stop();
    ++m_number;
    endLook();
}

void OpenGate::endLook()
{
    if (std::exchange(m_looks, false)) emit looked(m_path);
}

/// What cannot be read is opened all the same: the loader says why it is refused.
void OpenGate::take(const trace::Preview& preview, const std::function<void()>& open)
{
    m_preview = preview;
    endLook();
    if (preview.refusal.empty() && preview.events > m_limits.events && !ask(preview)) return;
    open();
}

bool OpenGate::ask(const trace::Preview& preview) const
{
    QMessageBox box(QMessageBox::Question, tr("Open a large trace"),
                    questionText(QFileInfo(m_path).fileName(), preview), QMessageBox::Cancel, m_window);
    box.setObjectName(QStringLiteral("largeTrace"));
    box.setTextFormat(Qt::PlainText);
    QPushButton* yes = box.addButton(tr("Open"), QMessageBox::AcceptRole);
    box.exec();
    return box.clickedButton() == yes;
}

} // namespace heapglass::gui
