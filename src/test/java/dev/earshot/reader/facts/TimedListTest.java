package dev.earshot.reader.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.earshot.notation.TimeNotation;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimedListTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "03:09 Rain & sun",
        "(03:09) - Rain & sun",
        "03:09-Rain & sun",
        "0:03:09 - Rain & sun",
        "[03:09] Rain & sun",
        "* **[03:09](#t=03:09)** Rain & sun",
        "- [@03:09](https://youtu.be/x?t=189) Rain & sun",
        "00:03:09: - Rain & sun",
        "▶ 3:09 | **Rain & sun**",
        "1. 3:09 Rain & sun",
        "• Rain & sun [03:09]",
        "Rain & sun (3:09)",
        "- Rain & sun – 03:09",
        "[3:09 - 4:00] Rain & sun",
        "3:09–4:00 Rain & sun",
        "\u200b3:09\u00a0Rain & sun"
      })
  void readsWhatPeopleType(String line) {
    boolean trailing = line.matches(".*\\d[\\])]?");
    String first = trailing ? "One [0:00]" : "0:00 One";
    String last = trailing ? "Last (10:00)" : "10:00 Last";
    finds(List.of(first, line, "", "Some words.", last), "0 One", "189 Rain & sun", "600 Last");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "At 3:09 we met",
        "3:09",
        "3:09 pm Lunch",
        "12:75 Never",
        "2016-04-23T12:31:06Z",
        "1:2:3:4 Odd",
        "Genesis 3:9"
      })
  void otherTimesAreNoEntries(String line) {
    finds(List.of("0:00 One", line, "10:00 Last"));
  }

  @Test
  void threeLinesAreAList() {
    finds(List.of("0:00 a", "0:00 b"));
    finds(List.of("0:00 a", "0:00 b", "0:01 c"), "0 a", "0 b", "1 c");
  }

  @Test
  void ofSeveralListsTheLongestCounts() {
    finds(
        List.of("0:00 a", "1:00 b", "2:00 c", "0:00 A", "1:00 B", "1:30 C", "2:00 D"),
        "0 A",
        "60 B",
        "90 C",
        "120 D");
  }

  @Test
  void aSlipDoesNotTearAListApart() {
    finds(
        List.of("0:10 a", "0:20 b", "9:30 c", "0:40 d", "0:50 e"), "10 a", "20 b", "40 d", "50 e");
    finds(
        List.of("0:10 a", "0:20 b", "0:03 c", "0:40 d", "0:50 e"), "10 a", "20 b", "40 d", "50 e");
  }

  private static void finds(List<String> lines, String... expected) {
    var entries = TimedList.in(lines).stream().flatMap(list -> list.entries().stream());
    assertEquals(
        Stream.of(expected).toList(),
        entries.map(entry -> TimeNotation.write(entry.start()) + " " + entry.title()).toList());
  }
}
