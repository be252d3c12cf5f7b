import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.classfile.attribute.NestHostAttribute;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DirectMethodHandleDesc.Kind;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A class in place of a lambda that holds something, written ahead. The quick compiler makes an object of what the JVM writes for such a lambda by a
 * call into the JVM, and where the interface has methods with a body and fields of its own, no start-up cache keeps it.
 */
final class LambdaClass {

    private static final String FACTORY = "of";
    private static final Map<Character, String> BOXES = Map.of(
            'Z', "Boolean", 'B', "Byte", 'C', "Character", 'S', "Short", 'I', "Integer", 'J', "Long", 'F', "Float", 'D', "Double");

    private final ClassDesc type;
    private final InvokeDynamicInstruction call;
    private final DirectMethodHandleDesc target;
    /** What the method of the interface takes and gives, as it is declared there, and as it is meant here. */
    private final MethodTypeDesc declared;
    private final MethodTypeDesc meant;
    private final List<ClassDesc> held;
    private final List<ClassDesc> taken;

    /**
     * @param within the class that makes it
     * @param number of it in that class
     */
    LambdaClass(ClassDesc within, int number, InvokeDynamicInstruction call) {
        this.type = ClassDesc.of(within.packageName(), within.displayName() + "$settled$" + number);
        this.call = call;
        declared = (MethodTypeDesc) call.bootstrapArgs().get(0);
        target = (DirectMethodHandleDesc) call.bootstrapArgs().get(1);
        meant = (MethodTypeDesc) call.bootstrapArgs().get(2);
        held = call.typeSymbol().parameterList();
        taken = target.invocationType().parameterList();
    }

    /** Whether a call makes a lambda that can be written so: it holds something, and what it takes and gives is what it calls takes and gives, boxed at most. */
    static boolean isKnown(InvokeDynamicInstruction call) {
        DirectMethodHandleDesc bootstrap = call.bootstrapMethod();
        return bootstrap.owner().displayName().equals("LambdaMetafactory")
                && bootstrap.methodName().equals("metafactory")
                && new LambdaClass(call.typeSymbol().returnType(), 0, call).isKnown();
    }

    private boolean isKnown() {
        if (held.isEmpty() || target.kind() == Kind.SPECIAL || target.kind() == Kind.INTERFACE_SPECIAL) {
            return false;
        }
        for (int i = 0; i < declared.parameterCount(); i++) {
            if (!fits(declared.parameterType(i), meant.parameterType(i), taken.get(held.size() + i))) {
                return false;
            }
        }
        ClassDesc wanted = declared.returnType();
        return isVoid(wanted) || fits(result(), result(), wanted);
    }

    /** Makes what the call makes, of what the call takes. */
    void make(CodeBuilder code) {
        code.invokestatic(type, FACTORY, call.typeSymbol());
    }

    ClassDesc type() {
        return type;
    }

    /** @param host of the nest in which it is (JVMS 4.7.28), as it may call private methods */
    byte[] written(ClassFile form, ClassDesc host) {
        return form.build(type, made -> {
            made.withFlags(ClassFile.ACC_FINAL | ClassFile.ACC_SUPER | ClassFile.ACC_SYNTHETIC)
                    .withInterfaceSymbols(call.typeSymbol().returnType())
                    .with(NestHostAttribute.of(host));
            for (int i = 0; i < held.size(); i++) {
                made.withField(field(i), held.get(i), ClassFile.ACC_PRIVATE | ClassFile.ACC_FINAL);
            }
            MethodTypeDesc taking = call.typeSymbol().changeReturnType(ConstantDescs.CD_void);
            method(made, FACTORY, call.typeSymbol(), ClassFile.ACC_STATIC, code -> {
                code.new_(type).dup();
                for (int i = 0; i < held.size(); i++) {
                    code.loadLocal(TypeKind.from(held.get(i)), code.parameterSlot(i));
                }
                code.invokespecial(type, ConstantDescs.INIT_NAME, taking).areturn();
            });
            method(made, ConstantDescs.INIT_NAME, taking, ClassFile.ACC_PRIVATE, code -> {
                code.aload(0).invokespecial(ConstantDescs.CD_Object, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void);
                for (int i = 0; i < held.size(); i++) {
                    code.aload(0).loadLocal(TypeKind.from(held.get(i)), code.parameterSlot(i)).putfield(type, field(i), held.get(i));
                }
                code.return_();
            });
            method(made, call.name().stringValue(), declared, ClassFile.ACC_PUBLIC, this::answer);
        });
    }

    private static void method(ClassBuilder made, String name, MethodTypeDesc type, int flags, Consumer<CodeBuilder> body) {
        made.withMethodBody(name, type, flags, body);
    }

    private static String field(int index) {
        return "held" + index;
    }

    private void answer(CodeBuilder code) {
        if (target.kind() == Kind.CONSTRUCTOR) {
            code.new_(target.owner()).dup();
        }
        for (int i = 0; i < held.size(); i++) {
            code.aload(0).getfield(type, field(i), held.get(i));
        }
        for (int i = 0; i < declared.parameterCount(); i++) {
            code.loadLocal(TypeKind.from(declared.parameterType(i)), code.parameterSlot(i));
            turn(code, declared.parameterType(i), taken.get(held.size() + i));
        }
        invoke(code);
        ClassDesc wanted = declared.returnType();
        if (!isVoid(wanted)) {
            turn(code, result(), wanted);
        } else if (!isVoid(result())) {
            if (TypeKind.from(result()).slotSize() == 2) code.pop2();
            else code.pop();
        }
        code.return_(TypeKind.from(wanted));
    }

    private void invoke(CodeBuilder code) {
        ClassDesc owner = target.owner();
        String name = target.methodName();
        MethodTypeDesc type = MethodTypeDesc.ofDescriptor(target.lookupDescriptor());
        switch (target.kind()) {
            case STATIC, INTERFACE_STATIC -> code.invokestatic(owner, name, type, target.isOwnerInterface());
            case CONSTRUCTOR -> code.invokespecial(owner, ConstantDescs.INIT_NAME, type);
            case INTERFACE_VIRTUAL -> code.invokeinterface(owner, name, type);
            default -> code.invokevirtual(owner, name, type);
        }
    }

    private ClassDesc result() {
        return target.invocationType().returnType();
    }

    private static boolean isVoid(ClassDesc type) {
        return type.equals(ConstantDescs.CD_void);
    }

    /** Whether a value of a type, which is meant to be of another one, can be turned into one of a third. */
    private static boolean fits(ClassDesc from, ClassDesc meant, ClassDesc to) {
        if (from.isPrimitive()) {
            return to.isPrimitive() ? from.equals(to) : to.equals(boxed(from)) || to.equals(ConstantDescs.CD_Object);
        }
        return !to.isPrimitive() || meant.equals(boxed(to));
    }

    private static void turn(CodeBuilder code, ClassDesc from, ClassDesc to) {
        if (from.isPrimitive() && !to.isPrimitive()) {
            code.invokestatic(boxed(from), "valueOf", MethodTypeDesc.of(boxed(from), from));
        } else if (!from.isPrimitive() && to.isPrimitive()) {
            code.checkcast(boxed(to)).invokevirtual(boxed(to), to.displayName() + "Value", MethodTypeDesc.of(to));
        } else if (!from.equals(to) && !to.equals(ConstantDescs.CD_Object)) {
            code.checkcast(to);
        }
    }

    private static ClassDesc boxed(ClassDesc primitive) {
        return ClassDesc.of("java.lang." + BOXES.get(primitive.descriptorString().charAt(0)));
    }
}
