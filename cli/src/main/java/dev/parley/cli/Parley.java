package dev.parley.cli;

import dev.parley.cli.settled.SettledSpec;
import dev.parley.description.source.Limits;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.regex.Pattern;
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

    private static final Pattern CHOICES = Pattern.compile("expected one of \\[([A-Z_, ]+)] \\(case-insensitive\\)");

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
        Limits.set(arguments.length > 0 && arguments[0].equals("serve") ? Limits.USUAL : Limits.LONG);
        CommandLine line = named == null ? all(commands) : alone(arguments[0], named.get());
        line.setExpandAtFiles(false); // an argument that begins with @ is what it is
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler((e, _) -> {
            CommandLine failed = e.getCommandLine();
            failed.getErr().println("parley: " + usage(String.valueOf(e.getMessage())));
            failed.getErr().println("Try: " + failed.getCommandSpec().qualifiedName() + " --help");
            failed.getErr().flush();
            return Exit.USAGE;
        });
        line.setExecutionExceptionHandler((e, failed, _) -> {
            failed.getErr().println("parley: " + Failures.words(e));
            failed.getErr().flush();
            return Exit.FAILED;
        });
        return line.execute(named == null ? arguments : Arrays.copyOfRange(arguments, 1, arguments.length));
    }

    /** Words are told as the help has them, not as the program does. */
    private static String usage(String message) {
        return CHOICES.matcher(message.replaceAll("is not an? (int|long)$", "is not a whole number"))
                .replaceAll(all -> "expected one of " + all.group(1).toLowerCase(Locale.ROOT));
    }

    /** The command that is named, without what is around it: to find out what that can be told itself takes 10 ms. */
    private static CommandLine alone(String name, Object command) {
        CommandSpec spec = told(name, command);
        spec.name("parley " + name);
        return SettledSpec.line(spec);
    }

    private static CommandLine all(Map<String, Supplier<Object>> commands) {
        CommandLine line = new CommandLine(new Parley());
        commands.forEach((name, command) -> line.addSubcommand(SettledSpec.line(told(name, command.get()))));
        return line;
    }

    private static CommandSpec told(String name, Object command) {
        CommandSpec spec = SettledSpec.of(command);
        if (READING.contains(name)) {
            SettledSpec.mix(spec, "limits", new LimitOptions());
        }
        return spec;
    }
}
