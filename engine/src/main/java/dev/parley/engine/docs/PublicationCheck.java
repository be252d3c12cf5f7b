package dev.parley.engine.docs;

import dev.parley.description.docs.Edition;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What a publication must be like. */
final class PublicationCheck {

    private static final Pattern ADDRESS = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");
    private static final int LONGEST_LOGO = 350_000;

    private PublicationCheck() {}

    static void check(Publication publication, long newest) {
        List<Problem> problems = new ArrayList<>();
        if (!ADDRESS.matcher(publication.address()).matches()) {
            problems.add(Problem.of("address-invalid", "It is of small letters, digits and dashes")
                    .at("/address"));
        }
        if (!publication.base().isEmpty() && !isAddress(publication.base())) {
            problems.add(Problem.of("base-invalid", "It begins with https:// or http://")
                    .at("/base"));
        }
        if (!publication.brand().hasKnownAccent()) {
            problems.add(Problem.of("accent-invalid", "A colour is written like #5053c8")
                    .at("/accent"));
        }
        if (!publication.brand().hasKnownLogo()) {
            problems.add(Problem.of("logo-invalid", "It is no picture of PNG, JPEG, WebP, GIF or SVG")
                    .at("/logo"));
        }
        if (publication.brand().logo().length() > LONGEST_LOGO) {
            problems.add(Problem.of("logo-too-large", "The logo is larger than 256 kB")
                    .at("/logo"));
        }
        pages(publication, problems);
        versions(publication, newest, problems);
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
    }

    private static boolean isAddress(String text) {
        try {
            URI address = URI.create(text);
            return ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
                    && address.getHost() != null
                    && address.getRawQuery() == null
                    && address.getRawFragment() == null;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static void pages(Publication publication, List<Problem> problems) {
        for (int i = 0; i < publication.pages().size(); i++) {
            if (publication.pages().get(i).title().isBlank()) {
                problems.add(Problem.of("title-missing", "A page has a title").at("/pages/" + i + "/title"));
            }
        }
    }

    private static void versions(Publication publication, long newest, List<Problem> problems) {
        Set<String> places = new HashSet<>();
        for (int i = 0; i < publication.versions().size(); i++) {
            Version version = publication.versions().get(i);
            String at = "/versions/" + i + "/name";
            if (!Edition.isName(version.name())) {
                problems.add(Problem.of("name-missing", "A version has a name").at(at));
            } else if (!places.add(version.place())) {
                problems.add(Problem.of("name-taken", "Another version has that name")
                        .at(at));
            }
            if (version.change() < 1 || version.change() > newest) {
                problems.add(Problem.of("change-unknown", "There is no change " + version.change())
                        .at(at));
            }
        }
        boolean known = publication.first().isEmpty()
                || publication.versions().stream().anyMatch(each -> each.name().equals(publication.first()));
        if (!known) {
            problems.add(Problem.of("version-unknown", "There is no version " + publication.first())
                    .at("/first"));
        }
    }

    static ProblemException problem(String code, String message, String pointer) {
        return new ProblemException(Problem.of(code, message).at(pointer));
    }
}
