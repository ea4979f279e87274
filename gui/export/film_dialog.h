// What is to be filmed: a view, from which event to which, in how many pictures; and how far it is.
#pragma once

#include <QDialog>

#include "gui/export/export_dialog.h"
#include "gui/export/film.h"

class QDialogButtonBox;
class QDoubleSpinBox;
class QProgressBar;
class QSpinBox;

namespace heapglass::gui
{

class FilmDialog : public QDialog
{
    Q_OBJECT
  public:
    /// `first` and `last`: as FilmPlan, to begin with; `events`: the most there can be.
    FilmDialog(const QList<ExportPart>& parts, const QString& chosen, quint64 first, quint64 last,
               quint64 events, QWidget* parent = nullptr);

    QString part() const;
    FilmPlan plan() const;
    void setSizeText(const QString& text);
    /// While it is filmed nothing can be changed; `taken` pictures are there.
    void showProgress(int taken);
    void showFields();

  signals:
    void changed();
    void save();
    void cancelled(); ///< while it was filmed

  protected:
    void reject() override;

  private:
    void makeFields(const QList<ExportPart>& parts, const QString& chosen);
    void follow();
    bool isFilming() const;

    QWidget* m_fields;
    Choice* m_part = nullptr;
    QSpinBox *m_first = nullptr, *m_last = nullptr, *m_pictures = nullptr;
    QDoubleSpinBox* m_seconds = nullptr;
    QLabel* m_size = nullptr;
    QProgressBar* m_progress;
    QDialogButtonBox* m_buttons;
};

} // namespace heapglass::gui
