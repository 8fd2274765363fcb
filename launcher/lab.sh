# Starting a lab and waiting for it. The processes, each the child of the one before:
#
#   netlab (sh) ── outer.sh, then unshare ── keeper.sh, then the lab's init (PID 1) ── java
#          └───── undertaker.sh
#
# Kill any of them and the rest ends: each dies with its parent (PR_SET_PDEATHSIG), PID 1 takes its namespace along, and
# the undertaker, who reads from a pipe that the first of the lab's processes holds open, removes what is left outside.
# shellcheck shell=sh

# The lab's init: names itself ready, waits for the program, and reaps whatever loses its parent meanwhile (a shell that
# waits collects every child). Signals without a handler do not reach PID 1 (pid_namespaces(7)); with an empty handler
# they reach the program, and the shell goes on. The program's status is handed out with one bit turned over, so that
# it cannot be taken for the 1 of an unshare whose lab was killed.
# shellcheck disable=SC2016
INIT_RUN='echo sealed >&9; exec 7<&- 9>&-; cd /root; trap : INT TERM HUP; "$@"; status=$?
[ $status = 0 ] || {
    set -- $(stat -f -c "%b %S %a %d" /tmp)
    [ "$3" != 0 ] && [ "$4" != 0 ] ||
        echo "netlab: the disk of the lab is full: it has $(($1 * $2 >> 20)) MiB (see --limit disk=SIZE)" >&2
}
[ $status -ge 128 ] || status=$((status ^ 64)); exit $status'

# The init of a kept lab: ignoring SIGCHLD makes the kernel reap (wait(2), NOTES), and that survives the exec.
# shellcheck disable=SC2016
INIT_KEPT='echo sealed >&9; echo ready >&4; exec 7<&- 9>&- 4>&- 2>/dev/null; cd /; trap "" CHLD; exec sleep infinity'

# What only real root can do. A bridge shows its packets to iptables only where br_netfilter is loaded; loading it would
# switch that on for the machine's own bridges as well, so there it is switched off again (it is set per network
# namespace).
root_prepares() {
    [ -n "$NL_ROOT" ] && [ ! -e /proc/sys/net/bridge ] && command -v modprobe >/dev/null || return 0
    modprobe -q br_netfilter 2>/dev/null || return 0
    for switch in /proc/sys/net/bridge/bridge-nf-call-*; do
        [ ! -w "$switch" ] || echo 0 >"$switch"
    done
}

# Runs PROGRAM in a fresh lab, in the foreground; returns its status. Outputs are open on descriptors 3 to 5.
lab_run() { # PROGRAM ARGUMENT...
    lab_start "$INIT_RUN" "$@"
    trap 'lab_signal INT' INT
    trap 'lab_signal TERM' TERM HUP
    lab_wait "$lab"
    ended=$waited
    scribe_wait
    terminal_back
    lab_wait "$undertaker"
    case $waited in
    97) explain_refusal ;;
    124) fail 1 "the lab has reached its time limit of $NL_TIME s and was ended (see --limit time=SECONDS)" ;;
    123) say "the lab has reached its limit of $NL_PROCESSES processes (see --limit processes=NUMBER)" ;;
    125) say "the lab has reached its memory limit of $((NL_MEMORY >> 20)) MiB (see --limit memory=SIZE)" ;;
    137) cgroup_sweep ;; # the undertaker itself was killed
    esac
    [ "$ended" -lt 128 ] || return "$ended"
    [ "$ended" != 1 ] || fail 4 "the lab was killed"
    return $((ended ^ 64))
}

# A terminal is known in the lab under the name /dev/console.
terminal_name() {
    [ -t 0 ] || return 0
    NL_TERMINAL=$(tty) || NL_TERMINAL=''
    terminal_saved=$(stty -g)
}

# A program that was killed leaves the terminal as it had set it. And what a process of the lab has typed into it for us
# (TIOCSTI in ioctl_tty(2); off by default since Linux 6.2 where the distribution says so) must not reach our shell.
terminal_back() {
    [ -n "$terminal_saved" ] || return 0
    # The shell in the lab makes a process group of its own, and the terminal was its last. Whoever is not in the
    # foreground is stopped when it sets the terminal, unless it ignores that (TTOU in credentials(7)).
    trap '' TTOU
    if [ "$(value /proc/sys/dev/tty/legacy_tiocsti)" != 0 ]; then
        stty -icanon -echo min 0 time 0 && dd bs=65536 count=1 of=/dev/null 2>/dev/null
    fi
    stty "$terminal_saved" 2>/dev/null || :
    # A shell that waits for us takes the terminal by itself; a script does not, and the group's number is needed.
    perl -MPOSIX -e 'tcsetpgrp(0, getpgrp())' 2>/dev/null || :
    trap - TTOU
}

