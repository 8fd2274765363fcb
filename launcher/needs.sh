# What must be installed, and installing it.
# shellcheck shell=sh

# "program:package" pairs. Without newuidmap a user's lab has one id instead of 65536 and is a lab all the same, so it is
# installed with the rest but never asked for on its own.
NEEDS_SEAL="unshare:util-linux nsenter:util-linux setpriv:util-linux flock:util-linux mount:mount timeout:coreutils
hostname:hostname find:findutils"
NEEDS_RUN="$NEEDS_SEAL iptables:iptables"
NEEDS_BUILD="mvn:maven javac:jdk flock:util-linux find:findutils"
NEEDS_TEST="ip:iproute2 bridge:iproute2 brctl:bridge-utils tcpdump:tcpdump ping:iputils-ping ps:procps
sysctl:procps script:bsdutils nft:nftables dot:graphviz tmux:tmux vi:vim-tiny less:less
busybox:busybox-static skopeo:skopeo umoci:umoci zstd:zstd tc:iproute2 ovs-vsctl:openvswitch-switch"
NEEDS_BENCH="cc:gcc /usr/include/stdio.h:libc6-dev ip:iproute2 ping:iputils-ping"

needs_java() {
    needs "java:jre"
    java_find java || fail 3 "no Java 17 or later was found (JAVA_HOME, PATH, /usr/lib/jvm)"
}

needs() { # PAIRS: installs what is missing, or says how; with installing=no root is told, too
    packages=''
    for pair in $1; do
        program_there "${pair%%:*}" && continue
        package=$(package_name "${pair#*:}")
        case " $packages " in *" $package "*) ;; *) packages="$packages $package" ;; esac
    done
    [ -n "$packages" ] || return 0
    program_there newuidmap || packages="$packages uidmap"
    command -v apt-get >/dev/null || fail 3 "these are missing:$packages; install them with your package manager"
    if [ "$installing" = no ]; then
        sudo='sudo '
        [ "$NL_UID" != 0 ] || sudo=''
        cause "these packages are missing:$packages" "${sudo}apt-get install -y --no-install-recommends$packages"
        exit 3
    fi
    if [ "$NL_UID" != 0 ]; then
        say "these packages are missing:$packages. Install them with"
        printf '    sudo apt-get install -y --no-install-recommends%s\n' "$packages" >&2
        exit 3
    fi
    packages_install
}

packages_install() {
    say "installing with apt-get:$packages"
    # The list of packages may be older than the mirror: fetch it again when the first try does not succeed.
    apt_install || { apt_get update && apt_install; } || fail 3 "apt-get could not install:$packages"
    hash -r
}

# shellcheck disable=SC2086
apt_install() {
    apt_lists || return 1
    apt_get install -y --no-install-recommends $packages
}

# A new machine, or one whose lists were cleaned away, knows of no package.
apt_lists() {
    [ -n "$(find /var/lib/apt/lists -name '*_Packages*' 2>/dev/null | head -n 1)" ] || apt_get update
}

apt_get() { DEBIAN_FRONTEND=noninteractive apt-get -q -o Dpkg::Use-Pty=0 "$@" </dev/null >&2; }

program_there() { # PROGRAM
    case $1 in
    java | javac) java_find "$1" ;;
    /*) [ -e "$1" ] ;;
    *) command -v "$1" >/dev/null ;;
    esac
}

package_name() { # PACKAGE: the Java of this distribution, 17 or later
    case $1 in
    jdk | jre)
        if [ "$NL_UID$installing" = 0yes ] && command -v apt-get >/dev/null; then apt_lists || :; fi
        for version in 17 21 25; do
            apt-cache policy "openjdk-$version-$1-headless" 2>/dev/null | grep -q 'Candidate: [0-9]' || continue
            echo "openjdk-$version-$1-headless"
            return
        done
        echo "openjdk-17-$1-headless"
        ;;
    *) echo "$1" ;;
    esac
}
