package dev.earshot.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.earshot.Golden;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.util.DefaultLocale;

@DefaultLocale("ar-EG")
class VerifyCommandTest {
  private static final Path GOLDEN = Path.of("src", "test", "resources", "dev", "earshot", "cli");
  private static final String TIDE = "The moon calls and the tide answers";

  @TempDir Path folder;
  private Cli earshot;

  @BeforeEach
  void index() {
    earshot = Cli.with(folder.resolve("index"));
    earshot.run("index", Cli.SOURCES);
  }

  @Test
  void aPersonSeesWhoSaidItAndWhatDiffers() throws IOException {
    var printed = new StringBuilder();
    for (var text :
        new String[] {
          TIDE,
          "the sun calls and the tide slowly answers when it is done with else",
          "on a harbour field at low tide he walked to post a parcel",
          "the moon never calls and the tide answers when it is done",
          "the tide is a parcel from the moon",
          "zebras play violins"
        }) printed.append(earshot.run("verify", text).out()).append("--\n");
    Golden.check(GOLDEN.resolve("verify.txt"), printed.toString());
  }

  @Test
  void theVerdictIsTheExitCode() {
    assertEquals(0, earshot.run("verify", TIDE).code());
    assertEquals(0, earshot.run("verify", "the", "moon", "calls").code());
    assertEquals(0, earshot.run("verify", "the moon never calls and the tide answers").code());
    var otherwise = "on a harbour field at low tide he walked to post a parcel";
    assertEquals(3, earshot.run("verify", otherwise).code());
    assertEquals(1, earshot.run("verify", "the tide is a parcel from the moon").code());
    var nothing = earshot.run("verify", "zebras play violins");
    assertEquals(1, nothing.code());
    assertTrue(nothing.err().startsWith("nothing like \"zebras play violins\" in "), nothing.err());
    earshot.fails("unknown option: --jsno", "verify", "--jsno", TIDE);
  }

  @Test
  void aDashBeginsAQuoteAndNoOption() {
    assertEquals(0, earshot.run("verify", "- " + TIDE).code());
    assertEquals(0, earshot.run("verify", "-the", "moon", "calls").code());
  }

  @Test
  void aProgramReadsARecord() {
    var found = record("the moon calls and the tides answer");
    assertEquals("near", found.get("verdict").getAsString());
    assertEquals(
        "[{\"kind\":\"changed\",\"given\":\"tides answer\",\"given_at\":[23,35],"
            + "\"said\":\"tide answers\",\"said_at\":[23,35],\"alters\":[]}]",
        found.get("differences").toString());
    assertEquals("[0,35]", found.get("said_at").toString());
    var passage = found.getAsJsonObject("passage");
    assertEquals("Ana Prior", passage.get("speaker").getAsString());
    assertEquals("https://example.org/t/1.mp3#t=31.5", passage.get("link").getAsString());
    assertTrue(record("zebras play violins").get("passage").isJsonNull());
  }

  private JsonObject record(String text) {
    return JsonParser.parseString(earshot.run("verify", "--json", text).out()).getAsJsonObject();
  }
}
