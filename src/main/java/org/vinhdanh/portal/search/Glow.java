package org.vinhdanh.portal.search;

/** A run of text, lit where it was looked for. */
public record Glow(String words, boolean lit) {}
