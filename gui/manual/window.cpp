#include "gui/manual/window.h"

#include <algorithm>

#include <QDesktopServices>
#include <QHBoxLayout>
#include <QImage>
#include <QListWidget>
#include <QScrollBar>
#include <QShortcut>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextList>
#include <QTextTable>
#include <QUrl>

#include "gui/chrome/fonts.h"
#include "gui/chrome/layout.h"
#include "gui/chrome/style.h"
#include "gui/manual/pages.h"
#include "gui/paint/theme.h"
#include "gui/paint/type.h"

namespace heapglass::gui
{

namespace
{

constexpr int kMargin = 20; // pixels around the text

/// Lines between the rows; a table as wide as the page.
void dress(QTextTable& table)
{
    QTextTableFormat format = table.format();
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    format.setBorder(1);
    format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setBorderBrush(theme().line);
    format.setBorderCollapse(true);
    format.setCellPadding(5);
    format.setBottomMargin(8);
    table.setFormat(format);
    for (int column = 0; column < table.columns(); ++column) {
        QTextTableCellFormat head = table.cellAt(0, column).format().toTableCellFormat();
        head.setBackground(theme().control);
        table.cellAt(0, column).setFormat(head);
    }
}

/// Room above headings and below paragraphs.
void airOut(QTextDocument& document)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        QTextCursor cursor(block);
        if (cursor.currentTable()) continue;
        QTextBlockFormat format = block.blockFormat();
        const bool heading = format.headingLevel() > 0;
        format.setTopMargin(heading && block.blockNumber() > 0 ? 14 : 0);
        format.setBottomMargin(block.textList() ? 3 : 8);
        cursor.setBlockFormat(format);
    }
}

/// Pictures as they are, but no wider than `width`.
void fit(QTextDocument& document, int width)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto at = block.begin(); !at.atEnd(); ++at) {
            QTextImageFormat format = at.fragment().charFormat().toImageFormat();
            if (!format.isValid()) continue;
            const QImage picture(QStringLiteral(":/manual/") + format.name());
            format.setWidth(std::min(width, picture.width()));
            QTextCursor cursor(&document);
            cursor.setPosition(at.fragment().position());
            cursor.setPosition(at.fragment().position() + at.fragment().length(), QTextCursor::KeepAnchor);
            cursor.setCharFormat(format);
            break; // the iterator is not good any more
        }
    }
}

} // namespace

ManualWindow::ManualWindow(QWidget* parent)
    : QDialog(parent), m_contents(new QListWidget(this)), m_text(new QTextBrowser(this))
{
    setWindowTitle(tr("Manual"));
    setObjectName(QStringLiteral("manual"));
    auto* row = new QHBoxLayout(this);
    space(row, {0, 0, 0, 0}, 0);
    setUpContents();
    setUpText();
    row->addWidget(m_contents);
    row->addWidget(makeLine(Qt::Vertical, this));
    row->addWidget(m_text, 1);
    resize(sizeHint()); // Qt would take two thirds of the screen at most
    const auto onKeys = [this](const char* keys, auto what) {
        connect(new QShortcut(QKeySequence(QString::fromLatin1(keys)), this), &QShortcut::activated, this,
                what);
    };
    onKeys("Alt+Left", [this] { back(); });
    onKeys("Ctrl+PgUp", [this] { turn(-1); });
    onKeys("Ctrl+PgDown", [this] { turn(1); });
}

/// Fits beside the smallest window's maps.
QSize ManualWindow::sizeHint() const
{
    return {1000, 600};
}

void ManualWindow::setUpContents()
{
    m_contents->setAccessibleName(tr("Contents"));
    m_contents->setFrameShape(QFrame::NoFrame);
    setLook(m_contents, "contents");
    m_contents->setFixedWidth(scaledByType(230));
    m_contents->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (const ManualPage& page : manualPages()) {
        auto* item = new QListWidgetItem(titleOf(page), m_contents);
        item->setData(Qt::UserRole, QString::fromLatin1(page.id));
        item->setToolTip(titleOf(page));
    }
    connect(m_contents, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem* item) {
        if (const ManualPage* page = item ? findManualPage(item->data(Qt::UserRole).toString()) : nullptr)
            show(*page);
    });
}

void ManualWindow::setUpText()
{
    m_text->setAccessibleName(tr("Page"));
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setOpenLinks(false);
    m_text->setSearchPaths({QStringLiteral(":/manual")});
    m_text->document()->setDocumentMargin(kMargin);
    connect(m_text, &QTextBrowser::anchorClicked, this, &ManualWindow::follow);
    recolour();
}

void ManualWindow::show(const ManualPage& page)
{
    const QString id = QString::fromLatin1(page.id);
    if (id == m_page) return;
    if (!m_page.isEmpty()) m_back << m_page;
    m_page = id;
    recolour();
    for (int row = 0; row < m_contents->count(); ++row)
        if (m_contents->item(row)->data(Qt::UserRole) == id) m_contents->setCurrentRow(row);
    setWindowTitle(tr("%1 – Manual").arg(titleOf(page)));
}

void ManualWindow::recolour()
{
    QPalette palette = m_text->palette();
    palette.setColor(QPalette::Base, theme().base);
    palette.setColor(QPalette::Text, theme().text);
    palette.setColor(QPalette::Link, theme().primary);
    palette.setColor(QPalette::Highlight, theme().selectionFill);
    palette.setColor(QPalette::HighlightedText, theme().text);
    m_text->setPalette(palette);
    palette.setColor(QPalette::Base, theme().window);
    m_contents->setPalette(palette);
    const ManualPage* page = findManualPage(m_page);
    if (!page) return;
    m_text->document()->setDefaultFont(textFont());
    m_text->setMarkdown(textOf(*page));
    for (QTextFrame* frame : m_text->document()->rootFrame()->childFrames())
        if (auto* table = qobject_cast<QTextTable*>(frame)) dress(*table);
    airOut(*m_text->document());
    fitPictures();
    m_text->moveCursor(QTextCursor::Start);
}

void ManualWindow::fitPictures()
{
    layout()->activate(); // the viewport itself follows later, when it is shown
    const int bar = m_text->verticalScrollBar()->sizeHint().width();
    fit(*m_text->document(), m_text->width() - bar - 2 * kMargin);
}

void ManualWindow::resizeEvent(QResizeEvent* event)
{
    QDialog::resizeEvent(event);
    fitPictures();
}

void ManualWindow::follow(const QUrl& link)
{
    if (const ManualPage* page = findManualPage(link.toString()))
        show(*page);
    else if (!link.scheme().isEmpty())
        QDesktopServices::openUrl(link);
}

/// To what was read before.
void ManualWindow::back()
{
    if (m_back.isEmpty()) return;
    const QString id = m_back.takeLast();
    show(*findManualPage(id));
    m_back.removeLast(); // where we come from
}

void ManualWindow::turn(int pages)
{
    m_contents->setCurrentRow(std::clamp(m_contents->currentRow() + pages, 0, m_contents->count() - 1));
}

} // namespace heapglass::gui
