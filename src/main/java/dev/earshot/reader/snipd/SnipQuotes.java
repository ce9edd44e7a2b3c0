package dev.earshot.reader.snipd;

import dev.earshot.episode.Quote;
import dev.earshot.reader.markdown.Markdown;
import dev.earshot.reader.markdown.MarkdownLine;
import dev.earshot.reader.turns.Quotation;
import dev.earshot.reader.turns.SpeakerName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The part of a snip that quotes: block quotes, each ending with who said it, and a caption.
final class SnipQuotes {
  private static final Pattern SPEAKER = Pattern.compile("^[—–-]{1,2}\\s*(\\p{L}.{0,79})$");

  private final List<Quote> quotes = new ArrayList<>();
  private final List<String> open = new ArrayList<>();
  private final List<String> caption = new ArrayList<>();

  private Optional<String> caller = Optional.empty();

  /// Whether a line stands in a block quote that ends with who spoke, or ends so itself.
  static boolean isSigned(List<MarkdownLine> lines, int at) {
    int end = at;
    while (end < lines.size() && lines.get(end).isQuoted()) end++;
    if (end > at && Quotation.signedAtEnd(Markdown.plain(lines.get(at).unquoted())).isPresent())
      return true;
    boolean hasWords = end > at + 1 || (end > at && at > 0 && lines.get(at - 1).isQuoted());
    return hasWords && SPEAKER.matcher(Markdown.plain(lines.get(end - 1).unquoted())).matches();
  }

  void add(MarkdownLine line) {
    var quotation = Quotation.read(line.text());
    if (line.isQuoted()) quote(Markdown.plain(line.unquoted()));
    else if (quotation.isPresent()) {
      close(Optional.empty());
      open.add(quotation.get().words());
      close(quotation.get().speaker());
    } else {
      String text = Markdown.plain(line.text());
      var by = SPEAKER.matcher(text);
      if (by.matches() && isUnmarked(by.group(1))) {
        open.addAll(caption);
        caption.clear();
      } else if (open.isEmpty() || !by.matches()) addCaption(line.isRule() ? "" : text);
      if (!text.isEmpty()) close(by.matches() ? Optional.of(by.group(1)) : Optional.empty());
    }
  }

  /// Whether a script took the marks of a quote from the words above a name.
  private boolean isUnmarked(String name) {
    return open.isEmpty() && quotes.isEmpty() && !caption.isEmpty() && SpeakerName.isFull(name);
  }

  /// Words of which a template says that they are a quote.
  void say(String words) {
    close(Optional.empty());
    quote(words);
  }

  /// Of whom a template says that they said the words above.
  ///
  /// @return whether there are such words, and the name may be somebody's
  boolean sign(String name) {
    if (open.isEmpty() || !SpeakerName.isProper(name)) return false;
    close(Optional.of(name));
    return true;
  }

  /// Words begin of which a callout says whose they are: `> [!quote] Ida Ray`.
  void beginCallout(String title) {
    close(Optional.empty());
    caller = Optional.of(title).filter(SpeakerName::isFull);
  }

  /// A line such as `— Name` after words says who said them.
  private void quote(String text) {
    var signed = Quotation.signedAtEnd(text);
    if (signed.isPresent()) {
      open.add(signed.get().words());
      close(signed.get().speaker());
      return;
    }
    var speaker = SPEAKER.matcher(text);
    if (speaker.matches() && !open.isEmpty()) close(Optional.of(speaker.group(1)));
    else if (!text.isEmpty()) open.add(text);
  }

  private void close(Optional<String> speaker) {
    if (!open.isEmpty()) {
      var quote = Quote.of(String.join(" ", open));
      speaker.or(() -> caller).ifPresent(quote::speaker);
      quotes.add(quote.build());
      caller = Optional.empty();
    }
    open.clear();
  }

  private void addCaption(String text) {
    if (!text.isEmpty()) caption.add(text);
  }

  boolean isEmpty() {
    return quotes.isEmpty() && open.isEmpty() && caption.isEmpty();
  }

  List<Quote> quotes() {
    close(Optional.empty());
    return quotes;
  }

  String caption() {
    return String.join("\n", caption);
  }
}
