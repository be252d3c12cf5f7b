package dev.parley.scripting;

import dev.parley.description.problem.Place;
import dev.parley.description.problem.Problem;
import dev.parley.description.request.Moment;
import dev.parley.description.variables.MarkedText;
import dev.parley.engine.script.NextRequest;
import dev.parley.engine.script.ScriptCall;
import dev.parley.engine.script.ScriptCommand;
import dev.parley.engine.script.ScriptEvent;
import dev.parley.engine.script.ScriptMessage;
import dev.parley.engine.script.ScriptOutcome;
import dev.parley.engine.script.ScriptScope;
import dev.parley.engine.script.VariableChange;
import dev.parley.protocol.Bytes;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what a worker says came of a script. A script may have written it itself: nothing in it is taken on trust, and all of it is bounded. */
final class OutcomeReading {

    /** Characters of all the variables that a script sets. */
    private static final int MOST_TEXT = 8 << 20;

    private static final int MOST_EVENTS = 10_100;
    private static final int SHORTEST_SECRET = 4;

    private final ScriptCall call;
    private volatile List<String> secrets = List.of();

    OutcomeReading(ScriptCall call) {
        this.call = call;
        if (!call.secrets().isEmpty()) {
            hide(call.secrets());
        }
    }

    /** Masks something else from now on. */
    void hide(String secret) {
        hide(List.of(secret));
    }

    private synchronized void hide(List<String> others) {
        secrets = Stream.concat(secrets.stream(), others.stream())
                .filter(each -> each.length() >= SHORTEST_SECRET)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    ScriptOutcome read(JsonNode json, @Nullable Problem problem) {
        JsonNode request = json.path("request");
        JsonNode next = json.path("next");
        Changes changes = changes(json.path("changes"));
        return new ScriptOutcome(
                events(json.path("events")),
                changes.kept(),
                request.isObject() && mayChangeRequest() ? RequestChange.apply(request, call.request()) : null,
                json.path("message").isObject() && call.moment() == Moment.BEFORE_MESSAGE
                        ? message(json.path("message"))
                        : null,
                commands(json.path("commands")),
                json.path("skipped").asBoolean(false),
                next.isNull()
                        ? new NextRequest.None()
                        : next.isString() ? new NextRequest.Named(next.stringValue()) : null,
                problem != null
                        ? problem
                        : json.path("error").isObject() ? problem(json.path("error")) : changes.problem());
    }

    private record Changes(
            List<VariableChange> kept, @Nullable Problem problem) {}

    /** Those that leave the scripts behind it enough of their memory; the first of the others is told. */
    private Changes changes(JsonNode list) {
        var kept = new ArrayList<VariableChange>();
        Problem problem = null;
        long room = MOST_TEXT;
        for (JsonNode each : list) {
            String name = each.path("name").asString("");
            ScriptScope scope = scope(each.path("scope").asString(""));
            int length = scope == null ? 0 : name.length() + length(each.path("value"));
            if (length > room) {
                problem = problem == null ? tooLong(name, length > MOST_TEXT) : problem;
            } else if (scope != null) {
                room -= length;
                kept.add(new VariableChange(scope, name, each.get("value")));
            }
        }
        return new Changes(kept, problem);
    }

    private static @Nullable ScriptScope scope(String word) {
        for (ScriptScope scope : ScriptScope.values()) {
            if (scope != ScriptScope.DATA && scope.word().equals(word)) {
                return scope;
            }
        }
        return null;
    }

    private static int length(JsonNode value) {
        return (value.isString() ? value.stringValue() : value.isContainer() ? value.toString() : "").length();
    }

    private Problem tooLong(String name, boolean alone) {
        return Problem.of(
                "script-failed",
                "The value of “" + masked(name) + "” is too long to be kept"
                        + (alone ? "" : " with the others that the script sets"));
    }

    private boolean mayChangeRequest() {
        return call.moment() == Moment.BEFORE_REQUEST || call.moment() == Moment.BEFORE_CONNECT;
    }

    private List<ScriptEvent> events(JsonNode list) {
        var events = new ArrayList<ScriptEvent>();
        for (JsonNode each : list) {
            if (events.size() == MOST_EVENTS) {
                break;
            }
            switch (each.path("type").asString("")) {
                case "line" ->
                    events.add(new ScriptEvent.Printed(
                            choice(ScriptEvent.Level.class, each.path("level"), ScriptEvent.Level.LOG),
                            masked(each.path("text").asString(""))));
                case "test" -> {
                    JsonNode error = each.path("error");
                    events.add(new ScriptEvent.Tested(
                            masked(each.path("name").asString("")),
                            choice(ScriptEvent.Verdict.class, each.path("verdict"), ScriptEvent.Verdict.FAILED),
                            error.isString() ? masked(error.stringValue()) : null));
                }
                case "ignored" ->
                    events.add(new ScriptEvent.Ignored(masked(each.path("name").asString(""))));
                default -> {
                    // what a script made up
                }
            }
        }
        return events;
    }

    private static <E extends Enum<E>> E choice(Class<E> type, JsonNode word, E other) {
        for (E each : type.getEnumConstants()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(word.asString(""))) {
                return each;
            }
        }
        return other;
    }

    private static List<ScriptCommand> commands(JsonNode list) {
        var commands = new ArrayList<ScriptCommand>();
        for (JsonNode each : list) {
            switch (each.path("does").asString("")) {
                case "send" -> commands.add(new ScriptCommand.Send(message(each)));
                case "close" ->
                    commands.add(new ScriptCommand.Close(
                            each.path("code").asInt(1000), each.path("reason").asString("")));
                default -> {
                    // what a script made up
                }
            }
        }
        return commands;
    }

    private static ScriptMessage message(JsonNode json) {
        JsonNode base64 = json.path("base64");
        if (base64.isString()) {
            try {
                return new ScriptMessage.Binary(Bytes.wrap(Base64.getDecoder().decode(base64.stringValue())));
            } catch (IllegalArgumentException _) {
                return new ScriptMessage.Binary(Bytes.EMPTY);
            }
        }
        return new ScriptMessage.Text(json.path("text").asString(""));
    }

    private Problem problem(JsonNode error) {
        String name = error.path("name").asString("");
        String message = error.path("message").asString("");
        boolean syntax = error.path("syntax").asBoolean(false);
        Problem problem = name.equals("InternalError") && message.equals("out of memory")
                ? Problems.memory(call)
                : name.equals("InternalError") && message.equals("stack overflow")
                        ? Problems.stack()
                        : Problem.of(
                                syntax ? "script-syntax" : "script-failed",
                                masked(name.isEmpty() ? message : message.isEmpty() ? name : name + ": " + message));
        int line = error.path("line").asInt(0);
        int column = error.path("column").asInt(0);
        return line > 0 && column > 0 ? problem.at(new Place.Position(line, column)) : problem;
    }

    String masked(String words) {
        String masked = words;
        for (String secret : secrets) {
            masked = masked.replace(secret, MarkedText.MASK);
        }
        return masked;
    }
}
