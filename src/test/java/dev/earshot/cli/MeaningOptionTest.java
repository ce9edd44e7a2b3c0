package dev.earshot.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `--meaning` where there is a model, and where there is none that can be used.
class MeaningOptionTest {
  private static final String SERVICE = "META-INF/services/dev.earshot.meaning.Embedder";

  @TempDir private Path folder;

  @BeforeEach
  void indexSources() {
    assertEquals(0, Cli.with(index()).run("index", Cli.SOURCES).code());
  }

  private Path index() {
    return folder.resolve("index");
  }

  private Cli with(Path jar) {
    return Cli.inEnvironment(
        Map.of("EARSHOT_MODEL", jar.toString(), "EARSHOT_INDEX", index().toString()));
  }

  /// A jar that names a class as its encoder.
  private Path jar(String className) throws IOException {
    var file = folder.resolve("model-" + className + ".jar");
    try (var jar = new JarOutputStream(Files.newOutputStream(file))) {
      jar.putNextEntry(new JarEntry(SERVICE));
      jar.write(className.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    return file;
  }

  /// The answers by words, exit code 0, and one line.
  private static void saysWhy(Cli earshot, String reason) {
    var byWords = earshot.run("search", "--json", "the tide and the moon");
    var found = earshot.run("search", "--json", "--meaning", "the tide and the moon");
    assertEquals(0, found.code(), found.err());
    assertEquals(Cli.ids(byWords), Cli.ids(found));
    var begin = JsonParser.parseString(found.out().lines().findFirst().orElseThrow());
    var warnings = begin.getAsJsonObject().getAsJsonArray("warnings");
    assertEquals(1, warnings.size(), warnings::toString);
    assertTrue(warnings.get(0).getAsString().contains(reason), warnings::toString);
  }

  @Test
  void withoutAModelALineSaysHowToGetIt() {
    saysWhy(Cli.with(index()), "earshot-meaning.jar");
    var read = Cli.with(index()).run("search", "--meaning", "the tide and the moon");
    assertEquals(
        1, read.err().lines().filter(line -> line.contains("earshot-meaning.jar")).count());
  }

  /// Tables have no place for it, and nobody was told.
  @Test
  void theLineIsToldBesideATableToo() {
    for (var format : List.of("csv", "tsv", "md", "trec")) {
      var found =
          Cli.with(index()).run("search", "--format", format, "--meaning", "the tide and the moon");
      assertEquals(1, found.err().lines().count(), found::err);
      assertTrue(found.err().startsWith("ranked by words alone: there is no"), found::err);
    }
  }

  @Test
  void whatIsNoModelIsTold() throws IOException {
    saysWhy(with(folder.resolve("none.jar")), "there is no file");
    saysWhy(with(folder), "there is no file");
    saysWhy(with(Files.writeString(folder.resolve("text"), "no jar")), "has no encoder");
    saysWhy(with(jar("")), "has no encoder");
    saysWhy(with(jar("dev.nowhere.Model")), "cannot be loaded");
    saysWhy(with(jar("dev.earshot.Seed")), "cannot be loaded");
  }

  @Test
  void whereThereIsOneItIsAsked() throws IOException {
    var earshot = with(jar("dev.earshot.Concepts"));
    assertEquals(0, earshot.run("index", "--meaning", Cli.SOURCES).code());
    var found = earshot.run("search", "--json", "--meaning", "the tide and the moon");
    var begin =
        JsonParser.parseString(found.out().lines().findFirst().orElseThrow()).getAsJsonObject();
    var told = begin.getAsJsonObject("by_meaning");
    assertEquals("concepts-1", told.get("model").getAsString());
    assertEquals(told.get("of"), told.get("seen"));
    assertTrue(found.out().contains("\"warnings\":[]"), found::out);
    var explained = earshot.run("search", "--explain", "--meaning", "the tide and the moon");
    assertTrue(explained.out().contains("  by meaning\n"), explained::out);
    var byWords = earshot.run("search", "--json", "the tide and the moon");
    assertFalse(byWords.out().contains("by_meaning"), byWords::out);
  }

  @Test
  void whatNobodySaysIsFoundInOtherWordsWhateverTheFormat() throws IOException {
    var earshot = with(jar("dev.earshot.Concepts"));
    assertEquals(0, earshot.run("index", "--meaning", Cli.SOURCES).code());
    var text = earshot.run("search", "--meaning", "ocean");
    assertTrue(text.out().contains("In other words, by meaning\n"), text::out);
    assertFalse(text.err().contains("encoded"), text::err);
    var json = earshot.run("search", "--meaning", "--json", "ocean").out().lines();
    var record = json.filter(line -> line.contains("\"in_other_words\"")).toList();
    assertEquals(1, record.size());
    var others = JsonParser.parseString(record.getFirst()).getAsJsonObject();
    assertEquals("concepts-1", others.get("model").getAsString());
    assertFalse(others.getAsJsonArray("passages").isEmpty());
    var markdown = earshot.run("search", "--meaning", "--format", "md", "ocean").out();
    assertTrue(markdown.contains("In other words, by meaning:\n\n> "), markdown);
    for (var format : List.of("csv", "tsv", "trec"))
      assertEquals(
          earshot.run("search", "--format", format, "ocean").out().lines().count(),
          earshot.run("search", "--meaning", "--format", format, "ocean").out().lines().count());
  }

  @Test
  void whatIsRelatedAndWhoSaysItOtherwiseAreToldByMeaningToo() throws IOException {
    var earshot = with(jar("dev.earshot.Concepts"));
    var byWords = earshot.run("verify", "--json", "my uncle went sailing");
    assertFalse(byWords.out().contains("in_other_words"), byWords::out);
    assertEquals(0, earshot.run("index", "--meaning", Cli.SOURCES).code());
    var json = earshot.run("verify", "--json", "my uncle went sailing");
    assertTrue(json.out().contains("\"in_other_words\":{"), json::out);
    var text = earshot.run("verify", "my uncle went sailing");
    assertTrue(text.out().contains("In other words, by meaning\n\n 1  "), text::out);
    var tide = Cli.ids(earshot.run("search", "--json", "tide")).getFirst();
    for (var format : List.of("text", "json")) {
      var arguments = new java.util.ArrayList<>(List.of("related", "-n", "1", tide));
      if (format.equals("json")) arguments.add("--json");
      var related = earshot.run(arguments.toArray(String[]::new));
      assertEquals(0, related.code(), related.err());
    }
    var withoutModel = with(folder.resolve("none.jar")).run("verify", "my uncle went sailing");
    assertFalse(withoutModel.out().contains("by meaning"), withoutModel::out);
    assertEquals(1, withoutModel.err().lines().count(), withoutModel::err);
  }

  @Test
  void whatCannotBeEncodedIsToldInALineAndFailsWhereAllIsWanted() {
    var without = Cli.with(index());
    var run = without.run("index", "--meaning", Cli.SOURCES);
    assertEquals(0, run.code());
    assertEquals(1, run.err().lines().filter(line -> line.contains("encode")).count(), run::err);
    assertTrue(run.err().contains("Not all passages are encoded: there is no"), run::err);
    assertEquals(2, without.run("index", "--meaning", "--strict", Cli.SOURCES).code());
  }

  @Test
  void allPassagesAreEncodedAheadAndOnce() throws IOException {
    var earshot = with(jar("dev.earshot.Concepts"));
    var first = earshot.run("index", "--meaning", Cli.SOURCES);
    assertEquals(0, first.code(), first.err());
    assertTrue(first.err().matches("(?s).*\\b\\d+ passages encoded.*"), first::err);
    assertFalse(first.err().contains("\n0 passages") || first.err().startsWith("0 "), first::err);
    var second = earshot.run("index", "--meaning", Cli.SOURCES);
    assertTrue(second.err().contains("0 passages encoded"), second::err);
  }

  @Test
  void aMeasurementComparesMeaningWithWords() throws IOException {
    var topics = Files.writeString(folder.resolve("topics.tsv"), "1\tthe tide and the moon\n");
    var best = Cli.ids(Cli.with(index()).run("search", "--json", "tide")).getFirst();
    var qrels = Files.writeString(folder.resolve("qrels.txt"), "1 0 " + best + " 1\n");
    var measured =
        with(jar("dev.earshot.Concepts"))
            .run(
                List.of(
                        "eval",
                        "--meaning",
                        "--topics=" + topics,
                        "--qrels=" + qrels,
                        "--baseline=F3")
                    .toArray(String[]::new));
    assertEquals(0, measured.code(), measured.err());
    assertTrue(measured.out().contains("baseline"), measured::out);
  }

  /// It measured words, and compared them with words, without saying so.
  @Test
  void aMeasurementWithoutAModelSaysThatItIsOneOfWords() throws IOException {
    var topics = Files.writeString(folder.resolve("topics.tsv"), "1\tthe tide and the moon\n");
    var measured = Cli.with(index()).run("eval", "--meaning", "--topics=" + topics);
    assertEquals(0, measured.code(), measured.err());
    assertEquals(1, measured.err().lines().count(), measured::err);
    assertTrue(
        measured.err().startsWith("warning: ranked by words alone: there is no encoder;"),
        measured::err);
  }

  /// It was told that it "says exactly what is wanted".
  @Test
  void aQueryWithoutWordsIsToldNothingOfMeaning() {
    var earshot = with(folder.resolve("none.jar"));
    for (var query : List.of("", "guest:ida"))
      assertFalse(
          earshot.run("search", "--meaning", query).err().contains("ranked by words alone"), query);
    assertTrue(
        earshot
            .run("search", "--meaning", "\"the tide\"")
            .err()
            .contains("exactly what is wanted"));
  }
}
