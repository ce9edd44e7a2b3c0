package dev.earshot.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonStreamParser;
import dev.earshot.Earshot;
import dev.earshot.cli.CliForDocs;
import dev.earshot.cli.Commands;
import dev.earshot.engine.EngineException;
import dev.earshot.engine.Suggestion;
import dev.earshot.http.Server;
import dev.earshot.http.ServerLog;
import dev.earshot.http.ServerSettings;
import dev.earshot.query.FieldName;
import dev.earshot.reader.Format;
import dev.earshot.reader.formats.Formats;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/// The tables of the pages say what the program says: no command, option, field, route, tool or key
/// is missing there, and none stands there that does not exist.
class DocTablesTest {
  private static final DocPage COMMANDS = DocPage.of("commands");
  private static final DocPage QUERY = DocPage.of("query");
  private static final DocPage DOORS = DocPage.of("doors");

  @TempDir static Path folder;

  @BeforeAll
  static void index() {
    run("earshot index");
  }

  @Test
  void commands() {
    assertEquals(
        sorted(Commands.all().getSubcommands().keySet()), codes(COMMANDS.table("command"), 0));
  }

  @Test
  void optionsOfEachCommand() {
    var common = names(Commands.all());
    assertEquals(without(common, Set.of("-h", "-V")), options(COMMANDS.section("Common to all")));
    Commands.all()
        .getSubcommands()
        .forEach((name, command) -> {
          if (!name.equals("help"))
            assertEquals(
                without(names(command), common),
                options(COMMANDS.section("earshot " + name)),
                "options of " + name + " in " + COMMANDS.file());
        });
  }

