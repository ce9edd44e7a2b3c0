package dev.earshot.dist;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/// Tells Lucene what it would find out at every start, by reflection, walks over the stack and the
/// management of the JVM: that there is no vector module, that references are short, and that
/// nobody else calls what is for its own classes. What else it asks of the JVM makes vectors
/// faster, which the words of an index have not.
final class PlainLucene {
  private static final String VECTORS = "org/apache/lucene/internal/vectorization/";
  private static final String PROVIDER = VECTORS + "VectorizationProvider";
  private static final String PLAIN_PROVIDER = VECTORS + "DefaultVectorizationProvider";
  private static final String OPTIONS = "org/apache/lucene/util/HotspotVMOptions";
  private static final String SECRETS = "org/apache/lucene/internal/tests/TestSecrets";
  private static final String ACCOUNTABLE = "org/apache/lucene/util/Accountable";
  private static final String NOTHING = "dev/earshot/dist/PlainAccountable";
  private static final String OPTIONAL = "java/util/Optional";
  private static final String LOGGER = "java/util/logging/Logger";

  private PlainLucene() {}

  /// @throws IllegalStateException if this Lucene is not the one that is known here
  static void in(FileSystem jar) throws IOException {
    change(
        jar,
        PROVIDER,
        Map.of(
            "ensureCaller()V",
            PlainLucene::nothing,
            "lookup(Z)L" + PROVIDER + ";",
            PlainLucene::provider));
    change(
        jar,
        OPTIONS,
        Map.of(
            "<clinit>()V",
            PlainLucene::hotspot,
            "get(Ljava/lang/String;)L" + OPTIONAL + ";",
            PlainLucene::option));
    change(
        jar,
        SECRETS,
        Map.of(
            "ensureCallerForSetter(Ljava/lang/Class;Ljava/lang/Object;)V", PlainLucene::nothing));
    change(jar, ACCOUNTABLE, Map.of("<clinit>()V", PlainLucene::accountable));
    PlainCalls.bring(PlainAccountable.class, jar);
  }

  private interface Body {
    void write(MethodVisitor code);
  }

  private static void change(FileSystem jar, String name, Map<String, Body> bodies)
      throws IOException {
    Path file = jar.getPath("/" + name + ".class");
    var after = new ClassWriter(0);
    var change = new Change(after, bodies);
    new ClassReader(Files.readAllBytes(file)).accept(change, 0);
    if (change.changed < bodies.size())
      throw new IllegalStateException(name + " of this Lucene is another than the known one");
    Files.write(file, after.toByteArray());
  }

  private static final class Change extends ClassVisitor {
    private final Map<String, Body> bodies;
    private int changed;

    Change(ClassVisitor after, Map<String, Body> bodies) {
      super(Opcodes.ASM9, after);
      this.bodies = bodies;
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String type, String generic, String[] thrown) {
      var method = super.visitMethod(access, name, type, generic, thrown);
      var body = bodies.get(name + type);
      if (body == null) return name.equals("<clinit>") ? withoutLogger(method) : method;
      changed++;
      method.visitCode();
      body.write(method);
      method.visitMaxs(2, 2);
      method.visitEnd();
      return new MethodVisitor(Opcodes.ASM9) {};
    }
  }

  private static void nothing(MethodVisitor code) {
    code.visitInsn(Opcodes.RETURN);
  }

  private static void provider(MethodVisitor code) {
    code.visitTypeInsn(Opcodes.NEW, PLAIN_PROVIDER);
    code.visitInsn(Opcodes.DUP);
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, PLAIN_PROVIDER, "<init>", "()V", false);
    code.visitInsn(Opcodes.ARETURN);
  }

  /// A lambda of an interface that initialises itself is not kept by the cache.
  private static void accountable(MethodVisitor code) {
    code.visitTypeInsn(Opcodes.NEW, NOTHING);
    code.visitInsn(Opcodes.DUP);
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, NOTHING, "<init>", "()V", false);
    code.visitFieldInsn(
        Opcodes.PUTSTATIC, ACCOUNTABLE, "NULL_ACCOUNTABLE", "L" + ACCOUNTABLE + ";");
    code.visitInsn(Opcodes.RETURN);
  }

  private static void hotspot(MethodVisitor code) {
    code.visitInsn(Opcodes.ICONST_1);
    code.visitFieldInsn(Opcodes.PUTSTATIC, OPTIONS, "IS_HOTSPOT_VM", "Z");
    code.visitInsn(Opcodes.RETURN);
  }

  /// `name.equals("UseCompressedOops") ? Optional.of("true") : Optional.empty()`.
  private static void option(MethodVisitor code) {
    var other = new Label();
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitLdcInsn("UseCompressedOops");
    code.visitMethodInsn(
        Opcodes.INVOKEVIRTUAL, "java/lang/String", "equals", "(Ljava/lang/Object;)Z", false);
    code.visitJumpInsn(Opcodes.IFEQ, other);
    code.visitLdcInsn("true");
    code.visitMethodInsn(
        Opcodes.INVOKESTATIC, OPTIONAL, "of", "(Ljava/lang/Object;)L" + OPTIONAL + ";", false);
    code.visitInsn(Opcodes.ARETURN);
    code.visitLabel(other);
    code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
    code.visitMethodInsn(Opcodes.INVOKESTATIC, OPTIONAL, "empty", "()L" + OPTIONAL + ";", false);
    code.visitInsn(Opcodes.ARETURN);
  }

  /// No warning is left for the logger that such a class holds.
  private static MethodVisitor withoutLogger(MethodVisitor method) {
    return new MethodVisitor(Opcodes.ASM9, method) {
      @Override
      public void visitMethodInsn(
          int code, String owner, String name, String type, boolean inInterface) {
        if (owner.equals(LOGGER) && name.equals("getLogger")) {
          visitInsn(Opcodes.POP);
          visitInsn(Opcodes.ACONST_NULL);
        } else super.visitMethodInsn(code, owner, name, type, inInterface);
      }
    };
  }
}
