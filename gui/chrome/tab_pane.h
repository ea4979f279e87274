// Views that share one place: a row of tabs with a caption beside them, and the chosen view below.
#pragma once

#include <QMap>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QStackedWidget;
class QTabBar;

namespace heapglass::gui
{

class TabPane : public QWidget
{
    Q_OBJECT
  public:
    explicit TabPane(const QString& accessibleName, QWidget* parent = nullptr);

    /// Behind those that were here before it, also where it was taken out in between.
    void add(const QString& id, const QString& title, QWidget* view);
    /// Takes a view out again; it has no parent then. Null where it is not here.
    QWidget* take(const QString& id);
    QWidget* view(const QString& id) const;
    QWidget* current() const;
    QList<QWidget*> views() const;
    void choose(const QString& id);
    QString chosen() const;
    void setShown(const QString& id, bool shown);
    bool isShown(const QString& id) const;
    /// At the right end of the row of tabs, while `id` is chosen.
    void setCorner(const QString& id, QWidget* corner);
    /// Gives it away; setCorner() brings it back. Null where there is none.
    QWidget* takeCorner(const QString& id);
    QString title(const QString& id) const;
    /// How many tabs are shown.
    int count() const;

  signals:
    /// A double click on a tab, or its menu: in a window of its own.
    void tearOffAsked(const QString& id);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void fitCaption();
    int indexOf(const QString& id) const;
    void askForMenu(QPoint at);
    void showCaption();

    QHBoxLayout* m_head;
    QTabBar* m_tabs;
    QLabel* m_caption;
    QString m_wholeCaption;
    QLabel* m_figure;
    QStackedWidget* m_stack;
    QMap<QString, QWidget*> m_corners; ///< by the tabs that they belong to
    QStringList m_order;               ///< of all that ever were here
};

} // namespace heapglass::gui
