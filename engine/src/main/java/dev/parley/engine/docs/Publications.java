package dev.parley.engine.docs;

import dev.parley.description.docs.Assets;
import dev.parley.description.docs.Page;
import dev.parley.description.docs.ServedSite;
import dev.parley.engine.project.NotFoundException;
import dev.parley.engine.project.ProjectReading;
import dev.parley.engine.project.Projects;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The documentation of projects: how it is published, and its pages, made from the projects as they are. Thread-safe; blocks. */
public final class Publications {

    private final Projects projects;
    private final PublicationStore store;
    private final Passwords passwords;
    private final Sites sites;

    /**
     * @param random for what passwords are salted with
     * @param assets what pages need beside themselves
     */
    public Publications(Projects projects, PublicationStore store, RandomGenerator random, Supplier<Assets> assets) {
        this.projects = projects;
        this.store = store;
        this.passwords = new Passwords(random);
        this.sites = new Sites(projects.sources().whole(), assets);
    }

    /** A publication, and whether it asks for a password. */
    public record State(Publication publication, boolean locked) {}

    /** How a project is published; a suggestion where nobody has said anything. */
    public State read(String project) {
        return store.read(project).map(Publications::state).orElseGet(() -> new State(usual(project), false));
    }

    private static State state(PublicationStore.Kept kept) {
        return new State(kept.publication(), !kept.password().isEmpty());
    }

    private Publication usual(String project) {
        String name = word(projects.read(project).name());
        boolean taken = store.at(name).isPresent();
        return Publication.usual(taken ? name + "-" + project.substring(0, Math.min(6, project.length())) : name);
    }

    /** A name as a word of an address. */
    private static String word(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        String shorter = plain.length() > 40 ? plain.substring(0, 40).replaceAll("-+$", "") : plain;
        return shorter.isEmpty() ? "project" : shorter;
    }

    /**
     * Publishes a project otherwise than before.
     *
     * @param password a new one, none by an empty text, or null for the one that it has
     * @throws dev.parley.description.problem.ProblemException when something of it cannot be so
     */
    public State save(String project, Publication given, @Nullable String password) {
        projects.read(project);
        long newest = projects.sources().whole().sequence(project);
        Publication whole = given.with(
                given.versions().stream().map(each -> whole(each, newest)).toList());
        PublicationCheck.check(whole, newest);
        Publication dated = whole.with(
                whole.versions().stream().map(each -> dated(project, each)).toList());
        store.at(dated.address())
                .filter(each -> !each.project().equals(project))
                .ifPresent(each -> {
                    throw PublicationCheck.problem("address-taken", "Another project is published there", "/address");
                });
        String before = store.read(project).map(PublicationStore.Kept::password).orElse("");
        String hash = password == null ? before : password.isEmpty() ? "" : passwords.hash(password);
        PublicationStore.Kept kept = new PublicationStore.Kept(project, dated, hash);
        store.save(kept);
        return state(kept);
    }

    /** With the number of the newest change, where it has none. */
    private static Version whole(Version version, long newest) {
        return new Version(version.name().strip(), version.change() == 0 ? newest : version.change(), version.date());
    }

    /** With the day of its change. */
    private Version dated(String project, Version version) {
        Instant at = projects.sources().whole().at(project, version.change());
        return new Version(version.name(), version.change(), at.toString().substring(0, 10));
    }

    /** What is published under an address. */
    public Optional<Published> at(String address) {
        return store.at(address)
                .filter(each -> each.publication().published())
                .map(each -> new Published(each, sites, name(each.project())));
    }

    private String name(String project) {
        return projects.read(project).name();
    }

    /** The pages of a project as readers see them, or would if it were published. */
    public ServedSite preview(String project) {
        return sites.of(project, name(project), read(project).publication(), null);
    }

    /** The pages of a project with all that is in it. */
    public ServedSite whole(String project) {
        return sites.whole(project, name(project));
    }

    /**
     * The pages of a version of a project; of the project as it is for none.
     *
     * @throws NotFoundException when there is no such version
     */
    public ServedSite version(String project, String version) {
        Publication publication = read(project).publication();
        if (version.isEmpty()) {
            return sites.of(project, name(project), publication, null);
        }
        return sites.of(project, name(project), publication, Publications.version(publication, version));
    }

    private static Version version(Publication publication, String name) {
        return publication.versions().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("version", name));
    }

    /** Where the documentation of a project speaks of an endpoint; nothing where the endpoint is left out. */
    public Optional<String> page(String project, String endpoint) {
        var documentation = whole(project).documentation();
        return switch (projects.sources().whole().place(project, endpoint)) {
            case ProjectReading.Place.Operation(String method, String path) ->
                documentation.operation(method, path).map(Page::path);
            case ProjectReading.Place.Channel(String key) ->
                documentation.channel(key).map(Page::path);
        };
    }
}
