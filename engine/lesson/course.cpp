#include "engine/lesson/course.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>

#include "engine/lesson/translation.h"
#include "engine/paths.h"
#include "engine/trace/list/lesson_text.h"

namespace heapglass::lesson
{

namespace
{

namespace fs = std::filesystem;

struct File {
    CourseEntry entry;
    std::string name;
    std::vector<std::string> twins;
};

constexpr std::size_t kLongestFile = 1 << 20; // bytes looked at; a lesson is a few KiB

void take(File& file, const std::string& line)
{
    const std::size_t space = std::min(line.find(' '), line.size());
    const std::string word = line.substr(0, space), rest = line.substr(std::min(space + 1, line.size()));
    if (word == "lesson") {
        const trace::LessonHead head = trace::lessonHead(rest);
        file.entry.number = head.number;
        file.entry.title = head.title;
    } else if (word == "goal") {
        file.entry.goal = rest;
    } else if (word == "twin") {
        file.twins.push_back(rest.substr(0, rest.find(' ')));
    }
}

File readHead(const fs::path& path)
{
    File file;
    file.entry.path = path.string();
    file.name = path.filename().string();
    std::ifstream in(path);
    std::size_t bytes = 0;
    for (std::string line; bytes < kLongestFile && std::getline(in, line); bytes += line.size() + 1) {
        if (bytes == 0 && line.starts_with("\xEF\xBB\xBF")) line.erase(0, 3);
        if (line.ends_with('\r')) line.pop_back();
        take(file, line);
    }
    return file;
}

CourseEntry inLanguage(CourseEntry entry, const std::string& language)
{
    const std::string translation = translationOf(entry.path, language);
    if (translation.empty()) return entry;
    const CourseEntry words = readHead(translation).entry;
    entry.title = words.title;
    entry.goal = words.goal;
    return entry;
}

} // namespace

std::vector<CourseEntry> courseIn(const std::string& folder, const std::string& language)
{
    std::vector<File> files;
    std::error_code error;
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error))
        if (at->path().extension() == ".lesson" && originalOf(at->path().string()).empty() &&
            at->is_regular_file(error))
            files.push_back(readHead(at->path()));
    std::set<std::pair<int, std::string>> twins;
    for (const File& file : files)
        for (const std::string& twin : file.twins)
            twins.emplace(file.entry.number, twin);
    std::vector<CourseEntry> course;
    for (const File& file : files)
        if (file.entry.number && !twins.contains({file.entry.number, file.name}))
            course.push_back(inLanguage(file.entry, language));
    std::sort(course.begin(), course.end(), [](const CourseEntry& a, const CourseEntry& b) {
        return std::tie(a.number, a.path) < std::tie(b.number, b.path);
    });
    return course;
}

std::string ownLessons(const std::string& programFolder)
{
    std::error_code error;
    if (fs::is_directory(kLessonsInSource, error)) return kLessonsInSource;
    return (fs::path(programFolder) / kLessonsInstalled).lexically_normal().string();
}

} // namespace heapglass::lesson
