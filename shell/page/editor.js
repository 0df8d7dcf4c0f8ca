// Text entry: one real <textarea>. While a cell is selected it lies over it asleep (invisible, empty, focused), so that an
// input method begins where it should and a screen reader reads the cell; it wakes up when the user types or the module
// asks for it. Keys of an input method (isComposing, code 229) never leave it.
function make_editor(textarea, canvas, jihe, keep_draft) {
  let cell = null;        // the selected cell as the module last gave it
  let edit = null;        // the open editor's request, null while it is closed
  let composing = false;

  function place(area) {
    const style = textarea.style;
    style.left = area.x + 'px';
    style.top = area.y + 'px';
    style.width = area.width + 'px';
    style.height = area.height + 'px';
  }

  // Where the textarea sleeps: over the visible part of the cell, so that focusing it scrolls nothing.
  function place_asleep() {
    const width = window.innerWidth;
    const height = window.innerHeight;
    const x = Math.min(Math.max(cell.x, 0), width - 1);
    const y = Math.min(Math.max(cell.y, 0), height - 1);
    place({ x, y, width: Math.max(1, Math.min(cell.x + cell.width, width) - x),
      height: Math.max(1, Math.min(cell.y + cell.height, height) - y) });
  }

  function describe(label, text, description) {
    textarea.setAttribute('aria-label', [label || say('editor'), text, description].filter(Boolean).join('. '));
  }

  // Follows the text with the height, from the cell's own to the room there is.
  function grow() {
    const style = textarea.style;
    style.height = edit.height + 'px';
    const needed = Math.max(edit.height, textarea.scrollHeight);
    const most = Math.max(edit.height, edit.maxHeight || needed);
    style.height = Math.min(needed, most) + 'px';
    style.overflowY = needed > most ? 'auto' : 'hidden';
  }

  function take_focus() {
    if (document.activeElement !== textarea) textarea.focus({ preventScroll: true });
  }

  // Focus belongs to the editor when it is on the canvas or nowhere, not when the user is in the mirror's buttons.
  function focus_is_free() {
    const active = document.activeElement;
    return !active || active === document.body || active === canvas() || active === textarea;
  }

  function sleep() {
    edit = null;
    composing = false;
    textarea.value = '';
    textarea.className = 'sleeping';
    textarea.style.overflowY = 'hidden';
    keep_draft('', '');
  }

  // One cell is one line of a text file's row: a line break or a tab in it would tear the row apart.
  function one_line(text) {
    return text.replace(/[ \t]*[\r\n\v\f\u0085\u2028\u2029]+[ \t]*/g, (all, at, whole) => {
      const joint = whole[at - 1] + whole[at + all.length];
      return /^[!-~]{2}$/.test(joint) ? ' ' : '';
    }).replace(/\t/g, ' ');
  }

  function on_input() {
    if (!edit) {
      if (!textarea.value && !composing) return;
      if (!cell || !jihe.editor_start()) {
        if (!composing) textarea.value = '';
        return;
      }
    }
    if (!edit) return;
    if (!composing && /[\r\n\t\v\f\u0085\u2028\u2029]/.test(textarea.value)) {
      const end = textarea.value.length - textarea.selectionEnd;
      textarea.value = one_line(textarea.value);
      textarea.selectionEnd = textarea.selectionStart = Math.max(0, textarea.value.length - end);
    }
    grow();
    keep_draft(edit.label || '', textarea.value);
  }

  // Closes the editor and puts its text into the cell. next: where the selection goes (api.h).
  function commit(next) {
    if (!edit) return;
    const text = one_line(textarea.value);
    edit = null;   // closing takes the focus away, which must not commit again
    jihe.editor_commit(text, next);
    if (!edit) sleep();
  }

  function cancel() {
    if (!edit) return;
    edit = null;
    jihe.editor_cancel();
    if (!edit) sleep();
  }

  // A keydown while the editor is open: true where it was the editor's.
  function key(event) {
    const command = event.ctrlKey || event.metaKey;
    if (event.key === 'Enter' && !command) commit(event.shiftKey ? 2 : 1);
    else if (event.key === 'Tab' && !command && !event.altKey) commit(event.shiftKey ? 4 : 3);
    else if (event.key === 'Escape') cancel();
    else return false;
    event.preventDefault();
    return true;
  }

  textarea.addEventListener('input', on_input);
  textarea.addEventListener('compositionstart', () => {
    composing = true;
    if (!edit) on_input();
  });
  textarea.addEventListener('compositionend', () => {
    composing = false;
    on_input();
  });
  textarea.addEventListener('blur', () => {
    // The window lost the keyboard: the text stays open until the user is back. Otherwise something else in the page took
    // it, and the text goes into the cell.
    if (document.activeElement !== textarea) commit(0);
  });

  return {
    select(chosen) {
      cell = chosen;
      if (edit) return;
      if (!cell) {
        textarea.setAttribute('aria-hidden', 'true');
        if (document.activeElement === textarea) canvas().focus({ preventScroll: true });
        return;
      }
      textarea.removeAttribute('aria-hidden');
      place_asleep();
      describe(cell.label, cell.text, cell.description);
      if (focus_is_free()) take_focus();
    },

    open(request) {
      edit = request;
      textarea.className = '';
      textarea.removeAttribute('aria-hidden');
      const style = textarea.style;
      style.font = '';
      style.fontSize = edit.fontSize + 'px';
      style.lineHeight = edit.lineHeight + 'px';
      style.padding = `${edit.paddingY}px ${edit.paddingX}px`;
      style.textAlign = edit.centre ? 'center' : 'left';
      place(edit);
      describe(edit.label, '', edit.description);
      take_focus();
      if (!edit.typed) {
        textarea.value = edit.text;
        textarea.selectionStart = textarea.selectionEnd = textarea.value.length;
      }
      grow();
    },

    move(x, y, width, height, visible) {
      if (!edit) return;
      Object.assign(edit, { x, y, width, height });
      place(edit);
      grow();
      textarea.classList.toggle('away', !visible);   // not hidden: that would take the keyboard from it
    },

    close() {
      sleep();
    },

    // Takes the keyboard back to the table: to the selected cell, where there is one.
    focus() {
      if (cell) take_focus();
      else canvas().focus({ preventScroll: true });
    },

    commit,
    key,
    is_open: () => edit !== null,
    is_asleep: () => edit === null && cell !== null && document.activeElement === textarea,
    has_text: () => edit !== null && textarea.value !== edit.text,
    one_line,
    element: textarea
  };
}
