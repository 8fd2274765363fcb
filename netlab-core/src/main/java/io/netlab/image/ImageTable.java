package io.netlab.image;

import io.netlab.text.DockerTable;
import io.netlab.text.HumanDuration;
import io.netlab.text.HumanSize;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The tables of {@code docker images} and {@code docker history}, as text. */
public final class ImageTable {
    private static final String NONE = "<none>";
    private static final int CREATED_BY = 45;

    private ImageTable() {}

    /**
     * What {@code docker images} prints: a line for each name.
     *
     * @param pattern only of this repository, or of this name; empty for all
     * @param isWhole ids with all their digits
     */
    public static String images(List<Image> images, String pattern, boolean isWhole, Instant now) {
        List<List<String>> rows = new ArrayList<>();
        for (Image image : images) {
            for (ImageName name : image.names()) {
                if (fits(name, pattern)) {
                    rows.add(row(image, name.repository(), name.tag(), isWhole, now));
                }
            }
            if (image.names().isEmpty() && pattern.isEmpty()) {
                rows.add(row(image, NONE, NONE, isWhole, now));
            }
        }
        return new DockerTable(List.of("REPOSITORY", "TAG", "IMAGE ID", "CREATED", "SIZE"), rows).text();
    }

    /** What {@code docker images -q} prints: an id a line. */
    public static String ids(List<Image> images, String pattern, boolean isWhole) {
        StringBuilder ids = new StringBuilder();
        images.stream()
                .filter(image -> pattern.isEmpty() || image.names().stream().anyMatch(name -> fits(name, pattern)))
                .forEach(image -> ids.append(id(image, isWhole)).append('\n'));
        return ids.toString();
    }

    private static boolean fits(ImageName name, String pattern) {
        return pattern.isEmpty()
                || name.repository().equals(pattern)
                || name.toString().equals(pattern);
    }

    private static List<String> row(Image image, String repository, String tag, boolean isWhole, Instant now) {
        return List.of(repository, tag, id(image, isWhole), ago(image.created(), now), HumanSize.of(image.size()));
    }

    private static String id(Image image, boolean isWhole) {
        return isWhole ? image.id().toString() : image.id().brief();
    }

    private static String ago(Instant then, Instant now) {
        return HumanDuration.of(Duration.between(then, now)) + " ago";
    }

    /**
     * What {@code docker history} prints, the newest step first; of all but the newest only the step is known, not an id.
     *
     * @param isHuman sizes with units, and times as long ago
     */
    public static String history(
            Image image, List<HistoryEntry> history, boolean isWhole, boolean isHuman, Instant now) {
        List<List<String>> rows = new ArrayList<>();
        for (HistoryEntry entry : history) {
            rows.add(List.of(
                    rows.isEmpty() ? id(image, isWhole) : "<missing>",
                    isHuman ? ago(entry.created(), now) : entry.created().toString(),
                    cut(entry.createdBy(), isWhole),
                    isHuman ? HumanSize.of(entry.size()) : String.valueOf(entry.size()),
                    entry.comment()));
        }
        String created = isHuman ? "CREATED" : "CREATED AT";
        return new DockerTable(List.of("IMAGE", created, "CREATED BY", "SIZE", "COMMENT"), rows).text();
    }

    private static String cut(String instruction, boolean isWhole) {
        String line = instruction.replace('\t', ' ');
        return isWhole || line.length() <= CREATED_BY ? line : line.substring(0, CREATED_BY - 1) + "…";
    }
}
