package dev.parley.storage.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.parley.description.imports.Imports;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.variables.Value;
import dev.parley.description.variables.VariableSource;
import dev.parley.engine.credential.RequestPlace;
import dev.parley.engine.project.Document;
import dev.parley.engine.project.EditConflict;
import dev.parley.engine.project.Environments;
import dev.parley.engine.project.KnownVariable;
import dev.parley.engine.project.Level;
import dev.parley.engine.project.NamedEnvironment;
import dev.parley.engine.project.NotFoundException;
import dev.parley.engine.project.Variable;
import dev.parley.engine.project.Variables;
import dev.parley.storage.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class EnvironmentsTest extends ProjectOnADatabase {

    private static final String ADA = "ada";
    private static final String CANARY = "canary-71be";

    EnvironmentsTest(TestDatabase database) {
        super(database);
    }

    private Environments environments() {
        return projects.environments();
    }

    private String made(String name) {
        return environments().create(project, name, null, ME).id();
    }

    private List<String> environmentNames() {
        return environments().list(project, ME).environments().stream()
                .map(NamedEnvironment::name)
                .toList();
    }

    private Variables save(@Nullable String environment, Variable... variables) {
        return save(environment, List.of(variables), null);
    }

    private Variables save(@Nullable String environment, List<Variable> shared, @Nullable List<Variable> own) {
        long sequence = environments().list(project, ME).sequence();
        return environments().save(project, environment, sequence, shared, own, ME);
    }

    private @Nullable Value find(String name) {
        return environments().source(project, ME, VariableSource.NONE).find(name);
    }

    @Test
    void variablesOfFoldersStandBetweenTheEnvironmentAndTheProject() {
        projects.imports().bring(project, Imports.read("""
            {"info": {"name": "Shop", "schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"},
             "variable": [{"key": "size", "value": "project"}, {"key": "wide", "value": "project"}],
             "item": [{"name": "Outer", "variable": [{"key": "size", "value": "outer"}, {"key": "host", "value": "outer"}],
                       "item": [{"name": "Inner", "variable": [{"key": "size", "value": "inner"}],
                                 "item": [{"name": "List", "request": "https://a.test/orders"}]}]}]}\
            """), "", ME);
        String lab = made("Lab");
        save(lab, Variable.of("host", "lab"));
        environments().activate(project, ME, lab);
        String endpoint = projects.tree(project).endpoints().getFirst().id();
        VariableSource saved = environments().source(new RequestPlace(project, endpoint), ME, VariableSource.NONE);
        assertThat(saved.find("size")).isEqualTo(new Value("inner", false, Value.Origin.FOLDER));
        assertThat(saved.find("host")).isEqualTo(new Value("lab", false, Value.Origin.ENVIRONMENT));
        assertThat(saved.find("wide")).isEqualTo(new Value("project", false, Value.Origin.PROJECT));
        RequestPlace begun = new RequestPlace(project, null, "Outer");
        assertThat(environments().known(begun, ME))
                .extracting(each -> each.variable().name(), KnownVariable::origin)
                .contains(tuple("size", Value.Origin.FOLDER), tuple("host", Value.Origin.ENVIRONMENT));
        assertThat(environments().folderValues(begun))
                .containsExactlyInAnyOrderEntriesOf(Map.of("size", "outer", "host", "outer"));
        assertThat(find("size")).isEqualTo(new Value("project", false, Value.Origin.PROJECT));
    }

    @Test
    void anEnvironmentIsADocumentOfTheProjectAndOutlivesARestart() throws IOException {
        String lab = made("Lab");
        made("acceptance");
        assertThat(environmentNames()).containsExactly("acceptance", "Lab");
        save(lab, Variable.of("host", "lab.example.org"), Variable.secret("key", CANARY));
        environments().activate(project, ME, lab);
        restart();
        assertThat(environments().list(project, ME).active()).isEqualTo(lab);
        assertThat(find("host")).isEqualTo(new Value("lab.example.org", false, Value.Origin.ENVIRONMENT));
        assertThat(find("key")).isEqualTo(new Value(CANARY, true, Value.Origin.ENVIRONMENT));
        assertThat(projects.documents(project))
                .extracting(Document::name)
                .contains("environments/Lab.yaml", "environments/acceptance.yaml");
        assertThat(projects.document(project, "environments/Lab.yaml"))
                .contains("lab.example.org")
                .doesNotContain(CANARY);
    }

    @Test
    void theNarrowerHidesTheWiderAndTheOwnValueTheSharedOne() {
        String lab = made("Lab");
        save(
                null,
                List.of(Variable.of("a", "project"), Variable.of("b", "project"), Variable.of("c", "project")),
                null);
        save(lab, Variable.of("a", "environment"));
        assertThat(find("a")).isEqualTo(Value.of("project"));
        environments().activate(project, ME, lab);
        assertThat(find("a")).isEqualTo(new Value("environment", false, Value.Origin.ENVIRONMENT));
        save(null, projectValues(), List.of(Variable.of("a", "mine"), Variable.of("b", "mine")));
        assertThat(find("a")).isEqualTo(new Value("environment", false, Value.Origin.ENVIRONMENT));
        assertThat(find("b")).isEqualTo(new Value("mine", false, Value.Origin.PERSONAL_PROJECT));
        assertThat(find("c")).isEqualTo(Value.of("project"));
        save(lab, List.of(Variable.of("a", "environment")), List.of(Variable.of("a", "mine too")));
        assertThat(find("a")).isEqualTo(new Value("mine too", false, Value.Origin.PERSONAL_ENVIRONMENT));
        assertThat(environments().known(new RequestPlace(project, null), ME))
                .extracting(
                        each -> each.variable().name(), each -> each.variable().value(), KnownVariable::origin)
                .containsExactlyInAnyOrder(
                        tuple("a", "mine too", Value.Origin.PERSONAL_ENVIRONMENT),
                        tuple("b", "mine", Value.Origin.PERSONAL_PROJECT),
                        tuple("c", "project", Value.Origin.PROJECT));
        environments().activate(project, ME, null);
        assertThat(find("a")).isEqualTo(new Value("mine", false, Value.Origin.PERSONAL_PROJECT));
    }

    private static List<Variable> projectValues() {
        return List.of(Variable.of("a", "project"), Variable.of("b", "project"), Variable.of("c", "project"));
    }

    @Test
    void whatIsPersonalIsSeenByNoOneElseAndLiesNowhereInTheOpen() throws IOException {
        String lab = made("Lab");
        environments().activate(project, ME, lab);
        save(
                lab,
                List.of(Variable.of("user", "team")),
                List.of(Variable.of("user", CANARY), Variable.of("pin", CANARY)));
        assertThat(environments().variables(project, lab, ADA).personal()).isEmpty();
        assertThat(environments().list(project, ADA).active()).isNull();
        environments().activate(project, ADA, lab);
        VariableSource hers = environments().source(project, ADA, VariableSource.NONE);
        assertThat(hers.find("user")).extracting(Value::text).isEqualTo("team");
        assertThat(hers.find("pin")).isNull();
        assertThat(find("pin")).extracting(Value::text).isEqualTo(CANARY);
        assertThat(projects.document(project, "environments/Lab.yaml")).doesNotContain(CANARY);
        storage.close();
        try (var files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1).contains(CANARY))
                        .as(file.toString())
                        .isFalse();
            }
        }
        restart();
    }

    @Test
    void aPersonalSecretIsNotShownAndKeptWhereItIsNotTypedAgain() {
        save(
                null,
                List.of(Variable.secret("key", "team")),
                List.of(Variable.of("key", CANARY), Variable.secret("own", CANARY)));
        assertThat(find("key")).isEqualTo(new Value(CANARY, true, Value.Origin.PERSONAL_PROJECT));
        assertThat(environments().variables(project, null, ME).personal())
                .contains(new Variable("own", null, true, true, null));
        save(null, List.of(Variable.secret("key", null)), List.of(Variable.secret("renamed", null)));
        assertThat(find("key")).isEqualTo(Value.secret("team"));
        assertThat(find("own")).isNull();
        assertThat(find("renamed")).isNull();
    }

    @Test
    void aPersonalSecretWhoseRowChangesItsNameKeepsItsValue() {
        save(null, List.of(), List.of(Variable.secret("own", CANARY)));
        save(null, List.of(), List.of(Variable.secret("renamed", null)));
        assertThat(find("renamed")).isEqualTo(new Value(CANARY, true, Value.Origin.PERSONAL_PROJECT));
    }

    @Test
    void whatAScriptSetsIsPersonalAndGoesWhenItIsUnset() {
        String lab = made("Lab");
        save(lab, Variable.of("token", "shared"));
        environments().set(project, ME, Level.ENVIRONMENT, Map.of("lonely", "1"));
        assertThat(find("lonely")).isEqualTo(new Value("1", false, Value.Origin.PERSONAL_PROJECT));
        environments().activate(project, ME, lab);
        environments().set(project, ME, Level.ENVIRONMENT, Map.of("token", "fresh", "lonely", "2"));
        assertThat(find("token")).isEqualTo(new Value("fresh", false, Value.Origin.PERSONAL_ENVIRONMENT));
        assertThat(environments().values(project, ME, Level.ENVIRONMENT))
                .isEqualTo(Map.of("token", "fresh", "lonely", "2"));
        assertThat(environments().values(project, ME, Level.PROJECT)).isEqualTo(Map.of("lonely", "1"));
        environments().set(project, ME, Level.ENVIRONMENT, Collections.singletonMap("token", null));
        assertThat(find("token")).isEqualTo(new Value("shared", false, Value.Origin.ENVIRONMENT));
    }

    @Test
    void aCopyHasTheSecretsAndTheOwnValues() {
        String lab = made("Lab");
        save(lab, List.of(Variable.secret("key", CANARY)), List.of(Variable.of("user", "me")));
        String copy = environments().create(project, "Lab 2", lab, ME).id();
        environments().delete(project, lab, ME);
        environments().activate(project, ME, copy);
        assertThat(find("key")).isEqualTo(new Value(CANARY, true, Value.Origin.ENVIRONMENT));
        assertThat(find("user")).isEqualTo(new Value("me", false, Value.Origin.PERSONAL_ENVIRONMENT));
    }

    @Test
    void aDeletedEnvironmentIsActiveNoMoreAndComesBackWithItsSecrets() {
        String lab = made("Lab");
        save(lab, Variable.secret("key", CANARY));
        environments().activate(project, ME, lab);
        long deleted = environments().delete(project, lab, ME).sequence();
        assertThat(environments().list(project, ME).active()).isNull();
        assertThat(find("key")).isNull();
        assertThatThrownBy(() -> environments().variables(project, lab, ME)).isInstanceOf(NotFoundException.class);
        projects.undo(project, deleted, ME);
        assertThat(environments().list(project, ME).active()).isEqualTo(lab);
        assertThat(find("key")).extracting(Value::text).isEqualTo(CANARY);
    }

    @Test
    void makingAndRenamingAreUndoneUnlessTheNameIsTakenSince() {
        String lab = made("Lab");
        environments().rename(project, lab, "Bench", ME);
        long renamed = environments().list(project, ME).sequence();
        made("Lab");
        assertThatThrownBy(() -> projects.undo(project, renamed, ME)).isInstanceOf(EditConflict.class);
        long made = environments().list(project, ME).sequence();
        projects.undo(project, made, ME);
        projects.undo(project, renamed, ME);
        assertThat(environmentNames()).containsExactly("Lab");
    }

    @Test
    void aNameThatIsTakenOrMissingIsRefused() {
        String lab = made("Lab");
        made("Bench");
        assertThatThrownBy(() -> made("Lab"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("already");
        assertThatThrownBy(() -> made(" ")).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> environments().rename(project, lab, "Bench", ME))
                .isInstanceOf(ProblemException.class);
        assertThat(environments().rename(project, lab, "Lab", ME).name()).isEqualTo("Lab");
    }

    @Test
    void aNewOneBeginsWithTheAddressesOfTheServers() {
        save("clock", "");
        String lab = made("Lab");
        assertThat(environments().variables(project, lab, ME).shared())
                .extracting(Variable::name, Variable::value)
                .containsExactly(tuple("baseUrl", "wss://lab.example.org"));
    }

    @Test
    void aServerThatIsRelativeToTheDescriptionGivesANewOneNothing() {
        String sample = projects.createSampleOnce(ME).orElseThrow().id();
        assertThat(projects.document(sample, "project.openapi.yaml")).contains("servers:\n  - {url: /,");
        String lab = environments().create(sample, "Lab", null, ME).id();
        assertThat(environments().variables(sample, lab, ME).shared()).isEmpty();
    }
}
