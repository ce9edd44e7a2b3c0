package dev.earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.earshot.episode.Episode;
import dev.earshot.episode.Quote;
import dev.earshot.meaning.EncodingProgress;
import dev.earshot.meaning.Meaning.Haste;
import dev.earshot.passage.Passage;
import dev.earshot.plan.Reason;
import dev.earshot.query.FieldName;
import dev.earshot.search.SearchRequest;
import dev.earshot.search.SearchRequest.Detail;
import dev.earshot.search.SearchRequest.Grouping;
import dev.earshot.search.SearchRequest.Ranking;
import dev.earshot.search.SearchRequest.Spelling;
import dev.earshot.search.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What means the same where few or none have the words.
@ExtendWith(Indexed.ForTests.class)
class InOtherWordsTest {
  private static final String LOAF = "a warm loaf came out at dawn, and another at noon";
  private static final String OVEN = "what the oven left was black and hard as stone";
  private static final String ROAD = "nobody on the long road had a coat on that day";

  private final Concepts concepts = new Concepts();
  private Indexed indexed;

  @BeforeEach
  void index(Indexed given) {
    indexed = given;
  }

  private Earshot encoded(Earshot earshot) {
    earshot.use(concepts).encode(Haste.ONE_THREAD, EncodingProgress.NONE);
    return earshot;
  }

  private Earshot talk() {
    return encoded(indexed.quotes(LOAF, OVEN, ROAD));
  }

  private static SearchRequest asking(String query) {
    return SearchRequest.of(query).ranking(Ranking.BY_MEANING);
  }

  private static List<String> others(Earshot earshot, SearchRequest request) {
    return earshot.search(request).others().stream()
        .map(passage -> passage.excerpt().text())
        .sorted()
        .toList();
  }

  @Test
  void whatNobodySaysInTheseWordsIsFoundInOthers() {
    var earshot = talk();
    var found = earshot.search(asking("baker"));
    assertEquals(0, found.total());
    assertEquals(List.of(LOAF, OVEN), others(earshot, asking("baker")));
    var others = found.inOtherWords().orElseThrow();
    assertEquals("concepts-1", others.model());
    assertEquals(3, others.compared());
    assertTrue(others.passages().stream().allMatch(one -> one.score() > .9 && one.score() <= 1.01));
  }

  @Test
  void nobodyIsToldOfItWhoDidNotAsk() {
    assertEquals(List.of(), others(talk(), SearchRequest.of("baker")));
    assertEquals(List.of(), others(talk(), asking("xylophone?").spelling(Spelling.LITERAL)));
  }

  @Test
  void whatStandsAboveIsNotSaidAgain() {
    assertEquals(List.of(OVEN), others(talk(), asking("baker dawn")));
  }

