package dev.parley.description.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.parley.description.imports.ImportedEnvironment;
import dev.parley.description.imports.ImportedFolder;
import dev.parley.description.imports.ImportedItem;
import dev.parley.description.imports.NotCarried;
import dev.parley.description.problem.Place;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Files that are imported together, and name each other. */
class GivenFilesTest {

    private static GivenFile file(String name, String text) {
        return new GivenFile(name, "", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatFilesNameIsBoundedForAllOfThem() {
        var files = new ArrayList<>(List.of(file("a", "x".repeat(5 << 20))));
        for (int each = 0; each < 20; each++) files.add(file("c" + each + ".sh", "curl http://x -H @a"));
        assertThatThrownBy(() -> GivenFiles.requests(files, Instant.EPOCH))
                .isInstanceOf(ProblemException.class)
                .satisfies(refused -> assertThat(((ProblemException) refused).problems())
                        .anyMatch(problem -> problem.message().contains("64 MiB")));
    }

    @Test
    void aReferenceToAnotherPlaceIsRefusedAndNotMissing() {
        var document = """
            openapi: 3.1.0
            info: {title: A, version: '1'}
            paths: {/a: {$ref: 'https://elsewhere.example.org/a.yaml'}}
            """;
        assertThat(GivenFiles.descriptions(List.of(file("a.yaml", document)))
                        .getFirst()
                        .problems())
                .anySatisfy(problem -> {
                    assertThat(problem.code()).isEqualTo("reference-refused");
                    assertThat(problem.message()).contains("is at another place, which is not asked");
                    assertThat(problem.hint()).contains("--allow-remote");
                });
    }

    @Test
    void descriptionsAreReadByTheMarkOfTheirEncoding() {
        var text = "\uFEFFopenapi: 3.1.0\ninfo: {title: Käse, version: '1'}\npaths: {}\n";
        for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            var given = List.of(new GivenFile("a.yaml", "", text.getBytes(charset)));
            assertThat(GivenFiles.descriptions(given))
                    .as("%s", charset)
                    .extracting(TakenDescription::title)
                    .containsExactly("Käse");
        }
        var latin = List.of(new GivenFile("a.yaml", "", text.substring(1).getBytes(StandardCharsets.ISO_8859_1)));
        assertThatThrownBy(() -> GivenFiles.descriptions(latin)).hasMessageContaining("is no text in UTF-8");
    }

    @Test
    void whatIsWrongWithReferencesIsNamedInItsPlaceAndOnce() {
        var document = """
            openapi: 3.1.0
            info: {title: A, version: '1'}
            paths:
              /a: {$ref: b.yaml}
              /b: {$ref: gone.yaml}
            components:
              schemas:
                A: {$ref: '#/components/schemas/No'}
                B: {$ref: '#/components/schemas/B'}
            """;
        var taken = GivenFiles.descriptions(
                List.of(file("a.yaml", document), file("b.yaml", "get: {responses: {default: {description: d}}}")));
        assertThat(taken.getFirst().problems())
                .extracting(Problem::code, Problem::place)
                .containsExactlyInAnyOrder(
                        tuple("reference-unreadable", new Place.Position(5, 8)),
                        tuple("reference-unresolved", new Place.Position(8, 9)),
                        tuple("reference-circular", new Place.Position(9, 9)));
    }

    @Test
    void aFileThatIsNotThereIsToldByItsNameWithWhatHelps() {
        var document = "openapi: 3.1.0\ninfo: {title: A, version: '1'}\npaths:\n  /a: {$ref: paths/a.yaml}\n";
        assertThat(GivenFiles.descriptions(List.of(file("api.yaml", document)))
                        .getFirst()
                        .problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.message()).startsWith("`paths/a.yaml` is not there");
                    assertThat(problem.hint()).contains("the folder that both lie in");
                });
    }

    @Test
    void ofVeryManyReferencesThatLeadNowhereEachIsNamedOnce() {
        int groups = 200;
        int each = 200; // to hold each of all against each other one would take long
        var references = IntStream.range(0, each)
                .mapToObj("p%1$d: {$ref: '#/n%1$d'}"::formatted)
                .collect(Collectors.joining(", ", "{properties: {", "}}\n"));
        var schemas = IntStream.range(0, groups)
                .mapToObj(group -> "    s" + group + ": " + references)
                .collect(Collectors.joining());
        var document = """
            openapi: 3.1.0
            info: {title: A, version: '1'}
            paths: {/b: {$ref: gone.yaml}}
            components:
              schemas:
            """ + schemas;
        var problems = GivenFiles.descriptions(List.of(file("a.yaml", document)))
                .getFirst()
                .problems();
        assertThat(problems).hasSize(1 + groups * each);
    }

    @Test
    void environmentsBesideSeveralFilesComeInOnce() {
        var files = List.of(
                file("a.http", "GET http://x\n"),
                file("b.http", "GET http://y\n"),
                file("http-client.env.json", "{\"dev\": {\"host\": \"x\"}}"));
        assertThat(GivenFiles.requests(files, Instant.EPOCH).imported().environments())
                .extracting(ImportedEnvironment::name)
                .containsExactly("dev");
    }

    @Test
    void aFileThatAnotherOneRunsComesInOnce() {
        var run = file("sub/b.http", "### B\nGET http://b\n");
        var main = file("main.http", "### A\nGET http://a\n###\nrun ./sub/b.http\n");
        for (var files : List.of(List.of(run, main), List.of(main, run))) {
            assertThat(GivenFiles.requests(files, Instant.EPOCH).imported()).satisfies(all -> {
                assertThat(all.root().items()).extracting(ImportedItem::name).containsExactly("A", "B");
                assertThat(all.notCarried()).extracting(NotCarried::what).containsExactly("sub/b.http");
            });
        }
    }

    @Test
    void filesThatRunEachOtherComeInWithTheFirst() {
        var files = List.of(
                file("a.http", "### A\nGET http://a\n###\nrun b.http\n"),
                file("b.http", "### B\nGET http://b\n###\nrun a.http\n"));
        var all = GivenFiles.requests(files, Instant.EPOCH).imported();
        assertThat(all.root().items()).extracting(ImportedItem::name).startsWith("A", "B");
    }

    @Test
    void aFileWhoseRunnerCannotBeReadComesInByItself() {
        var files = List.of(
                file("all/x/a.http", "run ../b.http\n### A\nGET http://a\n"),
                file("all/x/http-client.env.json", "{"),
                file("all/b.http", "### B\nGET http://b\n"));
        var all = GivenFiles.requests(files, Instant.EPOCH).imported();
        assertThat(all.root().items()).extracting(ImportedItem::name).containsExactly("B");
        assertThat(all.notCarried()).extracting(NotCarried::what).contains("all/x/a.http");
    }

    @Test
    void aFileThatIsOnlyImportedByAnotherOneComesInByItself() {
        var files = List.of(
                file("a.http", "import b.http\n### A\nGET http://a\n###\nrun #B\n"),
                file("b.http", "### B\nGET http://b\n### C\nGET http://c\n"));
        var folders =
                GivenFiles.requests(files, Instant.EPOCH).imported().root().items();
        assertThat(folders)
                .extracting(folder -> ((ImportedFolder) folder)
                        .items().stream().map(ImportedItem::name).toList())
                .containsExactly(List.of("A", "B"), List.of("B", "C"));
    }

    @Test
    void manyFilesAreFoundAtOnce() {
        var files = new ArrayList<GivenFile>();
        files.add(file("main.http", "GET http://x\n" + "###\nrun gone.http\n".repeat(3_000)));
        for (int each = 0; each < 3_000; each++) files.add(file("f" + each + ".http", "GET http://x\n"));
        assertTimeout(
                Duration.ofSeconds(20),
                () -> assertThat(GivenFiles.requests(files, Instant.EPOCH)
                                .imported()
                                .root()
                                .items())
                        .hasSize(3_001));
    }
}
