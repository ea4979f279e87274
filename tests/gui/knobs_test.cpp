// The window of knobs: every knob of the policy, applied at once; what is refused changes nothing.
#include <gtest/gtest.h>

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>

#include "engine/heap/policies.h"
#include "gui/actions.h"
#include "gui/dialogs/knob_row.h"
#include "gui/dialogs/knobs.h"
#include "support.h"

namespace heapglass::gui
{
namespace
{

struct OpenKnobs : OpenWindow {
    OpenKnobs() : OpenWindow(dataFile(QStringLiteral("pinned_page.ops")))
    {
        window.actions().at("heap.knobs")->trigger();
        settle();
    }
    const heap::Settings& settings() const { return session.snapshot().settings; }
    void type(const char* knob, const char* text)
    {
        auto* edit = find<QLineEdit>(knob);
        ASSERT_TRUE(edit) << knob;
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, QString::fromLatin1(text));
        QTest::keyClick(edit, Qt::Key_Return);
        settle();
    }
    QString state(const char* knob) const
    {
        const auto* label = find<QLabel>(knob);
        return label && label->isVisibleTo(label->parentWidget()) ? plainText(label) : QString();
    }
};

TEST(Knobs, ShowsEachKnobThatThePolicyHeeds)
{
    OpenKnobs open;
    for (const heap::PolicyInfo& policy : heap::policies()) {
        open.session.setPolicy(QString::fromUtf8(policy.name.data(), qsizetype(policy.name.size())));
        open.settle();
        for (const heap::Knob& knob : heap::knobs()) {
            const QByteArray name = QByteArrayLiteral("knob.") + knob.key.data();
            const bool heeds = std::ranges::find(policy.knobs, knob.key) != policy.knobs.end() &&
                               knob.key != "policy" && knob.key != "alloc";
            const auto* control = open.find<QWidget>(name.constData());
            EXPECT_EQ(control != nullptr, heeds) << policy.name << ' ' << knob.key;
            if (!control) continue;
            EXPECT_FALSE(control->accessibleName().isEmpty()) << knob.key;
            EXPECT_TRUE(control->accessibleDescription().contains(
                QString::fromUtf8(knob.teaches.data(), qsizetype(knob.teaches.size()))))
                << knob.key;
            EXPECT_TRUE(control->focusPolicy() & Qt::TabFocus) << knob.key;
        }
    }
}

TEST(Knobs, ANumberIsAppliedAtOnceAndSaidToBeChanged)
{
    OpenKnobs open;
    EXPECT_EQ(open.state("state.header"), QString());
    open.type("knob.header", "32");
    EXPECT_EQ(open.settings().header, 32u);
    EXPECT_TRUE(open.state("state.header").contains(QStringLiteral("the default is 16")))
        << "changed, in words";
    open.type("knob.page", "64 KiB");
    EXPECT_EQ(open.settings().page, 65536u);
    open.find<QPushButton>("default.header")->click();
    open.settle();
    EXPECT_EQ(open.settings().header, 16u);
    EXPECT_EQ(open.state("state.header"), QString());
    EXPECT_EQ(open.settings().page, 65536u) << "the others stay";
}

TEST(Knobs, WhatIsOutOfRangeIsRefusedBesideTheKnobAndChangesNothing)
{
    OpenKnobs open;
    open.type("knob.page", "3000");
    EXPECT_EQ(open.settings().page, 4096u);
    EXPECT_TRUE(open.state("state.page").contains(QStringLiteral("power of two from 16")));
    EXPECT_EQ(open.find<QLineEdit>("knob.page")->text(), QStringLiteral("4096"));
    open.type("knob.page", "many");
    EXPECT_TRUE(open.state("state.page").contains(QStringLiteral("many is not a number")));
    open.type("knob.page", "8192");
    EXPECT_EQ(open.settings().page, 8192u);
    EXPECT_FALSE(open.state("state.page").contains(QStringLiteral("not taken")));
}

TEST(Knobs, TheReleaseModeIsTheOneOfTheToolBarAndTheMenu)
{
    OpenKnobs open;
    auto* knob = open.find<QComboBox>("knob.heapmin");
    knob->setCurrentIndex(knob->findText(QStringLiteral("top")));
    emit knob->activated(knob->currentIndex());
    open.settle();
    EXPECT_EQ(open.settings().heapmin, heap::ReleaseMode::top);
    EXPECT_EQ(open.find<QComboBox>("releaseMode")->currentIndex(), 1);
    open.window.actions().at("heap.enosys")->trigger();
    open.settle();
    EXPECT_EQ(knob->currentText(), QStringLiteral("enosys"));
}

TEST(Knobs, BytesAreReadWithTheirUnits)
{
    EXPECT_EQ(plainBytes(QStringLiteral(" 4096 ")), QStringLiteral("4096"));
    EXPECT_EQ(plainBytes(QStringLiteral("4 KiB")), QStringLiteral("4096"));
    EXPECT_EQ(plainBytes(QStringLiteral("1.5mib")), QStringLiteral("1572864"));
    EXPECT_EQ(plainBytes(QStringLiteral("1 TiB")), QStringLiteral("1099511627776"));
    EXPECT_EQ(plainBytes(QStringLiteral("0x1000")), QStringLiteral("0x1000"));
    EXPECT_EQ(plainBytes(QStringLiteral("-4 KiB")), QStringLiteral("-4 KiB"));
    EXPECT_EQ(plainBytes(QStringLiteral("4 kB")), QStringLiteral("4 kB"));
}

} // namespace
} // namespace heapglass::gui
