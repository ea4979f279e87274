#include "gui/save_file.h"

#include <QFile>

#include "engine/trace/atomic_file.h"
#include "gui/format.h"
#include "gui/language/engine_text.h"

namespace heapglass::gui
{

QString writeWhole(const QString& path, const QByteArray& bytes)
{
    auto file = trace::AtomicFile::create(QFile::encodeName(path).toStdString());
    if (!file) return engineText(file.error().text);
    file->write({bytes.constData(), std::size_t(bytes.size())});
    const auto done = file->commit();
    return done ? QString() : engineText(done.error().text);
}

} // namespace heapglass::gui
