package dev.parley.engine.docs;

import dev.parley.description.docs.Brand;
import dev.parley.description.docs.CustomPage;
import dev.parley.description.docs.Presentation;
import dev.parley.description.docs.Shown;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How the documentation of a project is published.
 *
 * @param published whether anyone may read it
 * @param address its own word in the address, {@code /docs/ADDRESS/}
 * @param base where readers find it, if that is not this server's own address: all before the first page, or empty
 * @param title empty for the project's name
 * @param folders texts (Markdown) for the pages of folders or tags
 * @param changelog Markdown, on top of what the page of changes finds by itself
 * @param versions in the order of their changes
 * @param first the version that is shown at the address itself; empty for the project as it is
 */
public record Publication(
        boolean published,
        String address,
        String base,
        String title,
        Brand brand,
        Shown shown,
        List<CustomPage> pages,
        Map<String, String> folders,
        String changelog,
        List<Version> versions,
        String first) {

    public Publication {
        pages = List.copyOf(pages);
        folders = Map.copyOf(folders);
        versions = List.copyOf(versions);
    }

    /** That of a project of which nobody has said anything yet. */
    static Publication usual(String address) {
        var shown = new Shown(true, true, true, true, Set.of());
        return new Publication(false, address, "", "", Brand.NONE, shown, List.of(), Map.of(), "", List.of(), "");
    }

    /** The same at another address. */
    Publication at(String newAddress) {
        return new Publication(
                published, newAddress, base, title, brand, shown, pages, folders, changelog, versions, first);
    }

    /** The same with versions. */
    Publication with(List<Version> newVersions) {
        return new Publication(
                published, address, base, title, brand, shown, pages, folders, changelog, newVersions, first);
    }

    /** How it is presented, but for its versions and where Parley is reached. */
    Presentation presentation(String project) {
        return new Presentation(
                title.isBlank() ? project : title,
                brand,
                "",
                shown,
                pages,
                folders,
                changelog,
                List.of(),
                List.of(),
                "");
    }
}
