package dev.parley.description.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.parley.description.problem.Place;
import dev.parley.description.problem.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenApiCheckTest {

    private static final OpenApiCheck CHECK = new OpenApiCheck();

    @Test
    void realDescriptionsAreValid() {
        assertThat(CHECK.check(Texts.museum())).isEmpty();
        assertThat(CHECK.check(Texts.petStore())).isEmpty();
    }

    @Test
    void eachVersionHasItsOwnSchema() {
        for (var version : List.of("3.0.4", "3.1.1", "3.2.0")) {
            var text =
                    "openapi: " + version + "\ninfo: {title: T, version: '1'}\npaths:\n  /a: {get: {responses: {}}}\n";
            assertThat(CHECK.check(text)).as(version).isNotEmpty();
            assertThat(CHECK.check(text.replace("{}}", "{default: {description: d}}}")))
                    .as(version)
                    .isEmpty();
        }
        var query =
                "openapi: 3.%s\ninfo: {title: T, version: '1'}\npaths: {/a: {query: {responses: {default: {description: d}}}}}\n";
        assertThat(CHECK.check(query.formatted("2.0"))).isEmpty();
        assertThat(CHECK.check(query.formatted("1.0"))).isNotEmpty();
    }

    @Test
    void aMistakeIsToldAtItsLine() {
        assertThat(CHECK.check("openapi: 3.1.1\ninfo:\n  title: T\npaths: {}\n"))
                .extracting(Problem::place)
                .containsExactly(new Place.Position(2, 1));
    }

    @Test
    void otherDocumentsAreRefusedByTheirVersion() {
        assertThat(CHECK.check("swagger: '2.0'\n"))
                .extracting(Problem::code, Problem::message)
                .containsExactly(tuple("openapi-version", "Swagger 2.0 is none of the versions that are understood"));
        assertThat(CHECK.check("asyncapi: 3.0.0\n")).extracting(Problem::code).containsExactly("openapi-version");
        assertThat(CHECK.check("{")).isNotEmpty();
    }

    @Test
    void aVersionThatIsCutShortSaysHowItIsWritten() {
        assertThat(CHECK.check("openapi: 3.1\n"))
                .extracting(Problem::hint)
                .containsExactly("Write all of its numbers: openapi: 3.1.0");
    }
}
