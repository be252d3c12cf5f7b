package dev.parley.server.api;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.protocol.Bytes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The files in a ZIP archive that is imported; nothing of it is written anywhere. */
final class PackedFiles {

    private static final int MOST_FILES = 20_000;
    private static final long MOST_BYTES = 256L << 20;

    private PackedFiles() {}

    static boolean isOne(byte[] bytes) {
        return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }

    /**
     * The files, but for hidden ones; where they lie in no folder together, by the archive's name as one.
     *
     * @throws ProblemException when it cannot be unpacked, or is too large
     */
    static List<ImportSource> unpacked(ImportSource archive) {
        List<ImportSource> files = new ArrayList<>();
        long room = MOST_BYTES;
        int entries = 0;
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(archive.bytes().toArray()), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String path = entry.getName().replace('\\', '/');
                byte[] content = zip.readNBytes((int) Math.min(room + 1, Integer.MAX_VALUE - 8));
                room -= content.length;
                if (room < 0 || ++entries > MOST_FILES) {
                    throw problem(
                            archive,
                            "zip-too-large",
                            "The archive holds more than " + (MOST_BYTES >> 20) + " MiB or " + MOST_FILES + " files");
                }
                if (entry.isDirectory() || path.matches("(.*/)?(\\.|__MACOSX/).*")) {
                    continue; // after it was counted: unpacking it costs as much as what is taken
                }
                files.add(new ImportSource("archive/" + path, archive.pointer(), Bytes.wrap(content)));
            }
        } catch (IOException | IllegalArgumentException e) {
            throw problem(archive, "zip-broken", "The archive cannot be unpacked: " + e.getMessage());
        }
        if (files.isEmpty()) {
            throw problem(archive, "zip-empty", "The archive holds no files");
        }
        return files;
    }

    private static ProblemException problem(ImportSource archive, String code, String message) {
        return new ProblemException(
                archive.told(Problem.of(code, message).hint("parley import reads larger ones from a folder.")));
    }
}
