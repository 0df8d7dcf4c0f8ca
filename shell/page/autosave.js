// Keeps a stored copy of every file with unsaved changes, and no longer than it has them.
const autosave_delay = 300;   // milliseconds after a change

// `warn()` says that the browser keeps nothing; it is called once.
function make_autosave(store, jihe, warn) {
  const kept = new Map();       // file id -> the position whose bytes are stored
  const restored = new Map();   // file id -> the earlier page's copy it came from: unsaved, whatever the module says
  const adopted = [];           // copies handed to the module whose file id is not known yet
  let files = [];               // as in the last summary
  let timer = 0;
  let warned = false;

  async function keep(file) {
    if (kept.get(file.id) === file.position) return;
    const bytes = jihe.file_bytes(file.id, false);
    if (!bytes) return;
    kept.set(file.id, file.position);
    if (await store.keep(file.id, file.name, bytes, jihe.reasons(file.id))) {
      if (restored.has(file.id)) store.clear({ files: [restored.get(file.id)], drafts: [] });
    } else if (!warned) {
      warned = true;
      warn();
    }
  }

  function drop(id) {
    if (kept.delete(id)) store.forget(id);
    if (!restored.has(id)) return;
    store.clear({ files: [restored.get(id)], drafts: [] });
    restored.delete(id);
  }

  const is_unsaved = file => file.unsaved || restored.has(file.id);

  function find_adopted() {
    for (const copy of adopted.slice()) {
      const file = files.find(one => one.name === copy.name && !restored.has(one.id) && !copy.known.includes(one.id));
      if (!file) continue;
      restored.set(file.id, copy);
      kept.set(file.id, file.position);
      adopted.splice(adopted.indexOf(copy), 1);
    }
  }

  function flush() {
    clearTimeout(timer);
    timer = 0;
    if (!jihe.alive()) return;
    for (const file of files) if (is_unsaved(file)) keep(file);
  }

  return {
    // Looks at a new summary of the workspace.
    follow(summary) {
      files = summary.files;
      find_adopted();
      const open = new Map(files.map(file => [file.id, file]));
      for (const id of [...kept.keys(), ...restored.keys()]) if (!open.has(id)) drop(id);
      for (const file of files) if (!is_unsaved(file)) drop(file.id);
      const behind = files.some(file => is_unsaved(file) && kept.get(file.id) !== file.position);
      if (behind && !timer) timer = setTimeout(flush, autosave_delay);
    },
    // These copies are being opened: each is kept until the file it becomes is saved or closed.
    adopt(copies) {
      const known = files.map(file => file.id);
      for (const copy of copies) adopted.push({ name: copy.name, key: copy.key, known });
    },
    saved: drop,
    flush,
    holds_restored: () => restored.size > 0
  };
}
