package dev.earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.earshot.analysis.Language;
import dev.earshot.episode.Episode;
import dev.earshot.episode.Quote;
import dev.earshot.notation.WebAddress;
import dev.earshot.passage.Passage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(Indexed.ForTests.class)
class LinksAndLanguagesTest {
  private static final String VIDEO = "https://www.youtube.com/watch?v=dQw4w9WgXcQ";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=83s",
        "https://youtu.be/dQw4w9WgXcQ?si=Zx81",
        "youtu.be/dQw4w9WgXcQ",
        "https://m.youtube.com/watch?app=desktop&v=dQw4w9WgXcQ",
        "https://www.youtube.com/shorts/dQw4w9WgXcQ",
        "(https://youtube.com/embed/dQw4w9WgXcQ).",
      })
  void aVideoHasOneAddressInManyWritings(String pasted) {
    assertEquals(WebAddress.page(VIDEO), WebAddress.page(pasted.replaceFirst("^\\(", "")));
  }

  @ParameterizedTest
  @CsvSource({
    "https://Mill.example/ep/7/?utm_source=x&fbclid=y#top, mill.example/ep/7",
    "http://www.mill.example/ep?id=7&ref=z, mill.example/ep?id=7",
    "https://podcasts.apple.com/us/podcast/id1?i=1000, podcasts.apple.com/us/podcast/id1?i=1000"
  })
  void whoCameFromWhereIsNoPartOfAPage(String pasted, String page) {
    assertEquals(Optional.of(page), WebAddress.page(pasted));
  }

  @ParameterizedTest
  @ValueSource(strings = {"https", "https://", "node.js", "a.b", "3:16", "mailto:a@b.example"})
  void otherTextsAreNoAddress(String text) {
    assertEquals(Optional.empty(), WebAddress.page(text));
  }

  /// As yt-dlp names captions, and as people note where they heard something.
  @ParameterizedTest
  @CsvSource({
    "A talk [dQw4w9WgXcQ].en.vtt, 'WEBVTT\n\n00:01.000 --> 00:03.000\nMules climb.'",
    "mules.txt, 'Of mules\nhttps://youtu.be/dQw4w9WgXcQ\n0:01 Mules\n1:00 Hay\n2:00 Night'",
    "mules.md, 'https://youtu.be/dQw4w9WgXcQ\n0:01 Mules\n1:00 Hay\n2:00 Night'"
  })
  void theVideoOfAnEpisodeWasNotSeen(String name, String text, @TempDir Path folder)
      throws IOException {
    Files.writeString(folder.resolve(name), text.replace("\\n", "\n"));
    try (var earshot = Earshot.inMemory()) {
      earshot.index(folder);
      var found = earshot.search("mules kind:topic OR mules").passages().getFirst();
      assertEquals(Optional.of(VIDEO + "&t=1s"), found.link());
      assertFalse(found.episode().title().contains("dQw4w9WgXcQ"), found.episode().title());
    }
  }

  @Test
  void aPastedLinkFindsItsEpisode(Indexed indexed) {
    var earshot =
        indexed.episodes(
            "{\"title\":\"Mules\",\"url\":\""
                + VIDEO
                + "\",\"quotes\":[{\"text\":\"mules climb\"}]}",
            Indexed.episode("Links", "we put https before youtu.be and a mule behind it"));
    assertEquals(List.of("Mules"), titles(earshot, "https://youtu.be/dQw4w9WgXcQ?t=83"));
    assertEquals(List.of("Mules"), titles(earshot, "mules https://youtu.be/dQw4w9WgXcQ"));
    assertEquals(List.of("Mules", "Links"), titles(earshot, "mules https://youtu.be/AAAAAAAAAAA"));
    assertEquals(
        List.of("no episode has the link \"https://youtu.be/AAAAAAAAAAA\""),
        earshot.search("mules https://youtu.be/AAAAAAAAAAA").warnings());
  }

  private static List<String> titles(Earshot earshot, String query) {
    return earshot.search(query).passages().stream()
        .map(Passage::episode)
        .map(Episode::title)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ENGLISH | the wheel turns and we go on, and that is all there is to it
          FRENCH  | je ne sais pas ce que nous avons dans la maison, mais il y a des chevaux et une école
          GERMAN  | wir haben das nicht gewusst, und dann ist der Fluss mit den Mühlen in die Stadt gekommen
          SPANISH | no sé lo que hay en la casa, pero los caballos y una escuela están con ella
          ITALIAN | non so che cosa c'è nella casa, ma i cavalli e una scuola sono con lei e per noi
          PORTUGUESE | não sei o que há na casa, mas os cavalos e uma escola estão com ela para nós
          DUTCH   | ik weet niet wat er in het huis is, maar de paarden en een school zijn bij haar
          SWEDISH | jag vet inte vad som finns i huset, men hästarna och en skola är med henne
          ENGLISH | Käse und Kohl
          ENGLISH | he said ciao, and then la vita è bella, which is what they say over there in the end
          """)
  void theLanguageOfATranscriptIsSeenInItsSmallWords(Language language, String said) {
    var episode = Episode.titled("Talk").quotes(List.of(Quote.of(said).build())).build();
    assertEquals(language, Language.of(episode), said);
  }
}
