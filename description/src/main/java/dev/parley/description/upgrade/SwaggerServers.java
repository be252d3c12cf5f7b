package dev.parley.description.upgrade;

import dev.parley.description.document.Nodes;
import dev.parley.description.source.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Says schemes, host and base path as servers. Used by one thread. */
final class SwaggerServers {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]+)\\}");

    private final Notes notes;

    SwaggerServers(Notes notes) {
        this.notes = notes;
    }

    /** The servers of the document. */
    ArrayNode list() {
        return list(notes.old().path("schemes"));
    }

    /** The same by other schemes. */
    ArrayNode list(JsonNode schemes) {
        var old = notes.old();
        var host = Nodes.text(old, "host", "").strip();
        var base = Nodes.text(old, "basePath", "").strip().replaceFirst("/+$", "");
        if (!base.isEmpty() && !base.startsWith("/")) base = "/" + base;
        var servers = Nodes.FACTORY.arrayNode();
        if (host.isEmpty()) {
            if (!base.isEmpty()) servers.addObject().put("url", base);
            return servers;
        }
        for (var scheme : schemes(schemes)) {
            var url = scheme + "://" + host.replaceFirst("^[A-Za-z]+://", "").replaceFirst("/+$", "") + base;
            var server = servers.addObject().put("url", url);
            var variables = Nodes.FACTORY.objectNode();
            VARIABLE.matcher(url)
                    .results()
                    .forEach(found -> variables.putObject(found.group(1)).put("default", found.group(1)));
            if (!variables.isEmpty()) {
                server.set("variables", variables);
                notes.note(Pointer.of("host"), "Its variables get their own names as their usual values");
            }
        }
        return servers;
    }

    private List<String> schemes(JsonNode schemes) {
        var all = new ArrayList<String>();
        for (var scheme : Nodes.items(schemes)) {
            if (scheme.isString() && !all.contains(scheme.stringValue())) all.add(scheme.stringValue());
        }
        if (all.isEmpty()) {
            notes.note(Pointer.of("host"), "No scheme is said, and https is taken");
            all.add("https");
        }
        return all;
    }
}
