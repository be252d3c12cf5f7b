package dev.parley.storage.timeline;

import dev.parley.engine.timeline.SegmentStore;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class FileSegmentStoreTest extends SegmentStoreContract {

    @TempDir
    private Path directory;

    @Override
    SegmentStore store() {
        return new FileSegmentStore(directory);
    }
}
