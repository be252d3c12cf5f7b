package dev.parley.description.docs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a documentation presents descriptions.
 *
 * @param title of it all; none for that of the first description
 * @param address where its first page is published, with a slash at its end; empty where that is not known
 * @param pages beside those of the descriptions, in order
 * @param folders texts (Markdown) for the pages of folders or tags, by their names
 * @param changelog Markdown on top of the page of changes; may be empty
 * @param releases versions with their changes, the newest first
 * @param editions versions to choose from; empty where there is one
 * @param parleyHost host and port of the Parley that shows it, which code names; empty where none does
 */
public record Presentation(
        @Nullable String title,
        Brand brand,
        String address,
        Shown shown,
        List<CustomPage> pages,
        Map<String, String> folders,
        String changelog,
        List<Release> releases,
        List<Edition> editions,
        String parleyHost) {

    public Presentation {
        pages = List.copyOf(pages);
        folders = Map.copyOf(new LinkedHashMap<>(folders));
        releases = List.copyOf(releases);
        editions = List.copyOf(editions);
    }

    /** All of it, under a title; none for that of the first description. */
    public static Presentation titled(@Nullable String title) {
        return new Presentation(title, Brand.NONE, "", Shown.ALL, List.of(), Map.of(), "", List.of(), List.of(), "");
    }

    /** The same, published there. */
    public Presentation at(String newAddress) {
        var whole = newAddress.isEmpty() || newAddress.endsWith("/") ? newAddress : newAddress + "/";
        return new Presentation(title, brand, whole, shown, pages, folders, changelog, releases, editions, parleyHost);
    }

    /** The same with versions. */
    public Presentation with(List<Release> newReleases, List<Edition> newEditions) {
        return new Presentation(
                title, brand, address, shown, pages, folders, changelog, newReleases, newEditions, parleyHost);
    }

    /** The same, shown by the Parley that is reached there. */
    public Presentation by(String newParleyHost) {
        return new Presentation(
                title, brand, address, shown, pages, folders, changelog, releases, editions, newParleyHost);
    }

    boolean tellsChanges() {
        return !changelog.isBlank() || !releases.isEmpty();
    }
}
