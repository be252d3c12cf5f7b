package dev.parley.engine.project;

import dev.parley.description.sample.Sample;
import dev.parley.description.schema.SchemaFault;
import java.util.List;

/**
 * A value as a schema describes it, held against the schema.
 *
 * @param faults what the schema wants otherwise; nothing where it fits
 */
public record TriedSample(Sample sample, List<SchemaFault> faults) {
    public TriedSample {
        faults = List.copyOf(faults);
    }
}