# wait(1) returns early when a trap has run.
lab_wait() { # PID: sets $waited
    while :; do
        waited=0
        wait "$1" 2>/dev/null || waited=$?
        [ "$waited" -gt 128 ] && kill -0 "$1" 2>/dev/null || return 0
    done
}

# A lab without a shell of its own is its own session, so that nothing in it can type into the terminal (TIOCSTI in
# ioctl_tty(2)); Ctrl-C is handed on from here. The second time is meant.
lab_signal() { # NAME
    if [ -n "$session" ] && [ "$signals" -lt 2 ]; then
        kill -"$1" -"$lab" 2>/dev/null || :
    elif [ "$1" != INT ] || [ -n "$session" ]; then
        kill -KILL "$lab" 2>/dev/null || :
    fi
    signals=$((signals + 1))
}

lab_start() { # INIT PROGRAM ARGUMENT...: sets $lab and $undertaker
    init=$1 signals=0
    shift
    root_prepares
    lab_environment
    eval "set -- $environment sh -c \"\$init\" netlab-init \"\$@\""
    # Not $$, which in a subshell is still the pid of the script.
    read -r NL_PARENT _ </proc/self/stat
    export NL_PARENT NL_HOME NL_APP NL_JDK NL_TERMINAL NL_DISK NL_INODES NL_INPUTS NL_TIME NL_STATE
    export NL_MEMORY NL_PROCESSES NL_STORE NL_STORE_WRITES NL_INCOMING
    # Pipe 7: "go" to the lab; pipe 8, 9: news from it. (A short here-document is an anonymous pipe, with one line in it;
    # /proc gives its other end.)
    exec 7<<PIPE 8<<PIPE

PIPE

PIPE
    exec 7<>/proc/self/fd/7 9>/proc/self/fd/8
    read -r _ <&7
    read -r _ <&8
    if [ -n "$NL_STATE" ]; then lab_fork_kept "$@"; else lab_fork "$@"; fi
}

lab_fork() { # PROGRAM ARGUMENT...
    exec 6<&0 # a background job of a shell reads /dev/null: keep the real input
    setsid sh "$NL_HOME/undertaker.sh" </dev/null 3>&- 4>&- 5>&- 6<&- 9>&- &
    undertaker=$!
    (
        trap '' INT TERM HUP
        limits_set
        umask 022
        exec 0<&6 6</proc/self/fd/7 7>&- 8<&-
        # shellcheck disable=SC2086
        exec $session setpriv --pdeathsig KILL $user_namespace sh "$NL_HOME/outer.sh" "$@"
    ) &
    lab=$!
    exec 6<&- 7>&- 8<&- 9>&-
    scribe_let_go
}

# A kept lab does not die with us but, until it is asked for by the word "keep", by the undertaker's hand. Pipe 3, 6:
# "ready" from its init, to be read from 3 afterwards; the other is "keep", to be written to 9 afterwards.
lab_fork_kept() { # PROGRAM ARGUMENT...
    exec 3<<PIPE 5<<PIPE

PIPE

PIPE
    exec 5<>/proc/self/fd/5 6>/proc/self/fd/3
    read -r _ <&3
    read -r _ <&5
    setsid sh "$NL_HOME/undertaker.sh" </dev/null >/dev/null 3</proc/self/fd/5 4>&- 5>&- 6>&- 9>&- &
    undertaker=$!
    (
        trap '' INT TERM HUP
        limits_set
        umask 022
        exec </dev/null >/dev/null 2>&9 3<&- 4>&6 5<&- 6</proc/self/fd/7 7>&- 8<&-
        # shellcheck disable=SC2086
        exec setsid $user_namespace sh "$NL_HOME/outer.sh" "$@"
    ) &
    lab=$!
    exec 6>&- 7>&- 8<&- 9>/proc/self/fd/5 5>&-
}
