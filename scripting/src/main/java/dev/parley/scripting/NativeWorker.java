package dev.parley.scripting;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * A worker by the program that {@code scripting/native} is compiled to, with an empty environment. It starts within milliseconds and needs no file beside
 * itself.
 *
 * @param program the binary
 * @param build of which build it has to be: one of another does not come up
 * @param one whether it is for the scripts of one run of a collection
 */
record NativeWorker(Path program, String build, boolean one) implements WorkerCommand {

    /** That of this program, which lies beside its jar; nothing where it was built without. */
    static @Nullable NativeWorker ofThisProgram(boolean one) {
        String classPath = System.getProperty("java.class.path");
        if (!classPath.endsWith(".jar") || classPath.contains(File.pathSeparator)) {
            return null;
        }
        String build = builtWith();
        Path program = build == null ? null : NativeProgram.beside(Path.of(classPath));
        return build == null || program == null ? null : new NativeWorker(program, build, one);
    }

    /** The build of the worker that these classes were built with, if they were. */
    static @Nullable String builtWith() {
        try (InputStream told = NativeWorker.class.getResourceAsStream("native-build.txt")) {
            return told == null ? null : new String(told.readAllBytes(), US_ASCII).strip();
        } catch (IOException _) {
            return null;
        }
    }

    @Override
    public Started start() throws IOException {
        if (!NativeProgram.fits(program)) {
            throw new UnfitWorkerException(program + " is no program for this machine");
        }
        var words = new ArrayList<String>();
        words.add(program.toString());
        words.add(build);
        if (one) {
            words.add("one");
        }
        ProcessBuilder builder =
                new ProcessBuilder(words).directory(new File("/")).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        return new Started(builder.start(), () -> {});
    }
}
