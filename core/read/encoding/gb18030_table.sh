#!/bin/sh
# Writes the GB18030 table as C++ (first argument: the file), made from this machine's iconv: musl's, which Emscripten has,
# decodes only. All two-byte codes in order, then all four-byte codes of the basic plane, each as a code point (0 where it
# has none), as steps: 2n: n code points each one above the last; 2z+1: one code point, z its distance (zigzag) from there.
set -eu
LC_ALL=C
export LC_ALL

codes() {
  awk 'BEGIN {
    for (a = 129; a <= 254; a++) for (b = 64; b <= 254; b++) if (b != 127) printf "%c%c\n", a, b
    for (i = 0; i < 39420; i++)
      printf "%c%c%c%c\n", 129 + int(i / 12600), 48 + int(i / 1260) % 10, 129 + int(i / 10) % 126, 48 + i % 10
  }'
}

# Codes without a character are left out (-c): the line breaks keep the count.
codes | { iconv -c -f GB18030 -t UCS-4BE || true; } | od -An -v -tu1 | awk '
  function emit(v) {
    while (v > 127) { put(v % 128 + 128); v = int(v / 128) }
    put(v)
  }
  function put(byte) { printf "%d,%s", byte, ++bytes % 24 == 0 ? "\n" : "" }
  function code(c,  d) {
    codes++
    if (codes == 9600 && c != 38271 || codes == 23941 && c != 128) wrong = 1
    d = c - expected
    expected = c + 1
    if (d == 0) { run++; return }
    if (run > 0) emit(2 * run)
    run = 0
    emit(2 * (d > 0 ? 2 * d : -2 * d - 1) + 1)
  }
  BEGIN {
    print "// Made by gb18030_table.sh.\n#include \"core/read/encoding/gb18030.h\"\n"
    print "namespace jihe::gb18030 {\n\nconst unsigned char kTable[] = {"
  }
  {
    for (i = 1; i <= NF; i++) {
      v = v * 256 + $i
      if (++n % 4 > 0) continue
      if (v == 10) { code(found == 1 ? last : 0); found = 0 } else { last = v; found++ }
      v = 0
    }
  }
  END {
    if (run > 0) emit(2 * run)
    print "};\nconst std::size_t kTableSize = sizeof kTable;\n\n}  // namespace jihe::gb18030"
    if (codes != 63360 || wrong) exit 1
  }' > "$1.part" || { rm -f "$1.part"; echo "iconv on this machine does not know GB18030" >&2; exit 1; }
mv "$1.part" "$1"
