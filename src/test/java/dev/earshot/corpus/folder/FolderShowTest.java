package dev.earshot.corpus.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// Which show a file is of, by the place that was named and the way from there.
class FolderShowTest {
  @Test
  void theFirstFolderBelowThePlaceIsTheShow() {
    says("sea", "/podcasts", "sea/a.vtt");
    says("sea", "/podcasts", "sea/north/a.vtt");
    says("", "/podcasts", "a.vtt");
    says("", "/home/anna/sea", "a.vtt");
    says("The 2024 Show", "/podcasts", "The 2024 Show/a.vtt");
    says("The Show", "/podcasts", "The Show/a.vtt");
    says("notes", "/podcasts", "notes/a.vtt");
  }

  @Test
  void theShowDoesNotDependOnWhereOneStarts() {
    says("sea", "/podcasts", "sea/transcripts/2024/a.vtt");
    says("sea", "/podcasts/sea", "transcripts/2024/a.vtt");
    says("sea", "/podcasts/sea/transcripts", "2024/a.vtt");
    says("sea", "/podcasts/sea/transcripts", "a.vtt");
    says("sea", "/podcasts/sea/transcripts/2024", "a.vtt");
    says("sea", "/podcasts/sea", "_posts/a.md");
    says("sea", "/podcasts/sea", "episodes/mei-lin/transcript.md");
    says("sea", "/podcasts/sea/episodes", "mei-lin/transcript.md");
  }

  @Test
  void notesAndTwoFoldersOfTranscriptsAreOneShow() {
    for (var folder :
        new String[] {
          "show_notes",
          "transcripts",
          "transcripts-google-cleaned",
          "Show Notes",
          "shownotes",
          "season 2",
          "s01",
          "Season-1/episodes",
          "raw_transcripts",
          "vtt",
          "_session_1",
          "season3",
          "Staffel2",
          "_temporada-4",
          "v2"
        }) says("sea", "/podcasts/sea", folder + "/a.md");
  }

  @Test
  void whatARepositoryIsForIsNoPartOfItsName() {
    says("salt-talk", "/podcasts", "salt-talk-transcripts/a.md");
    says("SaltTalk", "/podcasts", "SaltTalkTranscripts/a.md");
    says("sal-y-mar-podcast", "/podcasts", "sal-y-mar-podcast-transcripciones/a.md");
    says("salt-talk", "/podcasts", "salt-talk-website/content/episodes/a.md");
    says("salttalk", "/podcasts", "salttalk.github.io/_posts/a.md");
    says("salt-talk", "/podcasts", "salt-talk.org/_posts/a.md");
    says("salt.talk", "/podcasts", "salt.talk.fm/_posts/a.md");
    says("", "/home/anna/podcasts", "podcast-site/content/a.md");
    says("Vol. 2 by salt.com", "/podcasts", "Vol. 2 by salt.com/a.md");
    says("Dr. No", "/podcasts", "Dr. No/a.md");
    says("radio-t", "/podcasts", "radio-t-site/content/a.md");
    says("radio-t", "/podcasts", "radio-t-site/hugo/content/posts/a.md");
    says("salttalk", "/podcasts", "salttalk.github.com/source/_posts/a.md");
    says("Backstage", "/podcasts", "Salt-Transcripts/Backstage/2019/a.md");
    says("Salt", "/podcasts", "Salt-Transcripts/2019/a.md");
    says("Transcripts of Salt", "/podcasts", "Transcripts of Salt/a.md");
  }

  @Test
  void foldersInWhichPeopleKeepAllAreNoShows() {
    says("", "/home/anna/podcasts", "transcripts/a.vtt");
    says("", "/", "transcripts/a.vtt");
    says("", "/tmp/2024", "a.vtt");
    says("sea", "/home/anna", "podcasts/sea/a.vtt");
  }

  /// `cn` and `skills` were.
  @Test
  void neitherLanguagesNorPartsOfProjectsAreShows() {
    for (var folder :
        new String[] {"de", "cn", "pt-BR", "zh_Hans", "skills", "docs/tickets", "その他"})
      says("sea", "/podcasts/sea", folder + "/transcripts/a.md");
    says("AI", "/podcasts", "AI/a.md");
  }

  @Test
  void whatManyEpisodesOrTranscriptsAreCalledIsNoShow() {
    for (var folder :
        new String[] {
          "episoder", "puntate", "выпуски", "transkriptioner", "leiratok", "libs", "utils"
        }) says("sea", "/podcasts/sea", folder + "/a.md");
    for (var folder : new String[] {"podkasty", "подкасты", "podcasty"})
      says("sea", "/home/anna", folder + "/sea/a.md");
    says("salz", "/podcasts", "salz-Abschriften/a.md");
  }

  @Test
  void foldersOfPartsOfARepositoryAreNoShows() {
    for (var folder :
        new String[] {
          "docs",
          "api/transcripts",
          "src/main/resources/md/episodes",
          "app/episodes/_contents/131",
          "src/data",
          "original",
          "completed",
          "in_progress",
          "archive/original",
          "_posts/en/podcast",
          "de",
          "talk/_posts",
          "specs",
          "plaintext",
          "transcripts_test",
          "docs/_episodes",
          "public/js",
          "vtt/v2"
        }) says("sea", "/podcasts", "sea-transcripts/" + folder + "/a.txt");
    says("Simon Says", "/notes", "youtubers/Simon Says/a.md");
    says("elon", "/notes", "series/elon/a.md");
    says("", "/podcasts", "podcast-site/docs/episodes/a.md");
    says("", "/podcasts", "docs/a.md");
    says("Series of Waves", "/podcasts", "Series of Waves/a.md");
  }

