package dev.earshot.query;

import dev.earshot.notation.Days;
import dev.earshot.notation.Echo;
import dev.earshot.notation.SpokenDate;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/// The table of the fields that answers can be narrowed down by. Whatever offers filters takes them
/// from here: the query language (`show:superdatascience`; any other word before a colon is text),
/// the options of the command line, the parameters of HTTP, the arguments of tools, and the links
/// of the search page. A field that is added here is offered everywhere.
public enum FieldName {
  KIND(Value.KIND, Facet.COUNTED, "Only topics or only quotes"),
  SHOW(Value.NAME, Facet.COUNTED, "Only this show"),
  EPISODE(Value.ID, Facet.NONE, "Only this episode, by its id or its number"),
  GUEST(Value.NAME, Facet.COUNTED, "Only episodes with this guest"),
  HOST(Value.NAME, Facet.NONE, "Only episodes with this host"),
  SPEAKER(Value.NAME, Facet.COUNTED, "Only quotes by this speaker"),
  TITLE(
      Value.WORDS,
      Facet.NONE,
      "Only where the topic's title has these words in this order, or the episode's has them all"),
  TAG(Value.NAME, Facet.COUNTED, "Only topics with this tag"),
  SINCE(
      Value.FIRST_DAY,
      Facet.NONE,
      "Only published then or later: 2024, 2024-03, 2024-03-05, March 2024, last year, 3 weeks ago,"
          + " last Monday"),
  UNTIL(Value.LAST_DAY, Facet.NONE, "Only published then or earlier");

  /// What values of a field look like.
  public enum Value {
    KIND,
    NAME,
    ID,
    WORDS,
    /// A day; a year or month means its first day.
    FIRST_DAY,
    /// A day; a year or month means its last day.
    LAST_DAY;

    /// In the place of a value in a help text.
    public String label() {
      return switch (this) {
        case KIND, NAME, ID, WORDS -> name();
        case FIRST_DAY, LAST_DAY -> "DATE";
      };
    }

    /// All values there can be; empty where any text is one.
    public List<String> choices() {
      return switch (this) {
        case KIND -> List.of("topic", "quote");
        case NAME, ID, WORDS, FIRST_DAY, LAST_DAY -> List.of();
      };
    }
  }

  /// Whether an answer can count all that matches by a field's values.
  private enum Facet {
    COUNTED,
    NONE
  }

  private final Value value;
  private final Facet facet;
  private final String description;

  FieldName(Value value, Facet facet, String description) {
    this.value = value;
    this.facet = facet;
    this.description = description;
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Value value() {
    return value;
  }

  /// Whether facets have the field's values, each with how many passages have it.
  public boolean isFacet() {
    return facet == Facet.COUNTED;
  }

  /// What narrowing down by it leaves, without a full stop.
  public String description() {
    return description;
  }

  public static Optional<FieldName> of(String word) {
    Objects.requireNonNull(word, "word");
    return Arrays.stream(values()).filter(field -> field.word().equalsIgnoreCase(word)).findFirst();
  }

  /// The value as the index knows it; empty if it can be no value of this field.
  public Optional<String> accept(String text) {
    Objects.requireNonNull(text, "text");
    return switch (value) {
      case KIND -> kind(text.toLowerCase(Locale.ROOT));
      case FIRST_DAY -> day(text, Days::first);
      case LAST_DAY -> day(text, Days::last);
      case NAME, ID, WORDS -> Optional.of(text);
    };
  }

  /// How a value was read that may be meant otherwise, as a sentence; empty where there is no
  /// doubt.
  ///
  /// @param accepted what it was taken for
  public Optional<String> reading(String text, String accepted) {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(accepted, "accepted");
    boolean isDate = value == Value.FIRST_DAY || value == Value.LAST_DAY;
    return isDate && !text.equals(accepted) && SpokenDate.isOpen(text)
        ? Optional.of(
            word() + " \"" + Echo.of(text) + "\" was read as " + accepted + ", year-month-day")
        : Optional.empty();
  }

  /// The end of the sentence which says that a value was not accepted.
  public String expects() {
    return switch (value) {
      case KIND -> "a kind is topic or quote";
      case FIRST_DAY, LAST_DAY ->
          "a date is a real day, month or year: 2024-03-05, 2024-03, 2024, March 2024 or last year";
      case NAME, ID, WORDS -> "any value will do";
    };
  }

  /// What is said in relation to today becomes a day, so that it means the same tomorrow.
  private static Optional<String> day(String text, Function<Days, LocalDate> end) {
    if (Days.of(text).isPresent()) return Optional.of(text);
    return SpokenDate.read(text, LocalDate.now(ZoneId.systemDefault()))
        .map(end)
        .map(LocalDate::toString);
  }

  private static Optional<String> kind(String text) {
    return switch (text) {
      case "topic", "topics" -> Optional.of("topic");
      case "quote", "quotes" -> Optional.of("quote");
      default -> Optional.empty();
    };
  }
}
