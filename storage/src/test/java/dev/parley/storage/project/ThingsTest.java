package dev.parley.storage.project;

import static dev.parley.storage.project.TestProjects.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.description.asyncapi.AsyncApiCheck;
import dev.parley.description.auth.Field;
import dev.parley.description.openapi.OpenApiCheck;
import dev.parley.description.openapi.ReceivedResponse;
import dev.parley.description.openapi.ResponseMismatch;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.reference.Use;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.source.Pointer;
import dev.parley.description.source.Source;
import dev.parley.description.source.Syntax;
import dev.parley.description.transfer.ExportFormat;
import dev.parley.description.transfer.OnMeeting;
import dev.parley.description.transfer.TakenDescription;
import dev.parley.engine.project.Change;
import dev.parley.engine.project.Endpoint;
import dev.parley.engine.project.EndpointSummary;
import dev.parley.engine.project.NewEndpoint;
import dev.parley.engine.project.NotFoundException;
import dev.parley.engine.project.ThingUse;
import dev.parley.storage.TestDatabase;
import java.util.List;
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

    private void described() {
        for (String text : List.of("""
            openapi: 3.1.1
            info: {title: Zoo, version: '1'}
            paths:
              /pets:
                get:
                  responses:
                    '200':
                      description: Pets # all of them
                      content:
                        application/json:
                          schema: {$ref: '#/components/schemas/Pet'}
            components:
              schemas:
                Pet: {type: object, required: [name], properties: {name: {$ref: '#/components/schemas/Name'}}}
                Name: {type: string, minLength: 2}
            """, """
            asyncapi: 3.0.0
            info: {title: Zoo, version: '1'}
            channels:
              pets:
                address: /pets
                messages:
                  seen: {payload: {$ref: 'project.openapi.yaml#/components/schemas/Pet'}}
            """)) {
            projects.descriptions()
                    .bring(project, List.of(TakenDescription.of(Source.parse(text))), OnMeeting.KEEP, ME);
        }
    }

    @Test
    void aSharedSchemaMovesToTheOtherDocumentAndResponsesAreStillHeldAgainstIt() {
        described();
        String before = projects.document(project, OPENAPI);
        Change change = projects.things()
                .move(project, OPENAPI, Pointer.of("components", "schemas", "Pet"), ASYNCAPI, false, ME);
        assertThat(change.summary()).isEqualTo("Moved Pet to project.asyncapi.yaml");
        assertThat(projects.document(project, OPENAPI))
                .contains("$ref: 'project.asyncapi.yaml#/components/schemas/Pet'", "Name:")
                .doesNotContain("Pet: {");
        assertThat(projects.document(project, ASYNCAPI))
                .contains("{$ref: '#/components/schemas/Pet'}", "'project.openapi.yaml#/components/schemas/Name'");
        EndpointSummary pets = projects.tree(project).endpoints().stream()
                .filter(each -> each.method() != null)
                .findFirst()
                .orElseThrow();
        var response =
                new ReceivedResponse(200, List.of(new Field("Content-Type", "application/json")), "{\"name\": \"R\"}");
        assertThat(projects.compare(project, pets.id(), response).orElseThrow().mismatches())
                .extracting(ResponseMismatch::pointer)
                .containsExactly("/name");
        projects.undo(project, change.sequence(), ME);
        assertThat(projects.document(project, OPENAPI)).isEqualTo(before);
    }

    @Test
    void anExportOfOneDocumentTakesAlongWhatItRefersToInTheOtherOne() {
        described();
        String exported = projects.export(project, ExportFormat.ASYNCAPI, Syntax.YAML, null)
                .text();
        assertThat(new AsyncApiCheck().check(exported)).isEmpty();
        assertThat(exported)
                .contains("seen: {payload: {$ref: '#/components/schemas/Pet'}}", "Name:")
                .doesNotContain("project.openapi.yaml");
        assertThat(projects.export(project, ExportFormat.OPENAPI, Syntax.YAML, null)
                        .text())
                .isEqualTo(projects.document(project, OPENAPI))
                .contains("# all of them");
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

    @Test
    void aThingOfAListIsToldByItsNameOrItsPlaceAndAsCopiedWhereItStays() {
        projects.descriptions().bring(project, List.of(TakenDescription.of(Source.parse("""
            openapi: 3.1.1
            info: {title: Zoo, version: '1'}
            servers: [{url: 'https://a.example'}]
            tags: [{description: Of dogs}, {name: cats}]
            paths: {/a: {get: {responses: {'200': {description: All}}}}}
            """))), OnMeeting.KEEP, ME);
        assertThat(told("/tags/0")).isEqualTo("Deleted 0");
        assertThat(told("/tags/0")).isEqualTo("Deleted cats");
        assertThat(projects.things()
                        .move(project, OPENAPI, Pointer.parse("/servers/0"), ASYNCAPI, false, ME)
                        .summary())
                .isEqualTo("Copied https://a.example to " + ASYNCAPI);
    }

    /** The change that deletes a thing of the OpenAPI document. */
    private String told(String pointer) {
        return projects.things()
                .remove(project, OPENAPI, Pointer.parse(pointer), true, ME)
                .summary();
    }
}
