package dev.earshot.present;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.earshot.episode.Span;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A record is written, made a tree of and told by schemas from one description.
class RecordTypeTest {
  private record Bird(
      String name, Optional<String> song, Duration heard, List<Span> notes, int eggs) {}

  private static final RecordType<Bird> BIRD =
      RecordType.<Bird>named("Bird", "What sings.")
          .type("bird")
          .with("name", "As people say it", JsonType.TEXT, Bird::name)
          .with("song", JsonType.orNull(JsonType.TEXT), Bird::song)
          .with("heard", JsonType.SECONDS, Bird::heard)
          .with("notes", JsonType.list(JsonType.SPAN), Bird::notes)
          .mayHave(
              "eggs",
              "",
              JsonType.INTEGER,
              bird -> Optional.of(bird.eggs()).filter(eggs -> eggs > 0));

  private static final Bird WREN =
      new Bird("wren", Optional.empty(), Duration.ofMillis(12_500), List.of(new Span(0, 4)), 0);

  @Test
  void aLineHasTheFieldsInTheirOrder() {
    assertEquals(
        "{\"type\":\"bird\",\"name\":\"wren\",\"song\":null,\"heard\":12.5,\"notes\":[[0,4]]}\n",
        BIRD.line(WREN));
  }

  @Test
  void aFieldThatMayBeLeftOutIsThereWhereThereIsSomethingToSay() {
    var nesting = new Bird("wren", Optional.of("<trill>"), Duration.ZERO, List.of(), 5);
    assertEquals(
        "{\"type\":\"bird\",\"name\":\"wren\",\"song\":\"<trill>\",\"heard\":0,\"notes\":[],\"eggs\":5}\n",
        BIRD.line(nesting));
  }

  @Test
  void aTreeIsWhatTheLineSays() {
    assertEquals(BIRD.line(WREN), BIRD.tree(WREN) + "\n");
    assertEquals(JsonParser.parseString(BIRD.line(WREN)), BIRD.tree(WREN));
  }

  @Test
  void theSchemaTellsOfEachField() {
    assertEquals(
        JsonParser.parseString(
            """
            {"type":"object","description":"What sings.","properties":{
             "type":{"const":"bird"},
             "name":{"type":"string","description":"As people say it"},
             "song":{"type":["string","null"]},
             "heard":{"type":"number"},
             "notes":{"type":"array","items":{"type":"array","items":{"type":"integer"},
              "description":"[from, to) in UTF-16 units of the text","minItems":2,"maxItems":2}},
             "eggs":{"type":"integer"}},
             "required":["type","name","song","heard","notes"]}\
            """),
        BIRD.definition(RecordTypeTest::reference));
  }

  @Test
  void aRecordInsideIsToldAsWhoeverAsksWantsIt() {
    var nest = RecordType.<Optional<Bird>>unnamed().with("bird", JsonType.orNull(BIRD), b -> b);
    assertEquals("{\"bird\":null}\n", nest.line(Optional.empty()));
    assertEquals("{\"bird\":" + BIRD.tree(WREN) + "}\n", nest.line(Optional.of(WREN)));
    assertEquals(
        "{\"bird\":{\"oneOf\":[{\"$ref\":\"Bird\"},{\"type\":\"null\"}]}}",
        nest.definition(RecordTypeTest::reference).get("properties").toString());
  }

  private static JsonObject reference(RecordType<?> record) {
    var reference = new JsonObject();
    reference.addProperty("$ref", record.name());
    return reference;
  }

  @Test
  void someOfTheFieldsMakeASmallerRecord() {
    var small = BIRD.only(List.of("heard", "name"));
    assertEquals("{\"name\":\"wren\",\"heard\":12.5}\n", small.line(WREN));
    assertFalse(small.definition(RecordTypeTest::reference).toString().contains("song"));
  }

  @Test
  void aWordThatMayBeAbsentIsOneOfThoseOrNull() {
    var kind = JsonType.orNull(JsonType.oneOf(Stream.of("a", "b")));
    assertEquals(
        "{\"oneOf\":[{\"type\":\"string\",\"enum\":[\"a\",\"b\"]},{\"type\":\"null\"}]}",
        kind.schema(RecordTypeTest::reference).toString());
  }
}
