package dev.earshot.plan;

import dev.earshot.analysis.Analysis;
import dev.earshot.analysis.Analysis.Token;
import dev.earshot.analysis.Hyphens;
import dev.earshot.analysis.SearchField;
import dev.earshot.plan.Part.Constant;
import dev.earshot.plan.Part.Member;
import dev.earshot.plan.Part.Role;
import dev.earshot.plan.Part.Weighted;
import dev.earshot.query.Clause;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Plans one query for the texts of one language: what finds highlights, and what each part adds to
/// their scores.
///
/// Walks down the tree of clauses: each becomes a part, or nothing. A clause in which analysis
/// finds no word is no condition and nothing to look for, and what stands beside it decides.
///
/// The trap is in what must match. A group without a required or optional part that finds something
/// finds nothing by itself in most engines, so conditions and exclusions alone get a part that
/// finds everything. For one query.
final class ClausePlanner {
  /// A query that is the whole title of a topic or episode comes before everything else.
  private static final int WHOLE_TITLE_LEVEL = 2;

  private final Recipe recipe;
  private final Analysis analysis;
  private final Forms forms;
  private final QueryTerms terms;

  ClausePlanner(Recipe recipe, Analysis analysis, TermBudget budget, Forms forms) {
    this.recipe = recipe;
    this.analysis = analysis;
    this.forms = forms;
    this.terms = new QueryTerms(analysis, budget);
  }

  Planned plan(Clause clause) {
    var planned = planned(clause);
    if (planned.isEmpty()) return Planned.of(new Part.Nothing("a query without words"));
    var title = analysis.title(plainText(clause));
    if (title.isEmpty()) return planned.get();
    var first =
        new Part.Tier(
            wholeTitle(title, clause),
            WHOLE_TITLE_LEVEL,
            recipe.wholeTitle(),
            recipe.tiers(),
            Reason.Kind.WHOLE_TITLE);
    return new Planned.Builder()
        .add(Role.OPTIONAL, planned.get())
        .add(Role.OPTIONAL, Planned.of(first))
        .build();
  }

  /// A whole title is evidence by itself, for which the filters must hold as well.
  private Part wholeTitle(String title, Clause clause) {
    var whole = new Part.Term(SearchField.WHOLE_TITLE, title, "");
    var conditions =
        clause
            .parts()
            .filter(part -> part instanceof Clause.Field)
            .flatMap(filter -> planned(filter).stream())
            .map(Planned::found)
            .collect(Collectors.toCollection(ArrayList::new));
    if (forms == Forms.TYPED) conditions.add(titleAsTyped(plainText(clause)));
    if (conditions.isEmpty()) return whole;
    return new GroupBuilder().add(Role.CONDITION, whole).addAll(Role.CONDITION, conditions).build();
  }

  /// The typed forms in the title of a topic, or of the episode.
  private Part titleAsTyped(String text) {
    return GroupBuilder.anyOf(
        Stream.of(SearchField.VOCABULARY, SearchField.EPISODE_START_VOCABULARY)
            .map(field -> GroupBuilder.conditions(formsIn(field, text)))
            .toList());
  }

  /// The text of a query that is nothing but words and filters, to be compared with titles; else
  /// empty.
  private static String plainText(Clause clause) {
    if (!(clause instanceof Clause.Wanted wanted)) return "";
    var text = new StringBuilder();
    for (var part : wanted.clauses()) {
      if (part instanceof Clause.Word word) text.append(word.text()).append(' ');
      else if (part instanceof Clause.Widened words) text.append(words.text()).append(' ');
      else if (part instanceof Clause.Name name) text.append(name.typed()).append(' ');
      else if (!(part instanceof Clause.Field)) return "";
    }
    return text.toString();
  }

