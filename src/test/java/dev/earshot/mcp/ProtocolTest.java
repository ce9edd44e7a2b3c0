package dev.earshot.mcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.earshot.Earshot;
import dev.earshot.engine.Deadline;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.SequenceInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.util.DefaultLocale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Messages in, messages out.
@DefaultLocale("ar-EG")
class ProtocolTest {
  private static final String MODERN_META =
      "\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\"}";

  @TempDir static Path folder;
  private static Earshot earshot;
  private Session session;

  @BeforeAll
  static void index() {
    earshot = Earshot.open(folder);
    earshot.index(Path.of("corpus"), Path.of("src/test/resources/dev/earshot/cli/sources"));
  }

  @AfterAll
  static void close() {
    earshot.close();
  }

  private static Protocol over(Earshot earshot) {
    return new Protocol(
        new Tools(earshot, Budget.USUAL).all(),
        new Resources(earshot),
        "1.2.3",
        ProtocolTest::unexpected);
  }

  private static void unexpected(Throwable fault) {
    throw new AssertionError(fault);
  }

  @BeforeEach
  void connect() {
    session = over(earshot).session();
  }

  @ParameterizedTest
  @CsvSource({
    "2025-11-25, 2025-11-25",
    "2025-06-18, 2025-06-18",
    "2025-03-26, 2025-03-26",
    "2024-11-05, 2024-11-05",
    "2019-01-01, 2025-11-25",
  })
  void aVersionThatIsKnownIsSpoken(String asked, String spoken) {
    var result = result("initialize", "\"protocolVersion\":\"" + asked + "\"");
    assertEquals(spoken, result.get("protocolVersion").getAsString());
    assertEquals("1.2.3", result.getAsJsonObject("serverInfo").get("version").getAsString());
  }

  @Test
  void theModernEraSaysItsVersionWithEachRequest() {
    var result = result("server/discover", MODERN_META);
    assertEquals("2026-07-28", result.getAsJsonArray("supportedVersions").get(0).getAsString());
    assertEquals("complete", result.get("resultType").getAsString());
    assertTrue(result.getAsJsonObject("_meta").has("io.modelcontextprotocol/serverInfo"));
    for (var method : List.of("tools/list", "resources/list", "resources/templates/list"))
      assertEquals("private", result(method, MODERN_META).get("cacheScope").getAsString());
    assertFalse(result("tools/list", "").has("resultType"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{nonsense | -32700 | no JSON",
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"} more | -32700 | no JSON",
        "{'jsonrpc':'2.0','id':1,'method':'ping'} | -32700 | no JSON",
        "[] | -32600 | one JSON object",
        "[{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}] | -32600 | one JSON object",
        "{\"jsonrpc\":\"2.0\",\"id\":1} | -32600 | has a method",
        "{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":\"ping\"} | -32600 | an id is a text or a number",
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\",\"params\":[]} | -32600 | params are an object",
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/steal\"} | -32601 | no method tools/steal",
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"steal\"}} | -32602 | no tool steal",
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\"} | -32602 | \"name\" is missing",
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"resources/read\",\"params\":{\"uri\":\"highlight://none\"}} | -32002 | no resource",
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"resources/read\",\"params\":{\"uri\":\"file:///etc/passwd\"}} | -32002 | no resource",
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\"} | -32602 | \"protocolVersion\" is missing",
      })
  void whatMakesNoSenseIsAnErrorWithItsNumber(String line, int code, String message) {
    var error = answer(line).getAsJsonObject("error");
    assertEquals(code, error.get("code").getAsInt());
    assertTrue(error.get("message").getAsString().contains(message), error.toString());
  }

  @Test
  void aVersionThatIsNotSpokenIsAnErrorThatNamesThoseThatAre() {
    var meta = "\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2099-01-01\"}";
    var error = answer(request("tools/list", meta)).getAsJsonObject("error");
    assertEquals(-32022, error.get("code").getAsInt());
    assertEquals("2099-01-01", error.getAsJsonObject("data").get("requested").getAsString());
    assertEquals(5, error.getAsJsonObject("data").getAsJsonArray("supported").size());
    var missing = "\"uri\":\"highlight://none\"," + MODERN_META;
    var read = answer(request("resources/read", missing)).getAsJsonObject("error");
    assertEquals(-32602, read.get("code").getAsInt());
  }

  @Test
  void notificationsAndAnswersAreNotAnswered() {
    for (var line :
        List.of(
            "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}",
            "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":1}}",
            "{\"jsonrpc\":\"2.0\",\"id\":9,\"result\":{}}"))
      assertEquals(Optional.empty(), session.handle(line), line);
  }

