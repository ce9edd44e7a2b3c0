/// What the place of a file tells of it: its show, and whether what lies there is a podcast's.
///
/// [Surroundings] is the door, [FolderShow] finds the show. The others each look for one thing:
/// `Sites` for what a site or a repository is called, `FeedFolders` for a feed, `PlainCopies` for
/// captions that say the same, `TranscriptsBeside` for the transcript that notes are on,
/// `ProjectFolders` for archives with their programs and documents, `NumberedSeries` for files that
/// are counted, `CountedNames` for the show in such names.
@NullMarked
package dev.earshot.corpus.folder;

import org.jspecify.annotations.NullMarked;
