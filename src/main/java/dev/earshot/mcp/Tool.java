package dev.earshot.mcp;

import com.google.gson.JsonObject;
import dev.earshot.engine.Deadline;
import dev.earshot.passage.Passage;
import dev.earshot.present.RecordType;
import dev.earshot.query.InvalidInputException;
import java.util.List;
import java.util.function.Function;

/// Something that an assistant may ask of the index; none of them changes it.
///
/// @param input the schema of its arguments
/// @param output the schema of what it gives
record Tool(
    String name, String title, String description, JsonObject input, JsonObject output, Call call) {

  /// Does what is asked.
  interface Call {
    /// What an assistant is told.
    ///
    /// @throws dev.earshot.engine.TimeOverException if the deadline comes before there is an answer
    Found found(Arguments arguments, Deadline deadline);
  }

  /// Does what is asked, and gives it as it is.
  interface Asking<T> {
    T asked(Arguments arguments, Deadline deadline);
  }

  /// A tool that links to passages.
  ///
  /// @param linked those of what was found
  static <T> Tool linking(
      String name,
      String title,
      String description,
      JsonObject input,
      RecordType<T> output,
      Asking<T> call,
      Function<T, List<Passage>> linked) {
    return new Tool(
        name,
        title,
        description,
        input,
        Records.schema(output),
        (arguments, deadline) -> {
          var found = call.asked(arguments, deadline);
          return new Found(output.tree(found), linked.apply(found));
        });
  }

  /// A tool that links to nothing.
  static <T> Tool of(
      String name,
      String title,
      String description,
      JsonObject input,
      RecordType<T> output,
      Asking<T> call) {
    return linking(name, title, description, input, output, call, found -> List.of());
  }

  /// What a tool found.
  ///
  /// @param content fits the schema
  /// @param linked passages to link to as resources
  record Found(JsonObject content, List<Passage> linked) {}

  /// Does what is asked with arguments as they came.
  ///
  /// @throws InvalidInputException if they make no sense
  Found found(JsonObject arguments, Deadline deadline) {
    var known = input.getAsJsonObject("properties").keySet();
    return call.found(new Arguments(arguments, known), deadline);
  }

  /// As a list of tools has it.
  JsonObject listed() {
    var tool = new JsonObject();
    tool.addProperty("name", name);
    tool.addProperty("title", title);
    tool.addProperty("description", description);
    tool.add("inputSchema", input);
    tool.add("outputSchema", output);
    var hints = new JsonObject();
    hints.addProperty("readOnlyHint", true);
    hints.addProperty("idempotentHint", true);
    hints.addProperty("destructiveHint", false);
    hints.addProperty("openWorldHint", false);
    tool.add("annotations", hints);
    return tool;
  }
}
