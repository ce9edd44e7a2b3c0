package dev.earshot.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;

/// What is fuzzed: takes any bytes, and throws what is a fault of earshot.
enum FuzzTarget {
  MARKDOWN("md"),
  TEXT("txt"),
  HTML("html"),
  JSON("json"),
  JSON_LINES("jsonl"),
  WEBVTT("vtt"),
  SUBRIP("srt"),
  XML("xml"),
  CSV("csv"),
  QUERY {
    @Override
    void take(byte[] input) {
      FuzzedSearch.take(new String(input, UTF_8));
    }
  },
  DATES_AND_TIMES {
    @Override
    void take(byte[] input) {
      FuzzedSearch.takeNotation(new String(input, UTF_8));
    }
  },
  CURSOR {
    @Override
    void take(byte[] input) {
      FuzzedSearch.takeCursor(input);
    }
  },
  HTTP {
    @Override
    void take(byte[] input) throws Exception {
      FuzzedServer.take(input);
    }
  },
  MCP {
    @Override
    void take(byte[] input) {
      FuzzedAssistant.take(new String(input, UTF_8));
    }
  };

  private final String ending;

  FuzzTarget() {
    this("");
  }

  FuzzTarget(String ending) {
    this.ending = ending;
  }

  /// Whether it begins with a file of that name.
  boolean reads(String name) {
    return !ending.isEmpty() && name.endsWith("." + ending);
  }

  void take(byte[] input) throws Exception {
    FuzzedSource.take(input, ending);
  }

  /// Of its folder, as `json-lines`.
  String folder() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
