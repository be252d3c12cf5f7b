package dev.parley.cli.description;

import dev.parley.cli.project.Inputs;
import dev.parley.cli.project.Named;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.reference.Description;
import dev.parley.description.source.DecodedText;
import dev.parley.description.source.Source;
import java.io.IOException;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/**
 * A description that a command line names, with the files that it leads to: this is the one place where commands open them.
 *
 * @param argument the name as it was given
 */
public record OpenedDescription(String argument, Description description) {

    /**
     * Reads the file, the address of the web, or with {@code -} the standard input; other files when they are needed.
     *
     * @throws ProblemException with the name and the place, when it cannot be read
     * @throws IOException when an address does not answer
     */
    public static OpenedDescription of(String argument, Inputs inputs, DescriptionOptions options)
            throws IOException, InterruptedException {
        return of(argument, inputs, options, Source::parse);
    }

    /** The same of a file in which keys may stand twice, for who only looks at it. */
    public static OpenedDescription tolerant(String argument, Inputs inputs, DescriptionOptions options)
            throws IOException, InterruptedException {
        return of(argument, inputs, options, OpenedDescription::read);
    }

    /** A text that is only looked at: what mappings merge stands in them. */
    private static Source read(String text) {
        return Source.forgiving(text);
    }

    private static OpenedDescription of(
            String argument, Inputs inputs, DescriptionOptions options, Function<String, Source> reading)
            throws IOException, InterruptedException {
        try {
            return of(argument, inputs.read(argument), inputs, options, reading);
        } catch (ProblemException e) {
            throw Named.of(argument, e);
        }
    }

    /**
     * The same of a file whose bytes are read already; keys may stand twice in it.
     *
     * @throws ProblemException with the place, when they are no text in YAML or JSON
     */
    public static OpenedDescription of(String argument, byte[] bytes, Inputs inputs, DescriptionOptions options) {
        return of(argument, bytes, inputs, options, Source::forgiving);
    }

    private static OpenedDescription of(
            String argument,
            byte[] bytes,
            Inputs inputs,
            DescriptionOptions options,
            Function<String, Source> reading) {
        URI address = address(argument);
        Source root = reading.apply(DecodedText.of(argument, bytes));
        return new OpenedDescription(
                argument, Description.of(address, root, ReachableSources.of(address, inputs, options)));
    }

    /**
     * The same, also tolerant, where {@code FILE@REV} names a file as it was at a revision of Git, and the files that it leads to as they were then.
     *
     * @throws ProblemException also when there is no such revision
     */
    public static OpenedDescription ofRevision(String argument, Inputs inputs, DescriptionOptions options)
            throws IOException, InterruptedException {
        if (Inputs.isUrl(argument) || argument.equals("-")) {
            return tolerant(argument, inputs, options);
        }
        var past = Revision.of(
                argument,
                address -> ReachableSources.of(address, inputs, options).read(address));
        if (past.isEmpty()) {
            return tolerant(argument, inputs, options);
        }
        try {
            Path file = past.get().file();
            var revision = past.get().revision();
            Source root = read(DecodedText.of(argument, revision.bytes(file)));
            return new OpenedDescription(argument, Description.of(file.toUri(), root, revision));
        } catch (ProblemException e) {
            throw Named.of(argument, e);
        }
    }

    /** The keys that stand twice in it, of which the last ones count. */
    public List<Problem> keysTwice() {
        return description.root().source().keysTwice().stream()
                .map(fault -> Named.of(argument, fault.told("The last one counts.")))
                .toList();
    }

    /** The address that references in what is named are relative to. */
    public static URI address(String argument) {
        try {
            return Inputs.isUrl(argument)
                    ? URI.create(argument)
                    : absolute(argument).toUri();
        } catch (InvalidPathException _) {
            throw new ProblemException(Problem.of("file-unreadable", argument + " is no name of a file"));
        } catch (IllegalArgumentException _) {
            throw new ProblemException(Problem.of("file-unreadable", argument + " is no address"));
        }
    }

    private static Path absolute(String name) {
        return Path.of(name.equals("-") ? "stdin" : name).toAbsolutePath().normalize();
    }

    /** What a file is called in what is printed: as it was given, or as it would have been. */
    public String name(URI file) {
        if (file.equals(description.root().file())) {
            return argument;
        }
        if (!"file".equals(file.getScheme())) {
            return file.toString();
        }
        Path path = Path.of(URI.create("file://" + file.getRawPath()));
        boolean relative = !Inputs.isUrl(argument) && !Path.of(argument).isAbsolute();
        return (relative ? absolute("").relativize(path) : path).toString();
    }
}
