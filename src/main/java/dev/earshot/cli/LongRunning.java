package dev.earshot.cli;

/// A command whose process goes on for long enough that the JVM had better compile it thoroughly
/// and choose its own collector. The launcher starts all others for one quick answer.
public interface LongRunning {}
