// Puts the page together: the canvas with its events, the host object that the module calls, autosave and failure.

const page_session = new_session();
// What the browser grants; a locked-down one throws on the mere mention.
const page_storage = granted(() => window.localStorage);
const page_database = granted(() => window.indexedDB);
const page_locks = granted(() => navigator.locks);

function granted(ask) {
  try {
    return ask() || null;
  } catch (error) {
    return null;
  }
}

const by_id = id => document.getElementById(id);

// True where the canvas gives back what was drawn, give or take the faint noise some browsers add on purpose.
function canvas_is_honest() {
  try {
    const probe = make('canvas', '', { width: 32, height: 32 });
    const pen = probe.getContext('2d', { willReadFrequently: true });
    const colour = (x, y) => [x * 8, y * 8, 255 - x * 4 - y * 4];
    for (let y = 0; y < 32; y += 4) {
      for (let x = 0; x < 32; x += 4) {
        pen.fillStyle = `rgb(${colour(x, y).join(',')})`;
        pen.fillRect(x, y, 4, 4);
      }
    }
    const pixels = pen.getImageData(0, 0, 32, 32).data;
    let wrong = 0;
    for (let y = 0; y < 32; y++) {
      for (let x = 0; x < 32; x++) {
        colour(x & ~3, y & ~3).forEach((value, i) => { wrong += Math.abs(value - pixels[(y * 32 + x) * 4 + i]); });
      }
    }
    return wrong / (32 * 32 * 3) < 8;
  } catch (error) {
    return false;
  }
}

