// "Record your program": the table of recorders (engine/trace/recorders.h), the commands of each ready to be
// copied, with what its recordings carry and lack.
#pragma once

#include <vector>

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace heapglass::trace
{
struct Recorder;
}

namespace heapglass::gui
{

class RecordDialog : public QDialog
{
    Q_OBJECT
  public:
    explicit RecordDialog(QWidget* parent = nullptr);
    QSize sizeHint() const override;

  private:
    struct Row {
        const trace::Recorder* recorder = nullptr;
        QLabel* commands = nullptr;
        QPushButton* copy = nullptr;
    };

    void setUpProgram(QVBoxLayout* column);
    void addRow(const trace::Recorder& recorder, QVBoxLayout* column);
    QString commandsOf(const Row& row) const;
    void showCommands();
    void copy(const Row& row);

    QLineEdit* m_program = nullptr;
    std::vector<Row> m_rows;
};

} // namespace heapglass::gui
