package dev.parley.description.lint.schema;

import dev.parley.description.lint.schema.SchemaWords.Word;
import dev.parley.description.pattern.Regex;
import dev.parley.description.reference.Located;
import dev.parley.description.reference.Resolution;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads schemas when they are first needed, keyword by keyword: of a description with a thousand schemas, those that something is checked by.
 * All dialects from Draft 4 to 2020-12 and those of OpenAPI are read as one, since a keyword's value tells in which way it is meant.
 * Thread-safe.
 */
public final class SchemaReading {

    private final boolean siblings;
    private final Relief relief;
    private final Map<JsonNode, SchemaWords> known = Collections.synchronizedMap(new IdentityHashMap<>());

    private final Map<JsonNode, Map<Regex, Located>> patterns = Collections.synchronizedMap(new IdentityHashMap<>());

    /** Which properties nobody has to give. */
    public enum Relief {
        /** All that are required. */
        NONE,
        /** Those that only the service writes: in a request. */
        READ_ONLY,
        /** Those that only the client writes: in a response. */
        WRITE_ONLY
    }

    /**
     * Reads schemas.
     *
     * @param siblings whether what stands beside a {@code $ref} counts, as it does since 2019-09
     */
    public SchemaReading(boolean siblings, Relief relief) {
        this.siblings = siblings;
        this.relief = relief;
    }

    /** The patterns of names that stand there, compiled once. */
    Map<Regex, Located> patterns(Located written) {
        return patterns.computeIfAbsent(written.node(), _ -> MemberWords.read(written));
    }

    SchemaWords words(Located schema) {
        var words = known.get(schema.node());
        if (words == null) {
            words = new SchemaWords(schema, read(schema));
            known.put(schema.node(), words);
        }
        return words;
    }

    private List<Word> read(Located schema) {
        var node = schema.node();
        var words = new ArrayList<Word>();
        if (node.isBoolean() && !node.booleanValue()) {
            words.add((data, checking) -> checking.wrong(data, "false", "nothing may stand here"));
        }
        if (!node.isObject()) {
            return words;
        }
        boolean refers = node.path("$ref").isString();
        if (refers) {
            addReference(schema, words);
            if (!siblings) {
                return words;
            }
        }
        new ValueWords(node, words).add();
        new ChoiceWords(this, schema, words).add();
        new ItemWords(this, schema, words).add();
        new MemberWords(this, schema, words).add();
        return words;
    }

    @SuppressWarnings("ReferenceEquality") // one that leads to itself
    private void addReference(Located schema, List<Word> words) {
        if (!(schema.step() instanceof Resolution.Found(Located target)) || target.node() == schema.node()) {
            return;
        }
        words.add((data, checking) -> checking.fits(words(target), data));
    }

    /** Whether a required property may be missing, by what its schema says. */
    Predicate<String> relieved(Located schema) {
        var mark = switch (relief) {
            case NONE -> null;
            case READ_ONLY -> "readOnly";
            case WRITE_ONLY -> "writeOnly";
        };
        var properties = mark == null ? null : schema.child("properties").orElse(null);
        return name -> properties != null && isMarked(properties, name, String.valueOf(mark));
    }

    private static boolean isMarked(Located properties, String name, String mark) {
        var property = properties.child(name).orElse(null);
        return property != null
                && property.resolved().node().path(mark).isBoolean()
                && property.resolved().node().path(mark).booleanValue();
    }

    static @Nullable Located child(Located schema, String keyword) {
        return schema.node().has(keyword) ? schema.child(keyword).orElse(null) : null;
    }
}
