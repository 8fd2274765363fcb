# The store of images: where it is, and the commands that change it. Labs see it read-only; it is written in labs of its
# own kind, in which nothing runs but netlab itself (docs/images.md says why).
# shellcheck shell=sh

# Sets $store_cache, the directory of a person's stores, and $NL_STORE, the one for labs that have the ids of this one;
# empty when there is none yet. What an image gives to an id lies on disk under the id that it is mapped to, so other
# maps need another store. Root's labs otherwise take a range by chance: with a store they all have the same.
store_find() {
    if [ -n "$NL_ROOT" ]; then
        store_cache=${XDG_CACHE_HOME:-/var/cache}/netlab/images store_key=root-${NL_SUBUID:-$((0x70000000))}
    else
        store_cache=${XDG_CACHE_HOME:-${HOME:-/nonexistent}/.cache}/netlab/images
        store_key=single
        [ "$NL_MAP" = one ] || store_key=range-$NL_SUBUID-$NL_SUBGID
    fi
    NL_STORE='' NL_STORE_WRITES='' NL_INCOMING=''
    case $store_cache in /*) ;; *) return 0 ;; esac
    [ -d "$store_cache/$store_key" ] && [ ! -L "$store_cache/$store_key" ] && store_use || :
}

store_use() {
    [ -O "$store_cache" ] || return 0
    NL_STORE=$store_cache/$store_key
    [ -z "$NL_ROOT" ] || {
        NL_BASE=${store_key#root-}
        NL_OWNER=,uid=$NL_BASE,gid=$NL_BASE
    }
}

# Nobody else may look in: a set-user-id file of an image is one on the disk, too, and belongs to this person.
store_make() {
    case $store_cache in /*) ;; *) fail 3 "XDG_CACHE_HOME is no absolute path: $store_cache" ;; esac
    (umask 022 && mkdir -p "${store_cache%/*}") && { [ -d "$store_cache" ] || mkdir -m 711 "$store_cache"; } &&
        { [ -d "$store_cache/$store_key" ] || mkdir -m 700 "$store_cache/$store_key"; } ||
        fail 3 "the store of images cannot be made: $store_cache"
    [ -O "$store_cache" ] || fail 3 "the store of images belongs to somebody else: $store_cache"
    store_use
    [ -e "$NL_STORE/use" ] || : >"$NL_STORE/use"
    [ -z "$NL_ROOT" ] || chown "$NL_BASE:$NL_BASE" "$NL_STORE" "$NL_STORE/use"
    [ -n "$NL_ROOT" ] || chmod 700 "$store_cache"
}

in_image_lab() { # ARGUMENT... as after "image"
    store_make
    NL_STORE_WRITES=yes session=setsid
    # Hashing and unpacking are long work: the second compiler pays here.
    outputs_open image "$@"
    program_ready
    java_run=$(printf '%s\n' "$java_run" | sed 's/ -XX:TieredStopAtLevel=1//')
    status=0
    # shellcheck disable=SC2086
    lab_run $java_run $program image "$@" || status=$?
    [ $status -gt 1 ] || outputs_finish
    return $status
}

image_command() { # ARGUMENT... as after "image"
    case ${1:-} in
    pull)
        shift
        image_pull "$@"
        ;;
    load)
        shift
        image_load "$@"
        ;;
    *) in_image_lab "$@" ;;
    esac
}

image_load() { # [-i] FILE|DIRECTORY [--name NAME]
    case ${1:-} in
    -i | --input) shift ;;
    --input=*)
        argument=${1#--input=}
        shift
        set -- "$argument" "$@"
        ;;
    -h | --help) in_image_lab load --help && return ;;
    esac
    source=${1:--}
    [ $# = 0 ] || shift
    if [ "$source" = - ]; then
        [ ! -t 0 ] || fail 2 "image load: which archive? netlab image load FILE|DIRECTORY"
        in_image_lab load "$@"
    elif [ -d "$source" ]; then
        NL_INCOMING=$(cd "$source" && pwd -P) || fail 2 "$source: cannot be entered"
        in_image_lab load -i /run/netlab/incoming "$@"
    else
        [ -f "$source" ] && [ -r "$source" ] || fail 2 "$source: there is no such archive, or it cannot be read"
        in_image_lab load "$@" <"$source"
    fi
}

# The network is outside of the lab, and so is skopeo: it fetches into a directory, whose files are believed no more than
# any archive's.
image_pull() { # REFERENCE [NAME]
    case $#:${1:-} in
    *:-h | *:--help | 0:* | *:-*) fail 2 "pull: which image? netlab pull REFERENCE [NAME], as in netlab pull alpine:3.20" ;;
    esac
    needs "skopeo:skopeo"
    case $1 in
    docker://* | docker-archive:* | docker-daemon:* | oci:* | oci-archive:* | dir:* | containers-storage:*)
        source=$1 name=${2:-}
        ;;
    *) source=docker://$1 name=${2:-${1%%@*}} ;;
    esac
    store_make
    fetched=$(mktemp -d "$store_cache/pull.XXXXXX") || fail 3 "$store_cache: cannot be written"
    trap 'rm -rf "$fetched"' EXIT
    trap 'exit 130' INT TERM HUP
    policy=''
    [ -e /etc/containers/policy.json ] || [ -e "${HOME:-}/.config/containers/policy.json" ] || policy=--insecure-policy
    say "fetching $1"
    skopeo $policy copy "$source" "oci:$fetched:fetched" >&2 || fail 3 "skopeo could not fetch $1"
    chmod -R u+rwX,go+rX "$fetched"
    NL_INCOMING=$fetched
    status=0
    in_image_lab load -i /run/netlab/incoming ${name:+--name "$name"} || status=$?
    rm -rf "$fetched"
    trap - EXIT
    return $status
}
