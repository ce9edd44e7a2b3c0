package dev.earshot.reader.feed;

import dev.earshot.reader.Findings;
import dev.earshot.reader.Lines;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts a feed into its head and its items before any XML is read: a feed of any length needs the
/// memory of one item, and an item that is not well-formed harms no other.
///
/// Text is searched for `<item` and `</item>` alone, or `<entry`, as Atom calls an item. That is
/// safe inside an item, where the notes escape their tags or stand in CDATA; before and between
/// items, comments and CDATA are skipped, as people comment out whole items. An item that is never
/// closed ends where the next begins.
final class FeedItems {
  /// A stretch of the feed's text.
  ///
  /// @param line at which it begins
  /// @param closed whether its end was found
  record Piece(String xml, int line, boolean closed) {}

  private static final int LONGEST = 16 << 20;
  private static final String ITEM = "<(?:item|entry)(?=[\\s>/])";
  private static final Pattern OUTSIDE = Pattern.compile(ITEM + "|<!--|<!\\[CDATA\\[");
  private static final Pattern INSIDE = Pattern.compile(ITEM + "|</(?:item|entry)\\s*>");

  private final Lines lines;
  private final Findings findings;
  private final StringBuilder piece = new StringBuilder();
  private int pieceLine = 1;
  private String text = "";
  private int at;
  private boolean inItem;
  private boolean headTaken;
  private Optional<String> skippingTo = Optional.empty();
  private boolean ended;
  private boolean full;

  FeedItems(Lines lines, Findings findings) {
    this.lines = lines;
    this.findings = findings;
  }

  /// All before the first item.
  Piece head() throws IOException {
    while (!inItem && !ended) step();
    headTaken = true;
    var head = new Piece(piece.toString(), pieceLine, true);
    begin();
    return head;
  }

  /// The next item.
  Optional<Piece> next() throws IOException {
    while (!ended) {
      var found = step();
      if (found.isPresent()) return found;
    }
    return takeLast();
  }

  private Optional<Piece> takeLast() {
    if (!inItem) return Optional.empty();
    inItem = false;
    return Optional.of(new Piece(piece.toString(), pieceLine, false));
  }

  /// Goes on to the next mark, or to the end of the line. An item is the only thing that is cut.
  private Optional<Piece> step() throws IOException {
    if (at >= text.length() && !advance()) return Optional.empty();
    if (inItem) return inside();
    if (skippingTo.isPresent()) skip(skippingTo.get());
    else outside();
    return Optional.empty();
  }

  private boolean advance() throws IOException {
    ended = !lines.advance();
    text = ended ? "" : lines.text() + "\n";
    at = 0;
    return !ended;
  }

  private void outside() {
    Matcher mark = OUTSIDE.matcher(text).region(at, text.length()).useTransparentBounds(true);
    if (!mark.find()) {
      keep(text.length());
    } else if (!mark.group().startsWith("<!")) {
      keep(mark.start());
      inItem = true;
      if (headTaken) begin();
    } else {
      keep(mark.end());
      skippingTo = Optional.of(mark.group().equals("<!--") ? "-->" : "]]>");
    }
  }

  /// An item that is commented out is none.
  private void skip(String end) {
    int found = text.indexOf(end, at);
    keep(found < 0 ? text.length() : found + end.length());
    if (found >= 0) skippingTo = Optional.empty();
  }

  private Optional<Piece> inside() {
    // Behind the name, so that an item does not end where it begins.
    int from = piece.isEmpty() ? Math.min(text.length(), at + 5) : at;
    Matcher mark = INSIDE.matcher(text).region(from, text.length()).useTransparentBounds(true);
    if (!mark.find()) {
      keep(text.length());
      return Optional.empty();
    }
    boolean closed = mark.group().startsWith("</");
    keep(closed ? mark.end() : mark.start());
    var found = new Piece(piece.toString(), pieceLine, closed);
    inItem = !closed;
    begin();
    return Optional.of(found);
  }

  private void begin() {
    piece.setLength(0);
    pieceLine = Math.max(1, lines.number());
    full = false;
  }

  /// Takes the text up to a place over into the piece, unless nobody wants it or the piece is full.
  private void keep(int to) {
    boolean wanted = inItem || !headTaken;
    if (wanted && piece.length() + to - at > LONGEST) tooLong();
    else if (wanted && !full) piece.append(text, at, to);
    at = to;
  }

  private void tooLong() {
    if (!full)
      findings.warn(
          lines.number(),
          "an item of the feed is longer than "
              + (LONGEST >> 20)
              + " MB; the rest of it was left out");
    full = true;
  }
}
