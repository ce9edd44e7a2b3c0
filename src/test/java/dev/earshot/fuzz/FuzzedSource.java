package dev.earshot.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import dev.earshot.episode.Episode;
import dev.earshot.episode.Provenance;
import dev.earshot.interchange.EpisodeJson;
import dev.earshot.reader.Sink;
import dev.earshot.reader.SourceHint;
import dev.earshot.reader.Warning;
import dev.earshot.reader.formats.Formats;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A file of any content is read or refused, and what is read of it survives being exported.
final class FuzzedSource {
  private static final Path FOLDER = folder();

  private FuzzedSource() {}

  static void take(byte[] input, String ending) throws IOException {
    var file = Files.write(FOLDER.resolve("source." + ending), input);
    var sink =
        new Sink() {
          private boolean warned;

          @Override
          public void episode(Episode episode, Provenance provenance) {
            assertEquals(Optional.of(written(episode)), read(written(episode)));
          }

          @Override
          public void warning(Warning warning) {
            warned = true;
          }
        };
    try {
      var format = Formats.readers(List.of()).read(file, SourceHint.NONE, sink);
      assertTrue(format.isPresent() || sink.warned, "neither read nor refused");
    } finally {
      Files.delete(file);
    }
  }

  private static String written(Episode episode) {
    var text = new StringWriter();
    try {
      EpisodeJson.writeEpisode(new JsonWriter(text), episode);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static Optional<String> read(String written) {
    var problems = new ArrayList<String>();
    try {
      var read = EpisodeJson.readEpisode(new JsonReader(new StringReader(written)), problems::add);
      assertTrue(problems.isEmpty(), () -> problems + " in " + written);
      return read.map(FuzzedSource::written);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path folder() {
    try {
      var folder = Files.createTempDirectory("earshot-fuzz");
      folder.toFile().deleteOnExit();
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
