package dev.earshot.reader.readwise;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.earshot.reader.Collected;
import dev.earshot.reader.Outline;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadwiseReaderTest {
  private static final String PAGE =
      """
      # Ports
      ## Metadata
      - Full Title: Ports
      - Category: #podcasts
      ## Highlights
      """;

  @TempDir Path folder;

  @Test
  void aSnipWrittenOutAsTextIsATopic() throws IOException {
    reads(
        "readwise-default.md",
        """
        # Why Ports Silt Up @2366 <https://share.snipd.com/snip/s-1> = Rivers carry sand / Sand stays
          Speaker 1 @2366: Rivers carry sand. / there's (1. dredge / 2. move)
          Speaker 2: And it stays.
        Speaker 0 @3611 <https://www.airr.io/quote/q-2>: it never ends
        -: Plain words without a place\
        """);
  }

  @Test
  void theAuthorIsTheShow() throws IOException {
    var episode = Collected.fromResource("readwise-default.md").only();
    assertEquals(Optional.of("Salt Water"), episode.show());
    assertEquals("#7 Ports: a History, Part 2", episode.title());
    assertEquals(Optional.of("7"), episode.number());
    assertEquals("\"e-77\"", episode.extra().get("snipd"));
  }

  @Test
  void aPlaceholderOfAnAppIsNotWhatWasSaid() throws IOException {
    reads(
        "readwise-exported.md",
        """
        - @657 <https://www.airr.io/quote/q-1>: cranes are slow (cranes are slow)
        -: Cranes are patient. / a dash that belongs to the text\
        """);
  }

  @Test
  void soundIsNoPage() throws IOException {
    var episode = Collected.fromResource("readwise-exported.md").only();
    assertEquals(Optional.of("https://example.org/8.mp3?id=3"), episode.audio());
    assertEquals(Optional.empty(), episode.url());
  }

  @Test
  void pagesForLogseqHaveTheSameHighlights() throws IOException {
    var episode = Collected.fromResource("readwise-logseq.md").only();
    assertEquals("#9 Locks", episode.title());
    assertEquals(Optional.of("Salt Water"), episode.show());
    reads(
        "readwise-logseq.md",
        """
        # How Locks Work @569 <https://share.snipd.com/snip/s-4> = Water lifts. / Gates hold.
          Speaker 1 @569: Water lifts. (see Panama)
        - @94 <https://momento.fm/episode/1?startTime=94>: Gates hold.\
        """);
  }

  @Test
  void aPageForLogseqThatASyncWroteTwiceIsRead() throws IOException {
    var page =
        """
        title:: Eels (highlights)
        category:: #podcasts

        - Highlights first synced
        \t- Moss is a ladder.
        \t  It is wet.
        """;
    assertEquals(Outline.of(read(page).only()), Outline.of(read(page + page).only()));
  }

  @Test
  void aNameThatComesOnceIsNoSpeaker() throws IOException {
    var turns = "- Cranes\n  Transcript:\n  Ada Stone\n  Hm.\n";
    assertEquals("# Cranes\n  -: Ada Stone / Hm.", Outline.of(read(PAGE + turns).only()));
    assertEquals(
        "# Cranes\n  Ada Stone: Hm.\n  Ada Stone: Yes.",
        Outline.of(read(PAGE + turns + "  Ada Stone\n  Yes.\n").only()));
  }

  @Test
  void aBookIsNoPodcast() throws IOException {
    var read = read(PAGE.replace("podcasts", "books") + "- Words\n> quoted\n");
    assertEquals(Optional.empty(), read.format());
  }

  /// A search for the place from every space once took minutes.
  @Test
  void manySpacesAreReadInNoTime() throws IOException {
    String words = "- One" + " ".repeat(60_000) + "two\n";
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> assertEquals("-: One two", Outline.of(read(PAGE + words).only())));
  }

  @Test
  void damageIsToldAndTheRestKept() throws IOException {
    var read =
        read(
            PAGE
                + "- One ([Time 0:75:99](https://www.airr.io/quote/q-1))\n"
                + "- ([Time 0:00:09](https://www.airr.io/quote/q-2))\n"
                + "- Three ([Time 0:00");
    assertEquals("- <https://www.airr.io/quote/q-1>: One\n-: Three", Outline.of(read.only()));
    assertEquals(
        List.of(
            "f.md:6: the time \"0:75:99\" is none; expected such as 1:02:03",
            "f.md:7: the highlight has neither words nor a note and was left out",
            "f.md:8: the link after the highlight has no end; the file may be cut off here"),
        read.warnings());
  }

  @Test
  void anEpisodeSeenAsAVideoIsAnArticleToReadwise() throws IOException {
    for (var category : new String[] {"#articles", "#videos"})
      for (var title : new String[] {"Ep.116 — Ida Ray — Ports", "Folge 116: Häfen"})
        for (var url : new String[] {"https://www.youtube.com/watch?v=q1w2e3r4t5y", VIDEO}) {
          assertEquals(Optional.of("116"), read(obsidian(title, category, url)).only().number());
          assertEquals(Optional.of("116"), read(logseq(title, category, url)).only().number());
        }
    for (var other :
        new String[] {
          obsidian("Ep.116 — Ports", "#books", VIDEO),
          obsidian("Ep.116 — Ports", "#articles", "https://port.example/116"),
          obsidian("116 ports", "#articles", VIDEO),
          logseq("116 ports", "#articles", VIDEO),
          logseq("Ep.116 — Ports", "#tweets", VIDEO)
        }) assertEquals(List.of(), read(other).episodes(), other);
  }

  private static final String VIDEO = "https://youtu.be/q1w2e3r4t5y";

  private static String obsidian(String title, String category, String url) {
    return """
    # %s
    ## Metadata
    - Author: [[Salt Water]]
    - Full Title: %s
    - Category: %s
    - URL: %s
    ## Highlights
    - Ports silt up by themselves.
    """
        .formatted(title, title, category, url);
  }

  private static String logseq(String title, String category, String url) {
    return """
    title:: %s (highlights)
    author:: [[Salt Water]]
    full-title:: "%s"
    category:: %s
    url:: %s

    - Highlights first synced by [[Readwise]] [[Feb 11th, 2023]]
    \t- Ports silt up by themselves. ([View Highlight](https://read.readwise.io/read/01))
    """
        .formatted(title, title, category, url);
  }

  @Test
  void severalPeopleAreNoShow() throws IOException {
    var people = List.of("Ida Ray", "Bo Lind", "Sam Oak");
    for (var author : new String[] {"Ida Ray, Bo Lind, Sam Oak", "Ida Ray, Bo Lind and Sam Oak"}) {
      var read =
          read(
              PAGE.replace("- Category", "- Author: [[%s]]\n- Category".formatted(author))
                  + "- One\n");
      assertEquals(Optional.empty(), read.only().show());
      assertEquals(people, read.only().hosts());
    }
    for (var show :
        new String[] {
          "Salt Water, Ida Ray", "Ida Ray, Bo Lind, Salt Water Media", "The Ports, Ida Ray, Bo Lind"
        })
      assertEquals(
          Optional.of(show),
          read(PAGE.replace("- Category", "- Author: [[%s]]\n- Category".formatted(show))
                  + "- One\n")
              .only()
              .show());
  }

  @Test
  void aPageThatWasWrittenTwiceCountsOnce() throws IOException {
    String page = PAGE + "- One ([Time 0:00:09](https://www.airr.io/quote/q-1))\n";
    assertEquals(
        "- @9 <https://www.airr.io/quote/q-1>: One\n-: Two",
        Outline.of(read(page + "\n" + page + "- Two\n").only()));
  }

  @Test
  void aHeadingEndsAHighlight() throws IOException {
    assertEquals(
        "-: One\n-: Two", Outline.of(read(PAGE + "- One\n## Mine\nmy own words\n- Two\n").only()));
  }

  private static void reads(String resource, String outline) throws IOException {
    var read = Collected.fromResource(resource);
    assertEquals(outline, Outline.of(read.only()));
    assertEquals(List.of(), read.warnings());
  }

  private Collected read(String text) throws IOException {
    return Collected.from(folder.resolve("f.md"), text.getBytes(UTF_8));
  }
}
