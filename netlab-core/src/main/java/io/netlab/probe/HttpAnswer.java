package io.netlab.probe;

import java.util.Arrays;

/**
 * What a web server answered.
 *
 * @param result {@code REPLY} when an answer of HTTP came, whatever its status
 * @param status the answer's status, or 0 when none came
 * @param body what follows the headers
 */
public record HttpAnswer(ProbeResult result, int status, String body) {
    static HttpAnswer failed(ProbeResult result) {
        return new HttpAnswer(result, 0, "");
    }

    /** The value behind {@code key=} in the body, as netlab's own servers write it; empty when it is not there. */
    public String field(String key) {
        return Arrays.stream(body.split("\\s+", -1))
                .filter(word -> word.startsWith(key + "="))
                .map(word -> word.substring(key.length() + 1))
                .findFirst()
                .orElse("");
    }
}
