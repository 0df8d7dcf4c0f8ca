// The only code that touches the module's heap: turns the exported functions of web/api.h into calls with strings and
// byte arrays. After a trap nothing is called any more: the page shows why it stopped, and every call here gives 0.

// Starts the module. `host` is what web/js_bridge.h describes.
async function load_jihe(canvas, host) {
  const compiled = await WebAssembly.compile(await module_bytes());
  let memory = null;
  const module = await new Promise((resolve, reject) => {
    window.jihe_module({
      canvas,
      host,
      print: text => console.log(text),
      printErr: text => console.warn(text),
      instantiateWasm(imports, receive) {
        WebAssembly.instantiate(compiled, imports).then(instance => {
          memory = Object.values(instance.exports).find(value => value instanceof WebAssembly.Memory);
          receive(instance);
        }).catch(reject);
        return {};
      }
    }).then(resolve, reject);
  });
  return wrap_jihe(module, memory);
}

// The module as it stands in the page: its deflated bytes in base 85.
async function module_bytes() {
  const element = document.getElementById('module');
  const size = Number(element.dataset.bytes);
  const text = element.textContent;
  element.remove();
  try {
    const packed = bytes_of_base85(text, Number(element.dataset.packed));
    if (!window.DecompressionStream) return inflate_zlib(packed, size);
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate'));
    const bytes = await new Response(stream).arrayBuffer();
    if (bytes.byteLength === size) return bytes;
  } catch (error) {
    console.warn(String(error));
  }
  jihe_boot.fail('damaged');
  throw new Error('the module is damaged');
}

// `size` bytes from five characters for every four; throws where there are more or fewer.
function bytes_of_base85(text, size) {
  if (text.length !== Math.ceil(size / 4) * 5) throw new Error(`${text.length} characters for ${size} bytes`);
  const digits = new Uint8Array(128);
  for (let code = 0x21, digit = 0; code < 0x7E; code++) {
    if (!'"&\'<>\\`|'.includes(String.fromCharCode(code))) digits[code] = digit++;
  }
  const bytes = new DataView(new ArrayBuffer(Math.ceil(size / 4) * 4));
  for (let i = 0; i < text.length; i += 5) {
    let number = 0;
    for (let k = i; k < i + 5; k++) number = number * 85 + digits[text.charCodeAt(k) & 127];
    bytes.setUint32(i / 5 * 4, number);
  }
  return new Uint8Array(bytes.buffer, 0, size);
}

function wrap_jihe(module, memory) {
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();
  let alive = true;

  // A trap of the module is the end; whether memory ran out shows in that it can't grow.
  function stop(error) {
    if (!alive) return;
    alive = false;
    try {
      memory.grow(256);
    } catch (full) {
      jihe_boot.fail('memory', error);
      return;
    }
    jihe_boot.fail_with(error);
  }

  function call(name, ...args) {
    if (!alive) return 0;
    try {
      return module[name](...args);
    } catch (error) {
      stop(error);
      return 0;
    }
  }

  // Runs `act(address, length)` on a text put into the heap for as long as that takes.
  function with_text(text, act) {
    const bytes = encoder.encode(text);
    const address = call('_jihe_alloc', bytes.length || 1);
    if (!address) return 0;
    module.HEAPU8.set(bytes, address);
    const result = act(address, bytes.length);
    call('_jihe_free', address);
    return result;
  }

  const call_with_text = (name, text, ...rest) =>
    with_text(text, (address, length) => call(name, address, length, ...rest));

  // A copy of the bytes a function gives, null where it gives none. HEAPU8 is read after the call: it may have grown.
  function bytes_from(name, ...args) {
    const address = call(name, ...args);
    if (!address) return null;
    const length = call('_jihe_length');
    return module.HEAPU8.slice(address, address + length);
  }

  function text_from(name, ...args) {
    const bytes = bytes_from(name, ...args);
    return bytes ? decoder.decode(bytes) : '';
  }

  function json_from(name) {
    const text = text_from(name);
    return text ? JSON.parse(text) : null;
  }

  return {
    alive: () => alive,
    stop,
    set_canvas(canvas) { module.canvas = canvas; },

    // 1: draws by WebGL, 2: in software, 0: neither.
    start: (size, language, software) => with_text(language, (address, length) =>
      call('_jihe_start', size.width, size.height, size.dpr, address, length, software ? 1 : 0)),
    resize: size => call('_jihe_resize', size.width, size.height, size.dpr),
    frame: time => call('_jihe_frame', time) !== 0,
    context_lost: () => call('_jihe_context_lost'),
    context_restored: () => call('_jihe_context_restored'),
    use_software: () => call('_jihe_use_software'),
    focus: has => call('_jihe_focus', has ? 1 : 0),

    pointer: (kind, x, y, button, mods, touch) => call('_jihe_pointer', kind, x, y, button, mods, touch ? 1 : 0),
    wheel: (x, y, dx, dy, mods) => call('_jihe_wheel', x, y, dx, dy, mods),
    key: (key, mods) => call_with_text('_jihe_key', key, mods) !== 0,

    open_expect: count => call('_jihe_open_expect', count),
    // False where there is no memory for the file.
    open: (name, bytes) => {
      const address = call('_jihe_alloc', bytes.length || 1);
      if (!address) return false;
      module.HEAPU8.set(bytes, address);
      call_with_text('_jihe_open', name, address, bytes.length);
      return true;
    },
    // why: 'unreadable' or 'memory'.
    open_failed: (name, why) => call_with_text('_jihe_open_failed', name, why === 'memory' ? 1 : 0),
    open_left: () => call('_jihe_open_left'),
    file_bytes: (file, report) => bytes_from('_jihe_file_bytes', file, report ? 1 : 0),
    saved: file => call('_jihe_saved', file),
    reasons: file => text_from('_jihe_reasons', file),

    editor_start: () => call('_jihe_editor_start') !== 0,
    editor_commit: (text, next) => call_with_text('_jihe_editor_commit', text, next),
    editor_cancel: () => call('_jihe_editor_cancel'),
    cell_text: () => text_from('_jihe_cell_text'),
    paste_text: text => call_with_text('_jihe_paste_text', text) !== 0,

    command: command => call_with_text('_jihe_command', command) !== 0,
    drag: over => call('_jihe_drag', over ? 1 : 0),
    items: () => json_from('_jihe_items_json') || [],
    summary: () => json_from('_jihe_summary_json')
  };
}
