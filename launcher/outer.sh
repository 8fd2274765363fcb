# The first process of a lab, still outside of it: it waits for its id maps and opens the outer namespaces.
# Run as: outer.sh PROGRAM ARGUMENT...
# Descriptors: 6 the undertaker's word "go", 9 news for the undertaker (its end tells that this process has ended).
# shellcheck shell=sh
set -u

# PR_SET_PDEATHSIG (prctl(2)) was set before this script started. When the parent died earlier than that, nobody will
# ever send the signal: look once.
[ "$PPID" = "$NL_PARENT" ] || exit 97

# A user's process is in its new user namespace already, as nobody, until the undertaker has written the maps.
echo "outer $$" >&9
read -r word <&6 || exit 97
[ "$word" = go ] || exit 97
exec 6<&-

# user_namespaces(7): execve(2) gives the full capabilities to a process whose id is 0 in its namespace, which the maps
# have just made true. Network, ipc and uts namespaces are taken here as well, so that between this line and the inner
# step nothing of the machine's own is in reach; the sysfs mounted by keeper.sh shows this empty network.
set -- unshare --mount --pid --net --ipc --uts --fork --kill-child sh "$NL_HOME/keeper.sh" "$@"
# With maps written by somebody else that same execve(2) gains capabilities, and then forgets the wish to die with the
# parent (commit_creds() in the kernel's cred.c): say it again, and look once more.
# shellcheck disable=SC2016
[ "$NL_MAP" != range ] || [ -n "$NL_STATE" ] ||
    set -- setpriv --pdeathsig KILL sh -c '[ "$PPID" = "$NL_PARENT" ] && exec "$@"' netlab-outer "$@"
# unshare itself is silent (6 holds the real standard error): that of util-linux 2.38 has something wrong to say when its
# child is killed.
exec "$@" 6>&2 2>/dev/null
