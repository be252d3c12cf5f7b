package dev.parley.storage.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.engine.run.BesideRequest;
import dev.parley.engine.run.NewRun;
import dev.parley.engine.run.RunData;
import dev.parley.engine.run.RunPage;
import dev.parley.engine.run.RunQuery;
import dev.parley.engine.run.RunStep;
import dev.parley.engine.run.RunStore;
import dev.parley.engine.run.RunTotals;
import dev.parley.engine.run.RunView;
import dev.parley.engine.script.ScriptEvent;
import dev.parley.storage.Storage;
import dev.parley.storage.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs in the databases. */
class SqlRunStoreTest {

    private static final Instant START = Instant.parse("2026-11-25T22:03:07.413208Z");

    @TempDir
    private Path directory;

    private @Nullable Storage storage;

    @AfterEach
    void close() throws IOException {
        if (storage != null) {
            storage.close();
        }
    }

    private RunStore store(TestDatabase database) {
        storage = database.open(directory);
        return storage.runs();
    }

    private static RunView run(String id, int second, @Nullable RunData data) {
        NewRun wish = new NewRun("p", "Größe / A_B", List.of("e2", "e1"), "lab", 3, Duration.ofMillis(20), true, data);
        RunTotals totals = new RunTotals(1, 2, 1, 0, 3, 1, 0, Duration.ofMillis(5), 77);
        return new RunView(
                id,
                wish,
                "Lab",
                3,
                RunView.State.RUNNING,
                START.plusSeconds(second),
                null,
                2,
                "Größe / one",
                2,
                totals);
    }

    private static RunStep step(int number) {
        return new RunStep(
                "e" + number,
                "one",
                "Größe",
                number,
                "GET",
                "http://a/" + number,
                number == 0 ? 0 : 200,
                number == 0 ? "" : "OK",
                Duration.ofNanos(1_234),
                7,
                number == 0 ? "refused" : null,
                false,
                List.of(new ScriptEvent.Tested("t", ScriptEvent.Verdict.FAILED, "no")),
                List.of(new ScriptEvent.Printed(ScriptEvent.Level.WARN, "line")),
                List.of("careful"),
                number == 0 ? null : "s" + number,
                number == 0 ? List.of() : List.of(new BesideRequest("sign in", "b" + number)),
                List.of());
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aRunIsKeptWithItsSteps(TestDatabase database) {
        RunStore store = store(database);
        store.begin(run("a", 0, null));
        assertThat(store.find("a")).isEqualTo(run("a", 0, null));
        assertThat(store.unended()).containsExactly(run("a", 0, null));
        store.save(run("a", 0, null), 0, List.of(step(0), step(1)));
        store.save(run("a", 0, null), 2, List.of(step(2)));
        assertThat(store.steps("a", 0, 9)).containsExactly(step(0), step(1), step(2));
        assertThat(store.steps("a", 1, 1)).containsExactly(step(1));
        store.save(
                run("a", 0, null), 1, List.of(step(1), step(2), step(3))); // what was kept without anyone hearing of it
        assertThat(store.steps("a", 0, 9)).containsExactly(step(0), step(1), step(2), step(3));
        store.delete("a");
        assertThat(store.find("a")).isNull();
        assertThat(store.steps("a", 0, 9)).isEmpty();
        store.save(run("a", 0, null), 4, List.of(step(4)));
        assertThat(store.find("a")).isNull();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void rowsOfDataAreKeptSealed(TestDatabase database) {
        RunStore store = store(database);
        RunData data = new RunData("boats.csv", "name,pin\nAda,482913");
        store.begin(run("a", 0, data));
        assertThat(store.data("a")).isEqualTo(data.text());
        assertThat(store.find("a")).isEqualTo(run("a", 0, new RunData("boats.csv", "")));
        byte[] kept = storage == null
                ? new byte[0]
                : storage.database()
                        .read(sql -> sql.first("select sealed from run", row -> row.bytes("sealed")))
                        .orElseThrow();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("482913");
        store.begin(run("b", 0, new RunData("huge.csv", "x".repeat(9 << 20))));
        assertThat(store.data("b")).isNull();
        assertThat(store.data("c")).isNull();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void theRequestsThatWereChosenAreWrittenOnceAndLeftOutOfTheList(TestDatabase database) {
        RunStore store = store(database);
        store.begin(run("a", 0, null));
        store.save(run("a", 0, null), 0, List.of());
        String body = storage == null
                ? ""
                : storage.database()
                        .read(sql -> sql.first("select body from run", row -> row.text("body")))
                        .orElseThrow();
        assertThat(body).contains("Lab").doesNotContain("e2");
        assertThat(store.find("a")).isEqualTo(run("a", 0, null));
        assertThat(store.list(new RunQuery("p", "", null, 2)).runs())
                .singleElement()
                .satisfies(run -> assertThat(run.wish().endpoints()).isEmpty());
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void pagesGoOnAfterARunNewestFirst(TestDatabase database) {
        RunStore store = store(database);
        IntStream.range(0, 5).forEach(i -> store.begin(run("r" + i, i / 2, null)));
        RunPage first = store.list(new RunQuery("p", "", null, 2));
        assertThat(first.runs()).extracting(RunView::id).containsExactly("r4", "r3");
        assertThat(first.more()).isTrue();
        assertThat(store.list(new RunQuery("p", "", "r3", 9)).runs())
                .extracting(RunView::id)
                .containsExactly("r2", "r1", "r0");
        assertThat(store.list(new RunQuery("p", "grÖsse / a_b", null, 9)).runs())
                .isEmpty();
        assertThat(store.list(new RunQuery("p", "GRÖße / a_b", null, 9)).runs()).hasSize(5);
        assertThat(store.list(new RunQuery("p", "%", null, 9)).runs()).isEmpty();
        assertThat(store.list(new RunQuery("other", "", null, 9)).runs()).isEmpty();
    }
}
