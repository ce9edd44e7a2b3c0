package dev.earshot.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import dev.earshot.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `earshot eval` as a person or a build meets it.
class EvalCommandTest {
  private static final Path FILES = Path.of("src", "test", "resources", "dev", "earshot", "eval");
  private static final String UNASKED = "--docs=docs.jsonl --qrels=qrels.txt";
  private static final String SEARCH = UNASKED + " --topics=topics.tsv";
  private static final String RUN = "--from-run=baseline.run --qrels=qrels.txt";

  @TempDir Path folder;
  private Cli earshot;

  @BeforeEach
  void open() {
    earshot = Cli.with(folder.resolve("index"));
  }

  @Test
  void aPersonReadsMeasures() throws IOException {
    golden("search.txt", SEARCH);
    golden("run.txt", RUN + " --per-query");
    golden(
        "comparison.txt",
        SEARCH + " --per-query --baseline=baseline.run --goal=map=0.5 --goal=mrr@10=1");
  }

  @Test
  void aProgramReadsRecords() throws IOException {
    golden(
        "comparison.jsonl", SEARCH + " --json --per-query --baseline=baseline.run --goal=map=0.9");
  }

  /// Chapters with turns, "Yes." among them, and one episode that could fill a page.
  @Test
  void whatPeopleSeeFirstIsWorthReading() {
    earshot.run("index", FILES.resolve("shore-talk.jsonl").toString());
    var goals = " --goal=empty@10=0.01 --goal=headings@10=0 --goal=episodes@10=6.5";
    var seen = eval("--topics=queries.txt" + goals);
    assertEquals(0, seen.code(), seen.out());
  }

  @Test
  void quotesWithoutTheWordsAndHeadingsWithoutTextAreCounted() throws IOException {
    var episode =
        "{\"title\":\"Sea\",\"topics\":[{\"title\":\"Tide\"},{\"title\":\"Kelp\",\"quotes\":[";
    var quotes =
        "{\"text\":\"Yes.\",\"speaker\":\"Bo\"},".repeat(6) + "{\"text\":\"Kelp grows.\"}]}]}";
    var source = Files.writeString(folder.resolve("sea.jsonl"), episode + quotes);
    earshot.run("index", source.toString());
    sees("speaker:Bo", "1.0000", "0.0000", "1.0000", "1.0000");
    sees("tide", "0.0000", "1.0000", "1.0000", "0.0000");
    sees("kelp", "0.0000", "0.0000", "1.0000", "0.0000");
    sees("zebra", "0.0000", "0.0000", "0.0000", "0.0000");
    exits(1, "--topics=" + query("tide") + " --goal=headings@10=0.9");
    exits(0, "--topics=" + query("tide") + " --goal=headings@10=1");
  }

  /// In plain order, where nothing is left out.
  private void sees(String query, String... values) throws IOException {
    var out = eval("--topics=" + query(query)).out();
    var plain =
        out.lines().filter(line -> line.matches("(empty|bare|episodes|crowded).*")).toList();
    assertEquals(
        List.of(values),
        plain.stream().map(l -> l.substring(l.lastIndexOf(' ') + 1)).toList(),
        out);
  }

  private Path query(String text) throws IOException {
    return Files.writeString(folder.resolve("query"), text + "\n");
  }

  @Test
  void aMissedGoalIsExitCodeOne() {
    exits(0, RUN + " --goal ndcg@10=0.4");
    exits(1, RUN + " --goal ndcg@10=0.4 --goal map=0.9");
    exits(1, RUN + " --goal map=0.9 --json");
  }

  @Test
  void aRunThatIsWrittenGivesTheSameMeasures() {
    var run = folder.resolve("mine.run").toString();
    var searched = eval(SEARCH, "--run", run);
    assertEquals(
        means(searched), means(eval("--topics=topics.tsv --qrels=qrels.txt", "--from-run", run)));
  }

  /// trec_eval reads scores as floats, and takes the greater id first where these are equal: "d7"
  /// would come before "d6".
  @Test
  void equalScoresAreWrittenApart() throws IOException {
    var run = folder.resolve("mine.run");
    eval(SEARCH, "--run", run.toString());
    var third =
        Files.readAllLines(run).stream()
            .filter(line -> line.startsWith("3 "))
            .map(line -> line.split(" ", -1))
            .toList();
    assertEquals(List.of("d6", "d7"), third.stream().map(cells -> cells[2]).limit(2).toList());
    float above = Float.POSITIVE_INFINITY;
    for (var cells : third) {
      assertTrue(Float.parseFloat(cells[4]) < above, String.join(" ", cells));
      above = Float.parseFloat(cells[4]);
      assertEquals("F3", cells[5]);
    }
  }

