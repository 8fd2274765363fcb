# Files that go through the seal: inputs are copied in, outputs are opened before.
# shellcheck shell=sh

inputs_collect() { # ARGUMENT...: sets $NL_INPUTS, the existing regular files among them, a line each
    NL_INPUTS='' skip=no
    for argument; do
        if [ $skip = yes ]; then
            skip=no
            continue
        fi
        case $argument in
        --) break ;;
        --report | --output | -o | --name | --lab | --to | --format | --set) skip=yes ;;
        -* | /dev/stdin | /proc/* | *'
'*) ;;
        *) [ ! -f "$argument" ] || [ ! -r "$argument" ] || NL_INPUTS="$NL_INPUTS$argument
" ;;
        esac
    done
    [ -z "$NL_INPUTS" ] || NETLAB_INPUTS=/run/netlab/in/list
}

# What is written goes to a file without a name, which gets its name when it is whole.
outputs_open() { # ARGUMENT...: opens descriptors 3 to 5, sets $NETLAB_OUTPUTS, lines "DESCRIPTOR PATH"
    NETLAB_OUTPUTS='' descriptor=3 before=''
    for argument; do
        case $before in
        --report) output_open "${argument#*=}" ;;
        --output | -o) output_open "$argument" ;;
        esac
        before=''
        case $argument in
        --) break ;;
        --report | --output | -o) before=$argument ;;
        --report=*=* ) path=${argument#--report=} && output_open "${path#*=}" ;;
        --output=*) output_open "${argument#--output=}" ;;
        esac
    done
    [ -n "$NETLAB_OUTPUTS" ] || unset NETLAB_OUTPUTS
}

output_open() { # PATH
    case $1 in - | '' | text) return 0 ;; esac
    [ "$descriptor" -le 5 ] || fail 2 "$1: at most three files can be written at once"
    [ ! -d "$1" ] || fail 2 "$1: cannot be written: it is a directory"
    part=$1
    if output_is_stream "$1"; then
        [ -w "$1" ] || fail 2 "$1: cannot be written"
        part=${TMPDIR:-/tmp}/netlab
    elif [ -e "$1" ] && [ ! -w "$1" ]; then
        fail 2 "$1: cannot be written"
    fi
    output_nameless "$1" "$part"
    NETLAB_OUTPUTS="${NETLAB_OUTPUTS:+$NETLAB_OUTPUTS
}$descriptor $1"
    descriptor=$((descriptor + 1))
}

# Devices, pipes and whatever stands in /dev or /proc are written to at the end: a file must never take their place.
output_is_stream() { # PATH
    case $1 in /dev/* | /proc/*) return 0 ;; esac
    [ -e "$1" ] && [ ! -f "$1" ]
}

output_nameless() { # PATH PREFIX
    part=$(mktemp "$2.part.XXXXXX" 2>/dev/null) ||
        fail 2 "$1: cannot be written: is there such a directory, and is it yours?"
    case $descriptor in
    3) exec 3<>"$part" ;;
    4) exec 4<>"$part" ;;
    5) exec 5<>"$part" ;;
    esac
    rm -f "$part"
    # The lab's root, who is not the machine's, opens it again through /proc/self/fd.
    chmod 666 "/proc/self/fd/$descriptor"
}

# After a program that came to an end of its own; what it did not finish is empty. A link stays a link: its target is replaced.
outputs_finish() {
    [ -n "${NETLAB_OUTPUTS:-}" ] || return 0
    printf '%s\n' "$NETLAB_OUTPUTS" | while read -r descriptor path; do
        [ -s "/proc/self/fd/$descriptor" ] || continue
        if output_is_stream "$path"; then
            cat "/proc/self/fd/$descriptor" >>"$path" || fail 2 "$path: cannot be written"
        else
            output_name "$descriptor" "$path"
        fi
    done
}

output_name() { # DESCRIPTOR PATH
    target=$2
    [ ! -L "$2" ] || target=$(readlink -f "$2") || fail 2 "$2: cannot be written: the link leads nowhere"
    ! output_is_stream "$target" || fail 2 "$2: cannot be written: it is a link to $target"
    if cat "/proc/self/fd/$1" >"$target.part.$$" && mv -f "$target.part.$$" "$target"; then return 0; fi
    rm -f "$target.part.$$"
    fail 2 "$2: cannot be written"
}

# Starts the scribe, who reads and writes files for the shell, and leaves open for the lab: 3 the file that carries what
# is read or written, 4 requests, 5 answers. (Pipes are made as in lab.sh.)
scribe_start() {
    NETLAB_OUTPUTS='' descriptor=3
    output_nameless "a temporary file" "${TMPDIR:-/tmp}/netlab"
    unset NETLAB_OUTPUTS
    exec 4<<PIPE 5<<PIPE

PIPE

PIPE
    exec 4<>/proc/self/fd/4 5<>/proc/self/fd/5
    read -r _ <&4
    read -r _ <&5
    (exec </proc/self/fd/4 >/proc/self/fd/5 4>&- 5>&- && exec setsid sh "$NL_HOME/scribe.sh") &
    scribe=$!
    exec 4>/proc/self/fd/4 5</proc/self/fd/5
    NETLAB_SCRIBE=yes
    export NETLAB_SCRIBE
}

# The scribe hears that the lab has ended when nobody else holds his pipe open.
scribe_let_go() { [ -z "$scribe" ] || exec 3<&- 4>&- 5<&-; }

# What was typed last is written down before the person can type again.
scribe_wait() { [ -z "$scribe" ] || lab_wait "$scribe"; }