  @Test
  void aFolderOfPodcastsHoldsTheShows() {
    says("sea", "/home/anna", "Second Brain/Podcasts/sea/a.md");
    says("盐的故事", "/home/anna", "coast-blog/docs/podcast/盐的故事/E12：海.md");
    says("sea", "/home/anna", "coast-blog/src/content/sea/a.md");
    says("coast-blog", "/home/anna", "coast-blog/content/posts/a.md");
    says("coast-blog", "/home/anna", "coast-blog/podcasts/eels/index.md");
    says("coast-blog", "/home/anna", "coast-blog/podcasts/2024/a.md");
    // A listener may keep notes on any show in such a folder.
    says("", "/home/anna", "media/podcasts/a.md");
    says("weir-podcast", "/home/anna", "weir-labs/weir-podcast/2024/a.md");
    says("salttalk", "/home/anna", "salttalktranscripts/a.md");
    says("tide talk", "/home/anna", "salttalktranscripts/tide talk/a.md");
    says("", "/home/anna/projects", "webpage/src/content/podcast/a.md");
  }

  @Test
  void namesWithoutBlanksAreReadable() {
    says("Tales Of The Sea", "/podcasts", "TalesOfTheSea/a.md");
    says("tales of the sea", "/podcasts", "tales_of_the_sea/a.md");
    says("NodeUp", "/podcasts", "NodeUp/a.md");
    says("Mill Up And Go", "/podcasts", "MillUpAndGo/a.md");
    says("_ A", "/podcasts", "_ A/a.md");
  }

  @Test
  void foldersThatTellWhatSomebodyDidAreNoShows() {
    says("De Kaasplank", "/podcasts", "samenvattingen/De Kaasplank/a.md");
    says("Museum", "/podcasts", "Pod/Museum/a.md");
    says("sea", "/podcasts", "Fiches d'écoute/sea/a.md");
    says("The Listening Room", "/podcasts", "The Listening Room/a.md");
  }

  /// A note in `Bear/Podcasts` was of the show "Bear".
  @Test
  void foldersOfProgramsForNotesAreNoShows() {
    says("", "/home/anna/corpus", "Bear/Podcasts/ferries.md");
    says("", "/home/anna/corpus", "Evernote/podcasts.enex");
    says("sea", "/home/anna/corpus", "Obsidian Vault/30 Resources/Podcasts/sea/a.md");
    says("sea", "/home/anna/corpus", "notion-export/sea/a.md");
    says("sea", "/home/anna/corpus", "Apple Notes/sea/a.txt");
    says("The Vault", "/podcasts", "The Vault/a.vtt");
    says("Bear Traps", "/podcasts", "Bear Traps/a.vtt");
  }

  /// Transcripts of one show as markdown and as data were of the shows "markdown" and "json".
  @Test
  void foldersOfOneFormAreNoShows() {
    for (var folder :
        new String[] {
          "markdown",
          "json",
          "txt",
          "Html",
          "md/2024",
          "transcripts/json",
          "from-rss",
          "manual",
          "news",
          "RSS",
          "#12.1-rye",
          "s2-#12-rye",
          "from-rss/#3. Rye",
          "2024-03-01-rye",
          "adoc-files/with-html"
        }) says("tide-talk", "/podcasts", "tide-talk-transcricoes/" + folder + "/a.md");
    says("", "/podcasts", "json/a.md");
    says("Markdown Monday", "/podcasts", "Markdown Monday/a.md");
    says("tide", "/podcasts", "tide-srt/v2/a.srt");
    says("tide", "/podcasts", "tide_html/a.html");
    says("tide", "/podcasts", "tide-parser/adoc/a.adoc");
    says("Learning HTML", "/podcasts", "Learning HTML/a.md");
    says("#1 Fans", "/podcasts", "#1 Fans/a.md");
  }

  @Test
  void whatLiesInFoldersOfAKindOrServiceIsOfTheShowBelowOrAbove() {
    for (var folder :
        new String[] {
          "cloud",
          "Notes",
          "Highlights",
          "Downloads",
          "My Documents",
          "zoom",
          "old subs",
          "Otter.ai",
          "Notizen",
          "Téléchargements",
          "Cadernos",
          "grabaciones",
          "Документы",
          "飞书妙记",
          "بودكاست",
          "פודקאסטים"
        }) {
      says("sea", "/podcasts", folder + "/sea/a.vtt");
      says("sea", "/home/anna", folder + "/sea/2024/a.vtt");
    }
    says("sea", "/podcasts", "sea/cloud/a.vtt");
    says("sea", "/podcasts/sea", "cloud/a.vtt");
    says("sea", "/podcasts/sea", "data/transcripts/a.vtt");
    says("", "/podcasts/sea", "Downloads/a.vtt");
    says("Cloud Nine", "/podcasts", "Cloud Nine/a.vtt");
    says("Notes from the Sea", "/podcasts", "Notes from the Sea/a.vtt");
  }

  private static void says(String show, String place, String file) {
    var at = Path.of(place);
    assertEquals(show, new Surroundings().shows(at).of(at.resolve(file)), place + " " + file);
  }
}
