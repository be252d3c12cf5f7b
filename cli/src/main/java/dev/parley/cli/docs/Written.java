package dev.parley.cli.docs;

import dev.parley.cli.description.OpenedDescription;
import dev.parley.description.docs.Documentation;
import dev.parley.description.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was written.
 *
 * @param sources the files that it was made of
 * @param problems in words
 */
record Written(String title, int pages, int files, long bytes, List<Path> sources, List<String> problems) {

    private static final int MOST = 20;

    static Written of(Documentation documentation, List<OpenedDescription> opened, Publishing publishing) {
        List<Path> sources = opened.stream()
                .flatMap(each -> each.description().files().stream())
                .filter(each -> "file".equals(each.getScheme()))
                .map(Path::of)
                .toList();
        List<String> problems = documentation.problems().stream()
                .map(Problem::message)
                .distinct()
                .toList();
        return new Written(
                documentation.title(),
                documentation.pages().size(),
                publishing.files(),
                publishing.bytes(),
                sources,
                problems);
    }

    /** The same, made also of other files. */
    Written madeOf(List<Path> others) {
        List<Path> all = new java.util.ArrayList<>(sources);
        all.addAll(others);
        return new Written(title, pages, files, bytes, all, problems);
    }

    /** The first problems, and how many there are beside them. */
    @Override
    public List<String> problems() {
        if (problems.size() <= MOST) {
            return problems;
        }
        List<String> some = new java.util.ArrayList<>(problems.subList(0, MOST));
        some.add((problems.size() - MOST) + " more problems like these");
        return some;
    }

    String words(Path output) {
        return title + ": " + pages + (pages == 1 ? " page" : " pages") + " written to " + output + "\n";
    }

    String json() {
        ObjectNode all = JsonMapper.shared().createObjectNode();
        all.put("title", title).put("pages", pages).put("files", files).put("bytes", bytes);
        problems.forEach(all.putArray("problems")::add);
        return all.toPrettyString() + "\n";
    }
}
