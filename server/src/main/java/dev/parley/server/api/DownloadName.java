package dev.parley.server.api;

import java.util.regex.Pattern;

/** How what is taken out of a project is called as a file: by the project's name, as every file system takes it, and by what it is. */
final class DownloadName {

    private static final Pattern UNFIT = Pattern.compile("[^\\p{L}\\p{M}\\p{N}._-]+");
    private static final Pattern AROUND = Pattern.compile("^[.-]+|[.-]+$");

    private DownloadName() {}

    /** The name without an ending, which a folder in an archive has as well. */
    static String of(String project) {
        String name = AROUND.matcher(UNFIT.matcher(project).replaceAll("-")).replaceAll("");
        return name.isEmpty() ? "project" : name;
    }

    /** @param ending what it is, such as {@code openapi.yaml} */
    static String of(String project, String ending) {
        return of(project) + "." + ending;
    }
}
