package dev.earshot.plan;

import static java.util.stream.Collectors.joining;

import dev.earshot.analysis.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A query as an engine executes it: once for every language that the index has texts in, as nobody
/// says in which one they ask. A highlight is found and scored in its own language alone.
///
/// @param parts at least one
/// @param leftOut how many words of the query are not searched, as there are too many
public record Plan(List<InLanguage> parts, int leftOut) {
  public Plan {
    parts = List.copyOf(parts);
    if (parts.isEmpty()) throw new IllegalArgumentException("a plan for no language");
  }

  /// The plan for those of the highlights that have all that is asked: all content words and names,
  /// where each is enough to be found. The same plan where nothing is left to choice.
  public Plan complete() {
    return new Plan(parts.stream().map(InLanguage::onlyComplete).toList(), leftOut);
  }

  /// The plan for the texts of one language.
  ///
  /// @param scored finds highlights and scores them
  /// @param complete finds those of them that have all that is asked
  /// @param said the words of the query in their order, as somebody may have said them
  /// @param marked what is shown to have matched: words and phrases, and beginnings of words
  /// @param forms by their stems those words of which the given forms alone are marked
  public record InLanguage(
      Language language,
      Part scored,
      Part complete,
      List<SaidWord> said,
      List<Part> marked,
      Map<String, Set<String>> forms) {
    public InLanguage {
      said = List.copyOf(said);
      marked = List.copyOf(marked);
      forms = Map.copyOf(forms);
    }

    private InLanguage onlyComplete() {
      return new InLanguage(language, complete, complete, said, marked, forms);
    }

    /// The tiers, which say nothing of how well a highlight fits the words.
    public List<Part.Tier> tiers() {
      var tiers = new ArrayList<Part.Tier>();
      collect(scored, tiers);
      return tiers;
    }

    private static void collect(Part part, List<Part.Tier> tiers) {
      switch (part) {
        case Part.Tier tier -> tiers.add(tier);
        case Part.Group group -> group.members().forEach(member -> collect(member.part(), tiers));
        case Part.Weighted weighted -> collect(weighted.part(), tiers);
        case Part.Constant constant -> collect(constant.part(), tiers);
        case Part.Term p -> {}
        case Part.Phrase p -> {}
        case Part.Near p -> {}
        case Part.StartsWith p -> {}
        case Part.Days p -> {}
        case Part.Syntax p -> {}
        case Part.Everything p -> {}
        case Part.Nothing p -> {}
      }
    }

    @Override
    public String toString() {
      return scored.toString();
    }
  }

  @Override
  public String toString() {
    if (parts.size() == 1) return parts.getFirst().toString();
    return parts.stream()
        .map(part -> "(in " + part.language().code() + " " + part + ")")
        .collect(joining(" "));
  }
}
