// The manual: a page for each view, everything in the tables on it, every link and picture there.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QListWidget>
#include <QRegularExpression>
#include <QTextBlock>
#include <QTextBrowser>

#include "engine/heap/policies.h"
#include "engine/replay/figures.h"
#include "engine/trace/reader.h"
#include "gui/actions.h"
#include "gui/format.h"
#include "gui/language/language.h"
#include "gui/manual/pages.h"
#include "gui/manual/window.h"
#include "gui/views.h"
#include "tests/gui/support.h"

namespace heapglass::gui
{
namespace
{

QString pageText(const char* id)
{
    return textOf(*findManualPage(QString::fromLatin1(id)));
}

TEST(Manual, HasAPageForEachViewThatOneGoesTo)
{
    for (const ViewRow& row : viewRows()) {
        if (row.place != Place::map && row.place != Place::below && row.place != Place::side) continue;
        const ManualPage& page = manualPageOf(QString::fromLatin1(row.id));
        EXPECT_STREQ(page.view, row.id);
        EXPECT_GT(textOf(page).size(), 200) << row.id;
    }
}

TEST(Manual, EveryPageHasItsTextAndLinksAndPicturesThatAreThere)
{
    for (const Language& language : languages()) {
        useLanguage(QString::fromLatin1(language.id));
        for (const ManualPage& page : manualPages()) {
            const QString text = textOf(page);
            EXPECT_TRUE(text.startsWith(QLatin1String("# "))) << language.id << page.id;
            static const QRegularExpression link(QStringLiteral("\\]\\(([^)]*)\\)"));
            for (auto at = link.globalMatch(text); at.hasNext();) {
                const QString target = at.next().captured(1);
                const bool there = target.startsWith(QLatin1String("pictures/"))
                                       ? QFile::exists(QStringLiteral(":/manual/") + target)
                                       : findManualPage(target) != nullptr;
                EXPECT_TRUE(there) << language.id << page.id << target.toStdString();
            }
        }
    }
    useLanguage(QStringLiteral("en"));
}

/// What a translation leaves as it is: links, code, and how many lines of tables there are.
QStringList bonesOf(const QString& text)
{
    static const QRegularExpression bone(QStringLiteral("\\]\\([^)]*\\)|`[^`]*`|^\\|"),
                                         QRegularExpression::MultilineOption);
    QStringList bones;
    for (auto at = bone.globalMatch(text); at.hasNext();)
        bones << at.next().captured().simplified();
    bones.sort();
    return bones;
}

TEST(Manual, SaysTheSameInEachLanguage)
{
    for (const ManualPage& page : manualPages()) {
        if (page.make) continue;
        useLanguage(QStringLiteral("en"));
        const QString english = textOf(page);
        for (const Language& language : languages()) {
            useLanguage(QString::fromLatin1(language.id));
            EXPECT_EQ(textOf(page) == english, languageInUse() == QLatin1String("en"))
                << language.id << ' ' << page.id;
            EXPECT_EQ(bonesOf(textOf(page)), bonesOf(english)) << language.id << ' ' << page.id;
        }
    }
    useLanguage(QStringLiteral("en"));
}

TEST(Manual, SaysWhatTheTablesSay)
{
    for (const replay::Figure& figure : replay::figures())
        EXPECT_TRUE(pageText("figures").contains(toText(figure.title))) << figure.title;
    for (const heap::PolicyInfo& policy : heap::policies())
        EXPECT_TRUE(pageText("policies").contains(toText(policy.title))) << policy.title;
    for (const heap::Knob& knob : heap::knobs())
        EXPECT_TRUE(pageText("policies").contains(toText(knob.key))) << knob.key;
    for (const trace::Format& format : trace::formats())
        EXPECT_TRUE(pageText("formats").contains(toText(format.title))) << format.title;
}

TEST(Manual, F1OpensThePageOfTheViewThatHasTheKeyboard)
{
    OpenWindow open(dataFile(QStringLiteral("pinned_page.ops")));
    open.window.showView(QStringLiteral("holders"));
    open.settle();
    open.window.focusPane(1);
    open.window.actions().at("help.manual")->trigger();
    auto* manual = open.window.findChild<ManualWindow*>();
    ASSERT_TRUE(manual);
    EXPECT_TRUE(manual->isVisible());
    EXPECT_EQ(manual->page(), QStringLiteral("holders"));
    EXPECT_EQ(manual->findChild<QListWidget*>()->currentItem()->text(), QStringLiteral("Who holds"));
    EXPECT_EQ(open.window.actions().at("help.manual")->shortcut(), QKeySequence(Qt::Key_F1));
}

TEST(Manual, LinksLeadToPagesAndAltLeftBack)
{
    ManualWindow manual;
    manual.show(*findManualPage(QStringLiteral("start")));
    auto* text = manual.findChild<QTextBrowser*>();
    emit text->anchorClicked(QUrl(QStringLiteral("heapmin")));
    EXPECT_EQ(manual.page(), QStringLiteral("heapmin"));
    EXPECT_TRUE(text->toPlainText().contains(QStringLiteral("ENOSYS")));
    emit text->anchorClicked(QUrl(QStringLiteral("policies")));
    static_cast<QWidget&>(manual).show();
    QApplication::setActiveWindow(&manual);
    ASSERT_TRUE(QTest::qWaitForWindowActive(&manual));
    QTest::keyClick(&manual, Qt::Key_Left, Qt::AltModifier);
    EXPECT_EQ(manual.page(), QStringLiteral("heapmin"));
    QTest::keyClick(&manual, Qt::Key_Left, Qt::AltModifier);
    EXPECT_EQ(manual.page(), QStringLiteral("start"));
    QTest::keyClick(&manual, Qt::Key_Left, Qt::AltModifier);
    EXPECT_EQ(manual.page(), QStringLiteral("start"));
}

/// The width of the first picture of the page.
double pictureWidth(const QTextDocument& document)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
        for (auto at = block.begin(); !at.atEnd(); ++at)
            if (const QTextImageFormat format = at.fragment().charFormat().toImageFormat(); format.isValid())
                return format.width();
    return 0;
}

TEST(Manual, APictureIsAsWideAsItIsOrAsTheText)
{
    ManualWindow manual;
    manual.show(*findManualPage(QStringLiteral("start")));
    static_cast<QWidget&>(manual).show();
    const auto* text = manual.findChild<QTextBrowser*>();
    const int natural = QImage(QStringLiteral(":/manual/pictures/result.png")).width();
    manual.resize(1200, 600);
    QCoreApplication::processEvents();
    EXPECT_EQ(pictureWidth(*text->document()), natural);
    manual.resize(700, 600);
    QCoreApplication::processEvents();
    EXPECT_LE(pictureWidth(*text->document()), text->viewport()->width());
    EXPECT_GT(pictureWidth(*text->document()), text->viewport()->width() / 2);
}

TEST(Manual, APictureIsDrawn)
{
    ManualWindow manual;
    manual.show(*findManualPage(QStringLiteral("pages")));
    auto* text = manual.findChild<QTextBrowser*>();
    const QVariant picture =
        text->loadResource(QTextDocument::ImageResource, QUrl(QStringLiteral("pictures/pages.png")));
    EXPECT_FALSE(picture.toByteArray().isEmpty());
}

} // namespace
} // namespace heapglass::gui
