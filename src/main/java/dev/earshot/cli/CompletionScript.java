package dev.earshot.cli;

import dev.earshot.cli.Completable.Anything;
import dev.earshot.cli.Completable.Choices;
import dev.earshot.cli.Completable.Files;
import dev.earshot.cli.Completable.Listed;
import dev.earshot.cli.Completable.Nothing;
import dev.earshot.cli.Completable.Option;
import dev.earshot.cli.Completable.Values;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes what completes command lines in a shell. What depends on the index, names of shows and
/// people, is asked of `earshot list` when it is wanted, of the index that the line names.
///
/// bash and zsh share tables: for a command and an option, or a command alone, what may follow.
final class CompletionScript {
  /// Reads words as the shell would, as its own do not keep names with spaces, quotes or colons
  /// whole, and gives back only what stands behind the last sign at which it breaks words.
  private static final String BASH =
      """
      # Completes earshot in bash. Made by "earshot completion bash".
      _earshot_read() {
        local line=${COMP_LINE:0:COMP_POINT} sign i quoted=
        words=() raw= cur= quote=
        for ((i = 0; i < ${#line}; i++)); do
          sign=${line:i:1}
          if [[ $quote && $sign == "$quote" ]]; then quote= raw+=$sign
          elif [[ $sign == "\\\\" && $quote != "'" ]]; then ((++i)); cur+=${line:i:1} raw+=$sign${line:i:1} quoted=1
          elif [[ $quote ]]; then cur+=$sign raw+=$sign
          elif [[ $sign == [\\'\\"] ]]; then quote=$sign raw+=$sign quoted=1
          elif [[ $sign == [$' \\t'] ]]; then
            if [[ $cur || $quoted ]]; then words+=("$cur"); fi
            cur= raw= quoted=
          else cur+=$sign raw+=$sign; fi
        done
      }

      # What begins as typed, in any capitals.
      _earshot_offer() {
        local one low=${cur,,} skip=0 shown
        if [[ ! $quote && $raw == *[:=]* ]]; then shown=${raw%[:=]*} skip=$((${#shown} + 1)); fi
        while IFS= read -r one; do
          one=$before$one
          [[ ${one,,} == "$low"* ]] || continue
          if [[ $quote == '"' ]]; then one=${one//\\\\/\\\\\\\\} one=${one//\\"/\\\\\\"} one=${one//\\$/\\\\$} one=${one//\\`/\\\\\\`}
          elif [[ $quote ]]; then one=${one//\\'/\\'\\\\\\'\\'}
          else printf -v one %q "$one"; fi
          COMPREPLY+=("${one:skip}")
        done
      }

      _earshot() {
        COMPREPLY=()
        local words raw cur quote before= word command= after= index=() option= values
        _earshot_read
        for word in "${words[@]:1}"; do
          if [[ $after == --index ]]; then index=(--index "$word") after=
          elif [[ $after ]]; then after=
          elif [[ $word == --index=* ]]; then index=("$word")
          elif [[ $word == -- ]]; then after=
          elif [[ $word == -* ]]; then [[ $word != *=* && $(_earshot_values "$command" "$word") != none ]] && after=$word
          elif [[ ! $command ]]; then command=$word; fi
        done
        if [[ ! $after && $cur == --*=* ]]; then after=${cur%%=*} before=$after=; fi
        values=$(_earshot_values "$command" "$after")
        case $values in
          "list "*) _earshot_offer < <(earshot -q "${index[@]}" list ${values#list } --names 2>/dev/null) ;;
          files) cur=${cur#"$before"}; compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- "$cur") ;;
          "words "*) _earshot_offer < <(printf '%s\\n' ${values#words }) ;;
        esac
        if [[ ! $after && $cur == -* ]]; then _earshot_offer < <(printf '%s\\n' $(_earshot_options "$command")); fi
        if [[ ! $after && ! $command && $cur != -* ]]; then _earshot_offer < <(printf '%s\\n' $_earshot_commands); fi
      }
      """;

  private static final String ZSH =
      """
      #compdef earshot
      # Completes earshot in zsh. Made by "earshot completion zsh".
      _earshot() {
        local word command after values i
        local -a index names
        for ((i = 2; i < CURRENT; i++)); do
          word=${(Q)words[i]}
          if [[ $after == --index ]]; then index=(--index "$word") after=
          elif [[ -n $after ]]; then after=
          elif [[ $word == --index=* ]]; then index=("$word")
          elif [[ $word == -- ]]; then after=
          elif [[ $word == -* ]]; then
            if [[ $word != *=* && $(_earshot_values "$command" "$word") != none ]]; then after=$word; fi
          elif [[ -z $command ]]; then command=$word; fi
        done
        if [[ -z $after && $words[CURRENT] == --*=* ]]; then
          after=${words[CURRENT]%%=*}
          compset -P 1 '*='
        fi
        values=$(_earshot_values "$command" "$after")
        case $values in
          list\\ *)
            names=("${(@f)$(earshot -q "${index[@]}" list ${values#list } --names 2>/dev/null)}")
            names=("${(@)names:#}")
            compadd -M 'm:{[:lower:][:upper:]}={[:upper:][:lower:]}' -a names ;;
          files) _files ;;
          words\\ *) compadd -- ${=values#words } ;;
        esac
        if [[ -z $after && $PREFIX == -* ]]; then compadd -- $(_earshot_options "$command"); fi
        if [[ -z $after && -z $command && $PREFIX != -* ]]; then compadd -- ${=_earshot_commands}; fi
        return 0
      }
      """;

