package dev.earshot.episode;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// One published episode of a show, as one source knows it or as several together do.
///
/// @param id what the source calls it, such as a feed's guid
/// @param season as published, where the show counts its episodes anew in each
/// @param number as published: `691`, `315.5`
/// @param title never blank; without number and guest where the source writes them into one line
/// @param published the day, in the time zone of the source
/// @param url the episode's own page
/// @param audio where it can be heard
/// @param language a BCP 47 tag such as `en`
/// @param quotes those that lie in no topic
/// @param extra keys of the source that earshot has no field for, each with its value as JSON text
public record Episode(
    Optional<String> id,
    Optional<String> show,
    Optional<String> season,
    Optional<String> number,
    String title,
    List<String> guests,
    List<String> hosts,
    Optional<LocalDate> published,
    Optional<String> url,
    Optional<String> audio,
    Optional<String> language,
    Optional<Duration> duration,
    List<Topic> topics,
    List<Quote> quotes,
    List<Related> related,
    Map<String, String> extra) {

  /// @throws IllegalArgumentException if the title is blank or the duration negative
  public Episode {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(show, "show");
    Objects.requireNonNull(season, "season");
    Objects.requireNonNull(number, "number");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(guests, "guests");
    Objects.requireNonNull(hosts, "hosts");
    Objects.requireNonNull(published, "published");
    Objects.requireNonNull(url, "url");
    Objects.requireNonNull(audio, "audio");
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(duration, "duration");
    Objects.requireNonNull(topics, "topics");
    Objects.requireNonNull(quotes, "quotes");
    Objects.requireNonNull(related, "related");
    Objects.requireNonNull(extra, "extra");
    Checks.notBlank("title of an episode", title);
    Checks.notNegative("duration", duration);
    guests = List.copyOf(guests);
    hosts = List.copyOf(hosts);
    topics = List.copyOf(topics);
    quotes = List.copyOf(quotes);
    related = List.copyOf(related);
    extra = Checks.inOrder(extra);
  }

  public static Builder titled(String title) {
    return new Builder(title);
  }

  /// A builder that holds all of this episode.
  public Builder but() {
    var builder = new Builder(title);
    builder.id = id;
    builder.show = show;
    builder.season = season;
    builder.number = number;
    builder.guests = guests;
    builder.hosts = hosts;
    builder.published = published;
    builder.url = url;
    builder.audio = audio;
    builder.language = language;
    builder.duration = duration;
    builder.topics = topics;
    builder.quotes = quotes;
    builder.related = related;
    builder.extra = extra;
    return builder;
  }

  /// Everything but the highlights.
  public Episode withoutHighlights() {
    return but().topics(List.of()).quotes(List.of()).build();
  }

  /// How many quotes there are, inside topics and outside.
  public int quoteCount() {
    return quotes.size() + topics.stream().mapToInt(topic -> topic.quotes().size()).sum();
  }

  /// Collects what a source knows; what is never set stays absent.
  public static final class Builder {
    private String title;
    private Optional<String> id = Optional.empty();
    private Optional<String> show = Optional.empty();
    private Optional<String> season = Optional.empty();
    private Optional<String> number = Optional.empty();
    private List<String> guests = List.of();
    private List<String> hosts = List.of();
    private Optional<LocalDate> published = Optional.empty();
    private Optional<String> url = Optional.empty();
    private Optional<String> audio = Optional.empty();
    private Optional<String> language = Optional.empty();
    private Optional<Duration> duration = Optional.empty();
    private List<Topic> topics = List.of();
    private List<Quote> quotes = List.of();
    private List<Related> related = List.of();
    private Map<String, String> extra = Map.of();

    private Builder(String title) {
      this.title = Objects.requireNonNull(title, "title");
    }

    public Builder title(String title) {
      this.title = Objects.requireNonNull(title, "title");
      return this;
    }

    public Builder id(String id) {
      this.id = Checks.given("id", id);
      return this;
    }

    public Builder show(String show) {
      this.show = Checks.given("show", show);
      return this;
    }

    public Builder season(String season) {
      this.season = Checks.given("season", season);
      return this;
    }

    public Builder number(String number) {
      this.number = Checks.given("number", number);
      return this;
    }

    public Builder guests(List<String> guests) {
      this.guests = Objects.requireNonNull(guests, "guests");
      return this;
    }

    public Builder hosts(List<String> hosts) {
      this.hosts = Objects.requireNonNull(hosts, "hosts");
      return this;
    }

    public Builder published(LocalDate published) {
      this.published = Checks.present("published", published);
      return this;
    }

    public Builder url(String url) {
      this.url = Checks.given("url", url);
      return this;
    }

    public Builder audio(String audio) {
      this.audio = Checks.given("audio", audio);
      return this;
    }

    public Builder language(String language) {
      this.language = Checks.given("language", language);
      return this;
    }

    public Builder duration(Duration duration) {
      this.duration = Checks.present("duration", duration);
      return this;
    }

    public Builder topics(List<Topic> topics) {
      this.topics = Objects.requireNonNull(topics, "topics");
      return this;
    }

    public Builder quotes(List<Quote> quotes) {
      this.quotes = Objects.requireNonNull(quotes, "quotes");
      return this;
    }

    public Builder related(List<Related> related) {
      this.related = Objects.requireNonNull(related, "related");
      return this;
    }

    public Builder extra(Map<String, String> extra) {
      this.extra = Objects.requireNonNull(extra, "extra");
      return this;
    }

    /// The episode that was collected.
    ///
    /// @throws IllegalArgumentException if it is none
    public Episode build() {
      return new Episode(
          id, show, season, number, title, guests, hosts, published, url, audio, language, duration,
          topics, quotes, related, extra);
    }
  }
}
