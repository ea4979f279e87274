// The lessons of a folder, as a list to choose from.
#pragma once

#include <string>
#include <vector>

namespace heapglass::lesson
{

struct CourseEntry {
    int number = 0;
    std::string title, goal;
    std::string path; ///< of its main file: the one that no other file of its number names as a twin
};

/// The lessons in `folder`, by number, named in `language` where they are translated (translation.h); empty
/// where it cannot be read. Looks at text lines only and runs nothing.
std::vector<CourseEntry> courseIn(const std::string& folder, const std::string& language = {});

/// Where the program's own lessons are: in the source tree while developing, else installed beside
/// `programFolder`, the folder of the program that runs.
std::string ownLessons(const std::string& programFolder);

} // namespace heapglass::lesson
