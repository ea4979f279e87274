#include "gui/chrome/policy_choice.h"

#include "engine/heap/policies.h"
#include "gui/chrome/choice.h"
#include "gui/format.h"
#include "gui/language/engine_text.h"

namespace heapglass::gui
{

void addPolicies(Choice& choice)
{
    for (const heap::PolicyInfo& row : heap::policies()) {
        choice.addItem(engineText(row.title), toText(row.name));
        choice.setItemData(choice.count() - 1, engineText(row.teaches), Qt::ToolTipRole);
    }
}

} // namespace heapglass::gui
