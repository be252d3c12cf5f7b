package dev.parley.description.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.document.Standard;
import dev.parley.description.problem.Problem;
import dev.parley.description.source.Source;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** References of a document, which may be so many that each must be followed only once: more would take minutes here. */
class StandardCheckTest {

    private static final int MANY = 30_000;

    private static List<Problem> problems(String schemas) {
        return StandardCheck.of(Standard.OPENAPI, Source.parse("""
                    openapi: 3.1.1
                    info: {title: T, version: '1'}
                    paths: {}
                    components:
                      schemas:
                    """ + schemas).tree());
    }

    private static String chain(int length) {
        return IntStream.range(0, length)
                .mapToObj(each -> "    s%d: {$ref: '#/components/schemas/s%d'}%n".formatted(each, each + 1))
                .collect(Collectors.joining());
    }

    @Test
    void aLongChainOfReferencesThatEndsIsSound() {
        assertThat(problems(chain(MANY) + "    s%d: {type: string}\n".formatted(MANY)))
                .isEmpty();
    }

    @Test
    void ofALongChainIntoARingOnlyTheRingIsNamed() {
        assertThat(problems(chain(MANY) + "    s%d: {$ref: '#/components/schemas/s%d'}\n".formatted(MANY, MANY - 1)))
                .extracting(Problem::message)
                .containsExactly(
                        "The reference #/components/schemas/s%d leads back to itself".formatted(MANY),
                        "The reference #/components/schemas/s%d leads back to itself".formatted(MANY - 1));
    }

    @Test
    void eachReferenceOfALongRingLeadsBackToItself() {
        assertThat(problems(chain(MANY) + "    s%d: {$ref: '#/components/schemas/s0'}\n".formatted(MANY)))
                .hasSize(MANY + 1)
                .allMatch(problem -> problem.code().equals("reference-circular"));
    }

    @Test
    void aReferenceThatIsWrittenOtherwiseIsOfTheSameRing() {
        assertThat(problems("""
                    C: {$ref: '#/components/schemas/%41'}
                    A: {$ref: '#/components/schemas/B'}
                    B: {$ref: '#/components/schemas/A'}
                    N: {$ref: '#/components/schemas/none'}
                    O: {$ref: '#/components/schemas/N'}
                """))
                .extracting(Problem::message)
                .containsExactly(
                        "The reference #/components/schemas/B leads back to itself",
                        "The reference #/components/schemas/A leads back to itself",
                        "The reference #/components/schemas/none leads to nothing");
    }
}
