package dev.earshot.reader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.earshot.Golden;
import dev.earshot.Seed;
import dev.earshot.episode.Episode;
import dev.earshot.episode.Quote;
import dev.earshot.episode.Topic;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What services and programs print of episodes, with words of our own, and what becomes of it when
/// it is damaged: files that are told in resources, each after a line with its path.
class PrintedByProgramsTest {
  private static final Path FOLDER = Path.of("src/test/resources/dev/earshot/programs");
  private static final List<String> KINDS =
      List.of("turns", "captions", "services", "chapters", "speech-as-xml");
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int CUTS = 3;
  private static final List<String> ENDINGS = List.of("srt", "json", "txt", "md", "xml");

  /// The last words before a cut may be halves, or the beginning of the next line.
  private static final int AT_THE_CUT = 12;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"turns", "captions", "services", "chapters", "speech-as-xml"})
  void everyFileYieldsWhatItHas(String kind) throws IOException {
    var told = new StringBuilder();
    for (var file : files(kind).entrySet())
      told.append(Told.file(file.getKey(), read(file.getKey(), file.getValue().getBytes(UTF_8))))
          .append('\n');
    Golden.check(FOLDER.resolve(kind + ".golden"), told.toString());
  }

  @Test
  void marksLineEndsAndWrongNamesMakeNoDifference() throws IOException {
    var differ = new ArrayList<String>();
    for (var file : files().entrySet()) {
      String path = file.getKey();
      String text = file.getValue();
      var whole = read(path, text.getBytes(UTF_8));
      same(whole, path, "\ufeff" + text, differ, "mark");
      same(whole, path, text.replace("\n", "\r\n"), differ, "line ends");
      same(whole, path, text.replaceFirst("\n+$", ""), differ, "no last line end");
      String ending = ENDINGS.get(Math.floorMod(path.hashCode(), ENDINGS.size()));
      same(whole, path.replaceFirst("[^./]+$", ending), text, differ, "called ." + ending);
    }
    assertEquals("", String.join("\n", differ));
  }

  private void same(Collected whole, String path, String text, List<String> differ, String how)
      throws IOException {
    var other = read(path, text.getBytes(UTF_8));
    if (!named(other).equals(named(whole))) differ.add(path + ", " + how + ": " + other);
  }

  /// Without the title, which may be the name of the file.
  private static List<String> named(Collected read) {
    return read.episodes().stream().map(Outline::of).toList();
  }

  @Test
  void anotherEncodingCostsOneWarning() throws IOException {
    var differ = new ArrayList<String>();
    for (var file : files().entrySet()) {
      String text = file.getValue();
      if (!WINDOWS.newEncoder().canEncode(text)) continue;
      var whole = read(file.getKey(), text.getBytes(UTF_8));
      var other = read(file.getKey(), text.getBytes(WINDOWS));
      boolean warned = other.warnings().size() > whole.warnings().size();
      boolean ascii = text.chars().allMatch(c -> c < 128);
      if (!named(other).equals(named(whole)) || warned == ascii)
        differ.add(file.getKey() + ": " + other);
    }
    assertEquals("", String.join("\n", differ));
  }

  @Test
  void anEmptyFileIsOneWarning() throws IOException {
    for (var path : files().keySet()) {
      var read = read(path, new byte[0]);
      assertEquals(List.of(), read.episodes());
      assertEquals(1, read.warnings().size(), path);
    }
  }

  /// Wherever a file is cut, what stands before the cut is said by whoever said it, and a file that
  /// has nothing left is told of.
  @Test
  void aCutPutsNoWordsIntoTheWrongMouth() throws IOException {
    long seed = Seed.any();
    var random = new Random(seed);
    var wrong = new ArrayList<String>();
    for (var file : files().entrySet()) {
      var whole = read(file.getKey(), file.getValue().getBytes(UTF_8));
      byte[] bytes = file.getValue().getBytes(UTF_8);
      for (int cut : cuts(file.getValue(), random)) {
        var read = read(file.getKey(), Arrays.copyOf(bytes, cut));
        Optional<String> fault = fault(whole, read);
        fault.ifPresent(what -> wrong.add(file.getKey() + " at " + cut + ": " + what));
      }
    }
    assertEquals("", String.join("\n", wrong), () -> "seed " + seed);
  }

  private static List<Integer> cuts(String text, Random random) {
    var cuts = new ArrayList<Integer>();
    int length = text.getBytes(UTF_8).length;
    for (int i = 0; i < CUTS; i++) cuts.add(1 + random.nextInt(length - 1));
    String lines = text.substring(0, text.lastIndexOf('\n', text.length() * 3 / 4) + 1);
    if (!lines.isEmpty()) cuts.add(lines.getBytes(UTF_8).length);
    return cuts;
  }

  private static Optional<String> fault(Collected whole, Collected cut) {
    if (cut.episodes().isEmpty())
      return cut.warnings().isEmpty() ? Optional.of("nothing, and no warning") : Optional.empty();
    List<Said> all = said(whole.episodes());
    List<Said> some = said(cut.episodes());
    for (int i = 0; i < some.size() - AT_THE_CUT; i++) {
      boolean other = i >= all.size() || !some.get(i).word().equals(all.get(i).word());
      if (other && some.get(i).speaker().isPresent())
        return Optional.of(
            "other words: " + some.get(i) + " for " + (i < all.size() ? all.get(i) : ""));
    }
    // The last words may be halves, or a label within a line.
    for (int i = some.size() - 3; i >= 0 && i >= some.size() - AT_THE_CUT; i--)
      if (i < all.size()
          && some.get(i).speaker().isPresent()
          && !some.get(i).word().equals(all.get(i).word()))
        return Optional.of("at the end: " + some.subList(i, some.size()) + " for " + all.get(i));
    for (int i = 0; i < some.size() && i < all.size(); i++) {
      var one = some.get(i);
      var known = all.get(i);
      boolean wrong =
          one.speaker().isPresent()
              && !one.speaker().equals(known.speaker())
              && !one.speaker().get().matches("Speaker \\d+") // whose name stands behind the cut
              && one.word().equals(known.word());
      if (wrong) return Optional.of(one + " for " + known);
    }
    return Optional.empty();
  }

  /// A word with whoever says it.
  private record Said(Optional<String> speaker, String word) {}

  private static List<Said> said(List<Episode> episodes) {
    return episodes.stream()
        .flatMap(episode ->
            Stream.concat(
                episode.topics().stream().map(Topic::quotes).flatMap(List::stream),
                episode.quotes().stream()))
        .flatMap(PrintedByProgramsTest::said)
        .toList();
  }

  private static Stream<Said> said(Quote quote) {
    return Stream.of(quote.text().split("\\s+")).map(word -> new Said(quote.speaker(), word));
  }

  private Collected read(String path, byte[] bytes) throws IOException {
    var file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    return Collected.from(file, bytes);
  }

  private static Map<String, String> files() throws IOException {
    var files = new LinkedHashMap<String, String>();
    for (var kind : KINDS) files.putAll(files(kind));
    return files;
  }

  private static Map<String, String> files(String kind) throws IOException {
    var files = WrittenByPeopleTest.files(FOLDER.resolve(kind + ".txt"));
    assertTrue(files.size() > 1);
    return files;
  }
}
