// Files in and out: the file dialog, drop, paste, and saving as a download. Bytes pass through unchanged.
//
// A file past the core's limit is not read whole: one byte more than the limit is enough for the core to refuse it in its
// own words.
const file_most_bytes = 64 * 1024 * 1024 + 1;

// `next_frame()` resolves when the module has drawn once more.
function make_files(picker, jihe, next_frame) {
  let handing_over = Promise.resolve();
  let pasted = 0;

  function read(file) {
    return new Promise((resolve, reject) => {
      const reader = new FileReader();   // Blob.arrayBuffer is younger than the oldest engine
      reader.onload = () => resolve(new Uint8Array(reader.result));
      reader.onerror = () => reject(reader.error);
      reader.readAsArrayBuffer(file.size > file_most_bytes ? file.slice(0, file_most_bytes) : file);
    });
  }

  // Hands files to the module one after another, never more than two ahead of what it has read, until the user cancels.
  // Each is { name, bytes() }.
  function open(list) {
    if (!list.length) return handing_over;
    jihe.open_expect(list.length);
    handing_over = handing_over.then(async () => {
      for (const file of list) {
        if (!jihe.alive() || jihe.open_left() === 0) return;
        let bytes = null;
        try {
          bytes = await file.bytes();
        } catch (error) {
          jihe.open_failed(file.name, 'unreadable');
          continue;
        }
        if (jihe.open_left() === 0) return;
        if (!jihe.open(file.name, bytes)) {
          jihe.open_failed(file.name, 'memory');
        }
        await next_frame();
      }
    });
    return handing_over;
  }

  const of_file = file => ({ name: file.name, bytes: () => read(file) });
  const of_bytes = (name, bytes) => ({ name, bytes: async () => bytes });

  function open_text(text, kind) {
    pasted += 1;
    const name = say('pasted') + (pasted > 1 ? ` ${pasted}` : '') + '.' + kind;
    return open([of_bytes(name, new TextEncoder().encode(text))]);
  }

  // Folders are walked through; what programs leave lying about in them is no document, nor are explanations beside one.
  const is_litter = name => /^(\.|~\$)|^(Thumbs\.db|desktop\.ini)$|\.jihe\.json$/i.test(name);

  function entries_of(folder) {
    const reader = folder.createReader();
    const all = [];
    return new Promise((resolve, reject) => {
      const more = () => reader.readEntries(some => {   // gives at most 100 at a time
        if (!some.length) return resolve(all);
        all.push(...some);
        more();
      }, reject);
      more();
    });
  }

  async function walk(entry, found) {
    if (entry.isFile) {
      found.push(await new Promise((resolve, reject) => entry.file(resolve, reject)));
      return;
    }
    for (const inner of (await entries_of(entry)).sort((a, b) => a.name.localeCompare(b.name, 'zh'))) {
      if (!is_litter(inner.name)) await walk(inner, found);
    }
  }

  // The files of a drop or paste. The entries must be asked for before the event is over.
  async function files_in(data) {
    const entries = Array.from(data.items || [])
      .filter(item => item.kind === 'file')
      .map(item => item.webkitGetAsEntry && item.webkitGetAsEntry());
    const files = Array.from(data.files);
    if (!entries.some(entry => entry && entry.isDirectory)) return files;
    const found = [];
    for (const entry of entries) {
      if (!entry) continue;
      try {
        await walk(entry, found);
      } catch (error) {
        jihe.open_failed(entry.name);
      }
    }
    return found;
  }

  async function open_data(data) {
    open((await files_in(data)).map(of_file));
  }

  // Several rows with columns are a table copied from a document or a sheet; anything else goes into the selected cell.
  function looks_like_table(text) {
    return text.trim().split(/\r\n|\r|\n/).filter(line => line.includes('\t')).length > 1;
  }

  // HTML with a table in it before plain text, which breaks its rows where a cell has a line break; then plain text, other
  // HTML, and files (a copied picture of a table comes along with its text). HTML is read by the core and never shown.
  function paste(data, into_cell) {
    const text = data.getData('text/plain');
    const html = data.getData('text/html');
    if (text.trim() && into_cell && !looks_like_table(text) && into_cell(text)) return true;
    if (/<t(able|r|d|h)[\s>]/i.test(html)) {
      open_text(html, 'html');
    } else if (text.trim()) {
      open_text(text, 'txt');
    } else if (html.trim()) {
      open_text(html, 'html');
    } else if (data.files.length) {
      open_data(data);
    } else {
      return false;
    }
    return true;
  }

  // dragenter and dragleave come for every element on the way: the file is gone when the last one is left.
  let hovering = 0;
  function carries(event) {
    const types = Array.from(event.dataTransfer ? event.dataTransfer.types : []);
    if (event.target && event.target.tagName === 'TEXTAREA' && !types.includes('Files')) return false;   // text being moved
    return types.includes('Files') || types.includes('text/html') || types.includes('text/plain');
  }
  function hover(count) {
    const was = hovering > 0;
    hovering = Math.max(0, count);
    if (was === hovering > 0) return;
    jihe.drag(hovering > 0);
  }
  window.addEventListener('dragenter', event => {
    if (!carries(event)) return;
    event.preventDefault();
    hover(hovering + 1);
  });
  window.addEventListener('dragover', event => {
    if (!carries(event)) return;
    event.preventDefault();   // or the browser would leave the page and show the file
    event.dataTransfer.dropEffect = 'copy';
  });
  window.addEventListener('dragleave', event => {
    if (carries(event)) hover(hovering - 1);
  });
  window.addEventListener('drop', event => {
    hover(0);
    if (!carries(event)) return;
    event.preventDefault();
    if (event.dataTransfer.files.length) open_data(event.dataTransfer);
    else paste(event.dataTransfer, null);
  });

  picker.addEventListener('change', () => {
    open(Array.from(picker.files).map(of_file));
    picker.value = '';   // the same file can be chosen again
  });

  return {
    open,
    of_bytes,
    pick: () => picker.click(),
    paste,
    // Stores bytes under a name, as the browser stores downloads.
    save(name, bytes, mime) {
      const url = URL.createObjectURL(new Blob([bytes], { type: mime || 'application/octet-stream' }));
      const link = make('a', '', { href: url, download: name, hidden: true });
      document.body.appendChild(link);
      link.click();
      link.remove();
      setTimeout(() => URL.revokeObjectURL(url), 60000);
    }
  };
}
