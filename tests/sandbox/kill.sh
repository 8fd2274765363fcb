#!/bin/sh
# Kills random processes of a lab at random moments, many times, and looks for anything that is left.
# Usage: tests/sandbox/kill.sh ROUNDS SEED COMMAND...   (as root or as a user; COMMAND as given to netlab)
# A run may be over before it is missed: "__detached sleep 3" is the command that shows whether each death ends the rest.
set -u
rounds=$1 seed=$2
shift 2
netlab=$(cd "$(dirname "$0")/../.." && pwd)/netlab
if [ "$(id -u)" = 0 ]; then state=/run/netlab; else state=${XDG_RUNTIME_DIR:-/tmp}/netlab${XDG_RUNTIME_DIR:--$(id -u)}; fi

# Everything that a lab starts carries this in its environment.
NETLAB_MARK=kill-$$
export NETLAB_MARK

marked() { # PROCESS-DIRECTORY
    { tr '\0' '\n' <"$1/environ"; } 2>/dev/null | grep -qx "NETLAB_MARK=$NETLAB_MARK"
}

# A control group has the number of its undertaker: those of somebody else's living labs do not count.
groups() {
    find /sys/fs/cgroup -name 'netlab-*' -user "$(id -u)" 2>/dev/null | while read -r group; do
        undertaker=/proc/${group##*/netlab-}
        [ -d "$undertaker" ] && ! marked "$undertaker" || echo "$group"
    done
}

snapshot() {
    for dir in /proc/[0-9]*; do
        marked "$dir" || continue
        [ "$dir" != /proc/$$ ] || continue
        [ "$(cut -d' ' -f 4 "$dir/stat" 2>/dev/null)" = $$ ] || { echo "$dir"; tr '\0' ' ' <"$dir/cmdline"; }
    done
    cat /proc/self/mounts
    groups
    find /tmp -maxdepth 1 -user "$(id -u)" -name 'netlab.part.*' | sort
    ls -d "$state" "$state"/* 2>/dev/null || :
}

# The launcher's descendants, and the undertaker with its own.
family() { # PID
    echo "$1"
    # shellcheck disable=SC2013
    for child in $(cat "/proc/$1/task/$1/children" 2>/dev/null); do family "$child"; done
}

before=$(snapshot)
round=0
while [ $round -lt "$rounds" ]; do
    round=$((round + 1))
    # shellcheck disable=SC2046
    set -- $(awk -v s="$seed$round" 'BEGIN { srand(s); printf "%.3f %d", rand() * 0.3, rand() * 1000 }') "$@"
    delay=$1 pick=$2
    shift 2
    setsid "$netlab" "$@" >/dev/null 2>&1 &
    launcher=$!
    sleep "$delay"
    # shellcheck disable=SC2046
    victim=$(family $launcher | awk -v n="$pick" '{ all[NR] = $1 } END { if (NR) print all[n % NR + 1] }')
    what=$(tr '\0' ' ' 2>/dev/null <"/proc/$victim/cmdline" | cut -c 1-60)
    kill -KILL "$victim" 2>/dev/null
    wait $launcher 2>/dev/null
    status=$?
    [ "$1" != up ] || "$netlab" down --all >/dev/null 2>&1
    tries=0
    while after=$(snapshot) && [ "$after" != "$before" ] && [ $tries -lt 40 ]; do
        sleep 0.05
        tries=$((tries + 1))
    done
    if [ "$after" != "$before" ]; then
        echo "round $round: after $delay s, killed $victim ($what), status $status: left behind:"
        printf '%s\n' "$before" >"/tmp/.before$$"
        printf '%s\n' "$after" | diff "/tmp/.before$$" -
        rm -f "/tmp/.before$$"
        exit 1
    fi
    [ $tries -lt 3 ] || echo "round $round: $what: settled after $tries looks"
done
echo "$rounds rounds, nothing left"
