package dev.parley.engine.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.description.difference.Impact;
import dev.parley.description.problem.Place;
import dev.parley.description.problem.ProblemException;
import org.junit.jupiter.api.Test;

class ComparisonsTest {

    private static String schema(int most) {
        return "type: object\nproperties: {size: {type: integer, maximum: " + most + "}}\n";
    }

    @Test
    void textsAreComparedHoweverOftenAndInWhicheverOrder() {
        var comparisons = new Comparisons();
        for (int i = 0; i < 20; i++) {
            assertThat(comparisons.between(schema(i), schema(i + 1)))
                    .singleElement()
                    .satisfies(change -> assertThat(change.impact()).isEqualTo(Impact.BREAKING));
        }
        assertThat(comparisons.between(schema(5), schema(5))).isEmpty();
        assertThat(comparisons.between(schema(5), schema(4)))
                .anySatisfy(change -> assertThat(change.impact()).isEqualTo(Impact.BREAKING));
        assertThat(comparisons.between(schema(5), schema(4))).isEqualTo(comparisons.between(schema(5), schema(4)));
    }

    @Test
    void whatCannotBeReadIsNamedByItsSide() {
        assertThatThrownBy(() -> new Comparisons().between(schema(1), "a: [\n"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        fault -> assertThat(fault.problems().getFirst().place())
                                .isInstanceOfSatisfying(
                                        Place.Within.class,
                                        place -> assertThat(place.pointer()).isEqualTo("/new")));
    }
}
