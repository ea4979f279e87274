// Text that many rows have in common: it is there once, however many copies are made. Never changes, so any
// thread may read any copy.
#pragma once

#include <concepts>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>

namespace heapglass
{

class SharedText
{
  public:
    SharedText() = default;
    SharedText(std::string text)
        : m_text(text.empty() ? nullptr : std::make_shared<const std::string>(std::move(text)))
    {
    }
    SharedText(const char* text) : SharedText(std::string(text)) {}

    const std::string& str() const
    {
        static const std::string kNone;
        return m_text ? *m_text : kNone;
    }
    operator std::string_view() const { return str(); }
    bool empty() const { return !m_text; }
    std::size_t size() const { return str().size(); }
    /// The same for copies; null for no text. Within one TextPool equal texts have equal ids.
    const void* id() const { return m_text.get(); }

    friend bool operator==(const SharedText& a, const SharedText& b)
    {
        return a.id() == b.id() || a.str() == b.str();
    }
    friend bool operator<(const SharedText& a, const SharedText& b)
    {
        return a.id() != b.id() && a.str() < b.str();
    }
    template <class Text>
    requires(std::convertible_to<const Text&, std::string_view> &&
             !std::same_as<Text, SharedText>) friend bool
    operator==(const SharedText& a, const Text& b)
    {
        return a.str() == std::string_view(b);
    }

  private:
    std::shared_ptr<const std::string> m_text;
};

/// Keeps each text once.
class TextPool
{
  public:
    SharedText of(std::string_view text)
    {
        if (text.empty()) return {};
        const auto known = m_texts.find(text);
        return known != m_texts.end() ? *known : *m_texts.insert(SharedText(std::string(text))).first;
    }

  private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };
    struct Equal {
        using is_transparent = void;
        bool operator()(std::string_view a, std::string_view b) const { return a == b; }
    };

    std::unordered_set<SharedText, Hash, Equal> m_texts;
};

} // namespace heapglass
