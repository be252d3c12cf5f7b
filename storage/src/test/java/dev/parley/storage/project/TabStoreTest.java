package dev.parley.storage.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.request.Auth;
import dev.parley.description.request.ConnectionOptions;
import dev.parley.description.request.Format;
import dev.parley.description.request.MessageContent;
import dev.parley.description.request.PersonalOptions;
import dev.parley.description.request.SavedMessage;
import dev.parley.description.request.WebSocketRequest;
import dev.parley.engine.project.Project;
import dev.parley.engine.tab.Tab;
import dev.parley.engine.tab.TabStore;
import dev.parley.storage.Storage;
import dev.parley.storage.StorageOptions;
import dev.parley.storage.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class TabStoreTest {

    private static final String CANARY = "canary-7d1f";
    private static final Instant NOW = Instant.parse("2026-11-25T08:30:00.000001Z");
    private static final WebSocketRequest DRAFT = new WebSocketRequest(
            "wss://{{host}}/chat?room=lobby",
            List.of(dev.parley.description.request.Parameter.of("room", "lobby")),
            List.of(),
            List.of(dev.parley.description.request.Parameter.of("X-Trace", "{{$uuid}}")),
            List.of(),
            new Auth.Bearer(CANARY, "Bearer"),
            new MessageContent(Format.JSON, "{\"join\": \"\0\"}"),
            List.of(new SavedMessage("m1", "Join", new MessageContent(Format.TEXT, "join"), true, 500)),
            ConnectionOptions.NONE,
            "What it is for");
    private static final Tab TAB = new Tab(
            "t1", 2, "e1", 7L, DRAFT, new PersonalOptions(false, "PEM", CANARY, null, null), "Orders / Old", "s1", NOW);

    private final TestDatabase database;

    @TempDir
    Path directory;

    private StorageOptions options;
    private Storage storage;
    private TabStore tabs;

    TabStoreTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void open() throws IOException {
        options = database.options(directory);
        storage = Storage.open(options, TestDatabase.CLOCK);
        tabs = storage.tabs();
        for (String project : List.of("p1", "p2")) {
            storage.projects().write(rows -> {
                rows.add(new Project(project, "Fleet", 0, NOW), "local");
                return null;
            });
        }
    }

    @AfterEach
    void close() throws IOException {
        storage.close();
    }

    @Test
    void aTabComesBackAsItWasKeptAlsoAfterARestart() throws IOException {
        tabs.save("p1", "local", TAB);
        assertThat(tabs.all("p1", "local")).containsExactly(TAB);
        storage.close();
        storage = Storage.open(options, TestDatabase.CLOCK);
        assertThat(storage.tabs().all("p1", "local")).containsExactly(TAB);
    }

    @Test
    void aTabMayHoldNothingYet() {
        Tab empty = new Tab("t2", 0, null, null, null, null, null, null, NOW);
        tabs.save("p1", "local", empty);
        assertThat(tabs.all("p1", "local")).containsExactly(empty);
    }

    @Test
    void tabsStandByTheirPosition() {
        tabs.save("p1", "local", tab("b", 1));
        tabs.save("p1", "local", tab("a", 1));
        tabs.save("p1", "local", tab("c", 0));
        assertThat(tabs.all("p1", "local")).extracting(Tab::id).containsExactly("c", "a", "b");
        tabs.save("p1", "local", tab("b", -1));
        assertThat(tabs.all("p1", "local")).extracting(Tab::id).containsExactly("b", "c", "a");
    }

    @Test
    void aPersonSeesTheirOwnTabsOfTheProject() {
        tabs.save("p1", "local", tab("a", 0));
        tabs.save("p1", "ada", tab("b", 0));
        tabs.save("p2", "local", tab("c", 0));
        assertThat(tabs.all("p1", "local")).extracting(Tab::id).containsExactly("a");
        tabs.delete("p1", "local", "a");
        tabs.delete("p1", "local", "never there");
        assertThat(tabs.all("p1", "local")).isEmpty();
        assertThat(tabs.all("p1", "ada")).extracting(Tab::id).containsExactly("b");
    }

    @Test
    void whatWasTypedLiesNowhereInTheOpen() throws IOException {
        tabs.save("p1", "local", TAB);
        List<byte[]> sealed =
                storage.database().read(sql -> sql.list("select sealed from tab", row -> row.bytes("sealed")));
        assertThat(new String(sealed.getFirst(), StandardCharsets.ISO_8859_1)).doesNotContain(CANARY);
        try (var files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(CANARY);
            }
        }
    }

    @Test
    void aDraftThatCannotBeReadKeepsNoOneFromTheOtherTabs() {
        tabs.save("p1", "local", TAB);
        tabs.save("p1", "local", tab("b", 9));
        storage.database().write(sql -> sql.run("update tab set sealed = ? where id = 't1'", new byte[] {1, 2, 3}));
        assertThat(tabs.all("p1", "local")).extracting(Tab::id).containsExactly("t1", "b");
        assertThat(tabs.all("p1", "local").getFirst().draft()).isNull();
    }

    private static Tab tab(String id, int position) {
        return new Tab(id, position, null, null, WebSocketRequest.of("ws://localhost"), null, null, null, NOW);
    }
}
