package dev.parley.storage.project;

import static dev.parley.storage.project.TestProjects.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.description.asyncapi.AsyncApiCheck;
import dev.parley.description.openapi.OpenApiCheck;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.reference.Use;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.source.Pointer;
import dev.parley.engine.project.Change;
import dev.parley.engine.project.Endpoint;
import dev.parley.engine.project.EndpointSummary;
import dev.parley.engine.project.NewEndpoint;
import dev.parley.engine.project.NotFoundException;
import dev.parley.engine.project.ThingUse;
import dev.parley.storage.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Things of a project's documents that others use by their names. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ThingsTest extends ProjectOnADatabase {

    private static final String OPENAPI = "project.openapi.yaml";
    private static final String ASYNCAPI = "project.asyncapi.yaml";

    ThingsTest(TestDatabase database) {
        super(database);
    }

    private Endpoint http(String name, String method, String url) {
        return projects.create(project, new NewEndpoint(name, "", HttpRequest.of(method, url)), ME);
    }

    @Test
    void aPathIsRenamedWithItsEndpointsWhichStayWhatTheyAre() {
        Endpoint list = http("List", "GET", "https://shop.example.org/orders/{id}");
        Endpoint socket =
                projects.create(project, new NewEndpoint("Live", "", request("wss://a.example.org/live")), ME);
        Endpoint make = http("Make", "POST", "https://shop.example.org/orders/{id}");
        String before = projects.document(project, OPENAPI);
        Change change =
                projects.things().rename(project, OPENAPI, Pointer.of("paths", "/orders/{id}"), "/sales/{saleId}", ME);
        assertThat(change.summary()).isEqualTo("Renamed /orders/{id} to /sales/{saleId}");
        assertThat(change.endpoints()).containsExactlyInAnyOrder(list.id(), make.id());
        assertThat(projects.endpoint(project, list.id()).request().url())
                .isEqualTo("https://shop.example.org/sales/{saleId}");
        assertThat(projects.tree(project).endpoints())
                .extracting(EndpointSummary::id)
                .containsExactly(list.id(), socket.id(), make.id());
        assertThat(new OpenApiCheck().check(projects.document(project, OPENAPI)))
                .isEmpty();
        projects.undo(project, change.sequence(), ME);
        assertThat(projects.document(project, OPENAPI)).isEqualTo(before);
        assertThat(projects.endpoint(project, make.id()).request()).isEqualTo(make.request());
    }

    @Test
    void aChannelIsRenamedWithWhatUsesIt() {
        Endpoint live = projects.create(project, new NewEndpoint("Live", "", request("wss://a.example.org/live")), ME);
        Pointer channel = Pointer.of("channels", "live");
        assertThat(projects.document(project, ASYNCAPI)).contains("\n  live:");
        String before = projects.document(project, ASYNCAPI);
        Change change = projects.things().rename(project, ASYNCAPI, channel, "positions", ME);
        assertThat(projects.document(project, ASYNCAPI))
                .contains("\n  positions:")
                .doesNotContain("channels/live");
        assertThat(new AsyncApiCheck().check(projects.document(project, ASYNCAPI)))
                .isEmpty();
        assertThat(projects.endpoint(project, live.id()).request()).isEqualTo(live.request());
        projects.undo(project, change.sequence(), ME);
        assertThat(projects.document(project, ASYNCAPI)).isEqualTo(before);
    }

    @Test
    void whatIsUsedIsDeletedOnlyWhenThatIsMeant() {
        Endpoint live = projects.create(project, new NewEndpoint("Live", "", request("wss://a.example.org/live")), ME);
        Pointer server = Pointer.of(
                "servers", projects.document(project, ASYNCAPI).replaceAll("(?s).*\\nservers:\\n  ([^:]*):.*", "$1"));
        assertThat(projects.things().uses(project, ASYNCAPI, server))
                .containsExactly(new ThingUse(
                        ASYNCAPI,
                        Pointer.of("channels", "live", "servers", "0", "$ref"),
                        Use.Kind.REFERENCE,
                        "#" + server,
                        live.id()));
        assertThatThrownBy(() -> projects.things().remove(project, ASYNCAPI, server, false, ME))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        wrong -> assertThat(wrong.problems())
                                .extracting(Problem::code)
                                .containsExactly("in-use"));
        Change change = projects.things().remove(project, ASYNCAPI, server, true, ME);
        assertThat(projects.document(project, ASYNCAPI)).doesNotContain("host: a.example.org");
        projects.undo(project, change.sequence(), ME);
        assertThat(projects.endpoint(project, live.id()).request()).isEqualTo(live.request());
    }

    @Test
    void whatIsNotThereIsSaid() {
        assertThatThrownBy(() -> projects.things().uses(project, "other.yaml", Pointer.ROOT))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> projects.things().uses(project, OPENAPI, Pointer.of("gone")))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> projects.things().rename(project, OPENAPI, Pointer.of("info"), "x", ME))
                .isInstanceOf(ProblemException.class);
    }
}
