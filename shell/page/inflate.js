// Inflates a zlib stream into `size` bytes, for engines without DecompressionStream (Chromium before 80).
// Throws where the stream is damaged or is not exactly `size` bytes long.
function inflate_zlib(input, size) {
  const output = new Uint8Array(size);
  let at = 2;            // behind the two bytes of the zlib header
  let end = 0;
  let held = 0;          // bits read from the input and not used yet, lowest first
  let held_count = 0;

  function damaged() {
    return new Error('damaged deflate stream at byte ' + at);
  }

  function bits(count) {
    while (held_count < count) {
      if (at >= input.length) throw damaged();
      held |= input[at++] << held_count;
      held_count += 8;
    }
    const value = held & ((1 << count) - 1);
    held >>>= count;
    held_count -= count;
    return value;
  }

  // A canonical Huffman code: how many codes of each length, and the symbols in the order of their codes.
  function code_of(lengths) {
    const counts = new Uint16Array(16);
    for (const length of lengths) counts[length]++;
    counts[0] = 0;
    const next = new Uint16Array(16);
    for (let length = 1; length < 15; length++) next[length + 1] = next[length] + counts[length];
    const symbols = new Uint16Array(lengths.length);
    for (let symbol = 0; symbol < lengths.length; symbol++) {
      if (lengths[symbol]) symbols[next[lengths[symbol]]++] = symbol;
    }
    return { counts, symbols };
  }

  function symbol_of(code) {
    let value = 0;
    let first = 0;
    let index = 0;
    for (let length = 1; length < 16; length++) {
      if (held_count === 0) {
        if (at >= input.length) throw damaged();
        held = input[at++];
        held_count = 8;
      }
      value |= held & 1;
      held >>>= 1;
      held_count--;
      const count = code.counts[length];
      if (value - count < first) return code.symbols[index + (value - first)];
      index += count;
      first = (first + count) << 1;
      value <<= 1;
    }
    throw damaged();
  }

  function stored_block() {
    held = held_count = 0;
    const length = input[at] | input[at + 1] << 8;
    if (at + 4 + length > input.length || end + length > size) throw damaged();
    output.set(input.subarray(at + 4, at + 4 + length), end);
    at += 4 + length;
    end += length;
  }

  const length_base = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131,
    163, 195, 227, 258];
  const length_bits = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
  const distance_base = [1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537,
    2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577];

  function coded_block(literals, distances) {
    for (;;) {
      const symbol = symbol_of(literals);
      if (symbol === 256) return;
      if (symbol < 256) {
        if (end >= size) throw damaged();
        output[end++] = symbol;
        continue;
      }
      if (symbol > 285) throw damaged();
      let length = length_base[symbol - 257] + bits(length_bits[symbol - 257]);
      const far = symbol_of(distances);
      if (far > 29) throw damaged();
      const distance = distance_base[far] + bits(far < 4 ? 0 : (far >> 1) - 1);
      if (distance > end || end + length > size) throw damaged();
      for (; length > 0; length--, end++) output[end] = output[end - distance];
    }
  }

  function fixed_block() {
    const lengths = new Uint8Array(288).fill(8, 0, 144).fill(9, 144, 256).fill(7, 256, 280).fill(8, 280);
    coded_block(code_of(lengths), code_of(new Uint8Array(30).fill(5)));
  }

  function dynamic_block() {
    const literal_count = bits(5) + 257;
    const distance_count = bits(5) + 1;
    const order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
    const length_lengths = new Uint8Array(19);
    const length_count = bits(4) + 4;
    for (let i = 0; i < length_count; i++) length_lengths[order[i]] = bits(3);
    const length_code = code_of(length_lengths);
    const lengths = new Uint8Array(literal_count + distance_count);
    for (let i = 0; i < lengths.length;) {
      const symbol = symbol_of(length_code);
      if (symbol < 16) {
        lengths[i++] = symbol;
        continue;
      }
      if (symbol === 16 && i === 0) throw damaged();
      const repeated = symbol === 16 ? lengths[i - 1] : 0;
      const times = symbol === 16 ? 3 + bits(2) : symbol === 17 ? 3 + bits(3) : 11 + bits(7);
      if (i + times > lengths.length) throw damaged();
      lengths.fill(repeated, i, i + times);
      i += times;
    }
    coded_block(code_of(lengths.subarray(0, literal_count)), code_of(lengths.subarray(literal_count)));
  }

  for (let last = 0; !last;) {
    last = bits(1);
    const type = bits(2);
    if (type === 0) stored_block();
    else if (type === 1) fixed_block();
    else if (type === 2) dynamic_block();
    else throw damaged();
  }
  let a = 1;
  let b = 0;
  for (let i = 0; i < end; i++) {
    a = (a + output[i]) % 65521;
    b = (b + a) % 65521;
  }
  const sum = at + 4 <= input.length ? (input[at] << 24 | input[at + 1] << 16 | input[at + 2] << 8 | input[at + 3]) : 0;
  if (end !== size || (b << 16 | a) !== sum) throw damaged();
  return output;
}
