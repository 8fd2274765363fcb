# shellcheck shell=sh disable=SC2154
# What the benchmarks need: the C programs, netlab itself, and a description of the machine.

warn() {
    echo "bench: $*" >&2
}

has() {
    command -v "$1" > /dev/null
}

build() {
    mkdir -p "$out"
    for program in star mesh; do
        "${CC:-cc}" -std=gnu11 -O2 -Wall -Wextra -Werror "$here/$program.c" -o "$out/$program"
    done
    build_netlab
}

build_netlab() {
    case " $tools " in *' netlab '*) ;; *) return 0 ;; esac
    "$top/netlab" --version > /dev/null # builds the program when it is missing or stale
    (cd "$top" && mvn -B -ntp -q -DskipTests -Dspotless.check.skip test-compile -pl tests -am)
    NL_APP=$top/shell/target/app
    read -r _ java_home < "$NL_APP/java"
    # shellcheck source=/dev/null
    . "$top/launcher/java.sh"
    java_command
    export NL_APP NL_JDK
}

# netlab's engine without its launcher: a JVM of its own in private namespaces, as the C programs have. It has the options
# and the class-data archive of every start, which is why the program lies where a lab has it.
in_process() { # ROW NODES
    # shellcheck disable=SC2086
    "$here/private" $java_run -cp "/run/netlab/app/netlab.jar:$top/tests/target/test-classes" io.netlab.bench.Bench "$@"
}

# Leaves out the peers that are not installed, and says so.
choose_tools() {
    case " $tools " in *' mininet '*) ;; *) return 0 ;; esac
    python=/usr/bin/python3
    "$python" -c 'import mininet.net' 2> "$out/mininet" && has brctl && return 0
    warn "Mininet is not installed (apt-get install mininet bridge-utils): left out"
    tools=$(echo " $tools " | sed 's/ mininet / /')
}

version_of() { # PACKAGE
    dpkg-query -W -f '${Version}' "$1" 2> "$out/query" || echo none
}

machine() {
    processor=$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1)
    java_version=$("${java_home:+$java_home/bin/}java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java.runtime.version = //p')
    printf '{"cpu":"%s","cores":%d,"kernel":"%s","java":"%s","gcc":"%s","iproute2":"%s","iputils":"%s","mininet":"%s"}\n' \
        "${processor:-unknown}" "$(getconf _NPROCESSORS_ONLN)" "$(uname -r)" "$java_version" \
        "$(version_of gcc)" "$(version_of iproute2)" "$(version_of iputils-ping)" "$(version_of mininet)"
}
