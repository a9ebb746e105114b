#!/bin/sh
# Starts Glassbox on Linux. It stands where jpackage puts a program that asks rpm and dpkg at every start which package
# it belongs to, and with that takes longer than Java itself.
self=$(readlink -f "$0")
lib=${self%/bin/*}/lib
exec "$lib/runtime/bin/java" "@$lib/app/jvm.options" "-XX:AOTCache=$lib/app/glassbox.aot" -m glassbox/glassbox.app.Main "$@"
