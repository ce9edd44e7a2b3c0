package dev.earshot.eval;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.earshot.query.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.util.DefaultLocale;

/// The files that an evaluation reads, good and bad.
@DefaultLocale("ar-EG")
class InputTest {
  private static final Path FILES = Path.of("src", "test", "resources", "dev", "earshot", "eval");

  @TempDir Path folder;

  @Test
  void topicsAreTheSameInEveryForm() {
    var table = Topics.read(FILES.resolve("topics.tsv"));
    assertEquals(
        "{1=knots that hold a load, 2=what makes the tide, 3=kelp at low tide, 4=compass}",
        table.queries().toString());
    assertEquals(table, Topics.read(FILES.resolve("topics-of-old.txt")));
    assertEquals(table, Topics.read(FILES.resolve("topics.xml")));
  }

  @Test
  void queriesAloneAreNumbered() throws IOException {
    var file = Files.writeString(folder.resolve("queries"), "high tide\n\nhigh tide\nkelp\n");
    assertEquals("{1=high tide, 2=high tide, 3=kelp}", Topics.read(file).queries().toString());
    refuses(Topics::read, "tide\n2\tmoon\n", ":2: the line has a tab, and those above are queries");
  }

  @Test
  void judgementsAreTheSameInEveryForm() {
    assertEquals(
        Judgements.read(FILES.resolve("qrels.txt")), Judgements.read(FILES.resolve("qrels.tsv")));
  }

  @Test
  void zippedFilesAreKnownByTheirContent() throws IOException {
    var file = folder.resolve("topics");
    try (var zip = new GZIPOutputStream(Files.newOutputStream(file))) {
      zip.write("1\ttide\n".getBytes(UTF_8));
    }
    assertEquals("{1=tide}", Topics.read(file).queries().toString());
  }

  @Test
  void aBadTopicIsRefusedWithItsLine() throws IOException {
    refuses(Topics::read, "1\ttide\n2 moon\n", ":2: the line has no tab; expected ID<TAB>QUERY");
    refuses(Topics::read, "1\ttide\n\n1\tmoon\n", ":3: the topic \"1\" comes a second time");
    refuses(Topics::read, "1\t \n", ":1: the topic \"1\" has no query");
    refuses(Topics::read, "\ttide\n", ":1: the topic has no id");
    refuses(Topics::read, "a b\ttide\n", ":1: the id \"a b\" has a space in it");
    refuses(Topics::read, "", " holds no topics");
    refuses(Topics::read, "<html>\n<body>\n", " holds no topics");
    refuses(Topics::read, "<top>\n<num> 1\n</top>\n", ":3: the topic \"1\" has no query");
    refuses(
        Topics::read, "<topic><query>x</query></topic>", ":1: the topic that ends here has no id");
    refuses(Topics::read, "<top>\n<num> 1\n<title> tide\n", " ends in the middle of a topic");
  }

  @Test
  void aBadJudgementIsRefusedWithItsLine() throws IOException {
    refuses(
        Judgements::read, "1 0 d1 1\n1 0 d2\n", ":2: 3 columns; expected TOPIC 0 DOCUMENT GRADE");
    refuses(
        Judgements::read, "1 0 d1 good\n", ":1: the grade is \"good\"; expected a whole number");
    refuses(
        Judgements::read,
        "1 0 d1 1\n1 0 d1 2\n",
        ":2: \"d1\" has grade 2 for topic \"1\", and had 1");
    refuses(Judgements::read, "\n", " holds no judgements");
  }

