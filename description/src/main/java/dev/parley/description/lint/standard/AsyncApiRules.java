package dev.parley.description.lint.standard;

import dev.parley.description.lint.function.Findings;
import dev.parley.description.lint.function.LintFunction;
import dev.parley.description.lint.function.Target;
import dev.parley.description.lint.path.Seen;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is asked of AsyncAPI documents. */
final class AsyncApiRules {

    private AsyncApiRules() {}

    /** The function of a name; none when there is none. */
    static @Nullable LintFunction named(String name, String of) {
        return switch (name) {
            case "channelParameters" -> AsyncApiRules::channelParameters;
            case "channelServers" -> AsyncApiRules::channelServers;
            case "asyncSecurityDefined" -> SecurityRules.asyncapi(of);
            case "messageIdsUnique" -> unique("messageId", AsyncApiRules::messages);
            case "asyncOperationIdsUnique" -> unique("operationId", AsyncApiRules::operations);
            case "messageExamplesFit" -> AsyncApiExamples::ofMessage;
            case "schemaExamplesFit" -> AsyncApiExamples.ofSchema(of);
            case "referencesFit" -> ReferenceRules::fit;
            case "channelMessages" -> ChannelMessages::check;
            case "payloadFits" -> AsyncApiExamples::payload;
            default -> null;
        };
    }

    /** What a channel's address has in braces is defined, and the other way round. */
    private static void channelParameters(Target target, Findings findings) {
        var channel = target.mapping();
        var parameters = channel == null ? null : channel.child("parameters");
        if (channel == null || parameters == null || !parameters.node().isObject()) {
            return;
        }
        var address = channel.text("address");
        var names = ServerVariables.names(address == null ? channel.key() : address);
        if (names.isEmpty()) {
            return;
        }
        var missing =
                names.stream().filter(each -> !parameters.node().has(each)).toList();
        if (!missing.isEmpty()) {
            findings.add(
                    List.of("parameters"), "Parameters of the address are not defined: " + String.join(", ", missing));
        }
        for (var each : parameters.node().propertyNames()) {
            if (!names.contains(each)) {
                findings.add(List.of("parameters", each), "The address of the channel has no {" + each + "}");
            }
        }
    }

    /** The servers that channels of AsyncAPI 2 name are there. */
    private static void channelServers(Target target, Findings findings) {
        var document = target.mapping();
        var servers = document == null ? null : document.child("servers");
        if (document == null) {
            return;
        }
        Set<String> names =
                servers == null ? Set.of() : Set.copyOf(servers.node().propertyNames());
        for (var channel : document.children("channels")) {
            for (var each : channel.children("servers")) {
                if (each.node().isString() && !names.contains(each.node().stringValue())) {
                    findings.add(
                            OperationRules.inside(document, each),
                            "The document has no server `" + each.node().stringValue() + "`");
                }
            }
        }
    }

    private static List<Seen> operations(Seen document) {
        var operations = new ArrayList<Seen>();
        for (var channel : document.children("channels")) {
            for (var kind : List.of("subscribe", "publish")) {
                var operation = channel.child(kind);
                if (operation != null && operation.node().isObject()) operations.add(operation);
            }
        }
        return operations;
    }

    private static List<Seen> messages(Seen document) {
        var messages = new ArrayList<Seen>();
        for (var operation : operations(document)) {
            var message = operation.child("message");
            if (message != null && message.node().path("oneOf").isArray()) {
                messages.addAll(message.children("oneOf"));
            } else if (message != null) {
                messages.add(message);
            }
        }
        return messages;
    }

    /** No two have one id, which the last trait with one gives. */
    private static LintFunction unique(String name, Function<Seen, List<Seen>> all) {
        return (target, findings) -> {
            var document = target.mapping();
            if (document == null) return;
            var ids = new HashSet<String>();
            for (var each : all.apply(document)) {
                var id = id(each, name);
                if (id != null && !ids.add(id.node().stringValue())) {
                    findings.add(OperationRules.inside(document, id), "Another one has this " + name);
                }
            }
        };
    }

    private static @Nullable Seen id(Seen holder, String name) {
        for (var trait : holder.children("traits").reversed()) {
            if (trait.text(name) != null) {
                return trait.child(name);
            }
        }
        return holder.text(name) == null ? null : holder.child(name);
    }
}
