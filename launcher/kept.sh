# Kept labs: made by "up", entered by the others, ended by "down". What is known about each stands outside of it, in
# $base/LAB: holder (pid and start time of its PID 1, pid of that one's parent), scenario, since, cgroups, made (empty),
# and lock, which the undertaker holds locked until the lab is gone. The last lab takes $base along.
# shellcheck shell=sh

kept_base() { # sets $base, a directory that only this user can write
    if [ "$NL_UID" = 0 ]; then
        base=/run/netlab
    elif [ -n "${XDG_RUNTIME_DIR:-}" ] && [ -d "$XDG_RUNTIME_DIR" ] && [ -O "$XDG_RUNTIME_DIR" ]; then
        base=$XDG_RUNTIME_DIR/netlab
    elif [ -d "/run/user/$NL_UID" ] && [ -O "/run/user/$NL_UID" ]; then
        base=/run/user/$NL_UID/netlab
    else
        base=/tmp/netlab-$NL_UID
    fi
    [ ! -e "$base" ] && [ ! -L "$base" ] || kept_base_ours || exit 3
}

kept_base_ours() { # somebody else may be the first to make one in /tmp
    [ -O "$base" ] && [ ! -L "$base" ] && return 0
    echo "netlab: $base belongs to somebody else; remove it, or set XDG_RUNTIME_DIR" >&2
    return 1
}

kept_name() { # NAME: ends with a message unless it is one
    case $1 in
    '' | [!a-zA-Z0-9]* | *[!a-zA-Z0-9_.-]* | ?????????????????????????????????*)
        fail 2 "\"$1\" cannot be the name of a lab: 1 to 32 letters, digits, '_', '.' and '-', the first a letter or digit"
        ;;
    esac
}

# Sets $holder when the lab lives: a process of that number which was started at that time.
kept_alive() { # NAME
    case $1 in '' | [!a-zA-Z0-9]* | *[!a-zA-Z0-9_.-]*) return 1 ;; esac
    [ -r "$base/$1/holder" ] && read -r holder born outer <"$base/$1/holder" || return 1
    start_time "$holder" && [ "$started" = "$born" ]
}

# Alive, and made: until then it may still fail, and nobody but its maker has any business in it.
kept_ready() { # NAME
    kept_alive "$1" && [ -e "$base/$1/made" ]
}

# Removes what labs left whose undertaker was killed as well. The caller holds the base's lock.
kept_sweep() {
    for entry in "$base"/*/; do
        entry=${entry%/} swept=${entry%/}
        swept=${swept##*/}
        [ -d "$entry" ] && ! kept_alive "$swept" || continue
        # Not alive and not locked by an undertaker, nor by somebody who is just making it.
        flock -n "$entry/lock" true 2>/dev/null || continue
        kept_alive "$swept" || kept_remove "$swept"
    done
    cgroup_sweep
}

kept_remove() { # NAME
    old=''
    [ ! -r "$base/$1/cgroups" ] || read -r old <"$base/$1/cgroups" || :
    cgroup_remove "$old"
    rm -rf "${base:?}/$1"
}

# While nobody else of this user makes or sweeps labs. The lock is on the directory itself; whoever has waited for one
# that was removed meanwhile begins again. Returns the status of COMMAND, 3 when there is no such directory to be had.
kept_locked() { # COMMAND...
    result=again tries=0
    while [ $result = again ]; do
        tries=$((tries + 1))
        [ -d "$base" ] || mkdir -m 700 "$base" 2>/dev/null || [ -d "$base" ] || mkdir -m 700 "$base" || return 3
        [ $tries -lt 1000 ] || { echo "netlab: $base cannot be opened" >&2 && return 3; }
        { flock 5 && kept_while_locked "$@" 2>&6; } 6>&2 2>/dev/null 5<"$base" || :
    done
    return "$result"
}

kept_while_locked() { # COMMAND...: sets $result
    [ "$base" -ef /proc/self/fd/5 ] || return 0
    result=3
    kept_base_ours || return 0
    result=0
    "$@" || result=$?
    rmdir "$base" 2>/dev/null || :
}

kept_list() { # sets $labs, the names of those that can be used, a space before each
    labs=''
    for entry in "$base"/*/; do
        entry=${entry%/} entry=${entry##*/}
        ! kept_ready "$entry" || labs="$labs $entry"
    done
}

kept_need() { # NAME: sets $holder, or ends with the list of labs
    kept_ready "$1" && return 0
    kept_locked kept_sweep
    kept_list
    fail 2 "there is no kept lab \"$1\"; there are:${labs:- none (netlab up NAME makes one)}"
}

kept_down() { # LAB | --all
    [ $# = 1 ] || fail 2 "down: which lab? netlab down LAB|--all"
    kept_locked kept_sweep
    if [ "$1" = --all ]; then
        kept_list
        for each in $labs; do kept_end "$each"; done
    else
        kept_need "$1"
        kept_end "$1"
    fi
}

# The end is an event: the undertaker keeps the lock until everything is gone.
kept_end() { # NAME
    kept_alive "$1" || return 0
    {
        kill -KILL "$holder" 2>/dev/null || :
        flock -w 20 4 || fail 4 "the lab \"$1\" does not end"
    } 4<"$base/$1/lock" || return 0
    [ -d "$base/$1" ] || return 0
    # It was killed itself, so its work is left to us: with nobody to tell, look.
    while kept_alive "$1"; do sleep 0.01; done
    kept_locked kept_sweep
}

kept_ls() { # [--json]
    case ${1:-} in '' | --json) ;; *) fail 2 "ls: unknown argument \"$1\"; netlab ls [--json]" ;; esac
    kept_locked kept_sweep
    kept_list
    if [ -n "${1:-}" ]; then kept_ls_json; else kept_ls_text; fi
}

kept_facts() { # NAME: sets $holder, $scenario and $since
    scenario='' since=''
    kept_alive "$1" || return 1
    read -r scenario <"$base/$1/scenario" || :
    read -r since <"$base/$1/since" || :
    # A name may hold what a terminal would obey.
    scenario=$(printf %s "$scenario" | LC_ALL=C tr -d '\000-\037\177')
}

kept_ls_text() {
    [ -z "$labs" ] || printf '%-20s %-24s %8s  %s\n' LAB SCENARIO HOLDER 'UP SINCE'
    for each in $labs; do
        kept_facts "$each" || continue
        printf '%-20s %-24s %8s  %s\n' "$each" "$scenario" "$holder" "$since"
    done
}

kept_ls_json() {
    between=''
    printf '['
    for each in $labs; do
        kept_facts "$each" || continue
        printf '%s{"lab":"%s","scenario":"%s","holder":%s,"since":"%s"}' "$between" "$each" \
            "$(printf %s "$scenario" | sed 's/[\\"]/\\&/g')" "$holder" "$since"
        between=,
    done
    printf ']\n'
}
