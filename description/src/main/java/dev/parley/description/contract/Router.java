package dev.parley.description.contract;

import dev.parley.description.contract.Contract.Operation;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Leads a method and a path to the operation that a contract has for them. Paths are compared segment by segment; a literal
 * segment wins over a parameter (OpenAPI 3.1 §4.8.8). HEAD is answered where GET is. Thread-safe.
 */
public final class Router {

    private final Node root = new Node();

    private Router() {}

    /** That of a contract's operations. */
    public static Router of(Contract contract) {
        Router router = new Router();
        contract.operations().forEach(router::add);
        return router;
    }

    private void add(Operation operation) {
        Node node = root;
        for (String segment : segments(operation.path())) {
            node = isParameter(segment) ? node.parameter() : node.literals.computeIfAbsent(segment, _ -> new Node());
        }
        node.methods.put(operation.method(), operation);
    }

    /** Where a request leads; the path is as in the request's target, below the server's address. */
    public Routing route(String method, String path) {
        if (!path.startsWith("/")) {
            return new Routing.NotFound();
        }
        String[] segments = segments(path);
        Node node = find(root, segments, 0);
        if (node == null) {
            return new Routing.NotFound();
        }
        Operation operation = node.methods.get(method);
        if (operation == null && method.equals("HEAD")) {
            operation = node.methods.get("GET");
        }
        return operation == null
                ? new Routing.WrongMethod(allowed(node))
                : new Routing.Found(operation, parameters(operation, segments));
    }

    private static SortedSet<String> allowed(Node node) {
        TreeSet<String> allowed = new TreeSet<>(node.methods.keySet());
        if (allowed.contains("GET")) {
            allowed.add("HEAD");
        }
        return allowed;
    }

    private static @Nullable Node find(Node from, String[] segments, int index) {
        if (index == segments.length) {
            return from.methods.isEmpty() ? null : from;
        }
        Node literal = from.literals.get(segments[index]);
        Node found = literal == null ? null : find(literal, segments, index + 1);
        if (found == null && from.parameter != null && !segments[index].isEmpty()) {
            found = find(from.parameter, segments, index + 1);
        }
        return found;
    }

    private static Map<String, String> parameters(Operation operation, String[] segments) {
        Map<String, String> values = new LinkedHashMap<>();
        String[] names = segments(operation.path());
        for (int i = 0; i < names.length; i++) {
            if (isParameter(names[i])) {
                values.put(names[i].substring(1, names[i].length() - 1), decode(segments[i]));
            }
        }
        return values;
    }

    private static boolean isParameter(String segment) {
        return segment.startsWith("{") && segment.endsWith("}");
    }

    private static String[] segments(String path) {
        return path.substring(1).split("/", -1);
    }

    /** Decodes percent-encoding; in a path {@code +} is itself. What is badly escaped stays as written. */
    private static String decode(String segment) {
        try {
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return segment;
        }
    }

    private static final class Node {

        final Map<String, Node> literals = new HashMap<>();
        final Map<String, Operation> methods = new TreeMap<>();

        @Nullable
        Node parameter;

        Node parameter() {
            Node there = parameter;
            if (there == null) {
                there = new Node();
                parameter = there;
            }
            return there;
        }
    }
}
