package dev.parley.scripting.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Compiles the bundles of {@code js/dist} when Parley is built: {@code Compile FROM TO}. */
public final class Compile {

    private Compile() {}

    public static void main(String[] arguments) throws IOException {
        Path from = Path.of(arguments[0]);
        Path to = Files.createDirectories(Path.of(arguments[1]));
        try (Stream<Path> files = Files.list(from)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".js")).toList()) {
                String name = file.getFileName().toString().replaceFirst("\\.js$", "");
                try (Realm realm = new Realm(512L << 20)) {
                    Files.write(to.resolve(name + ".bytecode"), realm.compile(wrapped(name, Files.readString(file))));
                }
            }
        }
    }

    private static String wrapped(String name, String code) {
        return name.equals(Libraries.MAIN)
                ? "(function(){var module={exports:{}};" + code + "\nreturn module.exports})()"
                : "(function(exports,require,module,process,global){" + code + "\n})";
    }
}