  @Test
  void twoRecipesAreComparedOnOneIndex() throws IOException {
    var recipe = Files.readString(Path.of("src/main/resources/dev/earshot/plan/F2.properties"));
    var mine = folder.resolve("mine.properties");
    Files.writeString(
        mine, recipe.replace("name = F2", "name = my own").replace("k1 = 0.6", "k1 = 2"));
    var compared = eval(SEARCH, "--recipe", mine.toString(), "--baseline", "f2");
    assertTrue(compared.out().contains("recipe      my own, depth"), compared.out());
    assertTrue(compared.out().contains("baseline    F2\n"), compared.out());
  }

  @Test
  void anIndexThatIsThereIsJudgedByPassage() throws IOException {
    earshot.run("index", "src/test/resources/dev/earshot/cli/sources");
    var best = earshot.run("search", "--json", "tide").out().lines().toList().get(1);
    var id = JsonParser.parseString(best).getAsJsonObject().get("id").getAsString();
    var topics = Files.writeString(folder.resolve("topics"), "t\ttide\n").toString();
    var qrels =
        Files.writeString(folder.resolve("qrels"), "t 0 " + id + " 1\nt 0 x~1 1\n").toString();
    var measured = earshot.run("eval", "--topics", topics, "--qrels", qrels);
    assertTrue(measured.out().contains("MRR@10      1.0000\n"), measured.out());
    assertEquals("warning: relevant documents that the index lacks: x~1\n", measured.err());
  }

  @Test
  void spellingIsLookedAfterUnlessTheWordsAreLiteral() throws IOException {
    var topics = Files.writeString(folder.resolve("topics"), "3\tkelpp\n").toString();
    assertTrue(eval(UNASKED, "--topics", topics).out().contains("MRR@10      1.0000\n"));
    assertTrue(
        eval(UNASKED, "--topics", topics, "--literal").out().contains("MRR@10      0.0000\n"));
  }

  @Test
  void onlySoManyResultsCount() {
    assertTrue(eval(RUN, "--depth=1").out().contains("Success@10  0.2500\n"));
    fails("a depth of 0; expected 1 to 10000", RUN, "--depth", "0");
  }

  @Test
  void whatMakesNoSenseIsSaidAtOnce() throws IOException {
    fails("the queries are missing: --topics FILE says them", "");
    fails("need judgements: --qrels FILE", "--from-run=baseline.run");
    fails("need judgements: --qrels FILE", "--topics=topics.tsv --baseline=F2");
    fails("the goal for map needs judgements", "--topics=topics.tsv --goal=map=1");
    fails("the goal for crowded@10 needs a search", RUN, "--goal=crowded@10=0");
    fails("\"episodes@10=11\" is no goal", RUN, "--goal=episodes@10=11");
    fails("the queries are missing: --topics FILE says them", UNASKED);
    fails("take --recipe or --from-run, not both", RUN, "--recipe=F3");
    fails("\"ndcg=1\" is no goal", RUN, "--goal=ndcg=1");
    fails("there is no index in", "--topics=topics.tsv --qrels=qrels.txt");
    fails("there is no file " + gone(), "--topics=topics.tsv --qrels=qrels.txt", "--docs", gone());
    fails("is neither a recipe (F3, F2, BM25) nor a file", RUN, "--baseline", gone());
    var other = Files.writeString(folder.resolve("other"), "77\tsea\n").toString();
    fails("no topic has a relevant document in", RUN, "--topics", other);
    fails("cannot be written", RUN, "--run", folder.toString());
  }

  private String gone() {
    return folder.resolve("gone").toString();
  }

  private static List<String> means(Cli.Result result) {
    assertEquals(0, result.code(), result.err());
    return result
        .out()
        .lines()
        .filter(line -> line.contains("@10") || line.startsWith("MAP"))
        .toList();
  }

  private void exits(int code, String args) {
    assertEquals(code, eval(args).code(), args);
  }

  private void fails(String message, String args, String... more) {
    var result = eval(args, more);
    assertEquals(2, result.code(), result.out());
    assertTrue(result.err().contains(message), result.err());
    assertEquals("", result.out());
  }

  private void golden(String name, String args) throws IOException {
    var result = eval(args);
    var stable =
        (result.out() + "--\n" + result.err())
            .replaceAll("(fingerprint\\W+)\\w{16}", "$1#")
            .replaceAll("p50 \\S+ ms, p95 \\S+ ms", "p50 # ms, p95 # ms")
            .replaceAll("\"p50\":[\\d.E-]+,\"p95\":[\\d.E-]+", "\"p50\":0,\"p95\":0")
            .replace(FILES + "/", "");
    Golden.check(FILES.resolve(name), stable);
  }

  /// Names of files stand for those of the test.
  private Cli.Result eval(String args, String... more) {
    var all = new ArrayList<>(List.of("eval"));
    for (var arg : args.split(" ", -1))
      if (!arg.isEmpty()) all.add(arg.replaceFirst("=(\\w+\\.[a-z]+)$", "=" + FILES + "/$1"));
    all.addAll(Arrays.asList(more));
    return earshot.run(all.toArray(String[]::new));
  }
}
