package dev.parley.cli.imports;

import dev.parley.cli.Exit;
import dev.parley.cli.Paint;
import dev.parley.cli.project.Inputs;
import dev.parley.cli.project.Named;
import dev.parley.cli.project.ProjectDirectory;
import dev.parley.description.document.PartEdit;
import dev.parley.description.document.Standard;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.environment.Environment;
import dev.parley.description.openapi.JsonBody;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.traffic.FromTraffic;
import dev.parley.description.traffic.HarTraffic;
import dev.parley.description.traffic.Left;
import dev.parley.description.traffic.Proposal;
import dev.parley.description.traffic.Seen;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code parley import --describe}: what recordings have seen, written as descriptions into the files of a project. */
record Described(@Nullable Path output, boolean json, PrintWriter out, PrintWriter err) {

    /** Reads the recordings and writes what they say beside what the project says. */
    int of(List<String> files, Inputs inputs) throws IOException, InterruptedException {
        List<Seen> seen = new ArrayList<>();
        List<Left> left = new ArrayList<>();
        boolean broken = false;
        for (String file : files) {
            try {
                HarTraffic har = HarTraffic.read(recording(file, inputs.read(file)));
                seen.addAll(har.seen());
                left.addAll(har.left());
            } catch (ProblemException e) {
                broken = true;
                Named.of(file, e)
                        .problems()
                        .forEach(problem -> err.println(Paint.sound("parley: " + problem.message())));
            }
        }
        err.flush();
        return broken ? Exit.FILE : write(files, seen, left);
    }

    private static JsonNode recording(String file, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        JsonNode tree = JsonBody.read(text.startsWith("\ufeff") ? text.substring(1) : text);
        if (tree == null || !HarTraffic.is(tree)) {
            throw new ProblemException(
                    Problem.of("har-expected", file + " is no recording (HAR): only these can be described"));
        }
        return tree;
    }

    private int write(List<String> files, List<Seen> seen, List<Left> left) throws IOException {
        ProjectDirectory directory = output == null ? null : new ProjectDirectory(output);
        Map<String, String> texts = new TreeMap<>(directory == null ? Map.of() : directory.texts());
        String title = Read.base(files.getFirst());
        StandardDocument openApi = document(Standard.OPENAPI, texts, title);
        StandardDocument asyncApi = document(Standard.ASYNCAPI, texts, title);
        FromTraffic traffic = FromTraffic.of(openApi, asyncApi, seen);
        List<Proposal> proposals = traffic.proposals();
        Set<String> ids = new HashSet<>();
        proposals.forEach(each -> ids.add(each.id()));
        Map<Standard, List<PartEdit>> edits = traffic.taking(ids);
        Map.of(Standard.OPENAPI, openApi, Standard.ASYNCAPI, asyncApi)
                .forEach((standard, document) -> texts.put(
                        standard.key() + ".yaml",
                        document.with(edits.getOrDefault(standard, List.of())).text()));
        texts.putIfAbsent("environment.yaml", Environment.empty());
        Map<String, Boolean> written = directory == null ? Map.of() : directory.write(texts);
        Set<Left> all = new LinkedHashSet<>(left);
        all.addAll(traffic.left());
        out.print(json ? json(proposals, all, written) : text(proposals, all, written));
        out.flush();
        return Exit.OK;
    }

    /** The document of the project, or a new one. */
    private static StandardDocument document(Standard standard, Map<String, String> texts, String title) {
        String text = texts.get(standard.key() + ".yaml");
        return text == null ? StandardDocument.titled(standard, title) : StandardDocument.cut(standard, text);
    }

    private static String word(Proposal proposal) {
        return proposal.isNew() ? "new" : proposal.isSaid() ? "described" : "adds";
    }

    private String text(List<Proposal> proposals, Set<Left> left, Map<String, Boolean> written) {
        StringBuilder text = new StringBuilder();
        for (Proposal each : proposals) {
            text.append("%-9s ".formatted(word(each))).append(each.subject()).append('\n');
            each.evidence()
                    .forEach(line -> text.append("            ").append(line).append('\n'));
        }
        if (proposals.isEmpty()) {
            text.append("Nothing to describe was found.\n");
        }
        if (!left.isEmpty()) {
            text.append("Left out:\n");
            left.forEach(each -> text.append("  ")
                    .append(each.from())
                    .append(": ")
                    .append(each.why())
                    .append('\n'));
        }
        if (output != null) {
            text.append("Written to ").append(output).append(": ");
            text.append(String.join(", ", written.keySet())).append('\n');
        }
        return Paint.sound(text.toString());
    }

    private static String json(List<Proposal> proposals, Set<Left> left, Map<String, Boolean> written) {
        JsonMapper mapper = JsonMapper.shared();
        ObjectNode all = mapper.createObjectNode();
        var list = all.putArray("described");
        for (Proposal each : proposals) {
            ObjectNode one = list.addObject()
                    .put("kind", each.standard() == Standard.OPENAPI ? "http" : "websocket")
                    .put("subject", each.subject())
                    .put("state", word(each));
            each.evidence().forEach(one.putArray("evidence")::add);
        }
        var gone = all.putArray("left");
        left.forEach(each -> gone.addObject().put("from", each.from()).put("why", each.why()));
        written.keySet().forEach(all.putArray("written")::add);
        return mapper.writeValueAsString(all) + "\n";
    }
}
