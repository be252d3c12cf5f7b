import java.io.IOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.attribute.NestMembersAttribute;
import java.lang.constant.ClassDesc;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The classes in place of lambdas of a jar, each in the nest (JVMS 4.7.28) of the class that makes it. */
final class LambdaClasses {

    private final ClassFile form;
    private final Map<ClassDesc, byte[]> written = new LinkedHashMap<>();
    private final Map<ClassDesc, List<ClassDesc>> nests = new LinkedHashMap<>();

    LambdaClasses(ClassFile form) {
        this.form = form;
    }

    void add(ClassModel within, List<LambdaClass> lambdas) {
        if (lambdas.isEmpty()) {
            return;
        }
        ClassDesc host = within.findAttribute(Attributes.nestHost())
                .map(nest -> nest.nestHost().asSymbol())
                .orElse(within.thisClass().asSymbol());
        for (LambdaClass lambda : lambdas) {
            written.put(lambda.type(), lambda.written(form, host));
            nests.computeIfAbsent(host, _ -> new ArrayList<>()).add(lambda.type());
        }
    }

    /** All of them, and the hosts that know them, by their places in the jar, in which everything else is settled. */
    Map<Path, byte[]> files(FileSystem jar) throws IOException {
        Map<Path, byte[]> files = new LinkedHashMap<>();
        written.forEach((type, bytes) -> files.put(place(jar, type), bytes));
        for (Map.Entry<ClassDesc, List<ClassDesc>> nest : nests.entrySet()) {
            Path host = place(jar, nest.getKey());
            files.put(host, widened(form.parse(Files.readAllBytes(host)), nest.getValue()));
        }
        return files;
    }

    private byte[] widened(ClassModel host, List<ClassDesc> more) {
        List<ClassDesc> members = new ArrayList<>(more);
        host.findAttribute(Attributes.nestMembers())
                .ifPresent(nest -> nest.nestMembers().forEach(each -> members.add(each.asSymbol())));
        return form.transformClass(host, ClassTransform.dropping(element -> element instanceof NestMembersAttribute)
                .andThen(ClassTransform.endHandler(builder -> builder.with(NestMembersAttribute.ofSymbols(members)))));
    }

    private static Path place(FileSystem jar, ClassDesc type) {
        String descriptor = type.descriptorString();
        return jar.getPath("/" + descriptor.substring(1, descriptor.length() - 1) + ".class");
    }
}
