import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Interfaces;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** The code by which a class says itself what its annotations say. */
final class OptionCode {

    private static final ClassDesc SETTLED = ClassDesc.of("dev.parley.cli.settled.Settled");
    private static final ClassDesc SPEC = ClassDesc.of("dev.parley.cli.settled.SettledSpec");
    private static final ClassDesc TEXTS = ConstantDescs.CD_String.arrayType();
    private static final ClassDesc TYPES = ConstantDescs.CD_Class.arrayType();
    private static final ClassDesc NOTHING = ConstantDescs.CD_void;
    private static final ClassDesc TRUTH = ConstantDescs.CD_boolean;
    private static final ClassDesc NUMBER = ConstantDescs.CD_int;
    private static final ClassDesc TEXT = ConstantDescs.CD_String;
    private static final ClassDesc ANYTHING = ConstantDescs.CD_Object;

    private final OptionClass options;
    private final ClassDesc own;

    OptionCode(OptionClass options) {
        this.options = options;
        this.own = options.type().describeConstable().orElseThrow();
    }

    byte[] settled(ClassFile form, byte[] code) {
        var model = form.parse(code);
        List<ClassDesc> interfaces = new ArrayList<>(
                model.interfaces().stream().map(each -> each.asSymbol()).toList());
        interfaces.add(SETTLED);
        return form.transformClass(
                model, ClassTransform.dropping(Interfaces.class::isInstance).andThen(new ClassTransform() {

                    @Override
                    public void accept(ClassBuilder builder, ClassElement element) {
                        builder.with(element);
                    }

                    @Override
                    public void atEnd(ClassBuilder builder) {
                        builder.withInterfaceSymbols(interfaces);
                        int flags = ClassFile.ACC_PUBLIC | ClassFile.ACC_SYNTHETIC;
                        builder.withMethodBody("settled", MethodTypeDesc.of(NOTHING, SPEC), flags, code -> tell(code));
                        builder.withMethodBody(
                                "settled", MethodTypeDesc.of(ANYTHING, NUMBER), flags, code -> read(code));
                        builder.withMethodBody(
                                "settled", MethodTypeDesc.of(NOTHING, NUMBER, ANYTHING), flags, code -> write(code));
                    }
                }));
    }

    private void tell(CodeBuilder code) {
        Map<String, Object> command = options.command();
        if (!command.isEmpty()) {
            code.aload(1).loadConstant((String) command.get("name"));
            code.loadConstant(command.containsKey("sortOptions") ? 0 : 1);
            texts(code, (String[]) command.getOrDefault("description", new String[0]));
            texts(code, (String[]) command.getOrDefault("footer", new String[0]));
            code.invokevirtual(SPEC, "command", MethodTypeDesc.of(NOTHING, TEXT, TRUTH, TEXTS, TEXTS));
        }
        for (int i = 0; i < options.members().size(); i++) {
            code.aload(1).loadConstant(i);
            tell(code, options.members().get(i));
        }
        if (command.containsKey("mixinStandardHelpOptions")) {
            code.aload(1).invokevirtual(SPEC, "help", MethodTypeDesc.of(NOTHING));
        }
        code.return_();
    }

    private static void tell(CodeBuilder code, OptionClass.Member member) {
        Map<String, Object> said = OptionClass.said(member.said());
        switch (member.kind()) {
            case "Mixin" ->
                code.loadConstant(member.name()).invokevirtual(SPEC, "mixin", MethodTypeDesc.of(NOTHING, NUMBER, TEXT));
            case "Spec" -> {
                String whose = String.valueOf(said.get("value")).equals("MIXEE") ? "mixee" : "self";
                code.invokevirtual(SPEC, whose, MethodTypeDesc.of(NOTHING, NUMBER));
            }
            case "Option" -> {
                code.loadConstant(member.at() instanceof Field ? 1 : 0);
                types(code, member);
                texts(code, (String[]) said.get("names"));
                texts(code, (String[]) said.getOrDefault("description", new String[0]));
                texts(code, more(member, said));
                code.invokevirtual(
                        SPEC, "option", MethodTypeDesc.of(NOTHING, NUMBER, TRUTH, TYPES, TEXTS, TEXTS, TEXTS));
            }
            default -> {
                code.loadConstant(isSeveral(member.type()) ? 1 : 0);
                types(code, member);
                texts(code, (String[]) said.getOrDefault("description", new String[0]));
                texts(code, more(member, said));
                code.invokevirtual(SPEC, "parameter", MethodTypeDesc.of(NOTHING, NUMBER, TRUTH, TYPES, TEXTS, TEXTS));
            }
        }
    }

