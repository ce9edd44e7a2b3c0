/// Whether what people write in their own ways tells of an episode: signs in a file, its name and
/// its place, weighed in one table.
@NullMarked
package dev.earshot.reader.evidence;

import org.jspecify.annotations.NullMarked;
