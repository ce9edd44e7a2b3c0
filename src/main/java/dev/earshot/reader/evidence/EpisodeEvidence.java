package dev.earshot.reader.evidence;

import dev.earshot.reader.Evidence;
import dev.earshot.reader.Evidence.Sign;
import dev.earshot.reader.Head;
import dev.earshot.reader.SourcePlace;
import java.util.List;
import java.util.function.Function;

/// The table of signs by which a file is taken for one that tells of an episode, or not. Talk,
/// moments and facts that only episodes have are enough by themselves; a number in the title or a
/// quotation needs company. What is known to be something else weighs more than what it may have in
/// common with episodes; a template has all of it. Whoever changes the table raises the revision of
/// the notes, so that files are tried again.
public final class EpisodeEvidence {
  private record Rule(String what, int weight, PageSign sign) {}

  private static final List<Rule> FOR =
      List.of(
          new Rule("the word of whoever indexes it", 4, Page::isSaidToBeOfShow),
          new Rule("a folder of podcasts", 3, PlaceSigns::isInPodcastFolder),
          new Rule("a project on podcasts, beside its episodes", 1, PlaceSigns::isInPodcastProject),
          new Rule(
              "one of the files that a podcast's folder counts",
              4,
              page -> page.isAt(SourcePlace.OF_SERIES)),
          new Rule(
              "notes on the episode of a transcript beside it",
              3,
              page -> page.isAt(SourcePlace.BESIDE_TRANSCRIPT)),
          new Rule("own words in such a folder", 1, PlaceSigns::isPlainInPodcastFolder),
          new Rule("a fact that only episodes have", 4, FactSigns::hasEpisodeFact),
          new Rule("a fact that episodes have", 3, FactSigns::hasFact),
          new Rule("the sound file that a program wrote down", 2, FactSigns::namesHeardFile),
          new Rule("a kind or tag that says podcast", 4, FactSigns::isTaggedPodcast),
          new Rule("an episode's number in the title", 3, TitleSigns::isNumberedEpisode),
          new Rule("a number in the title", 2, TitleSigns::isNumbered),
          new Rule("a title that says podcast or transcript", 2, TitleSigns::isTitledPodcast),
          new Rule("a link to an app for podcasts", 2, LinkSigns::hasPodcastLink),
          new Rule("a link to a show", 1, LinkSigns::hasShowLink),
          new Rule("a player of one episode", 4, LinkSigns::playsEpisode),
          new Rule("the only episode that a listener names", 3, WordSigns::namesEpisode),
          new Rule("comments on a video", 3, WordSigns::isOnVideo),
          new Rule("words about podcasts", 1, WordSigns::speaksOfPodcasts),
          new Rule("words on what is in the episode", 2, WordSigns::saysWhatIsInEpisode),
          new Rule("turns of talk", 4, TalkSigns::isTalk),
          new Rule("prose where transcripts lie, or captions", 2, PlaceSigns::isTranscriptProse),
          new Rule("much of it in a folder of transcripts", 2, PlaceSigns::isLongTalk),
          new Rule("prose that greets those who listen", 4, PlaceSigns::isReadAloud),
          new Rule("lines with names before them", 2, TalkSigns::hasTurns),
          new Rule("a list of moments", 4, TalkSigns::hasMoments),
          new Rule("a list of round times or times of day, or of moments", 2, TalkSigns::hasTimes),
          new Rule("headings with moments", 4, TalkSigns::hasTimedHeadings),
          new Rule("links to moments", 3, TalkSigns::hasMomentLinks),
          new Rule("words with a moment before them", 2, TalkSigns::hasTimedItems),
          new Rule("quotations with speaker and moment", 4, TalkSigns::hasTimedQuotations),
          new Rule("quotations with their moments", 3, TalkSigns::hasMomentQuotations),
          new Rule("quotations with their speakers", 2, TalkSigns::hasQuotations),
          new Rule("a fact that lists quotes", 2, FactSigns::hasQuotes),
          new Rule("words set apart as quotes or notes", 1, TalkSigns::hasItems),
          new Rule("headings that link to an episode", 4, LinkSigns::hasLinkedHeadings),
          new Rule(
              "lines that count episodes with a day or a player", 3, CountingSigns::areEpisodes),
          new Rule("headings that count something with its day", 1, CountingSigns::areHeadings));

