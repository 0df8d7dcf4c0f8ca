// Pointer, keyboard and clipboard events on their way to the module.
function make_input(jihe, editor, files, skip_link, mirror_section, leave_mirror) {
  let canvas = null;

  const mods_of = event =>
    (event.ctrlKey || event.metaKey ? 1 : 0) | (event.shiftKey ? 2 : 0) | (event.altKey ? 4 : 0);

  function pointer(kind, event) {
    const area = canvas.getBoundingClientRect();
    jihe.pointer(kind, event.clientX - area.left, event.clientY - area.top, Math.max(0, event.button), mods_of(event),
      event.pointerType === 'touch');
  }

  function wheel(event) {
    if (event.ctrlKey) return;   // the browser's own zoom
    event.preventDefault();
    const unit = event.deltaMode === 1 ? 24 : event.deltaMode === 2 ? window.innerHeight : 1;   // lines, pages
    const area = canvas.getBoundingClientRect();
    jihe.wheel(event.clientX - area.left, event.clientY - area.top, event.deltaX * unit, event.deltaY * unit,
      mods_of(event));
  }

  function listen_to_canvas(fresh) {
    canvas = fresh;
    canvas.addEventListener('pointerdown', event => {
      editor.commit(0);
      if (event.button === 0) canvas.setPointerCapture(event.pointerId);   // a drag goes on outside the window
      pointer(1, event);
    });
    canvas.addEventListener('pointermove', event => pointer(0, event));
    canvas.addEventListener('pointerup', event => pointer(2, event));
    canvas.addEventListener('pointerleave', event => pointer(3, event));
    canvas.addEventListener('pointercancel', event => pointer(4, event));
    // Keeps the keyboard where it is: in the sleeping editor when a cell is selected.
    canvas.addEventListener('mousedown', event => {
      event.preventDefault();
      if (!editor.is_asleep()) canvas.focus({ preventScroll: true });
    });
    canvas.addEventListener('contextmenu', event => event.preventDefault());
    canvas.addEventListener('wheel', wheel, { passive: false });
  }

  // Works from everywhere in the page; the module gets it after the editor has handed in its text.
  function is_global(event) {
    const command = (event.ctrlKey || event.metaKey) && !event.altKey;
    return event.key === 'F8' || (command && /^[so]$/i.test(event.key));
  }

  function on_key(event) {
    if (event.isComposing || event.keyCode === 229) return;   // the input method's
    if (event.key === 'F6') {   // between the panes, as in Windows: Tab walks from cell to cell
      editor.commit(0);
      if (mirror_section.contains(document.activeElement)) leave_mirror();
      else enter_mirror();
      event.preventDefault();
      return;
    }
    if (event.target === editor.element && editor.is_open()) {
      if (!is_global(event)) {
        editor.key(event);
        return;
      }
      editor.commit(0);
    } else if (![editor.element, canvas, document.body].includes(event.target) && !is_global(event)) {
      return;   // a button's
    }
    if (jihe.key(event.key, mods_of(event))) event.preventDefault();
  }

  function on_paste(event) {
    if (editor.is_open() || !event.clipboardData) return;
    const into_cell = text => jihe.paste_text(editor.one_line(text.trim()));
    if (files.paste(event.clipboardData, into_cell)) event.preventDefault();
  }

  function on_copy(event) {
    if (!editor.is_asleep()) return;
    event.clipboardData.setData('text/plain', jihe.cell_text());
    event.preventDefault();
  }

  function enter_mirror() {
    mirror_section.querySelector('button').focus();
  }

  function listen_to_window() {
    window.addEventListener('keydown', on_key);
    window.addEventListener('focus', () => jihe.focus(true));
    window.addEventListener('blur', () => jihe.focus(false));
    document.addEventListener('paste', on_paste);
    document.addEventListener('copy', on_copy);
    skip_link.addEventListener('click', event => {
      event.preventDefault();
      enter_mirror();
    });
  }

  return { listen_to_canvas, listen_to_window };
}
