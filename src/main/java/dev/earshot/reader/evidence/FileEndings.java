package dev.earshot.reader.evidence;

/// The endings of files that programs read or are written in, in small letters, as parts of a
/// pattern. Whoever tells of an episode in such a file has a format of its own.
final class FileEndings {
  /// Languages of programs, with those of shells, builds and queries. A single letter may as well
  /// end a name, such as that of somebody with a degree.
  static final String PROGRAM =
      "[cm]?[jt]sx?|coffee|elm|purs|res|py[iwx]?|rb|rake|gemspec|cr|go|rs|zig|nim|odin|swift|dart"
          + "|java|kts?|scala|sc|sbt|groovy|gradle|clj[cs]?|edn|ceylon"
          + "|c|h|m|mm|cc|cxx|cpp|hh|hpp|hxx|cu|cs|csx|fs[xi]?|vb|vbs|vala|pas|adb|ads|f90|f95|cob|cbl|asm|nasm"
          + "|hs|lhs|ml|mli|erl|hrl|exs?|lisp|el|scm|rkt|pl|pm|raku|tcl|lua|luau|r|jl|sol|gd|hx|wat"
          + "|sh|bash|zsh|fish|bat|cmd|ps1|psm1|awk|sed|vim|ahk|applescript|nix|tf|hcl|cmake|mk|bazel|bzl"
          + "|sql|cql|graphql|gql|proto|thrift|s?css|sass|less|styl|glsl|wgsl";

  /// What programs write, exchange or are set up by.
  static final String DATA =
      "ics|po|pot|pgn|log|bib|tex|ini|cfg|conf|toml|ya?ml|env|uem|rttm|ctm|stm|properties|plist|lock"
          + "|diff|patch|eml|mbox|lrc|vcf|gpx|kml|csv|tsv";

  /// Programs that write a site's pages.
  static final String PAGE_PROGRAM =
      "astro|vue|svelte|njk|nunjucks|liquid|ejs|erb|eex|heex|leex|hbs|handlebars|mustache|pug|jade|haml|slim"
          + "|twig|j2|jinja2?|tmpl|tpl|gotmpl|gohtml|php|phtml|aspx?|jsp|cshtml|vbhtml|razor|ftl|mako|riot"
          + "|marko|templ|(?:scala|rs|blade)\\.html|gsp|vm|latte";

  private FileEndings() {}
}