  /// Empty where there is nothing to look for.
  private Optional<Planned> planned(Clause clause) {
    return switch (clause) {
      case Clause.Wanted wanted -> sideBySide(wanted.clauses());
      case Clause.And and -> all(and.clauses());
      case Clause.Or or -> any(or.clauses());
      case Clause.Not not -> all(List.of(not));
      case Clause.Required required -> planned(required.clause());
      case Clause.Word word -> whole(word, word.text(), List.of());
      case Clause.Corrected word -> sideBySide(List.of(word));
      case Clause.Name name -> sideBySide(List.of(name));
      case Clause.Widened words -> whole(words, words.text(), words.others());
      case Clause.Prefix prefix -> prefix(prefix).map(Planned::of);
      case Clause.Phrase phrase -> anyOf(writings(phrase.text(), this::asTyped)).map(Planned::of);
      case Clause.Near near -> terms.near(near).map(Planned::of);
      case Clause.Lucene lucene ->
          Optional.of(Planned.of(highlights(new Part.Syntax(lucene.text()))));
      case Clause.Field field ->
          Optional.of(
              Planned.of(
                  new Constant(
                      new FilterParts(analysis).of(field),
                      1,
                      Reason.Kind.CONDITION,
                      field.toString())));
    };
  }

  /// Words are wanted, everything else must hold; only where there is nothing else, one of the
  /// words must be there.
  private Optional<Planned> sideBySide(List<Clause> clauses) {
    var bag = new WordBag(recipe, forms);
    for (var clause : clauses) if (isPlain(clause)) addTo(bag, clause);
    var conditions = clauses.stream().filter(clause -> !isPlain(clause)).toList();
    if (conditions.isEmpty()) return bag.planned();
    var group = new Planned.Builder();
    boolean anchored = require(group, conditions);
    var words = bag.planned();
    if (anchored) words.ifPresent(group::addWanted);
    else words.ifPresent(found -> group.add(Role.REQUIRED, found));
    return complete(group, anchored || words.isPresent());
  }

  /// An operator takes a word whole: `+low-rank` is not met by "low" alone.
  private Optional<Planned> whole(Clause clause, String text, List<String> others) {
    if (analysis.stems(text).size() < 2) return sideBySide(List.of(clause));
    var own = writings(text, forms == Forms.ALL ? this::phrase : this::asTyped);
    return anyOf(Stream.concat(own, others.stream().flatMap(this::otherwise))).map(Planned::of);
  }

  private static boolean isPlain(Clause clause) {
    return clause instanceof Clause.Word
        || clause instanceof Clause.Corrected
        || clause instanceof Clause.Name
        || clause instanceof Clause.Widened
        || clause instanceof Clause.Prefix;
  }

  /// Adds a plain clause in the way that its kind counts.
  private void addTo(WordBag bag, Clause clause) {
    if (clause instanceof Clause.Word word) bag.add(terms.of(word.text()));
    if (clause instanceof Clause.Prefix prefix) prefix(prefix).ifPresent(bag::addAside);
    if (clause instanceof Clause.Widened words)
      bag.add(terms.of(words.text()), words.others().stream().flatMap(this::otherwise).toList());
    if (clause instanceof Clause.Name name) bag.addName(named(name));
    if (clause instanceof Clause.Corrected word) {
      bag.add(terms.of(word.meant()));
      if (word.alsoAsTyped()) bag.addAside(terms.of(word.typed()));
    }
  }

  private Optional<Planned> all(List<Clause> clauses) {
    var group = new Planned.Builder();
    return complete(group, require(group, clauses));
  }

  private Optional<Planned> any(List<Clause> clauses) {
    var group = new Planned.Builder();
    for (var clause : clauses) planned(clause).ifPresent(found -> group.add(Role.OPTIONAL, found));
    return complete(group, true);
  }

