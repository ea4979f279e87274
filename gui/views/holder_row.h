// Parts of the inspector: one block that holds the page, and the bar of live bytes.
#pragma once

#include <QWidget>

#include "engine/replay/snapshot.h"

class QLabel;

namespace heapglass::gui
{

/// "272 B  pcache1AllocPage" over "pcache1.c:452  of 1,312 B   276,453". Links: "event:N", "block:OFFSET".
class HolderRow : public QWidget
{
    Q_OBJECT
  public:
    explicit HolderRow(QWidget* parent = nullptr);
    void show(const replay::Holder& holder, const replay::Snapshot& snapshot);

  signals:
    void linkActivated(const QString& target);

  private:
    QLabel* m_bytes;
    QLabel* m_name;
    QLabel* m_where;
    QLabel* m_event;
};

/// How much of a page is live, or of a block asked for, with the figures below it.
class ShareBar : public QWidget
{
    Q_OBJECT
  public:
    explicit ShareBar(QWidget* parent = nullptr);
    void showLive(Bytes live, Bytes all, bool pinned);
    void showAsked(Bytes asked, Bytes all);

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    void show(Bytes part, Bytes all, const QString& words);

    Bytes m_part = 0;
    Bytes m_all = 0;
    QString m_words;
    bool m_pinned = false;
};

} // namespace heapglass::gui
