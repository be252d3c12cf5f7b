package dev.parley.storage.project;

import static dev.parley.storage.project.TestProjects.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.description.request.Auth;
import dev.parley.description.request.Moment;
import dev.parley.description.request.Scripts;
import dev.parley.engine.credential.RequestPlace;
import dev.parley.engine.project.FolderEdit;
import dev.parley.engine.project.NewEndpoint;
import dev.parley.engine.project.NotFoundException;
import dev.parley.engine.script.ScriptLayers.Layer;
import dev.parley.storage.TestDatabase;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class FolderScriptsTest extends ProjectOnADatabase {

    private static final Scripts OUTER = new Scripts(Map.of(Moment.BEFORE_REQUEST, "outer()"));
    private static final Scripts INNER = new Scripts(Map.of(Moment.ON_MESSAGE, "inner()"));

    FolderScriptsTest(TestDatabase database) {
        super(database);
    }

    private String endpoint(String folder) {
        return projects.create(project, new NewEndpoint("Clock", folder, request("wss://a.example.org/")), ME)
                .id();
    }

    @Test
    void anEndpointIsWithinTheProjectAndItsFoldersFromTheOutside() throws IOException {
        String deep = endpoint("Boats / Ferries");
        projects.saveSettings(project, "", FolderEdit.of(null, OUTER), ME);
        projects.saveSettings(project, "Boats / Ferries", FolderEdit.of(null, INNER), ME);
        restart();
        String name = projects.read(project).name();
        assertThat(projects.scripts(project, "Boats / Ferries")).isEqualTo(INNER);
        assertThat(projects.scriptsAround(new RequestPlace(project, deep)))
                .containsExactly(new Layer(name, OUTER), new Layer("Boats", Scripts.NONE), new Layer("Ferries", INNER));
        assertThat(projects.scriptsAround(new RequestPlace(project, null))).containsExactly(new Layer(name, OUTER));
    }

    @Test
    void theyStandBesideTheCredentialsAndGoWithTheirFolder() {
        String deep = endpoint("Boats / Ferries");
        Auth auth = new Auth.Basic("ada", "{{password}}");
        projects.saveSettings(project, "Boats", FolderEdit.of(auth, null), ME);
        projects.saveSettings(project, "Boats", FolderEdit.of(null, OUTER), ME);
        projects.folders().move(project, "Boats", "Ships", ME);
        assertThat(projects.scriptsAround(new RequestPlace(project, deep))).contains(new Layer("Ships", OUTER));
        assertThat(projects.auth(project, "Ships").auth()).isEqualTo(auth);

        projects.saveSettings(project, "Ships", FolderEdit.of(null, Scripts.NONE), ME);
        assertThat(projects.scripts(project, "Ships")).isEqualTo(Scripts.NONE);
        projects.undo(project, projects.read(project).sequence(), ME);
        assertThat(projects.scripts(project, "Ships")).isEqualTo(OUTER);
    }

    @Test
    void bothAreSavedInOneChangeThatIsUndoneAsOne() {
        endpoint("Boats");
        Auth auth = new Auth.Basic("ada", "{{password}}");
        long before = projects.read(project).sequence();
        projects.saveSettings(project, "Boats", FolderEdit.of(auth, OUTER), ME);
        long after = projects.read(project).sequence();
        assertThat(after).isEqualTo(before + 1);
        assertThat(projects.feed(project, before, 10).getFirst().summary())
                .isEqualTo("Changed credentials and scripts of Boats");
        projects.undo(project, after, ME);
        assertThat(projects.auth(project, "Boats").auth()).isEqualTo(new Auth.Inherit());
        assertThat(projects.scripts(project, "Boats")).isEqualTo(Scripts.NONE);
    }

    @Test
    void aFolderThatIsNotThereHasNone() {
        assertThatThrownBy(() -> projects.scripts(project, "Trains")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> projects.saveSettings(project, "Trains", FolderEdit.of(null, OUTER), ME))
                .isInstanceOf(NotFoundException.class);
    }
}
