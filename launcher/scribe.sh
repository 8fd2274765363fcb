# Reads and writes a few of a person's own files for the shell, which is in a sealed lab and sees none of them. Started
# outside of the lab, in the directory in which netlab was started, with the person's rights; it ends when the lab does.
# Whoever is in the lab may be nobody's friend: this script decides by itself what may be touched, and believes nothing.
# Descriptors: 0 requests, a line each, "VERB ARGUMENT"; 1 answers, "ok" or "no REASON"; 3 a file without a name that
# holds what is read or is to be written.
# shellcheck shell=sh
set -u
trap '' INT TERM HUP QUIT PIPE

bytes=1048576 packets=16777216 files=100 lines=10000 kept=2000
start=$(pwd -P) || exit 1
start=${start%/}
state=${XDG_STATE_HOME:-${HOME:-}/.local/state}/netlab

answer() { printf '%s\n' "$*"; }

# Sets $target when PATH is below the start directory, by its name and by where links lead, and hidden nowhere.
locate() { # PATH
    case $1 in
    '' | /* | *[[:cntrl:]]*) reason="only files below the directory in which netlab was started" && return 1 ;;
    .* | */.*) reason="neither hidden files nor .. can be named" && return 1 ;;
    esac
    directory=.
    case $1 in */*) directory=${1%/*} ;; esac
    real=$(cd "./$directory" 2>/dev/null && pwd -P) || { reason="there is no directory $directory" && return 1; }
    case $real/ in "$start"/*) ;; *) reason="$directory leads elsewhere" && return 1 ;; esac
    target=$real/${1##*/}
    [ ! -L "$target" ] || { reason="it is a link" && return 1; }
}

# Scenarios only: the lab has no business in other files.
serve_read() { # PATH
    case $1 in *.yaml | *.yml) ;; *) reason="only scenarios, NAME.yaml, can be read" && return 1 ;; esac
    locate "$1" || return 1
    [ -f "$target" ] || { reason="there is no such file" && return 1; }
    # One byte more than is allowed, so that the reader sees that there is more.
    { head -c 4194305 -- "$target" >/proc/self/fd/3; } 2>/dev/null || { reason="it cannot be read" && return 1; }
}

# A file that netlab wrote: texts say so in one of the first two lines, captures in the comment of their first block.
marked() { # FILE
    case $1 in
    *.pcapng) head -c 64 -- "$1" 2>/dev/null | grep -qa '# written by netlab' ;;
    *) head -n 2 -- "$1" 2>/dev/null | grep -qx '# written by netlab' ;;
    esac
}

# Nothing that runs by being there, and nothing that netlab did not write itself, is replaced.
serve_write() { # PATH
    case $1 in
    *.yaml | *.yml | *.sh | *.txt | *.json | *.svg | *.dot | *.mmd | *.html) most=$bytes ;;
    *.pcapng) most=$packets ;;
    *) reason="the name must end in .yaml, .yml, .sh, .txt, .json, .svg, .dot, .mmd, .html or .pcapng" && return 1 ;;
    esac
    locate "$1" || return 1
    if [ -e "$target" ]; then
        [ -f "$target" ] && marked "$target" ||
            { reason="it is there already, and netlab did not write it: choose another name" && return 1; }
    fi
    [ $files -gt 0 ] || { reason="100 files were written already" && return 1; }
    files=$((files - 1))
    part=$real/.netlab.$$.part
    if (set -C && head -c "$most" /proc/self/fd/3 >"$part") 2>/dev/null && mv -fT -- "$part" "$target" 2>/dev/null; then
        return 0
    fi
    rm -f -- "$part" 2>/dev/null
    reason="it cannot be written: is the directory yours?"
    return 1
}

# Names for completion: directories, and files that can be read or written again.
serve_list() { # PREFIX
    case $1 in *[[:cntrl:]]*) return 1 ;; esac
    locate "${1}x" || return 1
    directory=''
    case $1 in */*) directory=${1%/*}/ ;; esac
    count=0
    for file in "./$directory"*; do
        [ $count -lt 500 ] || break
        name=${file##*/}
        case $name in "${1##*/}"*) ;; *) continue ;; esac
        case $name in *[[:cntrl:]]*) continue ;; esac
        if [ -d "$file" ]; then
            printf '%s\n' "$directory$name/"
        else
            case $name in *.yaml | *.yml | *.sh) printf '%s\n' "$directory$name" ;; *) continue ;; esac
        fi
        count=$((count + 1))
    done >/proc/self/fd/3
}

# What was typed in earlier shells, a line each; and how far the person is in the tutorials.
serve_recall() { state_read history; }
serve_remember() { state_add history; }
serve_learned() { state_read progress; }
serve_learn() { state_add progress; }

state_read() { # FILE
    : >/proc/self/fd/3
    state_ours "$1" || return 0
    [ "$(wc -l <"$state/$1")" -le $((2 * kept)) ] || state_trim "$1"
    tail -n $kept -- "$state/$1" >/proc/self/fd/3
}

state_ours() { [ -O "$state/$1" ] && [ -f "$state/$1" ] && [ ! -L "$state/$1" ]; } # FILE

state_trim() { # FILE
    (set -C && umask 077 && tail -n $kept -- "$state/$1" >"$state/$1.$$") 2>/dev/null &&
        mv -fT -- "$state/$1.$$" "$state/$1"
}

state_add() { # FILE
    [ $lines -gt 0 ] || return 0
    lines=$((lines - 1))
    [ -d "$state" ] || (umask 077 && mkdir -p -- "$state") 2>/dev/null || return 0
    [ -O "$state" ] && { [ ! -e "$state/$1" ] || state_ours "$1"; } || return 0
    (umask 077 && head -c 65536 /proc/self/fd/3 >>"$state/$1") 2>/dev/null || :
}

while IFS= read -r request; do
    verb=${request%% *} argument=''
    case $request in *' '*) argument=${request#* } argument=${argument#./} ;; esac
    reason="it is no request"
    case $verb in
    read | write | list | recall | remember | learned | learn) "serve_$verb" "$argument" && answer ok || answer no "$reason" ;;
    *) answer no "$reason" ;;
    esac
done
