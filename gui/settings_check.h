// The user's settings at the start of the program.
#pragma once

class QString;

namespace heapglass::gui
{

/// Settings that cannot be understood are set aside, and the defaults hold. One line for the user, or empty:
/// all is well. Before the first window.
QString checkSettings();

} // namespace heapglass::gui
