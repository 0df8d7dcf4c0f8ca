// Autosave: keeps changed files and the text being typed in the browser, so that a closed tab or a crash costs nothing.
//
// All pages opened from files share one storage, so what is read here may be anyone's: a record is used only when every
// part of it has the shape it was written in, and it is only ever shown as text or opened as a document.
const store_prefix = 'jihe.page.';
const store_most_records = 50;
const store_most_bytes = 64 * 1024 * 1024;

// `storage`, `database` and `locks` as the browser gives them (null where it forbids or lacks them); `session` names this
// open page.
function make_store(storage, database, locks, session) {
  let opening = null;

  function open_database() {
    if (opening) return opening;
    opening = new Promise((resolve, reject) => {
      if (!database) return reject(new Error('no IndexedDB'));
      const request = database.open(store_prefix + 'v1', 1);
      request.onupgradeneeded = () => request.result.createObjectStore('work');
      request.onsuccess = () => {
        const opened = request.result;
        opened.onversionchange = () => opened.close();
        if (opened.objectStoreNames.contains('work')) resolve(opened);
        else reject(new Error('a database of someone else'));
      };
      request.onerror = () => reject(request.error);
      request.onblocked = () => reject(new Error('blocked'));
    });
    return opening;
  }

  // Runs `act` on the records and gives its request's result once they are written.
  async function records(mode, act) {
    const opened = await open_database();
    return new Promise((resolve, reject) => {
      const transaction = opened.transaction('work', mode);
      const request = act(transaction.objectStore('work'));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onerror = transaction.onabort = () => reject(transaction.error || new Error('storage is full'));
    });
  }

  const own_key = id => `${session}/${id}`;

  return {
    // Keeps a file's bytes, and the reasons given for its findings, under an id of this page; gives false where the browser
    // has no room or forbids it.
    async keep(id, name, bytes, reasons) {
      const record = { app: 'jihe', session, name, time: Date.now(), bytes: bytes.slice().buffer, reasons };
      try {
        await records('readwrite', work => work.put(record, own_key(id)));
        return true;
      } catch (error) {
        return false;
      }
    },

    async forget(id) {
      await records('readwrite', work => work.delete(own_key(id))).catch(() => {});
    },

    // The text in the open editor; "" when it is closed.
    keep_draft(label, text) {
      try {
        if (text) storage.setItem(`${store_prefix}draft.${session}`, JSON.stringify({ label, text, time: Date.now() }));
        else storage.removeItem(`${store_prefix}draft.${session}`);
      } catch (error) { /* no storage: nothing is kept */ }
    },

    // What pages that are no longer open left behind: { files: [{key, name, time, bytes}], drafts: [{key, label, text}] }.
    async left_behind() {
      const living = await living_sessions(storage, locks, session);
      const files = [];
      try {
        const keys = await records('readonly', work => work.getAllKeys(null, store_most_records));
        for (const key of keys) {
          const file = valid_record(key, await records('readonly', work => work.get(key)));
          if (file && !living.has(file.session)) files.push(file);
        }
      } catch (error) { /* nothing can be read: nothing is offered */ }
      return { files, drafts: left_drafts(storage, living) };
    },

    // The files this page itself keeps, for when the program has stopped.
    async own() {
      const files = [];
      try {
        const range = IDBKeyRange.bound(`${session}/`, `${session}/\uffff`);
        for (const key of await records('readonly', work => work.getAllKeys(range, store_most_records))) {
          const file = valid_record(key, await records('readonly', work => work.get(key)));
          if (file) files.push(file);
        }
      } catch (error) { /* nothing is kept */ }
      return files;
    },

    async clear(left) {
      for (const file of left.files) await records('readwrite', work => work.delete(file.key)).catch(() => {});
      for (const draft of left.drafts) storage.removeItem(draft.key);
    },

    language() {
      try {
        return storage.getItem(store_prefix + 'language') === 'en' ? 'en' : 'zh';
      } catch (error) {
        return 'zh';
      }
    },
    keep_language(language) {
      try {
        storage.setItem(store_prefix + 'language', language);
      } catch (error) { /* asked again next time */ }
    }
  };
}

