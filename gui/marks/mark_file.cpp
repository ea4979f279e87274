#include "gui/marks/mark_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLockFile>
#include <QStandardPaths>

#include "gui/save_file.h"
#include "gui/set_aside.h"
#include "gui/texts.h"

namespace heapglass::gui
{

namespace
{

constexpr int kVersion = 1;
constexpr qint64 kLargest = 64 << 20; // bytes of a file that is believed to be ours
constexpr int kPatience = 3000;       // ms for another Heapglass to finish writing
const auto kFormat = QStringLiteral("heapglassMarks");
const auto kMarks = QStringLiteral("marks");

/// A file as it is read: what is not understood goes back into it unchanged.
struct Content {
    Marks marks;
    QJsonArray others; ///< marks of kinds that a later Heapglass has
    QJsonObject rest;
    QString trouble;
    bool isForeign = false; ///< of a newer version, or not to be read: not ours to write
};

std::optional<QJsonObject> objectIn(const QByteArray& text)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject()) return {};
    const QJsonObject object = document.object();
    if (!object.value(kFormat).isDouble() || !object.value(kMarks).isArray()) return {};
    return object;
}

Content understood(QJsonObject object)
{
    Content content;
    if (object.value(kFormat).toInt() > kVersion) {
        content.isForeign = true;
        content.trouble = MarkTexts::tr("The marks of this trace are of a newer Heapglass: they are left as "
                                        "they are, and marks made now are not kept.");
        return content;
    }
    const QJsonArray listed = object.value(kMarks).toArray();
    for (const auto& value : listed) {
        const auto mark = markFromJson(value.toObject());
        if (mark)
            content.marks[mark->id] = *mark;
        else
            content.others.append(value);
    }
    object.remove(kMarks);
    content.rest = object;
    return content;
}

Content contentOf(const QString& path)
{
    QFile file(path);
    if (!file.exists()) return {};
    Content content;
    if (!file.open(QIODevice::ReadOnly)) {
        content.isForeign = true;
        content.trouble =
            MarkTexts::tr("The marks of this trace could not be read: %1.").arg(file.errorString());
        return content;
    }
    const auto object = file.size() <= kLargest ? objectIn(file.readAll()) : std::nullopt;
    file.close();
    if (object) return understood(*object);
    content.trouble = setAside(path, MarkTexts::tr("The marks of this trace"));
    return content;
}

QByteArray textOf(const Content& content, const QString& traceName)
{
    QJsonObject object = content.rest;
    object[kFormat] = kVersion;
    object[QStringLiteral("trace")] = traceName;
    QJsonArray marks;
    for (const Mark& mark : content.marks)
        marks.append(toJson(mark));
    for (const auto& other : content.others)
        marks.append(other);
    object[kMarks] = marks;
    return QJsonDocument(object).toJson();
}

QString notKept(const QString& why)
{
    return MarkTexts::tr("The marks are not kept: %1.").arg(why);
}

} // namespace

QString userMarksFolder()
{
    const QString data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    return data.isEmpty() ? QString() : data + QStringLiteral("/heapglass/marks");
}

QString markFilePath(const QString& folder, const QString& contentKey)
{
    return folder + QLatin1Char('/') + contentKey + QStringLiteral(".json");
}

KeptMarks readMarks(const QString& path, const Marks& base, const Marks& mine)
{
    const Content content = contentOf(path);
    return {content.marks, merged(base, mine, content.marks), content.trouble};
}

KeptMarks writeMarks(const QString& path, const Marks& base, const Marks& mine, const QString& traceName)
{
    if (!QDir().mkpath(QFileInfo(path).absolutePath()))
        return {base, mine, notKept(MarkTexts::tr("%1 cannot be made").arg(QFileInfo(path).path()))};
    QLockFile lock(path + QStringLiteral(".lock"));
    if (!lock.tryLock(kPatience))
        return {base, mine,
                notKept(lock.error() == QLockFile::LockFailedError
                            ? MarkTexts::tr("another Heapglass is writing them; change one to try again")
                            : MarkTexts::tr("%1 cannot be written").arg(QFileInfo(path).path()))};
    Content content = contentOf(path);
    if (content.isForeign) return {base, mine, content.trouble};
    const Marks before = content.marks;
    content.marks = merged(base, mine, before);
    QString why;
    if (!content.marks.isEmpty() || !content.others.isEmpty())
        why = writeWhole(path, textOf(content, traceName));
    else if (QFile::exists(path) && !QFile::remove(path))
        why = MarkTexts::tr("%1 cannot be removed").arg(path);
    if (!why.isEmpty()) return {before, content.marks, notKept(why)};
    return {content.marks, content.marks, content.trouble};
}

} // namespace heapglass::gui
