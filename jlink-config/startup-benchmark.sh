#!/usr/bin/env bash
# How long an application image takes from process start to its first window, with its ahead-of-time cache and without,
# in alternation, and the medians. Installs nothing. Without a display it measures on one of its own (xvfb-run).
#
#   jlink-config/startup-benchmark.sh [IMAGE [STARTS]]      IMAGE: target/dist/glassbox or /opt/glassbox; STARTS: 7
set -euo pipefail
if [ -z "${DISPLAY:-}" ]; then
    exec xvfb-run -a -s "-screen 0 1440x900x24" "${BASH_SOURCE[0]}" "$@"
fi
image=${1:-$(dirname "${BASH_SOURCE[0]}")/../target/dist/glassbox}
starts=${2:-7}
work=$(mktemp -d)
readonly on=-XX:AOTMode=on off=-XX:AOTMode=off
trap 'rm -rf "$work"' EXIT

# Milliseconds of one start, with the further Java options $1.
start() { JAVA_TOOL_OPTIONS=$1 "$image/bin/glassbox" --startup-time 2> /dev/null | sed -n 's/^startup_ms=//p'; }

# The median of the numbers in file $1.
median() { sort -n "$1" | sed -n "$(((starts + 1) / 2))p"; }

# The first start of each reads its files from disk, and is not counted.
start "$on" > /dev/null
start "$off" > /dev/null
for ((i = 1; i <= starts; i++)); do
    cached=$(start "$on")
    uncached=$(start "$off")
    echo "$cached" >> "$work/with"
    echo "$uncached" >> "$work/without"
    echo "$i: $cached ms with the cache, $uncached ms without"
done
with=$(median "$work/with")
without=$(median "$work/without")
echo "median of $starts: $with ms with the cache, $without ms without: $((100 * with / without)) %"
