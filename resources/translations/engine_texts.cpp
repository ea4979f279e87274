// Prints the texts of the engine's tables as lupdate reads them: the target update_translations.
#include <cstdio>
#include <string>

#include "gui/language/engine_texts.h"

int main()
{
    for (const std::string_view text : heapglass::gui::engineTexts()) {
        std::string literal;
        for (const char character : text) {
            if (character == '"' || character == '\\') literal += '\\';
            literal += character == '\n' ? ' ' : character;
        }
        std::printf("QT_TRANSLATE_NOOP(\"Engine\", \"%s\")\n", literal.c_str());
    }
    return 0;
}
