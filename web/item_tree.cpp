#include "web/item_tree.h"

#include <imgui_internal.h>

#include <cstdio>

// ImGui asks for these four (IMGUI_ENABLE_TEST_ENGINE).
void ImGuiTestEngineHook_ItemAdd(ImGuiContext* context, ImGuiID id, const ImRect& box, const ImGuiLastItemData*) {
  const ImGuiWindow* window = context->CurrentWindow;
  if (window == nullptr || context->TestEngine == nullptr) return;
  ImRect visible = box;
  visible.ClipWithFull(window->ClipRect);
  if (visible.GetWidth() < 1 || visible.GetHeight() < 1) return;
  static_cast<jihe::web::ItemTree*>(context->TestEngine)->add(id, visible.Min, visible.Max);
}
void ImGuiTestEngineHook_ItemInfo(ImGuiContext*, ImGuiID, const char*, ImGuiItemStatusFlags) {}
void ImGuiTestEngineHook_Log(ImGuiContext*, const char*, ...) {}
const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext*, ImGuiID) { return nullptr; }

namespace jihe::web {

void ItemTree::start() {
  drawing_.clear();
  GImGui->TestEngine = this;
  GImGui->TestEngineHookItems = true;
}

void ItemTree::finish() {
  GImGui->TestEngineHookItems = false;
  GImGui->TestEngine = nullptr;
  // Windows, scroll bars and other things of ImGui's own have no label and are nothing to a user.
  items_.clear();
  for (Item& item : drawing_) {
    if (!item.role.empty()) items_.push_back(std::move(item));
  }
}

void ItemTree::add(ImGuiID id, ImVec2 min, ImVec2 max) {
  Item item;
  item.id = id;
  item.min = min;
  item.max = max;
  drawing_.push_back(std::move(item));
}

void ItemTree::describe(std::string_view label, std::string_view role, bool disabled, bool selected) {
  const ImGuiID id = GImGui->LastItemData.ID;
  if (drawing_.empty() || drawing_.back().id != id) return;   // scrolled out of sight
  Item& item = drawing_.back();
  item.label = label;
  item.role = role;
  item.disabled = disabled;
  item.selected = selected;
}

const Item* ItemTree::find(std::string_view label, std::string_view role) const {
  for (const Item& item : items_) {
    if (item.label == label && (role.empty() || item.role == role)) return &item;
  }
  return nullptr;
}

void append_json(std::string& out, std::string_view text) {
  out += '"';
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (static_cast<unsigned char>(c) < 0x20) {
      char code[8];
      std::snprintf(code, sizeof code, "\\u%04x", static_cast<unsigned>(c));
      out += code;
    } else {
      out += c;
    }
  }
  out += '"';
}

std::string ItemTree::json(float scale) const {
  std::string out = "[";
  char numbers[160];
  for (const Item& item : items_) {
    if (out.size() > 1) out += ",\n";
    std::snprintf(numbers, sizeof numbers, "{\"id\":%u,\"x\":%.1f,\"y\":%.1f,\"w\":%.1f,\"h\":%.1f,", item.id,
                  static_cast<double>(item.min.x / scale), static_cast<double>(item.min.y / scale),
                  static_cast<double>((item.max.x - item.min.x) / scale),
                  static_cast<double>((item.max.y - item.min.y) / scale));
    out += numbers;
    out += "\"label\":";
    append_json(out, item.label);
    out += ",\"role\":";
    append_json(out, item.role);
    out += item.disabled ? ",\"disabled\":true" : ",\"disabled\":false";
    out += item.selected ? ",\"selected\":true}" : ",\"selected\":false}";
  }
  out += "]\n";
  return out;
}

}  // namespace jihe::web
