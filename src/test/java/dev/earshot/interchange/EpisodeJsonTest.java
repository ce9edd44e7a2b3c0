package dev.earshot.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import com.google.gson.stream.MalformedJsonException;
import dev.earshot.episode.Episode;
import dev.earshot.reader.Collected;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EpisodeJsonTest {
  private static final Path EVERY_KEY =
      Path.of("src/test/resources/dev/earshot/reader/jsonlines/every-key.jsonl");

  private final List<String> problems = new ArrayList<>();

  @Test
  void whatIsReadIsWrittenBackAsItWas() throws IOException {
    String json = Files.readString(EVERY_KEY).strip();
    assertEquals(json, written(episode(json)));
    assertEquals(List.of(), problems);
  }

  @Test
  void whatIsWrittenIsReadBackEqual() throws IOException {
    var episode = Collected.from(Collected.CORPUS_PAGE).only();
    assertEquals(episode, episode(written(episode)));
  }

  @Test
  void unknownKeysAreKeptAtEveryLevel() throws IOException {
    var episode = episode(Files.readString(EVERY_KEY));
    var topic = episode.topics().getFirst();
    assertEquals("4.0", episode.extra().get("rating"));
    assertEquals("\"#fff\"", topic.extra().get("colour"));
    assertEquals("{\"calm\":[1,2.50,null,true]}", topic.quotes().getFirst().extra().get("mood"));
  }

  @Test
  void topicsAndQuotesStandAlone() throws IOException {
    var topic = episode(Files.readString(EVERY_KEY)).topics().getFirst();
    var quote = topic.quotes().getFirst();
    assertEquals(
        Optional.of(topic),
        EpisodeJson.readTopic(in(text(out -> EpisodeJson.writeTopic(out, topic))), problems::add));
    assertEquals(
        Optional.of(topic.withQuotes(List.of())),
        EpisodeJson.readTopic(
            in(text(out -> EpisodeJson.writeTopicWithoutQuotes(out, topic))), problems::add));
    assertEquals(
        Optional.of(quote),
        EpisodeJson.readQuote(in(text(out -> EpisodeJson.writeQuote(out, quote))), problems::add));
  }

  @Test
  void otherSpellingsAreRead() throws IOException {
    reads("{'title':'T','number':691}", "{'number':'691','title':'T'}");
    reads("{'title':'T','number':691.0}", "{'number':'691','title':'T'}");
    reads("{'title':'T','number':315.5}", "{'number':'315.5','title':'T'}");
    reads("{'title':'T','guests':'Ada'}", "{'title':'T','guests':['Ada']}");
    reads("{'title':'T','guests':['Ada',null,'']}", "{'title':'T','guests':['Ada']}");
    reads("{'title':'T','date':'2023-06-27'}", "{'title':'T','published':'2023-06-27'}");
    reads("{'title':'T','date':'2023-06-27T10:00:00Z'}", "{'title':'T','published':'2023-06-27'}");
    reads(
        "{'title':'T','published':'2023-06-27 10:00:00.96+00:00'}",
        "{'title':'T','published':'2023-06-27'}");
    reads("{'title':'T','duration':'1:07:01.5'}", "{'title':'T','duration':4021.5}");
    reads("{'title':'T','duration':'4021.5'}", "{'title':'T','duration':4021.5}");
    reads("{'title':'T','duration':null,'topics':null,'url':null,'show':''}", "{'title':'T'}");
    reads("{'title':'A','title':'B'}", "{'title':'B'}");
    reads("{'title':'T','topics':[{'start':0}]}", "{'title':'T','topics':[{'start':0}]}");
    reads(
        "{'title':'T','related':['SDS 575: Chips — with Cy']}",
        "{'title':'T','related':[{'title':'Chips','number':'575','guests':['Cy']}]}");
    reads("{'title':'a\\ud800b','x':'\\udc00'}", "{'title':'a\ufffdb','x':'\ufffd'}");
    reads("{'title':'\\ud83c\\udfa7 \u00fc'}", "{'title':'\ud83c\udfa7 \u00fc'}");
  }

  @Test
  void aBadValueIsLeftOutAndTold() throws IOException {
    String bare = "{'title':'T'}";
    reads(
        "{'title':'T','duration':'abc'}",
        bare,
        "'duration' is 'abc'; expected seconds such as 754");
    reads("{'title':'T','duration':-5}", bare, "'duration' is -5; expected seconds such as 754");
    reads(
        "{'title':'T','duration':[1]}", bare, "'duration' is a list; expected seconds such as 754");
    reads(
        "{'title':'T','date':'June 2023'}",
        bare,
        "'date' is 'June 2023'; expected a day such as 2023-06-27");
    reads(
        "{'title':'T','date':'2023-02-31'}",
        bare,
        "'date' is '2023-02-31'; expected a day such as 2023-06-27");
    reads(
        "{'title':'T','topics':'many'}",
        bare,
        "'topics' is 'many'; expected a list of topics such as []");
    reads(
        "{'title':'T','show':{'a':1}}",
        bare,
        "'show' is an object; expected text such as 'AI Chips'");
    reads(
        "{'title':'T','guests':[true]}",
        bare,
        "'guests[0]' is true; expected text such as 'AI Chips'");
    reads(
        "{'title':'T','topics':[{'title':'a'},7]}",
        "{'title':'T','topics':[{'title':'a'}]}",
        "'topics[1]' is 7; expected a topic such as {'title':'Hardware'}");
    reads(
        "{'title':'T','topics':[{'title':'a','quotes':[{'text':'b','start':'x'}]}]}",
        "{'title':'T','topics':[{'title':'a','quotes':[{'text':'b'}]}]}",
        "'topics[0].quotes[0].start' is 'x'; expected seconds such as 754");
    reads(
        "{'title':'T','quotes':[{'text':'a','start':10,'end':5}]}",
        "{'title':'T','quotes':[{'text':'a','start':10}]}",
        "'quotes[0].end' is 5, before its start 10; expected a later time such as 11");
    reads(
        "{'title':'T','quotes':[{'text':' '},{'speaker':'Ada'},{'text':'a'}]}",
        "{'title':'T','quotes':[{'text':'a'}]}",
        "'quotes[0]' has no text and was left out; expected 'text' such as 'We knew.'",
        "'quotes[1]' has no text and was left out; expected 'text' such as 'We knew.'");
  }

  @Test
  void anEpisodeWithoutTitleIsLeftOut() throws IOException {
    assertEquals(Optional.empty(), EpisodeJson.readEpisode(in("{\"show\":\"S\"}"), problems::add));
    assertEquals(
        List.of(
            "the episode has no title and was left out; expected \"title\" such as \"AI Chips\""),
        problems);
  }

  @Test
  void depthIsNoDanger() {
    String bomb = "{\"title\":\"T\",\"x\":" + "[".repeat(100_000);
    assertThrows(
        MalformedJsonException.class, () -> EpisodeJson.readEpisode(in(bomb), problems::add));
  }

  /// Single quotes stand for double ones.
  private void reads(String json, String expected, String... problems) throws IOException {
    this.problems.clear();
    assertEquals(doubled(expected), written(episode(doubled(json))));
    assertEquals(List.of(problems).stream().map(EpisodeJsonTest::doubled).toList(), this.problems);
  }

  private static String doubled(String text) {
    return text.replace('\'', '"');
  }

  private Episode episode(String json) throws IOException {
    return EpisodeJson.readEpisode(in(json), problems::add).orElseThrow();
  }

  private static JsonReader in(String json) {
    return new JsonReader(new StringReader(json));
  }

  private interface Writing {
    void to(JsonWriter out) throws IOException;
  }

  private static String written(Episode episode) throws IOException {
    return text(out -> EpisodeJson.writeEpisode(out, episode));
  }

  private static String text(Writing writing) throws IOException {
    var text = new StringWriter();
    writing.to(new JsonWriter(text));
    return text.toString();
  }
}
