package dev.earshot.reader.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class JsonBreakTest {
  @Test
  void aWholeValueHasNone() {
    breaks("{\"a\":[1,{\"b\":null}]}", "none");
    breaks("{\"a\":1} and more", "none");
    breaks("[".repeat(200) + "]".repeat(200), "none");
  }

  @Test
  void theBreakIsTheFirstCharacterThatDoesNotFit() {
    breaks("garbage", "UNREADABLE 1");
    breaks("this is no JSON", "UNREADABLE 1");
    breaks("{\"a\":x}", "UNREADABLE 6");
    breaks("{\"a\":1,,\"b\":2}", "UNREADABLE 8");
    breaks("[{\"a\":1} {\"b\":2}]", "UNREADABLE 10");
    breaks("{\"a\":1]", "UNREADABLE 7");
  }

  @Test
  void aCutTextEndsEarlyWhereverItWasCut() {
    String whole = "{\"title\":\"b\",\"n\":[1.5,true]}";
    for (int end = 1; end < whole.length(); end++)
      breaks(whole.substring(0, end), "ENDS_EARLY " + end);
  }

  @Test
  void noDepthFillsTheStack() {
    breaks("[".repeat(50_000), "TOO_DEEP 256");
  }

  private static void breaks(String json, String expected) {
    assertEquals(
        expected,
        JsonBreak.in(json).map(broken -> broken.kind() + " " + broken.offset()).orElse("none"),
        json);
  }
}
