package dev.parley.storage.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.description.document.Standard;
import dev.parley.description.merge.Meeting;
import dev.parley.description.problem.Place;
import dev.parley.description.problem.Problem;
import dev.parley.description.project.SealedDocument;
import dev.parley.description.request.Auth;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.source.Source;
import dev.parley.description.transfer.OnMeeting;
import dev.parley.description.transfer.TakenDescription;
import dev.parley.description.variables.VariableSource;
import dev.parley.engine.credential.RequestPlace;
import dev.parley.engine.project.Change;
import dev.parley.engine.project.EditConflict;
import dev.parley.engine.project.NewEndpoint;
import dev.parley.engine.project.PartSource;
import dev.parley.storage.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Secrets that come in written as they are get into no document, by whichever way they come. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class SecretsInDocumentsTest extends ProjectOnADatabase {

    private static final String CANARY = "canary-5b2e";
    private static final String SHOP = """
            openapi: 3.1.0
            info: { title: Shop, version: 1.0.0 }
            paths:
              /orders:
                get:
                  tags: [Orders]
                  summary: All orders
                  responses: {}
                  x-parley:
                    auth: { kind: bearer, token: canary-5b2e }
            x-parley:
              settings:
                Orders:
                  auth: { kind: basic, username: ann, password: canary-5b2e }
                  variables:
                    - name: open # for all
                      value: seen
                    - name: key
                      secret: true
                      value: canary-5b2e
            """;

    SecretsInDocumentsTest(TestDatabase database) {
        super(database);
    }

    @AfterEach
    void noDocumentHoldsASecret() {
        assertThat(projects.texts().read(project).texts().toString()).doesNotContain(CANARY);
    }

    private Change brought(String text) {
        return Objects.requireNonNull(projects.descriptions()
                .bring(project, List.of(TakenDescription.of(Source.parse(text))), OnMeeting.KEEP, ME)
                .change());
    }

    private String first() {
        return projects.tree(project).endpoints().getFirst().id();
    }

    private void allAreKept() {
        assertThat(projects.endpoint(project, first()).request().auth()).isEqualTo(new Auth.Bearer(CANARY, "Bearer"));
        assertThat(projects.auth(project, "Orders").auth()).isEqualTo(new Auth.Basic("ann", CANARY));
        VariableSource known =
                projects.environments().source(new RequestPlace(project, first()), ME, VariableSource.NONE);
        assertThat(Objects.requireNonNull(known.find("key")).text()).isEqualTo(CANARY);
        assertThat(projects.document(project, "project.openapi.yaml")).contains("- name: open # for all");
    }

    @Test
    void ofAnImportedDescription() {
        assertThat(brought(SHOP).summary()).isEqualTo("Imported Shop, 3 secrets sealed");
        allAreKept();
    }

    @Test
    void ofADescriptionThatComesBesideAnother() {
        brought("openapi: 3.1.0\ninfo: {title: Mine, version: '1'}\npaths: {/a: {get: {responses: {}}}}\n");
        brought(SHOP);
        String orders = projects.tree(project).endpoints().getLast().id();
        assertThat(projects.endpoint(project, orders).request().auth()).isEqualTo(new Auth.Bearer(CANARY, "Bearer"));
    }

    @Test
    void ofAFileOfASyncedFolder() {
        projects.texts().write(project, 1, Map.of("openapi.yaml", Optional.of(SHOP)), ME);
        allAreKept();
        assertThat(projects.texts().read(project).texts())
                .containsEntry("openapi.yaml", SealedDocument.text(Standard.OPENAPI, "", SHOP));
    }

    @Test
    void ofASourceThatIsEditedAndToldWhileItIs() {
        String orders = projects.create(
                        project, new NewEndpoint("Orders", "", HttpRequest.of("GET", "http://a/orders")), ME)
                .id();
        PartSource part = projects.sources().of(project, orders).getFirst();
        String text = part.text() + "x-parley:\n  auth:\n    kind: bearer\n    token: " + CANARY + "\n";
        assertThat(projects.sources().check(project, part.id(), text))
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.code()).isEqualTo("secret-in-file");
                    assertThat(told.severity()).isEqualTo(Problem.Severity.WARNING);
                    assertThat(told.place())
                            .isInstanceOfSatisfying(
                                    Place.Position.class,
                                    at -> assertThat(at.column()).isEqualTo(5));
                });
        PartSource saved = projects.sources().save(project, part.id(), part.revision(), text, Meeting.ASK, ME);
        assertThat(saved.text()).contains("token: '{{$secret}}'").doesNotContain(CANARY);
        assertThat(projects.endpoint(project, orders).request().auth()).isEqualTo(new Auth.Bearer(CANARY, "Bearer"));
        assertThat(projects.feed(project, 0, 100).getLast().summary())
                .isEqualTo("Changed source of GET /orders, one secret sealed");
    }

    @Test
    void ofWhatIsUndoneAndDoneAgain() {
        Change in = brought(SHOP);
        Change out = projects.undo(project, in.sequence(), ME);
        projects.undo(project, out.sequence(), ME);
        allAreKept();
        assertThatThrownBy(() -> projects.undo(project, 1, ME)).isInstanceOf(EditConflict.class);
    }

    @Test
    void ofASharedChannel() {
        brought("""
                asyncapi: 3.0.0
                info: { title: Live, version: 1.0.0 }
                servers: { live: { host: a.example.org, protocol: wss } }
                channels:
                  orders:
                    $ref: '#/components/channels/orders'
                components:
                  channels:
                    orders:
                      address: /orders
                      x-parley:
                        auth: { kind: bearer, token: canary-5b2e }
                """);
        assertThat(projects.endpoint(project, first()).request().auth()).isEqualTo(new Auth.Bearer(CANARY, "Bearer"));
    }
}
