package dev.parley.description.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.problem.ProblemException;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that were damaged at random places, by seeds. */
class HostileTextsTest {

    private static final String SPOILS = "{}[]:,-?&*!|>'\"%@`#\n\t \\\u0000\u0085\u2028\ufeff\ud83d😀a0~=<";

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aDamagedTextIsReadAndEditedOrIsAProblem(long seed) {
        var random = new Random(seed);
        var text = new StringBuilder(
                seed % 4 == 0 ? RandomYaml.value(random, 3).toPrettyString() : new RandomYaml(random).text());
        for (int i = 0; i < 30; i++) {
            damage(text, random);
            try {
                var source = Source.parse(text.toString());
                var operation = RandomYaml.operation(random, source.tree());
                var edited = source.apply(List.of(operation));
                assertThat(Trees.sameInOrder(edited.tree(), Operations.apply(source.tree(), List.of(operation))))
                        .isTrue();
            } catch (ProblemException problem) {
                assertThat(problem.problems()).isNotEmpty();
            }
        }
    }

    private static void damage(StringBuilder text, Random random) {
        int at = random.nextInt(text.length() + 1);
        int end = Math.min(text.length(), at + random.nextInt(3));
        var spoil = String.valueOf(SPOILS.charAt(random.nextInt(SPOILS.length())));
        switch (random.nextInt(3)) {
            case 0 -> text.insert(at, spoil);
            case 1 -> text.delete(at, end);
            default -> text.replace(at, end, spoil);
        }
    }
}
