#include "gui/language/engine_texts.h"

#include <algorithm>

#include "engine/heap/policies.h"
#include "engine/heap/settings.h"
#include "engine/lesson/happening.h"
#include "engine/lesson/patterns.h"
#include "engine/replay/figures.h"
#include "engine/replay/holders_grouping.h"
#include "engine/replay/query.h"
#include "engine/trace/csv_columns.h"
#include "engine/trace/kinds.h"
#include "engine/trace/load_report.h"
#include "engine/trace/reader.h"
#include "engine/trace/recorders.h"

namespace heapglass::gui
{

namespace
{

class Collection
{
  public:
    void add(std::initializer_list<std::string_view> texts)
    {
        for (const std::string_view text : texts)
            if (!text.empty() && std::find(m_texts.begin(), m_texts.end(), text) == m_texts.end())
                m_texts.push_back(text);
    }

    std::vector<std::string_view> take() { return std::move(m_texts); }

  private:
    std::vector<std::string_view> m_texts;
};

} // namespace

std::vector<std::string_view> engineTexts()
{
    Collection texts;
    for (const heap::PolicyInfo& row : heap::policies())
        texts.add({row.title, row.teaches, row.freeOrder});
    for (const heap::Knob& row : heap::knobs())
        texts.add({row.teaches});
    for (const replay::Figure& row : replay::figures())
        texts.add({row.title, row.formula});
    for (const replay::HoldersGrouping& row : replay::holdersGroupings())
        texts.add({row.title, row.several, row.keep});
    for (const replay::TermInfo& row : replay::queryTerms())
        texts.add({row.says});
    for (const trace::Format& row : trace::formats())
        texts.add({row.title, row.addresses, row.carries, row.lacks, row.from});
    for (const trace::Recorder& row : trace::recorders())
        texts.add({row.title, row.when, row.needs});
    for (const trace::ColumnRoleRow& row : trace::columnRoles())
        texts.add({row.title});
    for (const std::string_view missing : trace::columnLacks())
        texts.add({missing});
    for (const std::string_view kind : trace::kindTexts())
        texts.add({kind});
    for (int i = 0; i < trace::kOddityCount; ++i)
        texts.add({trace::row(trace::Oddity(i)).title});
    for (const std::string_view pattern : lesson::happenings())
        texts.add({pattern});
    for (const lesson::Pattern& row : lesson::patterns()) {
        texts.add({row.title, row.teaches});
        for (const lesson::PatternKnob& knob : row.knobs)
            texts.add({knob.title});
    }
    return texts.take();
}

} // namespace heapglass::gui
