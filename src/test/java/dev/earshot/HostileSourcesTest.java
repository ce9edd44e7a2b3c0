package dev.earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.earshot.corpus.Summary;
import dev.earshot.reader.Warning;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A source that was made to do harm costs a warning, and the others are read all the same.
@Timeout(120)
class HostileSourcesTest {
  private static final int DEEP = 50_000;
  private static final int MEGABYTE = 1 << 20;

  @TempDir Path folder;
  private Path sources;
  private Earshot earshot;

  @BeforeEach
  void open() throws IOException {
    sources = Files.createDirectories(folder.resolve("sources"));
    write("good.jsonl", Indexed.episode("Good", "A good quote."));
    earshot = Earshot.open(folder.resolve("index"));
  }

  /// Whatever was done, the good one is found.
  @AfterEach
  void close() {
    assertEquals(1, earshot.search("\"a good quote\"").total());
    earshot.close();
  }

  @Test
  void whatIsNestedDeeplyIsNotFollowed() throws IOException {
    write("a.json", "[".repeat(DEEP));
    write("b.json", "{\"a\":".repeat(DEEP));
    write("c.jsonl", "{\"title\":\"x\",\"quotes\":" + "[".repeat(DEEP) + "]".repeat(DEEP) + "}");
    write("d.md", "---\ntitle: " + "[".repeat(DEEP) + "\n---\n# x\n");
    write("e.html", "<html><body>" + "<div>".repeat(DEEP) + "<p>x");
    write("f.xml", "<rss><channel>" + "<a>".repeat(DEEP));
    write("g.ttml", "<tt xmlns=\"http://www.w3.org/ns/ttml\"><body>" + "<div>".repeat(DEEP));
    write("h.md", "# T\n\n" + "> ".repeat(DEEP) + "x");
    write(
        "i.md",
        IntStream.range(0, 1_000)
            .mapToObj(i -> " ".repeat(i) + "- a\n")
            .reduce("# T\n\n", String::concat));
    assertEquals(10, index().sources().read());
  }

  @Test
  void entitiesAreNeitherExpandedNorFetched() throws IOException {
    var secret = write("../secret.txt", "the secret word");
    var laugh = new StringBuilder("<!DOCTYPE a [<!ENTITY e0 \"lol\">");
    for (int i = 1; i < 10; i++)
      laugh.append("<!ENTITY e%s \"%s\">".formatted(i, "&e%s;".formatted(i - 1).repeat(10)));
    for (var item :
        new String[][] {
          {"laugh", laugh + "]>", "&e9;"},
          {"file", "<!DOCTYPE a [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>", "&x;"},
          {"dtd", "<!DOCTYPE a SYSTEM \"" + secret.toUri() + "\">", "x"}
        }) {
      write(
          item[0] + ".xml",
          item[1]
              + "<rss><channel><title>T</title><item><title>I</title>"
              + "<description>"
              + item[2]
              + " said</description></item></channel></rss>");
      write(
          item[0] + ".ttml",
          item[1]
              + "<tt xmlns=\"http://www.w3.org/ns/ttml\"><body><div>"
              + "<p begin=\"1s\" end=\"2s\">"
              + item[2]
              + " said</p></div></body></tt>");
    }
    index();
    assertEquals(0, earshot.search("+secret").total());
    assertEquals(0, earshot.search("+lol").total());
  }

  @Test
  void anchorsOfYamlAreNotMultiplied() throws IOException {
    var yaml = new StringBuilder("---\ntitle: x\na: &a [l, l, l, l, l, l, l, l, l]\n");
    for (char c = 'b'; c < 'k'; c++)
      yaml.append("%c: &%c [%s]\n".formatted(c, c, ("*" + (char) (c - 1) + ",").repeat(9)));
    write("bomb.md", yaml + "---\n# x\n\n- [0:01](https://example.org) hello\n");
    index();
  }

  @Test
  void aZipBombIsNotUnpackedAsAWhole() throws IOException {
    try (var zip = zipped("blanks.jsonl.gz");
        var line = zipped("line.jsonl.gz")) {
      line.write("{\"title\":\"".getBytes(StandardCharsets.US_ASCII));
      var much = new byte[MEGABYTE];
      Arrays.fill(much, (byte) ' ');
      for (int i = 0; i < 40; i++) {
        zip.write(much);
        line.write(much);
      }
    }
    var warnings = index().warnings().stream().map(Warning::message).toList();
    assertTrue(warnings.contains("the file is empty"), warnings.toString());
    assertTrue(
        warnings.stream().anyMatch(w -> w.startsWith("the line is longer than")),
        warnings.toString());
  }

  private OutputStream zipped(String name) throws IOException {
    return new GZIPOutputStream(Files.newOutputStream(sources.resolve(name)));
  }

  @Test
  void pipesDevicesAndCirclesAreNotRead() throws Exception {
    assumeTrue(Files.exists(Path.of("/dev/zero")), "only Unix has them");
    var pipe = sources.resolve("pipe.txt");
    assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
    Files.createSymbolicLink(sources.resolve("zero.txt"), Path.of("/dev/zero"));
    Files.createSymbolicLink(sources.resolve("circle"), sources);
    Files.createSymbolicLink(sources.resolve("nowhere.md"), Path.of("nowhere"));
    assertEquals(1, index().sources().read());
    for (var named : new Path[] {pipe, Path.of("/dev/zero")})
      assertTrue(
          earshot.index(named).warnings().getFirst().message().contains("neither a file nor"),
          named.toString());
  }

  @Test
  void aFileOfNothingButZerosIsNoText() throws IOException {
    try (var file = new RandomAccessFile(sources.resolve("large.srt").toFile(), "rw")) {
      file.setLength(64L << 20);
    }
    assertEquals(2, index().sources().read());
  }

  @Test
  void namesWithLineBreaksStayInTheirLine() throws IOException {
    assumeTrue(File.separatorChar == '/', "elsewhere there are no such names");
    write("new\nline\u001b[31m.jsonl", "{bad\n");
    var warning = index().warnings().getFirst();
    assertTrue(warning.source().contains("new\nline"), warning.toString());
  }

  /// Some patterns of the readers took a minute for one of these.
  @Test
  void linesOfOneSignAreReadAsFastAsOthers() throws IOException {
    var signs = List.of("(", "](", ",", "~", "|", "http://");
    for (int i = 0; i < signs.size(); i++)
      write(i + ".txt", signs.get(i).repeat(60_000 / signs.get(i).length()));
    write("gap.txt", "[00:01] " + "-".repeat(60_000));
    assertEquals(signs.size() + 2, index().sources().read());
  }

  @Test
  void aLineOfManyListMarksEndedTheWholeRun() throws IOException {
    write("marks.txt", "- ".repeat(30_000));
    write("keys.txt", "\":".repeat(30_000));
    assertEquals(3, index().sources().read());
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(sources.resolve(name), text);
  }

  private Summary index() {
    return earshot.index(sources);
  }
}
