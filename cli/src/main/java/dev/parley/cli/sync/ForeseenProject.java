package dev.parley.cli.sync;

import dev.parley.description.project.ProjectFiles;
import dev.parley.description.project.SealedDocument;
import dev.parley.engine.project.ProjectTexts;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A project as it would be: what is written is kept here, and the project stays as it is. Confined to one thread. */
final class ForeseenProject implements SyncedProject {

    private final SyncedProject project;
    private ProjectTexts.@Nullable Files files;

    ForeseenProject(SyncedProject project) {
        this.project = project;
    }

    @Override
    public long sequence() throws IOException, InterruptedException {
        return read().sequence();
    }

    @Override
    public ProjectTexts.Files read() throws IOException, InterruptedException {
        if (files == null) {
            files = project.read();
        }
        return files;
    }

    @Override
    public void write(long sequence, Map<String, Optional<String>> texts) throws IOException, InterruptedException {
        SortedMap<String, String> all = new TreeMap<>(read().texts());
        texts.forEach((path, text) -> {
            if (text.isEmpty()) {
                all.remove(path);
            } else {
                all.put(path, sealed(path, all.getOrDefault(path, ""), text.get()));
            }
        });
        files = new ProjectTexts.Files(sequence + 1, all);
    }

    private static String sealed(String path, String before, String text) {
        return ProjectFiles.standard(path)
                .map(standard -> SealedDocument.text(standard, before, text))
                .orElse(text);
    }
}
