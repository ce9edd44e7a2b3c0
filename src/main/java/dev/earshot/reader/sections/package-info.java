/// Pages that tell of several episodes, parted: which lines name one, what they say of it, and
/// which show all of them are of.
@NullMarked
package dev.earshot.reader.sections;

import org.jspecify.annotations.NullMarked;