window.jihe_main = async function (on_started) {
  if (!canvas_is_honest()) return jihe_boot.fail('canvas');

  let canvas = by_id('canvas');
  let jihe = null;
  let summary = null;
  let editor = null;
  let files = null;
  let frames = 0;
  let frame_asked = false;
  let after_frame = [];
  let summary_asked = false;
  const store = make_store(page_storage, page_database, page_locks, page_session);
  set_page_language(store.language());

  // ---- notices of the page itself ----
  function complain(text) {
    const notice = by_id('notice');
    notice.textContent = '';
    notice.appendChild(make('p', text));
    notice.appendChild(make_button(say('dismiss'), () => { notice.hidden = true; }));
    notice.hidden = false;
  }

  // ---- frames: only when the module asks for one ----
  function draw(time) {
    frame_asked = false;
    if (!jihe || !jihe.alive()) return;
    frames += 1;
    if (jihe.frame(time)) ask_frame();
    const waiting = after_frame;
    after_frame = [];
    for (const resolve of waiting) resolve();
  }
  function ask_frame() {
    if (frame_asked) return;
    frame_asked = true;
    requestAnimationFrame(draw);
  }
  function next_frame() {
    ask_frame();
    return new Promise(resolve => after_frame.push(resolve));
  }

  function size() {
    return { width: window.innerWidth, height: window.innerHeight, dpr: window.devicePixelRatio || 1 };
  }

  function show_summary() {
    summary_asked = false;
    if (!jihe.alive()) return;
    summary = jihe.summary();
    if (!summary) return;
    mirror.show(summary);
    autosave.follow(summary);
  }

  // ---- what the module calls; an error here must not unwind through the module ----
  const host = {
    requestFrame: ask_frame,
    selectCell: cell => editor.select(cell),
    openEditor: edit => editor.open(edit),
    moveEditor: (x, y, width, height, visible) => editor.move(x, y, width, height, visible),
    closeEditor: () => editor.close(),
    commitEditor: () => editor.commit(0),
    pickFiles: () => files.pick(),
    openSample: () => {
      files.open([files.of_bytes(say('sample'), new TextEncoder().encode(by_id('sample').textContent))]);
    },
    saveFile(file, name, bytes, mime) {
      files.save(name, bytes, mime);
      setTimeout(() => {
        jihe.saved(file);
        autosave.saved(file);
      }, 0);
    },
    saveReport: (name, bytes, mime) => files.save(name, bytes, mime),
    setCursor: css => { canvas.style.cursor = css; },
    copyText: text => { copy_text(text); },
    languageChanged(language) {
      set_page_language(language);
      store.keep_language(page_language);
      by_id('canvas').setAttribute('aria-label', say('title'));
    },
    trouble() {},   // canvas_is_honest has looked before the start, and forgives faint noise
    changed() {
      if (summary_asked) return;
      summary_asked = true;
      Promise.resolve().then(show_summary);
    }
  };
  for (const name of Object.keys(host)) {
    const act = host[name];
    host[name] = (...args) => {
      try {
        act(...args);
      } catch (error) {
        console.error(error);
      }
    };
  }

  function copy_text(text) {
    if (navigator.clipboard && navigator.clipboard.writeText) {
      navigator.clipboard.writeText(text).catch(error => console.warn(String(error)));
    }
  }

  // ---- start ----
  jihe = await load_jihe(canvas, host);
  editor = make_editor(by_id('editor'), () => canvas, jihe, store.keep_draft);
  files = make_files(by_id('picker'), jihe, next_frame);
  const autosave = make_autosave(store, jihe, () => complain(say('no_storage')));
  const leave_mirror = () => editor.focus();
  const mirror = make_mirror(by_id('mirror'), jihe, leave_mirror);
  jihe_boot.on_failure((kind, panel) => {
    jihe.stop(new Error(kind));
    offer_rescue(panel, store, files, by_id('editor').value);
  });
  // ?software keeps WebGL out: for a PC whose graphics driver draws rubbish.
  const software = /[?&]software\b/.test(location.search);
  if (!jihe.start(size(), page_language, software)) return jihe_boot.fail('context');
  const input = make_input(jihe, editor, files, by_id('skip'), by_id('mirror'), leave_mirror);
  input.listen_to_canvas(canvas);
  input.listen_to_window();
  listen_to_losses(canvas);
  watch_size();
  watch_leaving();
  document.body.className = 'ready';
  on_started();
  jihe.resize(size());
  canvas.focus({ preventScroll: true });
  await next_frame();
  host.changed();
  announce_open(page_storage, page_locks, page_session);
  store.left_behind().then(offer_restore);

  // ---- the graphics device, the window ----
  function listen_to_losses(watched) {
    let patience = 0;
    watched.addEventListener('webglcontextlost', event => {
      event.preventDefault();   // or it never comes back
      jihe.context_lost();
      patience = setTimeout(draw_in_software, 4000);
    });
    watched.addEventListener('webglcontextrestored', () => {
      clearTimeout(patience);
      jihe.context_restored();
    });
  }

  // A canvas that had a WebGL context can't get another kind: a fresh one takes its place.
  function draw_in_software() {
    const fresh = canvas.cloneNode(false);
    const had_focus = document.activeElement === canvas;
    canvas.replaceWith(fresh);
    canvas = fresh;
    if (!canvas.getContext('2d')) return jihe_boot.fail('context');
    jihe.set_canvas(canvas);
    input.listen_to_canvas(canvas);
    if (had_focus) canvas.focus({ preventScroll: true });
    jihe.use_software();
    jihe.resize(size());
  }

  function watch_size() {
    window.addEventListener('resize', () => jihe.resize(size()));
    watch_pixel_ratio();
  }

  // Moved to a screen of another density, or zoomed.
  function watch_pixel_ratio() {
    const query = window.matchMedia(`(resolution: ${window.devicePixelRatio || 1}dppx)`);
    query.addListener(function changed() {   // addEventListener came to it later
      query.removeListener(changed);
      jihe.resize(size());
      watch_pixel_ratio();
    });
  }

  function watch_leaving() {
    window.addEventListener('beforeunload', event => {
      autosave.flush();
      if (!jihe.alive() || !(autosave.holds_restored() || editor.has_text() || (summary && summary.unsaved))) return;
      event.preventDefault();
      event.returnValue = '';
    });
    window.addEventListener('pagehide', () => autosave.flush());
    document.addEventListener('visibilitychange', () => { if (document.hidden) autosave.flush(); });
  }

  // ---- what an earlier page left behind ----
  function offer_restore(left) {
    const bar = by_id('restore');
    bar.textContent = '';
    bar.hidden = !left.files.length && !left.drafts.length;
    if (left.files.length) {
      const names = left.files.map(file => file.name).join('、');
      bar.appendChild(make('p', say('restore', { n: left.files.length, names })));
    }
    for (const draft of left.drafts) {
      bar.appendChild(make('p', say('restore_draft', { label: draft.label })));
      bar.appendChild(make('textarea', '', { value: draft.text, readOnly: true, rows: 2 }));
    }
    bar.appendChild(make('p', say('restore_where')));
    if (left.files.length) {
      bar.appendChild(make_button(say('restore_open'), () => {
        autosave.adopt(left.files);
        const reasons = left.files.filter(file => file.reasons)
          .map(file => files.of_bytes(`${file.name}.jihe.json`, new TextEncoder().encode(file.reasons)));
        files.open(left.files.map(file => files.of_bytes(file.name, file.bytes)).concat(reasons));
        offer_restore({ files: [], drafts: left.drafts });
      }, { className: 'main' }));
    }
    bar.appendChild(make_button(say('restore_later'), () => { bar.hidden = true; }));
    bar.appendChild(make_button(say('restore_clear'), () => {
      bar.hidden = true;
      store.clear(left);
    }));
  }

  // For the browser tests: what is drawn, and how often.
  window.jihe_page = {
    frames: () => frames,
    items: () => jihe.items(),
    summary: () => jihe.summary(),
    command: words => jihe.command(words)
  };
};

// After the page has stopped: what can still be saved is offered in the panel that says why.
async function offer_rescue(panel, store, files, draft) {
  const kept = await store.own();
  panel.appendChild(make('p', say(kept.length ? 'rescue' : 'rescue_none')));
  for (const file of kept) {
    panel.appendChild(make_button(say('rescue_save', { name: file.name }), () => files.save(file.name, file.bytes)));
  }
  if (!draft) return;
  panel.appendChild(make('p', say('rescue_draft')));
  panel.appendChild(make('textarea', '', { value: draft, readOnly: true }));
}