  @Test
  void toolsAreListedInOneOrderAndOnlyRead() {
    var names = new ArrayList<String>();
    for (var tool : result("tools/list", "").getAsJsonArray("tools")) {
      names.add(tool.getAsJsonObject().get("name").getAsString());
      var hints = tool.getAsJsonObject().getAsJsonObject("annotations");
      assertTrue(hints.get("readOnlyHint").getAsBoolean());
      assertFalse(hints.get("openWorldHint").getAsBoolean());
    }
    assertEquals(
        List.of(
            "fetch",
            "get_episode",
            "get_passage",
            "list",
            "overview",
            "related",
            "search",
            "search_highlights",
            "verify_quote"),
        names);
  }

  @Test
  void whatToolsGiveFitsWhatTheySay() {
    var passage = earshot.search("flexibility").passages().getFirst();
    fits("search_highlights", "\"query\":\"tide\",\"limit\":3,\"kind\":\"quote\"");
    fits("search_highlights", "\"query\":\"xyzzy\"");
    fits("search_highlights", "\"query\":\"tide\",\"facets\":true,\"sort\":\"newest\"");
    fits("search_highlights", "\"query\":\"tide\",\"group\":\"episode\",\"limit\":2");
    fits("overview", "");
    fits("list", "\"what\":\"episodes\"");
    fits("list", "\"what\":\"people\",\"limit\":1,\"after\":1");
    fits("list", "\"what\":\"tags\",\"show\":\"none\"");
    fits("search_highlights", "\"query\":\"\",\"speaker\":\"ana\",\"facets\":true");
    fits("overview", "\"limit\":1");
    fits("search_highlights", "\"query\":\"tide +xyzzy\"");
    fits("get_passage", "\"id\":\"" + passage.id() + "\",\"context\":1");
    fits("get_episode", "\"id\":\"" + passage.episodeId() + "\",\"first\":2,\"limit\":2");
    fits("get_episode", "\"id\":\"tide-tables-2\",\"first\":500");
    fits("related", "\"id\":\"" + passage.id() + "\"");
    fits("related", "\"id\":\"" + passage.episodeId() + "\"");
    fits("verify_quote", "\"text\":\"Wind against tide is where boats are lost.\"");
    fits("verify_quote", "\"text\":\"xyzzy\"");
    fits("search", "\"query\":\"tide\"");
    fits("fetch", "\"id\":\"" + passage.id() + "\"");
  }

  private void fits(String tool, String arguments) {
    var result = call(tool, arguments);
    assertFalse(result.get("isError").getAsBoolean(), result.toString());
    var structured = result.get("structuredContent");
    var text = result.getAsJsonArray("content").get(0).getAsJsonObject().get("text").getAsString();
    assertEquals(structured, JsonParser.parseString(text));
    var errors =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(schema(tool).toString())
            .validate(structured.toString(), InputFormat.JSON);
    assertTrue(errors.isEmpty(), tool + " " + arguments + ": " + errors);
  }

  private JsonElement schema(String name) {
    for (var tool : result("tools/list", "").getAsJsonArray("tools"))
      if (tool.getAsJsonObject().get("name").getAsString().equals(name))
        return tool.getAsJsonObject().get("outputSchema");
    throw new AssertionError(name);
  }

