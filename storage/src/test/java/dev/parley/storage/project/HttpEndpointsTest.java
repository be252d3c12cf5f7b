package dev.parley.storage.project;

import static dev.parley.storage.project.TestProjects.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.description.openapi.OpenApiCheck;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.request.Auth;
import dev.parley.description.request.BodyFormat;
import dev.parley.description.request.HttpBody;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.Parameter;
import dev.parley.engine.project.Change;
import dev.parley.engine.project.EditConflict;
import dev.parley.engine.project.Endpoint;
import dev.parley.engine.project.EndpointMove;
import dev.parley.engine.project.EndpointSummary;
import dev.parley.engine.project.NewEndpoint;
import dev.parley.engine.project.NotFoundException;
import dev.parley.storage.TestDatabase;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class HttpEndpointsTest extends ProjectOnADatabase {

    private static final String ORDERS = "https://api.example.org/orders";

    HttpEndpointsTest(TestDatabase database) {
        super(database);
    }

    @AfterEach
    void theDocumentIsValid() {
        assertThat(new OpenApiCheck().check(document())).isEmpty();
    }

    @Test
    void aSavedRequestIsAnOperationOfTheOpenApiDocument() throws IOException {
        HttpRequest request = HttpRequest.of("POST", ORDERS)
                .with(new HttpBody.Text(BodyFormat.JSON, "{\"item\": \"{{item}}\"}"))
                .withHeaders(List.of(Parameter.of("X-Trace", "{{$uuid}}")));
        Endpoint saved = create("Order something", "Orders", request);
        assertThat(saved.request()).isEqualTo(request);
        restart();
        assertThat(projects.endpoint(project, saved.id())).isEqualTo(saved);
        assertThat(projects.tree(project).folders()).containsExactly("Orders");
        assertThat(projects.tree(project).endpoints())
                .containsExactly(new EndpointSummary(
                        saved.id(), "Order something", "Orders", null, "POST", ORDERS, saved.revision()));
        assertThat(document()).contains("/orders:").contains("operationId: orderSomething");
    }

    @Test
    void requestsOfOnePathAndMethodAreEndpointsOfTheirOwn() {
        Endpoint first = create("First", "", HttpRequest.of("GET", ORDERS));
        Endpoint second = create("Second", "", HttpRequest.of("GET", ORDERS + "?page=2"));
        Endpoint third = create("Third", "", HttpRequest.of("GET", ORDERS + "?page=3"));
        assertThat(names()).containsExactly("First", "Second", "Third");
        Endpoint changed =
                projects.save(project, second.id(), second.revision(), HttpRequest.of("GET", ORDERS + "?page=22"), ME);
        assertThat(projects.endpoint(project, first.id())).isEqualTo(first);
        assertThat(projects.endpoint(project, third.id())).isEqualTo(third);

        Change deleted = projects.delete(project, first.id(), ME);
        assertThat(names()).containsExactly("Second", "Third");
        assertThat(projects.endpoint(project, second.id()).request()).isEqualTo(changed.request());
        assertThatThrownBy(() -> projects.endpoint(project, first.id())).isInstanceOf(NotFoundException.class);

        projects.undo(project, deleted.sequence(), ME);
        assertThat(names()).containsExactly("First", "Second", "Third");
        assertThat(projects.endpoint(project, first.id()).request()).isEqualTo(first.request());
        assertThat(projects.endpoint(project, second.id()).request()).isEqualTo(changed.request());
    }

    @Test
    void anEndpointKeepsItsIdAndPlaceWhenItsPathAndMethodChange() {
        Endpoint a = create("A", "", HttpRequest.of("GET", ORDERS));
        Endpoint b = create("B", "", HttpRequest.of("GET", ORDERS + "/{id}"));
        Endpoint c = create("C", "", HttpRequest.of("GET", ORDERS + "?c"));
        HttpRequest elsewhere = HttpRequest.of("PURGE", "https://api.example.org/elsewhere");
        Endpoint moved = projects.save(project, a.id(), a.revision(), elsewhere, ME);
        assertThat(moved.request()).isEqualTo(elsewhere);
        assertThat(names()).containsExactly("A", "B", "C");
        assertThat(projects.endpoint(project, b.id())).isEqualTo(b);
        assertThat(projects.endpoint(project, c.id()).request()).isEqualTo(c.request());

        projects.undo(project, projects.read(project).sequence(), ME);
        assertThat(projects.endpoint(project, a.id()).request()).isEqualTo(a.request());
        assertThat(projects.endpoint(project, c.id()).request()).isEqualTo(c.request());
        assertThat(names()).containsExactly("A", "B", "C");
    }

    @Test
    void theTreeHasOneOrderOverBothDocuments() throws IOException {
        create("Get", "", HttpRequest.of("GET", ORDERS));
        Endpoint chat = save("Chat", "");
        Endpoint post = create("Post", "", HttpRequest.of("POST", ORDERS));
        Endpoint clock = save("Clock", "");
        assertThat(names()).containsExactly("Get", "Chat", "Post", "Clock");
        projects.move(project, clock.id(), new EndpointMove(null, null, chat.id()), ME);
        assertThat(names()).containsExactly("Get", "Clock", "Chat", "Post");
        projects.move(project, post.id(), new EndpointMove(null, null, clock.id()), ME);
        assertThat(names()).containsExactly("Get", "Post", "Clock", "Chat");
        projects.duplicate(project, clock.id(), ME);
        restart();
        assertThat(names()).containsExactly("Get", "Post", "Clock", "Clock copy", "Chat");
        projects.save(project, post.id(), post.revision() + 5, HttpRequest.of("PUT", ORDERS + "/x"), ME);
        assertThat(names()).containsExactly("Get", "Post", "Clock", "Clock copy", "Chat");
        projects.delete(project, chat.id(), ME);
        projects.delete(project, clock.id(), ME);
        assertThat(names()).containsExactly("Get", "Post", "Clock copy");
    }

    @Test
    void foldersAreSharedByBothDocuments() {
        save("Live", "Orders / Live");
        projects.folders().create(project, "Empty", ME);
        create("List", "Orders", HttpRequest.of("GET", ORDERS));
        create("Other", "Others", HttpRequest.of("GET", ORDERS + "/other"));
        assertThat(projects.tree(project).folders()).containsExactly("Orders", "Orders / Live", "Empty", "Others");

        projects.folders().move(project, "Orders", "Bestellungen", ME);
        assertThat(projects.tree(project).folders())
                .containsExactly("Bestellungen", "Bestellungen / Live", "Empty", "Others");
        assertThat(projects.tree(project).endpoints())
                .extracting(EndpointSummary::folder)
                .containsExactly("Bestellungen / Live", "Bestellungen", "Others");

        Change deleted = projects.folders().delete(project, "Bestellungen", ME);
        assertThat(names()).containsExactly("Other");
        assertThat(deleted.endpoints()).hasSize(2);
        projects.undo(project, deleted.sequence(), ME);
        assertThat(names()).containsExactlyInAnyOrder("Live", "List", "Other");
    }

    @Test
    void twoPeopleWhoChangeDifferentFieldsBothWin() {
        HttpRequest request = HttpRequest.of("GET", ORDERS);
        Endpoint base = create("A", "", request);
        HttpRequest theirs = request.withHeaders(List.of(Parameter.of("Accept", "text/csv")));
        projects.save(project, base.id(), base.revision(), theirs, "ada");
        HttpRequest mine = request.with(new Auth.Bearer("{{token}}", "Bearer"));
        Endpoint merged = projects.save(project, base.id(), base.revision(), mine, "bob");
        assertThat(merged.request().headers()).isEqualTo(theirs.headers());
        assertThat(merged.request().auth()).isEqualTo(mine.auth());

        HttpRequest other = request.withHeaders(List.of(Parameter.of("Accept", "text/html")));
        assertThatThrownBy(() -> projects.save(project, base.id(), base.revision(), other, "bob"))
                .isInstanceOfSatisfying(
                        EditConflict.class,
                        conflict -> assertThat(conflict.saved()).isEqualTo(merged));
    }

    @Test
    void aChangeIsTakenBackAlthoughOthersCameAfterIt() {
        Endpoint a = create("A", "", HttpRequest.of("GET", ORDERS));
        Change deleted = projects.delete(project, a.id(), ME);
        Endpoint b = create("B", "", HttpRequest.of("POST", ORDERS));
        Endpoint c = create("C", "", HttpRequest.of("GET", "https://api.example.org/c"));
        projects.undo(project, deleted.sequence(), ME);
        assertThat(names()).containsExactlyInAnyOrder("A", "B", "C");
        long created = b.revision();
        projects.undo(project, created, ME);
        assertThat(names()).containsExactlyInAnyOrder("A", "C");
        assertThat(projects.endpoint(project, a.id()).request()).isEqualTo(a.request());
        assertThat(projects.endpoint(project, c.id()).request()).isEqualTo(c.request());
    }

    @Test
    void whatCameBackElsewhereIsNotDoubled() {
        Endpoint a = create("A", "", HttpRequest.of("GET", ORDERS));
        Change deleted = projects.delete(project, a.id(), ME);
        create("Again", "", HttpRequest.of("GET", ORDERS));
        assertThatThrownBy(() -> projects.undo(project, deleted.sequence(), ME)).isInstanceOf(EditConflict.class);
        assertThat(names()).containsExactly("Again");
    }

    @Test
    void anEndpointTakesNoRequestOfTheOtherKind() {
        Endpoint http = create("A", "", HttpRequest.of("GET", ORDERS));
        Endpoint webSocket = save("B", "");
        assertThatThrownBy(() -> projects.save(project, http.id(), http.revision(), request("ws://h/"), ME))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() ->
                        projects.save(project, webSocket.id(), webSocket.revision(), HttpRequest.of("GET", ORDERS), ME))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void renamingTheProjectRenamesItsDocument() {
        projects.rename(project, "Ships", ME);
        assertThat(document()).contains("title: Ships");
    }

    private Endpoint create(String name, String folder, HttpRequest request) {
        return projects.create(project, new NewEndpoint(name, folder, request), ME);
    }

    private String document() {
        return projects.document(project, "project.openapi.yaml");
    }
}
