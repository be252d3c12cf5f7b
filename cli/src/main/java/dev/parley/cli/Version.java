package dev.parley.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The program's version, from its packaging. */
public final class Version implements IVersionProvider {

    /** Such as {@code 0.1.0}. */
    public static String current() {
        return Objects.requireNonNullElse(Version.class.getPackage().getImplementationVersion(), "0.1.0-SNAPSHOT");
    }

    @Override
    public String[] getVersion() {
        return new String[] {"Parley " + current()};
    }
}
