/// How people and programs write times, days and sentences, and how the words of others are shown
/// in a message: values in, text out, and back. It knows nothing of episodes, so that every later
/// step can use it.
@NullMarked
package dev.earshot.notation;

import org.jspecify.annotations.NullMarked;
