package dev.parley.engine.docs;

import dev.parley.description.docs.Assets;
import dev.parley.description.docs.Documentation;
import dev.parley.description.docs.Edition;
import dev.parley.description.docs.Presentation;
import dev.parley.description.docs.ServedSite;
import dev.parley.engine.project.ProjectReading;
import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The pages of projects, kept until the project or its publication changes, or memory is short. Thread-safe; blocks. */
final class Sites {

    private static final int MOST_KEPT = 12;
    private static final String ALL = "*";

    private final ProjectReading reading;
    private final Supplier<Assets> assets;
    private final Supplier<String> parleyHost;
    private final Releases releases;
    private final Map<Key, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);
    private @Nullable Assets read;

    /** @param parleyHost host and port under which Parley is reached */
    Sites(ProjectReading reading, Supplier<Assets> assets, Supplier<String> parleyHost) {
        this.reading = reading;
        this.assets = assets;
        this.parleyHost = parleyHost;
        this.releases = new Releases(reading);
    }

    private record Key(String project, String version) {}

    /** The pages of one key; whoever comes while they are made waits for them. */
    private static final class Kept {

        private List<Object> state = List.of();
        private SoftReference<ServedSite> site = new SoftReference<>(null);

        synchronized ServedSite at(List<Object> now, Supplier<ServedSite> make) {
            ServedSite there = state.equals(now) ? site.get() : null;
            if (there != null) {
                return there;
            }
            ServedSite made = make.get();
            state = now;
            site = new SoftReference<>(made);
            return made;
        }
    }

    /** The pages of a version, or of the project as it is. */
    ServedSite of(String project, String name, Publication publication, @Nullable Version version) {
        long sequence = reading.sequence(project);
        String which = version == null ? "" : version.name();
        return kept(new Key(project, which), List.of(version == null ? sequence : 0, name, publication), () -> {
            var read = version == null ? reading.now(project) : reading.after(project, version.change());
            var presentation = publication
                    .presentation(name)
                    .with(releases.of(project, publication, version), editions(publication, which))
                    .at(base(publication, which));
            return site(read, presentation);
        });
    }

    /** All that there is of a project, as it is. */
    ServedSite whole(String project, String name) {
        long sequence = reading.sequence(project);
        return kept(
                new Key(project, ALL),
                List.of(sequence, name),
                () -> site(reading.now(project), Presentation.titled(name)));
    }

    private ServedSite site(ProjectReading.Read read, Presentation presentation) {
        return new ServedSite(Documentation.of(read.descriptions(), presentation.by(parleyHost.get())), assets());
    }

    private synchronized Assets assets() {
        Assets there = read;
        if (there == null) {
            there = assets.get();
            read = there;
        }
        return there;
    }

    private ServedSite kept(Key key, List<Object> state, Supplier<ServedSite> make) {
        Kept place;
        synchronized (kept) {
            place = kept.computeIfAbsent(key, _ -> new Kept());
            if (kept.size() > MOST_KEPT) {
                var eldest = kept.keySet().iterator();
                eldest.next();
                eldest.remove();
            }
        }
        return place.at(state, make);
    }

    /** Where it is published for readers elsewhere; empty where that is nowhere but here. */
    private static String base(Publication publication, String version) {
        if (publication.base().isEmpty()) {
            return "";
        }
        String base = publication.base().endsWith("/") ? publication.base() : publication.base() + "/";
        return base + Edition.directory(version, publication.first());
    }

    private static List<Edition> editions(Publication publication, String shown) {
        List<String> names = publication.versions().stream().map(Version::name).toList();
        return Edition.of(names, publication.first(), shown);
    }
}
