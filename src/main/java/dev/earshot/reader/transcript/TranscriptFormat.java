package dev.earshot.reader.transcript;

import dev.earshot.episode.Provenance;
import dev.earshot.episode.Provenance.Content;
import dev.earshot.reader.Findings;
import dev.earshot.reader.Format;
import dev.earshot.reader.Head;
import dev.earshot.reader.Lines;
import dev.earshot.reader.SourceKind;
import dev.earshot.reader.Stem;
import dev.earshot.reader.TestData;
import java.io.IOException;

/// A format that holds words with times.
public interface TranscriptFormat extends Format {
  /// What is told where nobody speaks.
  String NO_WORDS = "there are no spoken words in the file; expected a transcript";

  /// Reads all cues, in the order of the file.
  Transcript transcript(Lines lines, Findings findings) throws IOException;

  /// Subtitles of a film are written as those of a talk are, and so is what programs are tried on.
  @Override
  default boolean tellsOfEpisodes(Head head) {
    return head.isSaidToBe(SourceKind.TRANSCRIPT)
        || head.isSaidToBeOfShow()
        || !(FilmName.is(Stem.of(head.source())) || TestData.is(head));
  }

  @Override
  default void read(Lines lines, Findings findings) throws IOException {
    var transcript = transcript(lines, findings);
    if (transcript.cues().isEmpty()) {
      findings.warn(NO_WORDS);
      return;
    }
    var head = transcript.head();
    var facts = head.facts(findings);
    var title = facts.title().or(head::title);
    var episode = facts.episode(title.orElseGet(findings::stem), head.lines());
    findings.episode(
        transcript.told(episode, name()).build(),
        Provenance.of(Content.TRANSCRIPT, title).with(facts.ids()));
  }

  /// Counts how quotes are made of cues, too, which all have in common.
  @Override
  default int revision() {
    return 7;
  }
}
