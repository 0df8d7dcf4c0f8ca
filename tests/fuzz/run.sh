#!/bin/sh
# Builds the fuzz targets and runs each for some seconds, from the corpus and from seeds made of the tests' documents.
#   sh tests/fuzz/run.sh [SECONDS [TARGET...]]      60 seconds each, all targets
# What goes wrong is left under build/fuzz/<target>; put it into tests/fuzz/corpus/<target> once it is mended.
set -u
cd "$(dirname "$0")/../.." || exit 1
seconds=${1:-60}
[ $# -eq 0 ] || shift

command -v clang++ >/dev/null 2>&1 || { echo 'fuzz: missing clang; install with: apt-get install clang'; exit 1; }
cmake --preset fuzz --log-level=NOTICE && cmake --build --preset fuzz --target fuzz || exit 1
node tests/fuzz/seeds.mjs build/fuzz/seeds || exit 1

export ASAN_OPTIONS=detect_leaks=1:strict_string_checks=1
export UBSAN_OPTIONS=print_stacktrace=1
targets=$*
[ -n "$targets" ] || targets=$(for file in tests/fuzz/*_fuzz.cpp; do basename "$file" _fuzz.cpp; done)
passed=0 failed=0
for target in $targets; do
    work=build/fuzz/$target
    mkdir -p "$work/found" "build/fuzz/seeds/$target"
    # One input of 64 KB must be done within 20 seconds and 1 GB, under the sanitizers.
    if build/cmake/fuzz/tests/fuzz/"${target}"_fuzz -max_total_time="$seconds" -max_len=65536 -timeout=20 -rss_limit_mb=1024 \
        -artifact_prefix="$work/" -print_final_stats=1 "$work/found" tests/fuzz/corpus/"$target" build/fuzz/seeds/"$target" \
        >"$work/log" 2>&1; then
        passed=$((passed + 1))
        runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$work/log")
        peak=$(sed -n 's/^stat::peak_rss_mb: *//p' "$work/log")
        echo "ok   $target: $runs runs, $peak MB"
    else
        failed=$((failed + 1))
        echo "FAIL $target: see $work/log"
        grep -m 3 -E '^wrong:|ERROR|SUMMARY' "$work/log" | sed 's/^/     /'
    fi
done
echo "jihe-tests: $passed passed, $failed failed"
[ $failed -eq 0 ]
