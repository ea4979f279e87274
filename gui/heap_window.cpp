#include "gui/heap_window.h"

#include <QApplication>

#include "gui/chrome/text_size.h"
#include "gui/comparison.h"
#include "gui/language/language.h"
#include "gui/lesson/editor.h"
#include "gui/lesson/player.h"
#include "gui/marks/mark_book.h"
#include "gui/memory_choice.h"
#include "gui/open/file_watch.h"
#include "gui/open/open_file.h"

namespace heapglass::gui
{

namespace
{

/// What a window shows that its Session does not know.
struct Arrangement {
    explicit Arrangement(const MainWindow& window)
        : geometry(window.saveGeometry()), tabs(window.tabs()), splitter(window.splitterState()),
          theme(window.themeChoice()), visible(window.isVisible()), seen(window.file().watch().seen()),
          how(window.file().how()), following(window.file().isFollowing()), keptLines(window.keptLines())
    {
        const LessonPlayer& player = window.player();
        if (player.isOpen()) lesson = player.path(), lessonText = player.editedText();
        if (window.editor()) editing = window.editor()->state();
        event = window.session().snapshot().event;
        for (int i = 1; window.isComparing() && i < window.comparison().count(); ++i)
            compared << window.comparison().policyOf(i);
    }

    void restore(MainWindow& window) const
    {
        window.setThemeChoice(theme, false);
        window.restoreGeometry(geometry);
        window.setVisible(visible);
        constexpr Changes kAll = Changes(Change::snapshot) | Change::selection | Change::marks |
                                 Change::search | Change::timeWindow | Change::turn | Change::book |
                                 Change::notice;
        window.file().takeUp(seen, how, following);
        window.takeUpList(keptLines);
        emit window.session().refreshed(kAll);
        window.arrangeAs(tabs, splitter);
        if (!compared.isEmpty()) window.compareWith(compared);
        if (lessonText)
            window.player().tryText(lesson, *lessonText, event);
        else if (!lesson.isEmpty())
            window.openLesson(lesson, event);
        if (editing) window.makeEditor().resume(*editing);
    }

    QByteArray geometry;
    QStringList tabs;
    QByteArray splitter;
    ThemeChoice theme;
    bool visible;
    SeenFile seen;
    trace::HowToRead how;
    bool following;
    std::vector<std::string> keptLines;
    QString lesson;
    std::optional<QString> lessonText; ///< where it is being edited
    std::optional<LessonEditor::State> editing;
    quint64 event = 0;
    QStringList compared;
};

QList<HeapWindow*> everyWindow;

} // namespace

HeapWindow::HeapWindow(QObject* parent) : QObject(parent)
{
    everyWindow << this;
    m_session.setMemoryCap(memoryCapChoice());
    make();
}

HeapWindow::~HeapWindow()
{
    everyWindow.removeOne(this);
}

void HeapWindow::make()
{
    m_window = std::make_unique<MainWindow>(m_session);
    connect(m_window.get(), &MainWindow::outdated, this, &HeapWindow::remakeAll, Qt::QueuedConnection);
    connect(m_window.get(), &MainWindow::closed, this, [this] {
        if (m_goesWhenClosed) return deleteLater();
        m_window->dropFile(); // beside other windows it would live on unseen
    });
    connect(m_window.get(), &MainWindow::memoryChosen, this, [] {
        for (const HeapWindow* each : std::as_const(everyWindow))
            each->m_window->capMemory();
    });
    connect(m_window.get(), &MainWindow::windowAsked, this, [](const QString& path) { openAnother(path); });
}

void HeapWindow::useOwnFolders()
{
    m_session.useCache({.folder = trace::userCacheFolder()});
    m_session.book().useFolder(userMarksFolder());
}

HeapWindow& HeapWindow::openAnother(const QString& path)
{
    auto* made = new HeapWindow(qApp);
    made->useOwnFolders();
    made->m_goesWhenClosed = true;
    made->window().move(made->window().pos() + QPoint(32, 32)); // not right on top of another
    made->window().show();
    if (!path.isEmpty()) made->window().openFile(path);
    return *made;
}

/// All windows speak one language, in one size of text.
void HeapWindow::remakeAll()
{
    for (const HeapWindow* each : std::as_const(everyWindow))
        each->m_window->setPresenting(false); // which has a size of its own
    useLanguage(languageChoice());
    useTextSize(textSizeChoice());
    for (HeapWindow* each : std::as_const(everyWindow))
        each->remake();
}

void HeapWindow::remake()
{
    const Arrangement kept(*m_window);
    m_window->player().leave();
    m_window.reset();
    make();
    kept.restore(*m_window);
}

} // namespace heapglass::gui