  @Test
  void passagesAreLinkedAndTheLinksCanBeRead() {
    var content =
        call("search_highlights", "\"query\":\"tide\",\"limit\":2").getAsJsonArray("content");
    assertEquals(3, content.size());
    var link = content.get(1).getAsJsonObject();
    assertEquals("resource_link", link.get("type").getAsString());
    var read = result("resources/read", "\"uri\":" + link.get("uri"));
    var text = read.getAsJsonArray("contents").get(0).getAsJsonObject().get("text").getAsString();
    assertTrue(text.startsWith("> "), text);
    result("initialize", "\"protocolVersion\":\"2024-11-05\"");
    assertEquals(
        1, call("search_highlights", "\"query\":\"tide\"").getAsJsonArray("content").size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "search_highlights | | the argument \"query\" is missing",
        "search_highlights | \"query\":\" \" | the argument \"query\" is missing",
        "search_highlights | \"query\":7 | \"query\" is 7; expected a text",
        "search_highlights | \"query\":[\"a\"] | expected one value",
        "search_highlights | \"query\":\"tide\",\"sort\":\"best\" | expected one of relevance, newest, oldest",
        "get_episode | \"episode_id\":\"x\" | did you mean \"id\"?",
        "search_highlights | \"q\":\"tide\" | there is no argument \"q\"; did you mean \"query\"? known are query, limit,",
        "search_highlights | \"query\":\"tide\",\"group\":\"show\" | \"group\" is \"show\"; expected one of episode",
        "search_highlights | \"query\":\"tide\",\"limit\":0 | \"limit\" is 0; expected a whole number from 1 to 50",
        "search_highlights | \"query\":\"tide\",\"limit\":1.5 | expected a whole number",
        "search_highlights | \"query\":\"tide\",\"kind\":\"song\" | a kind is topic or quote",
        "search_highlights | \"query\":\"tide\",\"since\":\"soon\" | a date is a real day",
        "search_highlights | \"query\":\"tide\",\"after\":\"xyz\" | is no cursor of this search",
        "get_passage | \"id\":\"none~1\" | there is no passage \"none~1\"; search_highlights finds ids",
        "get_episode | \"id\":\"none\" | there is no episode \"none\"",
        "related | \"id\":\"none\" | there is no passage or episode \"none\"",
        "list | | the argument \"what\" is missing",
        "list | \"what\":\"songs\" | expected one of shows, episodes, people,",
        "list | \"what\":\"shows\",\"kind\":\"song\" | a kind is topic or quote",
        "fetch | \"id\":\"none\" | there is no passage \"none\"",
      })
  void badArgumentsAreAnAnswerThatAModelCanActOn(String tool, String arguments, String message) {
    var result = call(tool, arguments == null ? "" : arguments);
    assertTrue(result.get("isError").getAsBoolean(), result.toString());
    var text = result.getAsJsonArray("content").get(0).getAsJsonObject().get("text").getAsString();
    assertTrue(text.contains(message), text);
  }

  @Test
  void nothingOfAnyKindIsAsGoodAsAbsent() {
    var plain = call("search_highlights", "\"query\":\"tide\"");
    for (var nothing : List.of("null", "\"\"", "[]", "{}"))
      assertEquals(
          plain,
          call(
              "search_highlights",
              "\"query\":\"tide\",\"limit\":%1$s,\"all\":%1$s,\"show\":%1$s".formatted(nothing)),
          nothing);
  }

  @Test
  void eachPassageBroughtItsWholeEpisodeAlong() {
    var found =
        call("search_highlights", "\"query\":\"tide\"").getAsJsonObject("structuredContent");
    var episodes = new ArrayList<String>();
    for (var episode : found.getAsJsonArray("episodes"))
      episodes.add(episode.getAsJsonObject().get("id").getAsString());
    assertEquals(episodes.stream().distinct().toList(), episodes);
    for (var passage : found.getAsJsonArray("passages"))
      assertTrue(episodes.contains(passage.getAsJsonObject().get("episode").getAsString()));
  }

  @Test
  void anEpisodeIsReadPartByPart() {
    var id = "superdatascience-691";
    var whole = earshot.episode(id).orElseThrow().passages().size();
    int read = 0;
    JsonElement next = new JsonPrimitive(1);
    while (!next.isJsonNull()) {
      var part =
          call("get_episode", "\"id\":\"%s\",\"first\":%s,\"limit\":3".formatted(id, next))
              .getAsJsonObject("structuredContent");
      read += part.getAsJsonArray("passages").size();
      next = part.get("next");
    }
    assertEquals(whole, read);
  }

  @Test
  void severalMessagesAreAnsweredTogetherWhereTheVersionHasThat() {
    result("initialize", "\"protocolVersion\":\"2025-03-26\"");
    var notice = "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}";
    var line = "[" + request("ping", "") + "," + notice + "," + request("tools/list", "") + "]";
    var answers = JsonParser.parseString(session.handle(line).orElseThrow()).getAsJsonArray();
    assertEquals(2, answers.size());
    assertEquals(Optional.empty(), session.handle("[" + notice + "]"));
  }

