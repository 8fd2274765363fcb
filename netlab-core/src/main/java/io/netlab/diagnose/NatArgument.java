package io.netlab.diagnose;

import io.netlab.net.IpAddress;

/**
 * What a rule of address translation puts in: {@code 172.17.0.2:80}, {@code [fd00::2]:80}, {@code 192.0.2.1}; of a range
 * the first.
 *
 * @param port 0 when the port stays
 */
record NatArgument(IpAddress address, int port) {
    /** Throws IllegalArgumentException when there is no address in it. */
    static NatArgument parse(String argument) {
        boolean isBracketed = argument.startsWith("[");
        boolean isBareV6 = !isBracketed && argument.indexOf(':') != argument.lastIndexOf(':');
        String first = argument.split("-", 2)[0];
        if (isBareV6) {
            return new NatArgument(IpAddress.parse(first), 0);
        }
        String address = isBracketed ? argument.substring(1, argument.indexOf(']')) : first.split(":", 2)[0];
        String rest = argument.substring(isBracketed ? argument.indexOf(']') + 1 : address.length());
        String port = rest.startsWith(":") ? rest.substring(1).split("-", 2)[0] : "";
        return new NatArgument(IpAddress.parse(address), port.isEmpty() ? 0 : Integer.parseInt(port));
    }
}
