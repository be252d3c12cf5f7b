package dev.parley.cli.sync;

import dev.parley.cli.project.SharedFolder;
import dev.parley.description.project.ProjectFiles;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A folder as it would be: what is written is kept here, and the files stay as they are. Used by one thread. */
final class ForeseenFolder implements SharedFolder {

    private final SharedFolder folder;
    private final Map<String, Optional<String>> written = new HashMap<>();

    ForeseenFolder(SharedFolder folder) {
        this.folder = folder;
    }

    @Override
    public URI address(String path) {
        return folder.address(path);
    }

    @Override
    public Optional<String> path(URI address) {
        return folder.path(address);
    }

    @Override
    public URI one(URI address) {
        return folder.one(address);
    }

    @Override
    public String other(String path) throws IOException {
        Optional<String> mine = written.get(path);
        return mine == null ? folder.other(path) : mine.orElseThrow(() -> SharedFolder.missing(path));
    }

    @Override
    public Shared shared() throws IOException {
        Shared now = folder.shared();
        Map<String, String> texts = new HashMap<>(now.texts());
        written.forEach((path, text) -> {
            if (text.isEmpty()) {
                texts.remove(path);
            } else if (texts.containsKey(path) || ProjectFiles.isShared(path)) {
                texts.put(path, text.get());
            }
        });
        return new Shared(texts, now.unreadable());
    }

    @Override
    public boolean replace(String path, Optional<String> read, Optional<String> text) throws IOException {
        checkWritable(path);
        written.put(path, text);
        return true;
    }

    @Override
    public void checkWritable(String path) throws IOException {
        folder.checkWritable(path);
    }
}
