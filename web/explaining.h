// Reasons for leaving findings as they are (核实说明): written in the opened finding, kept in a side file beside the document.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/check/explanations.h"

namespace jihe::web {

struct State;

// How far the user is with the selected finding's reason.
enum class Explaining { no, choosing, writing };

// How often the reasons of an open file have changed, and how often when they were stored last.
struct ReasonChanges {
  int file = 0, made = 0, stored = 0;
};

// Reasons whose document is not open yet.
struct WaitingReasons {
  std::string document;   // its name
  std::vector<Explanation> list;
};

// Keys of the reasons offered ready to use, in plain_texts.
constexpr std::string_view kReadyReasons[] = {"ui.explain.ready.checked", "ui.explain.ready.form", "ui.explain.ready.proof"};

// 表.txt.jihe.json: the side file of 表.txt.
bool is_side_file(std::string_view name);

// Takes a side file's content: at once where its document is open, else when that is opened. An error where it is none.
Result<bool> take_side_file(State& state, std::string_view name, std::string_view content);

// Gives documents that have just been opened the reasons that wait for them. Gives the name of the side file these are
// from, of the last one where there are several, "" where none waits.
std::string give_waiting_reasons(State& state);

// Explains the selected finding ("" takes the reason back); false where it can't be explained.
bool explain_selected(State& state, std::string reason);

// The selected finding can be explained.
bool can_explain_selected(const State& state);

// The side file's content; "" where the file has no reasons.
std::string side_file(const State& state, int file);

bool reasons_unsaved(const State& state, int file);
void reasons_stored(State& state, int file);

// Grows with every change of the file's reasons.
int reason_changes(const State& state, int file);

}  // namespace jihe::web
