package dev.parley.storage.project;

import static dev.parley.storage.project.TestProjects.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.description.asyncapi.AsyncApiCheck;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.request.Auth;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.OAuth2Client;
import dev.parley.description.request.OAuth2Grant;
import dev.parley.description.request.WebSocketRequest;
import dev.parley.engine.project.Change;
import dev.parley.engine.project.Document;
import dev.parley.engine.project.Endpoint;
import dev.parley.engine.project.EndpointMove;
import dev.parley.engine.project.EndpointSummary;
import dev.parley.engine.project.NewEndpoint;
import dev.parley.engine.project.NotFoundException;
import dev.parley.engine.project.Project;
import dev.parley.engine.project.Tree;
import dev.parley.storage.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Projects with their endpoints and folders. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ProjectsTest extends ProjectOnADatabase {

    private static final String CANARY = "canary-9c2e";

    ProjectsTest(TestDatabase database) {
        super(database);
    }

    @Test
    void aProjectBeginsWithItsDocumentsAllValid() {
        Project made = projects.read(project);
        assertThat(made.name()).isEqualTo("Fleet");
        assertThat(made.sequence()).isEqualTo(1);
        assertThat(projects.all()).containsExactly(made);
        assertThat(projects.documents(project))
                .containsExactly(
                        new Document("project.asyncapi.yaml", Document.Kind.ASYNCAPI, 1),
                        new Document("project.openapi.yaml", Document.Kind.OPENAPI, 1),
                        new Document("project.environment.yaml", Document.Kind.ENVIRONMENT, 1));
        String text = projects.document(project, "project.asyncapi.yaml");
        assertThat(text).contains("title: Fleet");
        assertThat(new AsyncApiCheck().check(text)).isEmpty();
        assertThatThrownBy(() -> projects.document(project, "other.yaml")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aProjectIsRenamedWithTheTitleOfItsDocument() {
        assertThat(projects.rename(project, " Fleet 2 ", ME).name()).isEqualTo("Fleet 2");
        assertThat(projects.document(project, "project.asyncapi.yaml")).contains("title: Fleet 2");
        assertThatThrownBy(() -> projects.rename(project, " ", ME))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        wrong -> assertThat(wrong.problems())
                                .extracting(Problem::code)
                                .containsExactly("name-missing"));
    }

    @Test
    void aDeletedProjectIsGone() {
        save("Clock", "");
        projects.delete(project);
        assertThat(projects.all()).isEmpty();
        assertThatThrownBy(() -> projects.tree(project)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> projects.delete(project)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> save("Late", "")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void anEndpointComesBackAsItWasSavedAlsoAfterARestart() throws IOException {
        WebSocketRequest request = request("wss://lab.example.org/v1/positions?since={{tick}}");
        Endpoint saved = projects.create(project, new NewEndpoint("Positions", "Vehicles / Live", request), ME);
        assertThat(saved.name()).isEqualTo("Positions");
        assertThat(saved.folder()).isEqualTo("Vehicles / Live");
        assertThat(projects.endpoint(project, saved.id())).isEqualTo(saved);
        restart();
        assertThat(projects.endpoint(project, saved.id())).isEqualTo(saved);
        Tree tree = projects.tree(project);
        assertThat(tree.folders()).containsExactly("Vehicles", "Vehicles / Live");
        assertThat(tree.endpoints())
                .containsExactly(new EndpointSummary(
                        saved.id(),
                        "Positions",
                        "Vehicles / Live",
                        "What it is for",
                        null,
                        saved.request().url(),
                        saved.revision()));
        assertThat(new AsyncApiCheck().check(projects.document(project, "project.asyncapi.yaml")))
                .isEmpty();
    }

    @Test
    void endpointsKeepTheirOrderAndMoveToAPlace() {
        Endpoint a = save("A", "");
        Endpoint b = save("B", "");
        Endpoint c = save("C", "");
        assertThat(names()).containsExactly("A", "B", "C");
        projects.move(project, c.id(), new EndpointMove(null, null, a.id()), ME);
        assertThat(names()).containsExactly("C", "A", "B");
        Endpoint moved = projects.move(project, a.id(), new EndpointMove("A2", "Deep / Down", null), ME);
        assertThat(moved.name()).isEqualTo("A2");
        assertThat(moved.folder()).isEqualTo("Deep / Down");
        projects.move(project, b.id(), new EndpointMove("B2", "Deep / Down", null), ME);
        projects.move(project, a.id(), new EndpointMove(null, "Deep / Down", null), ME);
        assertThat(names()).containsExactly("C", "B2", "A2");
        projects.move(project, b.id(), new EndpointMove("B", null, b.id()), ME);
        assertThat(names()).containsExactly("C", "B", "A2");
        assertThatThrownBy(() -> projects.move(project, b.id(), new EndpointMove(null, null, "x"), ME))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> projects.move(project, "x", new EndpointMove("y", null, null), ME))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void aCopyStandsBesideItsOriginal() {
        Endpoint a = save("A", "Folder");
        save("B", "");
        Endpoint copy = projects.duplicate(project, a.id(), ME);
        assertThat(names()).containsExactly("A", "A copy", "B");
        assertThat(copy.request()).isEqualTo(a.request());
        assertThat(copy.folder()).isEqualTo("Folder");
        assertThat(copy.id()).isNotEqualTo(a.id());
        projects.duplicate(project, a.id(), ME);
        assertThat(names()).containsExactly("A", "A copy 2", "A copy", "B");
    }

    @Test
    void savingTheSameAgainIsNoChange() {
        Endpoint saved = save("Clock", "");
        Endpoint again = projects.save(project, saved.id(), saved.revision(), saved.request(), ME);
        assertThat(again).isEqualTo(saved);
        assertThat(projects.feed(project, 0, 100)).hasSize(2);
    }

    @Test
    void foldersMayBeEmptyAreMovedAndDeletedWithAllThatIsInThem() {
        projects.folders().create(project, "Empty", ME);
        Endpoint a = save("A", "Outer / Inner");
        assertThat(projects.tree(project).folders()).containsExactly("Empty", "Outer", "Outer / Inner");
        assertThatThrownBy(() -> projects.folders().create(project, "Outer", ME))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> projects.folders().create(project, " ", ME)).isInstanceOf(ProblemException.class);
        Tree moved = projects.folders().move(project, "Outer", "Empty / Below", ME);
        assertThat(moved.folders()).contains("Empty", "Empty / Below", "Empty / Below / Inner");
        assertThat(projects.endpoint(project, a.id()).folder()).isEqualTo("Empty / Below / Inner");
        assertThatThrownBy(() -> projects.folders().move(project, "Empty", "Empty / Deeper", ME))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> projects.folders().move(project, "Never", "Ever", ME))
                .isInstanceOf(NotFoundException.class);
        Change deleted = projects.folders().delete(project, "Empty", ME);
        assertThat(projects.tree(project).folders()).isEmpty();
        assertThat(names()).isEmpty();
        projects.undo(project, deleted.sequence(), ME);
        assertThat(projects.tree(project).folders()).contains("Empty", "Empty / Below", "Empty / Below / Inner");
        assertThat(projects.endpoint(project, a.id()).request()).isEqualTo(a.request());
        assertThatThrownBy(() -> projects.folders().delete(project, "Never", ME))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void credentialsAsTypedComeBackAndLieNowhereInTheOpen() throws IOException {
        for (Auth auth : List.of(
                new Auth.Bearer(CANARY, "Bearer"),
                new Auth.Basic("ada", CANARY),
                new Auth.ApiKey("X-Key", CANARY + "{{x}}", Auth.In.QUERY),
                new Auth.Digest("ada", CANARY, null),
                Auth.OAuth2.of(
                        new OAuth2Grant.Password("https://id.example.org/token", "ada", CANARY),
                        new OAuth2Client("parley", CANARY + "other", OAuth2Client.Sending.BODY),
                        "read"),
                new Auth.OAuth1(
                        new Auth.KeyPair("k", CANARY),
                        new Auth.KeyPair("t", CANARY + "t"),
                        Auth.OAuth1Method.RSA_SHA256,
                        CANARY + "p",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "1.0",
                        Auth.Part.HEADER,
                        false,
                        false),
                new Auth.AwsSignature("AKIA", CANARY, CANARY + "s", "eu-west-1", "s3", Auth.In.HEADER),
                new Auth.Hmac(
                        Auth.HmacHash.SHA512,
                        CANARY,
                        Auth.KeyNotation.TEXT,
                        "{body}",
                        Auth.KeyNotation.HEX,
                        Auth.In.HEADER,
                        "X-Signature",
                        "{signature}"),
                new Auth.Jwt(Auth.JwtAlgorithm.HS512, CANARY, false, "{}", "", Auth.In.HEADER, "Bearer", ""),
                new Auth.Unsupported("hawk", Map.of("id", "x", "key", CANARY)))) {
            Endpoint saved = projects.create(
                    project,
                    new NewEndpoint("E", "", request("wss://example.org/").with(auth)),
                    ME);
            assertThat(saved.request().auth()).isEqualTo(auth);
            assertThat(projects.duplicate(project, saved.id(), ME).request().auth())
                    .isEqualTo(auth);
            projects.undo(project, projects.delete(project, saved.id(), ME).sequence(), ME);
            assertThat(projects.endpoint(project, saved.id()).request().auth()).isEqualTo(auth);
            HttpRequest http = HttpRequest.of("GET", "https://example.org/").with(auth);
            Endpoint other = projects.create(project, new NewEndpoint("H", "", http), ME);
            assertThat(other.request()).isEqualTo(http);
        }
        Endpoint open = projects.create(
                project,
                new NewEndpoint("E", "", request("wss://example.org/").with(new Auth.Bearer("{{token}}", "Bearer"))),
                ME);
        Auth other = new Auth.Bearer(CANARY + "2", "Bearer");
        Endpoint changed = projects.save(
                project, open.id(), open.revision(), open.request().with(other), ME);
        assertThat(changed.request().auth()).isEqualTo(other);
        Auth third = new Auth.Bearer(CANARY + "3", "Bearer");
        Endpoint again = projects.save(
                project, open.id(), changed.revision(), open.request().with(third), ME);
        assertThat(again.request().auth()).isEqualTo(third);
        assertThat(again.revision()).isGreaterThan(changed.revision());
        assertThat(projects.document(project, "project.asyncapi.yaml"))
                .doesNotContain(CANARY)
                .contains("{{$secret}}");
        assertThat(projects.document(project, "project.openapi.yaml"))
                .doesNotContain(CANARY)
                .contains("{{$secret}}");
        assertNoFileHolds(CANARY);
    }

    private void assertNoFileHolds(String text) throws IOException {
        List<String> bodies = storage.database()
                .read(sql -> sql.list(
                        "select body as text from part union all select removed || inserted from change_part",
                        row -> row.text("text")));
        assertThat(bodies).noneMatch(body -> body.contains(text));
        try (var files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1).contains(text))
                        .as(file.toString())
                        .isFalse();
            }
        }
    }
}
