package dev.parley.storage.project;

import static dev.parley.storage.project.TestProjects.compose;
import static dev.parley.storage.project.TestProjects.describe;
import static dev.parley.storage.project.TestProjects.request;
import static dev.parley.storage.project.TestProjects.sign;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.description.asyncapi.AsyncApiCheck;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.request.Auth;
import dev.parley.description.request.WebSocketRequest;
import dev.parley.engine.project.Change;
import dev.parley.engine.project.Document;
import dev.parley.engine.project.EditConflict;
import dev.parley.engine.project.Endpoint;
import dev.parley.engine.project.EndpointMove;
import dev.parley.engine.project.EndpointSummary;
import dev.parley.engine.project.NewEndpoint;
import dev.parley.engine.project.NotFoundException;
import dev.parley.engine.project.Project;
import dev.parley.engine.project.Projects;
import dev.parley.engine.project.Subscription;
import dev.parley.engine.project.Tree;
import dev.parley.storage.Storage;
import dev.parley.storage.StorageOptions;
import dev.parley.storage.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class ProjectsTest {

    private static final String ME = "local";
    private static final String CANARY = "canary-9c2e";

    private final TestDatabase database;

    @TempDir
    Path directory;

    private StorageOptions options;
    private Storage storage;
    private Projects projects;
    private String project;

    ProjectsTest(TestDatabase database) {
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

    private void restart() throws IOException {
        storage.close();
        storage = Storage.open(options, TestDatabase.CLOCK);
        projects = TestProjects.over(storage);
    }

    private Endpoint save(String name, String folder) {
        return projects.create(project, new NewEndpoint(name, folder, request("wss://lab.example.org/" + name)), ME);
    }

    private List<String> names() {
        return projects.tree(project).endpoints().stream()
                .map(EndpointSummary::name)
                .toList();
    }

    @Test
    void aProjectBeginsWithItsTwoDocumentsBothValid() {
        Project made = projects.read(project);
        assertThat(made.name()).isEqualTo("Fleet");
        assertThat(made.sequence()).isEqualTo(1);
        assertThat(projects.all()).containsExactly(made);
        assertThat(projects.documents(project))
                .containsExactly(
                        new Document("project.asyncapi.yaml", Document.Kind.ASYNCAPI, 1),
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
    void twoPeopleWhoChangeDifferentFieldsBothWin() {
        Endpoint base = save("Clock", "");
        projects.save(project, base.id(), base.revision(), describe(base.request(), "Theirs"), "ada");
        Endpoint merged = projects.save(project, base.id(), base.revision(), compose(base.request(), "mine"), "bob");
        assertThat(merged.request().description()).isEqualTo("Theirs");
        assertThat(merged.request().message().content()).isEqualTo("mine");
    }

    @Test
    void twoPeopleWhoChangeTheSameFieldAreToldApartWithTheSavedVersion() {
        Endpoint base = save("Clock", "");
        Endpoint theirs = projects.save(project, base.id(), base.revision(), describe(base.request(), "Theirs"), "ada");
        assertThatThrownBy(() ->
                        projects.save(project, base.id(), base.revision(), describe(base.request(), "Mine"), "bob"))
                .isInstanceOfSatisfying(EditConflict.class, conflict -> {
                    assertThat(conflict.saved()).isEqualTo(theirs);
                    assertThat(conflict.problems())
                            .extracting(problem -> problem.place().toString())
                            .containsExactly("Pointer[pointer=/request/description]");
                });
        assertThat(projects.endpoint(project, base.id())).isEqualTo(theirs);
        Endpoint over = projects.save(project, base.id(), theirs.revision(), describe(base.request(), "Mine"), "bob");
        assertThat(over.request().description()).isEqualTo("Mine");
    }

    @Test
    void changesOfOtherEndpointsAreNoConflict() {
        Endpoint clock = save("Clock", "");
        Endpoint echo = save("Echo", "");
        projects.save(project, echo.id(), echo.revision(), describe(echo.request(), "Other"), ME);
        projects.move(project, echo.id(), new EndpointMove("Echo 2", null, null), ME);
        Endpoint saved = projects.save(project, clock.id(), clock.revision(), describe(clock.request(), "Mine"), ME);
        assertThat(saved.request().description()).isEqualTo("Mine");
    }

    @Test
    void theFeedTellsWhatWasDoneInOrder() {
        List<Change> told = new ArrayList<>();
        Subscription subscription = projects.subscribe(project, told::add);
        Endpoint clock = save("Clock", "");
        projects.save(project, clock.id(), clock.revision(), describe(clock.request(), "x"), "ada");
        projects.move(project, clock.id(), new EndpointMove("Ticker", null, null), ME);
        projects.move(project, clock.id(), new EndpointMove(null, "Demos", null), ME);
        projects.createFolder(project, "Empty", ME);
        projects.delete(project, clock.id(), ME);
        assertThat(told)
                .extracting(Change::summary)
                .containsExactly(
                        "Created Clock",
                        "Changed Clock",
                        "Renamed Clock to Ticker",
                        "Moved Ticker to Demos",
                        "Created folder Empty",
                        "Deleted Ticker");
        assertThat(told).extracting(Change::sequence).containsExactly(2L, 3L, 4L, 5L, 6L, 7L);
        assertThat(told.get(1).author()).isEqualTo("ada");
        assertThat(told.get(1).endpoints()).containsExactly(clock.id());
        assertThat(projects.feed(project, 1, 100)).isEqualTo(told);
        assertThat(projects.feed(project, 3, 2)).isEqualTo(told.subList(2, 4));
        assertThat(projects.read(project).sequence()).isEqualTo(7);
        assertThat(projects.tree(project).sequence()).isEqualTo(7);
        subscription.close();
        save("Echo", "");
        assertThat(told).hasSize(6);
    }

    @Test
    void aListenerThatFailsHarmsNoOne() {
        List<Change> told = new ArrayList<>();
        projects.subscribe(project, _ -> {
            throw new IllegalStateException("a listener's own fault");
        });
        projects.subscribe(project, told::add);
        assertThat(save("Clock", "").name()).isEqualTo("Clock");
        assertThat(told).hasSize(1);
    }

    @Test
    void aDeletedEndpointComesBackAtItsPlaceByUndo() {
        save("A", "");
        Endpoint clock = save("Clock", "Folder");
        save("B", "");
        Tree before = projects.tree(project);
        Change deleted = projects.delete(project, clock.id(), ME);
        assertThat(names()).containsExactly("A", "B");
        assertThatThrownBy(() -> projects.endpoint(project, clock.id())).isInstanceOf(NotFoundException.class);
        Change undone = projects.undo(project, deleted.sequence(), ME);
        assertThat(undone.summary()).isEqualTo("Undid: Deleted Clock");
        assertThat(projects.endpoint(project, clock.id()).request()).isEqualTo(clock.request());
        assertThat(names()).containsExactly("A", "Clock", "B");
        assertThat(projects.tree(project).folders()).isEqualTo(before.folders());
        assertThatThrownBy(() -> projects.undo(project, deleted.sequence(), ME)).isInstanceOf(EditConflict.class);
        Change redone = projects.undo(project, undone.sequence(), ME);
        assertThat(redone.summary()).isEqualTo("Redid: Deleted Clock");
        assertThat(names()).containsExactly("A", "B");
    }

    @Test
    void undoCarriesOverWhatCameLater() {
        save("A", "");
        Endpoint clock = save("Clock", "Folder");
        Endpoint last = save("B", "");
        Change deleted = projects.delete(project, clock.id(), ME);
        save("C", "Elsewhere");
        projects.createFolder(project, "Empty", ME);
        projects.undo(project, deleted.sequence(), ME);
        assertThat(names()).containsExactly("A", "Clock", "B", "C");
        assertThat(projects.tree(project).folders()).contains("Folder", "Elsewhere", "Empty");
        assertThat(projects.endpoint(project, clock.id()).request()).isEqualTo(clock.request());
        assertThat(projects.endpoint(project, last.id()).request()).isEqualTo(last.request());
    }

    @Test
    void endpointsThatShareAServerComeBackInAnyOrder() {
        Endpoint a = save("A", "");
        Endpoint b = save("B", "");
        Change deletedA = projects.delete(project, a.id(), ME);
        Change deletedB = projects.delete(project, b.id(), ME);
        projects.undo(project, deletedA.sequence(), ME);
        assertThat(projects.endpoint(project, a.id()).request()).isEqualTo(a.request());
        projects.undo(project, deletedB.sequence(), ME);
        assertThat(projects.endpoint(project, b.id()).request()).isEqualTo(b.request());
        assertThat(new AsyncApiCheck().check(projects.document(project, "project.asyncapi.yaml")))
                .isEmpty();
    }

    @Test
    void aChangeOfAFieldIsUndoneUnlessTheFieldWasChangedAgain() {
        Endpoint base = save("Clock", "");
        Endpoint first = projects.save(project, base.id(), base.revision(), describe(base.request(), "one"), ME);
        Endpoint second = projects.save(project, base.id(), first.revision(), compose(first.request(), "two"), ME);
        projects.undo(project, first.revision(), ME);
        WebSocketRequest now = projects.endpoint(project, base.id()).request();
        assertThat(now.description()).isEqualTo(base.request().description());
        assertThat(now.message().content()).isEqualTo("two");
        projects.undo(project, second.revision(), ME);
        assertThat(projects.endpoint(project, base.id()).request()).isEqualTo(base.request());

        Endpoint third = projects.endpoint(project, base.id());
        Endpoint fourth = projects.save(project, base.id(), third.revision(), describe(third.request(), "a"), ME);
        projects.save(project, base.id(), fourth.revision(), describe(fourth.request(), "b"), ME);
        assertThatThrownBy(() -> projects.undo(project, fourth.revision(), ME))
                .isInstanceOfSatisfying(
                        EditConflict.class,
                        conflict -> assertThat(conflict.problems())
                                .extracting(Problem::message)
                                .containsExactly("It cannot be undone: the same was changed since"));
    }

    @Test
    void creatingIsUndoneWhatOthersUseStays() {
        Endpoint a = save("A", "");
        Endpoint b = save("B", "");
        projects.undo(project, a.revision(), ME);
        assertThat(names()).containsExactly("B");
        assertThat(projects.endpoint(project, b.id()).request()).isEqualTo(b.request());
        assertThatThrownBy(() -> projects.undo(project, 1, ME)).isInstanceOf(EditConflict.class);
        assertThatThrownBy(() -> projects.undo(project, 99, ME)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void foldersMayBeEmptyAreMovedAndDeletedWithAllThatIsInThem() {
        projects.createFolder(project, "Empty", ME);
        Endpoint a = save("A", "Outer / Inner");
        assertThat(projects.tree(project).folders()).containsExactly("Empty", "Outer", "Outer / Inner");
        assertThatThrownBy(() -> projects.createFolder(project, "Outer", ME)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> projects.createFolder(project, " ", ME)).isInstanceOf(ProblemException.class);
        Tree moved = projects.moveFolder(project, "Outer", "Empty / Below", ME);
        assertThat(moved.folders()).contains("Empty", "Empty / Below", "Empty / Below / Inner");
        assertThat(projects.endpoint(project, a.id()).folder()).isEqualTo("Empty / Below / Inner");
        assertThatThrownBy(() -> projects.moveFolder(project, "Empty", "Empty / Deeper", ME))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> projects.moveFolder(project, "Never", "Ever", ME))
                .isInstanceOf(NotFoundException.class);
        Change deleted = projects.deleteFolder(project, "Empty", ME);
        assertThat(projects.tree(project).folders()).isEmpty();
        assertThat(names()).isEmpty();
        projects.undo(project, deleted.sequence(), ME);
        assertThat(projects.tree(project).folders()).contains("Empty", "Empty / Below", "Empty / Below / Inner");
        assertThat(projects.endpoint(project, a.id()).request()).isEqualTo(a.request());
        assertThatThrownBy(() -> projects.deleteFolder(project, "Never", ME)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void credentialsAsTypedComeBackAndLieNowhereInTheOpen() throws IOException {
        for (Auth auth : List.of(
                new Auth.Bearer(CANARY, "Bearer"),
                new Auth.Basic("ada", CANARY),
                new Auth.ApiKey("X-Key", CANARY + "{{x}}", Auth.In.QUERY))) {
            Endpoint saved =
                    projects.create(project, new NewEndpoint("E", "", sign(request("wss://example.org/"), auth)), ME);
            assertThat(saved.request().auth()).isEqualTo(auth);
            assertThat(projects.duplicate(project, saved.id(), ME).request().auth())
                    .isEqualTo(auth);
            projects.undo(project, projects.delete(project, saved.id(), ME).sequence(), ME);
            assertThat(projects.endpoint(project, saved.id()).request().auth()).isEqualTo(auth);
        }
        Endpoint open = projects.create(
                project,
                new NewEndpoint("E", "", sign(request("wss://example.org/"), new Auth.Bearer("{{token}}", "Bearer"))),
                ME);
        Auth other = new Auth.Bearer(CANARY + "2", "Bearer");
        Endpoint changed = projects.save(project, open.id(), open.revision(), sign(open.request(), other), ME);
        assertThat(changed.request().auth()).isEqualTo(other);
        Auth third = new Auth.Bearer(CANARY + "3", "Bearer");
        Endpoint again = projects.save(project, open.id(), changed.revision(), sign(open.request(), third), ME);
        assertThat(again.request().auth()).isEqualTo(third);
        assertThat(again.revision()).isGreaterThan(changed.revision());
        assertThat(projects.document(project, "project.asyncapi.yaml"))
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
