package dev.earshot.query;

import static java.util.stream.Collectors.joining;

import dev.earshot.notation.Echo;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Cuts what was typed into tokens, in one pass. Parentheses come out matched and around something:
/// the others were punctuation.
final class QueryScanner {
  /// Lucene's own limit for the clauses of a query.
  static final int MOST_WORDS = 300;

  /// The grammar calls itself once per level, so this also guards the stack.
  static final int MOST_LEVELS = 20;

  private static final String QUOTES = "\"“”„‟«»";
  private static final Pattern NEAR = Pattern.compile("NEAR/[0-9]{1,2}");
  private static final Pattern AMONG_NUMBERS = Pattern.compile("\\d \\+\\d+(?![\\p{L}\\d])");
  private static final Pattern BEFORE_NUMBER = Pattern.compile("\\+\\d+ \\(?\\d");
  private final String text;
  private final int lastQuote;
  private final Notes notes;
  private final List<Token> tokens = new ArrayList<>();
  private final Deque<Integer> open = new ArrayDeque<>();
  private int ignoredOpen;
  private int words;
  private boolean cut;
  private int at;
  private int chunkStart;

  QueryScanner(String typed, Notes notes) {
    this.text = WordText.tidy(typed);
    this.lastQuote = QUOTES.chars().map(text::lastIndexOf).max().orElse(-1);
    this.notes = notes;
  }

  List<Token> scan() {
    while (at < text.length()) {
      step();
    }
    open.forEach(unclosed -> tokens.remove(unclosed.intValue()));
    if (cut) {
      notes.addFirst("only the first 300 words were read; the rest was ignored");
    }
    return tokens;
  }

  private void step() {
    switch (text.charAt(at)) {
      case ' ' -> skip();
      case '(' -> open();
      case ')' -> close();
      case '-' -> sign(Token.Mark.MINUS);
      case '+' -> sign(Token.Mark.PLUS);
      default -> item();
    }
  }

  private void skip() {
    at++;
    chunkStart = at;
  }

  private void open() {
    skip();
    if (isFull() || open.size() == MOST_LEVELS) {
      ignoredOpen++;
    } else {
      open.push(tokens.size());
      tokens.add(Token.Mark.OPEN);
    }
  }

  private void close() {
    skip();
    if (ignoredOpen > 0) {
      ignoredOpen--;
    } else if (!open.isEmpty()) {
      closeGroup(open.pop());
    }
  }

  private void closeGroup(int start) {
    dropSign();
    if (tokens.size() > start + 1) {
      tokens.add(Token.Mark.CLOSE);
    } else {
      tokens.removeLast();
      dropSign();
    }
  }

  /// `-word`, but not `low-rank`, `- word` or `--flag`.
  private void sign(Token.Mark mark) {
    if (!isEdge(at - 1, " (") || !startsOperand(at + 1) || isAmongNumbers(mark)) {
      item();
      return;
    }
    skip();
    if (!isFull()) {
      tokens.add(mark);
    }
    if (text.charAt(at) != '(') {
      item();
      dropSign();
    }
  }

  /// Sums and telephone numbers, `9 +3` and `+1 555`, require nothing; `windows 11 -10` may well
  /// exclude.
  private boolean isAmongNumbers(Token.Mark mark) {
    return mark == Token.Mark.PLUS
        && (AMONG_NUMBERS.matcher(text).region(Math.max(0, at - 2), text.length()).lookingAt()
            || BEFORE_NUMBER.matcher(text).region(at, text.length()).lookingAt());
  }

  private boolean startsOperand(int index) {
    return index < text.length()
        && (Character.isLetterOrDigit(text.codePointAt(index)) || isOneOf(index, QUOTES + "("));
  }

  /// A sign before nothing, as in `-"" word`, must not reach the next word.
  private void dropSign() {
    if (!tokens.isEmpty()
        && (tokens.getLast() == Token.Mark.MINUS || tokens.getLast() == Token.Mark.PLUS)) {
      tokens.removeLast();
    }
  }

  private void item() {
    if (!isOneOf(at, QUOTES)) {
      word();
    } else if (at == chunkStart) {
      phrase();
    } else {
      // An inch mark, as in 5" pipe.
      at++;
    }
  }

  private void phrase() {
    if (at < lastQuote) {
      addPhrase(quoted());
    } else {
      ignoreQuote();
      word();
    }
  }

  private String quoted() {
    int from = at + 1;
    at = chunkEnd(from, QUOTES);
    var inside = text.substring(from, at).strip();
    skip();
    return inside;
  }

