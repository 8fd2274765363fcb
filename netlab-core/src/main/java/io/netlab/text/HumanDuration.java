package io.netlab.text;

import java.time.Duration;

/** How long something took or is ago, as Docker says it ({@code units.HumanDuration} of docker/go-units). */
public final class HumanDuration {
    private static final int DAY = 24;

    private HumanDuration() {}

    /** {@code 5 seconds}, {@code About an hour}, {@code 3 weeks}. */
    public static String of(Duration duration) {
        long seconds = duration.toSeconds();
        long minutes = duration.toMinutes();
        long hours = Math.round(duration.toSeconds() / 3600.0);
        if (seconds < 60) {
            return seconds < 1 ? "Less than a second" : seconds == 1 ? "1 second" : seconds + " seconds";
        }
        if (minutes < 60) {
            return minutes == 1 ? "About a minute" : minutes + " minutes";
        }
        if (hours < 2 * DAY) {
            return hours == 1 ? "About an hour" : hours + " hours";
        }
        return days(hours);
    }

    private static String days(long hours) {
        if (hours < 2 * 7 * DAY) {
            return hours / DAY + " days";
        }
        if (hours < 2 * 30 * DAY) {
            return hours / DAY / 7 + " weeks";
        }
        return hours < 2 * 365 * DAY ? hours / DAY / 30 + " months" : hours / DAY / 365 + " years";
    }
}
