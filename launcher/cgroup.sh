# Control groups of a lab (cgroups(7)), version 2 or 1, where this process may make them.
# shellcheck shell=sh

# Kills what is left in the groups and removes them. A group can be removed when its last process is gone, which after
# a SIGKILL takes the kernel a moment: look again, up to two seconds.
cgroup_remove() { # DIRECTORIES, separated by colons
    [ -n "$1" ] || return 0
    rest=$1:
    while [ -n "$rest" ]; do
        group=${rest%%:*} rest=${rest#*:} tries=0
        [ -d "$group" ] || continue
        [ ! -w "$group/cgroup.kill" ] || echo 1 >"$group/cgroup.kill"
        while ! cgroup_rmdir "$group" && [ -d "$group" ] && [ $tries -lt 100 ]; do
            sleep 0.02
            tries=$((tries + 1))
        done
    done
}

# The lab may have made groups below, for its containers.
cgroup_rmdir() { # DIRECTORY
    find "$1" -depth -type d -exec rmdir {} + 2>/dev/null
}

# The directories in which a group for a lab can be made, and which of the two limits each will hold.
# Version 2: a group with processes cannot hand controllers to a child ("no internal processes"), so a lab's group
# stands beside ours, not below; for root directly below the top, which is free of that rule.
cgroup_create() { # NAME MEMORY PROCESSES: sets $groups, colon separated
    groups=''
    while IFS=: read -r _ controllers path; do
        case ,$controllers, in
        ,,) cgroup_try_v2 "$path" "$@" ;;
        ,memory,) cgroup_try_v1 memory "$path" "$1" memory.limit_in_bytes "$2" ;;
        ,pids,) cgroup_try_v1 pids "$path" "$1" pids.max "$3" ;;
        *) [ -z "$controllers" ] || cgroup_try_v1 "${controllers#name=}" "$path" "$1" ;;
        esac
    done </proc/self/cgroup
}

cgroup_try_v2() { # OWN-PATH NAME MEMORY PROCESSES
    [ -e /sys/fs/cgroup/cgroup.controllers ] || return 0
    group=/sys/fs/cgroup/$2
    [ -n "$NL_ROOT" ] || group=/sys/fs/cgroup${1%/*}/$2
    [ -w "${group%/*}" ] && mkdir "$group" 2>/dev/null || return 0
    if [ -w "$group/cgroup.procs" ] && [ -w "${group%/*}/cgroup.procs" ] && [ -e "$group/memory.max" ]; then
        { echo "$3" >"$group/memory.max" && echo "$4" >"$group/pids.max" &&
            echo 0 >"$group/memory.swap.max"; } 2>/dev/null
        groups=${groups:+$groups:}$group
        return 0
    fi
    rmdir "$group"
}

# Of version 1 a lab has a group in each hierarchy. Two bound the lab itself; in all of them it may make groups of its own
# for containers, since the directory is its own, but not change what binds it: the files in it are root's.
cgroup_try_v1() { # CONTROLLERS OWN-PATH NAME [FILE VALUE]
    group=/sys/fs/cgroup/$1/$3
    [ -w "${group%/*}" ] && [ -n "$NL_ROOT" ] && mkdir "$group" 2>/dev/null || return 0
    if cgroup_fill_cpuset "$group" && { [ $# -lt 5 ] || echo "$5" >"$group/$4"; } 2>/dev/null; then
        chown "$NL_BASE:$NL_BASE" "$group"
        groups=${groups:+$groups:}$group
    else
        rmdir "$group"
    fi
}

# A new group of the controller cpuset has no processors, and takes no process until it has some (cpuset(7)); those below
# it are to have the same.
cgroup_fill_cpuset() { # DIRECTORY
    [ ! -e "$1/cpuset.cpus" ] || { echo 1 >"$1/cgroup.clone_children"; } 2>/dev/null || return 1
    for file in cpuset.cpus cpuset.mems; do
        [ ! -e "$1/$file" ] || { read -r all <"${1%/*}/$file" && echo "$all" >"$1/$file"; } 2>/dev/null || return 1
    done
}

cgroup_move() { # PID DIRECTORIES: moves a process, and so its children to come
    rest=${2:+$2:}
    while [ -n "$rest" ]; do
        echo "$1" >"${rest%%:*}/cgroup.procs" || return 1
        rest=${rest#*:}
    done
}

# Whether a file of the lab's groups counts an event, in lines such as "oom_kill 1".
cgroup_counted() { # FILE:EVENT...
    rest=${groups:+$groups:}
    while [ -n "$rest" ]; do
        for event; do
            [ -r "${rest%%:*}/${event%:*}" ] || continue
            while read -r key many; do
                [ "$key" != "${event#*:}" ] || [ "$many" = 0 ] || return 0
            done <"${rest%%:*}/${event%:*}"
        done
        rest=${rest#*:}
    done
    return 1
}

# Groups of labs whose undertaker, which gave them its number, was killed: empty ones can be removed, others refuse.
cgroup_sweep() {
    own=''
    while IFS=: read -r _ controllers path; do
        [ -n "$controllers" ] || own=/sys/fs/cgroup${path%/*}
    done </proc/self/cgroup
    for group in /sys/fs/cgroup/netlab-* /sys/fs/cgroup/*/netlab-* "$own"/netlab-*; do
        case ${group##*/netlab-} in *[!0-9]*) continue ;; esac
        [ -d "$group" ] && [ ! -d "/proc/${group##*/netlab-}" ] || continue
        cgroup_rmdir "$group" || :
    done
}
