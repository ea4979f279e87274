// What the command line asks to be opened.
#pragma once

namespace heapglass::gui
{

class MainWindow;
struct Options;

/// Opens it; a lesson at the event that is asked for. False, with a word on the error output, where there is
/// no such lesson.
bool openAsked(MainWindow& window, const Options& options);

} // namespace heapglass::gui
