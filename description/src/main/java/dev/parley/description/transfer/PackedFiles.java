package dev.parley.description.transfer;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The files in a ZIP archive that is imported; nothing of it is written anywhere. */
public final class PackedFiles {

    private static final int MOST_FILES = 20_000;
    private static final long MOST_BYTES = 256L << 20;

    private PackedFiles() {}

    /** Whether bytes are such an archive. */
    public static boolean isOne(byte[] bytes) {
        return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }

    /**
     * The files, but for hidden ones, as those of a folder that is called like the archive.
     *
     * @throws ProblemException when it cannot be unpacked, or is too large
     */
    public static List<GivenFile> unpacked(GivenFile archive) {
        List<GivenFile> files = new ArrayList<>();
        String folder = archive.name().isEmpty() ? "archive" : archive.name();
        long room = MOST_BYTES;
        int entries = 0;
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(archive.bytes()), StandardCharsets.UTF_8)) {
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
                files.add(archive.within(folder + "/" + path, content));
            }
        } catch (IOException | IllegalArgumentException e) {
            throw problem(archive, "zip-broken", "The archive cannot be unpacked: " + e.getMessage());
        }
        if (files.isEmpty()) {
            throw problem(archive, "zip-empty", "The archive holds no files");
        }
        return files;
    }

    private static ProblemException problem(GivenFile archive, String code, String message) {
        return new ProblemException(
                archive.told(Problem.of(code, message).hint("Unpack it, and import what is meant of it.")));
    }
}
