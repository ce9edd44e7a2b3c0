package dev.earshot.reader.evidence;

import dev.earshot.reader.markdown.FrontMatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What shows that a page is the form of a note which nobody has filled in: it names what is wanted
/// where the fact should stand.
final class FormSigns {
  private static final int FEWEST = 2;

  /// Fewer letters below a heading are no sentence.
  private static final int SHORTEST = 16;

  private static final int FIRST_SYLLABLE = 0x2E80;
  private static final int SYLLABLE = 3;

  /// What a form asks for, as [FrontMatter#keyName] has it in English.
  private static final Set<String> ASKED =
      Set.of(
          "title", "episode", "podcast", "show", "guests", "guest", "hosts", "host", "number",
          "name", "date", "url", "link", "summary", "topic", "quote");

  /// Facts that are not called so in any show.
  private static final Set<String> KEYS =
      Set.of("title", "episode_title", "podcast", "show", "guest", "guests", "host", "hosts");

  /// `# [Title of the episode]`, `**Link:** [URL]`, but no link.
  private static final Pattern BRACKETED =
      Pattern.compile(
          "(?:#{1,6}\\s{1,3}|[>*\\s-]{0,12}[\\p{L}\\p{M} _/]{1,30}[*_]{0,3}\\s?[:：][*_\\s]{0,4})\\[([^\\[\\]\\d]{2,60})\\][*_\\s\"]{0,4}");

  private static final Pattern TEMPLATE_NAME =
      Pattern.compile("(?:_?template[ _.-]\\D*|\\D*[ _-]template|template)\\.\\w+");

  private static final Pattern VARIABLE = Pattern.compile("\\p{Lu}+(?:_\\p{Lu}+)+");
  private static final Pattern COMMENT = Pattern.compile("(?:^|\\s)#\\s.*");
  private static final Pattern BLANKS = Pattern.compile("#{3,}[^\\s#\\p{L}]|\\bX{4,}\\b");
  private static final Set<String> BESIDE =
      Set.of("of", "the", "your", "here", "de", "do", "da", "del", "du", "des", "der", "di", "van");

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}]+");

  /// `Write the show notes here`: what a page says until somebody writes it.
  private static final PageSign UNWRITTEN =
      PageSign.oneLineIn(
              3,
              "(?i)\\W{0,6}(?:write|add|insert|put|type|paste)(?: [a-z]{1,20}){0,3} (?:content|text|notes?|summary|description|transcript|title|article)(?: [a-z]{1,20})? here\\W{0,6}",
              "hH")
          .unless(FactSigns::tellsOfEpisode)
          .unless(TitleSigns::isNumberedEpisode);

  /// What generators of sites fill a new page with.
  private static final PageSign FILLED_IN =
      PageSign.oneLineIn(
          3,
          "(?i)\\W{0,3}(?:lorem ipsum dolor\\b.*|your (?:main )?content (?:goes )?here\\W{0,3})",
          "hHlL");

  private FormSigns() {}

  static final PageSign FORM =
      PageSign.name(TEMPLATE_NAME.pattern())
          .or(FormSigns::asksInBrackets)
          .or(FormSigns::asksInFacts)
          .or(FormSigns::isBlank)
          .or(FormSigns::saysNothing)
          .or(FILLED_IN.or(UNWRITTEN).unless(TalkSigns::isTalk));

  /// For some facts, or on most lines for anything: people who talk do more than laugh.
  private static boolean asksInBrackets(Page page) {
    var asked =
        page.body().stream()
            .filter(line -> line.indexOf('[') >= 0 && line.indexOf('(') < 0)
            .map(BRACKETED::matcher)
            .filter(Matcher::matches)
            .map(bracketed -> bracketed.group(1))
            .toList();
    return asked.stream().filter(text -> asksFor(text, 1)).limit(FEWEST).count() == FEWEST
        || (asked.size() > FEWEST && 2 * asked.size() > page.body().size());
  }

  /// `title: Episode Title`, `episode_title: 'TITLE'`: a single such word may be a title as well.
  private static boolean asksInFacts(Page page) {
    return page.facts().entrySet().stream()
        .filter(fact -> KEYS.contains(fact.getKey()))
        .map(fact -> COMMENT.matcher(fact.getValue()).replaceFirst(""))
        .anyMatch(value ->
            BLANKS.matcher(value).find()
                || asksFor(value, 2)
                || (isLoud(value) && asksFor(value, 1)));
  }

  private static boolean isLoud(String text) {
    return text.chars().noneMatch(Character::isLowerCase)
        && text.chars().anyMatch(Character::isUpperCase);
  }

  /// Whether the words are names of facts, at least so many, the first among them.
  private static boolean asksFor(String text, int fewest) {
    if (VARIABLE.matcher(text).matches()) return true;
    var words = BETWEEN.splitAsStream(text).filter(word -> !word.isEmpty()).toList();
    return !words.isEmpty()
        && isAsked(words.getFirst())
        && words.stream().filter(FormSigns::isAsked).count() >= fewest
        && words.stream()
            .allMatch(word -> isAsked(word) || BESIDE.contains(word.toLowerCase(Locale.ROOT)));
  }

  private static boolean isAsked(String word) {
    return ASKED.contains(FrontMatter.keyName(word));
  }

  /// Facts of an episode with nothing behind them, its title among them, above no talk.
  private static boolean isBlank(Page page) {
    return page.hasFrontMatter()
        && page.facts().containsKey("title")
        && !isFilled(page.facts().getOrDefault("title", ""))
        && !FactSigns.tellsOfEpisode(page)
        && !TalkSigns.isTalk(page)
        && !TalkSigns.hasMoments(page)
        && page.quotations().isEmpty();
  }

  /// `# Transcript`, `Coming soon.`: too little to be told, without a fact.
  private static boolean saysNothing(Page page) {
    var below = page.body().stream().filter(line -> !line.startsWith("#")).toList();
    return !page.hasFrontMatter()
        && page.facts().isEmpty()
        && !below.isEmpty()
        && page.body().size() - below.size() <= 1
        && below.stream().noneMatch(line -> line.contains("://") || line.contains("]]"))
        && isShort(below)
        && !TitleSigns.isNumberedEpisode(page)
        && !TitleSigns.isNumbered(page);
  }

  private static boolean isShort(List<String> lines) {
    int length = 0;
    for (var line : lines) if ((length += length(line)) >= SHORTEST) return false;
    return true;
  }

  /// Of letters, where a sign is a word or a syllable it counts as some.
  private static int length(String line) {
    return line.codePoints()
        .filter(Character::isLetterOrDigit)
        .map(sign -> sign < FIRST_SYLLABLE ? 1 : SYLLABLE)
        .sum();
  }

  /// Whether anything but a comment stands behind a fact's name.
  static boolean isFilled(String value) {
    return COMMENT.matcher(value).replaceFirst("").chars().anyMatch(Character::isLetterOrDigit);
  }
}
