package dev.earshot.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.earshot.corpus.folder.Surroundings;
import dev.earshot.engine.SourceRecord;
import dev.earshot.engine.SourceRecord.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurveyTest {
  @TempDir Path folder;
  private SourceFile file;

  @BeforeEach
  void aFileThatNobodyCouldReadIsKnown() throws IOException {
    Files.writeString(folder.resolve("limericks.txt"), "There was a young speaker of chips");
    file =
        new Walk(
                Optional.empty(),
                IndexSettings.of(folder),
                new Surroundings(),
                (place, kind, reason) -> fails(place, reason))
            .of(List.of(folder))
            .getFirst();
  }

  @Test
  void aFormatAddedLaterIsTriedOnFilesThatWereSkipped() throws IOException {
    var survey = survey("with limericks", skippedBy("without limericks"));
    assertEquals(List.of(file), survey.changed().stream().map(Survey.Changed::file).toList());
  }

  @Test
  void theSameFormatsNeedNotTryAgain() throws IOException {
    var survey = survey("without limericks", skippedBy("without limericks"));
    assertEquals(List.of(), survey.changed());
    assertEquals(List.of(file), survey.unchanged().stream().map(Survey.Unchanged::file).toList());
  }

  private SourceRecord skippedBy(String readers) throws IOException {
    return new SourceRecord(
        file.path().toString(),
        file.size(),
        file.modified(),
        file.content(),
        file.folder().orElseThrow(),
        readers,
        Outcome.SKIPPED,
        List.of(),
        1);
  }

  private Survey survey(String readers, SourceRecord known) {
    var settings = IndexSettings.of(folder);
    var survey =
        new Survey(
            settings, file -> readers, file -> Optional.empty(), List.of(known), SurveyTest::fails);
    survey.look(List.of(file));
    return survey;
  }

  private static void fails(Path place, String reason) {
    throw new AssertionError(place + ": " + reason);
  }
}
