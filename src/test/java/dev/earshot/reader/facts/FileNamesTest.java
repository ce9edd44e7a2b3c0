package dev.earshot.reader.facts;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is the name of a file is none of a show; shows are called by paths and programs as well.
class FileNamesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "tide42.mp3",
        "/sound/tide-42.ogg",
        "./cover.PNG",
        "Tide Talk 42.mp4",
        "transcripts/tide-42.md",
        "../feed.xml",
        "index.html",
        "data/episodes.yaml",
        "Captions/Tide 42.vtt"
      })
  void namesOfFiles(String text) {
    assertTrue(FileNames.is(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/Weirwatch",
        "/dev/hours",
        "../Tides",
        "Reed.json",
        "Talk.txt",
        "Tide/Talk",
        "Mill.fm"
      })
  void namesOfShows(String text) {
    assertFalse(FileNames.is(text));
  }
}
