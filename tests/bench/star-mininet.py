"""The star of the benchmark in Mininet: hosts on one Linux bridge.

usage: star-mininet.py star NODES     start, a ping from each host, stop
       star-mininet.py mesh NODES     start, pingall, stop; prints the time of the pingall
"""

import json
import sys
import time

from mininet.net import Mininet
from mininet.nodelib import LinuxBridge
from mininet.topo import SingleSwitchTopo


def started(nodes):
    topology = SingleSwitchTopo(k=nodes)
    net = Mininet(topo=topology, switch=LinuxBridge, controller=None, ipBase="10.0.0.0/16", waitConnected=False)
    net.start()
    return net


def reaches(host, other):
    """Tries again: of 1,000 hosts some find the machine's table of neighbours full, until old entries have left it."""
    attempts = (host.cmd("ping -q -c 1 -W 2 " + other.IP()) for _ in range(5))
    return any(" 0% packet loss" in printed for printed in attempts)


def ping_from_each(net):
    """Each host pings the next one: Mininet's bridge has no address of its own."""
    for host, other in zip(net.hosts, net.hosts[1:] + net.hosts[:1]):
        if not reaches(host, other):
            sys.exit(f"{host} does not reach {other}")


def ping_all(net, nodes):
    begin = time.monotonic()
    lost = net.pingAll()
    milliseconds = round((time.monotonic() - begin) * 1000, 3)
    result = {"row": "mesh", "tool": "mininet", "nodes": nodes, "ms": milliseconds, "lost": round(lost)}
    print(json.dumps(result, separators=(",", ":")))


def main(row, nodes):
    net = started(nodes)
    try:
        ping_all(net, nodes) if row == "mesh" else ping_from_each(net)
    finally:
        net.stop()


main(sys.argv[1], int(sys.argv[2]))
