package io.netlab.image;

import io.netlab.error.NetlabException;
import io.netlab.text.CleanText;
import java.util.regex.Pattern;

/**
 * A name of an image: {@code busybox:latest}, {@code registry.example:5000/team/web:1.2}. The grammar is that of
 * Docker's package distribution/reference; {@code docker.io/} and {@code library/} are left out, as Docker does.
 *
 * @param repository where it comes from and what it is: {@code busybox}, {@code quay.io/team/web}
 * @param tag which of them: {@code latest}
 */
public record ImageName(String repository, String tag) implements Comparable<ImageName> {
    /** The tag of a name that has none. */
    public static final String LATEST = "latest";

    private static final String PART = "[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*";
    private static final String LABEL = "(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])";
    private static final String DOMAIN = "(?:" + LABEL + "(?:\\." + LABEL + ")*|\\[[a-fA-F0-9:]+])(?::[0-9]+)?";
    private static final Pattern REPOSITORY = Pattern.compile("(?:" + DOMAIN + "/)?" + PART + "(?:/" + PART + ")*");
    private static final Pattern TAG = Pattern.compile("[\\w][\\w.-]{0,127}");
    private static final Pattern HEX = Pattern.compile("[a-f0-9]{64}");
    private static final int LONGEST = 255;

    /** Throws NetlabException ({@code INPUT}) when either part is none. */
    public ImageName {
        repository = familiar(repository);
        if (!REPOSITORY.matcher(repository).matches() || HEX.matcher(repository).matches()) {
            throw refusal(
                    repository + ":" + tag, "a repository has small letters, digits, and single . _ - / in between");
        }
        if (repository.length() > LONGEST) {
            throw refusal(repository, "it has more than " + LONGEST + " characters");
        }
        if (!TAG.matcher(tag).matches()) {
            throw refusal(repository + ":" + tag, "a tag has at most 128 letters, digits and . _ -");
        }
    }

    /** Reads {@code REPOSITORY[:TAG]}. Throws NetlabException ({@code INPUT}) when it is no name. */
    public static ImageName parse(String text) {
        int colon = text.lastIndexOf(':');
        boolean isTagged = colon > text.lastIndexOf('/');
        return isTagged
                ? new ImageName(text.substring(0, colon), text.substring(colon + 1))
                : new ImageName(text, LATEST);
    }

    /** With the registry that Docker leaves out: {@code docker.io/library/busybox:latest}. */
    public String full() {
        int slash = repository.indexOf('/');
        String first = slash < 0 ? "" : repository.substring(0, slash);
        boolean hasRegistry = first.contains(".") || first.contains(":") || first.equals("localhost");
        return (hasRegistry ? "" : slash < 0 ? "docker.io/library/" : "docker.io/") + this;
    }

    private static String familiar(String repository) {
        String rest = repository;
        for (String hub : new String[] {"index.docker.io/", "docker.io/"}) {
            rest = rest.startsWith(hub) ? rest.substring(hub.length()) : rest;
        }
        boolean isOfficial = rest.startsWith("library/") && rest.indexOf('/') == rest.lastIndexOf('/');
        return isOfficial ? rest.substring("library/".length()) : rest;
    }

    private static NetlabException refusal(String text, String why) {
        return new NetlabException(
                NetlabException.Kind.INPUT, "\"" + CleanText.of(text) + "\" cannot be the name of an image: " + why);
    }

    @Override
    public int compareTo(ImageName other) {
        return toString().compareTo(other.toString());
    }

    /** {@code busybox:latest}. */
    @Override
    public String toString() {
        return repository + ":" + tag;
    }
}
