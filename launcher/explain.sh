# Why this machine refuses a lab, and what mends it. Called only after a refusal, so it may take its time.
# shellcheck shell=sh

explain_refusal() {
    say "this machine did not let the lab be made."
    if [ ! -e /proc/self/ns/user ]; then
        cause "the kernel has no user namespaces" "boot a kernel with CONFIG_USER_NS=y"
    elif [ "$(value /proc/sys/user/max_user_namespaces)" = 0 ]; then
        cause "user.max_user_namespaces is 0" "sudo sysctl -w user.max_user_namespaces=15000"
    elif [ "$(value /proc/sys/user/max_net_namespaces)" = 0 ]; then
        cause "user.max_net_namespaces is 0" "sudo sysctl -w user.max_net_namespaces=15000"
    elif [ -z "$NL_ROOT" ] && [ "$(value /proc/sys/kernel/unprivileged_userns_clone)" = 0 ]; then
        cause "user namespaces are kept for root" "sudo sysctl -w kernel.unprivileged_userns_clone=1"
    elif [ -z "$NL_ROOT" ] && [ "$(value /proc/sys/kernel/apparmor_restrict_unprivileged_userns)" = 1 ]; then
        cause "AppArmor restricts user namespaces (Ubuntu 23.10 and later)" \
            "sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0"
    elif ! unshare --user true 2>/dev/null; then
        cause "user namespaces are not permitted here; a container's seccomp profile or a security module refuses them" \
            "in Docker or Podman: run the container with --privileged, or netlab outside of it"
    elif [ -n "$NL_ROOT" ] && ! unshare --mount true 2>/dev/null; then
        cause "this root may not make mount namespaces: it is the root of a container" \
            "run the container with --privileged, or netlab outside of it"
    elif grep -q ' /proc/[^ ]* ' /proc/self/mountinfo; then
        cause "parts of /proc are masked, as in a container, so the kernel refuses a new /proc" \
            "run the container with --privileged, or netlab outside of it"
    else
        # What unshare itself says was kept quiet until now.
        unshare --user --mount --pid --net --ipc --uts --cgroup --fork true || :
        cause "the messages above say what failed" "./netlab doctor"
    fi
    exit 3
}

value() { # FILE. Not by the shell's read, which takes single bytes: a file of /proc/sys gives its first one only.
    cat "$1" 2>/dev/null || :
}

cause() { # CAUSE REMEDY
    say "cause: $1"
    say "remedy: $2"
}
