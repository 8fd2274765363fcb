# shellcheck shell=sh

# Field 22 of /proc/PID/stat, the start time, makes a process id unique: ids are used again, id and time never are.
start_time() { # PID: sets $started
    started=''
    { read -r stat <"/proc/$1/stat"; } 2>/dev/null || return 1
    # Field 2, the name, may hold spaces and parentheses: count from behind the last one.
    # shellcheck disable=SC2086
    set -- ${stat##*) }
    case $1 in Z | X) return 1 ;; esac # it has ended, and its parent has not looked yet
    shift 19
    started=$1
}
