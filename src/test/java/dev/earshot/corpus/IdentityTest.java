package dev.earshot.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.earshot.engine.Part;
import dev.earshot.episode.Episode;
import dev.earshot.episode.Provenance;
import dev.earshot.episode.Provenance.Content;
import dev.earshot.episode.Provenance.OutsideId;
import dev.earshot.episode.Provenance.Scheme;
import dev.earshot.reader.Stem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What makes two sources one episode, and what keeps them apart. A source is a line such as `feed
/// s/a.xml show=Sea title=Kelp_farming`; without a title it is called by its file.
class IdentityTest {
  @Test
  void idsOfFeedsAndAppsAreEnough() {
    same("feed a.xml guid=g1 title=Kelp", "feed b.xml guid=g1 title=Tides");
    same("notes a.md snipd=s1 title=Kelp", "notes b.md snipd=s1 title=Tides");
    apart("notes a.md snipd=x1 title=Kelp", "notes b.md youtube=x1 title=Tides");
    same("episodes a.jsonl id=e1 title=Kelp", "episodes b.jsonl id=e1 title=Tides");
    apart("episodes a.jsonl id=g1 title=Kelp", "feed b.xml guid=g1 title=Tides");
  }

  @Test
  void differentIdsFromOneWitnessSpeakAgainstIt() {
    apart("feed a.xml show=Sea title=Kelp guid=g1", "feed b.xml show=Sea title=Kelp guid=g2");
    apart("episodes a show=Sea title=Kelp guid=g1", "episodes b show=Sea title=Kelp guid=g2");
    same("episodes a show=Sea title=Kelp guid=g1", "feed b.xml show=Sea title=Kelp guid=g2");
    apart("episodes a show=Sea title=Kelp id=1", "episodes b show=Sea title=Kelp id=2");
  }

  @Test
  void theAudioIsEnough() {
    same("feed a.xml audio=https://a/1.mp3?x=1 title=Kelp", "notes b.md audio=https://a/1.mp3");
    same("feed a.xml audio=https://a/ep-1.mp3 title=Kelp", "transcript t/ep-1.vtt");
    apart("feed a.xml audio=https://a/audio.mp3 title=Kelp", "transcript t/audio.vtt");
    same("notes s/a.md audio=audio.mp3 title=Kelp", "episodes s/b audio=audio.mp3 title=Tides");
    apart("notes s/a.md audio=audio.mp3 title=Kelp", "notes t/a.md audio=audio.mp3 title=Tides");
    apart("notes s/a.md audio=a.\0 title=Kelp", "notes t/b.md audio=a.\0 title=Tides");
    apart("notes s/a.md audio=yes title=Kelp", "notes s/b.md audio=yes title=Tides");
  }

  @Test
  void aFeedNamesItsTranscripts() {
    same("feed s/feed.xml show=Sea title=Kelp file=t/e5", "transcript s/t/e5.json folder=t");
    same("feed s/feed.xml show=Sea title=Kelp file=e5", "transcript s/e5.vtt");
    same("feed s/feed.xml show=Sea title=Kelp file=e5", "transcript s/transcripts/e5.vtt");
    apart("feed s/feed.xml show=Sea title=Kelp file=t/e5", "transcript r/t/e5.json folder=r");
    apart("feed s/feed.xml show=Sea title=Kelp file=t/e5", "transcript s/t/e6.json folder=t");
  }

  @Test
  void aTitleIsTheSameBehindItsNumber() {
    same(
        "feed s/f.xml show=Sea number=18 title=Ep._18_Kelp_at_night",
        "transcript s/18_Kelp_at_night.vtt folder=Sea");
    same(
        "notes s/a.md number=16 title=Sea_16:_Kelp folder=Sea",
        "chapters s/b.txt show=Sea number=16 title=Kelp");
    apart(
        "notes s/a.md number=16 title=Sea_16:_Kelp folder=Sea",
        "chapters s/b.txt show=Sea number=17 title=Kelp");
    apart(
        "feed s/f.xml show=Sea number=18 title=Ep._18_Letters",
        "transcript s/19_Letters.vtt folder=Sea");
    apart(
        "feed s/f.xml show=Sea season=1 number=1 title=Ep._1_Letters",
        "notes s/1_Letters.md folder=Sea season=2 number=1 title=1_Letters");
  }

