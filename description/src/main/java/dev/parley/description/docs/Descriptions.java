package dev.parley.description.docs;

import dev.parley.description.reference.Located;
import java.util.List;
import java.util.Optional;

/** The pages of one description, of whatever standard it is. */
interface Descriptions {

    Located root();

    /** Those of operations, webhooks or channels, in their order. */
    List<Entry> endpoints();

    /** Those of schemas, in their order. */
    List<Entry> schemas();

    /** What a description says of a tag, if it says something. */
    default Optional<Located> tag(String name) {
        return tags().stream()
                .filter(each -> Showing.text(each, "name").equals(name))
                .findFirst();
    }

    /** The Tag Objects, in their order. */
    List<Located> tags();

    /** How servers are shown. */
    List<dev.parley.description.html.Html> servers(Showing showing);
}
