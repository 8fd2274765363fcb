# Entering a kept lab: the program for shell, verify, graph, plan and up; any command for exec.
# shellcheck shell=sh

# Runs the program in a kept lab and ends with its status.
kept_enter() { # ARGUMENT...
    kept_stage
    NETLAB_LAB=$lab_name
    export NETLAB_LAB
    lab_environment
    trap 'lab_signal INT' INT
    trap 'lab_signal TERM' TERM HUP
    signals=0
    # shellcheck disable=SC2086
    set -- $java_run $program "$@"
    exec 6<&0
    (
        trap '' INT TERM HUP
        read -r pid _ </proc/self/stat
        cgroups=''
        read -r cgroups <"$base/$lab_name/cgroups" || :
        cgroup_move "$pid" "$cgroups"
        limits_set
        exec 0<&6 6<&-
        # shellcheck disable=SC2086
        eval "exec $session setpriv --pdeathsig KILL $NSENTER $environment setpriv --pdeathsig KILL \
            sh -c \"\$INIT_ENTER\" netlab-enter \"\$staged\" \"\$@\""
    ) &
    lab=$!
    exec 6<&-
    scribe_let_go
    lab_wait "$lab"
    ended=$waited
    scribe_wait
    terminal_back
    [ "$ended" -gt 4 ] || outputs_finish
    exit "$ended"
}

# nsenter's child is in the lab's pid namespace, its parent is not: so it sees 0 as its parent, and PID 1 after the
# parent's death. The wish to die with the parent comes after the change of ids, which would have cleared it.
# shellcheck disable=SC2016
INIT_ENTER='[ "$PPID" = 0 ] || exit 97
staged=$1; shift; cd /root; [ -n "$staged" ] || exec "$@"
trap : INT TERM HUP; "$@"; status=$?; rm -rf "$staged"; exit $status'

# setns(2): a pid namespace is entered with rights in the user namespace that owns it, which is the outer one. Root has
# them everywhere; a user goes the way that the lab's init went, through the outer namespace into the inner.
kept_nsenter() { # sets $NSENTER, the way into the lab of $holder
    inside=/proc/$holder/ns
    NSENTER="nsenter --user=$inside/user --mount=$inside/mnt --net=$inside/net --ipc=$inside/ipc --uts=$inside/uts"
    NSENTER="$NSENTER --cgroup=$inside/cgroup"
    if [ -n "$NL_ROOT" ]; then
        NSENTER="$NSENTER --pid=$inside/pid"
    else
        NSENTER="nsenter --user=/proc/$outer/ns/user --pid=$inside/pid --preserve-credentials $NSENTER"
    fi
    NSENTER="$NSENTER $NL_CREDENTIALS env -i --default-signal=INT,QUIT,TERM,HUP"
}

# Copies the named files into the living lab (see stage_inputs in mounts.sh).
kept_stage() {
    staged='' number=0
    kept_nsenter
    [ -n "$NL_INPUTS" ] || return 0
    staged=/run/netlab/in/$$
    # shellcheck disable=SC2086,SC2016
    printf '%s' "$NL_INPUTS" | $NSENTER sh -c 'mkdir "$1" && cat >"$1/list"' sh $staged
    while IFS= read -r file; do
        number=$((number + 1))
        # shellcheck disable=SC2086,SC2016
        $NSENTER sh -c 'head -c 4194305 >"$1"' sh $staged/$number <"$file"
    done <<FILES
${NL_INPUTS%?}
FILES
    NETLAB_INPUTS=$staged/list
}

# No Java here: this is a matter of milliseconds.
kept_exec() { # LAB [NODE] -- COMMAND...
    usage='netlab exec LAB [NODE] -- COMMAND [ARGUMENT...]'
    [ $# -ge 2 ] || fail 2 "exec: $usage"
    lab_name=$1 node=host
    shift
    [ "$1" = -- ] || { node=$1 && shift; }
    [ "${1:-}" != -- ] || shift
    [ $# -gt 0 ] || fail 2 "exec: which command? $usage"
    kept_need "$lab_name"
    kept_nsenter
    lab_environment
    read -r cgroups <"$base/$lab_name/cgroups" || cgroups=''
    cgroup_move $$ "$cgroups"
    limits_set
    trap '' INT QUIT
    eval "exec setpriv --pdeathsig KILL $NSENTER $environment setpriv --pdeathsig KILL \
        sh -c \"\$INIT_EXEC\" netlab-exec \"\$node\" \"\$@\""
}

# shellcheck disable=SC2016
INIT_EXEC='[ "$PPID" = 0 ] || exit 97
node=$1; shift; cd /root
pid="" place=""
case $node in */* | . | ..) ;; *) [ ! -f "/run/netlab/processes/$node" ] || read -r pid _ place <"/run/netlab/processes/$node" ;; esac
network=/run/netns/$node node=${place:-$node}
[ -z "$pid" ] || network=/proc/$pid/ns/net
[ "$node" != host ] || exec "$@"
files=/run/netlab/etc/$node
bind="for file in hosts hostname resolv.conf; do [ ! -e \"\$0/\$file\" ] || mount --bind \"\$0/\$file\" \"/etc/\$file\" || exit; done"
case $node in
*/* | . | ..) ;;
*)
    [ ! -e "$files/hosts" ] || set -- unshare --mount --propagation slave -- sh -c "$bind; exec \"\$@\"" "$files" "$@"
    [ ! -e "$network" ] || exec nsenter "--net=$network" "$@"
    ;;
esac
nodes=$(cd /run/netns && ls | tr -dc "a-zA-Z0-9_.\n-" | tr "\n" " ")
echo "netlab: there is no node \"$node\" in this lab; there are: host $nodes" >&2
exit 2'
