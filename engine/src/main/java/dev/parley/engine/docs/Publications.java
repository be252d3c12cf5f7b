package dev.parley.engine.docs;

import dev.parley.description.docs.Assets;
import dev.parley.description.docs.Page;
import dev.parley.description.docs.ServedSite;
import dev.parley.engine.project.NotFoundException;
import dev.parley.engine.project.ProjectReading;
import dev.parley.engine.project.Projects;
import dev.parley.engine.time.Clock;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The documentation of projects: how it is published, and its pages, made from the projects as they are. Thread-safe; blocks. */
public final class Publications {

    private static final String BEFORE = "As it was at first";
    private static final String RESTORED = "Restored: ";

    private final Projects projects;
    private final PublicationStore store;
    private final Clock clock;
    private final Passwords passwords;
    private final Sites sites;

    /**
     * @param random for what passwords are salted with
     * @param assets what pages need beside themselves
     * @param parleyHost host and port under which Parley is reached, such as {@code 127.0.0.1:4321}; asked for when pages are made
     */
    public Publications(
            Projects projects,
            PublicationStore store,
            Clock clock,
            RandomGenerator random,
            Supplier<Assets> assets,
            Supplier<String> parleyHost) {
        this.projects = projects;
        this.store = store;
        this.clock = clock;
        this.passwords = new Passwords(random);
        this.sites = new Sites(projects.sources().whole(), assets, parleyHost);
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
    public State save(String project, Publication given, @Nullable String password, String author) {
        return save(project, given, password, author, "");
    }

    private State save(String project, Publication given, @Nullable String password, String author, String restored) {
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
        PublicationStore.Kept before =
                store.read(project).orElseGet(() -> new PublicationStore.Kept(project, usual(project), ""));
        String hash = password == null ? before.password() : password.isEmpty() ? "" : passwords.hash(password);
        PublicationStore.Kept kept = new PublicationStore.Kept(project, dated, hash);
        String did = PublicationSummary.of(before, kept);
        if (!did.isEmpty()) {
            store.save(kept, said(before, kept, author, restored.isEmpty() ? did : restored));
        }
        return state(kept);
    }

    /** The change; the first one has what was before it in front. */
    private List<PublicationStore.Said> said(
            PublicationStore.Kept before, PublicationStore.Kept now, String author, String did) {
        var change = new PublicationStore.Said(clock.now(), author, did, now.publication());
        return store.changes(now.project(), 1).isEmpty()
                ? List.of(new PublicationStore.Said(clock.now(), author, BEFORE, before.publication()), change)
                : List.of(change);
    }

    /** How it came to be published as it is, the newest change first, at most so many. */
    public List<PublicationChange> changes(String project, int limit) {
        projects.read(project);
        return store.changes(project, limit);
    }

    /**
     * Publishes a project again as a change left it, by a new change; its password stays what it is.
     *
     * @throws NotFoundException when there is no such change
     * @throws dev.parley.description.problem.ProblemException when something of it can no longer be so
     */
    public State restore(String project, long number, String author) {
        projects.read(project);
        Publication then =
                store.after(project, number).orElseThrow(() -> new NotFoundException("change", Long.toString(number)));
        String summary = store.changes(project, Integer.MAX_VALUE).stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .map(PublicationChange::summary)
                .orElse("");
        return save(project, then, null, author, summary.startsWith(RESTORED) ? summary : RESTORED + summary);
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
