// The policies of the engine's table as items of a choice.
#pragma once

namespace heapglass::gui
{

class Choice;

/// Adds an item for each, with its title, its name as data, and what it teaches as tool tip.
void addPolicies(Choice& choice);

} // namespace heapglass::gui
