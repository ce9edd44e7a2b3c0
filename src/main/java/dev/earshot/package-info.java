/// The door for programs that embed earshot: [Earshot] is the only class that most of them need.
@NullMarked
package dev.earshot;

import org.jspecify.annotations.NullMarked;
