/// The list of all formats: the last step of the reader, as it knows every room and none knows it.
@NullMarked
package dev.earshot.reader.formats;

import org.jspecify.annotations.NullMarked;
