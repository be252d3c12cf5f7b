package dev.parley.cli.settled;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A command that tells itself what its annotations say, as {@code bin/SettleOptions.java} makes them, beside one by its annotations alone. */
class SettledSpecTest {

    @Command(
            name = "pour",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = "Pours.",
            footer = {"", "Well."})
    private static class Pour {

        @Spec
        @Nullable
        CommandSpec spec;

        @Parameters(paramLabel = "CUP", description = "Into what")
        String cup = "";

        @Option(
                names = {"-n", "--number"},
                paramLabel = "N",
                defaultValue = "3",
                description = "How often (${DEFAULT-VALUE})")
        int number;

        @Option(names = "--with", split = ",", description = "With what")
        List<String> with = new ArrayList<>();

        @Option(names = "--set", description = "How")
        Map<String, String> set = new LinkedHashMap<>();

        @Option(names = "--hot", description = "Hot")
        boolean hot;

        @Mixin
        Limits limits = new SettledLimits();
    }

    private static class Limits {

        @Spec(Spec.Target.MIXEE)
        @Nullable
        CommandSpec whose;

        int most;

        @Option(names = "--most", paramLabel = "ML", description = "Most")
        void most(int number) {
            most = number;
        }
    }

    private static final class SettledLimits extends Limits implements Settled {

        @Override
        public void settled(SettledSpec told) {
            told.mixee(0);
            told.option(1, false, types(int.class, int.class), texts("--most"), texts("Most"), "paramLabel", "ML");
        }

        @Override
        public @Nullable Object settled(int member) {
            return member == 0 ? whose : null;
        }

        @Override
        public void settled(int member, @Nullable Object value) {
            if (member == 0) {
                whose = (CommandSpec) value;
            } else if (value != null) {
                most((int) value);
            }
        }
    }

    private static final class SettledPour extends Pour implements Settled {

        @Override
        public void settled(SettledSpec told) {
            told.command("pour", false, texts("Pours."), texts("", "Well."));
            told.self(0);
            told.parameter(1, false, types(String.class, String.class), texts("Into what"), "paramLabel", "CUP");
            told.option(
                    2,
                    true,
                    types(int.class, int.class),
                    texts("-n", "--number"),
                    texts("How often (${DEFAULT-VALUE})"),
                    "paramLabel",
                    "N",
                    "defaultValue",
                    "3");
            told.option(
                    3,
                    true,
                    types(List.class, String.class),
                    texts("--with"),
                    texts("With what"),
                    "paramLabel",
                    "<with>",
                    "split",
                    ",");
            told.option(
                    4,
                    true,
                    types(Map.class, String.class, String.class),
                    texts("--set"),
                    texts("How"),
                    "paramLabel",
                    "<String=String>");
            told.option(
                    5, true, types(boolean.class, boolean.class), texts("--hot"), texts("Hot"), "paramLabel", "<hot>");
            told.mixin(6, "limits");
            told.help();
        }

        @Override
        public @Nullable Object settled(int member) {
            return switch (member) {
                case 0 -> spec;
                case 1 -> cup;
                case 2 -> number;
                case 3 -> with;
                case 4 -> set;
                case 5 -> hot;
                default -> limits;
            };
        }

        @Override
        @SuppressWarnings("unchecked")
        public void settled(int member, @Nullable Object value) {
            switch (member) {
                case 0 -> spec = (CommandSpec) value;
                case 1 -> cup = String.valueOf(value);
                case 2 -> number = value == null ? 0 : (int) value;
                case 3 -> with = (List<String>) Objects.requireNonNull(value);
                case 4 -> set = (Map<String, String>) Objects.requireNonNull(value);
                case 5 -> hot = Boolean.TRUE.equals(value);
                default -> {}
            }
        }
    }

    private static String[] texts(String... texts) {
        return texts;
    }

    private static Class<?>[] types(Class<?>... types) {
        return types;
    }

    private static CommandLine line(Object command) {
        return SettledSpec.line(SettledSpec.of(command));
    }

    @Test
    void itsHelpIsThatOfTheAnnotations() {
        assertThat(line(new SettledPour()).getUsageMessage()).isEqualTo(new CommandLine(new Pour()).getUsageMessage());
    }

    @Test
    void whatItIsGivenArrives() {
        SettledPour pour = new SettledPour();
        CommandLine line = line(pour);
        line.parseArgs("--with", "milk,sugar", "--set", "a=b", "--hot", "--most=7", "cup", "--with=ice");
        assertThat(pour.cup).isEqualTo("cup");
        assertThat(pour.number).isEqualTo(3);
        assertThat(pour.with).containsExactly("milk", "sugar", "ice");
        assertThat(pour.set).isEqualTo(Map.of("a", "b"));
        assertThat(pour.hot).isTrue();
        assertThat(pour.limits.most).isEqualTo(7);
        assertThat(pour.spec).isSameAs(line.getCommandSpec()).isSameAs(pour.limits.whose);
    }

    @Test
    void optionsThatAreMixedInKnowWhoseTheyAreHoweverTheyAreTold() {
        for (Limits limits : List.of(new Limits(), new SettledLimits())) {
            CommandSpec command = SettledSpec.of(new SettledPour());
            SettledSpec.mix(CommandSpec.create(), "others", limits);
            assertThat(limits.whose).isNotNull().isNotSameAs(command);
        }
    }

    @Test
    void aCommandThatIsNotSettledIsReadByItsAnnotations() {
        CommandSpec spec = SettledSpec.of(new Pour());
        assertThat(spec.findOption("--number")).isNotNull();
        assertThat(spec.findOption("--help")).isNotNull();
    }
}
