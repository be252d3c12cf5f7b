package dev.parley.description.lint.schema;

import dev.parley.description.lint.path.Seen;
import dev.parley.description.reference.Located;
import java.util.List;

/** A schema by which values are checked. Immutable and thread-safe. */
public record DataSchema(SchemaReading reading, Located schema) {

    /**
     * What the schema wants otherwise; of several alternatives only the likeliest is spoken of.
     *
     * @param all or only the first
     */
    public List<Misfit> misfits(Seen data, boolean all) {
        var checking = new Checking(all);
        checking.fits(reading.words(schema), data);
        return List.copyOf(checking.found());
    }
}
