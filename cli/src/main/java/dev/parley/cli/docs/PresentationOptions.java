package dev.parley.cli.docs;

import dev.parley.cli.project.Inputs;
import dev.parley.description.docs.Brand;
import dev.parley.description.docs.CustomPage;
import dev.parley.description.docs.Presentation;
import dev.parley.description.docs.Shown;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How documentation looks and what it shows. */
final class PresentationOptions {

    private static final Map<String, String> PICTURES =
            Map.of("png", "png", "jpg", "jpeg", "jpeg", "jpeg", "webp", "webp", "gif", "gif", "svg", "svg+xml");

    /** A part that can be left out. */
    enum Part {
        SCHEMAS,
        DEPRECATED,
        CODE,
        TRYING
    }

    @Option(names = "--title", paramLabel = "TEXT", description = "Title of it all (default: that of the first file)")
    private @Nullable String title;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "Where it will be published: for canonical links and sitemap.xml")
    private String url = "";

    @Option(names = "--logo", paramLabel = "FILE", description = "A picture: PNG, JPEG, WebP, GIF or SVG")
    private @Nullable Path logo;

    @Option(names = "--accent", paramLabel = "COLOUR", description = "Colour of links and marks, such as #5053c8")
    private String accent = "";

    @Option(names = "--page", paramLabel = "FILE.md", description = "A page of its own; may be repeated")
    private List<Path> pages = new ArrayList<>();

    @Option(names = "--changelog", paramLabel = "FILE.md", description = "What the page Changes says")
    private @Nullable Path changelog;

    @Option(
            names = "--without",
            paramLabel = "PART",
            split = ",",
            description = "Leaves out schemas, deprecated, code or trying; may be repeated")
    private Set<Part> without = new HashSet<>();

    @Option(
            names = "--hide",
            paramLabel = "NAME",
            description = "Leaves out a folder or tag, or an endpoint such as \"GET /orders\"; may be repeated")
    private Set<String> hidden = new HashSet<>();

    /** What is wrong with what was typed, whatever the files say. */
    Optional<String> mistake() {
        if (!new Brand("", accent).hasKnownAccent()) {
            return Optional.of("--accent: a colour is written like #5053c8");
        }
        return url.isEmpty() || Inputs.isUrl(url)
                ? Optional.empty()
                : Optional.of("--url: an address begins with https:// or http://");
    }

    Presentation presentation() throws IOException {
        Brand brand = new Brand(logo == null ? "" : picture(logo), accent);
        List<CustomPage> written = new ArrayList<>();
        for (Path page : pages) {
            written.add(page(page));
        }
        Shown shown = new Shown(
                !without.contains(Part.SCHEMAS),
                !without.contains(Part.DEPRECATED),
                !without.contains(Part.CODE),
                !without.contains(Part.TRYING),
                hidden);
        return new Presentation(
                        title,
                        brand,
                        "",
                        shown,
                        written,
                        Map.of(),
                        changelog == null ? "" : text(changelog),
                        List.of(),
                        List.of(),
                        "")
                .at(url);
    }

    /**
     * What is said of names that hide nothing.
     *
     * @param known those that could be hidden
     */
    List<String> unknown(Set<String> known) {
        return hidden.stream()
                .filter(each -> !known.contains(each))
                .sorted()
                .map(each -> "--hide: there is no folder, tag or endpoint called “" + each + "”")
                .toList();
    }

    /** The files that it is made of. */
    List<Path> sources() {
        List<Path> all = new ArrayList<>(pages);
        if (changelog != null) {
            all.add(changelog);
        }
        if (logo != null) {
            all.add(logo);
        }
        return all.stream().map(Path::toAbsolutePath).toList();
    }

    /** By its first heading, else by its name. */
    private static CustomPage page(Path file) throws IOException {
        String text = text(file);
        String first = text.stripLeading().lines().findFirst().orElse("");
        if (first.startsWith("# ")) {
            return new CustomPage(
                    first.substring(2).strip(), text.stripLeading().substring(first.length()));
        }
        return new CustomPage(file.getFileName().toString().replaceFirst("\\.[^.]*$", ""), text);
    }

    private static String text(Path file) throws IOException {
        check(file);
        try {
            return Files.readString(file);
        } catch (MalformedInputException _) {
            throw fault(file + " is no text in UTF-8");
        }
    }

    private static void check(Path file) {
        if (!Files.exists(file)) {
            throw fault(file + " is not there");
        }
        if (!Files.isRegularFile(file)) {
            throw fault(file + " is no file");
        }
    }

    private static String picture(Path file) throws IOException {
        check(file);
        String name = file.toString();
        String kind = PICTURES.get(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
        if (kind == null) {
            throw fault("--logo: " + file + " is no picture of PNG, JPEG, WebP, GIF or SVG");
        }
        return "data:image/" + kind + ";base64," + Base64.getEncoder().encodeToString(Files.readAllBytes(file));
    }

    private static ProblemException fault(String message) {
        return new ProblemException(Problem.of("file-unreadable", message));
    }
}
