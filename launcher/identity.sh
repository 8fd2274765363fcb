# Who starts a lab, which ids it gets, and which variables it sees.
# shellcheck shell=sh

# Sets what the other scripts read: who we are, and which ids a lab gets.
identity() {
    while read -r key value _; do
        case $key in
        Uid:) NL_UID=$value ;;
        Gid:) NL_GID=$value && break ;;
        esac
    done </proc/self/status
    name=''
    while IFS=: read -r user _ id _; do
        [ "$id" != "$NL_UID" ] || { name=$user && break; }
    done </etc/passwd
    subordinate /etc/subuid && NL_SUBUID=$start NL_SUBUIDS=$count || NL_SUBUID=
    subordinate /etc/subgid && NL_SUBGID=$start NL_SUBGIDS=$count || NL_SUBGID=
    # Whoever is root in a user namespace only, as in a container, is treated as the ordinary user that they are.
    NL_ROOT='' first='' count=''
    read -r first _ count </proc/self/uid_map || :
    [ "$NL_UID" != 0 ] || [ "$first $count" != '0 4294967295' ] || NL_ROOT=yes
    NL_OWNER='' NL_BASE=0 NL_CREDENTIALS='--setuid 0 --setgid 0'
    if [ -n "$NL_ROOT" ]; then
        # Root's lab must not be root: its ids are mapped to a range that nobody has.
        NL_MAP=root NL_BASE=${NL_SUBUID:-$((0x70000000 + $$ % 4096 * 65536))}
        NL_OWNER=,uid=$NL_BASE,gid=$NL_BASE
    elif [ "$NL_UID" != 0 ] && [ -n "$NL_SUBUID" ] && [ -n "$NL_SUBGID" ] && command -v newuidmap >/dev/null; then
        NL_MAP=range
    else
        # One id only, and setgroups(2) denied for good (user_namespaces(7)).
        NL_MAP=one NL_CREDENTIALS=--preserve-credentials
    fi
    export NL_ROOT NL_UID NL_GID NL_SUBUID NL_SUBUIDS NL_SUBGID NL_SUBGIDS NL_OWNER NL_BASE NL_CREDENTIALS NL_MAP
}

subordinate() { # FILE: sets $start, the first of this user's subordinate ids, when there are 65536 of them
    start='' count=''
    [ -r "$1" ] || return 1
    while IFS=: read -r user first many; do
        case $user in "$name" | "$NL_UID") ;; *) continue ;; esac
        [ "$many" -ge 65536 ] || continue
        start=$first count=65536
        return 0
    done <"$1"
    return 1
}

# The environment of a lab is made from nothing: no agent socket, no token, no display finds its way in.
lab_environment() { # sets $environment, a quoted list for eval
    environment="PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root USER=root SHELL=/bin/sh"
    for variable in TERM LANG LC_ALL LC_CTYPE LC_MESSAGES LC_NUMERIC LC_TIME LC_COLLATE NO_COLOR COLUMNS LINES \
        NETLAB_INPUTS NETLAB_OUTPUTS; do
        environment_add "$variable"
    done
    all=$(export -p)
    case $all in *' NETLAB_'*) ;; *) return 0 ;; esac
    for variable in $(printf '%s\n' "$all" | sed -n 's/^export \(NETLAB_[A-Z0-9_]*\)=.*/\1/p'); do
        case $variable in NETLAB_INPUTS | NETLAB_OUTPUTS) ;; *) environment_add "$variable" ;; esac
    done
}

environment_add() { # NAME
    eval "[ -n \"\${$1+set}\" ]" && environment="$environment \"$1=\$$1\"" || :
}
