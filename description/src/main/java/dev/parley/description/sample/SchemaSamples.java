package dev.parley.description.sample;

import dev.parley.description.document.Nodes;
import dev.parley.description.reference.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Values that a schema allows: those that it states itself, else made of what it asks for. They are guesses where it asks for much. */
public final class SchemaSamples {

    private static final int MOST = 12;

    private SchemaSamples() {}

    /** The one that shows most: an example, a default, else something with all members; nothing where it allows all or none. */
    public static Optional<JsonNode> typical(Located schema, Way way) {
        return typical(schema, way, Extent.ALL, WholeSchema::of);
    }

    /**
     * The same with more or less of what may be left out.
     *
     * @param reading how a schema is put together
     */
    public static Optional<JsonNode> typical(
            Located schema, Way way, Extent extent, Function<Located, WholeSchema> reading) {
        return Optional.ofNullable(new SampleMaking(way, extent, reading).value(schema));
    }

    /** Several: the stated examples, then one for each alternative, or one with all members and one with only those that must be there. */
    public static List<Sample> of(Located schema, Way way) {
        var samples = new ArrayList<Sample>();
        var merged = WholeSchema.of(schema);
        stated(merged, samples);
        var alternatives = merged.alternatives();
        for (int i = 0; i < alternatives.size() && samples.size() < MOST; i++) {
            var value = new SampleMaking(way, Extent.ALL, WholeSchema::of).value(schema, alternatives.get(i));
            if (value != null) samples.add(new Sample(called(alternatives.get(i), i), value));
        }
        if (alternatives.isEmpty()) made(schema, way, samples);
        return List.copyOf(samples);
    }

    private static void made(Located schema, Way way, List<Sample> samples) {
        var all = new SampleMaking(way, Extent.ALL, WholeSchema::of).made(schema);
        var least = new SampleMaking(way, Extent.LEAST, WholeSchema::of).made(schema);
        if (all == null) return;
        if (least == null || least.equals(all)) {
            samples.add(new Sample("Made of the schema", all));
            return;
        }
        samples.add(new Sample("With all members", all));
        samples.add(new Sample("Only what is required", least));
    }

    private static void stated(WholeSchema schema, List<Sample> samples) {
        var own = schema.here();
        own.child("example").ifPresent(each -> samples.add(new Sample("Its example", each.node())));
        var examples = own.child("examples").map(Located::items).orElse(List.of());
        for (int i = 0; i < examples.size() && samples.size() < MOST / 2; i++) {
            samples.add(new Sample("Its example " + (i + 1), examples.get(i).node()));
        }
        own.child("default").ifPresent(each -> samples.add(new Sample("Its default", each.node())));
    }

    private static String called(Located alternative, int index) {
        var title = Nodes.text(alternative.resolved().node(), "title", "");
        if (!title.isBlank()) return title.strip();
        return alternative.reference().isPresent() ? alternative.resolved().key() : "Alternative " + (index + 1);
    }
}
