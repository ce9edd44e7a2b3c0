package dev.earshot.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.earshot.engine.Part;
import dev.earshot.episode.Episode;
import dev.earshot.episode.Provenance;
import dev.earshot.episode.Provenance.Content;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What an episode is called, so that a person can read and type it.
class EpisodeIdsTest {
  @Test
  void showAndNumberMakeAName() {
    named("sea-12", part("", Episode.titled("Kelp").show("Sea").number("12")));
    named("sea-12", part("sea", Episode.titled("12: Kelp")));
    named("the-sea-315.5", part("The Sea", Episode.titled("Kelp").number("315.5")));
  }

  @Test
  void withoutANumberTheTitleServes() {
    named("sea-kelp-farming", part("Sea", Episode.titled("Kelp, farming!")));
    named("12-kelp", part("", Episode.titled("12: Kelp")));
    named("kelp", part("", Episode.titled("Kelp — with Ron Diamant")));
  }

  @Test
  void namesOfAllScriptsStayReadable() {
    named("meer-uber-tang", part("Meer", Episode.titled("Über Tang")));
    named("море-водоросли", part("Море", Episode.titled("Водоросли")));
    named("海-海藻の養殖", part("海", Episode.titled("海藻の養殖")));
  }

  @Test
  void anIdOfItsOwnIsTheName() {
    named("kelp-7", part("Sea", Episode.titled("Kelp").number("12").id("Kelp 7")));
  }

  @Test
  void theFolderOfAPageGoesBeforeTheNameThatItsFeedGives() {
    named(
        "superdatascience-691",
        part("feeds", Episode.titled("Chips").show("Super Data Science").number("691")),
        part("superdatascience", Episode.titled("691: Chips")));
  }

  @Test
  void aLongTitleIsCutBetweenWords() {
    var id = EpisodeIds.of(List.of(part("Sea", Episode.titled("kelp ".repeat(100)))));
    assertTrue(id.length() <= 60 && id.endsWith("-kelp"), id);
  }

  private static Part part(String folder, Episode.Builder episode) {
    return new Part("a.jsonl", folder, episode.build(), Provenance.of(Content.EPISODES));
  }

  private static void named(String id, Part... parts) {
    assertEquals(id, EpisodeIds.of(List.of(parts)));
  }
}
