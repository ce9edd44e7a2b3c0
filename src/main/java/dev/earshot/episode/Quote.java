package dev.earshot.episode;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Words spoken in an episode.
///
/// @param text never blank
/// @param speaker as the source names them; never guessed
/// @param note what the listener wrote beside the quote
/// @param extra keys of the source that earshot has no field for, each with its value as JSON text
public record Quote(
    String text,
    Optional<String> speaker,
    Optional<Duration> start,
    Optional<Duration> end,
    Optional<String> url,
    Optional<String> note,
    Map<String, String> extra)
    implements Highlight {

  /// @throws IllegalArgumentException if the text is blank or the times cannot be
  public Quote {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(speaker, "speaker");
    Objects.requireNonNull(start, "start");
    Objects.requireNonNull(end, "end");
    Objects.requireNonNull(url, "url");
    Objects.requireNonNull(note, "note");
    Objects.requireNonNull(extra, "extra");
    Checks.notBlank("text of a quote", text);
    Checks.times(start, end);
    extra = Checks.inOrder(extra);
  }

  public static Builder of(String text) {
    return new Builder(text);
  }

  /// Collects what a source knows; what is never set stays absent.
  public static final class Builder {
    private final String text;
    private Optional<String> speaker = Optional.empty();
    private Optional<Duration> start = Optional.empty();
    private Optional<Duration> end = Optional.empty();
    private Optional<String> url = Optional.empty();
    private Optional<String> note = Optional.empty();
    private Map<String, String> extra = Map.of();

    private Builder(String text) {
      this.text = Objects.requireNonNull(text, "text");
    }

    public Builder speaker(String speaker) {
      this.speaker = Checks.given("speaker", speaker);
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

    public Builder note(String note) {
      this.note = Checks.given("note", note);
      return this;
    }

    public Builder extra(Map<String, String> extra) {
      this.extra = Objects.requireNonNull(extra, "extra");
      return this;
    }

    /// The quote that was collected.
    ///
    /// @throws IllegalArgumentException if it is none
    public Quote build() {
      return new Quote(text, speaker, start, end, url, note, extra);
    }
  }
}
