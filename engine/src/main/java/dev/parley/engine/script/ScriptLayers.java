package dev.parley.engine.script;

import dev.parley.description.request.Moment;
import dev.parley.description.request.Scripts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The scripts of a request and of what it is in, in the order in which they run: the outermost first.
 *
 * @param around the collection or project, and the folders in it down to the request; with scripts or without
 * @param own those of the request itself
 */
public record ScriptLayers(List<Layer> around, Layer own) {

    public ScriptLayers {
        around = List.copyOf(around);
    }

    /**
     * What one of them says.
     *
     * @param name of the folder or request
     */
    public record Layer(String name, Scripts scripts) {}

    /** Those of a request that is in nothing. */
    public static ScriptLayers of(String name, Scripts own) {
        return new ScriptLayers(List.of(), new Layer(name, own));
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return layers().allMatch(layer -> layer.scripts().texts().isEmpty());
    }

    private Stream<Layer> layers() {
        return Stream.concat(around.stream(), Stream.of(own));
    }

    /** Whether a script runs at a moment. */
    public boolean has(Moment moment) {
        return layers().anyMatch(layer -> layer.scripts().at(moment) != null);
    }

    /** What runs at a moment, in its order. */
    public List<NamedScript> at(Moment moment) {
        List<NamedScript> all = new ArrayList<>();
        for (Layer layer : around) {
            String source = layer.scripts().at(moment);
            if (source != null) {
                all.add(new NamedScript(each(moment) + " of " + layer.name(), layer.name(), source));
            }
        }
        String source = own.scripts().at(moment);
        if (source != null) {
            all.add(new NamedScript(once(moment) + " of " + own.name(), own.name(), source));
        }
        return all;
    }

    /** Names from the outermost to the request. */
    public List<String> location() {
        List<String> names = new ArrayList<>(around.size() + 1);
        for (Layer layer : around) {
            names.add(layer.name());
        }
        names.add(own.name());
        return names;
    }

    private static String once(Moment moment) {
        return switch (moment) {
            case BEFORE_REQUEST -> "Before request";
            case AFTER_RESPONSE -> "After response";
            case BEFORE_CONNECT -> "Before connect";
            case ON_OPEN -> "On open";
            case BEFORE_MESSAGE -> "Before message";
            case ON_MESSAGE -> "On message";
            case ON_CLOSE -> "On close";
        };
    }

    private static String each(Moment moment) {
        return switch (moment) {
            case BEFORE_REQUEST -> "Before each request";
            case AFTER_RESPONSE -> "After each response";
            case BEFORE_CONNECT -> "Before each connect";
            case ON_OPEN -> "On each open";
            case BEFORE_MESSAGE -> "Before each message";
            case ON_MESSAGE -> "On each message";
            case ON_CLOSE -> "On each close";
        };
    }
}
