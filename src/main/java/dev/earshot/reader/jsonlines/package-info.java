/// Episodes as JSON Lines, earshot's own interchange format.
@NullMarked
package dev.earshot.reader.jsonlines;

import org.jspecify.annotations.NullMarked;
