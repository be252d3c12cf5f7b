package dev.parley.cli.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.cli.project.ProjectDirectory;
import dev.parley.description.problem.Problem;
import dev.parley.description.sync.SyncConflict;
import dev.parley.description.sync.Synchronized;
import dev.parley.engine.project.EditConflict;
import dev.parley.engine.project.ProjectTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SyncRoundTest {

    private static final Partner PARTNER = new Partner(null, "data", "1", "Shop");

    private static final String OPENAPI = """
            openapi: 3.1.0
            info: {title: Shop, version: 1.0.0}
            components:
              schemas:
                User: {$ref: schemas/user.yaml}
            """;
    private static final String ASYNCAPI = """
            asyncapi: 3.0.0
            info: {title: Shop, version: 1.0.0}
            components:
              schemas:
                User: {$ref: schemas/user.yaml}
            """;
    private static final String USER = """
            type: object
            properties:
              name: {type: string}
            """;

    /** A project in memory. */
    private static final class Project implements SyncedProject {

        private final Map<String, String> texts = new TreeMap<>();
        private long sequence = 1;

        @Override
        public long sequence() {
            return sequence;
        }

        @Override
        public ProjectTexts.Files read() {
            return new ProjectTexts.Files(sequence, new TreeMap<>(texts));
        }

        @Override
        public void write(long at, Map<String, Optional<String>> given) {
            if (at != sequence) {
                throw new EditConflict(List.of(Problem.of("changed", "changed since")), null);
            }
            sequence++;
            given.forEach((path, text) -> text.ifPresentOrElse(it -> texts.put(path, it), () -> texts.remove(path)));
        }

        String text(String path) {
            return Objects.requireNonNull(texts.get(path));
        }

        void replace(String path, String part, String other) {
            assertThat(text(path)).contains(part);
            sequence++;
            texts.put(path, text(path).replace(part, other));
        }
    }

    @TempDir
    Path folder;

    private final Project project = new Project();

    @BeforeEach
    void begin() throws IOException {
        Files.createDirectory(folder.resolve("schemas"));
    }

    private SyncRound.Outcome round() throws IOException, InterruptedException {
        try (SyncMemory memory = SyncMemory.open(folder)) {
            return new SyncRound(new ProjectDirectory(folder), project, memory, PARTNER, null).run();
        }
    }

    private SyncRound.Outcome foreseen() throws IOException, InterruptedException {
        try (SyncMemory memory = SyncMemory.open(folder)) {
            return new SyncRound(new ProjectDirectory(folder), project, memory, PARTNER, null).foresee();
        }
    }

    private void file(String path, String text) throws IOException {
        Files.writeString(folder.resolve(path), text);
    }

    private String file(String path) throws IOException {
        return Files.readString(folder.resolve(path));
    }

    private static List<String> codes(SyncRound.Outcome outcome) {
        return outcome.synced().problems().stream().map(Problem::code).toList();
    }

    private void shared() throws IOException, InterruptedException {
        file("openapi.yaml", OPENAPI);
        file("asyncapi.yaml", ASYNCAPI);
        file("schemas/user.yaml", USER);
        assertThat(codes(round())).isEmpty();
    }

    @Test
    void whatTwoDocumentsChangeInTheSameFileIsAllKept() throws Exception {
        shared();
        project.replace("openapi.yaml", "properties:\n", "properties:\n        age: {type: integer}\n");
        project.replace("asyncapi.yaml", "properties:\n", "properties:\n        mail: {type: string}\n");
        assertThat(codes(round())).isEmpty();
        assertThat(file("schemas/user.yaml")).contains("name:", "age:", "mail:");
        assertThat(project.text("openapi.yaml")).contains("name:", "age:", "mail:");
        assertThat(project.text("asyncapi.yaml")).contains("name:", "age:", "mail:");
        assertThat(round().isNothing()).isTrue();
        assertThat(file("asyncapi.yaml")).isEqualTo(ASYNCAPI);
        assertThat(file("openapi.yaml")).isEqualTo(OPENAPI);
    }

    @Test
    void whatTwoDocumentsChangeOtherwiseInTheSameFileIsAConflict() throws Exception {
        shared();
        project.replace("openapi.yaml", "type: string", "type: integer");
        project.replace("asyncapi.yaml", "type: string", "type: boolean");
        assertThat(round().synced().conflicts()).extracting(SyncConflict::path).containsExactly("openapi.yaml");
        assertThat(round().synced().conflicts()).extracting(SyncConflict::path).containsExactly("openapi.yaml");
        assertThat(file("schemas/user.yaml")).contains("boolean");
        assertThat(project.text("openapi.yaml")).contains("integer");
        assertThat(project.text("asyncapi.yaml")).contains("boolean");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatADocumentAndTheOneThatLeadsToItChangeIsAllKept(boolean openApiLeads) throws Exception {
        String leading = openApiLeads ? "openapi.yaml" : "asyncapi.yaml";
        String led = openApiLeads ? "asyncapi.yaml" : "openapi.yaml";
        file(
                leading,
                (openApiLeads ? OPENAPI : ASYNCAPI).replace("schemas/user.yaml", led + "#/components/schemas/User"));
        file(led, (openApiLeads ? ASYNCAPI : OPENAPI).replace("User: {$ref: schemas/user.yaml}", """
                User:
                      type: object
                      properties:
                        name: {type: string}"""));
        assertThat(codes(round())).isEmpty();
        project.replace(leading, "properties:\n", "properties:\n        age: {type: integer}\n");
        project.replace(led, "properties:\n", "properties:\n        mail: {type: string}\n");
        assertThat(codes(round())).isEmpty();
        assertThat(file(led)).contains("name:", "age:", "mail:");
        assertThat(project.text("openapi.yaml")).contains("name:", "age:", "mail:");
        assertThat(project.text("asyncapi.yaml")).contains("name:", "age:", "mail:");
        assertThat(round().isNothing()).isTrue();
    }

    @Test
    void aFileThatIsLedToByTwoNamesIsOneFile() throws Exception {
        file("openapi.yaml", OPENAPI + "    Owner: {$ref: schemas/us%65r.yaml}\n");
        file("schemas/user.yaml", USER);
        assertThat(codes(round())).isEmpty();
        assertThat(project.text("openapi.yaml")).containsOnlyOnce("type: string");
        project.replace("openapi.yaml", "type: string", "type: integer");
        assertThat(codes(round())).isEmpty();
        assertThat(file("schemas/user.yaml")).isEqualTo(USER.replace("type: string", "type: integer"));
        assertThat(file("openapi.yaml")).contains("schemas/user.yaml", "schemas/us%65r.yaml");
        assertThat(round().isNothing()).isTrue();
    }

    @Test
    void onlyWhatAnEndpointSaysIsForeseenToBeSealed() throws Exception {
        file("asyncapi.yaml", """
                asyncapi: 3.0.0
                info: {title: Shop, version: 1.0.0}
                servers: {live: {host: a.example, protocol: wss}}
                channels:
                  orders: {$ref: '#/components/channels/orders'}
                components:
                  channels:
                    orders:
                      address: /orders
                      x-parley: {auth: {kind: bearer, token: abc}}
                    left:
                      address: /left
                      x-parley: {auth: {kind: basic, username: ann, password: abc}}
                """);
        assertThat(foreseen().sealed()).containsExactly("asyncapi.yaml: token");
    }

    @Test
    void aFileThatIsForeseenToGoIsNotThereForDocumentsThatLeadToIt() throws Exception {
        Files.createDirectory(folder.resolve("environments"));
        file("openapi.yaml", OPENAPI.replace("schemas/user.yaml", "environments/live.yaml"));
        file("environments/live.yaml", "variables: []\n");
        assertThat(codes(round())).isEmpty();
        project.texts.remove("environments/live.yaml");
        List<Problem> foreseen = foreseen().synced().problems();
        assertThat(foreseen)
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.message()).isEqualTo("openapi.yaml: environments/live.yaml is not there"));
        assertThat(round().synced().problems()).isEqualTo(foreseen);
    }

    @Test
    void aFileThatIsNoTextIsNamedAndLeftWhileTheRestGoesOn() throws Exception {
        shared();
        file("environment.yaml", "variables: []\n");
        round();
        Files.write(folder.resolve("environment.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe, 'v', 0});
        project.replace("openapi.yaml", "type: string", "type: integer");
        assertThat(codes(round())).containsExactly("file-unreadable");
        assertThat(file("schemas/user.yaml")).contains("integer");
        assertThat(project.text("environment.yaml")).isEqualTo("variables: []\n");
        file("environment.yaml", "variables: [{name: a}]\n");
        assertThat(codes(round())).isEmpty();
        assertThat(project.text("environment.yaml")).isEqualTo("variables: [{name: a}]\n");
    }

    @Test
    void aFolderInPlaceOfAFileIsNamedAndTakesNothingOutOfTheProject() throws Exception {
        Files.createDirectory(folder.resolve("environments"));
        file("environments/live.yaml", "variables: [{name: a}]\n");
        assertThat(codes(round())).isEmpty();
        Files.delete(folder.resolve("environments/live.yaml"));
        Files.createDirectory(folder.resolve("environments/live.yaml"));
        assertThat(codes(round())).containsExactly("file-unreadable");
        assertThat(project.texts).containsKey("environments/live.yaml");
        Files.delete(folder.resolve("environments/live.yaml"));
        assertThat(codes(round())).isEmpty();
        assertThat(project.texts).doesNotContainKey("environments/live.yaml");
    }

    @Test
    void aFileThatMustNotBeWrittenIsNamedAndWhatElseWasDoneIsRemembered() throws Exception {
        Files.createDirectory(folder.resolve("environments"));
        shared();
        file("environments/b.yaml", "variables: [{name: v1}]\n");
        file("environments/z.yaml", "variables: [{name: z1}]\n");
        round();
        forbid("schemas/user.yaml", "r--r--r--");
        project.replace("openapi.yaml", "type: string", "type: integer");
        project.replace("environments/z.yaml", "z1", "z2");
        file("environments/b.yaml", "variables: [{name: v2}]\n");
        Synchronized foreseen = foreseen().synced();
        SyncRound.Outcome outcome = round();
        assertThat(foreseen.problems()).isEqualTo(outcome.synced().problems());
        assertThat(foreseen.toFolder())
                .containsOnlyKeys(outcome.synced().toFolder().keySet());
        assertThat(codes(outcome)).containsExactly("file-unwritten");
        assertThat(outcome.synced().toFolder()).containsOnlyKeys("environments/z.yaml");
        assertThat(file("environments/z.yaml")).contains("z2");
        assertThat(file("schemas/user.yaml")).isEqualTo(USER);
        project.replace("environments/b.yaml", "v2", "v3");
        assertThat(round().synced().conflicts()).isEmpty();
        assertThat(file("environments/b.yaml")).contains("v3");
        forbid("schemas/user.yaml", "rw-r--r--");
        assertThat(codes(round())).isEmpty();
        assertThat(file("schemas/user.yaml")).isEqualTo(USER.replace("string", "integer"));
        assertThat(round().isNothing()).isTrue();
    }

    @Test
    void whatTheProjectTookOverFromADocumentThatCannotBeWrittenMayBeUndone() throws Exception {
        shared();
        forbid("schemas/user.yaml", "r--r--r--");
        project.replace("openapi.yaml", "type: string", "type: integer");
        file("openapi.yaml", OPENAPI.replace("title: Shop", "title: Store"));
        assertThat(codes(round())).containsExactly("file-unwritten");
        assertThat(project.text("openapi.yaml")).contains("title: Store", "type: integer");
        project.replace("openapi.yaml", "title: Store", "title: Shop");
        round();
        assertThat(project.text("openapi.yaml")).contains("title: Shop", "type: integer");
        forbid("schemas/user.yaml", "rw-r--r--");
        assertThat(round().synced().conflicts()).isEmpty();
        assertThat(file("openapi.yaml")).isEqualTo(OPENAPI);
        assertThat(file("schemas/user.yaml")).isEqualTo(USER.replace("string", "integer"));
    }

    private void forbid(String path, String permissions) throws IOException {
        Files.setPosixFilePermissions(folder.resolve(path), PosixFilePermissions.fromString(permissions));
    }

    @Test
    void whoWatchesIsToldOnceOfWhatStandsAndOnceThatNothingDoes() throws Exception {
        file("openapi.yaml", OPENAPI.replace("{$ref: schemas/user.yaml}", "{type: string}"));
        round();
        Standing standing = new Standing();
        file("openapi.yaml", file("openapi.yaml").replace("title: Shop", "title: Folder"));
        project.replace("openapi.yaml", "title: Shop", "title: Project");
        assertThat(standing.news(round()).orElseThrow().synced().conflicts()).hasSize(1);
        assertThat(standing.news(round())).isEmpty();
        file("openapi.yaml", file("openapi.yaml").replace("type: string", "type: integer"));
        SyncRound.Outcome more = standing.news(round()).orElseThrow();
        assertThat(more.synced().conflicts()).isEmpty();
        assertThat(more.synced().toProject()).containsOnlyKeys("openapi.yaml");
        project.replace("openapi.yaml", "title: Project", "title: Folder");
        assertThat(standing.news(round()).orElseThrow().isNothing()).isTrue();
        assertThat(standing.news(round())).isEmpty();
    }
}
