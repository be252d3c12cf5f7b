package dev.parley.description.reference;

import dev.parley.description.problem.Place;
import dev.parley.description.source.Pointer;
import dev.parley.description.source.Source;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A node of a description with the place where it stands. Two are equal when they stand in the same place of the same description.
 * Immutable and thread-safe.
 */
public final class Located {

    private final Opened opened;
    private final @Nullable Located parent;
    private final String key;
    private final JsonNode node;

    Located(Opened opened, @Nullable Located parent, String key, JsonNode node) {
        this.opened = opened;
        this.parent = parent;
        this.key = key;
        this.node = node;
    }

    public Description description() {
        return opened.description();
    }

    Opened opened() {
        return opened;
    }

    /** The file that it stands in. */
    public URI file() {
        return opened.file();
    }

    /** The text of that file. */
    public Source source() {
        return opened.source();
    }

    /** Where it stands in its file. */
    public Pointer pointer() {
        var tokens = new ArrayList<String>();
        for (var here = this; here.parent != null; here = here.parent) tokens.add(here.key);
        Collections.reverse(tokens);
        return new Pointer(tokens);
    }

    /** What the tree says there; a reference is not followed. Not to be changed. */
    public JsonNode node() {
        return node;
    }

    /** What it stands in; the root of a file stands in nothing. */
    public Optional<Located> parent() {
        return Optional.ofNullable(parent);
    }

    /** Its key in its mapping, or its index in its list; that of a root is empty. */
    public String key() {
        return key;
    }

    /** Line and column of its key, or of itself where it has none. */
    public Place.Position position() {
        return opened.source().place(pointer());
    }

    /** The member of that key, or the item of that index; of a reference too: what stands beside {@code $ref}. */
    public Optional<Located> child(String wanted) {
        var found = node.isArray() ? item(wanted) : node.get(wanted);
        return found == null ? Optional.empty() : Optional.of(new Located(opened, this, wanted, found));
    }

    private @Nullable JsonNode item(String index) {
        boolean digits = !index.isEmpty() && index.length() < 10 && (index.charAt(0) != '0' || index.length() == 1);
        for (int at = 0; at < index.length() && digits; at++) {
            digits = index.charAt(at) >= '0' && index.charAt(at) <= '9';
        }
        return digits ? node.get(Integer.parseInt(index)) : null;
    }

    /** What stands at the pointer, seen from here; references are not followed. */
    public Optional<Located> descendant(Pointer inside) {
        var here = Optional.of(this);
        for (var token : inside.tokens()) {
            here = here.flatMap(each -> each.child(token));
        }
        return here;
    }

    /** The items of a list, in order; nothing else has any. */
    public List<Located> items() {
        return node.isArray() ? children() : List.of();
    }

    /** The members of a mapping or the items of a list, in order. */
    public List<Located> children() {
        var all = new ArrayList<Located>(node.size());
        if (node.isObject()) {
            for (var member : node.properties()) all.add(new Located(opened, this, member.getKey(), member.getValue()));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) all.add(new Located(opened, this, Integer.toString(i), node.get(i)));
        }
        return all;
    }

    /** The text of its {@code $ref}, if it is a reference. */
    public Optional<String> reference() {
        return Optional.ofNullable(Opened.text(node, "$ref"));
    }

    /** The chain of {@code $ref}s that begins here, followed to its end; what is no reference is found itself. */
    public Resolution follow() {
        return reference().isEmpty() ? new Resolution.Found(this) : new Following().follow(this);
    }

    /** Where its own {@code $ref} leads, which may be a reference again. */
    public Resolution step() {
        return reference().isEmpty() ? new Resolution.Found(this) : new Following().step(this);
    }

    /** What another text refers to from here, such as a mapping of a discriminator or an {@code operationRef}; followed to its end. */
    public Resolution follow(String reference) {
        return new Following().follow(this, reference);
    }

    /** What is found at the end of the chain, or this where nothing is. */
    public Located resolved() {
        return follow() instanceof Resolution.Found(Located target) ? target : this;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (this == other) return true;
        return other instanceof Located that
                && opened.equals(that.opened)
                && key.equals(that.key)
                && Objects.equals(parent, that.parent);
    }

    @Override
    public int hashCode() {
        int hash = opened.file().hashCode();
        for (var here = this; here != null && here.parent != null; here = here.parent) {
            hash = hash * 31 + here.key.hashCode();
        }
        return hash;
    }

    /** The address with the pointer as its fragment, as people read it. */
    @Override
    public String toString() {
        return file() + "#" + pointer();
    }
}
