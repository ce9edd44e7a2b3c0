package dev.earshot.reader.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.earshot.reader.Collected;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Entries are told as `line:n`, n being what stands under their key `n`.
class JsonEntriesTest {
  private static final String UNREADABLE =
      "there is no readable JSON here; the entry was left out, the others were kept";
  private static final String CUT =
      "the file ends in the middle of its JSON; what came before was kept";

  private final List<String> warnings = new ArrayList<>();

  @Test
  void everyEntryHasTheLineItBeginsAt() {
    reads("{\"list\":[{\"n\":1},{\n\"n\":2},\n\n{\"n\":3}\n]}", "1:1 1:2 4:3");
    reads("{\n \"list\": [\n  {\n   \"n\": 1\n  },\n  {\n   \"n\": 2\n  }\n ]\n}", "3:1 6:2");
    reads(
        "{\"list\":[\n 5,\n null,\n {\"n\":1}]}",
        "4:1",
        "2: the entry \"5\" was left out; expected an object in { }");
  }

  @Test
  void aBrokenEntryCostsOnlyItself() {
    reads("{\"list\":[{\"n\":1},\n{\"n\":x},\n{\"n\":3}]}", "1:1 3:3", "2: " + UNREADABLE);
    reads(
        "{\"list\":[{\"n\":1},\n{\"n\":2,,},{\"n\":3},\n{\"n\" 4},\n{\"n\":5}]}",
        "1:1 2:3 4:5",
        "2: " + UNREADABLE,
        "3: " + UNREADABLE);
  }

  @Test
  void aBraceInsideABrokenEntryIsNoEntry() {
    reads("{\"list\":[{\"n\":x,\"inner\":{\"m\":1}},\n{\"n\":2}]}", "2:2", "1: " + UNREADABLE);
  }

  @Test
  void aCutFileKeepsWhatCameBefore() {
    reads("{\"list\":[{\"n\":1},\n{\"n\":2", "1:1", "2: " + CUT);
    reads("{\"list\":[{\"n\":1},\n{\"n\":\"2", "1:1", "2: " + CUT);
    reads("{\"list\":[{\"n\":1}\n", "1:1", "1: " + CUT);
  }

  @Test
  void whatFollowsTheValueIsLeftToOthers() {
    String json = "{\"list\":[{\"n\":1}]}";
    assertEquals(json.length(), read(json + " Dear readers, {see} below", new ArrayList<>()));
  }

  private void reads(String json, String entries, String... told) {
    warnings.clear();
    var found = new ArrayList<String>();
    var unused = read(json, found);
    assertEquals(entries, String.join(" ", found), json);
    assertEquals(List.of(told), warnings, json);
  }

  private int read(String json, List<String> found) {
    var visitor =
        new JsonEntries.Visitor() {
          @Override
          public boolean isList(String path) {
            return path.equals("list");
          }

          @Override
          public boolean isEntry(JsonObject object) {
            return object.has("n");
          }

          @Override
          public void field(String path, JsonElement value) {}

          @Override
          public void entry(String list, JsonEntry entry) {
            found.add(entry.line() + ":" + entry.text("n").orElse("?"));
          }
        };
    return new JsonEntries(json, Collected.warningsTo(warnings), visitor).read();
  }
}
