package dev.parley.storage.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.engine.link.Stage;
import dev.parley.engine.session.ConnectionState;
import dev.parley.engine.session.SessionPage;
import dev.parley.engine.session.SessionQuery;
import dev.parley.engine.session.SessionStore;
import dev.parley.engine.session.SessionView;
import dev.parley.storage.Storage;
import dev.parley.storage.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SqlSessionStoreTest {

    private static final Instant START = Instant.parse("2026-11-20T14:03:07.413208Z");

    @TempDir
    private Path directory;

    private @Nullable Storage storage;

    @AfterEach
    void close() throws IOException {
        if (storage != null) {
            storage.close();
        }
    }

    private SessionStore store() {
        if (storage == null) {
            throw new IllegalStateException("It is not open");
        }
        return storage.sessions();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aSessionIsKeptAndChanged(TestDatabase database) {
        storage = database.open(directory);
        store().save(session("a", 0, null));
        assertThat(store().find("a")).isEqualTo(session("a", 0, null));
        assertThat(store().unended()).containsExactly(session("a", 0, null));
        store().save(session("a", 0, START.plusSeconds(9)));
        assertThat(store().find("a")).isEqualTo(session("a", 0, START.plusSeconds(9)));
        assertThat(store().unended()).isEmpty();
        store().delete(List.of("a"));
        assertThat(store().find("a")).isNull();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void pagesGoOnAfterASessionNewestFirst(TestDatabase database) {
        storage = database.open(directory);
        IntStream.range(0, 7).forEach(i -> store().save(session("s" + i, i / 2, null)));
        SessionPage first = store().list(new SessionQuery("p", null, "", null, 3));
        assertThat(ids(first)).containsExactly("s6", "s5", "s4");
        assertThat(first.more()).isTrue();
        SessionPage next = store().list(new SessionQuery("p", null, "", "s4", 10));
        assertThat(ids(next)).containsExactly("s3", "s2", "s1", "s0");
        assertThat(next.more()).isFalse();
        assertThat(store().list(new SessionQuery("other", null, "", null, 3)).sessions())
                .isEmpty();
        assertThat(store().list(new SessionQuery("p", "e2", "", null, 3)).sessions())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void namesAndUrlsAreSoughtInAnyCaseAndAsTheyAreWritten(TestDatabase database) {
        storage = database.open(directory);
        store().save(session("a_b", 0, null));
        store().save(session("axb", 1, null));
        assertThat(ids(store().list(new SessionQuery("p", null, "ROOM/A_B", null, 9))))
                .containsExactly("a_b");
        assertThat(ids(store().list(new SessionQuery("p", null, "größe", null, 9))))
                .containsExactly("axb", "a_b");
        assertThat(ids(store().list(new SessionQuery("p", null, "%", null, 9)))).isEmpty();
    }

    private static List<String> ids(SessionPage page) {
        return page.sessions().stream().map(SessionView::id).toList();
    }

    private static SessionView session(String id, int second, @Nullable Instant ended) {
        return new SessionView(
                id,
                new SessionView.Origin("p", "e1", null, "GRÖSSE größe"),
                "ws://example.com/room/" + id,
                START.plusSeconds(second),
                ended,
                1,
                new ConnectionState.Connecting(Stage.LOOKUP, START, 0, 0),
                2,
                3,
                4,
                0,
                null,
                null,
                SessionView.Talk.none(true));
    }
}
