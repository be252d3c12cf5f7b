package dev.parley.description.reference;

import dev.parley.description.document.StandardDocument;
import dev.parley.description.problem.Place;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.source.Limits;
import dev.parley.description.source.Pointer;
import dev.parley.description.source.Source;
import dev.parley.description.source.Syntax;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A description and all files that it leads to, which are read when they are needed, and once. It is never written out as one tree: what
 * refers to itself has none. Thread-safe.
 */
public final class Description {

    /** The code of the problem that there are more files than the limits allow: it is that of the whole, not of one reference. */
    static final String TOO_MANY = "reference-files";

    private final URI root;
    private final Sources others;
    private final Map<URI, Opened> files = new LinkedHashMap<>();
    private final Map<URI, ProblemException> unreadable = new LinkedHashMap<>();
    /** Of the first files, as many as were looked at for it, those that claim addresses. */
    private final List<Opened> claiming = new ArrayList<>();

    private int looked;

    private Description(URI root, Sources others) {
        this.root = root;
        this.others = others;
    }

    /**
     * A description that begins with a file.
     *
     * @param address of the file: absolute; references are relative to it
     * @param others the other files
     */
    public static Description of(URI address, Source root, Sources others) {
        if (!address.isAbsolute()) throw new IllegalArgumentException("The address is not absolute: " + address);
        var description = new Description(Addresses.plain(address), others);
        description.files.put(description.root, new Opened(description, description.root, root));
        return description;
    }

    /**
     * Documents that are there in parts, and nothing else; it begins with the first one.
     *
     * @param documents by their addresses, which are absolute
     */
    public static Description of(SequencedMap<URI, StandardDocument> documents) {
        var description = new Description(Addresses.plain(documents.firstEntry().getKey()), Sources.none());
        documents.forEach((address, document) -> {
            var file = Addresses.plain(address);
            description.files.put(
                    file, new Opened(description, file, document.tree(), () -> Source.parse(document.text())));
        });
        return description;
    }

    /**
     * Documents that are there as trees, with or without a text that says so.
     *
     * @param documents by their addresses, which are absolute; it begins with the first one
     */
    public static Description ofTrees(SequencedMap<URI, JsonNode> documents) {
        var description = new Description(Addresses.plain(documents.firstEntry().getKey()), Sources.none());
        documents.forEach((address, tree) -> {
            var file = Addresses.plain(address);
            description.files.put(file, new Opened(description, file, tree, () -> Source.written(tree, Syntax.YAML)));
        });
        return description;
    }

    /** The same with another text of the file that it begins with. */
    public Description beginning(Source other) {
        return of(root, other, others);
    }

    /** The root of the file that it begins with. */
    public Located root() {
        return file(root).root();
    }

    /**
     * What stands at a place of a file, which is read if it was not before.
     *
     * @throws ProblemException when it cannot be read, or there is nothing
     */
    public Located at(URI file, Pointer pointer) {
        return file(Addresses.plain(file))
                .root()
                .descendant(pointer)
                .orElseThrow(() -> new ProblemException(
                        Problem.of("reference-unresolved", "There is nothing at `" + pointer + "` of `" + file + "`")));
    }

    /** The text of a file that was read. */
    public Optional<Source> source(URI file) {
        synchronized (files) {
            return Optional.ofNullable(files.get(Addresses.plain(file))).map(Opened::source);
        }
    }

    /** All files that were read so far, the first one first. */
    public List<URI> files() {
        synchronized (files) {
            return List.copyOf(files.keySet());
        }
    }

    /** The file or schema that has the address or claims it, among what was read. */
    @Nullable
    Located known(URI address) {
        List<Opened> all;
        synchronized (files) {
            var file = files.get(address);
            if (file != null) return file.root();
            // thousands of files are read for one that claims an address: nearly none does
            files.values().stream().skip(looked).filter(Opened::claims).forEach(claiming::add);
            looked = files.size();
            all = List.copyOf(claiming);
        }
        for (var each : all) {
            if (each.base().equals(address)) return each.root();
            var schema = each.identified(address);
            if (schema != null) return schema;
        }
        return null;
    }

    /** The same, or what can be read there; nothing is wrong when nothing is there. */
    @Nullable
    Located knownOrReadable(Opened from, URI address) {
        try {
            var known = known(address);
            return known == null ? opened(from, address).root() : known;
        } catch (ProblemException _) {
            return null;
        }
    }

    /** The file at an address that another one leads to: what came from elsewhere leads to no file of this machine. */
    Opened opened(Opened from, URI address) {
        boolean local = "file".equals(address.getScheme());
        if (local && !"file".equals(from.file().getScheme())) {
            throw new ProblemException(Problem.of(
                    "reference-refused", "`" + from.file() + "` leads to `" + address + "`, a file of this machine"));
        }
        return file(address);
    }

    private Opened file(URI address) {
        synchronized (files) {
            var known = files.get(address);
            if (known != null) return known;
            var failed = unreadable.get(address);
            if (failed != null) throw failed;
            var one = others.one(address);
            if (!one.equals(address)) return file(one);
            try {
                var file = new Opened(this, address, read(address));
                files.put(address, file);
                return file;
            } catch (ProblemException fault) {
                var told = told(address, fault);
                unreadable.put(address, told);
                throw told;
            }
        }
    }

    private Source read(URI address) {
        int most = Limits.inForce().files();
        if (files.size() + unreadable.size() >= most) {
            throw new ProblemException(Problem.of(TOO_MANY, "The description has more than " + most + " files")
                    .hint("It is a limit against files that are made to do harm; --max-files raises it."));
        }
        return others.read(address);
    }

    /** What is wrong with a text is told with its address. */
    private static ProblemException told(URI address, ProblemException fault) {
        var problem = fault.problems().getFirst();
        if (problem.code().startsWith("reference-")) return fault;
        var where = problem.place() instanceof Place.Position(int line, int column)
                ? " (line " + line + ", column " + column + ")"
                : "";
        return new ProblemException(new Problem(
                "reference-unreadable",
                Problem.Severity.ERROR,
                "`" + address + "` cannot be read: " + problem.message() + where,
                Place.none(),
                problem.hint()));
    }
}