  @Test
  void theAudioBesideAPageNamesIt() {
    same(
        "notes s/ep-13/index.md show=Sea title=Kelp audio=ep-13.mp3",
        "transcript s/ep-13/ep-13.srt");
    apart(
        "notes s/ep-13/index.md show=Sea title=Kelp audio=ep-13.mp3",
        "transcript s/ep-14/ep-14.srt");
  }

  @Test
  void filesOfOneFolderAreCalledLikeTheirEpisode() {
    same("transcript s/x.vtt", "chapters s/x.chapters.json");
    same("notes s/x.md title=Kelp", "chapters s/x.chapters.json");
    same("notes s/x.md title=Kelp", "chapters s/x.chapters.json title=On_kelp");
    same("page s/x.txt title=Kelp", "transcript s/x.en.srt.gz");
    same("episodes s/x.jsonl title=x", "transcript s/x.vtt");
    apart("episodes s/x.jsonl title=Kelp", "transcript s/x.vtt");
    apart("feed s/x.xml title=Kelp", "notes s/x.md title=Tides");
    apart("collected_notes s/x.md title=Kelp", "collected_notes s/x.md title=Tides");
    apart("transcript s/a/x.vtt", "transcript s/b/x.vtt");
    apart("notes s/x.md title=Kelp number=1", "chapters s/x.chapters.json title=Kelp number=2");
  }

  @Test
  void notesBesideAFolderOfTranscriptsAreCalledLikeThem() {
    same("notes s/101.md title=Kelp", "transcript s/transcripts/101.vtt");
    same("folder=s notes s/101.md title=Kelp", "folder=s transcript s/transcripts/101.vtt");
    same("notes s/101.md title=Kelp", "folder=s transcript s/transcripts/101.vtt");
    same("notes s/shownotes/kelp.md title=Kelp", "transcript s/transcripts/kelp.vtt");
    same("notes s/2024/kelp.md title=Kelp", "transcript s/2024/transcripts/kelp.vtt");
    apart("notes s/2024/101.md title=Kelp", "notes s/2023/101.md title=Tides");
    apart("notes s/season-1/01.md title=Kelp", "notes s/season-2/01.md title=Tides");
    apart("notes s/101.md title=Kelp", "transcript t/transcripts/101.vtt");
    apart("notes s/shownotes/index.md title=Kelp", "notes s/episodes/index.md title=Tides");
    apart("notes s/a/101.md title=Kelp", "transcript s/transcripts/101.vtt");
  }

  @Test
  void aNumberInAFilesNameCountsInEveryFolder() {
    same("transcript s/transcripts/ep-1.vtt", "chapters s/chapters/ep-1.json");
    apart("transcript s/ep-1.vtt", "chapters t/ep-1.json");
    apart("folder=s transcript s/ep-1.vtt", "folder=t transcript t/ep-1.vtt");
    apart("notes s/a/2024-05-01.md title=Kelp", "notes s/b/2024-05-01.md title=Tides");
  }

  @Test
  void showAndNumberAreEnoughWithoutATitle() {
    same("feed a.xml show=Sea title=12:_Kelp", "notes s/x.md show=Sea number=12");
    same("folder=Sea notes s/x.md number=12", "feed a.xml show=sea title=Kelp number=12");
    apart("feed a.xml show=Sea title=Kelp number=12", "notes s/x.md show=Land number=12");
  }

  @Test
  void showAndTitleAreEnoughHoweverTheyAreWritten() {
    same(
        "feed a.xml show=The_Sea title=Kelp,_farmed!", "notes b.md show=the_sea title=kelp_farmed");
    same("feed a.xml show=Sea title=Über_Tang", "notes b.md show=Sea title=uber_tang");
    same("feed a.xml show=Море title=Водоросли", "notes b.md show=море title=водоросли");
    same("feed a.xml show=海 title=海藻の養殖", "notes b.md show=海 title=海藻の養殖");
    apart("feed a.xml show=Sea title=Kelp", "feed b.xml show=Land title=Kelp");
    apart("feed a.xml show=Sea title=Kelp number=1", "feed b.xml show=Sea title=Kelp number=2");
    apart("feed a.xml show=Sea title=!!!", "feed b.xml show=Sea title=???");
  }

  @Test
  void aTitleThatIsTheFilesNameIsATitle() {
    same("feed a.xml show=Sea title=Kelp", "notes v/Kelp.md show=Sea title=Kelp");
    same("feed a.xml show=Sea title=Kelp", "folder=Sea episodes v/Kelp.jsonl title=Kelp");
  }

