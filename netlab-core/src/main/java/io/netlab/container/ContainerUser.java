package io.netlab.container;

import io.netlab.error.NetlabException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who a process of a container is, by the {@code /etc/passwd} and {@code /etc/group} of the container itself.
 *
 * @param groups all of them, as the runtime wants them
 */
record ContainerUser(int uid, int gid, List<Integer> groups) {
    ContainerUser {
        groups = List.copyOf(groups);
    }

    /**
     * Finds {@code user}, {@code uid}, {@code user:group} or {@code uid:gid}.
     *
     * @throws NetlabException when a name is in no file
     */
    static ContainerUser find(Path root, String said) {
        int colon = said.indexOf(':');
        String user = colon < 0 ? said : said.substring(0, colon);
        String group = colon < 0 ? "" : said.substring(colon + 1);
        List<String[]> users = lines(root.resolve("etc/passwd"), 4);
        List<String[]> groups = lines(root.resolve("etc/group"), 3);
        String wanted = user.isEmpty() ? "0" : user;
        Optional<String[]> entry = users.stream()
                .filter(fields -> fields[0].equals(wanted) || fields[2].equals(wanted))
                .findFirst();
        int uid = entry.map(fields -> number(fields[2])).orElseGet(() -> numberOf(wanted, "user"));
        int gid = group.isEmpty()
                ? entry.map(fields -> number(fields[3])).orElse(0)
                : groups.stream()
                        .filter(fields -> fields[0].equals(group))
                        .findFirst()
                        .map(fields -> number(fields[2]))
                        .orElseGet(() -> numberOf(group, "group"));
        List<Integer> further = new ArrayList<>(List.of(gid));
        if (group.isEmpty()) {
            entry.ifPresent(fields -> further.addAll(memberships(groups, fields[0], gid)));
        }
        return new ContainerUser(uid, gid, further);
    }

    private static List<Integer> memberships(List<String[]> groups, String user, int first) {
        return groups.stream()
                .filter(fields ->
                        fields.length > 3 && List.of(fields[3].split(",")).contains(user))
                .map(fields -> number(fields[2]))
                .filter(gid -> gid != first)
                .toList();
    }

    private static int numberOf(String text, String what) {
        if (!text.matches("[0-9]{1,9}")) {
            throw new NetlabException(
                    NetlabException.Kind.INPUT,
                    "unable to find " + what + " " + text + ": no matching entries in "
                            + (what.equals("user") ? "passwd" : "group") + " file");
        }
        return Integer.parseInt(text);
    }

    private static int number(String field) {
        return field.matches("[0-9]{1,9}") ? Integer.parseInt(field) : 0;
    }

    /** The lines of a file of the container that have enough fields; a link in it is not followed out of it. */
    private static List<String[]> lines(Path file, int fields) {
        try {
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    ? Files.readString(file, StandardCharsets.ISO_8859_1)
                            .lines()
                            .map(line -> line.split(":", -1))
                            .filter(line -> line.length >= fields)
                            .toList()
                    : List.of();
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
