package dev.earshot.corpus.folder;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.earshot.notation.PathText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Plain words beside captions of the same name that say the same: programs that transcribe write
/// both. Nothing may show that the words are of an episode, but none of them is missing.
final class PlainCopies {
  private static final String PLAIN = ".txt";
  private static final List<String> CAPTIONS = List.of(".srt", ".vtt", ".tsv", ".json");
  private static final Pattern NO_LETTERS = Pattern.compile("\\P{L}+");

  /// As much of the captions holds the first words, whatever stands between them.
  private static final int BYTES = 64 * 1024;

  private static final int WORDS = 40;
  private static final int FEWEST_WORDS = 5;

  private final Listings listings;
  private final Map<Path, Set<String>> captions = new HashMap<>();

  PlainCopies(Listings listings) {
    this.listings = listings;
  }

  /// Which captions stand beside a file, in a few characters that change with them; empty if none
  /// do.
  String code(Path file) {
    return captions(file).stream().map(PlainCopies::state).collect(Collectors.joining());
  }

  /// Whether captions beside the file begin with its words.
  boolean has(Path file) {
    var captions = captions(file);
    if (captions.isEmpty()) return false;
    String first =
        NO_LETTERS.splitAsStream(beginning(file)).limit(WORDS).collect(Collectors.joining(" "));
    return first.split(" ").length >= FEWEST_WORDS
        && captions.stream().map(PlainCopies::letters).anyMatch(words -> words.contains(first));
  }

  private List<Path> captions(Path file) {
    String path = file.toString();
    int end = path.length() - PLAIN.length();
    var within = file.getParent();
    if (within == null || !path.regionMatches(true, end, PLAIN, 0, PLAIN.length()))
      return List.of();
    var ofFolder = captions.computeIfAbsent(within, this::captionsIn);
    if (ofFolder.isEmpty()) return List.of();
    var stem = PathText.name(path.substring(0, end));
    return CAPTIONS.stream()
        .map(stem::concat)
        .filter(ofFolder::contains)
        .map(within::resolve)
        .filter(Files::isRegularFile)
        .toList();
  }

  private Set<String> captionsIn(Path folder) {
    return listings
        .names(folder)
        .filter(name -> CAPTIONS.stream().anyMatch(name::endsWith))
        .collect(Collectors.toSet());
  }

  private static String state(Path captions) {
    try {
      var attributes = Files.readAttributes(captions, BasicFileAttributes.class);
      return "+" + attributes.size() + "-" + attributes.lastModifiedTime().toMillis();
    } catch (IOException e) {
      return "";
    }
  }

  private static String letters(Path file) {
    return NO_LETTERS.matcher(beginning(file)).replaceAll(" ");
  }

  /// What cannot be read is like nothing.
  private static String beginning(Path file) {
    try (var in = Files.newInputStream(file)) {
      return new String(in.readNBytes(BYTES), UTF_8);
    } catch (IOException e) {
      return "";
    }
  }
}
