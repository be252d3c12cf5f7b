package dev.parley.server.api;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** How what is taken out of a project is called as a file: by the project's name, as every file system takes it, and by what it is. */
final class DownloadName {

    private static final Pattern UNFIT = Pattern.compile("[^\\p{L}\\p{M}\\p{N}._-]+");
    private static final Pattern AROUND = Pattern.compile("^[.-]+|[.-]+$");

    /** The longest name of a file, in bytes of UTF-8, that common file systems take. */
    private static final int MOST_BYTES = 255;

    private DownloadName() {}

    /** The name without an ending, which a folder in an archive has as well. */
    static String of(String project) {
        return within(MOST_BYTES, project);
    }

    /** @param ending what it is, such as {@code openapi.yaml} */
    static String of(String project, String ending) {
        return within(MOST_BYTES - 1 - ending.length(), project) + "." + ending;
    }

    private static String within(int bytes, String project) {
        String name = AROUND.matcher(UNFIT.matcher(project).replaceAll("-")).replaceAll("");
        String cut = AROUND.matcher(cut(name, bytes)).replaceAll("");
        return cut.isEmpty() ? "project" : cut;
    }

    /** As many of its characters as fit. */
    private static String cut(String name, int bytes) {
        int end = name.length();
        while (name.substring(0, end).getBytes(StandardCharsets.UTF_8).length > bytes) {
            end = name.offsetByCodePoints(end, -1);
        }
        return name.substring(0, end);
    }
}
