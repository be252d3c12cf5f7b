import java.io.IOException;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Opcode;
import java.lang.classfile.attribute.RuntimeVisibleTypeAnnotationsAttribute;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Writes plain code in the classes of a jar in place of calls that the JVM would link when they are first made: those of a {@code switch} over
 * types ({@code SwitchBootstraps}), and {@code equals} and {@code hashCode} of records ({@code ObjectMethods}). Each of them makes classes as the
 * program runs, which no start-up cache keeps, and takes about a millisecond: as long as a request. They do the same as before. Where it is asked for,
 * lambdas that hold something become classes, too ({@link LambdaClass}).
 */
final class SettleCalls {

    private static final String SWITCHES = "java.lang.runtime.SwitchBootstraps";
    private static final String RECORDS = "java.lang.runtime.ObjectMethods";
    private static final ClassDesc OBJECTS = ClassDesc.of("java.util.Objects");

    private final ClassModel model;
    private final Map<String, Consumer<ClassBuilder>> methods = new LinkedHashMap<>();
    private final Map<List<Object>, String> names = new LinkedHashMap<>();

    private final boolean lambdasToo;
    private final List<LambdaClass> lambdas = new ArrayList<>();

    private SettleCalls(ClassModel model, boolean lambdasToo) {
        this.model = model;
        this.lambdasToo = lambdasToo;
    }

    /**
     * Settles the calls in the classes of the jar that is named, as far as they are below the directory that is named next; lambdas below those
     * directories that follow.
     */
    public static void main(String[] arguments) throws IOException {
        Path jar = Path.of(arguments[0]);
        URI place = jar.toUri();
        try (URLClassLoader classes = new URLClassLoader(new URL[] {place.toURL()});
                FileSystem files = FileSystems.newFileSystem(jar)) {
            ClassHierarchyResolver hierarchy =
                    ClassHierarchyResolver.ofResourceParsing(classes).orElse(ClassHierarchyResolver.defaultResolver());
            ClassFile form = ClassFile.of(ClassHierarchyResolverOption.of(hierarchy));
            LambdaClasses lambdas = new LambdaClasses(form);
            List<Path> soon = Stream.of(arguments).skip(2).map(each -> files.getPath("/" + each)).toList();
            for (Path file : classes(files.getPath("/" + arguments[1]))) {
                ClassModel model = form.parse(Files.readAllBytes(file));
                SettleCalls calls = new SettleCalls(model, soon.stream().anyMatch(file::startsWith));
                byte[] settled = calls.settled(form);
                if (settled != null) {
                    write(form, file, settled);
                    lambdas.add(model, calls.lambdas);
                }
            }
            for (Map.Entry<Path, byte[]> made : lambdas.files(files).entrySet()) {
                write(form, made.getKey(), made.getValue());
            }
        }
    }

    private static void write(ClassFile form, Path file, byte[] made) throws IOException {
        for (VerifyError fault : form.verify(made)) {
            throw fault;
        }
        Files.write(file, made);
    }

