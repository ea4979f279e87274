// How to record a program: for the window's "Record your program", `heapglass-cli formats` and the manual.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace heapglass::trace
{

/// A row of the table of recorders.
struct Recorder {
    std::string_view title;
    std::string_view format; ///< what it writes: the name of a row of formats()
    std::string_view when;   ///< for which it is the right one, a sentence
    std::string_view needs;  ///< what has to be installed, for people
    /// Lines for a shell. Stand-ins: PROGRAM is the program with its arguments, NAME its file name.
    std::string_view commands;
};

/// All recorders, the best first.
std::span<const Recorder> recorders();

/// The commands for a program, "./my-server --port 80"; without one for "your-program".
std::string commandsOf(const Recorder& recorder, std::string_view program = {});

} // namespace heapglass::trace
