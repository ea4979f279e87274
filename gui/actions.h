// THE TABLE of actions. Menus, tool bars, shortcuts and the key sheet are made from its rows.
#pragma once

#include <span>
#include <vector>

#include <QAction>
#include <QObject>

namespace heapglass::gui
{

class MainWindow;
class Session;

struct ActionRow {
    const char* id;   ///< "run.step"
    const char* menu; ///< "Run"; a new menu where it differs from the row before
    const char* text; ///< with mnemonic; empty: a separator
    const char* icon; ///< a file of resources/icons, or empty
    const char* keys; ///< "Ctrl+O", several parted by "; ", or empty
    const char* tip;  ///< one sentence
    void (*run)(MainWindow&);
    bool (*isEnabled)(const Session&) = nullptr;     ///< null: always
    bool (*isChecked)(const MainWindow&) = nullptr;  ///< null: not checkable
    bool (*isPossible)(const MainWindow&) = nullptr; ///< and this, where the window knows
};

std::span<const ActionRow> actionRows();
/// `text` of a row without its mnemonic, translated.
QString plainText(const ActionRow& row);
/// The same of its menu.
QString menuTitle(const ActionRow& row);

class Actions : public QObject
{
    Q_OBJECT
  public:
    explicit Actions(MainWindow& window);

    QAction* at(const char* id) const;
    /// Fills the menu bar: one menu for each name, entries in the order of the table.
    void fillMenus();
    /// Enables, checks and names the actions as the session stands.
    void update();

  private:
    void add(const ActionRow& row);
    void nameEdits();
    static void setChecked(QAction& action, bool checked);

    MainWindow& m_window;
    std::vector<QAction*> m_actions; ///< one a row; null for separators
};

} // namespace heapglass::gui
