package dev.earshot.eval;

import dev.earshot.passage.Passage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/// The first ten passages of each query, by what a person sees in them. Queries without an answer
/// are no part of it.
///
/// @param topics the values of each query, in the order of their file
/// @param all over the queries
public record Listings(SequencedMap<String, ListingScores> topics, ListingScores all) {
  static Listings of(SequencedMap<String, List<Passage>> found) {
    var topics =
        found.entrySet().stream()
            .filter(topic -> !topic.getValue().isEmpty())
            .collect(
                Collectors.toMap(
                    topic -> topic.getKey(),
                    topic -> ListingScores.of(List.of(topic.getValue())),
                    (one, other) -> one,
                    LinkedHashMap<String, ListingScores>::new));
    var answered = found.values().stream().filter(listing -> !listing.isEmpty()).toList();
    return new Listings(topics, ListingScores.of(answered));
  }
}
