// Which tabs of a window are in windows of their own: torn off by a double click on the tab, brought back by
// closing them. They come and go with the maps of the window, and are kept with its layout.
#pragma once

#include <QMap>
#include <QObject>

namespace heapglass::gui
{

class MainWindow;
class TabPane;
class TornOff;

class TornTabs : public QObject
{
    Q_OBJECT
  public:
    /// `map` and `below` are panes of `window`.
    TornTabs(MainWindow& window, TabPane& map, TabPane& below);

    /// Not the last tab of a pane, nor those that come and go; at its place, if it has one.
    void tearOff(const QString& id, const QByteArray& geometry = {});
    /// Of the pane that has the keyboard the tab in front.
    void tearOffChosen();
    void takeAllBack();
    /// Null where it is not torn off.
    TornOff* at(const QString& id) const { return m_torn.value(id); }
    /// Shows them where the maps are seen, and hides them where not.
    void follow();
    void keep() const;
    void restore();

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void takeBack(const QString& id);

    MainWindow& m_window;
    TabPane& m_map;
    TabPane& m_below;
    QMap<QString, TornOff*> m_torn;
};

} // namespace heapglass::gui