  private static final List<Rule> AGAINST =
      List.of(
          new Rule("a template's placeholders", -30, ProjectSigns.TEMPLATE),
          new Rule("a form that nobody has filled in", -30, FormSigns.FORM),
          new Rule("rules for robots", -9, ProjectSigns.ROBOTS),
          new Rule("a program", -9, ProjectSigns.PROGRAM),
          new Rule("a licence", -9, ProjectSigns.LICENCE),
          new Rule("the name of a project's document", -9, ProjectSigns.DOCUMENT),
          new Rule("orders for a model", -9, ProjectSigns.PROMPT),
          new Rule("headings or options of a manual", -5, ProjectSigns.MANUAL),
          new Rule("a page of a site without facts of an episode", -3, ProjectSigns.SITE_PAGE),
          new Rule("a post that tells of no one episode", -5, ProjectSigns.POST_WITHOUT_EPISODE),
          new Rule("a log or a chat", -9, ProjectSigns.LOG),
          new Rule("the ending of a file for programs", -9, ProjectSigns.DATA),
          new Rule("the ending of a program that writes pages", -9, ProjectSigns.PAGE_PROGRAM),
          new Rule("settings", -9, ProjectSigns.SETTINGS),
          new Rule("a kind or tag that says something else", -9, OtherSigns.TAGGED_OTHERWISE),
          new Rule("a kind of other works", -9, OtherSigns.OTHER_WORK),
          new Rule("the name of a list of podcasts", -5, OtherSigns.LIST_OF_PODCASTS),
          new Rule("how to make or choose podcasts", -9, OtherSigns.PODCAST_GUIDE),
          new Rule("words on podcasts in general", -3, OtherSigns.PODCASTS_IN_GENERAL),
          new Rule("a page of a site, or notes on the work", -9, BesideSigns.PAGE_OF_SITE),
          new Rule("what a site puts into its pages", -5, BesideSigns.PARTIAL),
          new Rule("a list of titles or days", -9, BesideSigns.LIST),
          new Rule("a page that leads to several others", -5, BesideSigns.FRONT_PAGE),
          new Rule("a page that asks for others, or links them", -9, IndexSigns.INDEX),
          new Rule("a list of shows or their feeds", -9, IndexSigns.SHOWS),
          new Rule("test data of a project", -5, ProjectSigns.TEST_DATA),
          new Rule("a wiki's page on somebody or something", -9, BesideSigns.ENTITY_PAGE),
          new Rule("what was written in a chat", -9, BesideSigns.CHAT_SUMMARY),
          new Rule("the page of a show", -12, OtherSigns.SHOW_PAGE),
          new Rule("nothing but links", -5, OtherSigns.LINKS),
          new Rule("nothing but addresses", -9, OtherSigns.ADDRESSES),
          new Rule("a folder for something else", -3, OtherSigns.OTHER_FOLDER),
          new Rule("scenes of a play or a court", -4, OtherSigns.STAGED),
          new Rule("a chat with a program or a shop", -5, OtherSigns.CHAT),
          new Rule("the head of a customer's case", -5, OtherSigns.TICKET),
          new Rule("turns at times of a day", -2, Page::isByClock),
          new Rule("talk of whoever writes it down", -2, OtherSigns.OWN_TALK),
          new Rule("a lesson or a chapter", -2, OtherSigns.LESSON),
          new Rule("the name of a chat", -9, OtherSigns.CHAT_NAME),
          new Rule("a meeting, a review or a recipe", -9, OtherSigns.GATHERING),
          new Rule("verses or stanzas", -9, OtherSigns.VERSE),
          new Rule("pages of a book", -5, OtherSigns.BOOK),
          new Rule("days of a week", -9, OtherSigns.DIARY),
          new Rule("the times of a day", -2, OtherSigns.DAY),
          new Rule("the name of another kind of list", -2, OtherSigns.OTHER_LIST),
          new Rule("the head of a mail", -9, OtherSigns.MAIL),
          new Rule("headings of a meeting, a recipe or a plan", -5, OtherSigns.PLAN));

  private static final Function<Head, Evidence> SIGHT = EpisodeEvidence::weighed;

  private EpisodeEvidence() {}

  /// What speaks for and against, in the order of the tables; where little speaks for it, that is
  /// all.
  public static Evidence of(Head head) {
    return head.seen(SIGHT);
  }

  private static Evidence weighed(Head head) {
    var page = Page.of(head);
    var shown = shown(FOR, page);
    return shown.isLittle() ? shown : shown.and(shown(AGAINST, page));
  }

  private static Evidence shown(List<Rule> rules, Page page) {
    return new Evidence(
        rules.stream()
            .filter(rule -> rule.sign().isShownBy(page))
            .map(rule -> new Sign(rule.what(), rule.weight()))
            .toList());
  }
}
