package dev.parley.storage.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.request.Auth;
import dev.parley.engine.project.EditConflict;
import dev.parley.engine.project.EndpointSummary;
import dev.parley.engine.project.Level;
import dev.parley.engine.project.NamedEnvironment;
import dev.parley.engine.project.ProjectTexts;
import dev.parley.engine.project.Variable;
import dev.parley.storage.TestDatabase;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class ProjectTextsTest extends ProjectOnADatabase {

    private static final String FILE = "openapi.yaml";
    private static final String SHOP = """
            openapi: 3.1.0
            info:
              title: Shop # the shop
              version: 1.0.0
            paths:
              /orders:
                get:
                  operationId: orders
                  summary: All orders
                  responses: {}
              /items:
                get:
                  summary: All items
                  responses: {}
            """;

    ProjectTextsTest(TestDatabase database) {
        super(database);
    }

    private ProjectTexts texts() {
        return projects.texts();
    }

    private void write(String path, String text) {
        write(Map.of(path, Optional.of(text)));
    }

    private void write(Map<String, Optional<String>> files) {
        texts().write(project, texts().read(project).sequence(), files, ME);
    }

    private String id(String name) {
        return projects.tree(project).endpoints().stream()
                .filter(endpoint -> endpoint.name().equals(name))
                .map(EndpointSummary::id)
                .findFirst()
                .orElse("none");
    }

    @Test
    void aTextIsReadAsItWasWrittenAndOneChangeThatCanBeUndone() {
        String before = texts().read(project).texts().get(FILE);
        write(FILE, SHOP);
        assertThat(texts().read(project).texts()).containsEntry(FILE, SHOP);
        assertThat(names()).containsExactly("All orders", "All items");
        projects.undo(project, texts().read(project).sequence(), ME);
        assertThat(texts().read(project).texts()).containsEntry(FILE, before);
    }

    @Test
    void endpointsKeepTheirIdsAlsoAtAnotherPath() {
        write(FILE, SHOP);
        String orders = id("All orders");
        String items = id("All items");
        write(FILE, SHOP.replace("/orders:", "/v2/orders:").replace("All items", "Every item"));
        assertThat(id("All orders")).isEqualTo(orders);
        assertThat(id("Every item")).isEqualTo(items);
        assertThat(projects.endpoint(project, orders).request().url()).endsWith("/v2/orders");
    }

    @Test
    void whatWasChangedSinceIsNotWrittenOver() {
        long sequence = texts().read(project).sequence();
        save("Clock", "");
        assertThatThrownBy(() -> texts().write(project, sequence, Map.of(FILE, Optional.of(SHOP)), ME))
                .isInstanceOf(EditConflict.class);
    }

    @Test
    void whatCannotStandThereIsRefusedWithTheNameOfItsFileAndNothingIsWritten() {
        long sequence = texts().read(project).sequence();
        var files = Map.of(
                FILE,
                Optional.of(SHOP),
                "asyncapi.yaml",
                Optional.of("asyncapi: ["),
                "environments/a.yaml",
                Optional.of("variables:\n  - name: key\n    secret: true\n    value: shh\n"),
                "other.yaml",
                Optional.of(""),
                "environments/../x.yaml",
                Optional.of("variables: []\n"));
        assertThatThrownBy(() -> texts().write(project, sequence, files, ME))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        wrong -> assertThat(wrong.problems())
                                .extracting(Problem::code)
                                .containsExactlyInAnyOrder(
                                        "yaml-syntax", "secret-in-file", "file-unknown", "file-unknown"));
        assertThat(texts().read(project).sequence()).isEqualTo(sequence);
    }

    @Test
    void credentialsAreSealedAlsoWhereAnEndpointOnlyLeadsToThem() {
        write(FILE, SHOP.replaceFirst("      responses: \\{}\n", """
                      responses: {}
                      x-parley:
                        auth: { kind: bearer, token: s3cret }
                """));
        write("asyncapi.yaml", """
                asyncapi: 3.0.0
                info:
                  title: Shop
                  version: 1.0.0
                channels:
                  quiet:
                    address: /quiet
                    x-parley: {}
                  orders:
                    $ref: '#/components/channels/orders'
                components:
                  channels:
                    orders:
                      address: /orders
                      x-parley:
                        auth: { kind: bearer, token: s3cret }
                """);
        for (String file : List.of(FILE, "asyncapi.yaml")) {
            assertThat(texts().read(project).texts().get(file))
                    .contains("{{$secret}}")
                    .doesNotContain("s3cret");
        }
    }

    @Test
    void anEndpointThatGoesAndComesBackHasItsIdAndItsSecretsAgain() throws IOException {
        write(FILE, SHOP.replaceFirst("      responses: \\{}\n", """
                      responses: {}
                      x-parley:
                        auth: { kind: bearer, token: s3cret }
                """));
        String whole = Objects.requireNonNull(texts().read(project).texts().get(FILE));
        String orders = id("All orders");
        write(FILE, whole.replaceFirst("(?s)  /orders:.*?(?=  /items:)", ""));
        assertThat(names()).containsExactly("All items");
        write(FILE, whole);
        assertThat(id("All orders")).isEqualTo(orders);
        assertThat(projects.endpoint(project, orders).request().auth()).isEqualTo(new Auth.Bearer("s3cret", "Bearer"));
        projects.undo(project, texts().read(project).sequence(), ME);
        assertThat(names()).containsExactly("All items");
        restart();
        write(FILE, whole);
        assertThat(id("All orders")).isEqualTo(orders);
    }

    @Test
    void anEnvironmentThatGoesAndComesBackHasThePersonalValuesAgain() {
        String path = "environments/staging.yaml";
        String text = "variables:\n  - name: key\n    secret: true\n";
        write(path, text);
        String staging = projects.environments()
                .list(project, ME)
                .environments()
                .getFirst()
                .id();
        long sequence = texts().read(project).sequence();
        var own = List.of(new Variable("key", "s3cret", true, true, null));
        projects.environments().save(project, staging, sequence, List.of(Variable.of("key", "")), own, ME);
        write(Map.of(path, Optional.empty()));
        write(path, text);
        assertThat(projects.environments().list(project, ME).environments())
                .containsExactly(new NamedEnvironment(staging, "staging"));
        assertThat(projects.environments().values(project, ME, staging, Level.ENVIRONMENT))
                .containsEntry("key", "s3cret");
    }

    @Test
    void environmentsAreFilesThatComeGoAndAreRenamed() {
        write("environments/staging.yaml", "variables:\n  - name: a\n    value: '1'\n");
        NamedEnvironment made =
                projects.environments().list(project, ME).environments().getFirst();
        assertThat(made.name()).isEqualTo("staging");
        write(Map.of(
                "environments/staging.yaml",
                Optional.empty(),
                "environments/test.yaml",
                Optional.of("variables:\n  - name: a\n    value: '1'\n")));
        assertThat(projects.environments().list(project, ME).environments())
                .containsExactly(new NamedEnvironment(made.id(), "test"));
        write(Map.of("environments/test.yaml", Optional.empty()));
        assertThat(projects.environments().list(project, ME).environments()).isEmpty();
        assertThatThrownBy(() -> write(Map.of(FILE, Optional.empty()))).isInstanceOf(ProblemException.class);
    }
}
