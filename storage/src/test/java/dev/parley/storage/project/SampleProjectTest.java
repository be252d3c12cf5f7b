package dev.parley.storage.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.asyncapi.AsyncApiCheck;
import dev.parley.description.openapi.OpenApiCheck;
import dev.parley.description.request.Auth;
import dev.parley.description.request.Format;
import dev.parley.description.request.Parameter;
import dev.parley.description.request.ParameterType;
import dev.parley.description.request.SavedMessage;
import dev.parley.description.request.WebSocketRequest;
import dev.parley.engine.project.Endpoint;
import dev.parley.engine.project.EndpointSummary;
import dev.parley.engine.project.Project;
import dev.parley.engine.project.Projects;
import dev.parley.engine.project.Tree;
import dev.parley.storage.Storage;
import dev.parley.storage.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleProjectTest {

    private static final List<Class<?>> LITERAL = List.of(Auth.Basic.class, Auth.Bearer.class, Auth.Digest.class);

    @TempDir
    Path directory;

    @Test
    void theFirstStartMakesItAndOnceDeletedItStaysSo() throws IOException {
        try (Storage storage = TestDatabase.SQLITE.open(directory)) {
            Projects projects = TestProjects.over(storage);
            Project sample = projects.createSampleOnce("local").orElseThrow();
            assertThat(projects.all()).containsExactly(sample);
            assertThat(projects.createSampleOnce("local")).isEmpty();
            projects.delete(sample.id());
        }
        try (Storage storage = TestDatabase.SQLITE.open(directory)) {
            Projects projects = TestProjects.over(storage);
            assertThat(projects.createSampleOnce("local")).isEmpty();
            assertThat(projects.all()).isEmpty();
        }
    }

    @Test
    void itDescribesTheDemoServicesReadyToConnect() throws IOException {
        try (Storage storage = TestDatabase.SQLITE.open(directory)) {
            Projects projects = TestProjects.over(storage);
            String id = projects.createSampleOnce("local").orElseThrow().id();
            Tree tree = projects.tree(id);
            assertThat(tree.folders())
                    .containsExactly("Demo services", "Broken peers", "Orders", "HTTP", "Order events");
            assertThat(tree.endpoints())
                    .extracting(EndpointSummary::name)
                    .startsWith("Clock", "Echo", "Chat", "Faults")
                    .doesNotHaveDuplicates();
            for (EndpointSummary summary : tree.endpoints()) {
                Endpoint endpoint = projects.endpoint(id, summary.id());
                assertThat(endpoint.request().url()).matches("(ws|http)://\\{\\{\\$parley\\.host}}/demo/.*");
                assertThat(endpoint.request().description()).isNotBlank();
            }
        }
    }

    @Test
    void theClockHasTypedParametersAndSavedMessages() throws IOException {
        try (Storage storage = TestDatabase.SQLITE.open(directory)) {
            Projects projects = TestProjects.over(storage);
            String id = projects.createSampleOnce("local").orElseThrow().id();
            WebSocketRequest clock = (WebSocketRequest) projects.endpoint(
                            id, projects.tree(id).endpoints().getFirst().id())
                    .request();
            assertThat(clock.url())
                    .isEqualTo(
                            "ws://{{$parley.host}}/demo/clock?interval=1000&format=json&zones=Europe/Berlin&zones=Asia/Tokyo");
            assertThat(clock.query())
                    .extracting(Parameter::type)
                    .containsExactly(ParameterType.INTEGER, ParameterType.STRING, ParameterType.ARRAY);
            assertThat(clock.query()).extracting(Parameter::description).doesNotContainNull();
            assertThat(clock.query().getLast().values()).containsExactly("Europe/Berlin", "Asia/Tokyo");
            assertThat(clock.messages())
                    .extracting(SavedMessage::name)
                    .containsExactly("Berlin and Tokyo", "New York", "No zones");
            assertThat(clock.messages())
                    .extracting(message -> message.content().format())
                    .containsOnly(Format.JSON);
            assertThat(clock.message().content()).contains("Asia/Tokyo");
        }
    }

    @Test
    void theRulesFindNothingWrongInItButThatItIsOfNoServerAndOfNoLatestVersion() throws IOException {
        try (Storage storage = TestDatabase.SQLITE.open(directory)) {
            Projects projects = TestProjects.over(storage);
            String id = projects.createSampleOnce("local").orElseThrow().id();
            assertThat(projects.linting().lint(id, List.of()).problems())
                    .extracting(each -> each.problem().rule())
                    .containsExactlyInAnyOrder("asyncapi-latest-version", "asyncapi-servers");
        }
    }

    @Test
    void itsDocumentIsValidAndSavingAnEndpointAsItIsChangesNothing() throws IOException {
        try (Storage storage = TestDatabase.SQLITE.open(directory)) {
            Projects projects = TestProjects.over(storage);
            String id = projects.createSampleOnce("local").orElseThrow().id();
            String text = projects.document(id, "project.asyncapi.yaml");
            String http = projects.document(id, "project.openapi.yaml");
            assertThat(new AsyncApiCheck().check(text)).isEmpty();
            assertThat(new OpenApiCheck().check(http)).isEmpty();
            for (EndpointSummary summary : projects.tree(id).endpoints()) {
                Endpoint endpoint = projects.endpoint(id, summary.id());
                // credentials that are typed are taken out of the document when they are saved
                if (LITERAL.stream()
                                .noneMatch(kind ->
                                        kind.isInstance(endpoint.request().auth()))
                        || endpoint.request().auth().toString().contains("{{token}}")) {
                    projects.save(id, endpoint.id(), endpoint.revision(), endpoint.request(), "local");
                }
            }
            assertThat(projects.document(id, "project.asyncapi.yaml")).isEqualTo(text);
            assertThat(projects.document(id, "project.openapi.yaml")).isEqualTo(http);
            assertThat(projects.read(id).sequence()).isEqualTo(1);
        }
    }
}
