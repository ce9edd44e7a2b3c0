package dev.earshot.meaning.minilm;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Where the model or its runtime is no good, in a process of its own each, as what is native can
/// be loaded but once: answers by words, and one line.
class BadModelTest {
  private static final String QUERY = "adaptable hardware flexible";
  private static final String MODEL = "all-minilm-l6-v2-q.onnx";
  private static final String VOCABULARY = "all-minilm-l6-v2-q-tokenizer.json";

  @TempDir private static Path folder;

  @BeforeAll
  static void index() throws Exception {
    assertEquals(0, run(List.of(), Path.of("none"), "index", "corpus").code());
  }

  private record Ended(int code, String out, String err) {}

  /// @param before what is found before all else on the class path
  private static Ended run(List<String> options, Path before, String... arguments)
      throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED"));
    command.addAll(options);
    command.add("-cp");
    command.add(before + File.pathSeparator + System.getProperty("java.class.path"));
    command.add("dev.earshot.cli.Main");
    command.addAll(List.of("--index", folder.resolve("index").toString()));
    command.addAll(Arrays.asList(arguments));
    var out = Files.createTempFile(folder, "out", "");
    var err = Files.createTempFile(folder, "err", "");
    var process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    return new Ended(process.waitFor(), Files.readString(out), Files.readString(err));
  }

  private static void saysWhy(String reason, List<String> options, Path before) throws Exception {
    var byWords = run(List.of(), Path.of("none"), "search", "--format", "tsv", QUERY);
    var found = run(options, before, "search", "--meaning", QUERY);
    assertEquals(0, found.code(), found::err);
    assertEquals(ids(byWords.out()), idsOfText(found.out()), found::out);
    var told = found.err().lines().filter(line -> line.contains("ranked by words alone")).toList();
    assertEquals(1, told.size(), found::err);
    assertTrue(told.getFirst().contains(reason), found::err);
    // Java has something to say of the folder and of what is no library; the last line is the
    // count.
    var others = found.err().lines().filter(line -> !line.matches("(WARNING|OpenJDK|It's).*"));
    assertEquals(2, others.count(), found::err);
  }

  private static List<String> ids(String table) {
    return table.lines().map(line -> line.substring(0, line.indexOf('\t'))).toList();
  }

  private static List<String> idsOfText(String text) {
    return text.lines().map(String::strip).filter(line -> line.matches("\\S+~\\w{6}\\S*")).toList();
  }

  /// Of this machine: that of another is never loaded.
  private static String library() {
    boolean isArm = System.getProperty("os.arch").equals("aarch64");
    return "ai/onnxruntime/native/"
        + (isArm ? "linux-aarch64" : "linux-x64")
        + "/libonnxruntime.so";
  }

  /// Stands before the model on the class path.
  private static Path shadow(String name, byte[] content) throws IOException {
    var place = Files.createTempDirectory(folder, "shadow");
    var file = place.resolve(name);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.write(file, content);
    return place;
  }

  @Test
  void aDamagedModel() throws Exception {
    saysWhy("the model cannot be loaded", List.of(), shadow(MODEL, "garbage".getBytes(UTF_8)));
    var model = BadModelTest.class.getResourceAsStream("/" + MODEL);
    try (var whole = Objects.requireNonNull(model)) {
      saysWhy("cannot be loaded", List.of(), shadow(MODEL, whole.readNBytes(100_000)));
    }
  }

  @Test
  void aVocabularyOfSomethingElse() throws Exception {
    saysWhy("no vocabulary", List.of(), shadow(VOCABULARY, "{}".getBytes(UTF_8)));
    saysWhy(
        "lacks [CLS]",
        List.of(),
        shadow(VOCABULARY, "{\"model\":{\"vocab\":{\"a\":1,\"b\":2}}}".getBytes(UTF_8)));
  }

  @Test
  void aVocabularyWithMorePiecesThanTheModelHas() throws Exception {
    var larger = "{\"model\":{\"vocab\":{\"[CLS]\":999999,\"[SEP]\":102,\"[UNK]\":100}}}";
    saysWhy("the model failed", List.of(), shadow(VOCABULARY, larger.getBytes(UTF_8)));
  }

  @Test
  void aLibraryThatIsNone() throws Exception {
    if (BadModelTest.class.getResource("/" + library()) == null) return;
    saysWhy("ONNX Runtime cannot be loaded", List.of(), shadow(library(), new byte[3_000]));
  }

  /// As on Alpine; it said no more than that there is no such file.
  @Test
  @EnabledOnOs(OS.LINUX)
  void aLibraryThatNeedsWhatTheSystemLacks() throws Exception {
    try (var library = BadModelTest.class.getResourceAsStream("/" + library())) {
      if (library == null) return;
      var bytes = new String(library.readAllBytes(), ISO_8859_1);
      var needs = bytes.replace("libstdc++.so.6\0", "libnowhere.so\0\0");
      saysWhy(
          "(libnowhere.so: cannot open", List.of(), shadow(library(), needs.getBytes(ISO_8859_1)));
    }
  }

  /// A jar with one byte of it turned round.
  private static Path damaged(String name) throws IOException {
    var jar = Files.createTempFile(folder, "damaged", ".jar");
    var entry = new ZipEntry(name);
    try (var original = Objects.requireNonNull(BadModelTest.class.getResourceAsStream("/" + name));
        var zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      // As it stands, so that the byte can be found.
      var bytes = original.readAllBytes();
      var crc = new CRC32();
      crc.update(bytes);
      entry.setMethod(ZipEntry.STORED);
      entry.setSize(bytes.length);
      entry.setCrc(crc.getValue());
      zip.putNextEntry(entry);
      zip.write(bytes);
      zip.closeEntry();
    }
    try (var file = FileChannel.open(jar, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      var one = ByteBuffer.allocate(1);
      file.read(one, 200_000);
      file.write(one.put(0, (byte) ~one.get(0)).flip(), 200_000);
    }
    return jar;
  }

  /// What Java takes from a jar unseen would be run, and end the program.
  @Test
  void aJarThatIsDamaged() throws Exception {
    saysWhy("is damaged", List.of(), damaged(MODEL));
    saysWhy("is damaged", List.of(), damaged(VOCABULARY));
    if (BadModelTest.class.getResource("/" + library()) != null)
      saysWhy("is damaged", List.of(), damaged(library()));
  }

  /// Each would be of twenty megabytes.
  @Test
  void noLibraryIsLeftBehind() throws Exception {
    var temporary = Files.createTempDirectory(folder, "temporary");
    var found =
        run(
            List.of("-Djava.io.tmpdir=" + temporary),
            Path.of("none"),
            "search",
            "--meaning",
            QUERY);
    assertFalse(found.err().contains("by words alone"), found::err);
    try (var left = Files.walk(temporary)) {
      assertEquals(List.of(), left.filter(Files::isRegularFile).toList());
    }
  }

  @Test
  void noFolderForTheLibrary() throws Exception {
    var nowhere = "-Djava.io.tmpdir=" + folder.resolve("nowhere");
    saysWhy("ONNX Runtime cannot be loaded", List.of(nowhere), Path.of("none"));
  }
}
