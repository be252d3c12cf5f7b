package dev.parley.storage.project;

import static dev.parley.storage.project.TestProjects.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.description.request.Auth;
import dev.parley.engine.credential.RequestPlace;
import dev.parley.engine.project.FolderAuth;
import dev.parley.engine.project.FolderEdit;
import dev.parley.engine.project.NewEndpoint;
import dev.parley.engine.project.NotFoundException;
import dev.parley.storage.TestDatabase;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class FolderAuthTest extends ProjectOnADatabase {

    private static final String CANARY = "canary-55d0";
    private static final Auth.Bearer BEARER = new Auth.Bearer(CANARY, "Bearer");
    private static final Auth.Basic BASIC = new Auth.Basic("ada", "{{password}}");

    FolderAuthTest(TestDatabase database) {
        super(database);
    }

    private String endpoint(String folder) {
        return projects.create(
                        project,
                        new NewEndpoint(
                                "Clock",
                                folder,
                                request("wss://a.example.org/" + folder.length())
                                        .with(new Auth.Inherit())),
                        ME)
                .id();
    }

    @Test
    void theNearestFolderWithCredentialsGivesThem() {
        String deep = endpoint("Boats / Ferries");
        String top = endpoint("");
        assertThat(projects.inherited(new RequestPlace(project, deep))).isEqualTo(new Auth.None());
        projects.saveSettings(project, "", FolderEdit.of(BASIC, null), ME);
        assertThat(projects.inherited(new RequestPlace(project, deep))).isEqualTo(BASIC);
        projects.saveSettings(project, "Boats", FolderEdit.of(BEARER, null), ME);
        assertThat(projects.inherited(new RequestPlace(project, deep))).isEqualTo(BEARER);
        assertThat(projects.inherited(new RequestPlace(project, top))).isEqualTo(BASIC);
        assertThat(projects.inherited(new RequestPlace(project, null))).isEqualTo(BASIC);
        assertThat(projects.auth(project, "Boats / Ferries"))
                .isEqualTo(new FolderAuth(
                        "Boats / Ferries", new Auth.Inherit(), new FolderAuth.Effective("Boats", BEARER)));
        projects.saveSettings(project, "Boats / Ferries", FolderEdit.of(new Auth.None(), null), ME);
        assertThat(projects.inherited(new RequestPlace(project, deep))).isEqualTo(new Auth.None());
        projects.saveSettings(project, "Boats / Ferries", FolderEdit.of(new Auth.Inherit(), null), ME);
        assertThat(projects.inherited(new RequestPlace(project, deep))).isEqualTo(BEARER);
    }

    @Test
    void aSecretOfAFolderIsInNoDocumentAndOutlivesARestart() throws IOException {
        endpoint("Boats");
        projects.saveSettings(project, "Boats", FolderEdit.of(BEARER, null), ME);
        restart();
        assertThat(projects.document(project, "project.openapi.yaml"))
                .contains("bearer")
                .doesNotContain(CANARY);
        assertThat(projects.auth(project, "Boats").auth()).isEqualTo(BEARER);
    }

    @Test
    void aFolderThatMovesTakesItsCredentialsAlongAndBackAgain() {
        String clock = endpoint("Boats / Ferries");
        projects.saveSettings(project, "Boats / Ferries", FolderEdit.of(BEARER, null), ME);
        projects.folders().move(project, "Boats", "Ships", ME);
        assertThat(projects.inherited(new RequestPlace(project, clock))).isEqualTo(BEARER);
        projects.undo(project, projects.read(project).sequence(), ME);
        assertThat(projects.auth(project, "Boats / Ferries").auth()).isEqualTo(BEARER);
    }

    @Test
    void aFolderThatIsNotThereHasNone() {
        assertThatThrownBy(() -> projects.auth(project, "Trains")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> projects.saveSettings(project, "Trains", FolderEdit.of(BASIC, null), ME))
                .isInstanceOf(NotFoundException.class);
    }
}
