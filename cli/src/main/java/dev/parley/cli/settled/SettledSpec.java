package dev.parley.cli.settled;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.IGetter;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Range;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * What picocli knows of a command: as the command says itself where it is {@link Settled}, else by its annotations. To read these takes 40 ms of a
 * program that is over in 200.
 */
public final class SettledSpec {

    private static final String HELP = "mixinStandardHelpOptions";
    private static final IFactory FACTORY = new Containers();

    private final Settled owner;
    private final CommandSpec spec;
    private int mixee = -1;

    private SettledSpec(Settled owner) {
        this.owner = owner;
        this.spec = CommandSpec.wrapWithoutInspection(owner, FACTORY);
        spec.scopeType(ScopeType.LOCAL);
    }

    /** What there is to know of a command. */
    public static CommandSpec of(Object command) {
        return command instanceof Settled settled ? of(settled).spec : CommandSpec.forAnnotatedObject(command);
    }

    private static SettledSpec of(Settled settled) {
        SettledSpec told = new SettledSpec(settled);
        settled.settled(told);
        return told;
    }

    /** A command line of what is known of a command. */
    public static CommandLine line(CommandSpec spec) {
        return new CommandLine(spec, FACTORY);
    }

    /** Gives a command further options, which are told of it. */
    public static void mix(CommandSpec command, String name, Object options) {
        if (options instanceof Settled settled) {
            SettledSpec told = of(settled);
            command.addMixin(name, told.spec);
            if (told.mixee >= 0) {
                settled.settled(told.mixee, command);
            }
        } else {
            CommandSpec told = CommandSpec.forAnnotatedObject(options);
            command.addMixin(name, told);
            told.specElements().stream()
                    .filter(each -> each.getAnnotation(Spec.class).value() == Spec.Target.MIXEE)
                    .forEach(each -> set(each.setter(), command));
        }
    }

    private static void set(ISetter setter, CommandSpec command) {
        try {
            setter.set(command);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** It is a command. */
    public void command(String name, boolean sorted, String[] description, String[] footer) {
        spec.name(name);
        spec.usageMessage().sortOptions(sorted).description(description).footer(footer);
    }

    /** It tells of itself; behind all else. */
    public void help() {
        CommandSpec standard = CommandSpec.wrapWithoutInspection(null, FACTORY);
        standard.addOption(standard("help", "-h", "Show this help message and exit.")
                .usageHelp(true)
                .build());
        standard.addOption(standard("version", "-V", "Print version information and exit.")
                .versionHelp(true)
                .build());
        spec.addMixin(HELP, standard);
    }

    private static OptionSpec.Builder standard(String word, String letter, String description) {
        return OptionSpec.builder(letter, "--" + word)
                .type(boolean.class)
                .description(description)
                .descriptionKey(HELP + "." + word)
                .paramLabel("<" + word + "Requested>")
                .initialValue(false);
    }

    /** A member is the command itself. */
    public void self(int member) {
        owner.settled(member, spec);
    }

    /** A member is the command that has these options. */
    public void mixee(int member) {
        mixee = member;
    }

    /** A member holds options. */
    public void mixin(int member, String name) {
        Object options = owner.settled(member);
        if (options == null) {
            throw new IllegalStateException(name + " of " + owner.getClass().getName() + " is not there");
        }
        mix(spec, name, options);
    }

    /**
     * An option.
     *
     * @param field whether the member is one, whose value is there before it is set
     * @param types that of the member, and behind it those of what it holds, or itself once more
     * @param more names of further attributes, each with its value behind it
     */
    public void option(
            int member, boolean field, Class<?>[] types, String[] names, String[] description, String... more) {
        OptionSpec.Builder option = OptionSpec.builder(names[0], rest(names))
                .type(types[0])
                .auxiliaryTypes(rest(types))
                .description(description);
        Member access = new Member(owner, member);
        option.getter(access).setter(access).hasInitialValue(field);
        if (field) {
            option.initialValue(owner.settled(member));
        }
        for (int i = 0; i < more.length; i += 2) {
            String value = more[i + 1];
            switch (more[i]) {
                case "paramLabel" -> option.paramLabel(value);
                case "defaultValue" -> option.defaultValue(value);
                case "split" -> option.splitRegex(value);
                case "arity" -> option.arity(value);
                case "fallbackValue" -> option.fallbackValue(value);
                case "required" -> option.required(Boolean.parseBoolean(value));
                case "negatable" -> option.negatable(Boolean.parseBoolean(value));
                case "hidden" -> option.hidden(Boolean.parseBoolean(value));
                default -> throw new IllegalStateException(more[i]);
            }
        }
        spec.addOption(option.build());
    }

    /**
     * What stands behind the options; see {@link #option}.
     *
     * @param several whether the member holds more than one
     */
    public void parameter(int member, boolean several, Class<?>[] types, String[] description, String... more) {
        Range arity = new Range(several ? 0 : 1, 1, false, true, several ? "0..1" : "1");
        PositionalParamSpec.Builder parameter = PositionalParamSpec.builder()
                .type(types[0])
                .auxiliaryTypes(rest(types))
                .description(description);
        Member access = new Member(owner, member);
        parameter.getter(access).setter(access).initialValue(owner.settled(member));
        for (int i = 0; i < more.length; i += 2) {
            String value = more[i + 1];
            switch (more[i]) {
                case "paramLabel" -> parameter.paramLabel(value);
                case "defaultValue" -> parameter.defaultValue(value);
                case "arity" -> arity = Range.valueOf(value);
                case "index" -> parameter.index(value);
                case "hideParamSyntax" -> parameter.hideParamSyntax(Boolean.parseBoolean(value));
                default -> throw new IllegalStateException(more[i]);
            }
        }
        spec.addPositional(parameter.arity(arity).required(arity.min() > 0).build());
    }

    private static String[] rest(String... names) {
        String[] rest = new String[names.length - 1];
        System.arraycopy(names, 1, rest, 0, rest.length);
        return rest;
    }

    private static Class<?>[] rest(Class<?>... types) {
        Class<?>[] rest = new Class<?>[types.length - 1];
        System.arraycopy(types, 1, rest, 0, rest.length);
        return rest;
    }

    /** A member of a settled object, as picocli reads and writes it. */
    private record Member(Settled owner, int number) implements IGetter, ISetter {

        @Override
        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
        public <T> @Nullable T get() {
            return (T) owner.settled(number);
        }

        @Override
        public <T> @Nullable T set(@Nullable T value) {
            owner.settled(number, value);
            return null;
        }
    }

    /** Makes what options hold that can be given several times; all else is left to picocli, which looks for Groovy first. */
    private static final class Containers implements IFactory {

        @Override
        public <K> K create(Class<K> type) throws Exception {
            if (type == List.class) {
                return type.cast(new ArrayList<>());
            }
            return type == Map.class
                    ? type.cast(new LinkedHashMap<>())
                    : CommandLine.defaultFactory().create(type);
        }
    }
}