  /// Adds what must hold and what must not; says whether there is something to score by.
  private boolean require(Planned.Builder group, List<Clause> clauses) {
    boolean scored = false;
    for (var clause : clauses) {
      var found = planned(clause instanceof Clause.Not not ? not.clause() : clause);
      if (found.isEmpty()) continue;
      group.add(role(clause), found.get());
      scored |= role(clause) == Role.REQUIRED;
    }
    return scored;
  }

  /// What a clause is to the others beside it. A field narrows down and says nothing of how good an
  /// answer is.
  private static Role role(Clause clause) {
    return switch (clause) {
      case Clause.Not not -> Role.EXCLUDED;
      case Clause.Field field -> Role.CONDITION;
      default -> Role.REQUIRED;
    };
  }

  /// Conditions alone hold for any highlight; no conditions at all are no query.
  private static Optional<Planned> complete(Planned.Builder group, boolean scored) {
    if (group.isEmpty()) return Optional.empty();
    if (!scored) group.add(Role.REQUIRED, Planned.of(new Part.Everything()));
    return Optional.of(group.build());
  }

  /// Lucene's syntax can name every document; episodes and sources are no answers.
  private static Part highlights(Part.Syntax syntax) {
    return new GroupBuilder()
        .add(Role.REQUIRED, syntax)
        .add(Role.CONDITION, new Part.Everything())
        .build();
  }

  private Optional<Part> prefix(Clause.Prefix prefix) {
    return terms
        .beginning(prefix)
        .map(begins -> new Constant(begins, 1, Reason.Kind.PREFIX, begins.start()));
  }

  /// Another way of saying something, which counts as a phrase however many words it has.
  private Stream<Part> otherwise(String words) {
    return phrase(words).map(said -> (Part) new Weighted(said, recipe.synonym())).stream();
  }

  /// Passages of a person or show, and those that speak of them by their whole name.
  private Part named(Clause.Name name) {
    var one = analysis.oneWord(name.name());
    var theirs = new ArrayList<Part>();
    for (var field :
        List.of(SearchField.GUEST, SearchField.HOST, SearchField.SPEAKER, SearchField.SHOW))
      theirs.add(new Part.Term(field, one, name.name()));
    var ofName = new Constant(GroupBuilder.anyOf(theirs), recipe.ofName(), Reason.Kind.NAME, "");
    var either = new GroupBuilder().add(Role.OPTIONAL, ofName);
    phrase(name.name()).ifPresent(said -> either.add(Role.OPTIONAL, said));
    return either.build();
  }

  /// Words in just this order, be those with a hyphen written in one or not.
  private static Stream<Part> writings(String text, Function<String, Optional<Part>> phrase) {
    return Stream.of(text, Hyphens.inOne(text)).distinct().map(phrase).flatMap(Optional::stream);
  }

  private static Optional<Part> anyOf(Stream<Part> parts) {
    var all = parts.toList();
    return all.size() < 2 ? all.stream().findFirst() : Optional.of(GroupBuilder.anyOf(all));
  }

  /// In quotation marks only the forms that were typed count: "news" is not "new". An index has no
  /// places of forms, so each must stand somewhere in the passage.
  private Optional<Part> asTyped(String text) {
    return phrase(text)
        .map(said ->
            new GroupBuilder()
                .add(Role.REQUIRED, said)
                .addAll(Role.CONDITION, formsIn(SearchField.VOCABULARY, text))
                .build());
  }

  private List<Part.Term> formsIn(SearchField vocabulary, String text) {
    return analysis.words(text).stream()
        .map(Token::term)
        .distinct()
        .map(form -> new Part.Term(vocabulary, form, form))
        .toList();
  }

  /// Words in just this order; in the title of the topic they count on top.
  private Optional<Part> phrase(String text) {
    return terms
        .phrase(SearchField.TEXT, text)
        .map(said -> {
          return new Part.Group(
              List.of(
                  new Member(Role.REQUIRED, said),
                  new Member(
                      Role.OPTIONAL, new Weighted(said.in(SearchField.TITLE), recipe.title()))));
        });
  }
}
