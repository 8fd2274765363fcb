# Starts a real dockerd, does what the input says with its docker, and prints the state of the host and of each
# container. To be run in mount, network, pid, ipc and uts namespaces of its own; everything goes with them.
# usage: sh engine.sh STATE-SCRIPT LISTENING OPTION... <COMMANDS
set -eu
state=$1 listening=$2
shift 2
mount --make-rprivate /
mount -t proc proc /proc
mount --bind /proc/sys/kernel /proc/sys/kernel # dockerd raises limits of the whole machine there
mount -o remount,bind,ro /proc/sys/kernel
mount -t tmpfs tmpfs /run
work=/run/engine
group=netlab-oracle-$(cat /proc/sys/kernel/random/uuid)
mkdir $work
cat >$work/commands

ip link set lo up
sysctl -qw net.ipv4.ip_forward=0
ip link add up0 type veth peer name up1
ip link set up1 up
ip addr add 192.0.2.1/24 dev up0
ip link set up0 up

export DOCKER_HOST=unix://$work/socket
end() {
    status=$?
    docker ps -q 2>/dev/null | xargs -r docker kill >/dev/null 2>&1 || :
    [ ! -e $work/pid ] || kill "$(cat $work/pid)"
    wait
    for tree in /sys/fs/cgroup/"$group" /sys/fs/cgroup/*/"$group"; do
        [ ! -d "$tree" ] || find "$tree" -depth -type d -exec rmdir {} \; 2>/dev/null || :
    done
    exit $status
}
trap end EXIT
dockerd --data-root $work/data --exec-root $work/exec --host $DOCKER_HOST --pidfile $work/pid \
    --storage-driver vfs --cgroup-parent "/$group" "$@" >$work/log 2>&1 &
tries=0
until docker version >/dev/null 2>&1; do
    tries=$((tries + 1))
    if [ $tries -gt 300 ] || ! kill -0 $! 2>/dev/null; then
        echo "dockerd does not start:" >&2
        tail -n 3 $work/log >&2
        exit 77
    fi
    sleep 0.1
done

mkdir -p $work/image/bin $work/image/etc
cp "$(command -v busybox)" $work/image/bin/busybox
ln -s busybox $work/image/bin/sleep
tar -C $work/image -c . | docker import - busybox >/dev/null
sh -eu $work/commands >$work/said 2>&1 || {
    cat $work/said >&2
    exit 1
}

# A bridge is called after the network's id, a container's host name is its id; here they get the names.
NAMES=$(docker network ls --format 's/br-{{.ID}}/br-{{.Name}}/g;' | tr -d '\n')
NAMES=$NAMES$(docker ps --format 's/{{.ID}}/{{.Names}}/g;' | tr -d '\n')
export NAMES
echo "engine $(docker version --format '{{.Server.Version}}')" >&2
echo "node host"
sh "$state" rules "$listening"
for name in $(docker ps --format '{{.Names}}' | sort); do
    [ "$(docker inspect -f '{{.HostConfig.NetworkMode}}' "$name")" != host ] || continue
    echo "node $name"
    FILES=$(dirname "$(docker inspect -f '{{.HostsPath}}' "$name")")
    export FILES
    nsenter -t "$(docker inspect -f '{{.State.Pid}}' "$name")" -n sh "$state" bare
done
