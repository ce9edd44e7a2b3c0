/// The first step of the flow: what an episode is. Plain records that refuse nonsense and know
/// nothing of files, Lucene or output.
@NullMarked
package dev.earshot.episode;

import org.jspecify.annotations.NullMarked;