  private static final String FISH =
      """
      # Completes earshot in fish. Made by "earshot completion fish".
      function __earshot_line -d "The index that the line names, then its command"
          set -l after
          set -g __earshot_index
          set -g __earshot_command
          for word in (commandline -opc)[2..]
              if test -n "$after"
                  test $after = --index; and set -g __earshot_index --index $word
                  set after
              else if string match -q -- '--index=*' $word
                  set -g __earshot_index $word
              else if contains -- $word --index --color
                  set after $word
              else if not string match -q -- '-*' $word
                  set -g __earshot_command $word
                  return
              end
          end
      end
      function __earshot_is
          __earshot_line
          test "$__earshot_command" = "$argv"
      end
      function __earshot_names
          __earshot_line
          earshot -q $__earshot_index list $argv[1] --names 2>/dev/null
      end
      complete -c earshot -f
      """;

  private final List<Completable> all;

  CompletionScript(List<Completable> all) {
    this.all = all;
  }

  String bash() {
    return tables() + BASH + "complete -F _earshot earshot\n";
  }

  /// Works read from a folder of completions and by `source`.
  String zsh() {
    return ZSH.replaceFirst("\n", "\n" + Matcher.quoteReplacement(tables()))
        + "if [[ $zsh_eval_context[-1] == loadautofunc ]]; then _earshot \"$@\"; else compdef _earshot earshot; fi\n";
  }

  /// What bash and zsh read alike.
  private String tables() {
    var commands = commands().map(Completable::command).collect(Collectors.joining(" "));
    var script = new StringBuilder("_earshot_commands='" + commands + "'\n");
    script.append("_earshot_options() {\n  case $1 in\n");
    for (var one : all)
      script
          .append("    '")
          .append(one.command())
          .append("') echo ")
          .append(
              one.options().stream()
                  .flatMap(option -> option.names().stream())
                  .filter(name -> name.startsWith("--"))
                  .collect(Collectors.joining(" ")))
          .append(" ;;\n");
    script.append("  esac\n}\n");
    script.append("_earshot_values() {\n  case $1,$2 in\n");
    for (var one : all) {
      for (var option : one.options())
        for (var name : option.names())
          script.append(
              line((one.command().isEmpty() ? "*" : one.command()) + "," + name, option.values()));
      if (!one.command().isEmpty()) script.append(line(one.command() + ",", one.words()));
    }
    return script.append("    *) echo none ;;\n  esac\n}\n").toString();
  }

  private static String line(String pattern, Values values) {
    return "    %s) echo %s ;;\n".formatted(pattern, quoted(word(values)));
  }

  private static String word(Values values) {
    return switch (values) {
      case Nothing nothing -> "none";
      case Anything anything -> "any";
      case Files files -> "files";
      case Choices choices -> "words " + String.join(" ", choices.words());
      case Listed listed -> "list " + listed.what();
    };
  }

  private Stream<Completable> commands() {
    return all.stream().filter(one -> !one.command().isEmpty());
  }

  String fish() {
    var script = new StringBuilder(FISH);
    for (var one : all) {
      if (!one.command().isEmpty()) {
        script.append(
            "complete -c earshot -n '__earshot_is' -a %s -d %s\n"
                .formatted(one.command(), quoted(one.description())));
        script.append(fish(one.words(), condition(one)));
      }
      for (var option : one.options()) script.append(fish(option, condition(one)));
    }
    return script.toString();
  }

  private static String condition(Completable one) {
    return one.command().isEmpty() ? "" : " -n '__earshot_is " + one.command() + "'";
  }

  private static String fish(Option option, String condition) {
    var names =
        option.names().stream()
            .map(name ->
                name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1))
            .collect(Collectors.joining());
    var what =
        switch (option.values()) {
          case Nothing nothing -> "";
          case Anything anything -> " -x";
          case Files files -> " -r" + offered(files);
          case Choices choices -> " -x" + offered(choices);
          case Listed listed -> " -x" + offered(listed);
        };
    return "complete -c earshot"
        + condition
        + names
        + what
        + " -d "
        + quoted(option.description())
        + "\n";
  }

  private static String fish(Values words, String condition) {
    var offered = offered(words);
    return offered.isEmpty() ? "" : "complete -c earshot" + condition + offered + "\n";
  }

  /// What fish offers there.
  private static String offered(Values values) {
    return switch (values) {
      case Nothing nothing -> "";
      case Anything anything -> "";
      case Files files -> " -F";
      case Choices choices -> " -a " + quoted(String.join(" ", choices.words()));
      case Listed listed -> " -a '(__earshot_names " + listed.what() + ")'";
    };
  }

  /// All three shells read it alike, but for a backslash, which fish reads before a quote.
  private static String quoted(String text) {
    return "'" + text.replace("\\", "").replace("'", "'\\''") + "'";
  }
}
