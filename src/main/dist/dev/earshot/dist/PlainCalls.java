package dev.earshot.dist;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/// Puts plain methods in the place of what the JVM links anew at every start.
///
/// A `switch` over types, and the `equals`, `hashCode` and `toString` of a record, are compiled to
/// `invokedynamic`. The start-up cache of Java 25 keeps lambdas linked, but not these: for each the
/// JVM makes method handles and a class, on the first call of every process. The methods made here
/// are what [java.lang.runtime.SwitchBootstraps] and [java.lang.runtime.ObjectMethods] describe.
/// Nor does it keep the comparators of [java.util.Comparator], for which [PlainComparators] stand.
final class PlainCalls {
  private static final String SWITCHES = "java/lang/runtime/SwitchBootstraps";
  private static final String COMPARATOR = "java/util/Comparator";
  private static final String COMPARATORS = "dev/earshot/dist/PlainComparators";
  private static final String RECORDS = "java/lang/runtime/ObjectMethods";

  private final ClassReader before;
  private final ClassWriter after;
  private final List<Runnable> methods = new ArrayList<>();

  private PlainCalls(byte[] code) {
    before = new ClassReader(code);
    after = new ClassWriter(before, 0);
  }

  /// Does so in all classes of a jar.
  static void in(FileSystem jar) throws IOException {
    try (Stream<Path> files = Files.walk(jar.getPath("/"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".class")).toList())
        if (!file.startsWith("/META-INF"))
          Files.write(file, new PlainCalls(Files.readAllBytes(file)).made());
    }
    bring(PlainComparators.class, jar);
  }

  /// Puts a class from here into a jar.
  static void bring(Class<?> plain, FileSystem jar) throws IOException {
    String file = "/" + plain.getName().replace('.', '/') + ".class";
    Path to = jar.getPath(file);
    Files.createDirectories(to.getParent());
    try (var from = plain.getResourceAsStream(file)) {
      Files.copy(from, to);
    }
  }

  private byte[] made() {
    before.accept(
        new ClassVisitor(Opcodes.ASM9, after) {
          @Override
          public MethodVisitor visitMethod(
              int access, String name, String type, String generic, String[] thrown) {
            return plain(super.visitMethod(access, name, type, generic, thrown));
          }

          @Override
          public void visitEnd() {
            methods.forEach(Runnable::run);
            super.visitEnd();
          }
        },
        0);
    return after.toByteArray();
  }

  private MethodVisitor plain(MethodVisitor method) {
    return new MethodVisitor(Opcodes.ASM9, method) {
      @Override
      public void visitInvokeDynamicInsn(
          String name, String type, Handle bootstrap, Object... arguments) {
        if (isTypeSwitch(bootstrap, arguments))
          call(this, type, code -> typeSwitch(code, arguments));
        else if (bootstrap.getOwner().equals(RECORDS))
          call(this, type, code -> ofRecord(code, name, arguments));
        else super.visitInvokeDynamicInsn(name, type, bootstrap, arguments);
      }

      @Override
      public void visitMethodInsn(
          int code, String owner, String name, String type, boolean inInterface) {
        boolean first = name.startsWith("comparing");
        if (owner.equals(COMPARATOR) && (first || name.startsWith("thenComparing"))) {
          String all = first ? type : "(L" + COMPARATOR + ";" + type.substring(1);
          super.visitMethodInsn(Opcodes.INVOKESTATIC, COMPARATORS, name, all, false);
        } else super.visitMethodInsn(code, owner, name, type, inInterface);
      }
    };
  }

  private interface Body {
    void write(MethodVisitor code);
  }

  private void call(MethodVisitor caller, String type, Body body) {
    String name = "plain$" + methods.size();
    boolean inInterface = (before.getAccess() & Opcodes.ACC_INTERFACE) != 0;
    caller.visitMethodInsn(Opcodes.INVOKESTATIC, before.getClassName(), name, type, inInterface);
    methods.add(() -> {
      int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;
      var code = after.visitMethod(access, name, type, null, null);
      code.visitCode();
      body.write(code);
      code.visitEnd();
    });
  }

  /// Other labels than types are constants, which few switches have.
  private static boolean isTypeSwitch(Handle bootstrap, Object... labels) {
    return bootstrap.getOwner().equals(SWITCHES)
        && bootstrap.getName().equals("typeSwitch")
        && Stream.of(labels).allMatch(label -> label instanceof Type);
  }

  /// The number of the first type, from the given number on, that the object is of; -1 for null,
  /// and the number after the last where it is of none.
  private static void typeSwitch(MethodVisitor code, Object... types) {
    var notNull = new Label();
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitJumpInsn(Opcodes.IFNONNULL, notNull);
    code.visitInsn(Opcodes.ICONST_M1);
    code.visitInsn(Opcodes.IRETURN);
    target(code, notNull);
    for (int i = 0; i < types.length; i++) {
      var next = new Label();
      code.visitVarInsn(Opcodes.ILOAD, 1);
      code.visitIntInsn(Opcodes.SIPUSH, i);
      code.visitJumpInsn(Opcodes.IF_ICMPGT, next);
      code.visitVarInsn(Opcodes.ALOAD, 0);
      code.visitTypeInsn(Opcodes.INSTANCEOF, ((Type) types[i]).getInternalName());
      code.visitJumpInsn(Opcodes.IFEQ, next);
      code.visitIntInsn(Opcodes.SIPUSH, i);
      code.visitInsn(Opcodes.IRETURN);
      target(code, next);
    }
    code.visitIntInsn(Opcodes.SIPUSH, types.length);
    code.visitInsn(Opcodes.IRETURN);
    code.visitMaxs(2, 2);
  }

  private static void target(MethodVisitor code, Label label) {
    code.visitLabel(label);
    code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
  }

  /// @param arguments the record, the names of its components with a semicolon between two, and
  ///   their getters
  private void ofRecord(MethodVisitor code, String method, Object... arguments) {
    var fields = Stream.of(arguments).skip(2).map(Handle.class::cast).toList();
    switch (method) {
      case "equals" -> equalRecords(code, fields);
      case "hashCode" -> hashOfRecord(code, fields);
      default -> textOfRecord(code, List.of(((String) arguments[1]).split(";", -1)), fields);
    }
  }

  private void equalRecords(MethodVisitor code, List<Handle> fields) {
    var different = new Label();
    code.visitVarInsn(Opcodes.ALOAD, 1);
    code.visitTypeInsn(Opcodes.INSTANCEOF, before.getClassName());
    code.visitJumpInsn(Opcodes.IFEQ, different);
    for (var field : fields) {
      get(code, 0, field);
      get(code, 1, field);
      if (isObject(field)) {
        String type = "(Ljava/lang/Object;Ljava/lang/Object;)Z";
        code.visitMethodInsn(Opcodes.INVOKESTATIC, "java/util/Objects", "equals", type, false);
        code.visitJumpInsn(Opcodes.IFEQ, different);
      } else {
        String type = "(" + field.getDesc() + field.getDesc() + ")I";
        code.visitMethodInsn(Opcodes.INVOKESTATIC, boxed(field), "compare", type, false);
        code.visitJumpInsn(Opcodes.IFNE, different);
      }
    }
    code.visitInsn(Opcodes.ICONST_1);
    code.visitInsn(Opcodes.IRETURN);
    target(code, different);
    code.visitInsn(Opcodes.ICONST_0);
    code.visitInsn(Opcodes.IRETURN);
    code.visitMaxs(4, 2);
  }

  private void hashOfRecord(MethodVisitor code, List<Handle> fields) {
    code.visitInsn(Opcodes.ICONST_0);
    for (var field : fields) {
      code.visitIntInsn(Opcodes.BIPUSH, 31);
      code.visitInsn(Opcodes.IMUL);
      get(code, 0, field);
      String owner = isObject(field) ? "java/util/Objects" : boxed(field);
      String type = "(" + (isObject(field) ? "Ljava/lang/Object;" : field.getDesc()) + ")I";
      code.visitMethodInsn(Opcodes.INVOKESTATIC, owner, "hashCode", type, false);
      code.visitInsn(Opcodes.IADD);
    }
    code.visitInsn(Opcodes.IRETURN);
    code.visitMaxs(3, 1);
  }

  /// `Name[one=1, other=2]`.
  private void textOfRecord(MethodVisitor code, List<String> names, List<Handle> fields) {
    String builder = "java/lang/StringBuilder";
    code.visitTypeInsn(Opcodes.NEW, builder);
    code.visitInsn(Opcodes.DUP);
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, builder, "<init>", "()V", false);
    append(code, simpleName() + "[");
    for (int i = 0; i < fields.size(); i++) {
      append(code, (i > 0 ? ", " : "") + names.get(i) + "=");
      get(code, 0, fields.get(i));
      String type =
          switch (fields.get(i).getDesc()) {
            case "B", "S" -> "I";
            case "I", "J", "Z", "C", "F", "D" -> fields.get(i).getDesc();
            default -> "Ljava/lang/Object;";
          };
      append(code, type, builder);
    }
    append(code, "]");
    code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, builder, "toString", "()Ljava/lang/String;", false);
    code.visitInsn(Opcodes.ARETURN);
    code.visitMaxs(3, 1);
  }

  private String simpleName() {
    String name = before.getClassName();
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('$')) + 1);
  }

  private static void append(MethodVisitor code, String text) {
    code.visitLdcInsn(text);
    append(code, "Ljava/lang/String;", "java/lang/StringBuilder");
  }

  private static void append(MethodVisitor code, String type, String builder) {
    code.visitMethodInsn(
        Opcodes.INVOKEVIRTUAL, builder, "append", "(" + type + ")L" + builder + ";", false);
  }

  private void get(MethodVisitor code, int variable, Handle field) {
    code.visitVarInsn(Opcodes.ALOAD, variable);
    if (variable > 0) code.visitTypeInsn(Opcodes.CHECKCAST, before.getClassName());
    code.visitFieldInsn(Opcodes.GETFIELD, before.getClassName(), field.getName(), field.getDesc());
  }

  private static boolean isObject(Handle field) {
    return field.getDesc().length() > 1;
  }

  private static String boxed(Handle field) {
    return switch (field.getDesc()) {
      case "Z" -> "java/lang/Boolean";
      case "B" -> "java/lang/Byte";
      case "S" -> "java/lang/Short";
      case "C" -> "java/lang/Character";
      case "I" -> "java/lang/Integer";
      case "J" -> "java/lang/Long";
      case "F" -> "java/lang/Float";
      default -> "java/lang/Double";
    };
  }
}
