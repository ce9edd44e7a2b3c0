package dev.earshot.episode;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A headed stretch of an episode with the quotes that fall into it.
///
/// @param closing a last sentence that sums the topic up
/// @param isNotes whether it is no stretch of its episode but notes on the whole of it: searched as
///   a topic, but not counted as one
/// @param extra keys of the source that earshot has no field for, each with its value as JSON text
public record Topic(
    Optional<String> title,
    Optional<String> summary,
    Optional<String> closing,
    Optional<Duration> start,
    Optional<Duration> end,
    Optional<String> url,
    List<String> tags,
    List<Quote> quotes,
    boolean isNotes,
    Map<String, String> extra)
    implements Highlight {

  /// @throws IllegalArgumentException if the times cannot be
  public Topic {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(summary, "summary");
    Objects.requireNonNull(closing, "closing");
    Objects.requireNonNull(start, "start");
    Objects.requireNonNull(end, "end");
    Objects.requireNonNull(url, "url");
    Objects.requireNonNull(tags, "tags");
    Objects.requireNonNull(quotes, "quotes");
    Objects.requireNonNull(extra, "extra");
    Checks.times(start, end);
    tags = List.copyOf(tags);
    quotes = List.copyOf(quotes);
    extra = Checks.inOrder(extra);
  }

  public static Builder builder() {
    return new Builder();
  }

  public static Builder titled(String title) {
    return new Builder().title(title);
  }

  /// Summary and closing sentence, one a line.
  @Override
  public String text() {
    return Stream.of(summary, closing).flatMap(Optional::stream).collect(Collectors.joining("\n"));
  }

  public Topic withQuotes(List<Quote> others) {
    Objects.requireNonNull(others, "others");
    return new Topic(title, summary, closing, start, end, url, tags, others, isNotes, extra);
  }

  /// Collects what a source knows; what is never set stays absent.
  public static final class Builder {
    private Optional<String> title = Optional.empty();
    private Optional<String> summary = Optional.empty();
    private Optional<String> closing = Optional.empty();
    private Optional<Duration> start = Optional.empty();
    private Optional<Duration> end = Optional.empty();
    private Optional<String> url = Optional.empty();
    private List<String> tags = List.of();
    private List<Quote> quotes = List.of();
    private boolean isNotes;
    private Map<String, String> extra = Map.of();

    private Builder() {}

    public Builder title(String title) {
      this.title = Checks.given("title", title);
      return this;
    }

    public Builder summary(String summary) {
      this.summary = Checks.given("summary", summary);
      return this;
    }

    public Builder closing(String closing) {
      this.closing = Checks.given("closing", closing);
      return this;
    }

    public Builder start(Duration start) {
      this.start = Checks.present("start", start);
      return this;
    }

    public Builder end(Duration end) {
      this.end = Checks.present("end", end);
      return this;
    }

    public Builder url(String url) {
      this.url = Checks.given("url", url);
      return this;
    }

    public Builder tags(List<String> tags) {
      this.tags = Objects.requireNonNull(tags, "tags");
      return this;
    }

    public Builder quotes(List<Quote> quotes) {
      this.quotes = Objects.requireNonNull(quotes, "quotes");
      return this;
    }

    /// Makes it notes on the whole episode.
    public Builder notes() {
      this.isNotes = true;
      return this;
    }

    public Builder extra(Map<String, String> extra) {
      this.extra = Objects.requireNonNull(extra, "extra");
      return this;
    }

    /// The topic that was collected.
    ///
    /// @throws IllegalArgumentException if it is none
    public Topic build() {
      return new Topic(title, summary, closing, start, end, url, tags, quotes, isNotes, extra);
    }
  }
}
