package dev.parley.storage.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.description.problem.ProblemException;
import dev.parley.description.variables.Value;
import dev.parley.description.variables.VariableSource;
import dev.parley.engine.project.EditConflict;
import dev.parley.engine.project.Environments;
import dev.parley.engine.project.NotFoundException;
import dev.parley.engine.project.Projects;
import dev.parley.engine.project.Variable;
import dev.parley.engine.project.Variables;
import dev.parley.storage.Storage;
import dev.parley.storage.StorageOptions;
import dev.parley.storage.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class ProjectVariablesTest {

    private static final String ME = "local";
    private static final String CANARY = "canary-03aa";

    private final TestDatabase database;

    @TempDir
    Path directory;

    private StorageOptions options;
    private Storage storage;
    private Projects projects;
    private String project;

    ProjectVariablesTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void open() throws IOException {
        options = database.options(directory);
        storage = Storage.open(options, TestDatabase.CLOCK);
        projects = TestProjects.over(storage);
        project = projects.create("Fleet", ME).id();
    }

    @AfterEach
    void close() throws IOException {
        storage.close();
    }

    private Variables save(Variable... variables) {
        return environments().save(project, null, read().sequence(), List.of(variables), null, ME);
    }

    private Environments environments() {
        return projects.environments();
    }

    private Variables read() {
        return environments().variables(project, null, ME);
    }

    private VariableSource source() {
        return environments()
                .source(project, ME, VariableSource.of(Map.of("$now", new Value("1", false, Value.Origin.BUILT_IN))));
    }

    @Test
    void variablesComeBackInTheirOrderAlsoAfterARestart() throws IOException {
        Variable host = new Variable("host", "lab.example.org", false, false, "Where it runs");
        Variables saved = save(host, Variable.of("empty", ""), Variable.secret("token", CANARY));
        assertThat(saved.shared())
                .containsExactly(host, Variable.of("empty", ""), new Variable("token", null, true, true, null));
        storage.close();
        storage = Storage.open(options, TestDatabase.CLOCK);
        projects = TestProjects.over(storage);
        assertThat(read()).isEqualTo(saved);
        assertThat(source().find("token")).isEqualTo(Value.secret(CANARY));
        assertThat(source().find("host")).isEqualTo(Value.of("lab.example.org"));
        assertThat(source().find("$now")).extracting(Value::text).isEqualTo("1");
        assertThat(source().find("never")).isNull();
        assertThat(source().names()).contains("host", "empty", "token", "$now");
    }

    @Test
    void aSecretWithoutAValueKeepsTheOneItHasAlsoUnderAnotherName() {
        save(Variable.secret("token", CANARY), Variable.of("x", "1"));
        save(Variable.secret("token", null), Variable.of("x", "2"));
        assertThat(source().find("token")).isEqualTo(Value.secret(CANARY));
        save(Variable.secret("key", null), Variable.of("x", "2"));
        assertThat(source().find("token")).isNull();
        assertThat(source().find("key")).isEqualTo(Value.secret(CANARY));
        save(Variable.secret("key", "other"));
        assertThat(source().find("key")).isEqualTo(Value.secret("other"));
        assertThat(save(Variable.secret("fresh", null), Variable.secret("key", null))
                        .shared())
                .extracting(Variable::hasValue)
                .containsExactly(false, true);
        assertThat(source().find("fresh")).isNull();
    }

    @Test
    void aSecretThatIsOneNoMoreDoesNotShowItsValue() {
        save(Variable.secret("token", CANARY));
        Variables open = save(new Variable("token", null, false, false, null));
        assertThat(open.shared()).containsExactly(Variable.of("token", ""));
        save(Variable.secret("token", null));
        assertThat(source().find("token")).isNotEqualTo(Value.secret(CANARY));
    }

    @Test
    void aValueThatBecomesSecretIsKeptAndForgottenByTheHistory() throws IOException {
        save(Variable.of("token", CANARY));
        save(Variable.secret("token", null), Variable.of("x", "1"));
        assertThat(source().find("token")).isEqualTo(Value.secret(CANARY));
        assertThat(projects.document(project, "project.environment.yaml")).doesNotContain(CANARY);
        List<String> history = storage.database()
                .read(sql -> sql.list("select removed || inserted as text from change_part", row -> row.text("text")));
        assertThat(history).noneMatch(text -> text.contains(CANARY));
        assertThatThrownBy(() -> projects.undo(project, 3, ME)).isInstanceOf(EditConflict.class);
    }

    @Test
    void secretsLieNowhereInTheOpen() throws IOException {
        save(Variable.secret("token", CANARY));
        assertThat(projects.document(project, "project.environment.yaml"))
                .contains("token")
                .doesNotContain(CANARY);
        storage.close();
        try (var files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1).contains(CANARY))
                        .as(file.toString())
                        .isFalse();
            }
        }
        storage = Storage.open(options, TestDatabase.CLOCK);
    }

    @Test
    void twoPeopleWhoChangeTheSameVariableAreToldApart() {
        Variables base = save(Variable.of("a", "1"), Variable.of("b", "1"));
        environments()
                .save(
                        project,
                        null,
                        base.sequence(),
                        List.of(Variable.of("a", "2"), Variable.of("b", "1")),
                        null,
                        "ada");
        Variables both = environments()
                .save(
                        project,
                        null,
                        base.sequence(),
                        List.of(Variable.of("a", "1"), Variable.of("b", "2")),
                        null,
                        "bob");
        assertThat(both.shared()).containsExactly(Variable.of("a", "2"), Variable.of("b", "2"));
        assertThatThrownBy(() -> environments()
                        .save(
                                project,
                                null,
                                base.sequence(),
                                List.of(Variable.of("a", "3"), Variable.of("b", "1")),
                                null,
                                "bob"))
                .isInstanceOf(EditConflict.class);
        assertThat(read()).isEqualTo(both);
    }

    @Test
    void wrongNamesAreToldAllAtOnce() {
        assertThatThrownBy(() -> save(
                        Variable.of(" ", "1"),
                        Variable.of("a", "1"),
                        Variable.of("a ", "2"),
                        Variable.of("$uuid", "1"),
                        Variable.of("b}", "1")))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        wrong -> assertThat(wrong.problems())
                                .extracting(problem -> problem.code() + " " + problem.place())
                                .containsExactly(
                                        "name-missing Pointer[pointer=/variables/0/name]",
                                        "name-doubled Pointer[pointer=/variables/2/name]",
                                        "name-reserved Pointer[pointer=/variables/3/name]",
                                        "name-invalid Pointer[pointer=/variables/4/name]"));
        assertThat(read().shared()).isEmpty();
        assertThatThrownBy(() -> environments().variables("x", null, ME)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void changesOfVariablesAreUndone() {
        save(Variable.of("a", "1"));
        Variables second = save(Variable.of("a", "2"), Variable.of("b", "1"));
        projects.undo(project, second.sequence(), ME);
        assertThat(read().shared()).containsExactly(Variable.of("a", "1"));
    }
}
