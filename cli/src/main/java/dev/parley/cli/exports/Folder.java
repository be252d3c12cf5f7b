package dev.parley.cli.exports;

import dev.parley.cli.Failures;
import dev.parley.description.problem.Problem;
import dev.parley.description.reference.Split;
import dev.parley.description.source.Limits;
import dev.parley.description.source.Source;
import dev.parley.description.source.Syntax;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Where documents are written: each file whole or not at all. */
final class Folder {

    private Folder() {}

    static void write(Path file, String text) throws IOException {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        Files.createDirectories(folder);
        Path whole = folder.resolve("." + file.getFileName() + ".part");
        try {
            Files.writeString(whole, text);
            Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw Failures.unwritten(file, e);
        } finally {
            Files.deleteIfExists(whole);
        }
    }

    /**
     * A document as files.
     *
     * @param files how many there are
     * @param problems files of an earlier split that stay since they were changed, and whether there are more than are read again
     */
    record Written(int files, List<Problem> problems) {}

    /** Writes a document as a file for each path, channel, operation and component, in place of those of an earlier time. */
    static Written writeSplit(Path folder, String text) throws IOException {
        Source document = Source.parse(text, Syntax.YAML);
        String name = (document.tree().has("asyncapi") ? "asyncapi" : "openapi") + ".yaml";
        Map<String, Source> files = Split.of(document, name);
        Map<String, String> texts = new LinkedHashMap<>();
        files.forEach((path, source) -> texts.put(path, source.text()));
        for (Map.Entry<String, String> file : texts.entrySet()) {
            write(folder.resolve(file.getKey()), file.getValue());
        }
        List<Problem> problems = new ArrayList<>();
        for (String path : new SplitFiles(folder, name).cleared(texts)) {
            problems.add(Problem.of("split-left", path + " is no part of it any more, and stays since it was changed"));
        }
        int most = Limits.inForce().files();
        if (files.size() > most) {
            String many =
                    folder.resolve(name) + " has " + files.size() + " files, and no more than " + most + " are read";
            problems.add(Problem.of("reference-files", many)
                    .hint("--max-files " + files.size() + " reads them all, in each command."));
        }
        return new Written(files.size(), problems);
    }
}
