#include "web/views/menu.h"
#include "web/views/views.h"

namespace jihe::web::views {

void export_menu(Ui& ui, ImVec2 below) {
  constexpr MenuEntry kEntries[] = {{"ui.export.docx", "ui.export.docx.hint"},
                                    {"ui.export.xlsx", "ui.export.xlsx.hint"},
                                    {"ui.export.import", "ui.export.import.hint"}};
  static_assert(std::size(kEntries) == std::size(kExports));
  const int clicked = menu(ui, "export-menu", below, kEntries, ui.state.export_choice);
  if (clicked == kMenuLeft) ui.send(command::OpenExports{false});
  if (clicked >= 0) ui.send(command::Export{kExports[clicked]});
}

}  // namespace jihe::web::views
