import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Gives the class files of a jar that are older than Java 6 the version and the stack maps of Java 8: the JVM's start-up cache takes
 * no older ones (picocli has them). They do the same as before.
 */
final class RenewClasses {

    /** In front of the version: the magic number. */
    private static final int VERSION_AT = 6;

    /** Methods are written anew, by which they come to have stack maps. */
    private static final ClassTransform NEWER = ClassTransform.dropping(ClassFileVersion.class::isInstance)
            .andThen(ClassTransform.transformingMethodBodies((code, element) -> code.with(element)))
            .andThen(ClassTransform.endHandler(built -> built.withVersion(ClassFile.JAVA_8_VERSION, 0)));

    private RenewClasses() {}

    /** Renews the classes of the jar that is named. */
    public static void main(String[] arguments) throws IOException {
        Path jar = Path.of(arguments[0]);
        URI place = jar.toUri();
        try (URLClassLoader classes = new URLClassLoader(new URL[] {place.toURL()});
                FileSystem files = FileSystems.newFileSystem(jar)) {
            ClassHierarchyResolver hierarchy =
                    ClassHierarchyResolver.ofResourceParsing(classes).orElse(ClassHierarchyResolver.defaultResolver());
            ClassFile form =
                    ClassFile.of(StackMapsOption.GENERATE_STACK_MAPS, ClassHierarchyResolverOption.of(hierarchy));
            for (Path old : old(files)) {
                Files.write(old, form.transformClass(form.parse(Files.readAllBytes(old)), NEWER));
            }
        }
    }

    private static List<Path> old(FileSystem files) throws IOException {
        try (Stream<Path> all = Files.walk(files.getPath("/"))) {
            return all.filter(RenewClasses::isOld).toList();
        }
    }

    private static boolean isOld(Path file) {
        if (!file.toString().endsWith(".class")) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(VERSION_AT + 2);
            return ((head[VERSION_AT] & 0xff) << 8 | head[VERSION_AT + 1] & 0xff) < ClassFile.JAVA_6_VERSION;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
