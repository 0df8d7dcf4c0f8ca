#include "web/shortcuts.h"

namespace jihe::web {

namespace {

using namespace command;

constexpr int kPage = 10;   // rows
constexpr int kToTheEdge = 1'000'000;   // columns: more than a row has

std::optional<Command> with_ctrl(std::string_view key, int mods) {
  if ((mods & kAlt) != 0) return std::nullopt;   // AltGr types characters
  const bool shift = (mods & kShift) != 0;
  const auto is = [&](std::string_view lower, std::string_view upper) { return key == lower || key == upper; };
  if (is("o", "O")) return PickFiles{};
  if (is("s", "S") && shift) return OpenExports{true};
  if (is("s", "S")) return Save{};
  if (is("y", "Y")) return Redo{};
  if (!is("z", "Z")) return std::nullopt;
  if (shift) return Redo{};
  return Undo{};
}

}  // namespace

std::optional<Command> shortcut(const State& state, std::string_view key, int mods) {
  if ((mods & kCtrl) != 0) return with_ctrl(key, mods);
  if ((mods & kAlt) != 0) {
    if (key == "PageDown") return NextTable{1};
    if (key == "PageUp") return NextTable{-1};
    return std::nullopt;
  }
  const bool shift = (mods & kShift) != 0;
  if (key == "F8") return NextFinding{shift ? -1 : 1};
  if (key == "Escape") return CloseFinding{};
  if (state.exports_open && key == "ArrowDown") return ChooseExport{1};
  if (state.exports_open && key == "ArrowUp") return ChooseExport{-1};
  if (state.exports_open && state.export_choice >= 0 && key == "Enter") return Export{kExports[state.export_choice]};
  if (state.grid() == nullptr || state.editing) return std::nullopt;
  if (key == "ArrowDown") return MoveCell{1, 0};
  if (key == "ArrowUp") return MoveCell{-1, 0};
  if (!state.selection.cell.valid()) return std::nullopt;
  if (key == "PageDown") return MoveCell{kPage, 0};
  if (key == "PageUp") return MoveCell{-kPage, 0};
  if (key == "ArrowRight") return MoveCell{0, 1};
  if (key == "ArrowLeft") return MoveCell{0, -1};
  if (key == "End") return MoveCell{0, kToTheEdge};
  if (key == "Home") return MoveCell{0, -kToTheEdge};
  if (key == "Tab") return MoveCell{0, shift ? -1 : 1};
  if (key == "Enter" || key == "F2") return StartEditing{};
  if (key == "Delete" || key == "Backspace") return SetText{};
  return std::nullopt;
}

}  // namespace jihe::web
