#!/bin/sh
# Fetches the documents that tests/corpora/run.mjs reads (about 80 MB, once) into build/corpora.
set -eu
cd "$(dirname "$0")/../.."

say() { printf 'corpora: %s\n' "$*" >&2; }
. shell/archives.sh

missing=
cannot_fetch() { # cannot_fetch NAME VERSION ARCHIVE
    say "could not fetch $3 with apt; unpack $1 $2 as build/corpora/$1 by hand"
    missing="$missing $1"
}

mkdir -p build/corpora
unpack_sources tests/corpora/lock build/corpora cannot_fetch
[ -z "$missing" ]
