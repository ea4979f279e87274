#include "gui/paint/theme.h"
#include "gui/paint/theme_ground.h"

#include <array>
#include <utility>

#include <QApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStyle>
#include <QStyleFactory>

namespace heapglass::gui
{

namespace
{

struct ColourRow {
    const char* name;
    QColor Theme::*colour;
};

const ColourRow kColours[] = {
    {"held", &Theme::held},
    {"pinned", &Theme::pinned},
    {"metaHeld", &Theme::metaHeld},
    {"releasable", &Theme::releasable},
    {"released", &Theme::released},
    {"outline", &Theme::outline},
    {"hatch", &Theme::hatch},
    {"header", &Theme::header},
    {"payload", &Theme::payload},
    {"fresh", &Theme::fresh},
    {"freeing", &Theme::freeing},
    {"error", &Theme::error},
    {"focus", &Theme::focus},
    {"focusCounter", &Theme::focusCounter},
    {"window", &Theme::window},
    {"base", &Theme::base},
    {"titleBar", &Theme::titleBar},
    {"line", &Theme::line},
    {"control", &Theme::control},
    {"controlBorder", &Theme::controlBorder},
    {"hoverFill", &Theme::hoverFill},
    {"selectionFill", &Theme::selectionFill},
    {"text", &Theme::text},
    {"secondary", &Theme::secondary},
    {"tertiary", &Theme::tertiary},
    {"disabled", &Theme::disabled},
    {"primary", &Theme::primary},
    {"primaryText", &Theme::primaryText},
    {"link", &Theme::link},
    {"resultFill", &Theme::resultFill},
    {"resultBorder", &Theme::resultBorder},
    {"warningFill", &Theme::warningFill},
    {"warningBorder", &Theme::warningBorder},
    {"grid", &Theme::grid},
    {"band", &Theme::band},
};

Theme read(const char* id)
{
    QFile file(QStringLiteral(":/themes/%1.json").arg(QLatin1String(id)));
    const bool opened = file.open(QIODevice::ReadOnly);
    const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    const QJsonObject colours = object.value(QLatin1String("colours")).toObject();
    Theme theme;
    theme.id = id;
    theme.dark = object.value(QLatin1String("dark")).toBool();
    theme.strong = object.value(QLatin1String("strong")).toBool();
    for (const auto& [name, colour] : kColours) {
        theme.*colour = QColor(colours.value(QLatin1String(name)).toString());
        Q_ASSERT(opened && (theme.*colour).isValid()); // they are part of the program, and a test reads all
    }
    return theme;
}

const Theme*& current()
{
    static const Theme* theme = &lightTheme();
    return theme;
}

} // namespace

std::span<const Theme> themes()
{
    static const std::array<Theme, 4> all = {read("light"), read("dark"), read("contrast-light"),
                                             read("contrast-dark")};
    return all;
}

const Theme& themeFor(bool dark, bool strong)
{
    return themes()[(strong ? 2 : 0) + (dark ? 1 : 0)];
}

const Theme& theme()
{
    return *current();
}

ThemeGround::ThemeGround(const QColor& base) : m_before(current()), m_theme(*current())
{
    m_theme.base = base;
    current() = &m_theme;
}

ThemeGround::~ThemeGround()
{
    current() = m_before;
}

QPalette paletteOf(const Theme& t)
{
    const std::pair<QPalette::ColorRole, QColor> roles[] = {
        {QPalette::Window, t.window},
        {QPalette::WindowText, t.text},
        {QPalette::Base, t.base},
        {QPalette::AlternateBase, t.window},
        {QPalette::Text, t.text},
        {QPalette::Button, t.control},
        {QPalette::ButtonText, t.text},
        {QPalette::BrightText, t.error},
        {QPalette::ToolTipBase, t.text},
        {QPalette::ToolTipText, t.base},
        {QPalette::Highlight, t.selectionFill},
        {QPalette::HighlightedText, t.text},
        {QPalette::Link, t.link},
        {QPalette::LinkVisited, t.link},
        {QPalette::PlaceholderText, t.tertiary},
        {QPalette::Light, t.base},
        {QPalette::Midlight, t.hoverFill},
        {QPalette::Mid, t.controlBorder},
        {QPalette::Dark, t.line},
        {QPalette::Shadow, t.outline},
    };
    QPalette palette;
    for (const auto& [role, colour] : roles)
        palette.setColor(role, colour);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                            QPalette::HighlightedText, QPalette::PlaceholderText})
        palette.setColor(QPalette::Disabled, role, t.disabled);
    return palette;
}

void useTheme(const Theme& theme)
{
    current() = &theme;
    if (QApplication::style()->objectName() != QLatin1String("fusion"))
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setPalette(paletteOf(theme));
}

} // namespace heapglass::gui
