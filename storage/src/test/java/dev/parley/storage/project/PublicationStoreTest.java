package dev.parley.storage.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.parley.description.docs.Brand;
import dev.parley.description.docs.CustomPage;
import dev.parley.description.docs.Shown;
import dev.parley.engine.docs.Publication;
import dev.parley.engine.docs.PublicationChange;
import dev.parley.engine.docs.PublicationStore;
import dev.parley.engine.docs.PublicationStore.Kept;
import dev.parley.engine.docs.PublicationStore.Said;
import dev.parley.engine.docs.Version;
import dev.parley.storage.TestDatabase;
import java.io.IOException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class PublicationStoreTest extends ProjectOnADatabase {

    PublicationStoreTest(TestDatabase database) {
        super(database);
    }

    /** One in which everything is said. */
    private static Publication at(String address) {
        return new Publication(
                true,
                address,
                "https://docs.example.org/fleet",
                "Fleet “2” 🚚",
                new Brand("data:image/png;base64,AAAA", "#b3261e"),
                new Shown(false, false, false, false, Set.of("GET /orders", "WS positions")),
                List.of(new CustomPage("Start", "First\n"), new CustomPage("Then", "")),
                Map.of("Orders", "*All* of them"),
                "## 2.0",
                List.of(new Version("1.0", 1, "2026-11-20"), new Version("2.0", 3, "2026-11-25")),
                "1.0");
    }

    private void save(Kept kept) {
        store().save(kept, List.of(said("Changed", kept.publication())));
    }

    private PublicationStore store() {
        return storage.publications();
    }

    @Test
    void nothingIsKeptOfAProjectOfWhichNobodyHasSaidAnything() {
        assertThat(store().read(project)).isEmpty();
        assertThat(store().at("fleet")).isEmpty();
    }

    @Test
    void whatIsKeptIsFoundByItsProjectAndByItsAddressAfterARestartToo() throws IOException {
        Kept kept = new Kept(project, at("fleet"), "salt:hash");
        save(kept);
        restart();
        assertThat(store().read(project)).contains(kept);
        assertThat(store().at("fleet")).contains(kept);
        assertThat(store().at("Fleet")).isEmpty();
    }

    @Test
    void aNewOneTakesThePlaceOfTheOldWithItsAddressAndPassword() {
        save(new Kept(project, at("fleet"), "salt:hash"));
        Kept now = new Kept(project, at("trucks"), "");
        save(now);
        assertThat(store().read(project)).contains(now);
        assertThat(store().at("trucks")).contains(now);
        assertThat(store().at("fleet")).isEmpty();
    }

    @Test
    void twoProjectsHaveNoAddressInCommon() {
        String other = projects.create("Trains", ME).id();
        Kept first = new Kept(project, at("fleet"), "");
        save(first);
        assertThatThrownBy(() -> save(new Kept(other, at("fleet"), "")));
        assertThat(store().at("fleet")).contains(first);
        assertThat(store().read(other)).isEmpty();
        Kept second = new Kept(other, at("trains"), "");
        save(second);
        assertThat(store().read(other)).contains(second);
    }

    private static Said said(String summary, Publication publication) {
        return new Said(Instant.parse("2026-11-20T10:00:00.123456Z"), ME, summary, publication);
    }

    @Test
    void itsHistoryIsKeptWithIt() throws IOException {
        Publication first = at("fleet");
        Publication second = at("trucks");
        assertThat(store().changes(project, 9)).isEmpty();
        store().save(new Kept(project, first, ""), List.of(said("Before", first)));
        store().save(new Kept(project, second, ""), List.of(said("Moved", second), said("Again", second)));
        restart();
        assertThat(store().changes(project, 9))
                .extracting(PublicationChange::number, PublicationChange::summary)
                .containsExactly(tuple(3L, "Again"), tuple(2L, "Moved"), tuple(1L, "Before"));
        assertThat(store().changes(project, 1))
                .containsExactly(new PublicationChange(3, Instant.parse("2026-11-20T10:00:00.123456Z"), ME, "Again"));
        assertThat(store().after(project, 1)).contains(first);
        assertThat(store().after(project, 2)).contains(second);
        assertThat(store().after(project, 4)).isEmpty();
    }

    @Test
    void ofAVeryLongHistoryTheNewestIsKept() {
        Publication some = at("fleet");
        store().save(new Kept(project, some, ""), Collections.nCopies(230, said("Changed", some)));
        assertThat(store().changes(project, 500)).hasSize(200);
        assertThat(store().after(project, 30)).isEmpty();
        assertThat(store().after(project, 31)).contains(some);
    }

    @Test
    void itGoesWithItsProject() {
        save(new Kept(project, at("fleet"), ""));
        projects.delete(project);
        assertThat(store().at("fleet")).isEmpty();
        assertThat(store().read(project)).isEmpty();
    }
}
