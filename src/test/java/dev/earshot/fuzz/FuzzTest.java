package dev.earshot.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// What a fuzzer broke something with once, and where it begins, at every build. [FuzzRun] goes on
/// from there.
class FuzzTest {
  private static final Path FILES = Path.of("src", "test", "resources", "dev", "earshot", "fuzz");
  private static final List<Path> SOURCES =
      List.of(Path.of("corpus"), Path.of("src", "test", "resources", "dev", "earshot"));

  @TestFactory
  Stream<DynamicTest> isTaken() throws IOException {
    var tests = new ArrayList<DynamicTest>();
    for (var target : FuzzTarget.values())
      for (var file : Stream.concat(files(kept(target)), beginnings(target).stream()).toList())
        tests.add(
            DynamicTest.dynamicTest(
                target + " " + file.getFileName(), () -> target.take(Files.readAllBytes(file))));
    return tests.stream();
  }

  /// The folder of what broke something once.
  static Path kept(FuzzTarget target) {
    return FILES.resolve(target.folder());
  }

  /// Files of the kind among the tests' and the corpus, and those made for the target.
  static List<Path> beginnings(FuzzTarget target) throws IOException {
    var all = new ArrayList<>(files(FILES.resolve("beginnings").resolve(target.folder())).toList());
    for (var folder : SOURCES)
      files(folder)
          .filter(file -> target.reads(file.toString()) && !file.startsWith(FILES))
          .forEach(all::add);
    return all;
  }

  private static Stream<Path> files(Path folder) throws IOException {
    if (!Files.exists(folder)) return Stream.empty();
    try (var all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList().stream();
    }
  }
}
