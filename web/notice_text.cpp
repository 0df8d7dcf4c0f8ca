#include "web/notice_text.h"

#include <algorithm>

namespace jihe::web {

std::string notice_text(Language language, const Notice& notice) {
  if (notice.refused.empty()) return describe_error(language, notice.error, notice.name);
  constexpr std::size_t kShown = 3;
  std::string first;
  for (std::size_t i = 0; i < std::min(kShown, notice.refused.size()); ++i) {
    if (i > 0) first += tr(language, "ui.notice.refused.between");
    first += describe_refused(language, notice.refused[i]);
  }
  const std::string_view key = notice.refused.size() > kShown ? "ui.notice.refused.more" : "ui.notice.refused";
  return fill(tr(language, key),
              {{"name", notice.name}, {"n", std::to_string(refused_rows(notice.refused))}, {"first", first}});
}

}  // namespace jihe::web
