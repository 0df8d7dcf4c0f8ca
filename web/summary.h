// The workspace in words, for the mirror that screen readers use, for autosave and for the tests.
#pragma once

#include <string>

namespace jihe::web {

struct State;

// {
//   "screen": "start" | "work",  "language": "zh" | "en",
//   "progress": null | { "done": 1, "total": 3, "label": "正在读取 …" },
//   "status": "共 2 个文件, 8 张表: 12 个错误, 30 个警告, 9 个提示",       one sentence for the live region
//   "counts": { "files": 2, "tables": 8, "errors": 12, "warnings": 30, "hints": 9, "explained": 0 },
//   "unsaved": true,                                                        any file has changes that were not saved
//   "files": [ { "id": 1, "name": "a.txt", "kind": "text", "unsaved": true, "position": 4 } ],
//                                    position: grows and shrinks with edits and undo; differs: autosave again
//   "findings": [ { "label": "错误: 资金总额未填, 第5行第3栏", "severity": "error", "selected": false,
//                   "command": "select-finding 1 0" },                      as listed now (filters apply), at most 300
//                 { "label": "警告: 定性指标用词空泛，4 处", "severity": "warning", "selected": false,
//                   "expanded": false, "command": "toggle-group 1 7" },     a group: its findings follow when expanded
//                 { "label": "多张表都有的问题（7）", "selected": false, "expanded": false,
//                   "command": "toggle-common" } ],                         what the tables share
//   "moreFindings": 0,                                                      how many were left out
//   "finding": null | { "title": "…", "what": "…", "why": "…", "do": "…",
//                       "fixes": [ { "label": "修正", "command": "fix 0" } ],
//                       "reason": "", "explain": [ { "label": "说明原因", "command": "explain-write" } ] },
//   "cell": null | { "label": "…", "text": "…", "description": "…", "editing": false },
//   "notices": [ { "text": "…", "command": "dismiss 0" } ],                 errors that stay until dismissed
//   "toast": "" | "已修正 3 处",  "toastAction": null | { "label": "撤销", "command": "undo 1" }
// }
std::string summary_json(const State& state);

}  // namespace jihe::web
