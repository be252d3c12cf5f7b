package dev.parley.storage.project;

import static dev.parley.storage.project.TestProjects.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.description.problem.Place;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.variables.Value;
import dev.parley.description.variables.VariableSource;
import dev.parley.engine.credential.RequestPlace;
import dev.parley.engine.project.EditConflict;
import dev.parley.engine.project.FolderEdit;
import dev.parley.engine.project.NewEndpoint;
import dev.parley.engine.project.Variable;
import dev.parley.storage.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class FolderVariablesTest extends ProjectOnADatabase {

    private static final String CANARY = "canary-71fe";
    private static final String DEEP = "Boats / Ferries/slow";

    private RequestPlace place;

    FolderVariablesTest(TestDatabase database) {
        super(database);
    }

    @BeforeEach
    void begin() {
        String id = projects.create(project, new NewEndpoint("Clock", DEEP, request("wss://a.example.org/")), ME)
                .id();
        place = new RequestPlace(project, id);
    }

    private void save(String folder, Variable... variables) {
        projects.saveSettings(project, folder, edit(null, variables), ME);
    }

    private static FolderEdit edit(@Nullable Long sequence, Variable... variables) {
        return new FolderEdit(null, null, List.of(variables), sequence);
    }

    private List<Variable> read(String folder) {
        return projects.environments().folder(project, folder).shared();
    }

    private @Nullable Value found(String name) {
        return projects.environments().source(place, ME, VariableSource.NONE).find(name);
    }

    @Test
    void theNearestHoldsAndASecretIsSealedAndKeptOverARestart() throws IOException {
        save("Boats", Variable.of("pier", "1"), Variable.secret("key", CANARY), Variable.of("side", "left"));
        save(DEEP, Variable.of("pier", "2"));
        restart();
        assertThat(found("pier")).isEqualTo(new Value("2", false, Value.Origin.FOLDER));
        assertThat(found("key")).isEqualTo(new Value(CANARY, true, Value.Origin.FOLDER));
        assertThat(read("Boats"))
                .containsExactly(
                        Variable.of("pier", "1"),
                        new Variable("key", null, true, true, null),
                        Variable.of("side", "left"));
        assertThat(projects.environments().folderValues(place)).containsEntry("key", CANARY);
        assertThat(projects.environments().folderSecrets(project)).containsExactly(CANARY);
        assertThat(projects.document(project, "project.openapi.yaml"))
                .contains("pier")
                .doesNotContain(CANARY);
        assertNowhereOnDisk();
    }

    private void assertNowhereOnDisk() throws IOException {
        try (var files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(CANARY);
            }
        }
    }

    @Test
    void aSecretSavedWithoutValueKeepsItAlsoByAnotherNameAndGoesWithItsFolder() {
        save("Boats", Variable.secret("key", CANARY));
        save("Boats", Variable.secret("key", null), Variable.of("pier", "1"));
        assertThat(Objects.requireNonNull(found("key")).text()).isEqualTo(CANARY);
        save("Boats", Variable.secret("berth", null), Variable.of("pier", "1"));
        assertThat(Objects.requireNonNull(found("berth")).text()).isEqualTo(CANARY);
        projects.folders().move(project, "Boats", "Ships / Old", ME);
        assertThat(Objects.requireNonNull(found("berth")).text()).isEqualTo(CANARY);
        projects.undo(project, projects.read(project).sequence(), ME);
        assertThat(Objects.requireNonNull(found("berth")).text()).isEqualTo(CANARY);
        save("Boats");
        assertThat(found("berth")).isNull();
    }

    @Test
    void anOpenValueThatBecomesSecretIsInNoHistory() {
        save("Boats", Variable.of("key", CANARY));
        save("Boats", Variable.secret("key", null));
        assertThat(found("key")).isEqualTo(new Value(CANARY, true, Value.Origin.FOLDER));
        assertThatThrownBy(() -> projects.undo(project, projects.read(project).sequence(), ME))
                .isInstanceOf(EditConflict.class);
        assertThat(projects.document(project, "project.openapi.yaml")).doesNotContain(CANARY);
    }

    @Test
    void whatAnotherSavedSinceIsNotLost() {
        long seen = projects.read(project).sequence();
        save("Boats", Variable.of("pier", "1"));
        assertThatThrownBy(() -> projects.saveSettings(project, "Boats", edit(seen, Variable.of("pier", "2")), ME))
                .isInstanceOf(EditConflict.class);
        save(DEEP, Variable.of("pier", "9"));
        long now = projects.read(project).sequence();
        projects.saveSettings(project, "Boats", edit(now - 1, Variable.of("pier", "3")), ME);
        assertThat(read("Boats")).containsExactly(Variable.of("pier", "3"));
    }

    @Test
    void brokenNamesAndTheProjectItselfAreRefused() {
        assertThatThrownBy(() -> save("Boats", Variable.of("a{", "1"), Variable.of("", "2")))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::place)
                                .containsExactly(Place.at("/variables/0/name"), Place.at("/variables/1/name")));
        assertThatThrownBy(() -> save("", Variable.of("a", "1"))).isInstanceOf(ProblemException.class);
        assertThat(projects.feed(project, 0, 10).getLast().summary()).doesNotContain("variables");
    }
}
