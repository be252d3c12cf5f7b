package dev.parley.description.sync;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.reference.Bundle;
import dev.parley.description.reference.Bundled;
import dev.parley.description.reference.Description;
import dev.parley.description.reference.Sources;
import dev.parley.description.reference.SplitEdit;
import dev.parley.description.source.Source;
import dev.parley.description.source.Syntax;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A document of a folder that leads to other files of it. A project, which has one file of each standard, gets it as one text; what is
 * changed there goes back into those files, which stay apart.
 */
public final class SeveralFiles {

    /** The code of a problem by which sources say that they leave a reference alone, as one to the web. */
    public static final String LEFT = "reference-left";

    private final Description description;
    private final Bundled bundled;
    private final Sources others;

    private SeveralFiles(Description description, Bundled bundled, Sources others) {
        this.description = description;
        this.bundled = bundled;
        this.others = others;
    }

    /**
     * What the files come to.
     *
     * @param files those that are to be another text, by their addresses
     * @param text the one text that they make then
     */
    public record Edited(Map<URI, String> files, String text) {
        public Edited {
            files = Map.copyOf(files);
        }
    }

    /**
     * A document with the files that it leads to; none where it leads to no other one.
     *
     * @param address of the document
     * @param others the other files of the folder
     * @throws ProblemException when one of them cannot be read, or a reference leads nowhere
     */
    public static Optional<SeveralFiles> of(URI address, Source root, Sources others) {
        if (!ElsewhereCheck.leads(root)) return Optional.empty();
        var description = Description.of(address, root, others);
        var bundled = Bundle.of(description);
        List<Problem> wrong = bundled.problems().stream()
                .filter(problem -> problem.code().startsWith("reference-"))
                .filter(problem -> !problem.code().equals(LEFT))
                .toList();
        if (!wrong.isEmpty()) throw new ProblemException(wrong);
        return Optional.of(new SeveralFiles(description, bundled, others));
    }

    /** All of it as one text. */
    public String text() {
        return Source.text(bundled.tree(), Syntax.YAML);
    }

    /**
     * The files when the one text is another one.
     *
     * @throws ProblemException when they cannot say it
     */
    public Edited edited(String text) {
        var now = Source.parse(text).tree();
        var edit = SplitEdit.of(description, bundled, now, others);
        var files = new TreeMap<URI, String>();
        edit.files().forEach((file, source) -> files.put(file, source.text()));
        return new Edited(files, Source.text(edit.whole(), Syntax.YAML));
    }
}
