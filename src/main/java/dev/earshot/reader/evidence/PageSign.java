package dev.earshot.reader.evidence;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Something that a page shows or does not: a pattern, and where on the page it is looked for.
@FunctionalInterface
interface PageSign {
  boolean isShownBy(Page page);

  /// At least so many lines of the body are as a pattern says.
  static PageSign lines(int fewest, String whole) {
    return lines(fewest, whole, "");
  }

  /// The same for a pattern that only takes lines with one of some characters, so that the others
  /// need not be tried.
  static PageSign lines(int fewest, String whole, String needed) {
    var pattern = Pattern.compile(whole);
    return page -> page.count(pattern, needed) >= fewest;
  }

  /// At least so many lines of the body are such, and at least one in so many.
  static PageSign lines(int fewest, int oneIn, Predicate<String> line) {
    return page -> areEnough(page.body().stream().filter(line).count(), fewest, oneIn, page);
  }

  /// At least one in so many lines of the body is as a pattern says, which only takes lines with
  /// one of some characters.
  static PageSign oneLineIn(int lines, String whole, String needed) {
    return lines(1, lines, whole, needed);
  }

  /// The same, and at least so many lines.
  static PageSign lines(int fewest, int oneIn, String whole, String needed) {
    var pattern = Pattern.compile(whole);
    return page -> areEnough(page.count(pattern, needed), fewest, oneIn, page);
  }

  private static boolean areEnough(long lines, int fewest, int oneIn, Page page) {
    return lines >= fewest && oneIn * lines >= page.body().size();
  }

  /// At least so many headings begin as a pattern says.
  static PageSign headings(int fewest, String beginning) {
    var pattern = Pattern.compile(beginning);
    return page -> page.headings(pattern) >= fewest;
  }

  /// A pattern is found in the title.
  static PageSign title(String part) {
    var pattern = Pattern.compile(part);
    return page -> pattern.matcher(page.title()).find();
  }

  /// The file's name, in lower case, is as a pattern says.
  static PageSign name(String whole) {
    var pattern = Pattern.compile(whole);
    return page -> pattern.matcher(page.name()).matches();
  }

  /// A pattern is found in the body, which only takes lines with one of some words.
  ///
  /// @param needed one or more, in small letters
  static PageSign words(String part, String... needed) {
    var pattern = Pattern.compile(part);
    return page -> page.has(pattern, needed);
  }

  default PageSign or(PageSign other) {
    return page -> isShownBy(page) || other.isShownBy(page);
  }

  default PageSign and(PageSign other) {
    return page -> isShownBy(page) && other.isShownBy(page);
  }

  default PageSign unless(PageSign other) {
    return page -> isShownBy(page) && !other.isShownBy(page);
  }
}
