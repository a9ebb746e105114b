# shellcheck shell=bash
# What run.sh and test.sh share: finding a JDK, Maven and the native libraries of JavaFX, and installing what is
# missing where that is possible. Sourced with $root set to the top of the project. Speaks on standard error only, and
# only when there is something to say. Kept to what Bash 3.2 (macOS) understands.

readonly java_needed=25

say() { printf '%s\n' "$*" >&2; }

fail() {
    say "$*"
    exit 1
}

# The major Java version of the JDK in folder $1, or nothing when there is no JDK (a compiler included) in it.
jdk_version() {
    local key value
    [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
    while IFS='=' read -r key value; do
        if [ "$key" = JAVA_VERSION ]; then
            value=${value//\"/}
            printf '%s' "${value%%[!0-9]*}"
            return 0
        fi
    done < "$1/release"
}

# The folder of the JDK behind the java on the PATH.
jdk_on_path() {
    local file link
    file=$(command -v java) || return 0
    while [ -L "$file" ]; do
        link=$(readlink "$file")
        case $link in
            /*) file=$link ;;
            *) file=$(dirname "$file")/$link ;;
        esac
    done
    (cd "$(dirname "$file")/.." && pwd -P)
}

# Sets JAVA_HOME to a JDK that is new enough: the one JAVA_HOME names, the one on the PATH, or one found where JDKs
# usually are; there, the version Glassbox is made for goes before newer ones.
find_jdk() {
    local home version newer=
    for home in "${JAVA_HOME:-}" "$(jdk_on_path)"; do
        version=$(jdk_version "$home")
        if [ "${version:-0}" -ge "$java_needed" ]; then
            export JAVA_HOME=$home
            return
        fi
    done
    for home in /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /usr/local/java/* /opt/java/* /opt/*jdk* /opt/*/*jdk* \
        "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.asdf/installs/java/* \
        "$HOME"/.local/share/mise/installs/java/* "$HOME"/jdk* /Library/Java/JavaVirtualMachines/*/Contents/Home \
        "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
        version=$(jdk_version "$home")
        if [ "${version:-0}" -eq "$java_needed" ]; then
            export JAVA_HOME=$home
            return
        elif [ "${version:-0}" -gt "$java_needed" ]; then
            newer=$home
        fi
    done
    [ -n "$newer" ] || return 1
    export JAVA_HOME=$newer
}

# Whether Debian's or Ubuntu's package manager is here.
have_apt() { command -v apt-get > /dev/null && command -v dpkg-query > /dev/null; }

# Whether apt can install package $1.
apt_offers() { apt-cache show --no-all-versions "$1" > /dev/null 2>&1; }

# Installs the packages named, as root on Debian and Ubuntu; elsewhere returns 1.
apt_install() {
    have_apt && [ "$(id -u)" -eq 0 ] || return 1
    say "Installing $* ..."
    DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$@" > /dev/null 2>&1 && return
    apt-get update -q > /dev/null 2>&1 || true
    DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$@" >&2
}

need_jdk() {
    local package="openjdk-$java_needed-jdk" hint
    find_jdk && return
    hint="install one, for example from https://adoptium.net, and set JAVA_HOME to its folder"
    if have_apt && apt_offers "$package"; then
        apt_install "$package" && find_jdk && return
        hint="type: sudo apt-get install $package"
    fi
    fail "Glassbox needs JDK $java_needed or newer, and none was found by JAVA_HOME, on the PATH, or where JDKs usually" \
        "are (/usr/lib/jvm, $HOME/.sdkman and the like): $hint."
}

need_maven() {
    command -v mvn > /dev/null && return
    apt_install maven && command -v mvn > /dev/null && return
    if have_apt; then
        fail "Glassbox is built with Maven, and none was found: type: sudo apt-get install maven"
    fi
    fail "Glassbox is built with Maven, and no mvn is on the PATH: install it as your system does, or with" \
        "your system's package manager (brew install maven, dnf install maven)."
}

# Prints the Debian packages of those native libraries that are missing here, of the pairs "library package" given;
# where a package has a new name for 64-bit time (Debian 13, Ubuntu 24.04), that one.
missing_packages() {
    local known pair library package
    known=$(PATH=$PATH:/sbin:/usr/sbin ldconfig -p 2> /dev/null) || return 0
    for pair in "$@"; do
        library=${pair% *} package=${pair#* }
        case $known in
            *"$library"*) continue ;;
        esac
        if have_apt && apt_offers "${package}t64"; then
            package=${package}t64
        fi
        printf '%s ' "$package"
    done
}

# Sees to it that the native libraries of the pairs "library package" given are here; says how to get them and returns 1 when they are not.
need_libraries() {
    local missing
    [ "$(uname -s)" = Linux ] || return 0
    missing=$(missing_packages "$@")
    [ -n "$missing" ] || return 0
    # shellcheck disable=SC2086 # a list of words
    apt_install $missing && return
    if have_apt; then
        say "Glassbox's window needs libraries that are missing here. Type: sudo apt-get install ${missing% }"
    else
        say "Glassbox's window needs libraries that are missing here: install GTK 3, libXtst, libXxf86vm, OpenGL and" \
            "Pango with your system's package manager (in Debian they are called ${missing% })."
    fi
    return 1
}

# What drawing text needs, even without a display; and what a window needs besides.
need_text_libraries() {
    need_libraries "libfreetype.so.6 libfreetype6" "libpangoft2-1.0.so.0 libpangoft2-1.0-0" "$@"
}

need_window_libraries() {
    need_text_libraries "libgtk-3.so.0 libgtk-3-0" "libXtst.so.6 libxtst6" "libXxf86vm.so.1 libxxf86vm1" \
        "libGL.so.1 libgl1"
}
