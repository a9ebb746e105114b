#!/usr/bin/env bash
# Sets up what Glassbox needs, builds it when something changed, and opens its window. Arguments go to its command
# line: ./run.sh recipes, ./run.sh train mnist-8-filters --seed 1. Standard output is the application's alone.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
# shellcheck source=src/main/sh/setup.sh
source "$root/src/main/sh/setup.sh"

readonly build=$root/target/run
readonly module_path=$build/module-path

# Whether the last build is newer than all it was made from, and the libraries it names are still there.
up_to_date() {
    local jars jar
    [ -f "$build/stamp" ] && [ -r "$module_path" ] && [ -d "$root/target/classes" ] || return 1
    [ -z "$(find "$root/src/main" "$root/assets" "$root/pom.xml" "$root/.mvn" "$root/run.sh" \
        -newer "$build/stamp" -print | head -n 1)" ] || return 1
    IFS=: read -r -a jars < "$module_path" || true
    for jar in ${jars[@]+"${jars[@]}"}; do
        [ -e "$jar" ] || return 1
    done
}

build() {
    local log=$build/build.log
    need_maven
    mkdir -p "$build"
    if [ -f "$module_path" ]; then
        say "Building Glassbox ..."
    else
        say "Building Glassbox. This first time Maven fetches libraries, which may take some minutes ..."
    fi
    rm -f "$build/stamp"
    touch "$build/begun"
    if ! (cd "$root" && mvn -B -ntp process-classes dependency:build-classpath -DincludeScope=runtime \
        -Dmdep.outputFile="$module_path" -Dspotless.check.skip=true) > "$log" 2>&1 < /dev/null; then
        sed -n -e '/\[Help 1\] http/d' -e 's/ -> \[Help 1\]//' \
            -e '/Re-run Maven\|To see the full stack\|For more information\|^\[ERROR\] *$/d' -e '/^\[ERROR\]/p' "$log" \
            | head -n 15 >&2
        fail "Glassbox could not be built; the lines above say why, and $log has all of it."
    fi
    mv "$build/begun" "$build/stamp"
}

# One build at a time; those who wait find it done.
build_once() {
    up_to_date && return
    mkdir -p "$build"
    if command -v flock > /dev/null; then
        exec 9> "$build/lock"
        flock 9
        up_to_date || build
        exec 9>&-
    else
        build
    fi
}

need_jdk
if ! need_window_libraries && [ $# -eq 0 ] && [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    exit 1
fi
build_once
exec "$JAVA_HOME/bin/java" "@$root/jlink-config/jvm.options" \
    --module-path "$root/target/classes:$(< "$module_path")" --module glassbox/glassbox.app.Main "$@"
