package dev.earshot.corpus.folder;

import dev.earshot.notation.OtherTalk;
import dev.earshot.notation.PathText;
import dev.earshot.notation.TranscriptWord;
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
  private final Map<Path, Boolean> transcribed = new HashMap<>();

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
    return folder != null && (isNotesOn(name, folder) || isOfTranscribed(name, folder));
  }

  private boolean isNotesOn(String name, Path folder) {
    return Stem.saysKind(name)
        && !isTranscript(name)
        && !OtherTalk.is(Stem.of(name))
        && !OtherTalk.is(PathText.name(folder))
        && folders.computeIfAbsent(folder, this::list).hasFor(name);
  }

  /// `summaries/x.json` beside `transcripts/x.json`: where most files of a folder of a kind are
  /// called as transcripts in a folder beside it, all are of episodes.
  private boolean isOfTranscribed(String name, Path folder) {
    return !name.startsWith(".")
        && transcribed.computeIfAbsent(folder, this::areTranscribed)
        && !isTranscript(name);
  }

  private boolean areTranscribed(Path folder) {
    var kind = FolderWord.of(PathText.name(folder));
    boolean isOfKind =
        FolderWord.KIND.isIn(kind)
            && FolderWord.areAll(kind, FolderWord.KIND, FolderWord.STATE, FolderWord.BESIDE);
    var around = folder.getParent();
    if (around == null || !isOfKind || TranscriptWord.is(PathText.name(folder))) return false;
    var files = stems(folder);
    return listings.inside(around).stream()
        .filter(other -> TranscriptWord.is(PathText.name(other)) && !other.equals(folder))
        .map(this::stems)
        .anyMatch(transcripts -> {
          long both = files.stream().filter(transcripts::contains).count();
          return both > 1 && 2 * both >= files.size();
        });
  }

  private Set<String> stems(Path folder) {
    return listings
        .names(folder)
        .filter(name -> !name.startsWith("."))
        .map(Stem::of)
        .collect(Collectors.toSet());
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
