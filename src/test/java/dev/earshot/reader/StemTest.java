package dev.earshot.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StemTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          a/b/ep-12.vtt,          ep-12
          ep-12.mp3.en-GB.vtt.gz, ep-12
          ep-12.chapters.json,    ep-12
          ep-12.info.json,        ep-12
          ep-12.en.lrc,           ep-12
          ep-12.description,      ep-12
          315.5.srt,              315.5
          node.js.vtt,            node.js
          Dr. No.md,              Dr. No
          plain,                  plain
          .srt,                   .srt
          ep-12.es-419.vtt,       ep-12
          ep-12.zh-Hans.vtt,      ep-12
          A talk [dQw4w9WgXcQ].en.vtt, A talk
          A talk [remastering].vtt, A talk [remastering]
          https://a.example/ep-12.mp3, ep-12
          ep16.ffmetadata,        ep16
          clips.yaml,             clips
          Чердак 42 главы.txt,    Чердак 42
          Marées 7 - chapitres.md, Marées 7
          Sala 3_notas.md,        Sala 3
          第7回 文字起こし.txt,     第7回
          Perry pears - transcript.txt, Perry pears
          Love notes.md,          Love notes
          on-chalk_transcript_final.txt, on-chalk
          on-chalk-transcript.md, on-chalk
          Slate + 30_summary.txt, Slate + 30
          full_transcript.md,     full_transcript
          how to read a transcript.md, how to read a transcript
          how-to-read-a-transcript.md, how-to-read-a-transcript
          transcript_zh-TW.md,    transcript_zh-TW
          """)
  void endingsAreNotPartOfTheName(String source, String stem) {
    assertEquals(stem, Stem.of(source));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          a.b/talk.fr.srt,        fr
          talk.pt-BR.vtt,         pt-BR
          talk.es-419.vtt.gz,     es-419
          talk.zh-Hans.vtt,       zh-Hans
          talk.de.mp3.srt,        de
          talk.srt,               ''
          node.js.vtt,            ''
          notes.fr,               ''
          transcript_en.txt,      en
          tides_transcript_pt-BR_raw.md, pt-BR
          subtítulos-es.txt,      es
          Untertitel_de.txt,      de
          how_to.txt,             ''
          notes_to_self.md,       ''
          notes_to_do.md,         ''
          transcript_zh-Hans.md,  zh-Hans
          transcript_v2.txt,      ''
          """)
  void aLanguageMayStandBeforeTheEndings(String source, String language) {
    assertEquals(language, Stem.language(source).orElse(""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Transcript of episode 8",
        "Transcripts (by a program)",
        "Transkription von Folge 3",
        "Transcriptie: aflevering 2",
        "逐字稿"
      })
  void aHeadingSaysThatItIsOfATranscript(String heading) {
    assertTrue(TranscriptHeading.is(heading));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "google-speech-transcription",
        "whisper_output",
        "0-diarization",
        "2-diarization-with-text",
        "final-transcribed",
        "diarized_with_speakers",
        "assemblyai-results"
      })
  void whatAProgramCallsItsOutputNamesNoEpisode(String name) {
    assertTrue(Stem.isNameless(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"google", "openai", "speech", "results", "the-output", "youtube-stars"})
  void whatMayBeTalkedAboutNamesOne(String name) {
    assertFalse(Stem.isNameless(name));
  }

  /// Two shows may have an episode of one day.
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          Shows/2031-03-02/2031-03-02.txt,           Shows/2031-03-02
          Shows/2031-03-02/2031-03-02-info.txt,      Shows/2031-03-02
          Shows/2031-03-02/podcast_2031-03-02.txt,   Shows/2031-03-02
          Shows/2031-03-02/Tide Talk 2031-03-02.txt, Shows/2031-03-02/Tide Talk 2031-03-02.txt
          """)
  void aFolderOfADayCallsWhatHasNoOtherName(String source, String named) {
    assertEquals(named, Stem.named(source));
  }
}
