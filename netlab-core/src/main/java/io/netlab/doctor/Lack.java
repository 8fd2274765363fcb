package io.netlab.doctor;

/**
 * What a scenario needs and this machine does not have.
 *
 * @param label the thing's name
 * @param why in the words of the kernel or the program
 * @param mend the command that mends it, or a sentence where no command can
 */
public record Lack(String label, String why, String mend) {
    /** {@code scenario ovs-bridge needs Open vSwitch, which this machine lacks: ...; mend: ...}. */
    public String sentenceFor(String scenario) {
        return "scenario " + scenario + " needs " + label + ", which this machine lacks: " + why + "; mend: " + mend;
    }
}
