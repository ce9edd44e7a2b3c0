package dev.earshot.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class QueryParserTest {
  private static void reads(String typed, String tree) {
    assertEquals(tree, Query.read(typed).clause().toString(), typed);
  }

  private static void notes(String typed, String... notes) {
    assertEquals(List.of(notes), Query.read(typed).notes(), typed);
  }

  @Test
  void wordsSideBySideAreWanted() {
    reads("", "(want)");
    reads(" \t\n", "(want)");
    reads("chip", "(want chip)");
    reads("energy -solar", "(want energy (not solar))");
    reads("energy\u00a0use\u200bnow\u0000please", "(want energy use now please)");
    reads("+exactly this", "(want (must exactly) this)");
    reads("東京 Büttner Ошибка", "(want 東京 Büttner Ошибка)");
  }

  @Test
  void andBindsTighterThanOrAndOrTighterThanNothing() {
    reads("a OR b", "(want (or a b))");
    reads("a OR b c", "(want (or a b) c)");
    reads("c a OR b OR d", "(want c (or a b d))");
    reads("a AND b OR c", "(want (or (and a b) c))");
    reads("a OR b AND c d", "(want (or a (and b c)) d)");
    reads("a AND -b", "(want (and a (not b)))");
    reads("a AND NOT b OR +c", "(want (or (and a (not b)) (must c)))");
  }

  @Test
  void anOperatorWithoutItsOperandsIsAWord() {
    reads("THIS OR", "(want THIS OR)");
    reads("OR that", "(want OR that)");
    reads("AND AND", "(want AND AND)");
    reads("a OR OR b", "(want a OR OR b)");
    reads("(OR) x", "(want OR x)");
    reads("a NOT", "(want a NOT)");
    reads("a or b and not c", "(want a or b and not c)");
    reads("OR, AND. NOT!", "(want OR AND NOT)");
    reads("NEAR/5 b", "(want NEAR/5 b)");
    reads("a OR ()", "(want a OR)");
  }

  @Test
  void aDashBeforeAWordExcludes() {
    reads("-a", "(want (not a))");
    reads("NOT a b", "(want (not a) b)");
    reads("x (-a b)", "(want x (not a) b)");
    reads("-\"heat pump\" x", "(want (not (phrase \"heat pump\")) x)");
    reads("-(a b) x", "(want (not (want a b)) x)");
    reads("-show:x y", "(want (not show:x) y)");
    reads("NOT NOT a", "(want (not (not a)))");
    reads("NOT -a", "(want (not (not a)))");
    reads("NOT NOT NOT a", "(want NOT (not (not a)))");
    reads("-OR", "(want (not OR))");
    reads("+(a b)", "(want (must (want a b)))");
  }

  @Test
  void otherDashesAndPlusesAreText() {
    reads("a - word", "(want a word)");
    reads("use --flag", "(want use flag)");
    reads("low-rank GPT-4", "(want low-rank GPT-4)");
    reads("energy –solar —wind", "(want energy solar wind)");
    reads("C++ C# F# c+ + x", "(want C++ C# F# c+ x)");
    reads("(a)-b", "(want a b)");
    reads("9 +3", "(want 9 3)");
    reads("+1 (555) 0100", "(want 1 555 0100)");
    reads("episode +691", "(want episode (must 691))");
    reads("4 +5G", "(want 4 (must 5G))");
    reads("windows 11 -10", "(want windows 11 (not 10))");
    reads("-\"\" word", "(want word)");
    reads("-() word", "(want word)");
  }

  @Test
  void quotationMarksOfAnyShapeMakeAPhrase() {
    reads("\"heat pump\"", "(want (phrase \"heat pump\"))");
    reads("“heat pump”", "(want (phrase \"heat pump\"))");
    reads("„heat pump“", "(want (phrase \"heat pump\"))");
    reads("«heat pump»", "(want (phrase \"heat pump\"))");
    reads("\" heat \n pump \" now", "(want (phrase \"heat pump\") now)");
    reads("\"a (b OR c\" d", "(want (phrase \"a (b OR c\") d)");
    reads("\"a b\"\"c\"", "(want (phrase \"a b\") (phrase \"c\"))");
    reads("\"\" x \"...\"", "(want x)");
  }

  @Test
  void aLoneQuotationMarkSwallowsNothing() {
    reads("5\" pipe", "(want 5 pipe)");
    reads("5\" or 6\" pipe \"hot water\"", "(want 5 or 6 pipe (phrase \"hot water\"))");
    reads("the \"heat pump", "(want the heat pump)");
    reads("-\"heat pump", "(want (not heat) pump)");
    reads("guest:\"Ron Diamant", "(want guest:Ron Diamant)");
    reads("x \"", "(want x)");
    reads("don't ‘quote’ dogs'", "(want don't quote dogs)");
  }

  @Test
  void parenthesesGroup() {
    reads("(chip)", "(want chip)");
    reads("((chip))", "(want chip)");
    reads("(a b) c", "(want a b c)");
    reads("(a OR b) AND (c d)", "(want (and (or a b) (want c d)))");
    reads("(a)OR(b)", "(want (or a b))");
    reads("f(x)", "(want f x)");
    reads("() (()) x", "(want x)");
  }

  @Test
  void parenthesesWithoutAPartnerAreIgnored() {
    reads("nice :) talk", "(want nice talk)");
    reads("a (b c", "(want a b c)");
    reads("a) b ((c)", "(want a b c)");
    reads(")( x", "(want x)");
    reads("(".repeat(30) + "a b" + ")".repeat(30) + " c", "(want a b c)");
  }

  @Test
  void aStarAtTheEndIsAPrefix() {
    reads("chip*", "(want chip*)");
    reads("-chip*, x", "(want (not chip*) x)");
    reads("c*", "(want c)");
    reads("*chip c*p chip**", "(want chip cp chip)");
    reads("a * b", "(want a b)");
  }

  @Test
  void nearTakesWordsAndPhrases() {
    reads("chip NEAR/5 energy", "(want (near/5 chip energy))");
    reads("a \"b c\" NEAR/0 d e", "(want a (near/0 (phrase \"b c\") d) e)");
    reads("-a NEAR/5 b", "(want (not (near/5 a b)))");
    reads("a NEAR/2 b NEAR/2 c", "(want (near/2 a b c))");
    reads("a NEAR/2 b NEAR/9 c", "(want (near/9 a b c))");
    reads("(a) NEAR/3 b AND c", "(want (and (near/3 a b) c))");
    reads("a NEAR b", "(want a NEAR b)");
    reads("a NEAR/100 b NEAR/x c", "(want a NEAR/100 b NEAR/x c)");
    reads("a NEAR/5 (b OR c)", "(want (and a (or b c)))");
    reads("a NEAR/5 -b", "(want (and a (not b)))");
  }

  @Test
  void aKnownNameBeforeAColonIsAField() {
    reads("show:superdatascience", "(want show:superdatascience)");
    reads("SHOW:x Episode:691", "(want show:x episode:691)");
    reads("guest:\"Ron Diamant\" x", "(want guest:\"Ron Diamant\" x)");
    reads("speaker:“Jon Krohn”", "(want speaker:\"Jon Krohn\")");
    reads("(tag:#ai OR title:chips) x", "(want (or tag:ai title:chips) x)");
    reads("kind:Quotes, kind:topic", "(want kind:quote kind:topic)");
    reads("since:2024 until:2024-03", "(want since:2024 until:2024-03)");
    reads("since:2024-02-29", "(want since:2024-02-29)");
  }

  @Test
  void otherColonsAreText() {
    reads("Show: x", "(want Show x)");
    reads("691: title:", "(want 691 title)");
    reads("https://example.com/a?b=c", "(want https://example.com/a?b=c)");
    reads("author:me", "(want author:me)");
    reads("kind:banana", "(want kind:banana)");
    reads("-kind:\"ripe banana\" x", "(want (not kind:ripe banana) x)");
    reads("since:2023-02-29 until:0999", "(want since:2023-02-29 until:0999)");
    reads("show:\"\" x", "(want show x)");
    reads("guest:(a b)", "(want guest a b)");
  }

  @Test
  void punctuationAroundAWordIsNoPartOfIt() {
    reads("ready. [set], {go}!? …", "(want ready set go)");
    reads("A.I. node.js .NET e.g. 10,000 50%", "(want A.I. node.js .NET e.g. 10,000 50%)");
    reads("node.js. ...and so on...", "(want node.js and so on)");
    reads("#653 AT&T & | — 🎙️ *", "(want 653 AT&T 🎙️)");
    reads("a \ud800b \udc00 c", "(want a b c)");
  }

  @Test
  void aPastedTitleLosesNoWordAndNeedsNoNote() {
    var title = "691: A.I. Accelerators: Hardware Specialized for Deep Learning — with Ron Diamant";
    reads(
        title,
        "(want 691 A.I. Accelerators Hardware Specialized for Deep Learning with Ron Diamant)");
    notes(title);
    reads(
        "Ep. 12 | “What's Next?” (Part 2) – C++ & you",
        "(want Ep 12 (phrase \"What's Next?\") Part 2 C++ you)");
    notes("Ep. 12 | “What's Next?” (Part 2) – C++ & you :-) * NOT");
  }

  @Test
  void notesSayWhatWasReadInAnUnexpectedWay() {
    notes("kind:banana", "kind:banana was read as words: a kind is topic or quote");
    notes(
        "since:someday",
        "since:someday was read as words: a date is a real day, month or year:"
            + " 2024-03-05, 2024-03, 2024, March 2024 or last year");
    var left = "the query says only what to leave out: listed is all that is left";
    notes("-a", left);
    notes("-a NOT \"b c\"", left);
    notes("-a b");
    notes("-a show:b");
    notes("NOT -a");
    notes("l\uFFFDtke", "\uFFFD stands for letters that did not arrive, and was not searched");
    notes("the \"heat pump", "a quotation mark without its partner was ignored");
    notes(
        "c*p", "c*p was read as cp: a star stands at the end of a word, after two letters or more");
    notes("a NEAR/5 -b", "NEAR/5 was read as AND: it stands between words or phrases");
    notes("a NEAR/5 ch*", "NEAR/5 was read as AND: it stands between words or phrases");
    notes("a NEAR/2 b NEAR/9 c", "NEAR/2 was read as NEAR/9: a row of NEAR has one distance");
  }

  @Test
  void onlyTheFirstWordsOfALongTextAreRead() {
    var note = "only the first 300 words were read; the rest was ignored";
    notes("a ".repeat(300));
    notes("a ".repeat(300) + "— (.)");
    notes("a ".repeat(301), note);
    notes("\"" + "a ".repeat(301) + "\"", note);
    notes(
        "c*p ".repeat(299) + "kind:x \"b c\"",
        note,
        Query.read("c*p").notes().getFirst(),
        Query.read("kind:x").notes().getFirst());
    reads("(a b) " + "- ".repeat(9), "(want a b)");
    reads(
        "x -(\"" + "a ".repeat(298) + "\" b c) d",
        "(want x (not (want (phrase \"" + "a ".repeat(298).strip() + "\") b)))");
  }

  @Test
  void quotesAndDashesOfAPastedTextAreNoConditions() {
    var text = "the words that one reads in a long text are not those that one types";
    var note =
        "a text of this length is read as prose: its quotation marks and dashes are no conditions";
    reads(text + " \"as a\" -query", "(want " + text + " as a query)");
    notes(text + " \"as a\" -query", note);
    notes(text + " a OR b");
    reads("a \"b c\" -d", "(want a (phrase \"b c\") (not d))");
  }
}
