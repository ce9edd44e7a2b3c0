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
/// tides_transcript.txt`. A few words may show nothing of an episode, but the name does.
final class TranscriptsBeside {
  private static final Set<String> CAPTIONS = Set.of("srt", "vtt", "sbv", "ttml", "lrc");

  private final Listings listings;
  private final Map<Path, Set<String>> transcripts = new HashMap<>();

  TranscriptsBeside(Listings listings) {
    this.listings = listings;
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
        && transcripts.computeIfAbsent(folder, this::stems).contains(Stem.of(name));
  }

  private Set<String> stems(Path folder) {
    return listings.names(folder).stream()
        .filter(TranscriptsBeside::isTranscript)
        .map(Stem::of)
        .collect(Collectors.toSet());
  }

  private static boolean isTranscript(String name) {
    int dot = name.lastIndexOf('.');
    return CAPTIONS.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT))
        || Stem.isOfTranscript(name);
  }
}
