package dev.parley.storage.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.engine.project.Change;
import dev.parley.engine.project.Part;
import dev.parley.engine.project.PartChange;
import dev.parley.engine.project.Project;
import dev.parley.engine.project.ProjectStore;
import dev.parley.engine.project.RecordedChange;
import dev.parley.engine.project.Splice;
import dev.parley.storage.Storage;
import dev.parley.storage.StorageOptions;
import dev.parley.storage.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class ProjectStoreTest {

    private static final Instant BIRTH = Instant.parse("2026-11-25T08:30:00.000001Z");
    private static final Project PROJECT = new Project("p1", "Fleet", 0, BIRTH);

    private final TestDatabase database;

    @TempDir
    Path directory;

    private StorageOptions options;
    private Storage storage;
    private ProjectStore store;

    ProjectStoreTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void open() throws IOException {
        options = database.options(directory);
        storage = Storage.open(options, TestDatabase.CLOCK);
        store = storage.projects();
        store.write(rows -> {
            rows.add(PROJECT, "local");
            return null;
        });
    }

    @AfterEach
    void close() throws IOException {
        storage.close();
    }

    @Test
    void aProjectComesBackAsItWasAdded() {
        assertThat(project()).isEqualTo(PROJECT);
        assertThat(projects()).containsExactly(PROJECT);
    }

    @Test
    void projectsAreListedByNameWhateverItsCase() {
        store.write(rows -> {
            rows.add(new Project("p2", "alpha", 0, BIRTH), "local");
            rows.add(new Project("p3", "Zulu", 0, BIRTH), "local");
            rows.rename("p1", "Beta");
            return null;
        });
        assertThat(projects()).extracting(Project::name).containsExactly("alpha", "Beta", "Zulu");
    }

    @Test
    void aPartIsReplacedByItsId() {
        Part part = new Part("a", "project.asyncapi.yaml", "CHANNEL", "clock", "title: Clock 🕰\n", 1);
        Part renamed = new Part("a", "project.asyncapi.yaml", "CHANNEL", "ticker", "title: 'It''s a ticker'\n", 2);
        store.write(rows -> {
            rows.put("p1", part, "local");
            return null;
        });
        assertThat(parts()).containsExactly(part);
        store.write(rows -> {
            rows.put("p1", renamed, "local");
            return null;
        });
        assertThat(parts()).containsExactly(renamed);
        store.write(rows -> {
            rows.removePart("p1", "a");
            return null;
        });
        assertThat(parts()).isEmpty();
    }

    @Test
    void twoPartsOfOneNameAreRefusedAndNothingIsKept() {
        Part part = new Part("a", "project.asyncapi.yaml", "CHANNEL", "clock", "x", 1);
        Part other = new Part("b", "project.asyncapi.yaml", "CHANNEL", "clock", "y", 1);
        assertThatThrownBy(() -> store.write(rows -> {
                    rows.put("p1", part, "local");
                    rows.put("p1", other, "local");
                    return null;
                }))
                .hasMessageContaining("nothing was changed");
        assertThat(parts()).isEmpty();
    }

    @Test
    void workThatThrowsLeavesNothingBehind() {
        assertThatThrownBy(() -> store.write(rows -> {
                    rows.rename("p1", "Changed");
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no");
        assertThat(project()).isEqualTo(PROJECT);
    }

    @Test
    void changesComeBackWithAllThatTheyDid() {
        RecordedChange first = new RecordedChange(
                new Change(1, BIRTH, "local", "Created Clock", List.of("a")),
                null,
                List.of(
                        new PartChange(
                                "a",
                                "project.asyncapi.yaml",
                                "CHANNEL",
                                null,
                                new PartChange.Side("clock", 1),
                                new Splice(0, "", "title: Clock\n")),
                        new PartChange(
                                "s",
                                "project.asyncapi.yaml",
                                "SKELETON",
                                new PartChange.Side("", 0),
                                new PartChange.Side("", 1),
                                new Splice(7, "{}", "\n  clock:\n"))));
        RecordedChange second = new RecordedChange(
                new Change(2, BIRTH, "ada", "Undid: Created Clock", List.of("a")),
                1L,
                List.of(new PartChange(
                        "a",
                        "project.asyncapi.yaml",
                        "CHANNEL",
                        new PartChange.Side("clock", 1),
                        null,
                        new Splice(0, "title: Clock\n", ""))));
        store.write(rows -> {
            rows.record("p1", first);
            rows.record("p1", second);
            rows.advance("p1", 2);
            return null;
        });
        assertThat(changes(0, 10)).containsExactly(first, second);
        assertThat(changes(1, 10)).containsExactly(second);
        assertThat(changes(0, 1)).containsExactly(first);
        assertThat(project().sequence()).isEqualTo(2);
        store.write(rows -> {
            rows.forget("p1", "a");
            return null;
        });
        assertThat(changes(0, 1).getFirst().parts())
                .extracting(PartChange::part)
                .containsExactly("s");
    }

    @Test
    void whatWritesAtTheSameTimeIsPutInOrder() throws InterruptedException {
        int threads = 8;
        AtomicInteger failures = new AtomicInteger();
        List<Thread> all = IntStream.range(0, threads)
                .mapToObj(number -> Thread.ofVirtual().start(() -> {
                    for (int i = 0; i < 10; i++) {
                        try {
                            store.write(rows -> {
                                long next = rows.lock("p1").orElseThrow() + 1;
                                rows.record(
                                        "p1",
                                        new RecordedChange(
                                                new Change(next, BIRTH, "t" + number, "…", List.of()),
                                                null,
                                                List.of()));
                                rows.advance("p1", next);
                                return null;
                            });
                        } catch (RuntimeException e) {
                            failures.incrementAndGet();
                        }
                    }
                }))
                .toList();
        for (Thread thread : all) {
            thread.join();
        }
        assertThat(failures).hasValue(0);
        assertThat(changes(0, 1_000))
                .extracting(change -> change.change().sequence())
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 80).boxed().toList());
    }

    @Test
    void secretsAreKeptByNameAndForgotten() {
        store.write(rows -> {
            rows.putSecret("p1", "variable/token", new byte[] {1, 2});
            rows.putSecret("p1", "variable/token", new byte[] {0, -1, 3});
            rows.putSecret("p1", "variable/other", new byte[0]);
            return null;
        });
        assertThat(secrets()).containsOnlyKeys("variable/token", "variable/other");
        assertThat(secrets().get("variable/token")).containsExactly(0, -1, 3);
        store.write(rows -> {
            rows.removeSecret("p1", "variable/other");
            return null;
        });
        assertThat(secrets()).containsOnlyKeys("variable/token");
    }

    @Test
    void aRemovedProjectTakesAllOfItsRowsAlong() {
        store.write(rows -> {
            rows.put("p1", new Part("a", "d", "CHANNEL", "k", "t", 1), "local");
            rows.record("p1", new RecordedChange(new Change(1, BIRTH, "local", "…", List.of()), null, List.of()));
            rows.putSecret("p1", "s", new byte[] {1});
            rows.remove("p1");
            return null;
        });
        assertThat(projects()).isEmpty();
        for (String table : List.of("branch", "part", "change", "change_part", "secret", "tab")) {
            Long left = storage.database()
                    .read(sql -> sql.first("select count(*) as n from " + table, row -> row.number("n"))
                            .orElseThrow());
            assertThat(left).as(table).isZero();
        }
    }

    @Test
    void aNoteIsMadeOnceAndForAll() {
        assertThat(noted()).isFalse();
        for (int i = 0; i < 2; i++) {
            store.write(rows -> {
                rows.note("sample");
                return null;
            });
        }
        assertThat(noted()).isTrue();
    }

    @Test
    void allOfItIsThereWhenItIsOpenedAgain() throws IOException {
        storage.close();
        storage = Storage.open(options, TestDatabase.CLOCK);
        store = storage.projects();
        assertThat(projects()).containsExactly(PROJECT);
    }

    private Project project() {
        return store.read(rows -> rows.project("p1").orElseThrow());
    }

    private List<Project> projects() {
        return store.read(ProjectStore.Rows::projects);
    }

    private List<Part> parts() {
        return store.read(rows -> rows.parts("p1"));
    }

    private List<RecordedChange> changes(long after, int limit) {
        return store.read(rows -> rows.changes("p1", after, limit));
    }

    private Map<String, byte[]> secrets() {
        return store.read(rows -> rows.secrets("p1"));
    }

    private boolean noted() {
        return store.read(rows -> rows.noted("sample"));
    }
}