  @Test
  void whereEnoughHaveAllTheWordsThereAreNoOthers() {
    var many = Stream.iterate(1, i -> i + 1).limit(5).map(i -> "baker number " + "x".repeat(i));
    var texts = Stream.concat(many, Stream.of(LOAF)).toArray(String[]::new);
    assertEquals(List.of(), others(encoded(indexed.quotes(texts)), asking("baker")));
    var few = new String[] {"the baker of the quay", LOAF};
    assertEquals(List.of(LOAF), others(encoded(indexed.quotes(few)), asking("baker")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"baker\"", "+baker", "baker -dawn", "baker OR mill", "bak*"})
  void whoSaysExactlyWhatIsWantedWantsNoOthers(String query) {
    assertEquals(List.of(), others(talk(), asking(query)));
  }

  @Test
  void onlyTheFirstPageHasThem() {
    var texts =
        Stream.iterate(0, i -> i + 1).limit(12).map(i -> "cold morning, " + "y".repeat(i + 1));
    var earshot =
        encoded(indexed.quotes(Stream.concat(texts, Stream.of(LOAF, OVEN)).toArray(String[]::new)));
    var first = asking("baker morning").crowding(SearchRequest.Crowding.SHOWN).limit(5);
    assertEquals(List.of(LOAF, OVEN), others(earshot, first));
    var next = earshot.search(first).next().orElseThrow();
    assertEquals(List.of(), others(earshot, first.after(next)));
    assertEquals(List.of(), others(earshot, first.page(2)));
    assertEquals(List.of(), others(earshot, first.grouping(Grouping.EPISODES)));
  }

  @Test
  void conditionsHold() {
    var one =
        "{\"show\":\"Mill\",\"title\":\"Flour\",\"published\":\"2020-01-01\",\"quotes\":[{\"text\":\""
            + LOAF
            + "\",\"speaker\":\"Ann Reed\"},{\"text\":\""
            + ROAD
            + "\"}]}";
    var other =
        "{\"show\":\"Kiln\",\"title\":\"Fire\",\"published\":\"2024-01-01\",\"quotes\":[{\"text\":\""
            + OVEN
            + "\",\"speaker\":\"Tom Hale\"}]}";
    var earshot = encoded(indexed.episodes(one, other));
    assertEquals(List.of(LOAF, OVEN), others(earshot, asking("baker")));
    assertEquals(List.of(LOAF), others(earshot, asking("baker").filter(FieldName.SHOW, "Mill")));
    assertEquals(List.of(OVEN), others(earshot, asking("baker").filter(FieldName.SINCE, "2022")));
    assertEquals(
        List.of(OVEN), others(earshot, asking("baker").filter(FieldName.SPEAKER, "Tom Hale")));
    assertEquals(List.of(LOAF), others(earshot, asking("baker show:Mill")));
    assertEquals(List.of(), others(earshot, asking("baker").filter(FieldName.KIND, "topic")));
    assertEquals(List.of(), others(earshot, asking("baker").filter(FieldName.SHOW, "Nowhere")));
  }

  private static Episode episode(String title, String... texts) {
    return Episode.titled(title)
        .quotes(Stream.of(texts).map(text -> Quote.of(text).build()).toList())
        .build();
  }

  @Test
  void whatIsGoneIsNotToldAndWhatHasMovedIsFoundWhereItIs() {
    var earshot = indexed.quotes(ROAD);
    var first = earshot.put(episode("First", LOAF, OVEN));
    encoded(earshot);
    int encoded = concepts.encoded().size();
    assertTrue(earshot.remove(first));
    assertEquals(List.of(), others(earshot, asking("baker")));
    var second = earshot.put(episode("Second", "something else", LOAF));
    assertEquals(List.of(LOAF), others(earshot, asking("baker")));
    var found = earshot.search(asking("baker")).inOtherWords().orElseThrow().passages();
    assertEquals(List.of(second), found.stream().map(Passage::episodeId).toList());
    assertEquals(encoded, concepts.encoded().size());
  }

  @Test
  void topicsOfOneTitleAreToldApartByWhatTheyAreAbout() {
    var lines =
        Stream.of("of the oven and the baker's boy", "of ropes and knots")
            .map(about ->
                "{\"title\":\"E "
                    + about
                    + "\",\"topics\":[{\"title\":\"Introduction\",\"summary\":\"all "
                    + about
                    + "\"}]}");
    var earshot = encoded(indexed.episodes(lines.toArray(String[]::new)));
    assertEquals(List.of("all of the oven and the baker's boy"), others(earshot, asking("bread")));
  }

  @Test
  void anEpisodeDoesNotFillThem() {
    var loaves =
        Stream.of("at noon", "at nine", "for sale", "of rye")
            .map(what -> "one loaf " + what + ", as they say in the village");
    var earshot =
        encoded(
            indexed.episodes(
                Indexed.episode("Many", loaves.toArray(String[]::new)),
                Indexed.episode("One", OVEN)));
    assertEquals(3, others(earshot, asking("baker")).size());
    assertTrue(others(earshot, asking("baker")).contains(OVEN));
  }

  @Test
  void itIsSaidWhereNotAllAreEncoded() {
    var earshot = indexed.quotes(LOAF, OVEN, ROAD).use(concepts);
    earshot.search(asking("dawn"));
    var found = earshot.search(asking("baker"));
    assertTrue(
        found.warnings().stream().anyMatch(line -> line.contains("only 1 of 3 passages")),
        () -> found.warnings() + "");
    assertEquals(List.of(LOAF), others(earshot, asking("baker")));
    earshot.encode(Haste.ONE_THREAD, EncodingProgress.NONE);
    assertFalse(
        earshot.search(asking("baker")).warnings().stream()
            .anyMatch(line -> line.contains("encoded")));
  }

  @Test
  void theirReasonIsTheirMeaning() {
    var found = talk().search(asking("baker").with(Detail.REASONS)).inOtherWords().orElseThrow();
    for (var passage : found.passages()) {
      assertEquals(
          List.of(Reason.Kind.MEANING), passage.reasons().stream().map(Reason::kind).toList());
      assertEquals(passage.score(), passage.reasons().getFirst().score());
    }
    var plain = talk().search(asking("baker")).inOtherWords().orElseThrow();
    assertEquals(List.of(), plain.passages().getFirst().reasons());
  }

  @Test
  void whatSaysLittleIsNearToMuchAndNotTold() {
    var earshot = encoded(indexed.quotes(LOAF, "a loaf.", "Bread!"));
    assertEquals(List.of(LOAF), others(earshot, asking("baker")));
  }

  /// A model may know a word that the index does not have.
  @Test
  void whatIsSearchedInAnotherSpellingIsComparedAsTypedToo() {
    var earshot = encoded(indexed.quotes("the bakes of the baked and the bakes", OVEN, ROAD));
    var found = earshot.search(asking("baker"));
    assertFalse(found.corrections().isEmpty(), () -> found.interpretation().toString());
    assertTrue(others(earshot, asking("baker")).contains(OVEN));
  }

  @Test
  void whatGoesWithAPassageInOtherWordsIsTold() {
    var earshot =
        encoded(
            indexed.episodes(
                Indexed.episode("Mill", LOAF, ROAD),
                Indexed.episode("Kiln", OVEN, "an oven and a loaf are what we had at home"),
                Indexed.episode("Quay", "the tide took what the ocean had left to the sea")));
    int encoded = concepts.encoded().size();
    var loaf = earshot.search("loaf dawn noon").passages().getFirst();
    var related = earshot.related(loaf.id(), 1).orElseThrow();
    var others = related.inOtherWords().orElseThrow().passages();
    assertEquals(1, others.size());
    assertEquals("Kiln", others.getFirst().episode().title());
    assertTrue(related.alike().stream().noneMatch(one -> one.id().equals(others.getFirst().id())));
    var episode = earshot.related(loaf.episodeId(), 10).orElseThrow();
    var told =
        Stream.concat(episode.alike().stream(), episode.others().stream())
            .map(Passage::episodeId)
            .toList();
    assertEquals(told.stream().distinct().toList(), told);
    assertFalse(told.contains(loaf.episodeId()));
    assertEquals(encoded, concepts.encoded().size());
  }

  @Test
  void whoSaysItInOtherWordsIsToldWhereNobodySaidIt() {
    var earshot = talk();
    var none = earshot.verify("my cousin the baker");
    assertEquals(Verdict.NONE, none.verdict());
    assertEquals(2, none.inOtherWords().orElseThrow().passages().size());
    assertTrue(earshot.verify(LOAF).inOtherWords().isEmpty());
  }

  @Test
  void whereNothingIsEncodedNobodyIsAsked() {
    var earshot = indexed.quotes(LOAF, OVEN, ROAD).use(concepts);
    var loaf = earshot.search("loaf dawn noon").passages().getFirst();
    assertTrue(earshot.related(loaf.id(), 5).orElseThrow().inOtherWords().isEmpty());
    assertTrue(earshot.verify("my cousin the baker").inOtherWords().isEmpty());
    assertFalse(earshot.keepsVectors());
  }

  @Test
  void anIndexWithoutFilesKeepsVectorsWhereItIsTold(@TempDir Path folder) {
    try (var earshot = Earshot.inMemory().keepVectorsIn(folder.resolve("vectors"))) {
      earshot.put(episode("Talk", LOAF, OVEN, ROAD));
      encoded(earshot);
      assertEquals(List.of(LOAF, OVEN), others(earshot, asking("baker")));
      assertThrows(IllegalStateException.class, () -> earshot.keepVectorsIn(folder));
    }
    try (var earshot = Earshot.inMemory().use(concepts)) {
      earshot.put(episode("Talk", LOAF, OVEN, ROAD));
      assertTrue(earshot.encode(Haste.ONE_THREAD, EncodingProgress.NONE).trouble().isPresent());
      assertEquals(List.of(), others(earshot, asking("baker")));
    }
  }

  /// Where a model knows all languages, none is left to the words.
  @Test
  void aModelForAllLanguagesComparesAll() {
    var german =
        "{\"title\":\"Auf See\",\"language\":\"de\",\"quotes\":[{\"text\":\"der alte wagen, der bei uns im Hof steht\"}]}";
    var known = new Concepts();
    var english = indexed.episodes(german).use(known);
    english.encode(Haste.ONE_THREAD, EncodingProgress.NONE);
    assertEquals(List.of(), others(english, asking("vehicle")));
    assertEquals(List.of(), known.encoded());
    var all =
        new Concepts() {
          @Override
          public Set<String> languages() {
            return Set.of();
          }
        };
    var every = indexed.episodes(german).use(all);
    every.encode(Haste.ONE_THREAD, EncodingProgress.NONE);
    assertEquals(1, others(every, asking("vehicle")).size());
    assertEquals(List.of(), every.search(asking("alte vehicle")).warnings());
  }
}
