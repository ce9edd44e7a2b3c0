package dev.earshot.reader.turns;

import dev.earshot.reader.markdown.Markdown;
import dev.earshot.reader.markdown.MarkdownLine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The lines of a page with their neighbours; blank lines are none.
final class PageLines {
  private static final Pattern LIST_ITEM =
      Pattern.compile("^\\s*(?:(?:[-*+•]|\\d{1,3}[.)])\\s+|#{1,6}\\s).*");

  private static final Pattern HEADING = Pattern.compile("\\s*#{1,6}\\s");

  private final List<String> all;
  private final long written;
  private final int[] partAt;

  /// What each line may be, as far as it was asked for.
  private final List<@Nullable Optional<TurnLine>> turns;

  PageLines(List<String> all) {
    this.all = all;
    this.written = all.stream().filter(line -> !line.isBlank()).count();
    this.partAt = parts(all);
    this.turns = new ArrayList<>(Collections.nCopies(all.size(), null));
  }

  private static int[] parts(List<String> all) {
    var parts = new int[all.size()];
    int part = -1;
    for (int i = 0; i < parts.length; i++) {
      if (HEADING.matcher(all.get(i)).lookingAt()) part = i;
      parts[i] = part;
    }
    return parts;
  }

  List<String> all() {
    return all;
  }

  int size() {
    return all.size();
  }

  String get(int line) {
    return all.get(line);
  }

  /// What the line may be, as [TurnLine#read] says.
  Optional<TurnLine> turn(int line) {
    var known = turns.get(line);
    if (known != null) return known;
    var read = TurnLine.read(all.get(line));
    turns.set(line, read);
    return read;
  }

  /// How many lines are not blank.
  long written() {
    return written;
  }

  /// How many lines are not blank below a heading, up to the next.
  long writtenBelow(int heading) {
    return IntStream.range(heading + 1, all.size())
        .takeWhile(line -> partAt[line] == heading)
        .filter(line -> !all.get(line).isBlank())
        .count();
  }

  /// Whether blank lines stand between the others.
  boolean areSpaced() {
    return written < all.size();
  }

  long headings() {
    return all.stream().filter(line -> line.startsWith("#")).count();
  }

  boolean isHeading(int line) {
    return HEADING.matcher(all.get(line)).lookingAt();
  }

  /// Whether the line has no words, and only sets others apart.
  boolean isRule(int line) {
    return new MarkdownLine(line, all.get(line)).isRule();
  }

  /// The line of the heading that a line stands below; -1 if there is none.
  int partAt(int line) {
    return partAt[line];
  }

  /// The words of a heading.
  String headingAt(int line) {
    return Markdown.plain(HEADING.matcher(all.get(line)).replaceFirst(""));
  }

  boolean isBlankOrNone(int line) {
    return line < 0 || line >= all.size() || all.get(line).isBlank();
  }

  /// The line below; behind the last if there is none.
  int next(int line) {
    int next = line + 1;
    while (next < all.size() && all.get(next).isBlank()) next++;
    return next;
  }

  /// The line above; -1 if there is none.
  int previous(int line) {
    int previous = line - 1;
    while (previous >= 0 && all.get(previous).isBlank()) previous--;
    return previous;
  }

  /// Whether the line is an item of a list, or a heading.
  boolean isListed(int line) {
    return LIST_ITEM.matcher(all.get(line)).matches();
  }

  boolean isAboveList(int line) {
    int next = next(line);
    return next < all.size() && isListed(next);
  }

  /// Whether the line stands directly below a quotation that names nobody, and above nothing: then
  /// it says who said that.
  boolean isSignature(int line) {
    return isBlankOrNone(line + 1)
        && !isBlankOrNone(line - 1)
        && Quotation.read(all.get(line - 1)).filter(said -> said.speaker().isEmpty()).isPresent();
  }

  /// What stands below a line, unless it is the beginning of something else.
  Optional<String> wordsBelow(int line) {
    int next = next(line);
    if (next == all.size() || isListed(next)) return Optional.empty();
    boolean begins = turn(next).filter(t -> t.stamp().isPresent()).isPresent();
    return begins ? Optional.empty() : Optional.of(all.get(next).strip());
  }
}
