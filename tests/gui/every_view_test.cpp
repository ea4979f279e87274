// Each row of THE TABLE of views, alone: with nothing, one block and many; resized, dark, hidden and shown.
#include <gtest/gtest.h>

#include "gui/actions.h"
#include "gui/paint/theme.h"
#include "gui/views.h"
#include "tests/gui/support.h"

namespace heapglass::gui
{

namespace
{

struct EveryView : testing::TestWithParam<ViewRow> {
    ~EveryView() override { useTheme(lightTheme()); }

    std::unique_ptr<QWidget> make(OpenWindow& open) const
    {
        std::unique_ptr<QWidget> view(GetParam().make(open.session, open.window.actions(), nullptr));
        view->resize(900, 200);
        view->show();
        open.settle();
        return view;
    }
    static void draw(QWidget& view, OpenWindow& open)
    {
        for (const QSize& size : {QSize(900, 200), QSize(1600, 900), QSize(300, 60)}) {
            view.resize(size);
            open.settle();
            EXPECT_FALSE(view.grab().isNull());
        }
    }
};

} // namespace

TEST_P(EveryView, DrawsNothingOneBlockAndMany)
{
    const QTemporaryDir folder;
    for (const QString& file :
         {QString(), dataFile("one_block.ops"), dataFile("pinned_page.ops"), manyEvents(folder, 20'000)}) {
        OpenWindow open(file);
        draw(*make(open), open);
    }
}

TEST_P(EveryView, TakesAnotherThemeAndANewHeapWhileHidden)
{
    OpenWindow open(dataFile("pinned_page.ops"));
    const auto view = make(open);
    view->hide();
    open.session.setStep(40);
    open.window.setThemeChoice(ThemeChoice::dark, false);
    open.settle();
    view->show();
    open.settle();
    draw(*view, open);
    open.session.close();
    open.settle();
    draw(*view, open);
}

TEST_P(EveryView, IsNamed)
{
    EXPECT_FALSE(titleOf(GetParam()).isEmpty());
    for (const ViewRow& other : viewRows()) {
        EXPECT_TRUE(std::string(other.id) != GetParam().id || other.make == GetParam().make);
    }
}

INSTANTIATE_TEST_SUITE_P(Table, EveryView, testing::ValuesIn(viewRows().begin(), viewRows().end()),
                         [](const auto& row) { return std::string(row.param.id); });

void PrintTo(const ViewRow& row, std::ostream* out)
{
    *out << row.id;
}

} // namespace heapglass::gui
