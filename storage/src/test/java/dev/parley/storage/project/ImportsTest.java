package dev.parley.storage.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.asyncapi.AsyncApiCheck;
import dev.parley.description.imports.Imported;
import dev.parley.description.imports.ImportedEnvironment;
import dev.parley.description.imports.ImportedExample;
import dev.parley.description.imports.ImportedFolder;
import dev.parley.description.imports.ImportedHttp;
import dev.parley.description.imports.ImportedItem;
import dev.parley.description.imports.ImportedVariable;
import dev.parley.description.imports.ImportedWebSocket;
import dev.parley.description.imports.NotCarried;
import dev.parley.description.openapi.OpenApiCheck;
import dev.parley.description.openapi.ResponseExample;
import dev.parley.description.request.Auth;
import dev.parley.description.request.FileContent;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.PersonalOptions;
import dev.parley.description.request.Scripts;
import dev.parley.description.request.WebSocketRequest;
import dev.parley.description.source.Source;
import dev.parley.description.transfer.OnMeeting;
import dev.parley.description.transfer.TakenDescription;
import dev.parley.description.variables.VariableSource;
import dev.parley.engine.project.BroughtIn;
import dev.parley.engine.project.Change;
import dev.parley.engine.project.Endpoint;
import dev.parley.engine.project.EndpointMove;
import dev.parley.engine.project.EndpointSummary;
import dev.parley.engine.project.NamedEnvironment;
import dev.parley.engine.project.NewEndpoint;
import dev.parley.storage.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class ImportsTest extends ProjectOnADatabase {

    private static final String CANARY = "canary-a8d1";
    private static final HttpRequest LIST = HttpRequest.of("GET", "https://shop.example/orders");

    ImportsTest(TestDatabase database) {
        super(database);
    }

    @AfterEach
    void documentsAreValidAndHoldNoSecret() {
        String openApi = projects.document(project, "project.openapi.yaml");
        String asyncApi = projects.document(project, "project.asyncapi.yaml");
        assertThat(new OpenApiCheck().check(openApi)).isEmpty();
        assertThat(new AsyncApiCheck().check(asyncApi)).isEmpty();
        assertThat(openApi + asyncApi + projects.document(project, "project.environment.yaml"))
                .doesNotContain(CANARY);
    }

    @Test
    void aCollectionComesInByOneChangeInItsOrder() throws IOException {
        save("Mine", "");
        BroughtIn in = projects.imports().bring(project, collection(), null, ME);
        restart();
        assertThat(names()).containsExactly("Mine", "List", "Again", "Chat");
        assertThat(projects.tree(project).folders()).containsExactly("Shop", "Shop / Orders");
        assertThat(in.folder()).isEqualTo("Shop");
        assertThat(in.environments()).containsExactly("Staging");
        assertThat(in.notCarried()).contains(new NotCarried("here", "this", "That is so"));
        Change change = Objects.requireNonNull(in.change());
        assertThat(change.summary()).isEqualTo("Imported Shop");
        assertThat(change.endpoints()).hasSize(3);
        assertThat(projects.document(project, "project.openapi.yaml")).contains("'200':", "- id: 1");
    }

    @Test
    void secretsLieInTheSecretStore() {
        projects.imports().bring(project, collection(), null, ME);
        Endpoint list = endpoint("List");
        assertThat(list.request().auth()).isEqualTo(new Auth.Bearer("{{token}}", "Bearer"));
        NamedEnvironment staging =
                projects.environments().list(project, ME).environments().getFirst();
        projects.environments().activate(project, ME, staging.id());
        VariableSource known = projects.environments().source(project, ME, VariableSource.NONE);
        assertThat(Objects.requireNonNull(known.find("token")).text()).isEqualTo(CANARY);
        assertThat(Objects.requireNonNull(known.find("password")).text()).isEqualTo(CANARY + "2");
    }

    @Test
    void anImportIsUndoneAndDoneAgainAlthoughOthersWorkOn() {
        Endpoint mine = create("Mine", LIST);
        Change change = Objects.requireNonNull(
                projects.imports().bring(project, collection(), null, ME).change());
        create("Later", HttpRequest.of("POST", "https://shop.example/later"));
        save("Live", "");
        Change undone = projects.undo(project, change.sequence(), ME);
        assertThat(names()).containsExactlyInAnyOrder("Mine", "Later", "Live");
        assertThat(projects.endpoint(project, mine.id()).request()).isEqualTo(LIST);
        assertThat(projects.environments().list(project, ME).environments()).isEmpty();
        projects.undo(project, undone.sequence(), ME);
        assertThat(names()).containsExactlyInAnyOrder("Mine", "Later", "Live", "List", "Again", "Chat");
    }

    @Test
    void whatDiffersOfTwoDescriptionsIsToldApart() {
        TakenDescription shop = titled("openapi: 3.1.0", "Shop", "paths: {}\ntags: [{name: a}]");
        TakenDescription live = titled("asyncapi: 3.0.0", "Shop", "channels: {a: {address: /a}}");
        projects.descriptions().bring(project, List.of(shop, live), OnMeeting.KEEP, ME);
        List<TakenDescription> again = List.of(
                titled("openapi: 3.1.0", "Store", "paths: {}\ntags: [{name: a}]"),
                titled("asyncapi: 3.0.0", "Store", "channels: {a: {address: /a}}"));
        assertThat(projects.descriptions()
                        .foresee(project, again, OnMeeting.ASK)
                        .placed())
                .flatExtracting(
                        placed -> Objects.requireNonNull(placed.merged()).kept())
                .containsExactly("info of Store (OpenAPI)", "info of Store (AsyncAPI)");
        projects.descriptions().bring(project, again, "info of Store (AsyncAPI)"::equals, ME);
        assertThat(projects.document(project, "project.openapi.yaml")).contains("Shop");
        assertThat(projects.document(project, "project.asyncapi.yaml")).contains("Store");
    }

    private static TakenDescription titled(String version, String title, String rest) {
        return TakenDescription.of(
                Source.parse(version + "\ninfo: {title: " + title + ", version: '1'}\n" + rest + "\n"));
    }

    private Change described() {
        TakenDescription one = TakenDescription.of(Source.parse("""
                openapi: 3.1.1
                info: {title: Museum, version: '1'}
                paths:
                  /rooms: {get: {tags: [Halls], summary: All the rooms, responses: {'200': {description: d}}}}
                """));
        return Objects.requireNonNull(projects.descriptions()
                .bring(project, List.of(one), OnMeeting.KEEP, ME)
                .change());
    }

    @Test
    void aDescriptionOfOneOperationIsUndoneWithItsFolder() {
        create("Mine", LIST);
        List<String> before = projects.tree(project).folders();
        Change change = described();
        assertThat(projects.tree(project).folders()).contains("Halls");
        projects.undo(project, change.sequence(), ME);
        assertThat(projects.tree(project).folders()).isEqualTo(before);
        assertThat(names()).containsExactly("Mine");
    }

    @Test
    void aFolderThatOthersCameIntoSinceStaysWhenItsImportIsUndone() {
        create("Mine", LIST);
        Change change = described();
        Endpoint later = create("Later", HttpRequest.of("POST", "https://shop.example/later"));
        projects.move(project, later.id(), new EndpointMove(null, "Halls", null), ME);
        projects.undo(project, change.sequence(), ME);
        assertThat(projects.tree(project).folders()).contains("Halls");
        assertThat(names()).containsExactlyInAnyOrder("Mine", "Later");
    }

    @Test
    void whatCameOnTheServersOfAnImportStaysOnThemWhenItIsUndone() {
        Change change = Objects.requireNonNull(
                projects.imports().bring(project, collection(), null, ME).change());
        HttpRequest request = HttpRequest.of("POST", "https://shop.example/later");
        Endpoint later = create("Later", request);
        projects.undo(project, change.sequence(), ME);
        assertThat(projects.endpoint(project, later.id()).request()).isEqualTo(request);
    }

    @Test
    void aSecondImportGetsItsOwnFolderAndLeavesVariablesAsTheyAre() {
        projects.imports().bring(project, collection(), null, ME);
        BroughtIn foreseen = projects.imports().foresee(project, collection(), null);
        BroughtIn second = projects.imports().bring(project, collection(), null, ME);
        assertThat(second.folder()).isEqualTo("Shop 2").isEqualTo(foreseen.folder());
        assertThat(second.environments()).containsExactly("Staging 2").isEqualTo(foreseen.environments());
        assertThat(names()).hasSize(6);
    }

    @Test
    void aResponseIsKeptAsTheExampleOfItsOperation() {
        Endpoint endpoint = create("List", LIST);
        ResponseExample example = new ResponseExample("Two", 200, "application/json; charset=utf-8", "[{\"id\": 7}]");
        Change change = projects.document(project, endpoint.id(), example, ME).orElseThrow();
        assertThat(projects.document(project, "project.openapi.yaml")).contains("type: integer", "id: 7");
        assertThat(projects.document(project, endpoint.id(), example, ME)).isEmpty();
        assertThat(projects.endpoint(project, endpoint.id()).request()).isEqualTo(LIST);
        projects.undo(project, change.sequence(), ME);
        assertThat(projects.document(project, "project.openapi.yaml")).doesNotContain("id: 7");
    }

    private Endpoint create(String name, HttpRequest request) {
        return projects.create(project, new NewEndpoint(name, "", request), ME);
    }

    private Endpoint endpoint(String name) {
        return projects.endpoint(
                project,
                projects.tree(project).endpoints().stream()
                        .filter(each -> each.name().equals(name))
                        .map(EndpointSummary::id)
                        .findFirst()
                        .orElseThrow());
    }

    private static Imported collection() {
        ImportedExample example = new ImportedExample(
                "One", null, 200, "OK", List.of(), FileContent.of("- id: 1".getBytes(StandardCharsets.UTF_8)));
        ImportedHttp list = new ImportedHttp(
                "List", LIST.with(new Auth.Bearer(CANARY, "Bearer")), PersonalOptions.NONE, List.of(example));
        ImportedHttp again = new ImportedHttp("Again", LIST, PersonalOptions.NONE, List.of());
        ImportedWebSocket chat = new ImportedWebSocket(
                "Chat", WebSocketRequest.of("wss://shop.example/chat"), PersonalOptions.NONE, Scripts.NONE, List.of());
        ImportedEnvironment staging = new ImportedEnvironment(
                "Staging", false, List.of(new ImportedVariable("password", CANARY + "2", true, true, null)));
        ImportedFolder orders = folder("Orders", List.of(list, again));
        return new Imported(
                folder("Shop", List.of(orders, chat)),
                List.of(staging),
                List.of(new NotCarried("here", "this", "That is so")));
    }

    private static ImportedFolder folder(String name, List<ImportedItem> items) {
        return new ImportedFolder(name, null, new Auth.None(), Scripts.NONE, List.of(), items);
    }
}
