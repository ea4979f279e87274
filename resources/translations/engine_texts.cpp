// Prints what the engine says to people as lupdate reads it (the target update_translations): the texts of
// its tables, and each literal of a say( in its sources, whose folder is the argument.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "gui/language/engine_texts.h"

namespace
{

namespace fs = std::filesystem;

std::string literalOf(std::string_view text)
{
    std::string literal = "\"";
    for (const char character : text) {
        if (character == '"' || character == '\\') literal += '\\';
        literal += character == '\n' ? ' ' : character;
    }
    return literal + '"';
}

/// The string literals that stand one behind the other at the front of `code`, as they are written.
std::string literalsAt(std::string_view code)
{
    std::string literals;
    for (;;) {
        code.remove_prefix(std::min(code.find_first_not_of(" \n"), code.size()));
        if (!code.starts_with('"')) return literals;
        std::size_t end = 1;
        while (end < code.size() && code[end] != '"')
            end += code[end] == '\\' ? 2 : 1;
        literals += code.substr(0, end + 1);
        code.remove_prefix(std::min(end + 1, code.size()));
    }
}

/// A pattern that only puts its parts side by side is the same in every language.
bool hasWords(std::string_view literals)
{
    return std::ranges::any_of(literals, [](char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; });
}

/// Without repetitions, in the order of the files' names, so that the same sources give the same list.
std::vector<std::string> saidIn(const fs::path& folder)
{
    std::set<fs::path> files;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder))
        if (entry.path().extension() == ".cpp" || entry.path().extension() == ".h")
            files.insert(entry.path());
    std::vector<std::string> found;
    for (const fs::path& file : files) {
        std::ostringstream text;
        text << std::ifstream(file).rdbuf();
        const std::string code = text.str();
        constexpr std::string_view kCall = "say(";
        for (std::size_t at = code.find(kCall); at != code.npos; at = code.find(kCall, at + 1)) {
            const std::string literals = literalsAt(std::string_view(code).substr(at + kCall.size()));
            if (hasWords(literals) && std::ranges::find(found, literals) == found.end())
                found.push_back(literals);
        }
    }
    return found;
}

} // namespace

int main(int count, char** arguments)
{
    if (count != 2) return 2;
    std::vector<std::string> texts;
    for (const std::string_view text : heapglass::gui::engineTexts())
        texts.push_back(literalOf(text));
    for (std::string& literals : saidIn(arguments[1]))
        texts.push_back(std::move(literals));
    for (const std::string& text : texts)
        std::printf("QT_TRANSLATE_NOOP(\"Engine\", %s)\n", text.c_str());
    return 0;
}
