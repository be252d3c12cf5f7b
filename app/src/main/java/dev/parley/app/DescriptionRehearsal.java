package dev.parley.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** A short run of the commands for descriptions, from which the JVM learns what to keep in a start-up cache of theirs. */
final class DescriptionRehearsal {

    private final Path directory;

    /** In YAML, and the same in JSON, which {@code describe} writes. */
    private final String yaml;

    private final String json;

    private DescriptionRehearsal(Path directory) {
        this.directory = directory;
        this.yaml = directory.resolve("rehearsal.yaml").toString();
        this.json = directory.resolve("rehearsal.json").toString();
    }

    /**
     * Does in a directory what {@code lint} is for, or {@code docs}, or before both {@code describe}: all others. Then it ends; that something is found wrong
     * is no fault.
     */
    public static void main(String[] arguments) throws IOException {
        var rehearsal = new DescriptionRehearsal(Path.of(arguments[1]));
        switch (arguments[0]) {
            case "lint" -> rehearsal.lint();
            case "docs" -> rehearsal.docs();
            default -> rehearsal.others();
        }
        System.exit(0);
    }

    private void others() throws IOException {
        String description = description();
        Files.writeString(Path.of(yaml), description);
        Path later = directory.resolve("later.yaml");
        Files.writeString(
                later,
                description
                        .replace("[small, large]", "[small]")
                        .replace("type: integer", "type: string")
                        .replace("[{Basic: []}, {Key: []}, {Login: [write]}]", "[{Basic: []}]")
                        .replace(", {$ref: \"#/components/schemas/Transfer\"}", ""));
        Main.run("diff", yaml, later.toString());
        String project = directory.resolve("project").toString();
        Main.run("import", yaml, "-o", project);
        Main.run("export", project, "-o", json);
        Main.run("import", json, "-o", directory.resolve("again").toString());
        Main.run("diff", json, later.toString());
    }

    private void lint() throws IOException {
        Path rules = directory.resolve("rules.yaml");
        Files.writeString(rules, "extends: spectral:oas\n");
        Path older = directory.resolve("older.yaml");
        Files.writeString(older, description().replace("openapi: 3.1.0", "openapi: 3.0.3"));
        Main.run("lint", yaml);
        Main.run("lint", json);
        Main.run("lint", older.toString());
        Main.run("lint", yaml, "--json", "--ruleset", rules.toString());
    }

    private void docs() {
        Main.run("docs", yaml, "-o", directory.resolve("docs").toString());
        Main.run("docs", json, "--single", "-o", directory.resolve("docs.html").toString());
    }

    private static String description() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(DescriptionRehearsal.class.getResourceAsStream("rehearsal.yaml"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
