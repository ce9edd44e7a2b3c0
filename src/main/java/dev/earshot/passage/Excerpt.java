package dev.earshot.passage;

import dev.earshot.episode.Span;
import dev.earshot.notation.Sentences;
import java.util.ArrayList;
import java.util.List;

/// The part of a text worth reading: all of it when it is short, else whole sentences around the
/// matches.
///
/// @param text word for word as the source has it
/// @param highlights where the query matched in it, in order and apart
/// @param cutBefore whether something of the source's text is left out before it
/// @param cutAfter whether something is left out after it
public record Excerpt(String text, List<Span> highlights, boolean cutBefore, boolean cutAfter) {
  /// Up to here, in UTF-16 units, a text is short: about a hundred words.
  private static final int SHORT = 700;

  /// An excerpt ends with the first sentence that reaches this length.
  private static final int ENOUGH = 400;

  /// However long a text is, its first excerpt ends before this.
  private static final int BEGINNING = 2 * SHORT;

  /// A glimpse has so much, and so much of that at most before the first match.
  private static final int LINE = 110;

  private static final int LEAD = 40;

  public Excerpt {
    highlights = List.copyOf(highlights);
  }

  static Excerpt whole(String text, List<Span> spans) {
    return new Excerpt(text, spans, false, false);
  }

  static Excerpt of(String text, List<Span> spans) {
    if (text.length() <= SHORT) return whole(text, spans);
    int end = spans.isEmpty() ? Math.min(text.length(), BEGINNING) : text.length();
    return cut(text, spans, window(sentences(text.substring(0, end)), spans));
  }

  /// The sentences of it around the matches, where it is long.
  Excerpt brief() {
    var brief = of(text, highlights);
    return new Excerpt(
        brief.text, brief.highlights, cutBefore || brief.cutBefore, cutAfter || brief.cutAfter);
  }

  /// A line of it: the words around the first match.
  public Excerpt glimpse() {
    int first = highlights.isEmpty() ? 0 : highlights.getFirst().from();
    int least = highlights.isEmpty() ? 0 : highlights.getFirst().to();
    int from = first <= LEAD ? 0 : Math.min(first, text.indexOf(' ', first - LEAD) + 1);
    int end = Math.max(least, Math.min(text.length(), from + LINE));
    int space = text.lastIndexOf(' ', end);
    return cut(
        text, highlights, new Span(from, end == text.length() || space < least ? end : space));
  }

  private static List<Span> sentences(String text) {
    var sentences = new ArrayList<Span>();
    int from = 0;
    for (var sentence : Sentences.of(text)) {
      addShort(text, from, from + sentence.length(), sentences);
      from += sentence.length();
    }
    return sentences;
  }

  /// A sentence without an end, as in raw speech-to-text, is cut at spaces.
  private static void addShort(String text, int from, int to, List<Span> sentences) {
    while (to - from > SHORT) {
      int space = text.lastIndexOf(' ', from + ENOUGH);
      int end =
          space > from
              ? space + 1
              : from + ENOUGH - (Character.isHighSurrogate(text.charAt(from + ENOUGH - 1)) ? 1 : 0);
      sentences.add(new Span(from, end));
      from = end;
    }
    sentences.add(new Span(from, to));
  }

  /// The run of sentences in which the most matches begin, the first of several, and as far as
  /// these go. Begins and ends of runs and begins of matches rise together, so each is looked at
  /// once, however many there are.
  private static Span window(List<Span> sentences, List<Span> spans) {
    var best = new Span(0, 0);
    int most = -1;
    int last = 0;
    int first = 0;
    int behind = 0;
    for (int i = 0; i < sentences.size(); i++) {
      int from = sentences.get(i).from();
      last = Math.max(last, i);
      while (last + 1 < sentences.size() && sentences.get(last).to() - from < ENOUGH) last++;
      int to = sentences.get(last).to();
      while (first < spans.size() && spans.get(first).from() < from) first++;
      while (behind < spans.size() && spans.get(behind).from() < to) behind++;
      if (behind - first > most) {
        most = behind - first;
        best = new Span(from, most == 0 ? to : end(spans.get(behind - 1), sentences, last));
      }
    }
    return best;
  }

  /// Where the sentence ends in which a match ends that begins in this one or before: a long
  /// quotation goes on in further sentences.
  private static int end(Span match, List<Span> sentences, int sentence) {
    int at = sentence;
    while (at + 1 < sentences.size() && sentences.get(at).to() < match.to()) at++;
    return sentences.get(at).to();
  }

  private static boolean isInside(Span span, Span window) {
    return span.from() >= window.from() && span.to() <= window.to();
  }

  private static Excerpt cut(String text, List<Span> spans, Span window) {
    int from = window.from();
    var words = text.substring(from, window.to()).stripTrailing();
    var inside =
        spans.stream()
            .filter(span -> isInside(span, new Span(from, from + words.length())))
            .map(span -> new Span(span.from() - from, span.to() - from))
            .toList();
    return new Excerpt(
        words, inside, from > 0, from + words.length() < text.stripTrailing().length());
  }
}