  @Test
  void aNotesFileNameIsATitleOnlyIfAnotherSourceSaysSo() {
    same("feed a.xml show=Sea title=Kelp", "notes v/Kelp.md show=Sea");
    apart("notes a/Kelp.md show=Sea", "notes b/Kelp.md show=Sea");
    apart("feed a.xml show=Sea title=Kelp", "transcript v/Kelp.vtt show=Sea");
    apart("feed a.xml show=Sea title=Kelp", "notes v/Kelp.md show=Land");
  }

  @Test
  void numberAndTitleServeAShowThatIsNotKnown() {
    same(
        "page a.txt number=7 title=Why_tides_come_late",
        "feed b show=Sea number=7 title=Why_tides_come_late");
    apart(
        "folder=a page a number=1 title=Introduction",
        "folder=b page b number=1 title=Introduction");
    apart("folder=a page a number=1 title=Intro", "folder=b feed b show=Sea number=1 title=Intro");
  }

  @Test
  void aShowMayCountAnewInEachSeason() {
    apart(
        "feed a show=Sea title=Kelp season=1 number=1",
        "feed b show=Sea title=Tang season=2 number=1");
    apart("feed a show=Sea title=Kelp season=1", "notes b show=Sea title=Kelp season=2");
    same("feed a show=Sea title=Kelp season=1 number=07", "notes b.md show=Sea season=01 number=7");
    same("feed a show=Sea title=Kelp season=1 number=7", "notes b.md show=Sea number=7");
  }

  @Test
  void aShowMayUseATitleAgainAfterDays() {
    same("feed a show=Sea title=News day=2024-05-01", "notes b show=Sea title=News day=2024-05-04");
    apart(
        "feed a show=Sea title=News day=2024-05-01", "notes b show=Sea title=News day=2024-05-05");
    same("episodes a id=1 title=News day=2024-05-01", "episodes b id=1 title=News day=2024-07-01");
  }

  @Test
  void differentMarksHaveDifferentTerms() {
    var terms = new ArrayList<String>();
    for (var source :
        new String[] {
          "episodes s/ep-1.md id=x title=Kelp number=1 show=Sea guid=x snipd=x audio=x/ep-2.mp3",
          "notes s/ep-1.md title=x show=x number=x youtube=x"
        }) for (var mark : identity(source).marks()) terms.add(mark.term());
    assertEquals(
        """
        own=x
        outside=GUID/x
        outside=SNIPD/x
        audio=x/ep-2.mp3
        file=ep-2
        numbered=sea/1
        titled=sea/kelp
        both=kelp/1
        outside=YOUTUBE/x
        path=s/ep-1
        numbered=x/x
        titled=x/x
        both=x/x\
        """,
        terms.stream().collect(Collectors.joining("\n")));
  }

  private static void same(String one, String other) {
    agree(true, one, other);
  }

  private static void apart(String one, String other) {
    agree(false, one, other);
  }

  private static void agree(boolean expected, String one, String other) {
    assertEquals(expected, identity(one).agreesWith(identity(other)), one + " | " + other);
    assertEquals(expected, identity(other).agreesWith(identity(one)), other + " | " + one);
  }

  private static Identity identity(String line) {
    var folder = "";
    var content = Content.EPISODES;
    var path = "";
    var ids = new ArrayList<OutsideId>();
    boolean isTitled = line.contains("title=");
    var episode = Episode.titled("");
    for (var word : line.split(" ", -1)) {
      var key = word.replaceFirst("=.*", "");
      var value = word.substring(word.indexOf('=') + 1).replace('_', ' ');
      switch (key) {
        case "folder" -> folder = value;
        case "id" -> episode.id(value);
        case "show" -> episode.show(value);
        case "season" -> episode.season(value);
        case "number" -> episode.number(value);
        case "title" -> episode.title(value);
        case "audio" -> episode.audio(value);
        case "day" -> episode.published(LocalDate.parse(value));
        case "guid", "snipd", "youtube", "file" ->
            ids.add(new OutsideId(Scheme.valueOf(key.toUpperCase(Locale.ROOT)), value));
        case "feed", "notes", "collected_notes", "page", "transcript", "chapters", "episodes" ->
            content = Content.valueOf(key.toUpperCase(Locale.ROOT));
        default -> path = word;
      }
    }
    if (!isTitled) episode.title(Stem.of(path));
    var provenance = isTitled ? Provenance.of(content) : Provenance.namedByFile(content);
    return Identity.of(new Part(path, folder, episode.build(), provenance.with(ids)));
  }
}
