// The bar above the maps: how far a file is read, or a call that takes long, with Cancel; or what went wrong,
// where, what was done, and the one thing to do about it.
#pragma once

#include "gui/view.h"

class QLabel;
class QProgressBar;
class QPushButton;

namespace heapglass::gui
{

class MessageBar : public View
{
    Q_OBJECT
  public:
    explicit MessageBar(Session& session, QWidget* parent = nullptr);

    /// What is known of the file that is being read: "heaptrack raw (zstd), 1.2 GiB, about 58,000,000
    /// events".
    void setPreview(const QString& text) { m_preview = text; }
    /// What has become of the file since it was read; empty: nothing.
    void setChanged(const QString& text);

  signals:
    void openAnother();
    /// What stands in which column of the table.
    void askColumns();
    void reloadAsked();    ///< of a file that has changed
    void readAgainAsked(); ///< of one that could be read in part
    void followAsked();

  protected:
    void refresh(Changes changes) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    void setUpParts();
    void fit();
    void follow();
    void showLoading(const replay::LoadView& load);
    void showCall(double done);
    void showProgress(const QString& text, double share);
    void showProblem(const replay::LoadView& load);
    void showEmpty(const replay::LoadView& load);
    void showChanged();
    QString progressText(const replay::LoadView& load) const;
    void act();

    QLabel* m_icon = nullptr;
    QLabel* m_text = nullptr;
    QProgressBar* m_progress = nullptr;
    QPushButton* m_action = nullptr;
    QPushButton* m_dismiss = nullptr;
    QString m_dismissed; ///< the message that was closed
    bool m_loading = false;
    bool m_calling = false;
    bool m_empty = false; ///< what was read has no events
    QPushButton* m_follow = nullptr;
    QString m_preview, m_changed;
    qint64 m_begun = 0; ///< ms of the Session's clock, when reading began
};

} // namespace heapglass::gui
