package org.vinhdanh.portal.leaves;

/** What a leaf says: its title and its body, as clean HTML. */
public record LeafText(String title, String body) {}
