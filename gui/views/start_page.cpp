#include "gui/views/start_page.h"

#include <QHBoxLayout>
#include <QScrollArea>

#include "gui/actions.h"
#include "gui/chrome/action_button.h"
#include "gui/chrome/fonts.h"
#include "gui/chrome/layout.h"
#include "gui/chrome/style.h"
#include "gui/paint/type.h"
#include "gui/recent_files.h"
#include "gui/views/start_card.h"

namespace heapglass::gui
{

StartPage::StartPage(Actions& actions, QWidget* parent)
    : QWidget(parent), m_body(new QWidget(this)), m_column(new QVBoxLayout(m_body))
{
    setSurface(this, "base");
    setAccessibleName(tr("Start page"));
    auto* outer = new QVBoxLayout(this);
    space(outer, {0, 0, 0, 0}, 0);
    auto* scroll = new QScrollArea(this);
    auto* middle = new QWidget(scroll);
    setSurface(middle, "base");
    scroll->setWidget(middle);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    outer->addWidget(scroll);
    auto* sides = new QHBoxLayout(middle);
    space(sides, {16, 32, 16, 16}, 0);
    sides->addStretch(1);
    sides->addWidget(m_body, 0);
    sides->addStretch(1);
    m_body->setFixedWidth(960);
    space(m_column, {0, 0, 0, 0}, 0);
    setUpHeading();
    setUpCards(actions);
    setUpRecent();
    m_column->addStretch(1);
    reload();
}

void StartPage::setUpHeading()
{
    auto* title = makeLabel(keyFont(), "", m_body);
    title->setText(tr("See what a heap does"));
    auto* words = makeLabel(textFont(), "secondary", m_body);
    words->setText(
        tr("Every page, every block, forwards and backwards. And why a page cannot go back to the system."));
    m_column->addSpacing(8);
    m_column->addWidget(title);
    m_column->addSpacing(8);
    m_column->addWidget(words);
    m_column->addSpacing(24);
}

void StartPage::setUpCards(Actions& actions)
{
    auto* cards = new QHBoxLayout;
    space(cards, {0, 0, 0, 0}, 24);
    cards->addWidget(new StartCard(
        StartCard::Picture::lesson,
        {tr("Try it"),
         tr("The pinned page, two minutes. 256 pages, one small object in each: how many can go back?"),
         tr("Start lesson 7")},
        actions.at("lesson.try"), true, m_body));
    cards->addWidget(new StartCard(
        StartCard::Picture::pages,
        {tr("Open a trace"),
         tr("heaptrack, valgrind, mtrace, ltrace, malloc-lab .rep files, tables; packed with gzip, "
            "zstd or xz, too. Or drop a file here."),
         tr("Open…")},
        actions.at("file.open"), false, m_body));
    cards->addWidget(new StartCard(
        StartCard::Picture::curves,
        {tr("Play"),
         tr("An empty heap and a console: type malloc, free and _heapmin, and see each block come and "
            "go."),
         tr("New playground")},
        actions.at("file.playground"), false, m_body));
    m_column->addLayout(cards);
    m_column->addSpacing(8);
    auto* more = new QHBoxLayout;
    space(more, {0, 0, 0, 0}, 8);
    for (const char* id : {"lesson.all", "file.sample", "help.record"}) {
        auto* button = new ActionButton(actions.at(id), ActionButton::Shows::text, m_body);
        setLook(button, "flat");
        more->addWidget(button);
    }
    more->addStretch(1);
    m_column->addLayout(more);
    m_column->addSpacing(16);
}

void StartPage::setUpRecent()
{
    m_recent = new QWidget(m_body);
    m_rows = new QVBoxLayout(m_recent);
    space(m_rows, {0, 0, 0, 0}, 0);
    m_column->addWidget(m_recent);
}

void StartPage::reload()
{
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const QStringList files = recentFiles();
    m_recent->setVisible(!files.isEmpty());
    auto* title = makeLabel(textFont(true), "", m_recent);
    title->setText(tr("Recent"));
    title->setFixedHeight(scaledByType(28));
    m_rows->addWidget(title);
    m_rows->addWidget(makeLine(Qt::Horizontal, m_recent));
    for (const QString& path : files.mid(0, 5)) {
        auto* row = new FileRow(path, m_recent);
        connect(row, &QPushButton::clicked, this, [this, path] { emit openFile(path); });
        m_rows->addWidget(row);
    }
}

} // namespace heapglass::gui
