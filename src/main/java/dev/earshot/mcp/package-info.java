/// A message in, a presenter out: the Model Context Protocol over lines of JSON, for assistants.
@NullMarked
package dev.earshot.mcp;

import org.jspecify.annotations.NullMarked;
