// What the command line of `heapglass` may say.
#pragma once

#include <optional>

#include <QSize>
#include <QString>
#include <QStringList>

namespace heapglass::gui
{

/// Exit codes, the same as heapglass-cli's.
enum class Exit { ok = 0, usage = 2, unreadable = 3, partial = 4 };

struct Options {
    QString file;
    QStringList otherFiles;        ///< each in a window of its own
    std::optional<quint64> lesson; ///< number of one of the program's own
    QString policy;
    QStringList compare;       ///< policies of heaps beside it
    std::optional<quint64> at; ///< event, counted from 1; none: the end
    quint64 goOn = 0;          ///< in a lesson that is drawn: how often PageDown is pressed
    /// After which event, counted as that of `at`, _heapmin is called; none, and not at the end: nowhere.
    std::optional<quint64> heapminAt;
    bool heapminAtEnd = false;
    std::optional<quint64> page;         ///< select it
    std::optional<qint64> animationTime; ///< ms after the press; none: when all is over
    QStringList views;                   ///< tabs to be shown, by id
    QStringList colours;                 ///< of the page map, and of the block map: ids of colouring.h
    QSize size;
    int textSize = 0; ///< percent; 0: as chosen in the window
    QString theme;    ///< one of themeNames(), or empty: as chosen in the window; of a picture, light
    QString language; ///< an id of languages(), or empty: as chosen in the window
    QString screenshot;
    QString exportTo; ///< a file for the last of `views`, or the page map
    /// No window is shown.
    bool isDrawn() const { return !screenshot.isEmpty() || !exportTo.isEmpty(); }
    QString only; ///< the id of the view that it is of; empty: the window
    bool present = false;
    bool help = false;
    bool version = false;
    /// What is opened is a lesson: one of the program's own, or by the file's name.
    bool isLesson() const { return lesson || file.endsWith(QLatin1String(".lesson")); }
    QString error; ///< one sentence: what is wrong with the command line
};

Options readOptions(const QStringList& arguments);
QString helpText();

} // namespace heapglass::gui