  private void ignoreQuote() {
    note("a quotation mark without its partner was ignored");
    skip();
  }

  private void word() {
    int from = at;
    var chunk = chunk();
    if (isFull()) {
      cut |= WordText.speaks(chunk);
    } else {
      word(chunk, isEdge(from - 1, " ()") && isEdge(at, " ()"));
    }
  }

  private void word(String chunk, boolean alone) {
    operator(chunk)
        .filter(operator -> alone)
        .ifPresentOrElse(operator -> count(operator), () -> fieldOrText(chunk));
  }

  private String chunk() {
    int from = at;
    at = chunkEnd(from, " ()" + QUOTES);
    return text.substring(from, at);
  }

  private static Optional<Token> operator(String chunk) {
    return switch (chunk) {
      case "AND" -> Optional.of(Token.Mark.AND);
      case "OR" -> Optional.of(Token.Mark.OR);
      case "NOT" -> Optional.of(Token.Mark.NOT);
      default -> near(chunk);
    };
  }

  private static Optional<Token> near(String chunk) {
    return NEAR.matcher(chunk).matches()
        ? Optional.of(new Token.Near(Integer.parseInt(chunk.substring(5))))
        : Optional.empty();
  }

  private void fieldOrText(String chunk) {
    int colon = chunk.indexOf(':');
    var before = chunk.substring(0, Math.max(0, colon));
    var name = before.isEmpty() ? Optional.<FieldName>empty() : FieldName.of(before);
    name.ifPresentOrElse(
        field -> field(field, before, value(chunk.substring(colon + 1))), () -> plain(chunk));
  }

  private String value(String unquoted) {
    if (!unquoted.isEmpty() || !isOneOf(at, QUOTES)) {
      return unquoted;
    }
    if (at < lastQuote) {
      return quoted();
    }
    ignoreQuote();
    return chunk();
  }

  private void field(FieldName name, String before, String typed) {
    var value = WordText.bare(typed);
    if (!WordText.speaks(value)) {
      plain(before);
      return;
    }
    name.accept(value)
        .ifPresentOrElse(accepted -> accepted(name, value, accepted), () -> noField(name, value));
  }

  private void accepted(FieldName name, String value, String accepted) {
    name.reading(value, accepted).ifPresent(this::note);
    add(new Clause.Field(name, accepted));
  }

  /// One clause, so that a sign or an operator beside it still has its operand.
  private void noField(FieldName name, String value) {
    var typed = name.word() + ":" + value;
    note(Echo.briefly(typed) + " was read as words: " + name.expects());
    add(new Clause.Word(typed));
  }

  private void plain(String chunk) {
    var word = WordText.bare(chunk);
    if (WordText.isPrefix(word)) {
      add(new Clause.Prefix(word.substring(0, word.length() - 1)));
    } else if (WordText.speaks(word)) {
      add(new Clause.Word(word.contains("*") ? withoutStars(word) : word));
    }
  }

  private String withoutStars(String word) {
    var rest = WordText.bare(word.replace("*", ""));
    note(
        Echo.briefly(word)
            + " was read as "
            + Echo.briefly(rest)
            + ": a star stands at the end of a word, after two letters or more");
    return rest;
  }

  private void add(Clause clause) {
    count(new Token.Item(clause));
  }

  /// A phrase counts with all its words, and is cut where the room ends.
  private void addPhrase(String phrase) {
    int room = MOST_WORDS - words;
    var parts = phrase.split(" ", room + 1);
    var kept = Stream.of(parts).limit(room).collect(joining(" "));
    cut |= parts.length > room;
    if (WordText.speaks(kept)) {
      add(new Clause.Phrase(kept));
      words += Math.min(parts.length, room) - 1;
    }
  }

  /// Operators count too: they may turn out to be words.
  private void count(Token token) {
    if (isFull()) {
      cut = true;
    } else {
      tokens.add(token);
      words++;
    }
  }

  private void note(String sentence) {
    if (!isFull()) {
      notes.add(sentence);
    }
  }

  private boolean isFull() {
    return words >= MOST_WORDS;
  }

  private int chunkEnd(int from, String borders) {
    int end = from;
    while (!isEdge(end, borders)) {
      end++;
    }
    return end;
  }

  private boolean isEdge(int index, String borders) {
    return index < 0 || index >= text.length() || isOneOf(index, borders);
  }

  private boolean isOneOf(int index, String characters) {
    return index < text.length() && characters.indexOf(text.charAt(index)) >= 0;
  }
}
