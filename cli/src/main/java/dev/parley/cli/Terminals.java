package dev.parley.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Which of the standard streams are terminals, and whether they show colours. */
public record Terminals(boolean input, boolean output, boolean error, boolean colour) {

    /** Those of this process. */
    public static Terminals ofTheProcess(Map<String, String> environment) {
        boolean colour = environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment
                        .getOrDefault("TERM", "")
                        .toLowerCase(Locale.ROOT)
                        .equals("dumb");
        return new Terminals(isTerminal(0), isTerminal(1), isTerminal(2), colour);
    }

    private static boolean all() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }

    /** Where the system shows its handles as files, each stream is known by itself. */
    private static boolean isTerminal(int handle) {
        try {
            String file =
                    Files.readSymbolicLink(Path.of("/proc/self/fd/" + handle)).toString();
            return file.startsWith("/dev/pts/") || file.startsWith("/dev/tty") || file.equals("/dev/console");
        } catch (IOException | UnsupportedOperationException _) {
            return all();
        }
    }
}
