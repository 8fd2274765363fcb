package io.netlab.lab;

import io.netlab.net.InterfaceName;
import io.netlab.sys.Errno;

/** What {@code brctl(8)} of bridge-utils 1.7 says when it is refused. */
record BridgeUtilsWords(String verb, InterfaceName bridge, InterfaceName port) {
    /** In the kernel's own words why. */
    String refused(Errno why) {
        return attempt() + ": " + why.text();
    }

    String refused(int why) {
        return refused(Errno.of(why));
    }

    private String attempt() {
        return switch (verb) {
            case "addbr" -> "add bridge failed";
            case "delbr" -> "can't delete bridge " + bridge;
            case "addif" -> "can't add " + port + " to bridge " + bridge;
            case "delif" -> "can't delete " + port + " from " + bridge;
            case "hairpin" -> "can't set " + port + " to hairpin on bridge " + bridge;
            default -> "set " + setting() + " failed";
        };
    }

    private String setting() {
        return switch (verb) {
            case "stp" -> "stp status";
            case "setageing" -> "ageing time";
            case "setbridgeprio" -> "bridge priority";
            case "setfd" -> "forward delay";
            case "sethello" -> "hello timer";
            case "setmaxage" -> "max age";
            case "setpathcost" -> "path cost";
            default -> "port priority";
        };
    }

    String exists() {
        return "device " + bridge + " already exists; can't create bridge with the same name";
    }

    String noBridge() {
        return verb.equals("delbr")
                ? "bridge " + bridge + " doesn't exist; can't delete it"
                : "bridge " + bridge + " does not exist!";
    }

    String noPort() {
        return "interface " + port + " does not exist!";
    }

    String isUp() {
        return "bridge " + bridge + " is still up; can't delete it";
    }

    String isTaken() {
        return "device " + port + " is already a member of a bridge; can't add it to bridge " + bridge + ".";
    }

    String isBridgeItself() {
        return "device " + port + " is a bridge device itself; can't add a bridge device to a bridge device.";
    }

    String isNoPort() {
        return "device " + port + " is not a port of " + bridge;
    }
}
