package dev.earshot.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/// What the names of files say: season, number, day and title, each `-` where it is absent.
class NameFactsTest {
  @Test
  void numbersThatStandFirst() {
    says("- 346 - Have you lost your oar", "346-have-you-lost-your-oar.md");
    says("- 38.1 - On tides", "38.1 - On tides.md");
    says(
        "- 144 - Gary Bern - Types and Tests",
        "144 —  Gary Bern - Types and Tests (highlights).md");
    says("- 88 - Derek on Tides", "#88 Derek on Tides.md");
    says("- 653 - George Mack - Stop", "_653 - George Mack - Stop.md");
    says("- 007 - Spy ropes at sea", "007_spy_ropes_at_sea.vtt");
    says("- 12 - 12", "12.vtt");
    says("- 33 - 🐟🌙", "33 🐟🌙.mp3.txt");
  }

  @Test
  void numbersWithAWord() {
    says("- 91 - The Sea", "Ep. 91 — The Sea.txt");
    says("- 12 - ep-12", "ep-12.en.vtt");
    says("- 1002 - podcast-1002", "podcast-1002.md");
    says(
        "- 26 2023-11-26 Ropes and knots mei lin",
        "2023-11-26-episode-26-ropes-and-knots-mei-lin.markdown");
    says("05 46 - On tides at sea", "S05E46-on-tides-at-sea.md");
    says("07 07 - s07e07", "clubs/s07e07.txt");
    says("2 05 - Ropes", "2x05 Ropes.txt");
    says("- 131 - 131", "131 (transcript).txt");
    says("- 03 - Ropes", "03 Ropes.txt");
    says("- 3 - Der Hafen", "Folge 3: Der Hafen.srt");
    says("- 22 - de molen", "Afl. 22 de molen.txt");
    says("- 22 - Młyn", "Odc. 22 - Młyn.txt");
    says("- 54 - Le moulin", "Épisode 54 – Le moulin.vtt");
    says("- 55 - 水車", "第55回 水車.vtt");
    says("- - - 3-D Mills", "3-D Mills.vtt");
    says("- 15 - שולחן", "שולחן פרק 15.md");
    says("- 7 - بائع المفاتيح", "الحلقة ٧ - بائع المفاتيح.txt");
    says("- 5 - 골목 라디오", "골목 라디오 5화.lrc");
    says("- 10 - Laiva", "jakso 10 - Laiva.txt");
    says("- 4 - Kelp", "№ 4 Kelp.txt");
  }

  @Test
  void numbersThatStandLast() {
    says("- 7 - Tide talk 7", "clips/Tide talk 7.vtt");
    says("- 8 - captions - Tide talk 8", "captions - Tide talk 8.sbv");
    says("- 3 - Moss Diary 3", "Moss Diary 3 labels.txt");
    says("- 20 - The button box 20", "the-button-box-20.json");
    says("- 30 - Wool Talk 30 - Spinning", "Wool Talk 30 - Spinning.md");
    says("- 6 - Brass Hour 6", "Brass Hour 6 transcript.htm");
    says("- 15 - La sobremesa 15", "la-sobremesa-15.log.txt");
    says("- 13 - Night Buses 13", "Night Buses 13 [q1w2e3r4t5y].en.json3");
    says("- 4 - नदी रेडियो 4", "नदी रेडियो 4.hi.srt");
    says("- 2 - Gravel Tapes 2 (typed by Ida)", "Gravel Tapes/Gravel Tapes 2 (typed by Ida).txt");
  }

