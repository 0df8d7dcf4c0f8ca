#include "core/report/changes.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "core/base/text.h"

namespace jihe {

namespace {

constexpr std::size_t kShown = 30;  // code points of a text in the list
constexpr int kNew = -1;            // a row that was not in the original

std::string row_text(const Row& row) {
  std::string joined;
  for (const Cell& cell : row.cells) {
    const std::string_view text = text::trim(cell.text);
    if (text.empty()) continue;
    if (!joined.empty()) joined += " | ";
    joined += text;
  }
  return joined;
}

// For every row of a table where it was in the original.
using Origins = std::vector<int>;

// Length of the run of deletions at the start of `edits`, in one table, each above the one before.
std::size_t run_of_deletions(std::span<const Edit> edits) {
  std::size_t count = 0;
  const DeleteRow* previous = nullptr;
  while (count < edits.size()) {
    const auto* next = std::get_if<DeleteRow>(&edits[count]);
    if (next == nullptr || (previous != nullptr && (next->table != previous->table || next->row >= previous->row)))
      break;
    previous = next;
    ++count;
  }
  return count;
}

// Follows rows through edits that were applied. Thousands of rows deleted from the last one up go in one pass.
void follow(std::vector<Origins>& tables, std::span<const Edit> edits) {
  while (!edits.empty()) {
    if (const std::size_t run = run_of_deletions(edits); run > 0) {
      Origins& rows = tables[static_cast<std::size_t>(std::get<DeleteRow>(edits[0]).table)];
      constexpr int kGone = -2;
      for (const Edit& edit : edits.first(run)) rows[static_cast<std::size_t>(std::get<DeleteRow>(edit).row)] = kGone;
      std::erase(rows, kGone);
      edits = edits.subspan(run);
      continue;
    }
    if (const auto* insertion = std::get_if<InsertRow>(&edits[0])) {
      Origins& rows = tables[static_cast<std::size_t>(insertion->table)];
      rows.insert(rows.begin() + insertion->row, kNew);
    }
    edits = edits.subspan(1);
  }
}

// The cells of a row that differ; one change for the whole row where its cells have moved.
void compare_rows(int table, int index, const Row& before, const Row& after, std::vector<Change>& changes) {
  if (before.cells == after.cells) return;
  const auto moved = [](const Cell& a, const Cell& b) { return a.source != b.source && !(a.text == b.text); };
  const std::size_t shared = std::min(before.cells.size(), after.cells.size());
  bool realigned = before.cells.size() > after.cells.size();
  for (std::size_t col = 0; col < shared; ++col) realigned |= moved(before.cells[col], after.cells[col]);
  if (realigned) {
    changes.push_back({Change::Kind::moved, {table, {index, 0}}, row_text(before), row_text(after)});
    return;
  }
  for (std::size_t col = 0; col < after.cells.size(); ++col) {
    const std::string_view was = col < shared ? std::string_view(before.cells[col].text) : std::string_view();
    if (was == after.cells[col].text) continue;
    const CellRef at{index, static_cast<int>(col)};
    changes.push_back({Change::Kind::cell, {table, at}, std::string(was), after.cells[col].text.str()});
  }
}

void compare_table(int table, const Grid& before, const Grid& after, const Origins& origins,
                   std::vector<Change>& changes) {
  int next = 0;  // the original row not yet told about
  const auto deleted_up_to = [&](int end) {
    for (; next < end; ++next) {
      const Row& row = before.rows[static_cast<std::size_t>(next)];
      changes.push_back({Change::Kind::deleted, {table, {next, 0}}, row_text(row), {}});
    }
  };
  for (std::size_t row = 0; row < origins.size(); ++row) {
    if (origins[row] == kNew) {
      changes.push_back({Change::Kind::inserted, {table, {next, 0}}, {}, row_text(after.rows[row])});
      continue;
    }
    deleted_up_to(origins[row]);
    compare_rows(table, next, before.rows[static_cast<std::size_t>(next)], after.rows[row], changes);
    ++next;
  }
  deleted_up_to(static_cast<int>(before.rows.size()));
}

}  // namespace

std::vector<Change> list_changes(const Document& original, std::span<const Transaction> done) {
  Document document = original;
  std::vector<Origins> origins;
  for (const Grid& grid : document.tables) {
    Origins& rows = origins.emplace_back(grid.rows.size());
    for (std::size_t row = 0; row < rows.size(); ++row) rows[row] = static_cast<int>(row);
  }
  for (const Transaction& transaction : done) {
    if (!apply(document, transaction)) return {};
    follow(origins, transaction.edits);
  }
  std::vector<Change> changes;
  for (std::size_t table = 0; table < origins.size(); ++table) {
    compare_table(static_cast<int>(table), original.tables[table], document.tables[table], origins[table], changes);
  }
  return changes;
}

std::string describe_change(Language language, const Change& change) {
  const auto shown = [&](const std::string& text) {
    const std::string_view trimmed = text::trim(text);
    return trimmed.empty() ? std::string(tr(language, "change.empty")) : text::shorten(trimmed, kShown);
  };
  std::string_view key = "change.cell";
  if (change.kind == Change::Kind::moved) key = "change.moved";
  if (change.kind == Change::Kind::inserted) key = "change.inserted";
  if (change.kind == Change::Kind::deleted) key = change.before.empty() ? "change.deleted-blank" : "change.deleted";
  return fill(tr(language, key), {{"before", shown(change.before)}, {"after", shown(change.after)}});
}

}  // namespace jihe