// A record as a file, null where any part of it is not what `keep` writes.
function valid_record(key, record) {
  if (typeof key !== 'string' || !/^[a-z0-9]{16}\/\d{1,9}$/.test(key)) return null;
  if (!record || record.app !== 'jihe' || record.session !== key.slice(0, 16)) return null;
  if (typeof record.name !== 'string' || !valid_file_name(record.name)) return null;
  if (typeof record.time !== 'number' || !(record.time > 0 && record.time < 8.64e15)) return null;
  if (!(record.bytes instanceof ArrayBuffer)) return null;
  if (record.bytes.byteLength === 0 || record.bytes.byteLength > store_most_bytes) return null;
  const reasons = typeof record.reasons === 'string' && record.reasons.length <= 1e6 ? record.reasons : '';
  return { key, session: record.session, name: record.name, time: record.time, bytes: new Uint8Array(record.bytes), reasons };
}

function valid_file_name(name) {
  // eslint-disable-next-line no-control-regex
  return name.length > 0 && name.length <= 255 && !/[\u0000-\u001f\u007f/\\\u202a-\u202e\u2066-\u2069]/.test(name);
}

function left_drafts(storage, living) {
  const drafts = [];
  try {
    for (let i = 0; i < storage.length && drafts.length < store_most_records; i++) {
      const key = storage.key(i);
      const found = /^jihe\.page\.draft\.([a-z0-9]{16})$/.exec(key);
      if (!found || living.has(found[1])) continue;
      const draft = JSON.parse(storage.getItem(key));
      if (!draft || typeof draft.text !== 'string' || typeof draft.label !== 'string') continue;
      if (draft.text.length === 0 || draft.text.length > 1e6 || draft.label.length > 1000) continue;
      drafts.push({ key, label: draft.label, text: draft.text });
    }
  } catch (error) { /* someone else's data, or none */ }
  return drafts;
}

// ---- which pages are open ----
// A page holds a lock of its session's name as long as it lives: the browser itself knows at once who is open, however
// busy or asleep that page is. Browsers without locks leave it to the pages to answer each other.
const store_lock = `${store_prefix}open.`;
const store_answer_time = 1000;   // milliseconds; a page in the background may be slow

// Makes this page known as open to others.
function announce_open(storage, locks, session) {
  if (locks) locks.request(store_lock + session, () => new Promise(() => {})).catch(() => {});
  answer_pings(storage, session);
}

// The sessions of all pages that are open now.
async function living_sessions(storage, locks, session) {
  try {
    const { held } = await locks.query();
    return new Set([session, ...held.map(lock => lock.name).filter(name => name.startsWith(store_lock))
      .map(name => name.slice(store_lock.length))]);
  } catch (error) {
    return answering_sessions(storage, session);   // no locks here, or none for files
  }
}

// Those that answer: each hears a change of `ping` in the storage they share.
function answering_sessions(storage, session) {
  const living = new Set([session]);
  const answer_key = `${store_prefix}answer.`;
  return new Promise(resolve => {
    const hear = event => {
      if (event.key && event.key.startsWith(answer_key) && event.newValue) living.add(event.newValue.slice(0, 16));
    };
    window.addEventListener('storage', hear);
    try {
      storage.setItem(`${store_prefix}ping`, `${session} ${Date.now()}`);
    } catch (error) { /* nobody can answer */ }
    setTimeout(() => {
      window.removeEventListener('storage', hear);
      resolve(living);
    }, store_answer_time);
  });
}

function answer_pings(storage, session) {
  window.addEventListener('storage', event => {
    if (event.key !== `${store_prefix}ping` || !event.newValue) return;
    try {
      const key = `${store_prefix}answer.${session}`;
      storage.setItem(key, `${session} ${Date.now()}`);
      storage.removeItem(key);
    } catch (error) { /* the other page will offer this page's work as left behind: harmless */ }
  });
}

function new_session() {
  const numbers = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(numbers, number => (number % 36).toString(36)).join('');
}
