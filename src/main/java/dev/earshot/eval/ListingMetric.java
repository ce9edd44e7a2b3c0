package dev.earshot.eval;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.earshot.passage.Kind;
import dev.earshot.passage.Passage;
import java.util.List;
import java.util.Map;

/// What a person sees in the first ten passages, for which nobody has to judge anything.
public enum ListingMetric implements Measure {
  /// The share of the passages that are quotes without any word of the query in their own text.
  EMPTY("empty quotes", "empty@10", 1, true) {
    @Override
    long in(List<Passage> listing) {
      return listing.stream()
          .filter(p -> p.kind() == Kind.QUOTE && p.excerpt().highlights().isEmpty())
          .count();
    }
  },
  /// The share of the passages that are topics with nothing to read.
  HEADINGS("bare headings", "headings@10", 1, true) {
    @Override
    long in(List<Passage> listing) {
      return listing.stream()
          .filter(p -> p.kind() == Kind.TOPIC && p.excerpt().text().isBlank())
          .count();
    }
  },
  /// How many different episodes there are, as the mean over the queries.
  EPISODES("episodes", "episodes@10", ListingMetric.TOP, false) {
    @Override
    long in(List<Passage> listing) {
      return byEpisode(listing).size();
    }

    @Override
    public boolean reaches(double value, double goal) {
      return value >= goal;
    }
  },
  /// The share of the queries with six or more passages of one episode.
  CROWDED("crowded", "crowded@10", 1, false) {
    @Override
    long in(List<Passage> listing) {
      return byEpisode(listing).values().stream().anyMatch(count -> count >= MANY) ? 1 : 0;
    }
  };

  static final int TOP = 10;
  private static final int MANY = 6;

  private final String title;
  private final String key;
  private final double most;
  private final boolean ofPassages;

  ListingMetric(String title, String key, double most, boolean ofPassages) {
    this.title = title;
    this.key = key;
    this.most = most;
    this.ofPassages = ofPassages;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public double most() {
    return most;
  }

  @Override
  public boolean reaches(double value, double goal) {
    return value <= goal;
  }

  /// The value over listings, none of them empty; 0 where there are none.
  double of(List<List<Passage>> listings) {
    long counted = listings.stream().mapToLong(this::in).sum();
    long among =
        ofPassages ? listings.stream().mapToLong(List::size).sum() : (long) listings.size();
    return among == 0 ? 0 : (double) counted / among;
  }

  /// What is counted in one listing.
  abstract long in(List<Passage> listing);

  private static Map<String, Long> byEpisode(List<Passage> listing) {
    return listing.stream().collect(groupingBy(Passage::episodeId, counting()));
  }
}
