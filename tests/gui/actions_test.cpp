#include <set>

#include <gtest/gtest.h>

#include <QLabel>
#include <QMenu>

#include "gui/actions.h"
#include "gui/chrome/mnemonic.h"
#include "gui/dialogs/key_sheet.h"
#include "tests/gui/support.h"

namespace heapglass::gui
{

TEST(Actions, HaveUniqueNamesAndKeys)
{
    std::set<std::string> ids;
    std::set<QString> keys;
    for (const ActionRow& row : actionRows()) {
        if (!*row.text) continue;
        EXPECT_TRUE(ids.insert(row.id).second) << row.id;
        EXPECT_TRUE(*row.tip) << row.id;
        if (!*row.keys) continue;
        for (const QKeySequence& key : QKeySequence::listFromString(QString::fromLatin1(row.keys))) {
            EXPECT_FALSE(key.isEmpty()) << row.id;
            EXPECT_TRUE(keys.insert(key.toString()).second) << row.id << ' ' << key.toString().toStdString();
        }
    }
}

TEST(Actions, HaveEachOfTheirKeys)
{
    OpenWindow open;
    const QList<QKeySequence> keys = open.window.actions().at("view.larger")->shortcuts();
    EXPECT_EQ(keys, (QList<QKeySequence>{QKeySequence(QStringLiteral("Ctrl++")),
                                         QKeySequence(QStringLiteral("Ctrl+="))}));
    for (const ActionRow& row : actionRows()) {
        if (!*row.keys) continue;
        for (const QKeySequence& key : QKeySequence::listFromString(QString::fromLatin1(row.keys)))
            EXPECT_EQ(key.count(), 1) << row.id << ": one press, not one after the other";
    }
}

TEST(KeySheet, FitsTheSmallestWindow)
{
    OpenWindow open;
    KeySheet sheet(&open.window);
    EXPECT_LE(sheet.sizeHint().height(), 600);
    EXPECT_LE(sheet.sizeHint().width(), 1024);
}

TEST(KeySheet, HasEveryActionThatHasAKey)
{
    OpenWindow open;
    const KeySheet sheet(&open.window);
    QStringList texts;
    for (const QLabel* label : sheet.findChildren<QLabel*>())
        texts << label->text();
    for (const ActionRow& row : actionRows()) {
        if (*row.text && *row.keys) {
            EXPECT_TRUE(texts.contains(plainText(row))) << row.id;
        }
    }
}

TEST(Actions, EachStandsInAMenuAndDoesSomething)
{
    OpenWindow open;
    for (const ActionRow& row : actionRows()) {
        if (!*row.text) continue;
        const QAction* action = open.window.actions().at(row.id);
        EXPECT_TRUE(row.run || action->menu()) << row.id;
        EXPECT_FALSE(action->icon().isNull() && *row.icon) << row.id;
    }
}

TEST(Actions, AsPlainWordsHaveNoSignOfTheirKey)
{
    EXPECT_EQ(withoutMnemonic(QStringLiteral("Save the &list as…")), QStringLiteral("Save the list as…"));
    EXPECT_EQ(withoutMnemonic(QString::fromUtf8("打开(&O)…")), QString::fromUtf8("打开…"));
    EXPECT_EQ(withoutMnemonic(QString::fromUtf8("归还所有空闲页 (full)(&F)")),
              QString::fromUtf8("归还所有空闲页 (full)"));
}

TEST(Actions, MnemonicsAreUniqueInEachMenu)
{
    std::set<std::string> seen;
    for (const ActionRow& row : actionRows()) {
        const QString text = QString::fromUtf8(row.text);
        const qsizetype at = text.indexOf(QLatin1Char('&'));
        if (at < 0) continue;
        EXPECT_TRUE(seen.insert(std::string(row.menu) + text.mid(at + 1, 1).toLower().toStdString()).second)
            << row.id;
    }
}

} // namespace heapglass::gui
