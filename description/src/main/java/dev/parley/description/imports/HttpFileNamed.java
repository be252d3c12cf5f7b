package dev.parley.description.imports;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file whose content stands in a body: {@code < file}, or one whose variables are filled in, {@code <@ file}, {@code <@latin1 file}.
 *
 * @param coding of its characters, empty for UTF-8; nothing where its variables are not filled in
 */
record HttpFileNamed(@Nullable String coding, String path) {

    private static final Pattern LINE = Pattern.compile("<(?:@([\\w-]*))?[ \\t]+(\\S.*)");

    /** The one that a line names; nothing where it is another line. */
    static @Nullable HttpFileNamed in(String line) {
        var named = LINE.matcher(line);
        return named.matches()
                ? new HttpFileNamed(named.group(1), named.group(2).strip())
                : null;
    }

    boolean isFilledIn() {
        return coding != null;
    }

    /** What it holds; nothing where it cannot be read. */
    @Nullable
    String text(FilesBeside beside) {
        var charset = charset();
        var bytes = charset == null ? null : beside.bytes(path);
        return charset == null || bytes == null ? null : new String(bytes, charset);
    }

    /** Why it cannot be read, in a sentence without its full stop. */
    String unread(FilesBeside beside) {
        return charset() == null ? "Parley knows no coding of the name " + coding : beside.unread();
    }

    private @Nullable Charset charset() {
        try {
            return coding == null || coding.isEmpty() ? StandardCharsets.UTF_8 : Charset.forName(coding);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
