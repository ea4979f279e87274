// Between the wish to open a file and its opening: a large file is looked at first, and where it has more
// events than one would want to wait for, the user is asked. The window stays alive meanwhile.
#pragma once

#include <functional>
#include <optional>
#include <stop_token>

#include <QObject>
#include <QString>
#include <QThreadPool>

#include "engine/trace/preview.h"

class QWidget;

namespace heapglass::gui
{

class OpenGate : public QObject
{
    Q_OBJECT
  public:
    struct Limits {
        quint64 bytes = quint64{64} << 20;   ///< a smaller file is opened at once
        quint64 events = quint64{100} << 20; ///< more are asked about
    };

    explicit OpenGate(QWidget* window);
    ~OpenGate() override;

    void setLimits(Limits limits) { m_limits = limits; }
    /// Calls `open`: at once, after a look, or after a yes; or never. A later call drops an earlier one.
    void pass(const QString& path, const trace::HowToRead& how, std::function<void()> open);
    /// What is being looked at is not to be opened any more.
    void cancel();
    /// A file is being looked at and may be opened after that.
    bool isLooking() const { return m_looks; }
    /// What was found of this file; nothing: it was not looked at.
    const trace::Preview* previewOf(const QString& path) const;

  signals:
    void looking(const QString& path); ///< at a file that is not opened yet
    void looked(const QString& path);  ///< and now no more, whatever becomes of it

  private:
    void endLook();
    void take(const trace::Preview& preview, const std::function<void()>& open);
    bool ask(const trace::Preview& preview) const;

    QWidget* m_window;
    Limits m_limits;
    quint64 m_number = 0; ///< of the newest wish
    bool m_looks = false;
    QString m_path;
    std::optional<trace::Preview> m_preview;
    std::stop_source m_stop;
    QThreadPool m_thread;
};

/// "heaptrack raw (zstd), 3.2 GiB, about 240,000,000 events": what is known of a file before it is read.
QString previewText(const trace::Preview& preview);
/// The same, with what reading it takes.
QString questionText(const QString& name, const trace::Preview& preview);

} // namespace heapglass::gui
