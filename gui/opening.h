// What the command line asks to be opened.
#pragma once

#include <functional>

namespace heapglass::gui
{

class MainWindow;
struct Options;

/// Opens it; a lesson at the event that is asked for. False, with a word on the error output, where there is
/// no such lesson.
bool openAsked(MainWindow& window, const Options& options);
/// Calls `then` once a trace is open; at once where one is, or where none will come first.
void onceOpen(MainWindow& window, std::function<void()> then);

} // namespace heapglass::gui
