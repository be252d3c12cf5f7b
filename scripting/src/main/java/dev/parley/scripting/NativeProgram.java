package dev.parley.scripting;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Files that may be run as workers: programs for this machine, which nobody could put there or change who could not change this program as well. */
final class NativeProgram {

    /** An ELF header as far as the machine: the magic number, 64 bits, low bytes first (System V gABI, "ELF Header"). */
    private static final int HEADER = 20;

    private static final int MACHINE = 18;
    private static final int X86_64 = 62;

    private NativeProgram() {}

    /** Who owns a file, and its permissions, as the system numbers them. */
    record Rights(int user, int group, int mode) {

        private static final int ROOT = 0;
        private static final int GROUP_WRITES = 0020;
        private static final int OTHERS_WRITE = 0002;

        /** Those of the file itself, where it is a link. */
        static Rights of(Path file) throws IOException {
            Map<String, Object> told = Files.readAttributes(file, "unix:uid,gid,mode", LinkOption.NOFOLLOW_LINKS);
            return new Rights(number(told, "uid"), number(told, "gid"), number(told, "mode"));
        }

        private static int number(Map<String, Object> told, String name) {
            return (int) requireNonNull(told.get(name));
        }

        /** Whether nobody may write a file but those who may write another one. */
        boolean isWithin(Rights other) {
            boolean owned = user == ROOT || user == other.user;
            boolean shared = (mode & GROUP_WRITES) == 0 || ((other.mode & GROUP_WRITES) != 0 && group == other.group);
            return owned && shared && (mode & OTHERS_WRITE) == 0;
        }
    }

    /** That beside the jar of this program; nothing where there is none to be trusted, or this is another machine. */
    static @Nullable Path beside(Path jar) {
        if (!isMachine(System.getProperty("os.name"), System.getProperty("os.arch"))) {
            return null;
        }
        try {
            Path real = jar.toRealPath();
            Path program = real.resolveSibling(real.getFileName().toString().replaceFirst("\\.jar$", "") + "-scripts");
            boolean trusted = Files.isRegularFile(program, LinkOption.NOFOLLOW_LINKS)
                    && Rights.of(program).isWithin(Rights.of(real));
            return trusted && fits(program) ? program : null;
        } catch (IOException _) {
            return null;
        }
    }

    /** Whether programs are made for a machine, by its names in Java. */
    static boolean isMachine(String system, String processor) {
        return system.equals("Linux") && processor.equals("amd64");
    }

    /** Whether a file is a program that the kernel takes. Java has a shell run what it does not take. */
    static boolean fits(Path file) throws IOException {
        if (!Files.isExecutable(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(HEADER);
            return head.length == HEADER
                    && head[0] == 0x7f
                    && head[1] == 'E'
                    && head[2] == 'L'
                    && head[3] == 'F'
                    && head[4] == 2
                    && head[5] == 1
                    && head[MACHINE] == X86_64
                    && head[MACHINE + 1] == 0;
        }
    }
}
