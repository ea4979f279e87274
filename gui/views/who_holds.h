// Who holds the pages that cannot go back: a table of call sites, sizes, ages or threads, and the call stacks
// as a flame graph. A row or a frame points its pages out on the page map. Asks for an answer while it is
// visible, and gets one when the cursor rests. What the few rows are worth that keep most pages can be tried:
// with their blocks in a heap of their own, beside this one.
#pragma once

#include <optional>

#include <QTimer>

#include "engine/replay/apart_rule.h"
#include "gui/view.h"

class QLabel;
class QPushButton;
class QScrollArea;
class QStackedWidget;
class QTableView;

namespace heapglass::gui
{

class Choice;
class FlameGraph;
class HoldersModel;

class WhoHolds : public View
{
    Q_OBJECT
  public:
    explicit WhoHolds(Session& session, QWidget* parent = nullptr);

    QString caption() const override;
    QSize sizeHint() const override { return {1066, 160}; }
    QSize minimumSizeHint() const override { return {320, 100}; }

  signals:
    void apartAsked(const std::shared_ptr<const heapglass::replay::ApartRule>& rule);

  protected:
    void refresh(Changes changes) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    void setUpControls();
    void offerGroupings();
    void setUpTable();
    void setUpFlame();
    void ask();
    void chooseBy(replay::HoldersBy by);
    void showKind();
    void takeAnswer();
    void followFile();
    void selectAgain();
    bool showsFlame() const;
    void markRow();
    void markFrame();
    void mark(replay::PageRuns alone, replay::PageRuns shared);
    void letGo();
    void takeMarksBack();
    void goToFirstPage();
    void say();
    bool isMarking() const;
    QString markedSentence() const;
    bool canBeApart() const;
    QString fewSentence() const;
    replay::ApartRule ruleHere() const;

    Choice* m_by;
    Choice* m_kind;
    Choice* m_measure;
    QLabel* m_text;
    QPushButton* m_apart;
    QStackedWidget* m_stack;
    QTableView* m_table;
    QScrollArea* m_scroll;
    FlameGraph* m_flame;
    QTimer m_markSoon; ///< runs while a frame is chosen whose pages are not marked yet
    HoldersModel* m_model;
    std::optional<replay::HolderRow> m_chosen; ///< kept over answers, found again by what makes it
    std::shared_ptr<const PageMarks> m_marked; ///< of the chosen row or frame
    std::string m_path;                        ///< of the file that is shown
    QString m_frame;                           ///< what the flame graph says
};

} // namespace heapglass::gui
