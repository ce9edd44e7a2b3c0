/// What stands above the words of a page or a talk and tells of the episode: front matter under any
/// of the usual keys, facts without fences, the lines in which title, number and day stand.
@NullMarked
package dev.earshot.reader.front;

import org.jspecify.annotations.NullMarked;
