package io.netlab.doctor;

import io.netlab.sys.Syscalls;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The part of the doctor that runs within a lab: it tries the kernel's features and writes a line for each. */
public final class LabProbe {
    private static final String WORKS = "works";
    private static final String REFUSED = "refused";

    private LabProbe() {}

    /** Tries everything in the namespaces of the calling thread; the lines for the part outside. */
    public static String report() {
        LabTrials trials = new LabTrials(Machine.inLab(), Syscalls.libc());
        return LabTrials.features().stream()
                .map(feature -> line(feature, trials.refusal(new Need.OfFeature(feature))))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    static String line(Feature feature, Optional<String> refusal) {
        String words = refusal.orElse("").replaceAll("\\s+", " ").strip();
        return feature.id() + "\t" + (refusal.isEmpty() ? WORKS : REFUSED) + "\t" + words;
    }

    /** Reads such lines back: an empty text for what works, else why it was refused. Other lines are passed over. */
    static Map<Feature, Optional<String>> read(String report) {
        Map<Feature, Optional<String>> answers = new LinkedHashMap<>();
        for (String line : report.split("\n", -1)) {
            String[] parts = line.split("\t", 3);
            Optional<Feature> feature = Feature.ofId(parts[0]);
            if (parts.length == 3 && feature.isPresent() && (parts[1].equals(WORKS) || parts[1].equals(REFUSED))) {
                answers.put(feature.get(), parts[1].equals(WORKS) ? Optional.empty() : Optional.of(parts[2]));
            }
        }
        return answers;
    }
}
