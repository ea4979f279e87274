// All lessons of the program, to choose one from; those that were taken to their end carry a tick.
#pragma once

#include <vector>

#include <QWidget>

#include "engine/lesson/course.h"

namespace heapglass::gui
{

/// The program's own lessons.
const std::vector<lesson::CourseEntry>& course();
/// Where `path` stands among them; -1: it is none of them.
int placeInCourse(const QString& path);

/// Whether the lesson was taken to its end, here and now or earlier. Remembered.
bool isLessonDone(const QString& path);
void setLessonDone(const QString& path);

class CourseList : public QWidget
{
    Q_OBJECT
  public:
    explicit CourseList(QWidget* parent = nullptr);

    /// Ticks, and where one is.
    void show(const QString& current);
    /// The keyboard to the lesson where one is, or to the first.
    void focusCurrent();
    using QWidget::show;

  signals:
    void chosen(const QString& path);
};

} // namespace heapglass::gui