  @Test
  void whatIsCalledOffIsNotAnswered() {
    var slow =
        new Tool(
            "slow",
            "",
            "",
            JsonSchema.arguments(JsonSchema.members("q", JsonSchema.text(""))),
            new JsonObject(),
            (arguments, deadline) -> {
              session.handle(
                  "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":1}}");
              assertTrue(deadline.isPassed());
              return new Tool.Found(new JsonObject(), List.of());
            });
    session =
        new Protocol(List.of(slow), new Resources(earshot), "1", ProtocolTest::unexpected)
            .session();
    assertEquals(Optional.empty(), session.handle(request("tools/call", "\"name\":\"slow\"")));
  }

  @Test
  void aClientCallsOffItsOwnRequestsInMessagesThatComeByThemselves() {
    var name = Optional.of("one");
    var off = cancellation();
    var protocol =
        slow((all, deadline) -> {
          all.session("2025-06-18", Optional.of("two")).handle(off);
          all.session("2025-06-18", Optional.empty()).handle(off);
          assertFalse(deadline.isPassed());
          all.session("2025-06-18", name).handle(off);
          assertTrue(deadline.isPassed());
        });
    var call = request("tools/call", "\"name\":\"slow\"");
    assertEquals(Optional.empty(), protocol.session("2025-06-18", name).handle(call));
  }

  @Test
  void whatNobodyWaitsForIsCalledOffAlsoBeforeItBegins() {
    var protocol = slow((all, deadline) -> session.end());
    session = protocol.session("2025-06-18", Optional.empty());
    var call = request("tools/call", "\"name\":\"slow\"");
    assertEquals(Optional.empty(), session.handle(call));
    assertEquals(Optional.empty(), session.handle(request("ping", "")));
  }

  private static String cancellation() {
    return cancellation(1);
  }

  private static String cancellation(int id) {
    return "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":%s,\"reason\":\"\\\"tools/call\\\"\"}}"
        .formatted(id);
  }

  private static String call(int id) {
    return request("tools/call", "\"name\":\"slow\"").replace("\"id\":1,", "\"id\":" + id + ",");
  }

  @Test
  void whatWasCalledOffWhileItWaitedWasComputedAndAnsweredAllTheSame() throws IOException {
    var allIsRead = new CountDownLatch(1);
    var begun = new AtomicInteger();
    var protocol =
        slow((all, deadline) -> {
          begun.incrementAndGet();
          await(allIsRead);
        });
    var calls = IntStream.rangeClosed(1, 16).mapToObj(ProtocolTest::call);
    var off = IntStream.rangeClosed(5, 16).mapToObj(ProtocolTest::cancellation);
    var lines = Stream.concat(calls, off).collect(Collectors.joining("\n", "", "\n"));
    var out = new StringWriter();
    new McpServer(protocol).serve(input(lines, allIsRead::countDown), new PrintWriter(out));
    assertEquals(4, begun.get());
    assertEquals(
        Set.of(1, 2, 3, 4),
        out.toString().lines().map(ProtocolTest::id).collect(Collectors.toSet()));
  }

  /// @param atEnd what is done when all before was taken up
  private static InputStream input(String text, Runnable atEnd) {
    var end =
        new InputStream() {
          @Override
          public int read() {
            atEnd.run();
            return -1;
          }

          @Override
          public int read(byte[] bytes, int from, int length) {
            return read();
          }
        };
    return new SequenceInputStream(
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), end);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static int id(String answer) {
    return JsonParser.parseString(answer).getAsJsonObject().get("id").getAsInt();
  }

  @Test
  void aMessageThatWaitsForAPlaceCanBeCalledOffByAnother() {
    var protocol = slow((all, deadline) -> unexpected(new AssertionError("it was begun")));
    var name = Optional.of("one");
    var server = new McpServer(protocol);
    var waiting = server.posted(call(1), "2025-06-18", name);
    assertTrue(waiting.asksIndex());
    assertEquals(Optional.empty(), server.posted(cancellation(), "2025-06-18", name).answer());
    assertEquals(Optional.empty(), waiting.answer());
    var batch = server.posted("[" + call(1) + "," + call(2) + "]", "2025-03-26", name);
    server.posted("[" + cancellation(1) + "," + cancellation(2) + "]", "2025-03-26", name);
    assertEquals(Optional.empty(), batch.answer());
  }

  @Test
  void onlyWhatAsksTheIndexTakesItsTime() {
    for (var method : List.of("tools/call", "tools\\/call", "resources/read"))
      assertTrue(session.take(request(method, "")).asksIndex(), method);
    for (var line :
        List.of(
            request("ping", ""),
            request("tools/list", ""),
            request("initialize", "\"protocolVersion\":\"tools/call\""),
            cancellation(),
            "nonsense")) assertFalse(session.take(line).asksIndex(), line);
  }

  /// A protocol with one tool, which does this.
  private static Protocol slow(BiConsumer<Protocol, Deadline> meanwhile) {
    var made = new AtomicReference<Protocol>();
    var slow =
        new Tool(
            "slow",
            "",
            "",
            JsonSchema.arguments(JsonSchema.members("q", JsonSchema.text(""))),
            new JsonObject(),
            (arguments, deadline) -> {
              meanwhile.accept(made.get(), deadline);
              return new Tool.Found(new JsonObject(), List.of());
            });
    made.set(new Protocol(List.of(slow), new Resources(earshot), "1", ProtocolTest::unexpected));
    return made.get();
  }

  @Test
  void aFaultOfEarshotWasTakenForAMistakeOfTheModel() {
    var faults = new ArrayList<Throwable>();
    var fault = new IllegalArgumentException("broken");
    var broken =
        new Tool(
            "broken",
            "",
            "",
            JsonSchema.arguments(JsonSchema.members("q", JsonSchema.text(""))),
            new JsonObject(),
            (arguments, deadline) -> {
              throw fault;
            });
    session = new Protocol(List.of(broken), new Resources(earshot), "1", faults::add).session();
    var error = answer(request("tools/call", "\"name\":\"broken\"")).getAsJsonObject("error");
    assertEquals(ProtocolError.INTERNAL_ERROR, error.get("code").getAsInt());
    assertEquals("this is a fault of earshot itself", error.get("message").getAsString());
    assertEquals(List.of(fault), faults);
  }

  @Test
  void anIndexThatIsNotThereIsSaid() {
    var told = new ArrayList<Throwable>();
    try (var none = Earshot.open(folder.resolve("none"))) {
      session =
          new Protocol(new Tools(none, Budget.USUAL).all(), new Resources(none), "1", told::add)
              .session();
      var result = call("search_highlights", "\"query\":\"tide\"");
      assertTrue(result.toString().contains("there is no index yet"), result.toString());
      assertFalse(result.toString().contains(folder.toString()), result.toString());
      var read = answer(request("resources/read", "\"uri\":\"highlight://a\"")).get("error");
      assertTrue(read.toString().contains("there is no index yet"), read.toString());
    }
    assertEquals(2, told.size());
    assertTrue(told.getFirst().toString().contains(folder.toString()), told.toString());
  }

  @Test
  void hugeLinesArePassedOverAndTheNextIsAnswered() throws IOException {
    var huge =
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\""
            + "x".repeat(McpServer.LONGEST_MESSAGE)
            + "\"}";
    var input = huge + "\n\r\n" + request("ping", "") + "\r\n" + request("ping", "");
    var out = new StringWriter();
    var in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
    new McpServer(earshot, McpServer.USUAL_TOKENS, "1", ProtocolTest::unexpected)
        .serve(in, new PrintWriter(out));
    var answers = out.toString().lines().toList();
    assertEquals(3, answers.size(), out.toString());
    assertTrue(answers.getFirst().contains("a message of more than 1048576 bytes"));
    assertEquals(answers.get(1), answers.get(2));
  }

  @Test
  void deepNestingIsRefused() {
    var deep = "[".repeat(100_000) + "]".repeat(100_000);
    var line = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\",\"params\":{\"a\":" + deep + "}}";
    assertTrue(answer(line).has("error"));
  }

  private JsonObject call(String tool, String arguments) {
    return result("tools/call", "\"name\":\"" + tool + "\",\"arguments\":{" + arguments + "}");
  }

  private JsonObject result(String method, String params) {
    var answer = answer(request(method, params));
    assertTrue(answer.has("result"), answer.toString());
    return answer.getAsJsonObject("result");
  }

  private static String request(String method, String params) {
    return "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\""
        + method
        + "\",\"params\":{"
        + params
        + "}}";
  }

  private JsonObject answer(String line) {
    var answer = session.handle(line).orElseThrow();
    assertFalse(answer.contains("\n"));
    return JsonParser.parseString(answer).getAsJsonObject();
  }
}
