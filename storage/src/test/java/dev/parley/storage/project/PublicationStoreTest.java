package dev.parley.storage.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.description.docs.Brand;
import dev.parley.description.docs.CustomPage;
import dev.parley.description.docs.Shown;
import dev.parley.engine.docs.Publication;
import dev.parley.engine.docs.PublicationStore;
import dev.parley.engine.docs.PublicationStore.Kept;
import dev.parley.engine.docs.Version;
import dev.parley.storage.TestDatabase;
import java.io.IOException;
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
        store().save(kept);
        restart();
        assertThat(store().read(project)).contains(kept);
        assertThat(store().at("fleet")).contains(kept);
        assertThat(store().at("Fleet")).isEmpty();
    }

    @Test
    void aNewOneTakesThePlaceOfTheOldWithItsAddressAndPassword() {
        store().save(new Kept(project, at("fleet"), "salt:hash"));
        Kept now = new Kept(project, at("trucks"), "");
        store().save(now);
        assertThat(store().read(project)).contains(now);
        assertThat(store().at("trucks")).contains(now);
        assertThat(store().at("fleet")).isEmpty();
    }

    @Test
    void twoProjectsHaveNoAddressInCommon() {
        String other = projects.create("Trains", ME).id();
        Kept first = new Kept(project, at("fleet"), "");
        store().save(first);
        assertThatThrownBy(() -> store().save(new Kept(other, at("fleet"), "")));
        assertThat(store().at("fleet")).contains(first);
        assertThat(store().read(other)).isEmpty();
        Kept second = new Kept(other, at("trains"), "");
        store().save(second);
        assertThat(store().read(other)).contains(second);
    }

    @Test
    void itGoesWithItsProject() {
        store().save(new Kept(project, at("fleet"), ""));
        projects.delete(project);
        assertThat(store().at("fleet")).isEmpty();
        assertThat(store().read(project)).isEmpty();
    }
}
