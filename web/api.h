// What the page calls: every function the WebAssembly module exports (exports.txt lists the same names).
//
// How the page starts it (shell/page/boot.js):
//
//   const module = await jihe_module({ wasmBinary, canvas, host });   // host: see js_bridge.h
//   module._jihe_start(...);
//
// Rules of the seam
// - Lengths and positions are CSS pixels of the canvas, times are milliseconds (performance.now()).
// - Text is UTF-8, given as pointer and byte length, never ended by a NUL.
// - Into the module: p = _jihe_alloc(n), copy the bytes in, call, then _jihe_free(p). The call copies what it keeps.
//   The one exception is said below (jihe_open).
// - Out of the module: a function that gives text or bytes gives their address; _jihe_length() is their length.
//   They stay valid until the next call of any function here. Read HEAPU8 anew after every call: it may have grown.
// - Nothing is drawn in these calls but in jihe_frame: whatever changes asks for a frame through host.requestFrame().
// - Functions may call the host back before they return (jihe_editor_commit may call host.closeEditor, and so on).
#pragma once

#ifdef __EMSCRIPTEN__
#include <emscripten/emscripten.h>
#define JIHE_EXPORT EMSCRIPTEN_KEEPALIVE
#else
#define JIHE_EXPORT
#endif

extern "C" {

// ---- memory ---------------------------------------------------------------------------------------------------------
JIHE_EXPORT void* jihe_alloc(int bytes);   // 0 where there is no memory left
JIHE_EXPORT void jihe_free(void* address);
JIHE_EXPORT int jihe_length();             // bytes of the last text given out

// ---- life -----------------------------------------------------------------------------------------------------------
// Once, first. `dark` and later flags are reserved: pass 0. lang: "zh" or "en". Gives 1 drawing by WebGL, 2 drawing in
// software. `want_software` 1 keeps WebGL out (host's choice after repeated context losses, and tests).
JIHE_EXPORT int jihe_start(double width, double height, double dpr, const char* lang, int lang_length,
                           int want_software);
// The canvas changed its size or its device pixel ratio. The module sets canvas.width and canvas.height itself.
JIHE_EXPORT void jihe_resize(double width, double height, double dpr);
// Draws, in a requestAnimationFrame callback. 1: call again in the next one; 0: nothing to do until requestFrame().
JIHE_EXPORT int jihe_frame(double time);
// The canvas' webglcontextlost / webglcontextrestored. After `lost` nothing is drawn; after `restored` everything is
// anew. Where no `restored` comes within a few seconds: put a fresh canvas in place, set module.canvas, then call
// jihe_use_software().
JIHE_EXPORT void jihe_context_lost();
JIHE_EXPORT void jihe_context_restored();
JIHE_EXPORT void jihe_use_software();
JIHE_EXPORT void jihe_set_language(const char* lang, int length);   // "zh" or "en"
// The window got (1) or lost (0) the keyboard: nothing may stay pressed or hovered.
JIHE_EXPORT void jihe_focus(int has);

// ---- pointer and keys -----------------------------------------------------------------------------------------------
// kind: 0 move, 1 down, 2 up, 3 left the canvas, 4 cancelled. button: 0 left, 1 middle, 2 right. mods: 1 Ctrl or Cmd,
// 2 Shift, 4 Alt. touch 1: a finger (drag scrolls). Before a `down` outside the open editor the page commits
// the editor.
JIHE_EXPORT void jihe_pointer(int kind, double x, double y, int button, int mods, int touch);
// Pixels as in WheelEvent after deltaMode is taken into account; down is positive.
JIHE_EXPORT void jihe_wheel(double x, double y, double dx, double dy, int mods);
// KeyboardEvent.key of a keydown that does not belong to an input method (isComposing, code 229) and not to the open
// editor. Gives 1 where it was used: call preventDefault. While the editor is open, only Ctrl+S, Ctrl+O, F8 and
// Shift+F8 come here, after the page has committed the editor.
JIHE_EXPORT int jihe_key(const char* key, int length, int mods);

// ---- files ----------------------------------------------------------------------------------------------------------
// `count` more files are about to be handed over (for the progress bar).
JIHE_EXPORT void jihe_open_expect(int count);
// Hands over one file. The module takes `bytes`, which must come from jihe_alloc, and frees it itself. Read in one of
// the next frames, one file a frame; what went wrong is said in the window (and in the summary's "notices").
JIHE_EXPORT void jihe_open(const char* name, int name_length, void* bytes, int length);
// A file the page could not hand over. why: 0 it could not be read (it is gone, locked, or the browser refused),
// 1 there is no memory for it. Said in the window, like whatever else is wrong with a file.
JIHE_EXPORT void jihe_open_failed(const char* name, int name_length, int why);
// Files not read yet. 0 after the user cancelled: the page then stops handing over.
JIHE_EXPORT int jihe_open_left();
// The file as it stands now, in its own kind; address 0 where it can't be written (the user is told when `report` is 1).
// For autosave: files' ids, names and "position" are in the summary.
JIHE_EXPORT const void* jihe_file_bytes(int file, int report);
// The page has stored what host.saveFile was given.
JIHE_EXPORT void jihe_saved(int file);
// The reasons given for the file's findings, as its side file holds them; length 0 where there are none. For autosave.
JIHE_EXPORT const char* jihe_reasons(int file);
// The whole workspace as the JSON report of REPORT (REPORT.md), UTF-8.
JIHE_EXPORT const char* jihe_report_json();

// ---- the editor: a textarea laid over the selected cell -------------------------------------------------------------
// The user began to type, to compose, or pasted text over the selected cell, which the page keeps an invisible, focused
// textarea on (host.selectCell). Gives 1 where the cell can be edited: host.openEditor has been called with
// typed = true.
JIHE_EXPORT int jihe_editor_start();
// Puts the text into the cell and closes the editor. next: 0 stay, 1 down (Enter), 2 up, 3 right (Tab),
// 4 left (Shift+Tab).
JIHE_EXPORT void jihe_editor_commit(const char* text, int length, int next);
JIHE_EXPORT void jihe_editor_cancel();   // Escape
// The whole text of the selected cell, for copying; length 0 where none is selected.
JIHE_EXPORT const char* jihe_cell_text();
// Ctrl+V of plain text without an open editor: replaces the selected cell's text as one undo step. Gives 0 where no
// cell is selected (the page then opens the text as a document).
JIHE_EXPORT int jihe_paste_text(const char* text, int length);

// ---- what is on the screen, for mirror.js and the tests -------------------------------------------------------------
// Sends one command, as a button or a key would: "word" or "word number number" (commands.h, parse_command).
// 0: unknown.
JIHE_EXPORT int jihe_command(const char* command, int length);
// Drag over the window: 1 a file hovers, 0 it left or was dropped.
JIHE_EXPORT void jihe_drag(int over);
// [{"id":12,"label":"打开文件","role":"button","x":0,"y":0,"w":0,"h":0,"disabled":false,"selected":false}, ...]
// What the last frame drew and could be clicked: roles button, tab, file, table, cell, finding, link, progress, notice.
JIHE_EXPORT const char* jihe_items_json();
// See summary.h for its keys.
JIHE_EXPORT const char* jihe_summary_json();
}
