package dev.parley.description.imports;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** How much the files of one import bring in that others of it name, each as often as it is named. Confined to one thread. */
public final class NamedAmount {

    /** Characters at most. */
    private static final int MAX = 64 << 20;

    private long length;

    /**
     * Files whose texts count when they are handed out.
     *
     * @return what throws a {@link ProblemException} for a text that is too much, and for each after it
     */
    public FilesBeside counting(FilesBeside files) {
        return new FilesBeside() {
            @Override
            public @Nullable String text(String path) {
                return counted(path, files);
            }

            @Override
            public byte @Nullable [] bytes(String path) {
                add(0);
                var bytes = files.bytes(path);
                if (bytes != null) add(bytes.length);
                return bytes;
            }

            @Override
            public String unread() {
                return files.unread();
            }

            @Override
            public @Nullable String logins() {
                return files.logins();
            }

            @Override
            public @Nullable String run(String path) {
                return counted(path, files::run);
            }
        };
    }

    private @Nullable String counted(String path, FilesBeside files) {
        add(0);
        var text = files.text(path);
        if (text != null) add(text.length());
        return text;
    }

    /** @throws ProblemException when it is too much by now */
    void add(int more) {
        length += more;
        if (length > MAX) {
            throw new ProblemException(Problem.of(
                            "import-files-too-large",
                            "The files that this one names have more than " + (MAX >> 20) + " MiB together")
                    .hint("A file counts as often as it is named"));
        }
    }
}
