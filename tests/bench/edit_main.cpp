// What sixty_files.mjs measures: how long the window waits for each step of a clerk's while all the files given are open.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <functional>
#include <iterator>
#include <string>
#include <vector>

#include "core/session/session.h"

namespace {

constexpr int kRounds = 31;

double milliseconds(const std::function<bool()>& act) {
  const auto start = std::chrono::steady_clock::now();
  if (!act()) return -1;
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

// One line: what was done, the usual and the longest time; false where it could not be done.
bool told(const char* what, std::vector<double> times) {
  std::sort(times.begin(), times.end());
  if (times.empty() || times.front() < 0) {
    std::fprintf(stderr, "%s: not done\n", what);
    return false;
  }
  std::printf("%s\t%.2f\t%.2f\n", what, times[times.size() / 2], times.back());
  return true;
}

}  // namespace

int main(int count, char** arguments) {
  std::vector<jihe::OpenFile> files;
  jihe::Session session;
  for (int i = 1; i < count; ++i) {
    std::ifstream in(arguments[i], std::ios::binary);
    jihe::Bytes bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    files.push_back(jihe::read_file(arguments[i], std::move(bytes), session.profile()));
  }
  std::vector<int> ids;
  bool done = told("open", {milliseconds([&] {
                     ids = session.add(std::move(files));
                     return !ids.empty();
                   })});
  if (!done) return 1;

  const auto id_of = [&](int round) { return ids[static_cast<std::size_t>(round) * 7 % ids.size()]; };
  const auto rounds = [&](const char* what, const std::function<bool(int round)>& act,
                          const std::function<void(int round)>& prepare = [](int) {}) {
    std::vector<double> times;
    for (int round = 0; round < kRounds; ++round) {
      prepare(round);
      times.push_back(milliseconds([&] { return act(round); }));
    }
    done = told(what, std::move(times)) && done;
  };
  const auto form_of = [&](int round) -> const jihe::Form& { return session.file(id_of(round))->forms.front(); };
  rounds("value", [&](int round) {
    return session.set_cell(id_of(round), 0, form_of(round).indicators.front().value.at,
                            "≥" + std::to_string(1000 + round) + "处");
  });
  rounds("goal", [&](int round) {
    const jihe::CellText& goal = form_of(round).goals.front().text;
    return session.set_cell(id_of(round), 0, goal.at, std::string(goal.text) + "新增管护" + std::to_string(round) + "处。");
  });
  rounds("undo", [&](int round) { return session.undo(id_of(round)); });
  rounds("redo", [&](int round) { return session.redo(id_of(round)); });
  rounds("explain", [&](int round) {
    const jihe::Findings& findings = session.file(id_of(round))->findings;
    const auto at = std::find_if(findings.begin(), findings.end(), [&](const jihe::Finding& finding) {
      return jihe::can_be_explained(finding, session.profile());
    });
    return at != findings.end() && session.explain(id_of(round), static_cast<std::size_t>(at - findings.begin()), "已核实");
  });
  rounds(
      "fix all", [&](int round) { return session.fix_all(id_of(round), jihe::FixSafety::safe) > 0; },
      [&](int round) {
        session.set_cell(id_of(round), 0, form_of(round).indicators.front().value.at, "大于等于20处");
      });
  done = told("close", {milliseconds([&] { return session.close(ids.front()); })}) && done;
  return done ? 0 : 1;
}
