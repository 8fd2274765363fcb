# What a lab finds in its file system: functions of keeper.sh.
# shellcheck shell=sh

newline='
'
blanks=$IFS

# Directories, links and empty files to mount upon are kept ready made beside the jar; the links /bin, /lib... are
# copied as this machine has them.
skeleton() {
    links=''
    for link in /bin /sbin /lib /lib32 /lib64 /libx32; do
        [ ! -L "$link" ] || links="$links $link"
        [ -L "$link" ] || [ ! -d "$link" ] || mkdir "$new$link"
    done
    # shellcheck disable=SC2086
    cp -dR --preserve=mode "$NL_APP/skeleton/." $links "$new/"
    if [ -L /etc/resolv.conf ]; then
        link=$(readlink -m /etc/resolv.conf)
        case $link in /run/*) mkdir -p "$new${link%/*}" && : >"$new$link" ;; esac
    fi
    # Root's lab has other ids than root. And real root can make a node for tap devices that is the lab's own, whatever
    # the mode of the machine's: with it devices are made in networks of the lab only (tun_not_capable() in
    # drivers/net/tun.c).
    [ -z "$NL_OWNER" ] || {
        mknod -m 666 "$new/etc.own/tun" c 10 200 2>/dev/null || :
        chown -hR "$NL_BASE:$NL_BASE" "$new/run" "$new/tmp" "$new/var" "$new/root" "$new/dev/shm" "$new/etc.own"
    }
}

# Copies of the files that the caller named, which the lab itself may have no right to read. One byte more than the
# 4 MiB that are allowed, so that the reader sees that there is more.
stage_inputs() {
    number=0
    [ -z "$NL_INPUTS" ] || printf '%s' "$NL_INPUTS" | while IFS= read -r file; do
        number=$((number + 1))
        head -c 4194305 -- "$file" >"$new/run/netlab/in/$number"
        printf '%s\n' "$file" >>"$new/run/netlab/in/list"
    done
}

# A path as fstab(5) and /proc/self/mountinfo write it.
escape() { # PATH: sets $escaped
    escaped='' left=$1
    while [ -n "$left" ]; do
        tail=${left#?} char=${left%"$tail"} left=$tail
        case $char in
        ' ') char='\040' ;;
        '	') char='\011' ;;
        \\) char='\134' ;;
        esac
        escaped=$escaped$char
    done
}

# One run of mount(8) for all of it: a process per mount would cost more than all the mounts.
fstab() {
    set -f
    mountinfo=$(cat /proc/self/mountinfo)
    # Bound upon themselves these stay writable, with one bound (size=) for all of them; the rest becomes read-only.
    for dir in tmp run var root dev/shm; do
        echo "$new/$dir $new/$dir none bind,nosuid,nodev"
    done
    tree /usr /usr
    tree /etc /etc
    # Once more without the lab's own files upon it: what is mounted in a directory keeps overlayfs from taking it as a
    # lower one, as a container of the image "host" does.
    [ -n "$inner" ] || line "$escaped $new/run/netlab/host-etc none bind,ro,nosuid,nodev$own"
    [ ! -d /opt ] || tree /opt /opt
    for dir in /bin /sbin /lib /lib32 /lib64 /libx32; do
        [ -L "$dir" ] || [ ! -d "$dir" ] || tree "$dir" "$dir"
    done
    tree "$NL_APP" /run/netlab/app
    [ -z "$NL_JDK" ] || tree "$NL_JDK" /run/netlab/jdk
    store
    # A new proc shows the processes of this pid namespace only. /sys is of the outer network namespace, which is empty;
    # without any the kernel would not let a lab mount one of its own (mount_too_revealing() in fs/namespace.c).
    echo "proc $new/proc proc nosuid,nodev,noexec"
    echo "sysfs $new/sys sysfs ro,nosuid,nodev,noexec"
    echo "devpts $new/dev/pts devpts newinstance,ptmxmode=0666,mode=0620,nosuid,noexec"
    for node in null zero full random urandom tty net/tun; do
        source=/dev/$node
        [ ! -c "$new/etc.own/${node#net/}" ] || source=$new/etc.own/${node#net/}
        [ ! -c "$source" ] || device "$source" "/dev/$node"
    done
    # ttyname(3) looks for the terminal by its device number in /dev: it finds it under this name.
    [ -z "$NL_TERMINAL" ] || device "$NL_TERMINAL" /dev/console
    for file in hosts hostname resolv.conf; do
        [ -L "/etc/$file" ] || [ ! -e "/etc/$file" ] || echo "$new/etc.own/$file $new/etc/$file none bind"
    done
    echo "none $new none remount,bind,ro,nosuid,nodev"
}

# Images: what a lab runs, it must not be able to change for the next one.
store() {
    [ -z "$NL_INCOMING" ] || tree "$NL_INCOMING" /run/netlab/incoming
    [ -n "$NL_STORE" ] || return 0
    if [ -z "$NL_STORE_WRITES" ]; then
        tree "$NL_STORE" /run/netlab/images
        return
    fi
    escape "$NL_STORE"
    mount_flags "$escaped"
    line "$escaped $new/run/netlab/images none bind,nosuid,nodev$own"
}

device() { # NODE PLACE: a read-only mount still lets the device be written, but not its times and modes
    mount_flags "$1"
    echo "$1 $new$2 none bind,ro,nosuid$own"
}

# echo would read the backslashes of an escaped path.
line() { printf '%s\n' "$1"; }

# Binds a tree of the machine read-only, with whatever is mounted in it. Where a user's namespace begins, the kernel
# locks the mounts of the machine together, and refuses to drop a flag that one has: so each keeps its own flags.
tree() { # DIRECTORY PLACE
    escape "$1"
    mount_flags "$escaped"
    if [ -z "$inner" ]; then
        line "$escaped $new$2 none bind,ro,nosuid,nodev$own"
        return
    fi
    line "$escaped $new$2 none rbind"
    line "none $new$2 none remount,bind,ro,nosuid,nodev$own"
    printf '%s' "$inner" | while read -r point flags; do
        line "none $new$2${point#"$escaped"} none remount,bind,ro,nosuid,nodev$flags"
    done
}

# Sets $own, the flags of the mount that holds PATH (",noexec,relatime"), and $inner, a line for each mount below it.
# The shell's read takes a system call per character, so the table is read once, and split in memory.
mount_flags() { # ESCAPED-PATH
    own='' inner='' best=-1 wanted=$1
    IFS=$newline
    for line in $mountinfo; do
        IFS=' '
        # shellcheck disable=SC2086
        set -- $line
        case $wanted/ in
        "${5%/}"/*)
            [ ${#5} -lt "$best" ] || { best=${#5} && kept_flags "$6" && own=$kept; }
            ;;
        esac
        case $5 in
        "$wanted"/*) kept_flags "$6" && inner="$inner$5 $kept$newline" ;;
        esac
        IFS=$newline
    done
    IFS=$blanks
}

kept_flags() { # FLAGS as in mountinfo: sets $kept
    kept=''
    for flag in noexec noatime nodiratime relatime; do
        case ,$1, in *,$flag,*) kept=$kept,$flag ;; esac
    done
}

# The inner namespace has the ids of the outer one, unchanged. The kernel takes a map in one write only, and each of its
# lines must lie within one line of the outer map.
map() { # PID
    case $NL_MAP in
    one)
        echo deny >"/proc/$1/setgroups"
        lines='0 0 1\n'
        ;;
    range) lines='0 0 1\n1 1 65536\n' ;;
    root) lines="0 $NL_BASE 65536\\n" ;;
    esac
    # shellcheck disable=SC2059
    printf "$lines" >"/proc/$1/uid_map"
    # shellcheck disable=SC2059
    printf "$lines" >"/proc/$1/gid_map"
}
