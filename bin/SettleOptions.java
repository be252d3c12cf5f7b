import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.reflect.Constructor;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Gives the commands of a jar, and what holds options of theirs, code that says what their annotations say ({@code Settled}). The JVM makes proxies of
 * annotations as they are read, and picocli looks for eight kinds of them at each member: 40 ms of a program that is over in 200. A class with something
 * that is not known here stays as it is, and what is told is held against the annotations before the jar is used.
 */
final class SettleOptions {

    private static final List<String> ASKED = List.of(
            "names",
            "index",
            "arity",
            "type",
            "auxiliaryTypes",
            "paramLabel",
            "hideParamSyntax",
            "required",
            "splitRegex",
            "description",
            "defaultValue",
            "hasInitialValue",
            "initialValue",
            "hidden",
            "negatable",
            "fallbackValue",
            "usageHelp",
            "versionHelp",
            "scopeType");

    private SettleOptions() {}

    /** Settles the classes of the jar that is named below the directory that is named. */
    public static void main(String[] arguments) throws Exception {
        Path jar = Path.of(arguments[0]);
        List<String> settled = new ArrayList<>();
        try (URLClassLoader classes = classes(jar);
                FileSystem files = FileSystems.newFileSystem(jar)) {
            ClassHierarchyResolver hierarchy =
                    ClassHierarchyResolver.ofResourceParsing(classes).orElse(ClassHierarchyResolver.defaultResolver());
            ClassFile form = ClassFile.of(ClassHierarchyResolverOption.of(hierarchy));
            for (Path file : files(files.getPath("/" + arguments[1]))) {
                String name = file.toString().substring(1).replace('/', '.').replaceFirst("\\.class$", "");
                OptionClass options = new OptionClass(Class.forName(name, false, classes));
                if (options.isKnown()) {
                    byte[] code = new OptionCode(options).settled(form, Files.readAllBytes(file));
                    for (VerifyError fault : form.verify(code)) {
                        throw fault;
                    }
                    Files.write(file, code);
                    settled.add(name);
                }
            }
        }
        try (URLClassLoader classes = classes(jar)) {
            for (String name : settled) {
                hold(Class.forName(name, true, classes));
            }
        }
    }

    private static URLClassLoader classes(Path jar) throws IOException {
        URI place = jar.toUri();
        return new URLClassLoader(new URL[] {place.toURL()}, ClassLoader.getPlatformClassLoader());
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(file -> file.toString().endsWith(".class")).toList();
        }
    }

    /** Compares what a class tells with what its annotations say. */
    private static void hold(Class<?> type) throws ReflectiveOperationException {
        ClassLoader classes = type.getClassLoader();
        Class<?> specs = Class.forName("picocli.CommandLine$Model$CommandSpec", true, classes);
        Constructor<?> constructor = type.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        // nothing is done with the command: it needs nothing of what it works with
        Object[] nothing = new Object[constructor.getParameterCount()];
        Object told = Class.forName("dev.parley.cli.settled.SettledSpec", true, classes)
                .getMethod("of", Object.class)
                .invoke(null, constructor.newInstance(nothing));
        Object read =
                specs.getMethod("forAnnotatedObject", Object.class).invoke(null, constructor.newInstance(nothing));
        for (String each : List.of("options", "positionalParameters")) {
            String words = words((List<?>) specs.getMethod(each).invoke(told));
            String wanted = words((List<?>) specs.getMethod(each).invoke(read));
            if (!words.equals(wanted)) {
                throw new IllegalStateException(
                        type.getName() + " tells\n" + words + "and its annotations say\n" + wanted);
            }
        }
        Class<?> line = Class.forName("picocli.CommandLine", true, classes);
        String[] usages = new String[2];
        for (int i = 0; i < 2; i++) {
            Object command = line.getConstructor(Object.class).newInstance(i == 0 ? told : read);
            usages[i] = (String) line.getMethod("getUsageMessage").invoke(command);
        }
        if (!usages[0].equals(usages[1])) {
            throw new IllegalStateException(type.getName() + ": its help is not that of its annotations");
        }
    }

    /** All that can be asked of options or parameters, a line for each. */
    private static String words(List<?> arguments) throws ReflectiveOperationException {
        StringBuilder words = new StringBuilder();
        for (Object argument : arguments) {
            for (String each : ASKED) {
                try {
                    Object value = argument.getClass().getMethod(each).invoke(argument);
                    words.append(each)
                            .append(' ')
                            .append(Arrays.deepToString(new Object[] {value}))
                            .append(' ');
                } catch (NoSuchMethodException _) {
                    // of the other kind
                }
            }
            words.append('\n');
        }
        return words.toString();
    }
}
