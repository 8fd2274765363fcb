# Prints what an engine has made in this network namespace, in words that do not depend on names drawn at random:
# links, addresses, routes and settings sorted, rules in their order. NAMES is a script of sed for bridges' names.
set -eu
export LC_ALL=C

links() {
    ip -d -o link show | awk '{
        name = $2; sub(/[:@].*/, "", name); mac = ""
        line = "link"
        for (i = 3; i <= NF; i++) {
            if ($i == "mtu" || $i == "master" || $i == "hairpin") line = line " " $i " " $(i + 1)
            if ($i == "link/ether") mac = $(i + 1)
        }
        if (name !~ /^eth/) mac = ""
        print line " of " name " " mac
    }'
}

addresses() {
    ip -o addr | awk '{
        line = "address " $4 " of " $2
        link_scope = 0
        for (i = 5; i <= NF; i++) {
            if ($i == "brd" || $i == "scope") line = line " " $i " " $(i + 1)
            if ($i == "scope" && $(i + 1) == "link") link_scope = 1
        }
        if ($3 == "inet" || !link_scope || $4 == "fe80::1/64") print line
    }'
}

routes() {
    { ip route; ip -6 route; } | grep -v '^fe80' | sed -E 's/ (linkdown|pref medium)//g; s/ +$//; s/^/route /'
}

settings() {
    for file in /proc/sys/net/ipv4/ip_forward /proc/sys/net/ipv6/conf/all/forwarding \
        /proc/sys/net/ipv6/conf/default/forwarding /proc/sys/net/bridge/bridge-nf-call-iptables \
        /proc/sys/net/bridge/bridge-nf-call-ip6tables /proc/sys/net/ipv4/conf/*/route_localnet \
        /proc/sys/net/ipv4/conf/*/rp_filter /proc/sys/net/ipv6/conf/*/disable_ipv6 \
        /proc/sys/net/ipv6/conf/*/accept_ra; do
        [ ! -e "$file" ] || echo "setting ${file#/proc/sys/} $(cat "$file")"
    done
}

rules() { # PROGRAM
    for table in filter nat; do
        echo "$1 $table"
        "$1-save" -t "$table" 2>/dev/null | sed -E "/^(#|\*|COMMIT)/d; s/ \[[0-9:]+\]//;${NAMES-}" |
            grep -vE '^:(INPUT|OUTPUT|PREROUTING|POSTROUTING|FORWARD) ACCEPT$' || :
    done
}

# The name server of a container: the rules that lead to it, whose ports are drawn at random, and who asks it.
names() {
    rules iptables | sed -E 's/127.0.0.11:[0-9]+$/127.0.0.11:PORT/; s/--sport [0-9]+/--sport PORT/'
    sed -E "${NAMES-};s/([[:space:]])([a-z0-9]+) \\2$/\\1\\2/; s/^/hosts /" "${FILES-/etc}/hosts"
    ! grep -q 127.0.0.11 "${FILES-/etc}/resolv.conf" || sed 's/^/resolv.conf /' "${FILES-/etc}/resolv.conf"
}

{ links; addresses; routes; settings; } | sed -E "s/veth[0-9a-f]{7}(@[a-z0-9]+)?/veth/g;${NAMES-}" | sort -u
if [ "${1-}" = bare ]; then names; else
    rules iptables
    rules ip6tables
fi
[ "${2-}" != listening ] || ss -Hlntu | awk '{ print "listens " $1 " " $5 }' | sort
