# Stands outside of a lab for as long as the lab lives: writes its id maps, ends it when its time is over or when the
# one who ordered it goes away too early, and removes what a dead lab leaves outside (control groups, kept state).
# It is a session of its own, so neither Ctrl-C nor the end of the terminal reaches it; nor does it matter whether anybody
# still reads what it says.
# Descriptors: 7 the lab's "go", 8 news from the lab; for a kept lab 3 the word "keep" of the one who ordered it.
# Exit status: 0 the lab has ended, 95 there is no place for its state, 97 it never began, 98 its name is taken, 123 it
# had no more processes to begin, 124 its time was over, 125 a process of it was killed for want of memory.
# shellcheck shell=sh
set -u
trap '' INT TERM HUP QUIT PIPE
cd /
. "$NL_HOME/cgroup.sh"
. "$NL_HOME/process.sh"

holder='' started='' groups=''

write_maps() { # PID
    case $NL_MAP in
    range)
        newuidmap "$1" 0 "$NL_UID" 1 1 "$NL_SUBUID" "$NL_SUBUIDS" &&
            newgidmap "$1" 0 "$NL_GID" 1 1 "$NL_SUBGID" "$NL_SUBGIDS"
        ;;
    esac
}

# PID 1 of the lab dies with its parent (unshare --kill-child), but prctl(2) forgets that wish when ids change, and
# they do: so its end is made sure of here. With PID 1 the kernel ends all of its pid namespace (pid_namespaces(7)).
end_lab() {
    [ -z "$holder" ] || {
        start_time "$holder" && [ "$started" = "$holder_started" ] && kill -KILL "$holder" 2>/dev/null
    }
    cgroup_remove "$groups"
    [ -z "$NL_STATE" ] || kept_locked rm -rf "$NL_STATE"
}

if [ -n "$NL_STATE" ]; then
    . "$NL_HOME/kept.sh"
    . "$NL_HOME/up.sh"
    made=0
    kept_locked kept_make || made=$?
    case $made in 0) ;; 3) exit 95 ;; *) exit 98 ;; esac
fi
# While a lab lives, what it may have of the store of images stays: who removes some waits for this lock (flock(2)).
if [ -n "$NL_STORE" ] && [ -z "$NL_STORE_WRITES" ] && [ -r "$NL_STORE/use" ]; then
    exec 5<"$NL_STORE/use"
    flock -s 5
fi
cgroup_sweep
cgroup_create "netlab-$$" "$NL_MEMORY" "$NL_PROCESSES"
sealed=no
while [ $sealed = no ] && read -r word pid <&8; do
    case $word in
    outer)
        outer=$pid
        cgroup_move "$outer" "$groups" 2>/dev/null || ! start_time "$outer" ||
            echo "netlab: the lab could not be moved into its control groups: $groups" >&2
        [ -z "$NL_STATE" ] || echo "$groups" >"$NL_STATE/cgroups"
        write_maps "$outer" && echo go >&7
        exec 7>&-
        ;;
    holder)
        holder=$pid
        start_time "$holder" && holder_started=$started
        [ -z "$NL_STATE" ] || echo "$holder $holder_started $outer" >"$NL_STATE/holder"
        ;;
    sealed) sealed=yes ;;
    *) echo "$word $pid" >&2 ;; # what a kept lab's programs have to say against being made
    esac
done
exec 7>&-
if [ $sealed = no ]; then
    end_lab
    exit 97
fi

[ -z "$NL_STATE" ] || exec 2>/dev/null # the one who ordered the lab may be waiting for the end of this

# A kept lab has to be asked for: when its "up" fails or is killed, the pipe ends without the word.
if [ -n "$NL_STATE" ]; then
    if ! read -r word <&3 || [ "$word" != keep ]; then
        rm -f "$NL_STATE/made" # from here on nobody can use it
        kill -KILL "$outer"
    fi
    exec 3<&-
fi

status=0
if [ -n "$NL_TIME" ]; then
    timeout "$NL_TIME" cat <&8 >/dev/null || status=$?
    [ "$status" != 124 ] || kill -KILL "$outer" 2>/dev/null
else
    cat <&8 >/dev/null
fi
[ "$status" = 124 ] || status=0
! cgroup_counted memory.events:oom_kill memory.oom_control:oom_kill || status=125
[ "$status" != 0 ] || ! cgroup_counted pids.events:max || status=123
end_lab
exit "$status"