  private static Set<String> names(CommandLine command) {
    return command.getCommandSpec().options().stream()
        .map(OptionSpec::names)
        .flatMap(Arrays::stream)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> options(DocPage section) {
    return codes(section.table("option"), 0).stream()
        .map(option -> option.replaceFirst("\\[?=.*", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void variablesOfTheEnvironment() throws IOException {
    var read =
        new TreeSet<>(
            Set.of(
                "PAGER",
                "NO_COLOR",
                "BROWSER",
                "COLUMNS",
                "FORCE_HYPERLINK",
                "XDG_CONFIG_HOME",
                "XDG_DATA_HOME",
                "XDG_STATE_HOME",
                "XDG_CACHE_HOME"));
    try (Stream<Path> files = Files.walk(Path.of("src", "main"))) {
      for (var file : files.filter(Files::isRegularFile).toList())
        Pattern.compile("EARSHOT_[A-Z_]+")
            .matcher(Files.readString(file, StandardCharsets.ISO_8859_1))
            .results()
            .map(MatchResult::group)
            .forEach(read::add);
    }
    assertEquals(read, codes(COMMANDS.table("variable"), 0));
  }

  @Test
  void fieldsOfAQuery() {
    var options = names(Commands.all().getSubcommands().get("search"));
    var rows = QUERY.table("field");
    assertEquals(
        sorted(Arrays.stream(FieldName.values()).map(FieldName::word).toList()),
        sorted(rows.stream().map(row -> example(row).replaceFirst(":.*", "")).toList()));
    for (var row : rows) {
      assertTrue(found(example(row)) > 0, example(row) + " finds nothing in the corpus");
      var option = "--" + example(row).replaceFirst(":.*", "");
      assertEquals(options.contains(option) ? "`" + option + "`" : "", row.get(2), option);
    }
  }

  private static String example(List<String> row) {
    return DocPage.code(row.getFirst()).getFirst();
  }

  private static long found(String query) {
    return begin(query).getAsJsonObject("total").get("value").getAsLong();
  }

  @Test
  void howQueriesAreRead() {
    var rows = QUERY.table("typed");
    assertTrue(rows.size() > 5);
    for (var row : rows)
      assertEquals(
          DocPage.code(row.get(1)).getFirst(),
          begin(example(row)).get("interpretation").getAsString());
  }

  private static JsonObject begin(String query) {
    var records = run("earshot search --json -n 1 '" + query + "'");
    return JsonParser.parseString(records.lines().findFirst().orElseThrow()).getAsJsonObject();
  }

  @Test
  void routesAndTheirParameters() throws IOException {
    var told = new TreeMap<String, Set<String>>();
    for (var row : DOORS.table("route"))
      for (var path : DocPage.code(row.getFirst()))
        told.put(path, words(row.get(2).replaceAll("\\(.*?\\)|:.*", "")));
    assertEquals(described(), told);
  }

  private static Set<String> words(String codes) {
    return DocPage.code(codes).stream()
        .flatMap(code -> Stream.of(code.split(" ")))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private record NoLog() implements ServerLog {
    @Override
    public void request(String line) {}

    @Override
    public void unreadable(EngineException trouble) {
      throw new AssertionError(trouble);
    }

    @Override
    public void fault(Throwable fault) {
      throw new AssertionError(fault);
    }
  }

  private static InputStreamReader openApi(Server server) throws IOException {
    var address = URI.create("http://127.0.0.1:" + server.port() + "/openapi.json");
    return new InputStreamReader(address.toURL().openStream(), StandardCharsets.UTF_8);
  }

  private static Map<String, Set<String>> described() throws IOException {
    var parameters = new TreeMap<String, Set<String>>();
    try (var earshot = Earshot.open(folder.resolve("index"));
        var server = Server.start(earshot, ServerSettings.local("index"), new NoLog());
        var description = openApi(server)) {
      JsonParser.parseReader(description)
          .getAsJsonObject()
          .getAsJsonObject("paths")
          .asMap()
          .forEach((path, operations) ->
              parameters.put(
                  path,
                  objects(
                          operations
                              .getAsJsonObject()
                              .getAsJsonObject("get")
                              .getAsJsonArray("parameters"))
                      .filter(each -> each.get("in").getAsString().equals("query"))
                      .map(each -> each.get("name").getAsString())
                      .collect(Collectors.toCollection(TreeSet::new))));
    }
    return parameters;
  }

  @Test
  void limitsOfTheServer() {
    var usual = ServerSettings.local("index");
    assertEquals(Runtime.getRuntime().availableProcessors(), usual.searches());
    assertEquals(Duration.ofSeconds(5), usual.timeLimit());
    assertTrue(DOORS.text().contains("One search a processor runs at once"));
    assertTrue(DOORS.text().contains("for five seconds at most"));
  }

  @Test
  void toolsOfAnAssistant() {
    var request = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}\n";
    var tools =
        JsonParser.parseString(CliForDocs.answer(folder.resolve("index"), "mcp", request))
            .getAsJsonObject()
            .getAsJsonObject("result")
            .getAsJsonArray("tools");
    assertEquals(
        objects(tools)
            .map(tool -> tool.get("name").getAsString())
            .collect(Collectors.toCollection(TreeSet::new)),
        codes(DOORS.table("tool"), 0));
  }

  @Test
  void recordsAndTheirKeys() {
    var printed = new TreeMap<String, Set<String>>();
    for (var line :
        List.of(
            "earshot index --json",
            "earshot search --json sea",
            "earshot search --json --facets sea",
            "earshot search --json --group episode sea",
            "earshot show --json earshot-examples-2",
            "earshot list episodes --json",
            "earshot list shows --json",
            "earshot list people --json",
            "earshot list tags --json",
            "earshot related --json superdatascience-691",
            "earshot verify --json the moon has never been late",
            "earshot suggest --json ron d",
            "earshot stats --json",
            "earshot stats --diagnostics --json",
            "earshot check --json",
            "earshot snapshot --json " + folder.resolve("snapshots"),
            "earshot restore --json --index=%s %s"
                .formatted(folder.resolve("restored"), folder.resolve("snapshots"))))
      run(line).lines().map(JsonParser::parseString).forEach(record -> add(record, printed));
    CliForDocs.printed(folder.resolve("index"), "earshot search --json sea show:nowhere")
        .lines()
        .map(JsonParser::parseString)
        .forEach(record -> add(record, printed));
    var told = codes(COMMANDS.table("record"), 0);
    assertEquals(without(told, Set.of("error", "repair", "in_other_words")), printed.keySet());
    var shown = new TreeMap<String, Set<String>>();
    for (var example : COMMANDS.blocks("json"))
      new JsonStreamParser(example).forEachRemaining(record -> add(record, shown));
    shown.forEach((type, keys) -> assertEquals(printed.get(type), keys, type));
  }

  private static void add(JsonElement record, Map<String, Set<String>> keys) {
    var object = record.getAsJsonObject();
    keys.put(object.get("type").getAsString(), sorted(object.keySet()));
  }

  @Test
  void formats() {
    assertEquals(
        sorted(Formats.ALL.stream().map(Format::name).toList()),
        sorted(
            DocPage.of("formats").table("format").stream()
                .flatMap(row -> Stream.of(row.getFirst().split(", ")))
                .toList()));
  }

  @Test
  void theLineOfAnEpisodeIsReadAndWrittenBackWhole() throws IOException {
    var example = JsonParser.parseString(DocPage.of("formats").block("json", 0)).getAsJsonObject();
    var file = Files.writeString(folder.resolve("example.jsonl"), example + "\n");
    var index = folder.resolve("of-the-example");
    CliForDocs.run(index, "earshot index --strict " + file);
    var written = JsonParser.parseString(CliForDocs.run(index, "earshot export")).getAsJsonObject();
    example.add("id", written.get("id"));
    assertEquals(example, written);
  }

  @Test
  void kindsOfCompletions() {
    var text = COMMANDS.section("earshot suggest").text();
    for (var kind : Suggestion.Kind.values())
      assertTrue(text.contains("`" + kind.word() + "`"), kind.word());
  }

  @Test
  void keysOfARecipe() throws IOException {
    var recipe = new Properties();
    try (var file = resource("/dev/earshot/plan/F3.properties")) {
      recipe.load(file);
    }
    var told = new LinkedHashMap<String, String>();
    for (var row : DocPage.of("ranking").table("key")) told.put(example(row), row.get(1));
    var kept = new TreeMap<>(recipe);
    kept.keySet().removeAll(Set.of("name", "stop-words"));
    assertEquals(kept, new TreeMap<>(told));
  }

  private static InputStreamReader resource(String name) {
    var file = DocTablesTest.class.getResourceAsStream(name);
    if (file == null) throw new AssertionError("no " + name);
    return new InputStreamReader(file, StandardCharsets.UTF_8);
  }

  /// What a column of a table says in code.
  private static Set<String> codes(List<List<String>> rows, int column) {
    return rows.stream()
        .flatMap(row -> DocPage.code(row.get(column)).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> sorted(Collection<String> words) {
    return new TreeSet<>(words);
  }

  private static Set<String> without(Set<String> words, Set<String> others) {
    return words.stream()
        .filter(word -> !others.contains(word))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<JsonObject> objects(JsonArray array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonElement::getAsJsonObject);
  }

  private static String run(String line) {
    return CliForDocs.run(folder.resolve("index"), line);
  }
}