    private static List<Path> classes(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(file -> file.toString().endsWith(".class")).toList();
        }
    }

    /** The class with plain code; nothing where there is nothing to settle. */
    private byte[] settled(ClassFile form) {
        ClassTransform settling = ClassTransform.transformingMethodBodies(CodeTransform.ofStateful(() -> this::settle))
                .andThen(new Adding());
        byte[] settled = form.transformClass(model, settling);
        return methods.isEmpty() && lambdas.isEmpty() ? null : settled;
    }

    /** Puts the methods that are called now behind all others. */
    private final class Adding implements ClassTransform {

        @Override
        public void accept(ClassBuilder builder, ClassElement element) {
            builder.with(element);
        }

        @Override
        public void atEnd(ClassBuilder builder) {
            methods.values().forEach(each -> each.accept(builder));
        }
    }

    private void settle(CodeBuilder code, CodeElement element) {
        if (element instanceof InvokeDynamicInstruction call) {
            if (lambdasToo && LambdaClass.isKnown(call)) {
                LambdaClass lambda = new LambdaClass(model.thisClass().asSymbol(), lambdas.size(), call);
                lambdas.add(lambda);
                lambda.make(code);
                return;
            }
            String name = name(call);
            if (name != null) {
                code.invokestatic(
                        model.thisClass().asSymbol(),
                        name,
                        call.typeSymbol(),
                        model.flags().has(AccessFlag.INTERFACE));
                return;
            }
        }
        // those of local variables name places in the code, which the class-file API copies as they were; nobody reads them
        if (!(element instanceof RuntimeVisibleTypeAnnotationsAttribute)) {
            code.with(element);
        }
    }

    /** The name of the method that does what a call asks for; nothing where it is to be linked as before. */
    private String name(InvokeDynamicInstruction call) {
        DirectMethodHandleDesc bootstrap = call.bootstrapMethod();
        String owner = bootstrap.owner().packageName() + "." + bootstrap.owner().displayName();
        List<ConstantDesc> given = call.bootstrapArgs();
        MethodTypeDesc type = call.typeSymbol();
        if (owner.equals(SWITCHES) && bootstrap.methodName().equals("typeSwitch") && given.stream().allMatch(SettleCalls::isType)) {
            return method(List.of("switch", type, given), type, code -> choose(code, given));
        }
        String wanted = call.name().stringValue();
        if (owner.equals(RECORDS) && wanted.equals("hashCode")) {
            return method(List.of(wanted), type, code -> hash(code, fields(given)));
        }
        if (owner.equals(RECORDS) && wanted.equals("equals")) {
            return method(List.of(wanted), type, code -> compare(code, fields(given)));
        }
        return null;
    }

    private static boolean isType(ConstantDesc label) {
        return label instanceof ClassDesc type && !type.isPrimitive();
    }

    private String method(List<Object> key, MethodTypeDesc type, Consumer<CodeBuilder> body) {
        return names.computeIfAbsent(key, _ -> {
            String name = "settled$" + names.size();
            int flags = ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC;
            methods.put(name, builder -> builder.withMethodBody(name, type, flags, body));
            return name;
        });
    }

    /** The index of the first type from that of the second parameter on of which the first parameter is; -1 for null, and behind the last for none. */
    private static void choose(CodeBuilder code, List<ConstantDesc> types) {
        code.aload(0).ifThen(Opcode.IFNULL, none -> none.iconst_m1().ireturn());
        for (int i = 0; i < types.size(); i++) {
            int index = i;
            ClassDesc type = (ClassDesc) types.get(i);
            code.iload(1).loadConstant(index).ifThen(Opcode.IF_ICMPLE, from -> from.aload(0)
                    .instanceOf(type)
                    .ifThen(is -> is.loadConstant(index).ireturn()));
        }
        code.loadConstant(types.size()).ireturn();
    }

    private static List<DirectMethodHandleDesc> fields(List<ConstantDesc> given) {
        List<DirectMethodHandleDesc> fields = new ArrayList<>();
        given.stream().skip(2).forEach(each -> fields.add((DirectMethodHandleDesc) each));
        return fields;
    }

    private void field(CodeBuilder code, int record, DirectMethodHandleDesc field) {
        code.aload(record).getfield(model.thisClass().asSymbol(), field.methodName(), field.invocationType().returnType());
    }

    private void hash(CodeBuilder code, List<DirectMethodHandleDesc> fields) {
        code.iconst_0();
        for (DirectMethodHandleDesc field : fields) {
            code.loadConstant(31).imul();
            field(code, 0, field);
            ClassDesc type = field.invocationType().returnType();
            if (type.isPrimitive()) {
                code.invokestatic(boxed(type), "hashCode", MethodTypeDesc.of(ConstantDescs.CD_int, type));
            } else {
                code.invokestatic(OBJECTS, "hashCode", MethodTypeDesc.of(ConstantDescs.CD_int, ConstantDescs.CD_Object));
            }
            code.iadd();
        }
        code.ireturn();
    }

    private void compare(CodeBuilder code, List<DirectMethodHandleDesc> fields) {
        ClassDesc own = model.thisClass().asSymbol();
        code.aload(0).aload(1).ifThen(Opcode.IF_ACMPEQ, same -> same.iconst_1().ireturn());
        code.aload(1).instanceOf(own).ifThen(Opcode.IFEQ, other -> other.iconst_0().ireturn());
        code.aload(1).checkcast(own).astore(2);
        for (DirectMethodHandleDesc field : fields) {
            field(code, 0, field);
            field(code, 2, field);
            ClassDesc type = field.invocationType().returnType();
            if (type.isPrimitive()) {
                code.invokestatic(boxed(type), "compare", MethodTypeDesc.of(ConstantDescs.CD_int, type, type));
                code.ifThen(Opcode.IFNE, differs -> differs.iconst_0().ireturn());
            } else {
                code.invokestatic(
                        OBJECTS,
                        "equals",
                        MethodTypeDesc.of(ConstantDescs.CD_boolean, ConstantDescs.CD_Object, ConstantDescs.CD_Object));
                code.ifThen(Opcode.IFEQ, differs -> differs.iconst_0().ireturn());
            }
        }
        code.iconst_1().ireturn();
    }

    private static ClassDesc boxed(ClassDesc primitive) {
        return ClassDesc.of("java.lang." + switch (primitive.displayName()) {
            case "int" -> "Integer";
            case "char" -> "Character";
            default -> {
                String name = primitive.displayName();
                yield Character.toUpperCase(name.charAt(0)) + name.substring(1);
            }
        });
    }
}
