package dev.earshot.reader.markdown;

import java.util.HashMap;
import java.util.Map;
import org.snakeyaml.engine.v2.api.ConstructNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/// YAML whose every value is text: its own ideas of numbers and days would change "315.50". What is
/// empty is empty text.
final class TextSchema extends FailsafeSchema {
  @Override
  public Map<Tag, ConstructNode> getSchemaTagConstructors() {
    var constructors = new HashMap<>(super.getSchemaTagConstructors());
    constructors.put(Tag.NULL, node -> "");
    return constructors;
  }
}
