# Run inside of a lab: tries to get out or to do damage, and prints a line for each attempt that did not end as it must.
# The exit status is the number of surprises.
# shellcheck shell=sh
surprises=0

refused() { # COMMAND: must fail
    if (eval "$1") >/dev/null 2>&1; then
        echo "SUCCEEDED, must be refused: $1"
        surprises=$((surprises + 1))
    fi
}

works() { # COMMAND: must succeed
    if ! output=$( (eval "$1") 2>&1); then
        echo "FAILED, must work: $1: $output"
        surprises=$((surprises + 1))
    fi
}

# Mounts: nothing of the machine becomes writable, uncovered or movable.
for point in / /usr /etc /run/netlab/app /proc /sys /dev/null; do
    [ "$point" = /proc ] || refused "mount -o remount,rw $point"
    [ "$point" = /proc ] || refused "mount -o remount,rw,bind $point"
    refused "umount $point"
    refused "umount -l $point"
    [ "$point" = / ] || refused "mount --move $point /mnt"
done
refused "mkdir /tmp/b && mount --bind /usr /tmp/b && mount -o remount,bind,rw /tmp/b"
refused "mount -t proc proc /mnt"
refused "mount -t devtmpfs dev /mnt"
refused "mount -t ext4 /dev/vda /mnt"
refused "mount -t debugfs d /mnt"
refused "unshare --mount sh -c 'mount -o remount,bind,rw /usr'"
refused "unshare --user --map-root-user --mount sh -c 'umount -l /etc'"
refused "unshare --user --map-root-user --mount sh -c 'mount -o remount,bind,rw /etc'"
refused "unshare --mount sh -c 'umount -R -l /'"
refused "mknod /tmp/disk b 254 0"
refused "mknod /tmp/mem c 1 1"

# Images, where the person has some.
if [ -e /run/netlab/images/index.json ]; then
    refused "mount -o remount,bind,rw /run/netlab/images"
    refused "umount -l /run/netlab/images"
    refused "echo x >/run/netlab/images/index.json"
    refused "mv /run/netlab/images/layers /run/netlab/images/incoming/"
    refused "rm -rf /run/netlab/images/layers"
fi

# Files of the machine.
for file in /x /etc/x /usr/x /usr/bin/x /opt/x /dev/x /run/netlab/app/x /sys/x /proc/x /home/x /srv/x; do
    refused "echo x >$file"
done
refused "touch /etc/passwd"
refused "chmod 777 /usr/bin/env"
refused "touch -m /dev/null"
refused "chmod 600 /dev/null"
refused "ln /etc/passwd /tmp/passwd"
refused "cat /etc/shadow"
refused "ls /home/*"
refused "ls -d /lost+found /boot /work /mnt/*"
refused "echo x >/proc/1/root/etc/x"
refused "echo x >/run/netlab/app/netlab.jar"
refused "rm /usr/bin/env"

# The kernel.
for file in kernel/hostname kernel/core_pattern kernel/modprobe kernel/panic kernel/sysrq vm/drop_caches fs/file-max \
    vm/overcommit_memory kernel/randomize_va_space; do
    refused "cat /proc/sys/$file >/tmp/value; cat /tmp/value >/proc/sys/$file"
done
refused "echo 0 >/proc/sysrq-trigger"
refused "echo 0 >/sys/kernel/mm/ksm/run"
refused "cat /proc/kcore | head -c 100 | grep -q ."
refused "cat /proc/kmsg"
refused "echo 0 >/proc/irq/default_smp_affinity"
refused "date -s 2000-01-01"
refused "modprobe dummy || insmod /usr/lib/modules/x.ko"
refused "swapon /dev/vda || swapoff -a </dev/null && false"
refused "losetup -f"
refused "nice -n -5 true 2>&1 | grep -q . && exit 1; nice -n -5 sh -c 'exit \$((\$(nice) >= 0))'"
refused "prlimit --nproc=1000000:1000000 true"
refused "reboot -f"
refused "dmesg -C"

# Other processes, networks and sockets.
refused "[ \$(ls -d /proc/[0-9]* | wc -l) -gt 30 ]"
refused "grep -zq '^NL_' /proc/1/environ"
refused "cat /proc/self/environ | tr '\\0' '\\n' | grep -Eq '^(SSH_|DBUS_|DISPLAY|XDG_|SUDO_)'"
refused "ls /sys/class/net | grep -v '^lo$' | grep -q ."
refused "ip -o link | grep -v ' lo:' | grep -q ."
refused "grep -q . /proc/net/unix && tail -n +2 /proc/net/unix | grep -q ."
refused "ls /run/docker.sock /run/dbus /run/user/* /run/systemd /tmp/.X11-unix"
refused "nsenter --net=/proc/1/ns/net --target 1 --user --mount ls /home/learner"
refused "kill -0 2147483"
refused "ls -l /proc/1/fd | grep -v -e /dev/null -e pipe -e /dev/pts -e /dev/tty -e socket -e total -e '/\(stdout\|stderr\|out\)' | grep -q ."
refused "cat /proc/1/mem"
refused "ls /proc/*/root/home/*"
refused "ls /proc/*/cwd/../../../../../work"
refused "setpriv --reuid 70000 true"
refused "newuidmap \$\$ 0 0 1"
refused "chown 70000 /tmp"

# What a lab is for.
works "ip link add va type veth peer name vb && ip link set va up && ip link set lo up"
works "ip link add br0 type bridge && ip link set va master br0"
works "ip netns add ns1 && ip netns exec ns1 ip link set lo up && ip netns exec ns1 ping -c1 -W1 127.0.0.1"
works "ip netns exec ns1 ls /sys/class/net"
works "ip link set vb netns ns1 && ip netns exec ns1 ip link show vb"
works "iptables -t nat -A POSTROUTING -s 172.17.0.0/16 -j MASQUERADE && iptables-save | grep -q MASQUERADE"
works "nft list ruleset"
works "echo 1 >/proc/sys/net/ipv4/ip_forward && [ \$(cat /proc/sys/net/ipv4/ip_forward) = 1 ]"
works "ip netns exec ns1 sysctl -w net.ipv4.conf.all.rp_filter=2"
works "mkdir -p /tmp/o/u /tmp/o/w /tmp/o/m && mount -t overlay o -o lowerdir=/usr,upperdir=/tmp/o/u,workdir=/tmp/o/w /tmp/o/m && echo x >/tmp/o/m/x && rm /tmp/o/m/x"
works "unshare -Urn ip link show lo"
works "unshare --pid --fork --mount-proc sh -c '[ \$\$ = 1 ] && ls /proc/1'"
works "unshare --mount --pid --fork --uts sh -c 'hostname box && mount -t tmpfs t /mnt && mount -t proc p /proc'"
works "[ \$(hostname) = host ] && [ \$HOME = /root ] && [ \$(id -u) = 0 ]"
works "echo x >/tmp/x && echo x >/run/x && echo x >/root/x && echo x >/var/log/x && echo x >/dev/shm/x && echo '1.2.3.4 a' >>/etc/hosts"
# Started by real root a lab has a tap device's node of its own, which is not so where its root is root's outside, too.
read -r _ outside _ </proc/self/uid_map
[ "$outside" = 0 ] || works "ip tuntap add tap0 mode tap && ip link del tap0"
works "umount /run/netns 2>/dev/null; ls /run/netns/ns1"
works "script -qec true /dev/null"
works "[ -z \"\$(ls /proc/self/fd | grep -v '^[0-3]$')\" ]"

echo "$surprises surprises"
exit "$surprises"
