#include "gui/lesson/course_list.h"

#include <QApplication>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QVBoxLayout>

#include "gui/chrome/fonts.h"
#include "gui/chrome/layout.h"
#include "gui/chrome/scroll_body.h"
#include "gui/chrome/style.h"
#include "gui/language/language.h"
#include "gui/paint/theme.h"

namespace heapglass::gui
{

namespace
{

const auto kDone = QStringLiteral("lessonsDone");

/// A lesson: its number, its title, what is learned.
class CourseRow : public QPushButton
{
  public:
    CourseRow(const lesson::CourseEntry& entry, QWidget* parent)
        : QPushButton(parent), m_path(QString::fromStdString(entry.path)), m_number(entry.number),
          m_title(QString::fromStdString(entry.title))
    {
        setLook(this, "row");
        auto* row = new QHBoxLayout(this);
        space(row, {8, 6, 8, 6}, 8);
        m_mark = makeLabel(smallFont(true), "tertiary", this);
        m_mark->setFixedWidth(20);
        m_mark->setAlignment(Qt::AlignTop | Qt::AlignRight);
        m_text = makeLabel(textFont(), "", this);
        m_text->setWordWrap(true);
        for (QLabel* label : {m_mark, m_text})
            label->setAttribute(Qt::WA_TransparentForMouseEvents);
        row->addWidget(m_mark);
        row->addWidget(m_text, 1);
        setToolTip(wrapped(QString::fromStdString(entry.goal)));
    }

    const QString& path() const { return m_path; }
    bool isCurrent() const { return m_current; }
    void follow(bool current)
    {
        m_current = current;
        const bool done = isLessonDone(m_path);
        m_mark->setText(done ? tinted(QStringLiteral("✓"), theme().fresh) : QString::number(m_number));
        m_text->setText(current ? strong(m_title.toHtmlEscaped()) : m_title.toHtmlEscaped());
        const QString name = CourseList::tr("Lesson %1: %2").arg(m_number).arg(m_title);
        setAccessibleName(done ? CourseList::tr("%1, done").arg(name) : name);
    }
    QSize sizeHint() const override { return layout()->sizeHint(); }

  private:
    QString m_path;
    int m_number;
    QString m_title;
    bool m_current = false;
    QLabel* m_mark;
    QLabel* m_text;
};

} // namespace

const std::vector<lesson::CourseEntry>& course()
{
    static const std::vector<lesson::CourseEntry> all = lesson::courseIn(
        lesson::ownLessons(QApplication::applicationDirPath().toStdString()), languageInUse().toStdString());
    return all;
}

int placeInCourse(const QString& path)
{
    const auto& all = course();
    const auto found = std::find_if(all.begin(), all.end(), [&path](const lesson::CourseEntry& entry) {
        return entry.path == path.toStdString();
    });
    return found == all.end() ? -1 : int(found - all.begin());
}

bool isLessonDone(const QString& path)
{
    return QSettings().value(kDone).toStringList().contains(QFileInfo(path).fileName());
}

void setLessonDone(const QString& path)
{
    QStringList done = QSettings().value(kDone).toStringList();
    const QString name = QFileInfo(path).fileName();
    if (done.contains(name)) return;
    QSettings().setValue(kDone, done << name);
}

CourseList::CourseList(QWidget* parent) : QWidget(parent)
{
    QWidget* body = makeScrollBody(this);
    auto* column = new QVBoxLayout(body);
    space(column, {8, 8, 8, 16}, 0);
    for (const lesson::CourseEntry& entry : course()) {
        auto* row = new CourseRow(entry, body);
        column->addWidget(row);
        connect(row, &QPushButton::clicked, this, [this, row] { emit chosen(row->path()); });
    }
    if (course().empty()) {
        auto* none = makeLabel(textFont(), "secondary", body);
        none->setWordWrap(true);
        none->setText(tr("The lessons that come with Heapglass were not found beside the program."));
        column->addWidget(none);
    }
    column->addStretch(1);
    show({});
}

void CourseList::show(const QString& current)
{
    for (QPushButton* button : findChildren<QPushButton*>())
        if (auto* row = dynamic_cast<CourseRow*>(button)) row->follow(row->path() == current);
}

void CourseList::focusCurrent()
{
    CourseRow* wanted = nullptr;
    for (QPushButton* button : findChildren<QPushButton*>())
        if (auto* row = dynamic_cast<CourseRow*>(button); row && (!wanted || row->isCurrent())) wanted = row;
    if (wanted) wanted->setFocus(Qt::ShortcutFocusReason);
}

} // namespace heapglass::gui
