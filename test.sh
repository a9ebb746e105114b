#!/usr/bin/env bash
# Sets up what the tests need and runs all of them without a display; with --window, in a real window on a display of
# their own. Other arguments go to Maven: ./test.sh -Dtest=LayeringTest
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
# shellcheck source=src/main/sh/setup.sh
source "$root/src/main/sh/setup.sh"

# A display for the window tests, so that they and the user do not fight over one mouse.
need_display() {
    command -v xvfb-run > /dev/null && return
    apt_install xvfb xauth && return
    fail "The window tests need a display of their own: install xvfb-run (in Debian: sudo apt-get install xvfb xauth)."
}

window=no
if [ "${1:-}" = --window ]; then
    window=yes
    shift
fi
need_jdk
need_maven
command=(mvn -B -ntp verify)
if [ "$window" = yes ]; then
    need_window_libraries || exit 1
    command+=(-Pwindow)
    if [ "$(uname -s)" = Linux ]; then
        need_display
        command=(xvfb-run -a -s "-screen 0 1440x900x24" "${command[@]}")
    fi
else
    need_text_libraries || exit 1
fi
cd "$root"
exec "${command[@]}" "$@"
