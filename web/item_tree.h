// What is on the screen in words: every item's label, role and rectangle, gathered through ImGui's test hooks while a
// frame is drawn. The tests click by it, the mirror and the page's tests read it.
#pragma once

#include <imgui.h>

#include <string>
#include <string_view>
#include <vector>

namespace jihe::web {

struct Item {
  ImGuiID id = 0;
  std::string label;
  std::string_view role;      // button tab file table cell finding link progress notice
  ImVec2 min, max;            // device pixels, clipped to what is visible
  bool disabled = false;
  bool selected = false;
};

class ItemTree {
 public:
  // Starts the frame's list; until finish() the hooks add to this tree.
  void start();
  void finish();

  // What the hooks can't know about the item added last.
  void describe(std::string_view label, std::string_view role, bool disabled, bool selected);

  const std::vector<Item>& items() const { return items_; }
  // The first item with this label (and role, unless empty), nullptr where none is on the screen.
  const Item* find(std::string_view label, std::string_view role = {}) const;
  // "scale": device pixels of one CSS pixel.
  std::string json(float scale) const;

  void add(ImGuiID id, ImVec2 min, ImVec2 max);   // called by the hook

 private:
  std::vector<Item> items_, drawing_;
};

// Appends `text` as a JSON string, quotes included.
void append_json(std::string& out, std::string_view text);

}  // namespace jihe::web
