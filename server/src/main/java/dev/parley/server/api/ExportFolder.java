package dev.parley.server.api;

import dev.parley.description.project.ProjectFiles;
import dev.parley.description.reference.Split;
import dev.parley.description.source.Source;
import dev.parley.engine.project.Projects;
import dev.parley.protocol.Bytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Projects on their way out as folders, packed as ZIP. */
final class ExportFolder {

    private static final String WHOLE = "folder";
    private static final String SPLIT = "-split";

    private ExportFolder() {}

    static boolean isOne(String format) {
        return format.equals(WHOLE) || format.endsWith(SPLIT);
    }

    /** The folder that a project is, or one with a file for each thing of a document. */
    static Reply of(Projects projects, String project, String format) {
        Map<String, String> files = new LinkedHashMap<>();
        String ending = "zip";
        if (format.equals(WHOLE)) {
            projects.texts().read(project).texts().forEach((path, text) -> {
                if (ProjectFiles.isShared(path)) {
                    files.put(path, text);
                }
            });
        } else {
            String standard = format.substring(0, format.length() - SPLIT.length());
            ending = standard + ".zip";
            String name = standard + ".yaml";
            String text = projects.texts().read(project).texts().getOrDefault(name, "");
            Split.of(Source.parse(text), name).forEach((path, source) -> files.put(path, source.text()));
        }
        String title = projects.read(project).name();
        return new Reply.Text(
                "application/zip", DownloadName.of(title, ending), Bytes.wrap(packed(DownloadName.of(title), files)));
    }

    private static byte[] packed(String folder, Map<String, String> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(folder + "/" + file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
