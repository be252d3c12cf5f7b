package dev.parley.description.docs;

import java.util.List;

/**
 * A part of the navigation.
 *
 * @param page of the section itself
 * @param pages what is in it, in order
 */
public record Section(Page page, List<Page> pages) {

    public Section {
        pages = List.copyOf(pages);
    }
}
