# --limit processes=N,memory=SIZE,disk=SIZE,files=N,time=SECONDS: bounds that no honest lab meets.
# shellcheck shell=sh

limits_default() {
    NL_PROCESSES=4096 NL_MEMORY=4294967296 limit_files=65536
    NL_DISK=1073741824 NL_INODES=1000000 NL_TIME=''
}

limits_parse() { # TEXT
    rest=$1,
    while [ -n "$rest" ]; do
        item=${rest%%,*} rest=${rest#*,}
        case $item in
        processes=*) limit_number "$item" 32 && NL_PROCESSES=$number ;;
        files=*) limit_number "$item" 256 && limit_files=$number ;;
        time=*) limit_number "$item" 1 && NL_TIME=$number ;;
        memory=*) limit_size "$item" 256 && NL_MEMORY=$number ;;
        disk=*) limit_size "$item" 1 && NL_DISK=$number ;;
        *) fail 2 "--limit $item: the limits are processes=N, memory=SIZE, disk=SIZE, files=N and time=SECONDS" ;;
        esac
    done
}

limit_number() { # NAME=VALUE LEAST: sets $number
    number=${1#*=}
    case $number in
    '' | *[!0-9]* | ????????????????*) fail 2 "--limit $1: a whole number is needed, as in ${1%%=*}=1000" ;;
    esac
    while [ "${number#0}" != "$number" ]; do number=${number#0}; done
    [ "${number:-0}" -ge "$2" ] || fail 2 "--limit $1: the least that works is $2"
}

limit_size() { # NAME=VALUE LEAST-IN-MIB: sets $number, in bytes
    size=${1#*=} factor=1
    case $size in
    *[kK]) factor=1024 ;;
    *[mM]) factor=1048576 ;;
    *[gG]) factor=1073741824 ;;
    esac
    [ $factor = 1 ] || size=${size%?}
    case $size in
    '' | *[!0-9]* | ?????????????*) fail 2 "--limit $1: a size is needed, as in ${1%%=*}=512M or ${1%%=*}=2G" ;;
    esac
    while [ "${size#0}" != "$size" ]; do size=${size#0}; done
    number=$((${size:-0} * factor))
    [ $number -ge $(($2 * 1048576)) ] || fail 2 "--limit $1: the least that works is ${2}M"
}

# Called in the process that becomes the lab. Since Linux 5.14 processes are counted per user namespace, so this counts
# the lab's and not the user's (RLIMIT_NPROC in getrlimit(2)). Memory is bounded by the control group; where there is
# none, RLIMIT_DATA at least bounds each process (since Linux 4.7 it counts private mappings as well).
limits_set() {
    # bash and dash name the limit on processes differently.
    # shellcheck disable=SC3045
    ulimit -u "$NL_PROCESSES" 2>/dev/null || ulimit -p "$NL_PROCESSES" 2>/dev/null || :
    # shellcheck disable=SC3045
    ulimit -n "$limit_files" 2>/dev/null || ulimit -n "$(ulimit -Hn)" || :
    # shellcheck disable=SC3045
    ulimit -d $((NL_MEMORY / 1024)) 2>/dev/null || :
    # shellcheck disable=SC3045
    ulimit -c 0
}
