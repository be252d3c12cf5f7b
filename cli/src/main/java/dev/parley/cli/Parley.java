package dev.parley.cli;

import dev.parley.description.source.Limits;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command {@code parley} itself: it shows what there is. */
@Command(
        name = "parley",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Designs, debugs and documents APIs: in the browser with serve, in the terminal with the commands below.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "More on a command: parley serve --help, parley connect --help, parley request --help"})
public final class Parley implements Callable<Integer> {

    /** Commands that read descriptions. */
    private static final Set<String> READING =
            Set.of("serve", "import", "export", "sync", "lint", "docs", "diff", "run");

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        if (spec != null) {
            spec.commandLine().usage(spec.commandLine().getOut());
        }
        return Exit.USAGE;
    }

    /**
     * Runs a command line; returns its exit code.
     *
     * @param commands by their names; that one alone is made which the first argument names, if it names one
     */
    public static int run(String[] arguments, Map<String, Supplier<Object>> commands) {
        Supplier<Object> named = arguments.length == 0 ? null : commands.get(arguments[0]);
        // around a command that is named it is but a name, as what it can be told itself takes 10 ms to be found out
        CommandLine line = new CommandLine(
                named == null ? new Parley() : CommandSpec.create().name("parley"));
        line.setExpandAtFiles(false); // an argument that begins with @ is what it is
        (named == null ? commands.values() : List.of(named)).forEach(command -> line.addSubcommand(command.get()));
        Limits.set(arguments.length > 0 && arguments[0].equals("serve") ? Limits.USUAL : Limits.LONG);
        line.getSubcommands().forEach((name, command) -> {
            if (READING.contains(name)) command.addMixin("limits", new LimitOptions());
        });
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler((e, _) -> {
            CommandLine failed = e.getCommandLine();
            failed.getErr()
                    .println("parley: "
                            + String.valueOf(e.getMessage())
                                    .replaceAll("is not an? (int|long)$", "is not a whole number"));
            failed.getErr().println("Try: " + failed.getCommandSpec().qualifiedName() + " --help");
            failed.getErr().flush();
            return Exit.USAGE;
        });
        line.setExecutionExceptionHandler((e, failed, _) -> {
            failed.getErr().println("parley: " + words(e));
            failed.getErr().flush();
            return Exit.FAILED;
        });
        return line.execute(arguments);
    }

    /** What happened; the system's exceptions of files name the file alone. */
    private static String words(Exception e) {
        return switch (e) {
            case NoSuchFileException gone -> gone.getFile() + ": there is no such file or folder";
            case AccessDeniedException denied -> denied.getFile() + ": permission denied";
            case FileAlreadyExistsException taken -> taken.getFile() + ": there is a file of that name";
            default -> e.getMessage() == null ? e.toString() : e.getMessage();
        };
    }
}
