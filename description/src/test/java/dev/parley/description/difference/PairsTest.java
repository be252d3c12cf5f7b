package dev.parley.description.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Pairs that others judge by, with what is right for them. */
class PairsTest {

    private static String text(String name) {
        try (var stream = PairsTest.class.getResourceAsStream("pairs/" + name)) {
            if (stream == null) throw new IllegalArgumentException(name);
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @ParameterizedTest
    @CsvFileSource(resources = "pairs/judged.csv")
    void eachPairIsJudgedAsItIs(String old, String now, String worst) {
        var changes = Versions.changes(text(old), text(now));
        assertThat(changes).isNotEmpty();
        var found = changes.stream()
                .map(Change::impact)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        assertThat(found.name().toLowerCase(Locale.ROOT))
                .as("%s", changes.stream().map(Versions::line).toList())
                .isEqualTo(worst);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "pairs/judged.csv")
    void nothingDiffersFromItself(String old) {
        assertThat(Versions.changes(text(old), "# the same\n" + text(old))).isEmpty();
    }
}
