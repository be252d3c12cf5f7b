import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A class of which annotations of picocli say that it is a command, or holds options. */
final class OptionClass {

    private static final String PICOCLI = "picocli.CommandLine$";

    static final Set<String> MORE = Set.of(
            "paramLabel",
            "defaultValue",
            "split",
            "arity",
            "fallbackValue",
            "required",
            "negatable",
            "hidden",
            "index",
            "hideParamSyntax");

    private final Class<?> type;
    private final List<Member> members = new ArrayList<>();

    OptionClass(Class<?> type) {
        this.type = type;
    }

    Class<?> type() {
        return type;
    }

    List<Member> members() {
        return members;
    }

    /** What is said of the command; nothing where it is none. */
    Map<String, Object> command() {
        for (Annotation each : type.getDeclaredAnnotations()) {
            if (kind(each).equals("Command")) {
                return said(each);
            }
        }
        return Map.of();
    }

    /** A field, or a method that takes a value, and its annotation. */
    record Member(AnnotatedElement at, Annotation said) {

        String name() {
            return at instanceof Field field ? field.getName() : ((Method) at).getName();
        }

        Class<?> type() {
            return at instanceof Field field ? field.getType() : ((Method) at).getParameterTypes()[0];
        }

        Type generic() {
            return at instanceof Field field ? field.getGenericType() : ((Method) at).getGenericParameterTypes()[0];
        }

        String kind() {
            return OptionClass.kind(said);
        }
    }

    static String kind(Annotation said) {
        String name = said.annotationType().getName();
        return name.startsWith(PICOCLI) ? name.substring(PICOCLI.length()) : "";
    }

    /** What an annotation says beside what holds anyhow. */
    static Map<String, Object> said(Annotation annotation) {
        Map<String, Object> said = new LinkedHashMap<>();
        for (Method each : annotation.annotationType().getDeclaredMethods()) {
            try {
                Object value = each.invoke(annotation);
                Object usual = each.getDefaultValue();
                if (!Arrays.deepEquals(new Object[] {value}, new Object[] {usual})) {
                    said.put(each.getName(), value);
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return said;
    }

    /** Whether it says something, and nothing that is not known here. */
    boolean isKnown() {
        boolean known = !type.isInterface() && type.getSuperclass() == Object.class;
        boolean command = false;
        for (Annotation each : type.getDeclaredAnnotations()) {
            if (kind(each).equals("Command")) {
                command = true;
                known &= Set.of("name", "mixinStandardHelpOptions", "sortOptions", "description", "footer")
                        .containsAll(said(each).keySet());
            }
        }
        List<AnnotatedElement> all = new ArrayList<>(List.of(type.getDeclaredFields()));
        all.addAll(List.of(type.getDeclaredMethods()));
        for (AnnotatedElement at : all) {
            for (Annotation each : at.getDeclaredAnnotations()) {
                if (!kind(each).isEmpty()) {
                    Member member = new Member(at, each);
                    members.add(member);
                    known &= isKnown(member);
                }
            }
        }
        return known && (command || !members.isEmpty());
    }

    private static boolean isKnown(Member member) {
        if (member.at() instanceof Method method
                && (!member.kind().equals("Option") || method.getParameterCount() != 1)) {
            return false;
        }
        Set<String> said = said(member.said()).keySet();
        return switch (member.kind()) {
            case "Option" ->
                said.stream()
                        .allMatch(each -> each.equals("names")
                                || each.equals("description")
                                || MORE.contains(each) && !each.equals("index") && !each.equals("hideParamSyntax"));
            case "Parameters" ->
                Set.of("description", "paramLabel", "defaultValue", "arity", "index", "hideParamSyntax")
                        .containsAll(said);
            case "Mixin" -> said.isEmpty();
            case "Spec" -> true;
            default -> false;
        };
    }
}
