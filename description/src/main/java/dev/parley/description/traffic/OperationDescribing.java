package dev.parley.description.traffic;

import dev.parley.description.document.DocumentEdit;
import dev.parley.description.document.Keys;
import dev.parley.description.document.Method;
import dev.parley.description.document.Nodes;
import dev.parley.description.document.PartName;
import dev.parley.description.document.References;
import dev.parley.description.document.Standard;
import dev.parley.description.inference.InferenceOptions;
import dev.parley.description.openapi.Server;
import dev.parley.description.source.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes an operation that was found into a document: what was seen and is not said there comes in, and nothing goes. Used once. */
final class OperationDescribing {

    private static final Pointer SERVERS = Pointer.of("servers");

    private final DocumentEdit edit;
    private final FoundOperation found;
    private final SharedShapes shared;
    private final Names names;
    private final List<String> evidence = new ArrayList<>();
    private final String version;

    OperationDescribing(DocumentEdit edit, FoundOperation found, SharedShapes shared, Names names) {
        this.edit = edit;
        this.found = found;
        this.shared = shared;
        this.names = names;
        this.version = node(Pointer.of(Standard.OPENAPI.key())).asString("");
    }

    private JsonNode node(Pointer at) {
        return edit.document().node(at).orElse(Nodes.NONE);
    }

    /** Writes it, and says what speaks for it. */
    List<String> write() {
        var item = References.resolved(
                edit.document(), Pointer.of("paths", found.template().path()));
        var method = Method.of(node(item)).stream()
                .filter(each -> each.name().equals(found.method()))
                .findFirst()
                .orElseGet(() -> Method.of(found.method(), version));
        var operation = item.then(method.pointer());
        boolean isNew = !node(operation).isObject();
        if (isNew) create(PartName.operation(found.template().path(), method));
        evidence.add(statuses());
        var form = version.startsWith("3.0") ? InferenceOptions.Form.OPENAPI_3_0 : InferenceOptions.Form.JSON_SCHEMA;
        var widening = new Widening(edit, form);
        new ParameterDescribing(edit, found, operation, item, widening, evidence).write();
        new SecurityDescribing(edit, found, operation, isNew, names).write();
        new BodyDescribing(edit, found, operation, widening, shared, evidence).write();
        return evidence;
    }

    private void create(PartName name) {
        var operation = Nodes.FACTORY.objectNode();
        operation.put("operationId", operationId());
        server(operation);
        edit.create(name, operation, null);
    }

    /** Names the server, in the document if it describes nothing yet. */
    private void server(ObjectNode operation) {
        if (found.isOn()) return;
        boolean known = Server.all(node(SERVERS)).stream()
                .anyMatch(server -> (server.origin() + server.path()).equals(found.server()));
        if (known) return;
        var servers = Nodes.FACTORY.arrayNode();
        servers.addObject().put("url", found.server());
        boolean first = node(SERVERS).isEmpty() && edit.document().keys("paths").isEmpty();
        if (first) edit.set(SERVERS, servers);
        else operation.set("servers", servers);
    }

    private String operationId() {
        var words = new StringBuilder(found.method().toLowerCase(Locale.ROOT));
        for (var segment : found.template().segments()) {
            var parameter = Template.isParameter(segment);
            words.append(parameter ? " by " : " ")
                    .append(segment.replaceAll("[{}]", "").replaceAll("%[0-9A-Fa-f]{2}", " "));
        }
        var taken = new ArrayList<String>();
        for (var path : edit.document().keys("paths")) {
            var item = node(References.resolved(edit.document(), Pointer.of("paths", path)));
            for (var method : Method.of(item))
                taken.add(Nodes.text(item.at(method.pointer().toString()), "operationId", ""));
        }
        var name = names.find(
                FoundName.Kind.OPERATION,
                Standard.OPENAPI.key(),
                found.method() + " " + found.server() + found.template().shape(),
                taken,
                all -> Keys.camel(words.toString(), "operation", all));
        return names.say(name);
    }

    private String statuses() {
        var counted = found.exchanges().stream()
                .collect(Collectors.groupingBy(Seen.Exchange::status, TreeMap::new, Collectors.counting()));
        var each = counted.entrySet().stream()
                .map(entry -> entry.getKey() + (entry.getValue() > 1 ? " × " + entry.getValue() : ""))
                .collect(Collectors.joining(", "));
        int size = found.exchanges().size();
        return size + (size == 1 ? " exchange: " : " exchanges: ") + each;
    }
}
