package dev.earshot.corpus.folder;

import dev.earshot.notation.OtherTalk;
import dev.earshot.notation.PathText;
import dev.earshot.reader.Stem;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Notes and summaries beside the transcript of the same episode: `on tides_summary.md` beside `on
/// tides_transcript.txt`; or summaries beside those of others, where all files are called so. A few
/// words may show nothing of an episode, but the name does.
final class TranscriptsBeside {
  private static final Set<String> CAPTIONS = Set.of("srt", "vtt", "sbv", "ttml", "lrc");

  private static final int SEVERAL = 3;

  private final Listings listings;
  private final Map<Path, Named> folders = new HashMap<>();

  TranscriptsBeside(Listings listings) {
    this.listings = listings;
  }

  /// @param transcripts the stems of those in a folder
  /// @param areKinds whether all files there say by their names of which kind they are
  private record Named(Set<String> transcripts, boolean areKinds) {
    boolean hasFor(String name) {
      return (areKinds && Stem.saysSummary(name)) || transcripts.contains(Stem.of(name));
    }
  }

  /// Whether a file is called by another kind of words on an episode than the transcript beside it.
  boolean has(Path file) {
    var name = PathText.name(file);
    var folder = file.getParent();
    return folder != null
        && Stem.saysKind(name)
        && !isTranscript(name)
        && !OtherTalk.is(Stem.of(name))
        && !OtherTalk.is(PathText.name(folder))
        && folders.computeIfAbsent(folder, this::list).hasFor(name);
  }

  private Named list(Path folder) {
    var names = listings.names(folder).filter(name -> !name.startsWith(".")).toList();
    var transcripts =
        names.stream()
            .filter(TranscriptsBeside::isTranscript)
            .map(Stem::of)
            .collect(Collectors.toSet());
    boolean areKinds =
        names.size() >= SEVERAL
            && !transcripts.isEmpty()
            && names.stream().allMatch(Stem::saysKind);
    return new Named(transcripts, areKinds);
  }

  private static boolean isTranscript(String name) {
    int dot = name.lastIndexOf('.');
    return CAPTIONS.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT))
        || Stem.isOfTranscript(name);
  }
}