    private static boolean isSeveral(Class<?> type) {
        return Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type) || type.isArray();
    }

    private static String[] more(OptionClass.Member member, Map<String, Object> said) {
        List<String> more = new ArrayList<>();
        if (!said.containsKey("paramLabel")) {
            more.addAll(List.of("paramLabel", "<" + member.name() + ">"));
        }
        said.forEach((name, value) -> {
            if (OptionClass.MORE.contains(name)) {
                more.addAll(List.of(name, String.valueOf(value)));
            }
        });
        return more.toArray(String[]::new);
    }

    private static void types(CodeBuilder code, OptionClass.Member member) {
        List<Class<?>> types = new ArrayList<>(List.of(member.type()));
        if (member.generic() instanceof ParameterizedType several) {
            for (Type each : several.getActualTypeArguments()) {
                types.add((Class<?>) each);
            }
        } else {
            types.add(member.type());
        }
        code.loadConstant(types.size()).anewarray(ConstantDescs.CD_Class);
        for (int i = 0; i < types.size(); i++) {
            code.dup().loadConstant(i);
            ClassDesc each = types.get(i).describeConstable().orElseThrow();
            if (each.isPrimitive()) {
                code.getstatic(boxed(types.get(i)), "TYPE", ConstantDescs.CD_Class);
            } else {
                code.loadConstant(each);
            }
            code.aastore();
        }
    }

    private static void texts(CodeBuilder code, String... texts) {
        code.loadConstant(texts.length).anewarray(TEXT);
        for (int i = 0; i < texts.length; i++) {
            code.dup().loadConstant(i).loadConstant(texts[i]).aastore();
        }
    }

    private static ClassDesc boxed(Class<?> primitive) {
        return MethodType.methodType(primitive)
                .wrap()
                .returnType()
                .describeConstable()
                .orElseThrow();
    }

    /** One way for each member, by its number. */
    private void choose(CodeBuilder code, BiConsumer<CodeBuilder, OptionClass.Member> way) {
        Label none = code.newLabel();
        List<SwitchCase> cases = new ArrayList<>();
        for (int i = 0; i < options.members().size(); i++) {
            cases.add(SwitchCase.of(i, code.newLabel()));
        }
        code.iload(1).lookupswitch(none, cases);
        for (int i = 0; i < options.members().size(); i++) {
            code.labelBinding(cases.get(i).target());
            way.accept(code, options.members().get(i));
        }
        code.labelBinding(none);
    }

    private void read(CodeBuilder code) {
        choose(code, (at, member) -> {
            if (member.at() instanceof Field field) {
                Class<?> kind = field.getType();
                ClassDesc desc = kind.describeConstable().orElseThrow();
                at.aload(0).getfield(own, field.getName(), desc);
                if (kind.isPrimitive()) {
                    at.invokestatic(boxed(kind), "valueOf", MethodTypeDesc.of(boxed(kind), desc));
                }
            } else {
                at.aconst_null();
            }
            at.areturn();
        });
        code.aconst_null().areturn();
    }

    private void write(CodeBuilder code) {
        choose(code, (at, member) -> {
            Class<?> kind = member.type();
            ClassDesc desc = kind.describeConstable().orElseThrow();
            at.aload(0).aload(2);
            if (kind.isPrimitive()) {
                at.checkcast(boxed(kind)).invokevirtual(boxed(kind), kind.getName() + "Value", MethodTypeDesc.of(desc));
            } else {
                at.checkcast(desc);
            }
            if (member.at() instanceof Method method) {
                at.invokevirtual(own, method.getName(), MethodTypeDesc.of(NOTHING, desc));
            } else {
                at.putfield(own, member.name(), desc);
            }
            at.return_();
        });
        code.return_();
    }
}
