package dev.parley.engine.docs;

import dev.parley.description.docs.ServedSite;
import java.time.Instant;
import java.util.Optional;

/** What anyone may read at an address, if the password is not asked for or known. Thread-safe; blocks. */
public final class Published {

    private final PublicationStore.Kept kept;
    private final Sites sites;
    private final String name;

    Published(PublicationStore.Kept kept, Sites sites, String name) {
        this.kept = kept;
        this.sites = sites;
        this.name = name;
    }

    /** The title of it all. */
    public String title() {
        return kept.publication().title().isBlank() ? name : kept.publication().title();
    }

    /** Whether readers need a password. */
    public boolean locked() {
        return !kept.password().isEmpty();
    }

    /** A token for a password, if it is the right one. */
    public Optional<String> unlock(String password, Instant now) {
        return Passwords.matches(password, kept.password())
                ? Optional.of(Passwords.token(kept.password(), now))
                : Optional.empty();
    }

    /** Whether a token opens it. */
    public boolean admits(String token, Instant now) {
        return Passwords.admits(token, kept.password(), now);
    }

    /** The pages of the first version. */
    public ServedSite site() {
        Publication publication = kept.publication();
        return sites.of(
                kept.project(), name, publication, find(publication.first()).orElse(null));
    }

    /** The pages of a version by its word in the address. */
    public Optional<ServedSite> site(String place) {
        return kept.publication().versions().stream()
                .filter(each -> each.place().equals(place))
                .findFirst()
                .map(each -> sites.of(kept.project(), name, kept.publication(), each));
    }

    private Optional<Version> find(String version) {
        return kept.publication().versions().stream()
                .filter(each -> each.name().equals(version))
                .findFirst();
    }
}
