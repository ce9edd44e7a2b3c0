package dev.earshot.corpus;

import dev.earshot.Earshot;
import dev.earshot.episode.Episode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A folder of sources and its index, which each telling brings up to date.
record ToldFolder(Path sources, Path index) {
  /// The episodes in a line each, sorted: show, number, title and day, or a dash.
  List<String> told() throws IOException {
    var told = new ArrayList<String>();
    try (var earshot = Earshot.open(index)) {
      earshot.index(sources);
      earshot.forEachEpisode(episode -> told.add(told(episode)));
    }
    told.sort(null);
    return told;
  }

  private static String told(Episode episode) {
    return String.join(
        " ",
        episode.show().orElse("-"),
        episode.number().orElse("-"),
        episode.title(),
        episode.published().map(Object::toString).orElse("-"));
  }

  void write(String name, String text) throws IOException {
    var file = sources.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
