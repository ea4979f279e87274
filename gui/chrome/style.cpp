#include "gui/chrome/style.h"

#include <QHash>
#include <QRegularExpression>
#include <QStyle>
#include <QVariant>
#include <QWidget>

#include "gui/paint/theme.h"
#include "gui/paint/type.h"

namespace heapglass::gui
{

namespace
{

// $names are replaced by the theme's colours.
const char* const kStyle = R"(
QMainWindow, QDialog { background: $window; }
QMenuBar { background: $window; color: $text; padding: 0 2px; }
QMenuBar::item { padding: 6px 8px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: $hover; }
QMenu { background: $base; color: $text; border: 1px solid $line; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 28px; border-radius: 4px; }
QMenu::item:selected { background: $selection; }
QMenu::item:disabled { color: $disabled; }
QMenu::separator { height: 1px; background: $line; margin: 4px; }
QMenu::icon { padding-left: 12px; }
QMenu::indicator { width: 16px; height: 16px; margin-left: 8px; }
QMenu::indicator:checked { image: none; }
QToolTip { background: $base; color: $text; border: 1px solid $border; padding: 4px; }
QWidget[surface="window"] { background: $window; }
QWidget[surface="base"] { background: $base; }
QWidget[surface="result"] { background: $resultFill; border: 1px solid $resultBorder; border-radius: 4px; }
QWidget[surface="warning"] { background: $warningFill; border-bottom: 1px solid $warningBorder; }
QFrame[look="line"] { background: $line; border: none; }
QLabel { color: $text; background: transparent; }
QLabel[look="secondary"] { color: $secondary; }
QLabel[look="tertiary"] { color: $tertiary; }
QLabel[look="badge"] { background: $warningFill; border: 1px solid $warningBorder; border-radius: 4px;
    padding: 1px 6px; }
QPushButton { background: $control; color: $text; border: 1px solid $border; border-radius: 4px;
    padding: 0 10px; min-height: 26px; }
QPushButton:hover { background: $hover; }
QPushButton:pressed, QPushButton:checked { background: $selection; }
QPushButton:disabled { color: $disabled; border-color: $line; }
QPushButton:focus { border: 2px solid $focus; padding: 0 9px; min-height: 24px; }
QPushButton[look="primary"] { background: $primary; color: $primaryText; border-color: $primary; font-weight: bold; }
QPushButton[look="primary"]:disabled { background: $window; color: $disabled; border-color: $line; }
QPushButton[look="flat"] { background: transparent; border: 1px solid transparent; padding: 0 6px; }
QPushButton[look="flat"]:hover { background: $hover; }
QPushButton[look="flat"]:checked { background: $selection; border: 1px solid $border; }
QPushButton[look="flat"]:focus { border: 2px solid $focus; padding: 0 5px; }
QPushButton[look="chip"] { background: $selection; border: 1px solid $border; border-radius: 11px; padding: 0 8px;
    min-height: 20px; max-height: 20px; }
QPushButton[look="chip"]:hover { background: $hover; }
QPushButton[look="chip"]:focus { border: 2px solid $focus; padding: 0 7px; min-height: 18px; max-height: 18px; }
QPushButton[look="notice"] { background: $warningFill; border: 1px solid $warningBorder; border-radius: 4px;
    padding: 0 6px; min-height: 18px; max-height: 18px; }
QPushButton[look="notice"]:focus { border: 2px solid $focus; padding: 0 5px; min-height: 16px; max-height: 16px; }
QPushButton[look="row"] { background: transparent; border: 1px solid transparent; padding: 0; text-align: left; }
QPushButton[look="row"]:hover { background: $hover; }
QPushButton[look="row"]:focus { border: 2px solid $focus; }
QRadioButton[look="option"] { background: $control; color: $text; border: 1px solid $border; border-radius: 4px;
    padding: 0 10px; min-height: 30px; spacing: 10px; }
QRadioButton[look="option"]:hover { background: $hover; }
QRadioButton[look="option"]:checked { background: $selection; font-weight: bold; }
QRadioButton[look="option"]:focus { border: 2px solid $focus; padding: 0 9px; min-height: 28px; }
QRadioButton[look="option"]::indicator { width: 12px; height: 12px; background: $base; border: 1px solid $border;
    border-radius: 6px; }
QRadioButton[look="option"]::indicator:checked { border-color: $primary; background: qradialgradient(cx: 0.5, cy: 0.5,
    radius: 0.5, fx: 0.5, fy: 0.5, stop: 0.6 $primary, stop: 0.7 $base); }
QPushButton::menu-indicator { image: none; }
QLineEdit { background: $base; color: $text; border: 1px solid $border; border-radius: 4px; padding: 0 6px;
    min-height: 26px; selection-background-color: $primary; selection-color: $primaryText; }
QDialog QPlainTextEdit { background: $base; color: $text; border: 1px solid $border; border-radius: 4px;
    padding: 2px 4px; }
QDialog QPlainTextEdit:focus { border: 2px solid $focus; padding: 1px 3px; }
QAbstractSpinBox { background: $base; color: $text; border: 1px solid $border; border-radius: 4px;
    padding: 0 2px 0 4px; min-height: 26px; }
QAbstractSpinBox:focus { border: 2px solid $focus; padding: 0 1px 0 3px; min-height: 24px; }
QAbstractSpinBox QLineEdit { border: none; padding: 0; min-height: 0; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { subcontrol-origin: border; width: 20px; height: 14px;
    border: none; }
QAbstractSpinBox::up-button { subcontrol-position: top right; }
QAbstractSpinBox::down-button { subcontrol-position: bottom right; }
QAbstractSpinBox::up-arrow, QAbstractSpinBox::down-arrow { width: 8px; height: 4px; }
QAbstractSpinBox::up-arrow { background: qconicalgradient(cx: 0.5, cy: 0, angle: 270, stop: 0 $secondary, stop: 0.125 $secondary,
    stop: 0.126 transparent, stop: 0.874 transparent, stop: 0.875 $secondary, stop: 1 $secondary); }
QAbstractSpinBox::up-arrow:off { background: qconicalgradient(cx: 0.5, cy: 0, angle: 270, stop: 0 $disabled, stop: 0.125 $disabled,
    stop: 0.126 transparent, stop: 0.874 transparent, stop: 0.875 $disabled, stop: 1 $disabled); }
QAbstractSpinBox::down-arrow { background: qconicalgradient(cx: 0.5, cy: 1, angle: 90, stop: 0 $secondary, stop: 0.125 $secondary,
    stop: 0.126 transparent, stop: 0.874 transparent, stop: 0.875 $secondary, stop: 1 $secondary); }
QAbstractSpinBox::down-arrow:off { background: qconicalgradient(cx: 0.5, cy: 1, angle: 90, stop: 0 $disabled, stop: 0.125 $disabled,
    stop: 0.126 transparent, stop: 0.874 transparent, stop: 0.875 $disabled, stop: 1 $disabled); }
QLineEdit:focus { border: 2px solid $focus; padding: 0 5px; min-height: 24px; }
QComboBox QAbstractItemView { background: $base; color: $text; border: 1px solid $border; outline: none;
    selection-background-color: $selection; selection-color: $text; padding: 4px; }
QComboBox QAbstractItemView::item { min-height: 26px; padding: 0 6px; border-radius: 4px; }
QComboBox QAbstractItemView::item:selected { background: $selection; color: $text; }
QComboBox QAbstractItemView::item:disabled { color: $disabled; }
QListView[look="completions"] { background: $base; color: $text; border: 1px solid $border; outline: none; }
QListView[look="completions"]::item { min-height: 24px; padding: 0 6px; border-radius: 4px; }
QListView[look="completions"]::item:selected, QListView[look="completions"]::item:hover { background: $selection;
    color: $text; }
QListWidget[look="contents"] { background: $window; color: $text; border: none; outline: none; padding: 8px 4px; }
QListWidget[look="contents"]::item { min-height: 24px; padding: 0 8px; border-radius: 4px; }
QListWidget[look="contents"]::item:hover { background: $hover; }
QListWidget[look="contents"]::item:selected { background: $selection; color: $text; }
QTabBar { background: transparent; qproperty-drawBase: 0; }
QTabBar::tab { color: $secondary; background: transparent; padding: 0 2px; margin: 0 12px 0 0; height: 28px;
    border: none; border-bottom: 2px solid transparent; }
QTabBar::tab:hover { color: $text; }
QTabBar::tab:selected { color: $text; font-weight: bold; border-bottom-color: $primary; }
QTabBar::tab:focus { color: $text; border-bottom-color: $focus; }
QTabBar::scroller { width: 28px; }
QTabBar QToolButton { background: $control; border: 1px solid $border; }
QHeaderView { background: $base; border: none; }
QHeaderView::section { background: $base; color: $secondary; border: none; border-bottom: 1px solid $line;
    padding: 2px 3px; }
QTableView { background: $base; color: $text; selection-background-color: $selection; selection-color: $text;
    gridline-color: $grid; }
QToolButton { background: transparent; border: 1px solid transparent; border-radius: 4px; }
QToolButton:hover { background: $hover; }
QToolButton:focus { border: 2px solid $focus; }
QTableView[look="list"] { border: 2px solid transparent; outline: none; }
QTableView[look="list"]:focus { border: 2px solid $focus; }
QTableView[look="list"]::item { border: none; padding: 0 14px 0 6px; }
QTableView[look="list"]::item:selected { background: $selection; color: $text; }
QTableView[look="list"] QHeaderView::section { padding: 2px 17px 2px 9px; }
QTableView[look="list"] QHeaderView::section:hover { color: $text; background: $hover; }
QSplitter::handle { background: $line; }
QScrollArea { background: transparent; border: none; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar::handle:vertical { background: $border; border-radius: 3px; min-height: 24px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle:horizontal { background: $border; border-radius: 3px; min-width: 24px; margin: 2px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QProgressBar { background: $grid; border: none; border-radius: 2px; max-height: 4px; }
QProgressBar::chunk { background: $primary; border-radius: 2px; }
)";

// In high contrast what is chosen or pointed at is framed, too.
const char* const kStrongStyle = R"(
QMenuBar::item:selected, QMenu::item:selected { border: 2px solid $text; }
QMenu::item:selected { padding: 3px 22px 3px 26px; }
QMenuBar::item:selected { padding: 4px 6px; }
QPushButton:pressed, QPushButton:checked, QPushButton[look="flat"]:checked { border: 2px solid $text; }
QPushButton:hover, QToolButton:hover { border: 2px solid $text; }
QPushButton:hover, QPushButton:pressed, QPushButton:checked { padding: 0 9px; min-height: 24px; }
QPushButton:focus, QToolButton:focus { border: 3px solid $focus; }
QPushButton[look="flat"]:hover, QPushButton[look="flat"]:checked { padding: 0 5px; }
QRadioButton[look="option"]:checked { border: 2px solid $text; }
QTabBar::tab:selected { border-bottom: 3px solid $text; }
QTableView::item:selected, QTableView[look="list"]::item:selected { border-top: 2px solid $text;
    border-bottom: 2px solid $text; }
QListWidget[look="contents"]::item:selected, QListView[look="completions"]::item:selected,
QComboBox QAbstractItemView::item:selected { border: 2px solid $text; }
QScrollBar::handle:vertical, QScrollBar::handle:horizontal { background: $text; }
)";

/// What holds a line of text is as much higher as the text; the circles of options are larger, too.
QString withHeights(QString sheet)
{
    static const QRegularExpression height(
        QStringLiteral("((?:height|\\{ width|radius(?=: 6px)): )(\\d+)px"));
    qsizetype from = 0;
    for (auto match = height.match(sheet, from); match.hasMatch(); match = height.match(sheet, from)) {
        const QString scaled = QString::number(scaledByType(match.captured(2).toInt()));
        sheet.replace(match.capturedStart(2), match.capturedLength(2), scaled);
        from = match.capturedStart(2) + scaled.size();
    }
    return sheet;
}

} // namespace

QString chromeStyle(const Theme& t)
{
    // Longer names first where one begins another.
    const std::pair<const char*, QColor> colors[] = {{"$primaryText", t.primaryText},
                                                     {"$primary", t.primary},
                                                     {"$resultFill", t.resultFill},
                                                     {"$resultBorder", t.resultBorder},
                                                     {"$warningFill", t.warningFill},
                                                     {"$warningBorder", t.warningBorder},
                                                     {"$window", t.window},
                                                     {"$base", t.base},
                                                     {"$line", t.line},
                                                     {"$control", t.control},
                                                     {"$border", t.controlBorder},
                                                     {"$hover", t.hoverFill},
                                                     {"$selection", t.selectionFill},
                                                     {"$text", t.text},
                                                     {"$secondary", t.secondary},
                                                     {"$tertiary", t.tertiary},
                                                     {"$disabled", t.disabled},
                                                     {"$focus", t.focus},
                                                     {"$grid", t.grid}};
    QString sheet = QString::fromLatin1(kStyle);
    if (t.strong) sheet += QLatin1String(kStrongStyle);
    for (const auto& [name, color] : colors)
        sheet.replace(QLatin1String(name), color.name());
    return withHeights(std::move(sheet));
}

void setStyleProperty(QWidget* widget, const char* name, const char* value)
{
    const QString text = QString::fromLatin1(value);
    if (widget->property(name) == text) return;
    widget->setProperty(name, text);
    if (!widget->testAttribute(Qt::WA_WState_Polished)) return;
    widget->style()->unpolish(widget); // the sheet looks at properties only then
    widget->style()->polish(widget);
}

void setLook(QWidget* widget, const char* look)
{
    setStyleProperty(widget, "look", look);
}

} // namespace heapglass::gui
