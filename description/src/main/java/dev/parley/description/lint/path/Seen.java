package dev.parley.description.lint.path;

import dev.parley.description.reference.Description;
import dev.parley.description.reference.Located;
import dev.parley.description.reference.Sources;
import dev.parley.description.source.Source;
import dev.parley.description.source.Syntax;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A node of a description as rules see it: where they look through references, what a reference leads to stands in the place of the
 * reference. It knows the way on which it was reached, and where it is written. Immutable.
 */
public final class Seen {

    private static final URI NOWHERE = URI.create("parley:text");

    private final @Nullable Seen parent;
    private final String key;
    private final Located at;
    private final UnaryOperator<Located> looking;

    private Seen(@Nullable Seen parent, String key, Located at, UnaryOperator<Located> looking) {
        this.parent = parent;
        this.key = key;
        this.at = at;
        this.looking = looking;
    }

    /** A root that is looked at through references, or as it is written, by what a located node is seen as. */
    public static Seen root(Located root, UnaryOperator<Located> looking) {
        return new Seen(null, "", looking.apply(root), looking);
    }

    /** A value that stands in no description. */
    public static Seen alone(JsonNode value) {
        var source = Source.written(value, Syntax.JSON);
        return root(Description.of(NOWHERE, source, Sources.none()).root(), UnaryOperator.identity());
    }

    /** What it was reached through; the root through nothing. */
    public @Nullable Seen parent() {
        return parent;
    }

    /** The key or index by which it was reached; that of the root is empty. */
    public String key() {
        return key;
    }

    /** Whether its key is an index. */
    public boolean isItem() {
        return parent != null && parent.node().isArray();
    }

    /** Where it is written. */
    public Located at() {
        return at;
    }

    public JsonNode node() {
        return at.node();
    }

    /** The member or item of that key; none when there is none. */
    public @Nullable Seen child(String wanted) {
        if (node().isObject() ? node().get(wanted) == null : !node().isArray()) {
            return null;
        }
        var child = at.child(wanted);
        return child.isEmpty() ? null : new Seen(this, wanted, looking.apply(child.get()), looking);
    }

    /** The text of a member; none when there is no such text. */
    public @Nullable String text(String wanted) {
        var child = child(wanted);
        return child != null && child.node().isString() ? child.node().stringValue() : null;
    }

    /** The members or items, in order. */
    public List<Seen> children() {
        var located = at.children();
        var all = new ArrayList<Seen>(located.size());
        for (var each : located) {
            all.add(new Seen(this, each.key(), looking.apply(each), looking));
        }
        return all;
    }

    /** The members or items of the child of that key; none when there is no such child. */
    public List<Seen> children(String wanted) {
        var child = child(wanted);
        return child == null ? List.of() : child.children();
    }

    /** The keys by which it was reached from the root. */
    public List<String> way() {
        var keys = new ArrayList<String>();
        for (var here = this; here.parent != null; here = here.parent) {
            keys.add(here.key);
        }
        Collections.reverse(keys);
        return keys;
    }

    /** The root of what is seen. */
    public Seen top() {
        var here = this;
        while (here.parent != null) {
            here = here.parent;
        }
        return here;
    }
}
