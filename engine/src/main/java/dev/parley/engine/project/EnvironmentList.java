package dev.parley.engine.project;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The environments of a project by name, and which of them a person works in.
 *
 * @param sequence number of the newest change that is in here
 * @param active id of the person's environment; none for the project's variables alone
 */
public record EnvironmentList(
        long sequence,
        List<NamedEnvironment> environments,
        @Nullable String active) {

    public EnvironmentList {
        environments = List.copyOf(environments);
    }
}
