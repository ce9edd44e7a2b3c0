package dev.earshot.corpus;

import dev.earshot.engine.TextSketch;
import dev.earshot.episode.Provenance.Scheme;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// One thing by which an episode is recognised or told apart. Names in it are normal forms, see
/// [Identity#key].
sealed interface Key {
  /// Two episodes that have it in common may be the same one.
  sealed interface Mark extends Key {
    /// The form in which engines look it up, such as `numbered=sea/7`. Different marks have
    /// different terms: the first of two values is a normal form or the name of a constant, and so
    /// holds no slash.
    String term();
  }

  /// Two episodes that answer a question differently are not the same one, whatever marks they
  /// share.
  sealed interface Trait extends Key {
    /// What it answers. An episode may have several answers to a question, one from each of its
    /// sources; it agrees with those that share one, and with those that have none.
    default Object question() {
      return getClass();
    }
  }

  /// The `id` of an episode in earshot's own format.
  record OwnId(String id) implements Mark, Trait {
    @Override
    public String term() {
      return "own=" + id;
    }
  }

  /// What a feed or an app calls it.
  record Outside(Scheme scheme, String value) implements Mark {
    @Override
    public String term() {
      return "outside=" + scheme + "/" + value;
    }
  }

  /// The same id, as a reason against other episodes.
  ///
  /// @param witness who says it
  record Called(Witness witness, Scheme scheme, String value) implements Trait {
    @Override
    public Object question() {
      return List.of(witness, scheme);
    }
  }

  /// Who says what an episode is called.
  enum Witness {
    /// The feed, or a link to the app.
    SOURCE,
    /// A line of JSON, where a `guid` may be the feed's or of somebody's own making. It speaks
    /// against another line with another `guid`, but not against the feed.
    LINE
  }

  /// Where it can be heard, without the query, which counts listeners; a bare name of a file with
  /// the folder of its source.
  record Audio(String address) implements Mark {
    @Override
    public String term() {
      return "audio=" + address;
    }
  }

  /// What a file, or the audio, is called; only names with a number in them: too many are called
  /// `default` or `audio`.
  record FileName(String stem) implements Mark {
    private static final Pattern USUAL =
        Pattern.compile("(?i)episode|folge|season|transcript|audio|podcast|part|track");
    private static final int DISTINCTIVE = 5;

    /// Whether the name is hardly given twice: every show may have an `ep-01` and a
    /// `season-1-part-2`.
    boolean isDistinctive() {
      return USUAL.matcher(stem).replaceAll("").chars().filter(Character::isLetter).count()
          >= DISTINCTIVE;
    }

    @Override
    public String term() {
      return "file=" + stem;
    }
  }

  /// What a file is called, its folder included.
  record FilePath(String path) implements Mark {
    @Override
    public String term() {
      return "path=" + path;
    }
  }

  /// A number within a show.
  record Numbered(String show, String number) implements Mark {
    @Override
    public String term() {
      return "numbered=" + show + "/" + number;
    }
  }

  /// That a source says this number itself. A number that stands in a file's name alone may be
  /// anything.
  record NumberSaid(Numbered number) implements Key {}

  /// What a file is about whose number stands in its name alone.
  record Words(String letters) implements Key {
    /// Shorter ones are `ep` and `part`.
    static final int DISTINCTIVE = 5;

    boolean areDistinctive() {
      return letters.chars().filter(Character::isLetter).count() >= DISTINCTIVE;
    }
  }

  /// A title within a show.
  record Titled(String show, String title) implements Mark {
    @Override
    public String term() {
      return "titled=" + show + "/" + title;
    }
  }

  /// That a source says this title itself. A note is called by its file in many apps, so its file's
  /// name is taken for a title as well, but only if another source says it: two files that are
  /// called `introduction` are not one episode for that.
  record Said(Titled title) implements Key {}

  /// A title with a number, for a source that does not know its show.
  record NumberedTitle(String title, String number) implements Mark {
    @Override
    public String term() {
      return "both=" + title + "/" + number;
    }
  }

  /// The show, as the source itself says it.
  record Show(String name) implements Trait {}

  /// The number, with or without a show.
  record EpisodeNumber(String number) implements Trait {}

  /// The season, in which a show may count its episodes anew.
  record Season(String number) implements Trait {}

  /// What was said. Two transcripts that share hardly any text are of two episodes, whatever else
  /// they have in common; one of them then tells another episode's number or id. Translations are
  /// not compared.
  ///
  /// @param language the first subtag, such as `en`
  record Spoken(Optional<String> language, TextSketch said) implements Key {
    boolean isForeignTo(Spoken other) {
      boolean translated =
          language.isPresent() && other.language.isPresent() && !language.equals(other.language);
      return !translated && said.isForeignTo(other.said);
    }
  }

  /// The show that the place on disk suggests. It is only a hint: see [Identity#agreesWith].
  record Folder(String name) implements Key {}

  /// The folder that the file lies in, without those that only sort the files of a show.
  record Home(String folder) implements Key {}

  /// The day of publication. Sources of one episode may differ by some days.
  record Day(LocalDate date) implements Key {}
}
