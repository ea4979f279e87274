#include "gui/paint/theme.h"
#include "gui/paint/theme_ground.h"

#include <QApplication>
#include <QStyle>
#include <QStyleFactory>

namespace heapglass::gui
{

namespace
{

Theme makeLight()
{
    Theme t;
    t.held = "#0B3C6F";
    t.pinned = "#C24E00";
    t.metaHeld = "#C77DAE";
    t.releasable = "#8FCBF0";
    t.released = "#FAFAFA";
    t.outline = "#5F6570";
    t.hatch = "#4F98CC";
    t.header = "#06213F";
    t.payload = t.held;
    t.fresh = "#009E73";
    t.freeing = "#B26A00";
    t.error = "#B3261E";
    t.focus = "#111111";
    t.focusCounter = "#FFFFFF";
    t.window = "#F3F4F6";
    t.base = "#FFFFFF";
    t.titleBar = "#ECEEF1";
    t.line = "#D5D9DF";
    t.control = "#FFFFFF";
    t.controlBorder = "#868D98";
    t.hoverFill = "#E7EAEE";
    t.selectionFill = "#DCE9F7";
    t.text = "#14171B";
    t.secondary = "#4A4F57";
    t.tertiary = "#5F6570";
    t.disabled = "#8A919B";
    t.primary = "#0B3C6F";
    t.primaryText = "#FFFFFF";
    t.link = "#0B5CAD";
    t.resultFill = "#EAF2FA";
    t.resultBorder = "#B9D2EA";
    t.warningFill = "#FFF6E5";
    t.warningBorder = "#E2C48B";
    t.grid = "#E6E9ED";
    t.band = "#FBE6D8";
    return t;
}

Theme makeDark()
{
    Theme t;
    t.dark = true;
    t.held = "#9BD2FF";
    t.pinned = "#F08A3C";
    t.metaHeld = "#B5649A";
    t.releasable = "#1D5F94";
    t.released = "#1B1F25";
    t.outline = "#8A929C";
    t.hatch = "#4C93CC";
    t.header = "#4F9BD9";
    t.payload = t.held;
    t.fresh = "#2FC79B";
    t.freeing = "#F0B429";
    t.error = "#FF8A80";
    t.focus = "#FFD54A";
    t.focusCounter = "#15181D";
    t.window = "#1C2026";
    t.base = "#15181D";
    t.titleBar = "#20252C";
    t.line = "#2E353E";
    t.control = "#262C34";
    t.controlBorder = "#717B87";
    t.hoverFill = "#2A3139";
    t.selectionFill = "#1A3A58";
    t.text = "#E9ECF0";
    t.secondary = "#C3C8CF";
    t.tertiary = "#8A929C";
    t.disabled = "#69727D";
    t.primary = "#9BD2FF";
    t.primaryText = "#0B1A28";
    t.link = "#9BD2FF";
    t.resultFill = "#1A2A3A";
    t.resultBorder = "#2F4E6B";
    t.warningFill = "#2D2617";
    t.warningBorder = "#6B5627";
    t.grid = "#242A32";
    t.band = "#33261D";
    return t;
}

const Theme*& current()
{
    static const Theme* theme = &lightTheme();
    return theme;
}

} // namespace

const Theme& lightTheme()
{
    static const Theme theme = makeLight();
    return theme;
}

const Theme& darkTheme()
{
    static const Theme theme = makeDark();
    return theme;
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

void useTheme(bool dark)
{
    current() = dark ? &darkTheme() : &lightTheme();
    if (QApplication::style()->objectName() != QLatin1String("fusion"))
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setPalette(paletteOf(theme()));
}

} // namespace heapglass::gui
