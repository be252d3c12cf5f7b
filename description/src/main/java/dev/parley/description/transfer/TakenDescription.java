package dev.parley.description.transfer;

import dev.parley.description.convert.OpenApiConversion;
import dev.parley.description.convert.OpenApiVersion;
import dev.parley.description.document.Nodes;
import dev.parley.description.document.References;
import dev.parley.description.document.Standard;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.document.WrittenSecrets;
import dev.parley.description.problem.Place;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.reference.Bundle;
import dev.parley.description.reference.Description;
import dev.parley.description.source.KeyFault;
import dev.parley.description.source.Pointer;
import dev.parley.description.source.Source;
import dev.parley.description.source.Syntax;
import dev.parley.description.upgrade.Upgrades;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A description as a project takes it in: one document of a version that is understood, in YAML. A text that is so already stays as it is.
 *
 * @param format what it was, such as {@code OpenAPI 2.0}
 * @param own its own text in YAML; nothing where one is made of the tree
 * @param problems what is wrong in it, or said otherwise now, at lines and columns of what was given
 */
public record TakenDescription(
        Standard standard,
        String format,
        JsonNode tree,
        @Nullable String own,
        List<Problem> problems) {

    private static final Pattern VERSION =
            Pattern.compile("(?m)(^|[{,]\\s*)[\"']?(openapi|asyncapi|swagger)[\"']?\\s*:");

    private static final Pattern BEGINNING = Pattern.compile("(?m)^[{\\s]*[\"']?(openapi|asyncapi|swagger)[\"']?\\s*:");

    public TakenDescription {
        problems = problems.stream()
                .sorted(Comparator.comparingInt(TakenDescription::line))
                .toList();
    }

    /** In the order of the text; what has no place in it comes last. */
    private static int line(Problem problem) {
        return problem.place() instanceof Place.Position(int line, int _) ? line : Integer.MAX_VALUE;
    }

    /** Whether a text may be a description: it names the version of a standard somewhere. */
    public static boolean mayBe(String text) {
        return VERSION.matcher(text).find();
    }

    /** Whether a text that cannot be read is meant to be one: it begins with the version. */
    public static boolean mustBe(String text) {
        var start = text.substring(0, Math.min(text.length(), 4096));
        return BEGINNING.matcher(start).find();
    }

    /** Whether a tree is a description of any version. */
    public static boolean is(JsonNode tree) {
        return tree.isObject() && (tree.has("openapi") || tree.has("asyncapi") || tree.has("swagger"));
    }

    /**
     * Takes a description in with all files that it leads to.
     *
     * @throws ProblemException when it is of a version that is not understood
     */
    public static TakenDescription of(Description description) {
        var root = description.root().source();
        if (!leadsElsewhere(root.tree(), "")) return of(root);
        var bundled = Bundle.of(description);
        var one = description.files().size() == 1;
        var taken = of(one ? root : Source.written(bundled.tree(), Syntax.YAML));
        var problems = new ArrayList<Problem>();
        var led = bundled.problems().stream()
                .map(problem -> placed(root, problem).warning())
                .toList();
        problems.addAll(led);
        var told = led.stream().map(Meant::of).collect(Collectors.toSet());
        taken.problems().stream()
                .filter(problem -> !problem.code().startsWith("reference-") || !told.contains(Meant.of(problem)))
                .forEach(problem -> problems.add(one ? problem : problem.at(Place.none())));
        return new TakenDescription(taken.standard(), taken.format(), taken.tree(), taken.own(), problems);
    }

    /** What a problem is of, by its kind and place: of one reference more is said where it was followed to. */
    private record Meant(String code, String where) {

        static Meant of(Problem problem) {
            var message = problem.message();
            return new Meant(problem.code(), message.substring(Math.max(0, message.lastIndexOf(" (at "))));
        }
    }

    /** A description in one text: its own, or where it leads to other files one of all of them. */
    public static Source whole(Description description) {
        var root = description.root().source();
        if (!leadsElsewhere(root.tree(), "")) return root;
        var tree = Bundle.of(description).tree();
        return description.files().size() == 1 ? root : Source.written(tree, root.syntax());
    }

    /** Whether a reference in it leads to another file. */
    private static boolean leadsElsewhere(JsonNode node, String name) {
        var reference = Nodes.text(node, "$ref", "#");
        if (!reference.startsWith("#")) return true;
        return node.propertyStream()
                        .anyMatch(entry -> entry.getValue().isContainer()
                                && !References.isData(name, entry.getKey())
                                && leadsElsewhere(entry.getValue(), entry.getKey()))
                || (node.isArray() && node.valueStream().anyMatch(item -> leadsElsewhere(item, name)));
    }

    /**
     * Takes a text in.
     *
     * @throws ProblemException when it is of a version that is not understood
     */
    public static TakenDescription of(Source source) {
        var older = Upgrades.older(source.tree());
        var taken = (older.isPresent() ? upgraded(source) : current(source)).told(WrittenSecrets.told(source));
        var twice = source.keysTwice();
        return twice.isEmpty() ? taken : taken.once(twice);
    }

    /**
     * The same as it comes into a document that is there: schemas of 3.0 as that one's newer version says them, in which {@code nullable}
     * has no effect, and {@code exclusiveMinimum} is a number.
     */
    public TakenDescription into(JsonNode document) {
        var to = OpenApiVersion.of(Nodes.scalar(document.path("openapi")));
        var from = OpenApiVersion.of(Nodes.scalar(tree.path("openapi")));
        if (to.isEmpty() || from.equals(to) || !from.equals(Optional.of(OpenApiVersion.V3_0))) return this;
        var converted = OpenApiConversion.convert(tree, to.get());
        var said = new TakenDescription(standard, format, converted.tree(), null, problems);
        return said.told(
                converted.problems().stream().map(TakenDescription::unplaced).toList());
    }

    private TakenDescription told(List<Problem> more) {
        if (more.isEmpty()) return this;
        return new TakenDescription(
                standard,
                format,
                tree,
                own,
                Stream.concat(problems.stream(), more.stream()).toList());
    }

    /** The same where keys stood twice in what was given: the last ones count, as for most readers, and the text is written anew with them alone. */
    private TakenDescription once(List<KeyFault> twice) {
        var all = new ArrayList<>(problems);
        twice.forEach(
                fault -> all.add(fault.told("The last one is taken; the text is written anew, without comments.")));
        return new TakenDescription(standard, format, tree, null, all);
    }

    private static TakenDescription upgraded(Source source) {
        var upgraded = Upgrades.upgrade(source.tree());
        var problems = new ArrayList<Problem>();
        upgraded.problems().forEach(problem -> problems.add(placed(source, problem)));
        var tree = upgraded.tree();
        StandardCheck.of(upgraded.standard(), tree).forEach(problem -> problems.add(unplaced(problem)));
        return new TakenDescription(upgraded.standard(), upgraded.version(), tree, null, problems);
    }

    private static TakenDescription current(Source source) {
        var standard = source.tree().has("asyncapi") ? Standard.ASYNCAPI : Standard.OPENAPI;
        standard.checkVersion(source);
        var tree = source.tree();
        var own = source.syntax() == Syntax.YAML ? source.text() : null;
        var problems = StandardCheck.of(standard, tree).stream()
                .map(problem -> placed(source, problem))
                .toList();
        var format = standard.title() + " " + Nodes.scalar(tree.path(standard.key()));
        return new TakenDescription(standard, format, tree, own, problems);
    }

    private static Problem placed(Source source, Problem problem) {
        return problem.place() instanceof Place.Pointer(String pointer)
                ? told(problem, pointer).at(source.place(Pointer.parse(pointer)))
                : problem;
    }

    /** A problem of a text that is not the one that was given. */
    private static Problem unplaced(Problem problem) {
        return problem.place() instanceof Place.Pointer(String pointer)
                ? told(problem, pointer).at(Place.none())
                : problem;
    }

    private static Problem told(Problem problem, String pointer) {
        var where = pointer.isEmpty() ? "" : " (at " + pointer + ")";
        return new Problem(
                problem.code(), Problem.Severity.WARNING, problem.message() + where, problem.place(), problem.hint());
    }

    /** The text that a project gets. */
    public String text() {
        return own == null ? Source.text(tree, Syntax.YAML) : own;
    }

    /** The same as a document. */
    public StandardDocument document() {
        return own == null ? StandardDocument.written(tree) : StandardDocument.cut(standard, own);
    }

    /** Its title; empty where it has none. */
    public String title() {
        return Nodes.scalar(tree.path("info").path("title")).strip();
    }

    /** The document in a syntax; its own text where that is of it. */
    public static String text(Source source, Syntax syntax) {
        return source.syntax() == syntax ? source.text() : Source.text(source.tree(), syntax);
    }

    /** The standard of a tree, if it is a description that is understood. */
    public static Optional<Standard> standard(JsonNode tree) {
        if (tree.has("openapi")) return Optional.of(Standard.OPENAPI);
        return tree.has("asyncapi") ? Optional.of(Standard.ASYNCAPI) : Optional.empty();
    }
}
