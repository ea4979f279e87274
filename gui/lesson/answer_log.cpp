#include "gui/lesson/answer_log.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "gui/lesson/player.h"

namespace heapglass::gui
{

namespace
{

QJsonObject answered(const LessonPlayer::Cue& ask, int given)
{
    QJsonArray options;
    for (const std::string& option : ask.options)
        options.append(QString::fromStdString(option));
    QJsonObject object;
    object.insert(QStringLiteral("question"), QString::fromStdString(ask.text));
    object.insert(QStringLiteral("options"), options);
    const bool shown = given == LessonPlayer::kShowMe;
    object.insert(QStringLiteral("given"), shown ? QJsonValue() : QJsonValue(options.at(given)));
    object.insert(QStringLiteral("right"),
                  ask.answer ? QJsonValue(options.at(qsizetype(*ask.answer))) : QJsonValue());
    object.insert(QStringLiteral("correct"), !shown && ask.answer == std::size_t(given));
    return object;
}

} // namespace

QByteArray answerLog(const LessonPlayer& player)
{
    const trace::Lesson& lesson = player.lesson();
    QJsonArray answers;
    std::size_t questions = 0;
    for (std::size_t i = 0; i < lesson.cues.size(); ++i) {
        if (lesson.cues[i].kind != LessonPlayer::Cue::Kind::ask) continue;
        ++questions;
        if (const std::optional<int> given = player.answerTo(i))
            answers.append(answered(lesson.cues[i], *given));
    }
    QJsonObject object;
    object.insert(QStringLiteral("format"), QStringLiteral("heapglass-answers"));
    object.insert(QStringLiteral("version"), 1);
    object.insert(QStringLiteral("lesson"), lesson.number);
    object.insert(QStringLiteral("title"), QString::fromStdString(lesson.title));
    object.insert(QStringLiteral("file"), QFileInfo(player.path()).fileName());
    object.insert(QStringLiteral("questions"), qint64(questions));
    object.insert(QStringLiteral("answers"), answers);
    return QJsonDocument(object).toJson();
}

} // namespace heapglass::gui
