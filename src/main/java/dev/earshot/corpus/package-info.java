/// A folder of sources becomes whole episodes in an index.
///
/// `Walk` finds the files, `Survey` compares them with what the index remembers. What is new or
/// changed is read; each episode that a reader hands over becomes a `Piece`, a part with its
/// `Identity`. `Contributions` fetches the stored pieces that have a say in it, `Groups` decides
/// which are one episode, `Merging` makes one of them, `EpisodeIds` and `Namesakes` name it. Parts
/// are stored as they were read, so that the merge can be done anew whenever a source comes,
/// changes or goes: an update gives the index that a fresh start would give.
@NullMarked
package dev.earshot.corpus;

import org.jspecify.annotations.NullMarked;