  @Test
  void aBadRunIsRefusedWithItsLine() throws IOException {
    refuses(
        InputTest::readRun,
        "1 Q0 d1 1 2.5\n",
        ":1: 5 columns; expected TOPIC Q0 DOCUMENT RANK SCORE TAG");
    refuses(
        InputTest::readRun,
        "1 Q0 d1 1 2 t\n1 Q0 d1 2 1 t\n",
        ":2: \"d1\" is there twice for topic \"1\"");
    refuses(InputTest::readRun, "1 Q0 d1 1 NaN t\n", ":1: the score is \"NaN\"; expected a number");
    refuses(
        InputTest::readRun, "1 Q0 d1 1 high t\n", ":1: the score is \"high\"; expected a number");
    refuses(InputTest::readRun, "", " is empty; expected TOPIC Q0 DOCUMENT RANK SCORE TAG a line");
  }

  @Test
  void aBadDocumentIsRefusedWithItsLine() throws IOException {
    refuses(InputTest::index, "{\"id\":\"a\"}\n{\"title\":\"b\"}\n", ":2: the document has no id");
    refuses(InputTest::index, "{\"id\":\"a\",\"text\":\"b\n", ":1: the line is no JSON object");
    refuses(
        InputTest::index,
        "{\"id\":\"a\"}\n{\"id\":\"a\"}\n",
        ":2: the document \"a\" comes a second time");
    refuses(InputTest::index, "[1]\n", ":1: the line is no JSON object");
    refuses(InputTest::index, "", " holds no documents");
  }

  @Test
  void theTemporaryIndexIsGoneInTheEnd() {
    var index = JudgedIndex.of(FILES.resolve("docs.jsonl"));
    assertTrue(Files.exists(index.location().files().orElseThrow()));
    index.close();
    assertFalse(Files.exists(index.location().files().orElseThrow()));
  }

  @Test
  void aRecipeSaysInWhichFileAndUnderWhichKeyItIsWrong() throws IOException {
    refuses(
        InputTest::choose,
        "k1 = 1\n",
        ": the recipe has no name; add a line such as \"name = mine\"");
    refuses(
        InputTest::choose,
        "name = mine\nk1 = 1\nb = 2\n",
        ": \"b\" is \"2\" in the recipe; expected ");
    refuses(
        InputTest::choose,
        "name = mine\nc = -1\n",
        ": \"c\" is \"-1\" in the recipe; expected a number");
    refuses(
        InputTest::choose,
        "name = mine\nk1 = x\n",
        ": \"k1\" is \"x\" in the recipe; expected a number");
    refuses(
        InputTest::choose,
        "name = mine\nphrases = 1\n",
        ": \"phrases\" is no key of a recipe; expected all-words, as-said, b, c, ");
    refuses(
        InputTest::choose,
        "name = mine\nc = 1\nb = 1\n",
        ": the recipe has both \"c\" and \"k1\" or \"b\"");
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    var nowhere = folder.resolve("nowhere");
    assertEquals("there is no file " + nowhere, refusal(Topics::read, nowhere));
    assertEquals(
        "\"" + nowhere + "\" is neither a recipe (F3, F2, BM25) nor a file",
        refusal(InputTest::choose, nowhere));
  }

  @Test
  void aGoalIsAMetricAndAValue() {
    assertEquals(new Goal(Metric.NDCG, .17), Goal.read("nDCG@10=0.17"));
    for (var text : List.of("ndcg@10", "ndcg@20=.1", "map=17", "map=", "=1", "map=NaN"))
      assertThrows(InvalidInputException.class, () -> Goal.read(text), text);
  }

  private static void readRun(Path file) {
    Run.read(file, 10);
  }

  private static void index(Path file) {
    JudgedIndex.of(file).close();
  }

  private static void choose(Path file) {
    Choice.of(file.toString());
  }

  private void refuses(Consumer<Path> reading, String content, String message) throws IOException {
    var file = Files.writeString(folder.resolve("file"), content);
    var told = refusal(reading, file);
    assertTrue(told.contains(file + message), told);
  }

  private static String refusal(Consumer<Path> reading, Path file) {
    return String.valueOf(
        assertThrows(InvalidInputException.class, () -> reading.accept(file)).getMessage());
  }
}
