# shellcheck shell=sh disable=SC2154
# The rows of the benchmark. Each function prints samples, one line of JSON each: row, tool, nodes, ms.

# The slower peers are stopped after five minutes. There is no mesh of more than 100 nodes, and only one round where a run
# of theirs takes more than ten seconds.
longest=300
most_for_mesh=100
most_for_rounds=100

# pingall leaves an entry for each pair in the kernel's neighbour table, which has 1,024 for the whole machine
# (net.ipv4.neigh.default.gc_thresh3): with more nodes it waits for the old ones to go, and so do everybody else's pings.
most_for_pingall=30

measure() { # ROW NODES
    if [ "$1" = mesh ] && [ "$2" -gt "$most_for_mesh" ]; then
        warn "mesh of $2 nodes: skipped, $(($2 * ($2 - 1))) pings"
        return 0
    fi
    if [ "$1" = mesh ] && [ "$2" -gt "$most_for_pingall" ]; then
        warn "pingall of $2 nodes: left out, the neighbour table of the machine is too small"
    fi
    round=1
    while [ "$round" -le "$rounds" ]; do
        for tool in $tools; do
            if takes_part "$tool" "$@"; then
                settle
                "$1_$tool" "$2" >> "$out/samples" || warn "$1, $tool, $2 nodes: failed"
            fi
        done
        round=$((round + 1))
    done
}

takes_part() { # TOOL ROW NODES
    case $2-$1 in
    star-c | star-netlab | run-netlab | mesh-c | mesh-netlab | ports-netlab) ;;
    ports-ip) [ "$round" = 1 ] || [ "$3" -le "$most_for_rounds" ] ;;
    run-ip | run-mininet) [ "$round" = 1 ] || [ "$3" -le "$most_for_rounds" ] ;;
    mesh-mininet) [ "$3" -le "$most_for_pingall" ] ;;
    *) false ;;
    esac
}

# Waits until the kernel has taken apart the namespaces of the run before: it does so in order and behind our back
# (cleanup_net in net/core/net_namespace.c). The second of two new ones goes after all that was there.
settle() {
    "$here/private" sh -euc '
        for turn in 1 2; do
            ip netns add last
            ip link add near type veth peer name far netns last
            ip netns delete last
            while ip link show near > /run/seen 2>&1; do sleep 0.02; done
        done'
}

# Prints a sample of a whole process, from its start to its end.
timed() { # ROW TOOL NODES COMMAND...
    row=$1 tool=$2 number=$3
    shift 3
    begin=$(date +%s%N)
    "$@" > "$out/output" 2>&1 || { tail -n 20 "$out/output" >&2; return 1; }
    end=$(date +%s%N)
    printf '{"row":"%s","tool":"%s","nodes":%d,"ms":%d}\n' "$row" "$tool" "$number" "$(((end - begin) / 1000000))"
}

mininet() { # ROW NODES: its switch needs the machine's bridges to be free of netfilter, as it says itself
    timeout -s KILL "$longest" "$here/private" "$python" "$here/star-mininet.py" "$@"
}

star_c() { "$here/private" "$out/star" "$1"; }
star_netlab() {
    in_process star "$1" || return 1
    in_process warm "$1" # the star once more, in a process that has built and removed some before
}
run_netlab() { timed run netlab "$1" "$top/netlab" run star --set "nodes=$1"; }
run_ip() { timed run ip "$1" timeout -s KILL "$longest" "$here/private" "$here/star-ip" "$1"; }
run_mininet() { timed run mininet "$1" mininet star "$1"; }
ports_netlab() { in_process ports "$1"; } # a network, a node, and so many published ports
ports_ip() { timed ports ip "$1" timeout -s KILL "$longest" "$here/private" "$here/ports-iptables" "$1"; }
mesh_c() { "$here/private" "$out/mesh" "$1"; }
mesh_netlab() { in_process mesh "$1"; }
mesh_mininet() { mininet mesh "$1" 2> "$out/output" | tail -n 1; }
