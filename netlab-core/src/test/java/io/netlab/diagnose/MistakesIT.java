package io.netlab.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Each mistake of the catalogue, made in three labs: is it named, and at the right place? */
class MistakesIT {
    private static final int ENOUGH = 95; // of a hundred

    /** Every row, and what of them was wrong. */
    private static void verify(String ground, List<Row> rows) {
        List<String> wrong = rows.stream()
                .map(row -> row.try_(ground))
                .filter(text -> !Objects.equals(text, ""))
                .toList();
        int right = (rows.size() - wrong.size()) * 100 / rows.size();

        assertThat(right).as(String.join("\n", wrong)).isGreaterThanOrEqualTo(ENOUGH);
    }

    @Test
    void onOneSwitch() {
        verify(FlatRows.GROUND, FlatRows.ROWS);
    }

    @Test
    void overTwoRouters() {
        verify(RoutedRows.GROUND, RoutedRows.ROWS);
    }

    @Test
    void onDocker0() {
        verify(DockerRows.GROUND, DockerRows.ROWS);
    }
}
