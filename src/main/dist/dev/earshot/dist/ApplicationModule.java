package dev.earshot.dist;

import dev.earshot.present.Software;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.ModuleVisitor;
import org.objectweb.asm.Opcodes;

/// Makes one module of the jar that holds earshot and its libraries, as jlink takes nothing else.
/// It is open: inside, all may reflect on all, as on a class path.
final class ApplicationModule {
  static final String NAME = "dev.earshot.app";

  private ApplicationModule() {}

  /// Describes the module in the jar itself, with its version, as a class of a module has no
  /// manifest to ask.
  ///
  /// @param requires the modules of Java that it needs beside `java.base`
  static void in(FileSystem jar, List<String> requires) throws IOException {
    var code = new ClassWriter(0);
    code.visit(Opcodes.V21, Opcodes.ACC_MODULE, "module-info", null, null, null);
    var module = code.visitModule(NAME, Opcodes.ACC_OPEN, Software.version());
    module.visitRequire("java.base", Opcodes.ACC_MANDATED, null);
    for (String name : requires) module.visitRequire(name, 0, null);
    // What is loaded beside the image, such as an encoder, is compiled against this.
    module.visitExport("dev/earshot/meaning", 0);
    try (Stream<Path> files = Files.list(jar.getPath("/META-INF/services"))) {
      for (Path service : files.filter(Files::isRegularFile).sorted().toList())
        provide(module, service);
    }
    module.visitEnd();
    code.visitEnd();
    Files.write(jar.getPath("/module-info.class"), code.toByteArray());
  }

  private static void provide(ModuleVisitor module, Path service) throws IOException {
    var providers =
        Files.readAllLines(service).stream()
            .map(line -> line.replaceFirst("#.*", "").strip())
            .filter(line -> !line.isEmpty())
            .map(ApplicationModule::internal)
            .toArray(String[]::new);
    String name = internal(service.getFileName().toString());
    module.visitUse(name);
    if (providers.length > 0) module.visitProvide(name, providers);
  }

  private static String internal(String name) {
    return name.replace('.', '/');
  }
}
