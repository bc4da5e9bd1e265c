package org.vinhdanh.ui;

/** A page above this one: its words and where it is. */
public record Crumb(String words, String path) {}
