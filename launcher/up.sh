# Making a kept lab ("up"): the state first, then the lab with nothing but an init in it, then the program in it.
# shellcheck shell=sh

kept_up() { # ARGUMENT... as after "up"
    kept_arguments "$@"
    kept_name "$lab_name"
    program_ready
    inputs_collect "$@"
    if kept_ready "$lab_name"; then
        outputs_open "$@"
        kept_enter up "$@"
    fi
    NL_STATE=$base/$lab_name
    inputs=$NL_INPUTS NL_INPUTS=''
    kept_start
    NL_INPUTS=$inputs
    status=0
    trap : INT TERM HUP
    (outputs_open "$@" && kept_enter up "$@") 9>&- || status=$?
    [ $status != 0 ] || { true >"$NL_STATE/made"; } 2>/dev/null || :
    # The word that the undertaker waits for; without it, and so if this script is killed before, it ends the lab.
    trap '' PIPE
    if [ $status = 0 ] && ! { echo keep >&9; } 2>/dev/null; then
        kept_orphaned
    fi
    exec 9>&-
    [ $status = 0 ] || lab_wait "$undertaker"
    exit $status
}

kept_arguments() { # sets $lab_name and $scenario
    lab_name='' scenario='' before=''
    for argument; do
        case $before$argument in
        --name=*) lab_name=${argument#--name=} ;;
        --name*) lab_name=$argument ;;
        -*) ;;
        *) scenario=${scenario:-$argument} ;;
        esac
        before=''
        case $argument in --name) before=--name && lab_name='' ;; esac
    done
    [ -n "$scenario" ] || fail 2 "up: which scenario? netlab up NAME|FILE [--name LAB]"
    if [ -z "$lab_name" ]; then
        lab_name=${scenario##*/}
        lab_name=${lab_name%.yaml}
        lab_name=${lab_name%.yml}
    fi
}

# The state is made by the undertaker, who also removes it, so that killing this script at any moment leaves none behind.
kept_start() {
    session=setsid
    export base scenario
    lab_start "$INIT_KEPT"
    if ! read -r _ <&3; then
        exec 9>&-
        lab_wait "$undertaker"
        case $waited in
        95) exit 3 ;;
        98) fail 2 "a lab \"$lab_name\" is being made at this moment" ;;
        97) explain_refusal ;;
        esac
        kept_orphaned
    fi
    exec 3<&-
    kept_alive "$lab_name" || kept_orphaned
}

# The undertaker was killed, so its work is left to us: PID 1 of the lab first, since it need not die with its parent.
kept_orphaned() {
    # shellcheck disable=SC2013
    for child in $(cat "/proc/$lab/task/$lab/children" 2>/dev/null); do kill -KILL "$child" 2>/dev/null || :; done
    kill -KILL "$lab" 2>/dev/null || :
    lab_wait "$lab"
    # A child of the undertaker may live on for a moment, and holds the state locked for that long.
    [ ! -e "$NL_STATE/lock" ] || flock -w 5 "$NL_STATE/lock" true || :
    kept_locked kept_sweep
    fail 4 "the undertaker of the new lab was killed, and the lab was ended"
}

# Called by the undertaker: the directory is the claim to the name, the lock on descriptor 4 says that it is in use.
kept_make() {
    kept_sweep
    mkdir -m 700 "$NL_STATE" 2>/dev/null || return 1
    exec 4>"$NL_STATE/lock"
    flock 4
    printf '%s\n' "$scenario" >"$NL_STATE/scenario"
    date -u +%Y-%m-%dT%H:%M:%SZ >"$NL_STATE/since"
}