  @Test
  void numbersBehindTheNameOfTheFolder() {
    says("- 492 - The sea log 492", "sealog/podcast/the-sea-log-492.md");
    says("- 691 - Future trends", "harbour/harbour-691-future-trends.txt");
    says("- 0110 - Tea talk 0110", "tea-talk-0110.json");
    says("- 122 2024-04-01 Wax", "Tea Talk/[2024-04-01] Tea Talk #122 - Wax.md");
    says("- - - area-51", "harbour/area-51.vtt");
    says("- - - Harbour 10 years on air", "harbour/harbour-10-years-on-air.md");
    says("- - - Hafenfm 10 jahre", "hafen/hafenfm-10-jahre.md");
    says("- 010 - Years on air", "harbour/harbour-010-years-on-air.md");
    says("- 107 - TLK-107", "json/TLK-107.json");
    says("- 1012 - mar_1012", "markdown/mar_1012.md");
    says("- - - img-107", "json/img-107.json");
    says("- - - boeing-747", "markdown/boeing-747.md");
  }

  @Test
  void aFolderTellsTheSeason() {
    says("2 03 - ep-03", "Sea/season 02/ep-03.vtt");
    says("3 02 - e02", "Sea/s03/e02.vtt");
    says("- 12 - nets", "Sea/ep%3A12 nets (highlights).md");
    says("1 4 - s1e4", "Sea/Season 2/s1e4.vtt");
    says("- 03 - ep-03", "Sea/season/ep-03.vtt");
    says("2 03 - ep-03", "Sea/Season 2/eels/transcripts/ep-03.vtt");
    // Where a bucket is called S3, or a project, all of its shows had that season.
    says("- 03 - ep-03", "data/S3/podcasts/ep-03.vtt");
    says("- 03 - ep-03", "data/S3/listener/Sea/transcripts/ep-03.vtt");
  }

  @Test
  void aFolderTellsTheNumber() {
    says("- 12 - kelp", "Sea/episode-12/kelp.md");
    says("- 13 - kelp", "Sea/episode-12/13 - kelp.md");
    says("- 12 - 12", "Sea/episodes/12/transcript.md");
    says("- - - index", "Sea/2024/05/index.md");
  }

  @Test
  void days() {
    says("- - 2021-05-03 2021_05_03", "2021_05_03.md");
    says("- - 2021-05-03 tide", "tide-20210503.md");
    says("- - 2016-04-22 wan", "wan-2016-04-22.md");
    says("- - - 2021-13-40", "2021-13-40.md");
    says("- - - sisal", "12-05-2024 sisal.vtt");
    says("- - 2024-05-13 sisal", "13.05.2024 sisal.vtt");
    says("- - 2024-05-05 Hemp", "May 5, 2024 - Hemp.vtt");
    says("- - 2024-05-05 Hemp roundup", "hemp_roundup_may_5_2024.md");
    says("- - 2024-05-05 Hanf im netz", "hanf-im-netz-5-mai-2024.md");
    says("- - - The flood of 14 july 2021", "the-flood-of-14-july-2021.md");
    says("- - - Die flut vom 14 juli 2021", "die-flut-vom-14-juli-2021.md");
  }

  @Test
  void numbersThatBelongToTheWords() {
    for (var name :
        new String[] {
          "GPT-4",
          "12 ways to sail",
          "Kelp 2.0",
          "Vol. 2",
          "1984 - Big Brother",
          "node.js",
          "Kelp Part 2",
          "Kelp 2024",
          "Interview 3",
          "Web3"
        }) says("- - - " + name, name + ".md");
  }

  @Test
  void whatProgramsDoToNamesIsUndone() {
    says("- - - AI: a \"talk\"", "AI%3A a %22talk%22 (highlights).md");
    says("- - - 100% pure", "100% pure.md");
    says("- - - Kelp & Tides – Part 2", "Kelp &amp; Tides &#8211; Part 2.vtt");
    says("- 12 - Kelp: or how it grows", "Episode 12_ Kelp_ or how it grows.vtt");
    says("- - - kelp_", "kelp_.vtt");
    says("- - - 50%zz", "50%zz.md");
    says("- - - Why the sea is salt", "why-the-sea-is-salt.vtt");
  }

  private static void says(String expected, String file) {
    var facts = NameFacts.of(file);
    assertEquals(
        expected,
        facts.season().orElse("-")
            + " "
            + facts.number().orElse("-")
            + " "
            + facts.day().map(Object::toString).orElse("-")
            + " "
            + facts.title(),
        file);
  }
}
