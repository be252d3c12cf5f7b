package dev.parley.description.imports;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.source.DecodedText;
import dev.parley.description.source.Source;
import dev.parley.description.source.Syntax;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Reads what other programs wrote. Nothing is run or fetched, and nothing read but what {@link FilesBeside} gives. */
public final class Imports {

    /** Characters of a file at most. */
    public static final int MAX_LENGTH = 128 << 20;

    /** Characters of a text that is no JSON at most. */
    private static final int MAX_COMMANDS = 4 << 20;

    private Imports() {}

    /**
     * What a file holds.
     *
     * @throws ProblemException when the file is broken or too large, or there is no importer for what it is
     */
    public static Imported read(byte[] bytes) {
        return read(bytes, FilesBeside.none(), Instant.EPOCH);
    }

    /** The same of a text. */
    public static Imported read(String text) {
        return read(text, FilesBeside.none(), Instant.EPOCH);
    }

    /**
     * What a file holds with those that it names.
     *
     * @param now what of those is over by then, such as a cookie, is left out
     */
    public static Imported read(byte[] bytes, FilesBeside beside, Instant now) {
        return read(text(bytes), beside, now);
    }

    private static Imported read(String text, FilesBeside files, Instant now) {
        limit(text.length());
        var beside = new NamedAmount().counting(files);
        var file = tree(text);
        return switch (format(text, file)) {
            case CURL -> new CurlImport(beside, now).read(text);
            case POWERSHELL -> new PowerShellImport().read(text);
            case POSTMAN_COLLECTION -> new PostmanImport().collection(file);
            case POSTMAN_ENVIRONMENT -> new PostmanImport().environment(file);
            case HAR -> new HarImport().read(file);
            case HTTP_FILE -> new HttpFileImport(beside, now).read(text);
            case INSOMNIA_4 -> new InsomniaImport().format4(file);
            case INSOMNIA_5 -> new InsomniaImport().format5(file);
            case HOPPSCOTCH_COLLECTION -> new HoppscotchImport().collection(file);
            case HOPPSCOTCH_ENVIRONMENT -> new HoppscotchImport().environments(file);
            case BRUNO -> file.isMissingNode() ? new BrunoImport().file(text) : new BrunoImport().file(file);
        };
    }

    /**
     * What several files hold that are imported together: a collection with its environments, or collections as folders of one. An environment that
     * several of them found beside themselves is there once.
     */
    public static Imported together(List<Imported> files) {
        if (files.size() == 1) return files.getFirst();
        var collections = files.stream()
                .map(Imported::root)
                .filter(root -> !root.items().isEmpty() || !root.variables().isEmpty())
                .toList();
        var root = collections.size() == 1 ? collections.getFirst() : ImportedFolder.of("", collections);
        return new Imported(
                root,
                files.stream()
                        .flatMap(each -> each.environments().stream())
                        .distinct()
                        .toList(),
                files.stream().flatMap(each -> each.notCarried().stream()).toList());
    }

    /**
     * What the files of a directory are together, as collections of Bruno are.
     *
     * @param files texts by their paths within it, with slashes
     * @throws ProblemException when there is no importer for it
     */
    public static Imported directory(Map<String, String> files) {
        if (BrunoImport.fits(files)) return new BrunoImport().directory(files);
        throw new ProblemException(NoImporter.ofDirectory());
    }

    /** Whether the files of a directory are what {@link #directory} takes, their texts by their paths within it. */
    public static boolean isDirectory(Map<String, String> files) {
        return BrunoImport.fits(files);
    }

    /** What a file is, as {@link #read(byte[])} takes it. */
    public static ImportFormat format(byte[] bytes) {
        return format(text(bytes));
    }

    /**
     * What a text is.
     *
     * @throws ProblemException when it is broken, or there is no importer for it
     */
    public static ImportFormat format(String text) {
        return format(text, tree(text));
    }

    private static ImportFormat format(String text, JsonNode file) {
        if (!file.isMissingNode()) return json(file);
        if (text.length() > MAX_COMMANDS) {
            throw new ProblemException(Problem.of(
                    "import-too-large", "Commands of more than " + (MAX_COMMANDS >> 20) + " MiB are not read"));
        }
        if (PowerShellImport.fits(text)) return ImportFormat.POWERSHELL;
        if (BrunoImport.fits(text)) return ImportFormat.BRUNO;
        if (HttpFileImport.fits(text)) return ImportFormat.HTTP_FILE;
        if (CurlImport.fits(text)) return ImportFormat.CURL;
        throw new ProblemException(NoImporter.of(text));
    }

    /** The tree of a text in JSON, or of one in YAML that is known; else nothing. */
    private static JsonNode tree(String text) {
        if (JsonFile.fits(text)) return JsonFile.read(text);
        if (InsomniaImport.fitsYaml(text))
            return Source.parse(text, Syntax.YAML).tree();
        if (!BrunoImport.fitsYaml(text)) return MissingNode.getInstance();
        var tree = Source.parse(text, Syntax.YAML).tree();
        return BrunoImport.isRequest(tree) ? tree : MissingNode.getInstance();
    }

    private static ImportFormat json(JsonNode file) {
        if (InsomniaImport.isFormat4(file)) return ImportFormat.INSOMNIA_4;
        if (InsomniaImport.isFormat5(file)) return ImportFormat.INSOMNIA_5;
        if (BrunoImport.isRequest(file)) return ImportFormat.BRUNO;
        if (HarImport.fits(file)) return ImportFormat.HAR;
        if (PostmanImport.isCollection(file)) return ImportFormat.POSTMAN_COLLECTION;
        if (PostmanImport.isEnvironment(file)) return ImportFormat.POSTMAN_ENVIRONMENT;
        if (HoppscotchImport.isCollection(file)) return ImportFormat.HOPPSCOTCH_COLLECTION;
        if (HoppscotchImport.isEnvironment(file)) return ImportFormat.HOPPSCOTCH_ENVIRONMENT;
        throw new ProblemException(NoImporter.of(file));
    }

    private static String text(byte[] bytes) {
        limit(bytes.length);
        if (starts(bytes, 'P', 'K', 3, 4)) throw new ProblemException(NoImporter.ofArchive());
        return DecodedText.of("The file", bytes);
    }

    private static boolean starts(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) return false;
        for (int i = 0; i < mark.length; i++) if ((bytes[i] & 0xFF) != mark[i]) return false;
        return true;
    }

    private static void limit(int length) {
        if (length > MAX_LENGTH) {
            throw new ProblemException(
                    Problem.of("import-too-large", "The file is larger than " + (MAX_LENGTH >> 20) + " MiB"));
        }
    }
}
