# The first process (PID 1) of a lab's outer namespaces: builds the root directory that the lab will see, moves into it,
# and steps into the inner user namespace. Everything mounted here belongs to the outer namespaces, so the kernel locks
# it in the inner ones (mount_namespaces(7), "Restrictions on mount namespaces"): there nobody can unmount it, bare what
# lies below it, or make it writable.
# Run as: keeper.sh VARIABLE=VALUE... PROGRAM ARGUMENT...
# Descriptors: 6 standard error, 9 news for the undertaker.
# shellcheck shell=sh
set -eu
exec 2>&6 6>&-
. "$NL_HOME/mounts.sh"
trap 'echo "netlab: the sandbox could not be made (launcher/keeper.sh)" >&2; exit 97' EXIT

# /proc is still the machine's: this is our process id as seen from outside.
read -r pid _ </proc/self/stat
echo "holder $pid" >&9

# The new root is put together on /sys: it exists everywhere and nothing below it is needed any more.
new=/sys
mount -t tmpfs -o "mode=755,size=$NL_DISK,nr_inodes=$NL_INODES$NL_OWNER" netlab "$new"
skeleton
stage_inputs
fstab >"$new/run/fstab"
mount --all --fstab "$new/run/fstab"
rm "$new/run/fstab"

# pivot_root(2), NOTES: with both names the same, the old root ends up on top of the new one, and is taken away there.
cd "$new"
pivot_root . .
umount --lazy .
cd /
hostname host

# The inner user namespace. Only a process of the outer one may write its maps, and only somebody whose ids are in the
# maps may use it; so a short-lived child opens it, the maps are written from here, and then we enter it.
# (Pipes are made as in lab.sh.)
exec 6<<PIPE 8<<PIPE

PIPE

PIPE
exec 7>/proc/self/fd/6 8<>/proc/self/fd/8
read -r _ <&6
read -r _ <&8
unshare --user sh -c 'echo opened >&7; read -r _ <&8' 6<&- 9>&- &
child=$!
exec 7>&-
read -r _ <&6
map "$child"
exec 7<"/proc/$child/ns/user"
echo mapped >&8
wait
exec 6<&- 8<&-

# The lab's own namespaces. Its processes keep the outer pid namespace, so that /proc stays the one that is locked.
trap - EXIT
# shellcheck disable=SC2086 # one or two words
exec nsenter --user=/proc/self/fd/7 $NL_CREDENTIALS \
    unshare --mount --net --ipc --uts --cgroup env -i --default-signal=INT,QUIT,TERM,HUP "$@"
